export const id = 49;
export const ids = [49];
export const modules = {

/***/ 4719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ readConfiguration)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./build/src/model/errors.js
var errors = __webpack_require__(4132);
;// CONCATENATED MODULE: ./build/src/config/line.js
/**
 * The 1-based line of a TOML text that sets a key, or of what encloses it most closely; null where
 * no part of the path is in the text. Array indices are decimal strings: ["overrides", "1", "peak"].
 */
function lineOf(text, path) {
    const lines = text.split('\n');
    const items = new Map();
    let table = [];
    let best = null;
    for (const [index, line] of lines.entries()) {
        const header = /^\s*(\[\[?)([^[\]]+)\]\]?\s*(?:#.*)?$/.exec(line);
        const key = /^\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=/.exec(line);
        if (header === null && key === null)
            continue;
        if (header !== null)
            table = tablePath(parts(header[2]), header[1] === '[[', items);
        const here = header === null ? [...table, ...parts(key[1])] : table;
        const depth = here.every((part, at) => at >= path.length || path[at] === part)
            ? Math.min(here.length, path.length)
            : 0;
        if (depth > (best?.depth ?? 0))
            best = { index, depth };
    }
    return best === null ? null : best.index + 1;
}
function parts(dotted) {
    return [...dotted.matchAll(/"([^"]*)"|'([^']*)'|([\w-]+)/g)].map(([, double, single, bare]) => double ?? single ?? bare);
}
/** A header's path with the index of each array of tables that it goes through. */
function tablePath(keys, isItem, items) {
    const path = [];
    for (const [at, key] of keys.entries()) {
        path.push(key);
        const array = JSON.stringify(path);
        if (isItem && at === keys.length - 1)
            items.set(array, (items.get(array) ?? -1) + 1);
        const item = items.get(array);
        if (item !== undefined)
            path.push(String(item));
    }
    return path;
}

// EXTERNAL MODULE: ./build/src/config/nearest.js
var nearest = __webpack_require__(4438);
// EXTERNAL MODULE: ./build/src/config/schema.js
var schema = __webpack_require__(9829);
;// CONCATENATED MODULE: ./build/src/config/configuration.js







const IN_PROJECT = ['tool', 'highwater'];
/**
 * The configuration of a tree: highwater.toml, or [tool.highwater] in pyproject.toml, in `folder`;
 * or the file named. Empty where there is none.
 *
 * @throws UsageError for a syntax error, an unknown key or a wrong value: file, line, key, nearest right key.
 */
async function readConfiguration(folder, file) {
    if (file !== null) {
        const text = await readText(file);
        if (text === null)
            throw new errors/* UsageError */.eb({ what: `the configuration ${file} does not exist` });
        return check(text, file, file.endsWith('pyproject.toml') ? IN_PROJECT : []);
    }
    const own = await readText((0,external_node_path_.join)(folder, 'highwater.toml'));
    const project = await readText((0,external_node_path_.join)(folder, 'pyproject.toml'));
    // Only a text that names us is worth parsing: somebody else's pyproject.toml is not ours to check.
    const inProject = project !== null &&
        /highwater/.test(project) &&
        tableAt(await parseToml(project, 'pyproject.toml'), IN_PROJECT) !== undefined;
    if (own !== null && inProject) {
        throw new errors/* UsageError */.eb({
            what: 'two configurations: highwater.toml and [tool.highwater] in pyproject.toml',
            try: ['keep one of them'],
        });
    }
    if (own !== null)
        return check(own, 'highwater.toml', []);
    return inProject ? check(project, 'pyproject.toml', IN_PROJECT) : {};
}
async function readText(path) {
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return null;
        throw new errors/* UsageError */.eb({ what: `cannot read ${path}: ${error.message}` });
    }
}
async function parseToml(text, file) {
    const { parse, TomlError } = await __webpack_require__.e(/* import() */ 292).then(__webpack_require__.bind(__webpack_require__, 3292));
    try {
        return parse(text);
    }
    catch (error) {
        if (!(error instanceof TomlError))
            throw error;
        throw new errors/* UsageError */.eb({
            what: `${file} is not valid TOML`,
            where: [
                ['at', `line ${error.line}, column ${error.column}`],
                ['problem', error.message.split('\n')[0].replace(/^Invalid TOML document: /, '')],
            ],
        });
    }
}
function tableAt(document, path) {
    return path.reduce((at, key) => at?.[key], document);
}
async function check(text, file, path) {
    const table = tableAt(await parseToml(text, file), path) ?? {};
    const result = dist/* safeParse */.xLC(schema/* ConfigurationSchema */.S7, table);
    if (result.success)
        return result.output;
    throw problem(result.issues[0], file, text, path);
}
function problem(issue, file, text, path) {
    const deepest = deepestIssue(issue);
    const keys = [...(issue.path ?? []), ...(deepest === issue ? [] : (deepest.path ?? []))].map((one) => String(one.key));
    const key = keys.at(-1) ?? '';
    const at = lineOf(text, [...path, ...keys]);
    const where = [['at', `${file}${at === null ? '' : `, line ${at}`}`]];
    if (deepest.type === 'strict_object' && deepest.received === 'undefined') {
        return new errors/* UsageError */.eb({
            what: `${JSON.stringify(keys.join('.'))} is missing in the configuration`,
            where,
        });
    }
    if (deepest.type === 'strict_object' && deepest.expected === 'never') {
        const near = (0,nearest/* nearest */.p)(key, knownKeys(keys.slice(0, -1)));
        return new errors/* UsageError */.eb({
            what: `unknown key ${JSON.stringify(keys.join('.'))} in the configuration`,
            where,
            try: near === undefined ? [] : [`${near}   is the nearest key`],
        });
    }
    where.push(['problem', deepest.message]);
    const near = typeof deepest.input === 'string' && deepest.type === 'picklist'
        ? (0,nearest/* nearest */.p)(deepest.input, options(deepest))
        : undefined;
    return new errors/* UsageError */.eb({
        what: `${JSON.stringify(keys.join('.'))} in the configuration has a wrong value`,
        where,
        try: near === undefined ? [] : [`"${near}"   is the nearest value`],
    });
}
function deepestIssue(issue) {
    const inner = issue.issues?.find((one) => one.type !== 'array' && one.type !== 'date');
    return inner === undefined ? issue : deepestIssue(inner);
}
function options(issue) {
    return [...(issue.expected ?? '').matchAll(/"([^"]+)"/g)].map((match) => match[1]);
}
function knownKeys(parents) {
    const entries = schema/* ConfigurationSchema */.S7.entries;
    const [first, second] = parents.filter((one) => !/^\d+$/.test(one));
    if (first === undefined)
        return Object.keys(entries);
    if (second !== undefined || first === 'env')
        return ['relative', 'absolute', 'max'];
    if (first === 'limits')
        return Object.keys(entries.limits.wrapped.entries);
    if (first === 'overrides')
        return Object.keys(entries.overrides.wrapped.item.entries);
    return Object.keys(entries.acceptances.wrapped.item.entries);
}


/***/ }),

/***/ 4438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** The candidate that a misspelt word most likely means; undefined where none is near. */
function nearest(word, candidates) {
    let best;
    let least = Math.max(2, Math.ceil(word.length / 3)) + 1;
    for (const candidate of candidates) {
        const away = distance(word.toLowerCase(), candidate.toLowerCase());
        if (away < least)
            [best, least] = [candidate, away];
    }
    return best;
}
/** Levenshtein's distance, one row at a time. */
function distance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= b.length; j += 1) {
            next.push(Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
        }
        row = next;
    }
    return row[b.length];
}


/***/ }),

/***/ 3049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ policyOf),
/* harmony export */   loadPlan: () => (/* binding */ loadPlan)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4132);
/* harmony import */ var _model_metric_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9739);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5477);
/* harmony import */ var _configuration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4719);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4438);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9829);








const DEFAULT_BUDGET_SECONDS = 600;
const DEFAULT_TIMEOUT_SECONDS = 60;
/**
 * Flags, then configuration, then defaults, as one checked plan.
 *
 * @throws UsageError for whatever is wrong in either.
 */
async function loadPlan(flags, cwd, env) {
    const headFolder = folderOf(flags.head, cwd);
    const folder = headFolder ?? cwd;
    const workingDirectory = inside(folder, flags.workingDirectory ?? '');
    const config = await (0,_configuration_js__WEBPACK_IMPORTED_MODULE_4__/* .readConfiguration */ .T)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, workingDirectory), flags.config === undefined ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, flags.config));
    const given = flags.base ?? config.base;
    // The default is a branch even where a folder of that name lies about.
    const base = given === undefined ? { kind: 'ref', ref: 'main' } : sourceOf(given, cwd);
    const head = headFolder !== null
        ? { kind: 'folder', path: headFolder }
        : flags.head !== undefined
            ? { kind: 'ref', ref: flags.head }
            : base.kind === 'folder'
                ? { kind: 'folder', path: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(cwd) }
                : { kind: 'working-tree' };
    return {
        root: cwd,
        workingDirectory,
        name: flags.name ?? config.name ?? null,
        base,
        head,
        measure: measurePlan(flags, config, env),
        policy: policyOf(config, flags.failOn),
        outputs: {
            json: flags.json === undefined ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, flags.json),
            markdown: flags.markdown === undefined ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, flags.markdown),
        },
    };
}
/** The policy that a configuration sets. */
function policyOf(config, failOn) {
    const limits = Object.fromEntries(_model_metric_js__WEBPACK_IMPORTED_MODULE_6__/* .METRICS */ .C.map((metric) => [metric, mergeLimit(_model_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .STARTING_LIMITS */ .cG[metric], config.limits?.[metric])]));
    const overrides = (config.overrides ?? []).flatMap((table) => _model_metric_js__WEBPACK_IMPORTED_MODULE_6__/* .METRICS */ .C.flatMap((metric) => {
        const limit = table[metric];
        return limit === undefined ? [] : [{ idGlob: table.id, metric, limit: defined(limit) }];
    }));
    const acceptances = (config.acceptances ?? []).map(({ 'up-to': upTo, until, ...rest }) => ({
        ...rest,
        upTo,
        until: until ?? null,
    }));
    return {
        limits,
        overrides,
        acceptances,
        failOn: failOnOf(failOn ?? config['fail-on'] ?? ['regressed', 'failed']),
    };
}
function mergeLimit(start, given) {
    return given === undefined ? start : { ...start, ...defined(given) };
}
function defined(limit) {
    return Object.fromEntries(Object.entries(limit).filter(([, value]) => value !== undefined));
}
function failOnOf(words) {
    return words.map((word) => {
        const known = _model_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .FAIL_ON */ .d$.find((one) => one === word);
        if (known !== undefined)
            return known;
        throw wrongFlag('--fail-on', word, _model_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .FAIL_ON */ .d$.join(', '), (0,_nearest_js__WEBPACK_IMPORTED_MODULE_7__/* .nearest */ .p)(word, _model_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .FAIL_ON */ .d$));
    });
}
function measurePlan(flags, config, env) {
    const python = flags.python ?? config.python;
    const install = flags.install ?? config.install;
    return {
        benchmarks: flags.benchmarks?.length ? flags.benchmarks : (config.benchmarks ?? []),
        select: flags.select ?? config.select ?? null,
        shard: flags.shard === undefined ? null : shardOf(flags.shard),
        install: install === undefined ? { kind: 'found' } : { kind: 'command', command: install },
        basePython: words(flags.basePython ?? config['base-python'] ?? python),
        headPython: words(flags.headPython ?? config['head-python'] ?? python),
        budgetSeconds: duration('--budget', flags.budget) ?? config.budget ?? DEFAULT_BUDGET_SECONDS,
        timeoutSeconds: duration('--timeout', flags.timeout) ?? config.timeout ?? DEFAULT_TIMEOUT_SECONDS,
        processes: count('--processes', flags.processes) ?? config.processes ?? null,
        fresh: flags.fresh ?? config.fresh ?? false,
        env: config.env ?? {},
        passEnv: Object.fromEntries((config['pass-env'] ?? []).flatMap((name) => env[name] === undefined ? [] : [[name, env[name]]])),
    };
}
/** A working directory as a path relative to `folder`, with forward slashes; "" for the folder itself. */
function inside(folder, given) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, given)).replaceAll(node_path__WEBPACK_IMPORTED_MODULE_1__.sep, '/');
    if (path === '..' || path.startsWith('../') || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path))
        throw wrongFlag('--working-directory', given, `a folder inside ${folder}`);
    return path;
}
function sourceOf(text, cwd) {
    const folder = folderOf(text, cwd);
    return folder === null ? { kind: 'ref', ref: text } : { kind: 'folder', path: folder };
}
function folderOf(text, cwd) {
    if (text === undefined)
        return null;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, text);
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path) && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isDirectory() ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path) : null;
}
/** A command as a shell splits it: quotes group, backslashes escape. */
function words(command) {
    if (command === undefined)
        return [];
    const found = command.match(/(?:[^\s"'\\]|\\.|"(?:[^"\\]|\\.)*"|'[^']*')+/g) ?? [];
    return found.map((word) => word.replace(/\\(.)|"((?:[^"\\]|\\.)*)"|'([^']*)'/g, (_, escaped, double, single) => escaped ?? (double !== undefined ? double.replace(/\\(.)/g, '$1') : single)));
}
function shardOf(text) {
    const match = /^(\d+)\/(\d+)$/.exec(text);
    const [index, total] = [Number(match?.[1]), Number(match?.[2])];
    if (match === null || index < 1 || index > total)
        throw wrongFlag('--shard', text, 'I/N, such as 2/4');
    return { index, count: total };
}
function duration(flag, text) {
    if (text === undefined)
        return undefined;
    const seconds = (0,_schema_js__WEBPACK_IMPORTED_MODULE_5__/* .parseDuration */ .E9)(text);
    if (seconds === undefined || seconds <= 0)
        throw wrongFlag(flag, text, 'a duration such as 90s, 10m or 1h30m');
    return seconds;
}
function count(flag, text) {
    if (text === undefined)
        return undefined;
    if (!/^[1-9]\d*$/.test(text))
        throw wrongFlag(flag, text, 'a whole number from 1');
    return Number(text);
}
function wrongFlag(flag, given, wanted, near) {
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({
        what: `${flag} ${JSON.stringify(given)} is wrong`,
        where: [['wanted', wanted]],
        try: near === undefined ? [] : [`${flag} ${near}`],
    });
}


/***/ }),

/***/ 9829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   S7: () => (/* binding */ ConfigurationSchema)
/* harmony export */ });
/* unused harmony exports BytesSchema, parseLimit */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7934);
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9056);
/* harmony import */ var _model_metric_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9739);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5477);




/** "90s", "10m", "1h30m" in seconds; undefined where the text is no duration. */
function parseDuration(text) {
    const match = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s)?$/.exec(text.trim());
    if (match === null || text.trim() === '')
        return undefined;
    const [, hours = '0', minutes = '0', seconds = '0'] = match;
    return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
const Duration = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y((text) => (parseDuration(text) ?? 0) > 0, 'a duration such as "90s", "10m" or "1h30m" is wanted'), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi((text) => parseDuration(text)));
const BytesSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi(String))], 'a size such as "16 KiB" is wanted'), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y((text) => (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBytes */ .z_)(text) !== undefined, 'a size such as "16 KiB" is wanted'), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi((text) => (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBytes */ .z_)(text)));
const Share = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP('a share such as "1 %" is wanted'), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y((text) => (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .parseShare */ .n8)(text) !== undefined, 'a share such as "1 %" is wanted'), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi((text) => (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .parseShare */ .n8)(text)));
/** "1 % + 16 KiB", "5 %", "16 KiB": what is not named is 0. */
const ShortLimit = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y((text) => parseLimit(text) !== undefined, 'a limit such as "1 % + 16 KiB", "5 %" or "64 KiB" is wanted'), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi((text) => parseLimit(text)));
function parseLimit(text) {
    const limit = { relative: 0, absolute: 0 };
    for (const part of text.split('+')) {
        const share = (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .parseShare */ .n8)(part);
        const bytes = (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBytes */ .z_)(part);
        if (share !== undefined)
            limit.relative = share;
        else if (bytes !== undefined)
            limit.absolute = bytes;
        else
            return undefined;
    }
    return limit;
}
const LimitTable = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    relative: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Share),
    absolute: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(BytesSchema),
    max: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(BytesSchema),
});
const LimitValue = valibot__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV((input) => (typeof input === 'string' ? ShortLimit : LimitTable));
const limitEntries = Object.fromEntries(_model_metric_js__WEBPACK_IMPORTED_MODULE_3__/* .METRICS */ .C.map((metric) => [metric, valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(LimitValue)]));
const SECRET = /TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|_KEY$|^(INPUT|ACTIONS|GITHUB)_/i;
const VariableName = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[A-Za-z_]\w*$/, 'a name of letters, digits and underscores is wanted'), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y((name) => !SECRET.test(name), 'names that look like a token or a secret are never handed to measured code'));
const positive = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(1));
/** [tool.highwater] or highwater.toml. Keys are what a user types. */
const ConfigurationSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    base: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    benchmarks: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
        valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
        valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi((one) => [one])),
    ])),
    select: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    install: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    python: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    'base-python': valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    'head-python': valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    budget: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Duration),
    timeout: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Duration),
    processes: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(positive),
    fresh: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()),
    name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[\w.-]+$/, 'letters, digits, ".", "_" and "-" are wanted'))),
    env: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(VariableName, valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())),
    'pass-env': valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(VariableName)),
    'fail-on': valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(_model_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .FAIL_ON */ .d$))),
    limits: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej(limitEntries)),
    overrides: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ id: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), ...limitEntries }))),
    acceptances: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        id: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        metric: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(_model_metric_js__WEBPACK_IMPORTED_MODULE_3__/* .METRICS */ .C),
        'up-to': BytesSchema,
        until: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
            valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .isoDate */ ._$n('an ISO date such as "2027-01-31" is wanted')),
            valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .date */ .p6U(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi((date) => date.toISOString().slice(0, 10))),
        ])),
        reason: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    }))),
});


/***/ }),

/***/ 9056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ff: () => (/* binding */ formatBytesChange),
/* harmony export */   n8: () => (/* binding */ parseShare),
/* harmony export */   pY: () => (/* binding */ formatShareChange),
/* harmony export */   z3: () => (/* binding */ formatBytes),
/* harmony export */   z_: () => (/* binding */ parseBytes)
/* harmony export */ });
const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
/** "84.2 MiB", "1.1 KiB", "512 B", "0": binary units, one decimal from KiB on, sign kept. */
function formatBytes(bytes) {
    const size = Math.abs(bytes);
    if (size < 0.5)
        return '0';
    let unit = 0;
    let scaled = size;
    // 1023.95 would print as "1024.0 KiB": step up where rounding would.
    while (unit < UNITS.length - 1 && scaled >= (unit === 0 ? 1023.5 : 1023.95)) {
        scaled /= 1024;
        unit += 1;
    }
    const digits = unit === 0 ? scaled.toFixed(0) : scaled.toFixed(1);
    return `${bytes < 0 ? '-' : ''}${digits} ${UNITS[unit]}`;
}
/** The same with a plus sign before a rise: "+47.2 MiB", "-5.7 MiB", "0". */
function formatBytesChange(bytes) {
    const text = formatBytes(bytes);
    return bytes > 0 && text !== '0' ? `+${text}` : text;
}
/** "+56 %", "-0.31 %", "0 %", from tenfold on "390x": two significant digits below ten percent. */
function formatShareChange(share) {
    const percent = share * 100;
    const size = Math.abs(percent);
    if (size < 0.005)
        return '0 %';
    if (share >= 9)
        return `${(share + 1).toFixed(0)}x`;
    const digits = size >= 10 ? percent.toFixed(0) : size >= 1 ? percent.toFixed(1) : percent.toFixed(2);
    return `${percent > 0 ? '+' : ''}${digits} %`;
}
/** Parses "16 KiB", "1.5 MiB", "512 B", "2 MB", "4096"; undefined where the text is no size. */
function parseBytes(text) {
    const match = /^\s*(\d+(?:\.\d+)?)\s*(?:(k|m|g|t)?(i)?b?)?\s*$/i.exec(text);
    if (match === null)
        return undefined;
    const [, digits, prefix, binary] = match;
    if (binary !== undefined && prefix === undefined)
        return undefined;
    const power = prefix === undefined ? 0 : 'kmgt'.indexOf(prefix.toLowerCase()) + 1;
    return Number(digits) * (binary === undefined ? 1000 : 1024) ** power;
}
/** Parses "1 %", "0.5%"; undefined where the text is no share. The result is a fraction: 0.01. */
function parseShare(text) {
    const match = /^\s*(\d+(?:\.\d+)?)\s*%\s*$/.exec(text);
    return match === null ? undefined : Number(match[1]) / 100;
}


/***/ }),

/***/ 9739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ METRICS),
/* harmony export */   u: () => (/* binding */ unitOf)
/* harmony export */ });
/** Every metric of design section 2, in the order in which reports show them. */
const METRICS = [
    'peak',
    'steady',
    'growth',
    'rss-peak',
    'rss-growth',
    'import',
    'native-peak',
];
function unitOf(metric) {
    return metric === 'growth' || metric === 'rss-growth' ? 'B/call' : 'B';
}


/***/ }),

/***/ 5477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cG: () => (/* binding */ STARTING_LIMITS),
/* harmony export */   d$: () => (/* binding */ FAIL_ON),
/* harmony export */   lZ: () => (/* binding */ LimitSchema),
/* harmony export */   nB: () => (/* binding */ allowance),
/* harmony export */   zf: () => (/* binding */ AcceptanceSchema)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7934);
/* harmony import */ var _metric_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9739);


/**
 * How much a metric may rise: by more than `relative` of base and by more than `absolute`, both at
 * once, is a regression; so the allowance is the larger of the two. Above `max`, where it is set,
 * any head figure regresses.
 */
const LimitSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    relative: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    absolute: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    max: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()),
});
const KiB = 1024;
const MiB = 1024 * KiB;
/** Starting limits, design section 6. Growth is absolute: base is 0 as a rule. */
const STARTING_LIMITS = {
    peak: { relative: 0.01, absolute: 16 * KiB, max: null },
    steady: { relative: 0.01, absolute: 16 * KiB, max: null },
    growth: { relative: 0, absolute: 256, max: null },
    'rss-peak': { relative: 0.03, absolute: MiB, max: null },
    'rss-growth': { relative: 0, absolute: 16 * KiB, max: null },
    import: { relative: 0.02, absolute: 64 * KiB, max: null },
    'native-peak': { relative: 0.01, absolute: 64 * KiB, max: null },
};
/** An agreed rise: it stays visible but no longer blocks. */
const AcceptanceSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    id: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    metric: valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .METRICS */ .C),
    /** Bytes (or bytes a call) that head may stand at, at most. */
    upTo: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    /** ISO date; the acceptance counts up to and including this day, UTC. */
    until: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    reason: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
});
const FAIL_ON = ['regressed', 'failed', 'inconclusive', 'removed'];
/** What head may rise by over a base figure before it is a regression, in the metric's unit. */
function allowance(limit, base) {
    return Math.max(limit.relative * Math.abs(base), limit.absolute);
}


/***/ })

};
