export const id = 120;
export const ids = [120];
export const modules = {

/***/ 6726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ readConfigurationFile),
/* harmony export */   T: () => (/* binding */ readConfiguration)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7934);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4132);
/* harmony import */ var _model_nearest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7957);
/* harmony import */ var _toml_line_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(442);
/* harmony import */ var _toml_parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5601);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9829);








const IN_PROJECT = ['tool', 'highwater'];
/**
 * The configuration that stands in a folder: highwater.toml, or [tool.highwater] in pyproject.toml;
 * null where there is none. `shown` is what messages put before the file's name.
 *
 * @throws UsageError for a syntax error, an unknown key or a wrong value: file, line, key, nearest right key.
 */
async function readConfiguration(folder, shown = '') {
    const own = await readText((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'highwater.toml'));
    const project = await readText((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'pyproject.toml'));
    // Only a text that names us is worth parsing: somebody else's pyproject.toml is not ours to check.
    const inProject = project !== null &&
        /highwater/.test(project) &&
        (0,_toml_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .f)(await (0,_toml_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseToml */ .M)(project, `${shown}pyproject.toml`), IN_PROJECT) !== undefined;
    if (own !== null && inProject) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({
            what: `two configurations: ${shown}highwater.toml and [tool.highwater] in ${shown}pyproject.toml`,
            try: ['keep one of them'],
        });
    }
    const [text, file] = inProject
        ? [project, 'pyproject.toml']
        : [own, 'highwater.toml'];
    if (text === null)
        return null;
    const config = await check(text, `${shown}${file}`, inProject ? IN_PROJECT : []);
    return { config, file, acceptances: formOf(text) };
}
/** @throws UsageError where the file does not exist, and as readConfiguration does. */
async function readConfigurationFile(file) {
    const text = await readText(file);
    if (text === null)
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({ what: `the configuration ${file} does not exist` });
    const isProject = file.endsWith('pyproject.toml');
    const config = await check(text, file, isProject ? IN_PROJECT : []);
    const kind = isProject ? 'pyproject.toml' : 'highwater.toml';
    return { config, file: kind, acceptances: formOf(text) };
}
function formOf(text) {
    return /^\s*(?:[\w.]+\.)?acceptances\s*=\s*\[/m.test(text) ? 'list' : 'tables';
}
async function readText(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return null;
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({ what: `cannot read ${path}: ${error.message}` });
    }
}
async function check(text, file, path) {
    const table = (0,_toml_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .f)(await (0,_toml_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseToml */ .M)(text, file), path) ?? {};
    const result = valibot__WEBPACK_IMPORTED_MODULE_5__/* .safeParse */ .xLC(_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationSchema */ .S7, table);
    if (result.success)
        return result.output;
    // A misspelt key is also a missing one: the former says what to mend.
    throw problem(result.issues.find(isUnknownKey) ?? result.issues[0], file, text, path);
}
function isUnknownKey(issue) {
    return issue.type === 'strict_object' && issue.expected === 'never';
}
function problem(issue, file, text, path) {
    const deepest = deepestIssue(issue);
    const keys = [...(issue.path ?? []), ...(deepest === issue ? [] : (deepest.path ?? []))].map((one) => String(one.key));
    const key = keys.at(-1) ?? '';
    const at = (0,_toml_line_js__WEBPACK_IMPORTED_MODULE_6__/* .lineOf */ .c)(text, [...path, ...keys]);
    const where = [['at', `${file}${at === null ? '' : `, line ${at}`}`]];
    if (deepest.type === 'strict_object' && deepest.received === 'undefined') {
        return new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({
            what: `${JSON.stringify(keys.join('.'))} is missing in the configuration`,
            where,
        });
    }
    if (isUnknownKey(deepest)) {
        const near = (0,_model_nearest_js__WEBPACK_IMPORTED_MODULE_7__/* .nearest */ .p)(key, knownKeys(keys.slice(0, -1)));
        return new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({
            what: `unknown key ${JSON.stringify(keys.join('.'))} in the configuration`,
            where,
            try: near === undefined ? [] : [`${near}   is the nearest key`],
        });
    }
    where.push(['problem', deepest.message]);
    const near = typeof deepest.input === 'string' && deepest.type === 'picklist'
        ? (0,_model_nearest_js__WEBPACK_IMPORTED_MODULE_7__/* .nearest */ .p)(deepest.input, options(deepest))
        : undefined;
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({
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
    const entries = _schema_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationSchema */ .S7.entries;
    const [first, second] = parents.filter((one) => !/^\d+$/.test(one));
    if (first === undefined)
        return Object.keys(entries);
    if (second !== undefined)
        return first === 'creep' ? ['relative', 'absolute'] : ['relative', 'absolute', 'max'];
    if (first === 'creep')
        return Object.keys(entries.creep.wrapped.entries);
    if (first === 'limits')
        return Object.keys(entries.limits.wrapped.entries);
    if (first === 'overrides')
        return Object.keys(entries.overrides.wrapped.item.entries);
    return Object.keys(entries.acceptances.wrapped.item.entries);
}


/***/ }),

/***/ 1120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ governedBy),
  j: () => (/* binding */ underPolicy)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/model/errors.js
var errors = __webpack_require__(4132);
// EXTERNAL MODULE: ./build/src/model/metric.js
var metric = __webpack_require__(9739);
// EXTERNAL MODULE: ./build/src/model/policy.js
var policy = __webpack_require__(5477);
// EXTERNAL MODULE: ./build/src/config/configuration.js
var config_configuration = __webpack_require__(6726);
// EXTERNAL MODULE: ./build/src/config/location.js
var config_location = __webpack_require__(4757);
// EXTERNAL MODULE: ./build/src/model/bytes.js
var bytes = __webpack_require__(9056);
;// CONCATENATED MODULE: ./build/src/config/loosened.js



/**
 * What head allows or leaves out that base did not, in sentences: a reviewer must see it in the headline.
 * `today` is an ISO date: an acceptance that ended before it allows nothing.
 */
function loosened(base, head, today) {
    return [...loosenedPolicy(base.policy, head.policy, today), ...narrowed(base, head)];
}
function loosenedPolicy(base, head, today) {
    const limits = metric/* METRICS */.Cb.flatMap((metric) => {
        const [b, h] = [base.limits[metric], head.limits[metric]];
        return looser(b, h)
            ? [`head loosens the limit of ${metric}: ${limitText(b)} → ${limitText(h)}`]
            : [];
    });
    const overrides = added(base.overrides, head.overrides)
        .filter((one) => !isBesideAll(one, base, (own, other) => own <= other))
        .map((one) => `head adds or changes a limit: ${one.metric} of ${one.idGlob}`);
    const dropped = added(head.overrides, base.overrides)
        .filter((one) => !head.overrides.some((other) => replaces(other, one)))
        .filter((one) => !isBesideAll(one, head, (own, other) => own >= other))
        .map((one) => `head removes or changes base's limit: ${one.metric} of ${one.idGlob}`);
    const order = reordered(base, head).map((metric) => `head orders the limits of ${metric} otherwise: the last that matches counts`);
    const acceptances = added(base.acceptances, head.acceptances)
        .filter((one) => (0,policy/* counts */.tQ)(one, today))
        .map(({ metric, id, upTo, until, reason }) => `head accepts ${metric} of ${id} up to ${(0,bytes/* writtenSize */.bl)(upTo)} ${until === null ? 'without an end' : `until ${until}`}: ${reason}`);
    const removed = added(head.failOn, base.failOn).map((one) => `head no longer fails on ${one}`);
    const native = base.native && !head.native ? ['head no longer measures native-peak'] : [];
    return [
        ...limits,
        ...overrides,
        ...dropped,
        ...order,
        ...acceptances,
        ...creep(base, head),
        ...removed,
        ...native,
        ...label(base.overrideLabel, head.overrideLabel),
    ];
}
const PARTS = ['relative', 'absolute', 'max'];
/** Whether each part of an override is so beside all that a policy sets, for whichever ids: globs overlap. */
function isBesideAll({ metric, limit }, { limits, overrides }, isSo) {
    const others = overrides.filter((one) => one.metric === metric).map((one) => one.limit);
    return [limits[metric], ...others].every((other) => PARTS.every((part) => limit[part] === undefined ||
        other[part] === undefined ||
        isSo(limit[part] ?? Infinity, other[part] ?? Infinity)));
}
/** Metrics of which head has the ids of base's overrides in another order, or some of them again. */
function reordered(base, head) {
    return metric/* METRICS */.Cb.filter((metric) => {
        const [before, after] = [base, head].map(({ overrides }) => overrides.filter((one) => one.metric === metric).map(({ idGlob }) => idGlob));
        const kept = before.filter((glob) => after.includes(glob));
        return after.filter((glob) => before.includes(glob)).join('\n') !== kept.join('\n');
    });
}
/** Whether an override stands for another of the same ids and allows no more. */
function replaces(one, other) {
    return (one.idGlob === other.idGlob &&
        one.metric === other.metric &&
        PARTS.every((part) => other.limit[part] === undefined ||
            (one.limit[part] ?? Infinity) <= (other.limit[part] ?? Infinity)));
}
function creep(base, head) {
    const [before, after] = [base.creep, head.creep];
    if (before === null)
        return [];
    if (after === null)
        return ['head no longer judges creep'];
    const since = before.since === after.since
        ? []
        : [`head counts creep from elsewhere: ${before.since} → ${after.since}`];
    const budgets = policy/* CREEP_METRICS */.s1.flatMap((metric) => {
        const [own, others] = [before.limits[metric], after.limits[metric]];
        if (own === undefined && others === undefined)
            return []; // as loose as the limits, said above
        const b = creepLimit(base.limits[metric], own);
        const h = creepLimit(head.limits[metric], others);
        return looser(b, h)
            ? [`head loosens the creep budget of ${metric}: ${limitText(b)} → ${limitText(h)}`]
            : [];
    });
    return [...since, ...budgets];
}
function creepLimit({ relative, absolute }, own) {
    return {
        relative: (0,policy/* creepBound */.oO)(relative, own?.relative),
        absolute: (0,policy/* creepBound */.oO)(absolute, own?.absolute),
        max: null,
    };
}
/** Base's label counts for this pull request; head's for those after it. */
function label(before, after) {
    if (after === null || after === before)
        return [];
    return [`head lets the label "${after}" override regressions, once it is merged`];
}
/** What `after` has and `before` has not. */
function added(before, after) {
    const known = new Set(before.map((one) => JSON.stringify(one)));
    return after.filter((one) => !known.has(JSON.stringify(one)));
}
/** Benchmarks that head's configuration may leave out and base's did not. */
function narrowed(base, head) {
    const [before, after] = [places(base), places(head)];
    const benchmarks = added(after, before).length === 0
        ? []
        : [`head looks for benchmarks elsewhere: ${before.join(', ')} → ${after.join(', ')}`];
    const select = head.select === null || head.select === base.select
        ? []
        : [`head selects other benchmarks: ${base.select ?? 'all'} → ${head.select}`];
    return [...benchmarks, ...select];
}
function places({ benchmarks }) {
    return benchmarks.length === 0 ? ['the usual places'] : benchmarks;
}
function looser(base, head) {
    return (head.relative > base.relative ||
        head.absolute > base.absolute ||
        (head.max ?? Infinity) > (base.max ?? Infinity));
}
function limitText(limit) {
    const max = limit.max === null ? '' : `, at most ${(0,bytes/* writtenSize */.bl)(limit.max)}`;
    return `${Number((limit.relative * 100).toPrecision(12))} % or ${(0,bytes/* writtenSize */.bl)(limit.absolute)}${max}`;
}

;// CONCATENATED MODULE: ./build/src/config/governed.js








/** What a configuration sets of policy and selection, under what flags or inputs set. */
function governedBy(config, asked) {
    const limits = Object.fromEntries(metric/* METRICS */.Cb.map((metric) => [
        metric,
        { ...policy/* STARTING_LIMITS */.cG[metric], ...defined(config.limits?.[metric] ?? {}) },
    ]));
    const overrides = (config.overrides ?? []).flatMap((table) => metric/* METRICS */.Cb.flatMap((metric) => {
        const limit = table[metric];
        return limit === undefined ? [] : [{ idGlob: table.id, metric, limit: defined(limit) }];
    }));
    const acceptances = (config.acceptances ?? []).map(({ 'up-to': upTo, until, ...rest }) => ({
        ...rest,
        upTo,
        until: until ?? null,
    }));
    const failOn = asked.failOn ?? config['fail-on'] ?? ['regressed', 'failed'];
    const native = asked.native ?? config.native ?? false;
    return {
        policy: {
            limits,
            overrides,
            acceptances,
            failOn,
            native,
            creep: creepOf(config.creep),
            overrideLabel: config['override-label'] ?? null,
        },
        benchmarks: asked.benchmarks ?? config.benchmarks ?? [],
        select: asked.select ?? config.select ?? null,
    };
}
const NO_RISE = { relative: 0, absolute: 0, max: null };
function creepOf(table) {
    if (table === undefined)
        return null;
    const limits = policy/* CREEP_METRICS */.s1.flatMap((metric) => {
        const limit = table[metric];
        return limit === undefined ? [] : [[metric, { ...NO_RISE, ...defined(limit) }]];
    });
    return { since: table.since, limits: Object.fromEntries(limits) };
}
function defined(limit) {
    return Object.fromEntries(Object.entries(limit).filter(([, value]) => value !== undefined));
}
/**
 * Compares the configurations of both trees, once base's is at hand. Where either says
 * `policy = "base"`, base's governs: head cannot take the key away with the limits. The override label
 * is base's in any case: head must not let itself pass. `today` is an ISO date.
 *
 * @throws UsageError where base's configuration governs and cannot be read.
 */
async function underPolicy(plan, basePath, today) {
    if (plan.base.kind === 'nothing')
        return { plan, loosened: [], notes: [] };
    let config;
    try {
        config = await configurationAt(basePath, plan);
    }
    catch (error) {
        if (!(error instanceof errors/* UsageError */.eb) || plan.policyFrom === 'base')
            throw error;
        const text = "base's configuration cannot be read: what head loosened is not known";
        return { plan: withLabel(plan, null), loosened: [text], notes: [] };
    }
    const base = governedBy(config, plan.asked);
    const { benchmarks, select } = plan.measure;
    const found = loosened(base, { policy: plan.policy, benchmarks, select }, today);
    if (plan.policyFrom === 'head' && config.policy !== 'base')
        return { plan: withLabel(plan, base.policy.overrideLabel), loosened: found, notes: [] };
    return {
        plan: {
            ...plan,
            policy: base.policy,
            measure: { ...plan.measure, benchmarks: base.benchmarks, select: base.select },
        },
        loosened: [],
        notes: found.map((text) => `without effect, since base's configuration governs: ${text}`),
    };
}
function withLabel(plan, overrideLabel) {
    return { ...plan, policy: { ...plan.policy, overrideLabel } };
}
/** The configuration that a tree holds where head's was found; empty where it has none. */
async function configurationAt(tree, plan) {
    const { configuration, head, workingDirectory } = plan;
    if (configuration === null)
        return (await (0,config_location/* nearestConfiguration */.Zk)(tree, workingDirectory, 'base:'))?.config ?? {};
    const path = (0,config_location/* inside */.nx)(head.kind === 'folder' ? head.path : plan.root, configuration);
    if (path === null)
        return (await (0,config_configuration/* readConfigurationFile */.B)(configuration)).config; // one file for both
    const file = (0,external_node_path_.join)(tree, path);
    return (0,external_node_fs_.existsSync)(file) ? (await (0,config_configuration/* readConfigurationFile */.B)(file)).config : {};
}


/***/ }),

/***/ 4757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hn: () => (/* binding */ repositoryRoot),
/* harmony export */   Zk: () => (/* binding */ nearestConfiguration),
/* harmony export */   jQ: () => (/* binding */ refuseMissing),
/* harmony export */   nx: () => (/* binding */ inside),
/* harmony export */   x5: () => (/* binding */ locate)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4132);
/* harmony import */ var _model_nearest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7957);
/* harmony import */ var _configuration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6726);





/** The flag's name, and the configuration's. */
const KEY = 'working-directory';
/** The root of the repository that a folder is in: where .git is; null outside of one. */
function repositoryRoot(folder) {
    for (let at = folder;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, '.git')))
            return at;
        if (at === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at))
            return null;
    }
}
/**
 * Finds the configuration: the file asked for, else the nearest one from where work starts up to
 * the root. One at the root may send on by its key working-directory.
 *
 * @throws UsageError where a working directory lies outside or has two configurations.
 */
async function locate(place) {
    const { root, file } = place;
    const asked = place.workingDirectory === null
        ? null
        : insideOrRefused(root, place.workingDirectory, (told) => new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .FlagError */ .td(KEY, told));
    if (file !== null) {
        const written = await (0,_configuration_js__WEBPACK_IMPORTED_MODULE_3__/* .readConfigurationFile */ .B)(file);
        const { config } = written;
        const configured = { ...configuredIn('', written), file: inside(root, file) ?? file };
        return { config, workingDirectory: asked ?? sentTo(root, config) ?? '', configured };
    }
    const found = await nearestConfiguration(root, asked ?? inside(root, place.from) ?? '');
    if (found === null) {
        const configured = configuredIn(asked ?? '', NONE);
        return { config: {}, workingDirectory: asked ?? '', configured };
    }
    const { config, folder } = found;
    const here = { config, configured: configuredIn(folder, found) };
    if (asked !== null)
        return { ...here, workingDirectory: asked };
    const next = sentTo(root, config);
    if (next === null)
        return { ...here, workingDirectory: folder };
    if (folder !== '') {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({
            what: `working-directory is a key for the repository's root, not for ${folder}`,
            try: ['leave it out: work starts where the configuration is'],
        });
    }
    const own = next === '' ? null : await (0,_configuration_js__WEBPACK_IMPORTED_MODULE_3__/* .readConfiguration */ .T)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, next), `${next}/`);
    if (own === null)
        return { ...here, workingDirectory: next };
    if (Object.keys(config).length > 1) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({
            what: `two configurations: the root's sends to ${next} and sets more, and ${next} has one`,
            try: ['keep one of them; the root may hold working-directory alone'],
        });
    }
    return { config: own.config, workingDirectory: next, configured: configuredIn(next, own) };
}
/** Where a first configuration would go. */
const NONE = { file: 'highwater.toml', acceptances: 'tables' };
function configuredIn(folder, { file, acceptances }) {
    const header = file === 'pyproject.toml' ? 'tool.highwater.acceptances' : 'acceptances';
    return {
        file: folder === '' ? file : `${folder}/${file}`,
        acceptances: acceptances === 'list' ? null : header,
    };
}
/** The nearest configuration from a folder up to the root; null where there is none. */
async function nearestConfiguration(root, start, shown = '') {
    for (let folder = start;; folder = folder.split('/').slice(0, -1).join('/')) {
        const written = await (0,_configuration_js__WEBPACK_IMPORTED_MODULE_3__/* .readConfiguration */ .T)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, folder), `${shown}${folder === '' ? '' : `${folder}/`}`);
        if (written !== null)
            return { ...written, folder };
        if (folder === '')
            return null;
    }
}
/** A path below `root`, relative and with forward slashes, "" for the root; null where it lies outside. */
function inside(root, path) {
    const found = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, path)).replaceAll(node_path__WEBPACK_IMPORTED_MODULE_1__.sep, '/');
    return found === '..' || found.startsWith('../') || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(found) ? null : found;
}
function sentTo(root, config) {
    const key = config[KEY];
    return key === undefined ? null : insideOrRefused(root, key, (told) => new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(told(KEY)));
}
function insideOrRefused(root, given, refusal) {
    const path = inside(root, given);
    if (path !== null)
        return path;
    throw refusal((name) => ({
        what: `${name} ${JSON.stringify(given)} is wrong`,
        where: [['wanted', `a folder inside ${root}`]],
    }));
}
/** @throws UsageError where a working directory is no folder of the tree, with the nearest one. */
function refuseMissing(root, workingDirectory) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, workingDirectory);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder) && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(folder).isDirectory())
        return;
    const near = (0,_model_nearest_js__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .p)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(folder), foldersIn((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)));
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({
        what: `the working directory ${JSON.stringify(workingDirectory)} is no folder of ${root}`,
        try: near === undefined ? [] : [`${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(workingDirectory), near)}   is the nearest`],
    });
}
function foldersIn(folder) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder))
        return [];
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name);
}


/***/ }),

/***/ 9829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   Pv: () => (/* binding */ parseStore),
/* harmony export */   S7: () => (/* binding */ ConfigurationSchema),
/* harmony export */   i7: () => (/* binding */ STORE_KINDS),
/* harmony export */   o_: () => (/* binding */ NAME)
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
const DURATION = 'a duration above 0 such as "90s", "10m" or "1h30m" is wanted';
const Duration = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(DURATION), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y((text) => (parseDuration(text) ?? 0) > 0, DURATION), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi((text) => parseDuration(text)));
const SIZE = 'a size such as "16 KiB" is wanted';
const BytesSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi(String))], SIZE), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y((text) => (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBytes */ .z_)(text) !== undefined, SIZE), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi((text) => (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBytes */ .z_)(text)));
const SHARE = 'a share such as "1 %" is wanted';
const Share = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(SHARE), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y((text) => (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .parseShare */ .n8)(text) !== undefined, SHARE), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi((text) => (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .parseShare */ .n8)(text)));
const LIMIT = 'a limit such as "1 % + 16 KiB", "5 %" or "64 KiB" is wanted';
/** "1 % + 16 KiB", "5 %", "16 KiB": what is not named is 0. */
const ShortLimit = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y((text) => parseLimit(text) !== undefined, LIMIT), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi((text) => parseLimit(text)));
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
}, LIMIT);
const LimitValue = valibot__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV((input) => (typeof input === 'string' ? ShortLimit : LimitTable));
const limitEntries = Object.fromEntries(_model_metric_js__WEBPACK_IMPORTED_MODULE_3__/* .METRICS */ .Cb.map((metric) => [metric, valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(LimitValue)]));
const Budget = valibot__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV((input) => typeof input === 'string'
    ? ShortLimit
    : valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ relative: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Share), absolute: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(BytesSchema) }, LIMIT));
const budgetEntries = Object.fromEntries(_model_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .CREEP_METRICS */ .s1.map((metric) => [metric, valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Budget)]));
const SECRET = /TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|_KEY$|^(INPUT|ACTIONS|GITHUB)_/i;
const Text = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP('a text in quotes is wanted'), valibot__WEBPACK_IMPORTED_MODULE_1__/* .nonEmpty */ .hq('it is empty: leave it out for the default'));
const GLOBS = 'a list of globs such as ["perf/**/bench_*.py"] is wanted';
const Globs = valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(Text), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1, GLOBS)),
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(Text, valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi((one) => [one])),
], GLOBS);
const TABLE = 'a table of keys is wanted';
/** Keys comment, artifact and record; a file's name is made of it. */
const NAME = /^[\w.-]+$/;
const VariableName = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP('a name in quotes is wanted'), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[A-Za-z_]\w*$/, 'a name of letters, digits and underscores is wanted'), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y((name) => !SECRET.test(name), 'names that look like a token or a secret are never handed to measured code'));
const STORE = '"branch:NAME" or "folder:PATH" is wanted';
const Store = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(STORE), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y((text) => parseStore(text) !== undefined, STORE), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi((text) => parseStore(text)));
const STORE_KINDS = ['branch', 'folder'];
/** "branch:highwater-data" or "folder:PATH", the path as written; undefined where the text is neither. */
function parseStore(text) {
    const [, kind, where] = /^(branch|folder):(.+)$/.exec(text) ?? [];
    if (where === undefined)
        return undefined;
    if (kind === 'folder')
        return { kind, path: where };
    return isBranchName(where) ? { kind: 'branch', branch: where } : undefined;
}
/** A name that git takes whatever its version, git-check-ref-format(1); "HEAD" would not be a branch. */
function isBranchName(name) {
    const isPart = (part) => /^[\w-][\w.-]*$/.test(part) && !/\.\.|\.$|\.lock$/.test(part);
    return name !== 'HEAD' && !name.startsWith('-') && name.split('/').every(isPart);
}
const COUNT = 'a whole number from 1 is wanted';
const Count = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(COUNT), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(COUNT), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(1, COUNT));
const DATE = 'an ISO date such as "2027-01-31" is wanted';
const IsoDate = valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(DATE), valibot__WEBPACK_IMPORTED_MODULE_1__/* .isoDate */ ._$n(DATE), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y(isDay, DATE)),
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .date */ .p6U(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi((date) => date.toISOString().slice(0, 10))),
], DATE);
/** 31 February has the form of a date and is none. */
function isDay(text) {
    const date = new Date(text);
    return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}
const REASON = 'a reason in words is wanted: reviewers read it';
const SINCE = '"last-release", a glob of tags such as "v*", or a date such as "2027-01-31" is wanted';
const Since = valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(SINCE), valibot__WEBPACK_IMPORTED_MODULE_1__/* .nonEmpty */ .hq(SINCE), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y((text) => !/^\d{4}-\d{2}-\d{2}$/.test(text) || isDay(text), DATE)),
    IsoDate,
], SINCE);
/** One of some words; the message names them all. */
function word(words) {
    return valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(words, `one of ${words.join(', ')} is wanted`);
}
function list(item) {
    return valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(item, 'a list in brackets is wanted');
}
/** [tool.highwater] or highwater.toml. Keys are what a user types. */
const ConfigurationSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    base: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Text),
    benchmarks: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Globs),
    select: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Text),
    install: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Text),
    python: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Text),
    'base-python': valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Text),
    'head-python': valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Text),
    budget: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Duration),
    timeout: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Duration),
    processes: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Count),
    fresh: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY('true or false is wanted')),
    native: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY('true or false is wanted')),
    'working-directory': valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Text),
    name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(Text, valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(NAME, 'letters, digits, ".", "_" and "-" are wanted'))),
    store: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Store),
    env: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(VariableName, valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP('a text in quotes is wanted'), TABLE)),
    'pass-env': valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(list(VariableName)),
    policy: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(word(['head', 'base'])),
    'fail-on': valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(list(word(_model_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .FAIL_ON */ .d$))),
    'override-label': valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Text),
    limits: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej(limitEntries, TABLE)),
    creep: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ since: Since, ...budgetEntries }, TABLE)),
    overrides: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(list(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ id: Text, ...limitEntries }, TABLE))),
    acceptances: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(list(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        id: Text,
        metric: word(_model_metric_js__WEBPACK_IMPORTED_MODULE_3__/* .METRICS */ .Cb),
        'up-to': BytesSchema,
        until: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(IsoDate),
        reason: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(REASON), valibot__WEBPACK_IMPORTED_MODULE_1__/* .trim */ .Bqr(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .nonEmpty */ .hq(REASON)),
    }, TABLE))),
});


/***/ }),

/***/ 9056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bl: () => (/* binding */ writtenSize),
/* harmony export */   ff: () => (/* binding */ formatBytesChange),
/* harmony export */   n8: () => (/* binding */ parseShare),
/* harmony export */   of: () => (/* binding */ sizeBetween),
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
/** The shortest text that parses to exactly a size, which is how it was written as a rule: "2.87 MiB", "2 MB". */
function writtenSize(bytes) {
    const units = [...UNITS.slice(1), 'KB', 'MB', 'GB', 'TB'];
    return units
        .map((unit) => `${Number((bytes / parseBytes(`1 ${unit}`)).toPrecision(12))} ${unit}`)
        .filter((text) => parseBytes(text) === bytes)
        .reduce((best, text) => (text.length < best.length ? text : best), `${bytes} B`);
}
/** Parses "1 %", "0.5%"; undefined where the text is no share. The result is a fraction: 0.01. */
function parseShare(text) {
    const match = /^\s*(\d+(?:\.\d+)?)\s*%\s*$/.exec(text);
    return match === null ? undefined : Number(match[1]) / 100;
}
/** The shortest size that parses to no less than `least` and no more than `most`: "132 MiB", "1.73 MiB", "4097 B". */
function sizeBetween(least, most) {
    const power = UNITS.findLastIndex((_, index) => 1024 ** index <= least);
    for (let unit = power; unit > 0; unit -= 1) {
        for (const step of [1, 10, 100]) {
            const scaled = Math.ceil((least / 1024 ** unit) * step) / step;
            if (scaled * 1024 ** unit <= most)
                return `${scaled} ${UNITS[unit]}`;
        }
    }
    return `${Math.ceil(least)} B`;
}


/***/ }),

/***/ 9739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ METRICS),
/* harmony export */   dP: () => (/* binding */ AGREE_WITHIN),
/* harmony export */   n9: () => (/* binding */ varies),
/* harmony export */   uF: () => (/* binding */ unitOf)
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
/**
 * Samples closer than this agree: the interpreter's own small objects move a traced figure by up to
 * 53 B with numpy, and a fork that comes second finds a few cached integers more.
 */
const AGREE_WITHIN = 64;
/** Whether the bounds of a change lie further apart than those of samples that agree on both trees. */
function varies(low, high) {
    return high - low > 2 * AGREE_WITHIN;
}


/***/ }),

/***/ 7957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ nearestFirst),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** The candidate that a misspelt word most likely means; undefined where none is near. */
function nearest(word, candidates) {
    return nearestFirst(word, candidates)[0];
}
/** The candidates that a misspelt word may mean, the nearest first; a beginning counts as near. */
function nearestFirst(word, candidates) {
    const most = Math.max(2, Math.ceil(word.length / 3));
    const given = word.toLowerCase();
    return [...candidates]
        .map((candidate) => ({ candidate, away: apart(given, candidate.toLowerCase()) }))
        .filter(({ away }) => away <= most)
        .sort((a, b) => a.away - b.away)
        .map(({ candidate }) => candidate);
}
function apart(word, candidate) {
    return word.length > 2 && candidate.startsWith(word) ? 1 : distance(word, candidate);
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

/***/ 5477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PM: () => (/* binding */ OVER),
/* harmony export */   PU: () => (/* binding */ isOver),
/* harmony export */   XM: () => (/* binding */ CREEP_TIMES),
/* harmony export */   cG: () => (/* binding */ STARTING_LIMITS),
/* harmony export */   d$: () => (/* binding */ FAIL_ON),
/* harmony export */   lZ: () => (/* binding */ LimitSchema),
/* harmony export */   nB: () => (/* binding */ allowance),
/* harmony export */   oO: () => (/* binding */ creepBound),
/* harmony export */   q2: () => (/* binding */ upToFor),
/* harmony export */   s1: () => (/* binding */ CREEP_METRICS),
/* harmony export */   tQ: () => (/* binding */ counts),
/* harmony export */   zf: () => (/* binding */ AcceptanceSchema)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7934);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9056);
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
    metric: valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .METRICS */ .Cb),
    /** Bytes (or bytes a call) that head may stand at, at most. */
    upTo: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    /** ISO date; the acceptance counts up to and including this day, UTC. */
    until: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    reason: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
});
/** True up to and including the day on which an acceptance ends. */
function counts(acceptance, today) {
    return acceptance.until === null || acceptance.until >= today;
}
/**
 * What a creep budget counts. Not growth: what every call adds is called at the first object kept, so
 * no small steps of it pass.
 */
const CREEP_METRICS = ['peak', 'steady', 'rss-peak', 'import', 'native-peak'];
/** A creep budget that nobody set: this many times the limit of one change. */
const CREEP_TIMES = 5;
const FAIL_ON = ['regressed', 'failed', 'inconclusive', 'removed'];
/** What head may rise by over a base figure before it is a regression, in the metric's unit. */
function allowance(limit, base) {
    return Math.max(limit.relative * Math.abs(base), limit.absolute);
}
/** Why a figure regresses that its limit's `max` forbids, whatever base's is. */
const OVER = 'above the ceiling (max) of its limit';
function isOver({ max }, head) {
    return max !== null && head > max;
}
/** The creep budget of a metric; never less than what one change may add. */
function creepBound(bound, own) {
    return own === undefined ? bound * CREEP_TIMES : Math.max(bound, own);
}
/** A short size for `up-to`: above head's figure by no more than its limit allows, so that no regression hides in it. */
function upToFor(limit, head) {
    const allowed = allowance(limit, head);
    return (0,_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeBetween */ .of)(head + allowed / 2, head + allowed);
}


/***/ }),

/***/ 442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ lineOf)
/* harmony export */ });
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


/***/ }),

/***/ 5601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ parseToml),
/* harmony export */   f: () => (/* binding */ valueAt)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4132);

/**
 * A TOML text as plain values. The parser loads with the first text: most runs have none.
 *
 * @param file how the reader knows the text: a path, or "base's pyproject.toml".
 * @throws UsageError for a syntax error: file, line, column, problem.
 */
async function parseToml(text, file) {
    const { parse, TomlError } = await __webpack_require__.e(/* import() */ 292).then(__webpack_require__.bind(__webpack_require__, 3292));
    try {
        return parse(text);
    }
    catch (error) {
        if (!(error instanceof TomlError))
            throw error;
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            what: `${file} is not valid TOML`,
            where: [
                ['at', `line ${error.line}, column ${error.column}`],
                ['problem', error.message.split('\n')[0].replace(/^Invalid TOML document: /, '')],
            ],
        });
    }
}
/** What lies at a path of keys; undefined where any of them is missing. */
function valueAt(document, path) {
    return path.reduce((at, key) => at?.[key], document);
}


/***/ })

};
