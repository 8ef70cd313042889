export const id = 49;
export const ids = [49];
export const modules = {

/***/ 3049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadPlan: () => (/* binding */ loadPlan)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4132);
/* harmony import */ var _model_nearest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7957);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5477);
/* harmony import */ var _governed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1120);
/* harmony import */ var _location_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4757);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9829);








const DEFAULT_BUDGET_SECONDS = 600;
const DEFAULT_TIMEOUT_SECONDS = 60;
/**
 * Flags, then configuration, then defaults, as one checked plan.
 *
 * @throws UsageError for whatever is wrong in either.
 */
async function loadPlan(flags, cwd, env) {
    refuseEmpty(flags);
    const headFolder = folderOf(flags.head, cwd);
    const besideBase = flags.head === undefined && folderOf(flags.base, cwd) !== null;
    const root = headFolder ?? (besideBase ? null : (0,_location_js__WEBPACK_IMPORTED_MODULE_5__/* .repositoryRoot */ .Hn)(cwd)) ?? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(cwd);
    const { config, workingDirectory, configured } = await (0,_location_js__WEBPACK_IMPORTED_MODULE_5__/* .locate */ .x5)({
        root,
        from: headFolder ?? cwd,
        workingDirectory: flags.workingDirectory ?? null,
        file: flags.config === undefined ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, flags.config),
    });
    const given = flags.base ?? config.base;
    // The default is a branch even where a folder of that name lies about.
    const base = given === undefined ? { kind: 'ref', ref: 'main' } : sourceOf(given, cwd);
    const head = headFolder !== null
        ? { kind: 'folder', path: headFolder }
        : flags.head !== undefined
            ? sourceOf(flags.head, cwd)
            : base.kind === 'folder'
                ? { kind: 'folder', path: root }
                : { kind: 'working-tree' };
    // A reference is not here yet: what it lacks shows when it is.
    if (head.kind !== 'ref')
        (0,_location_js__WEBPACK_IMPORTED_MODULE_5__/* .refuseMissing */ .jQ)(root, workingDirectory);
    if (base.kind === 'folder')
        (0,_location_js__WEBPACK_IMPORTED_MODULE_5__/* .refuseMissing */ .jQ)(base.path, workingDirectory);
    const asked = askedOf(flags);
    const { policy, benchmarks, select } = (0,_governed_js__WEBPACK_IMPORTED_MODULE_4__/* .governedBy */ .s)(config, asked);
    return {
        root: head.kind === 'folder' ? cwd : root,
        workingDirectory,
        name: nameOf(flags.name) ?? config.name ?? null,
        base,
        head,
        measure: {
            ...measurePlan(flags, config, env),
            ...interpretersOf(flags, cwd, config, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, workingDirectory)),
            benchmarks,
            select,
        },
        store: storeOf(flags.store, cwd, config, root),
        policy,
        policyFrom: config.policy ?? 'head',
        asked,
        explain: flags.explain === 'all' ? '**' : (flags.explain ?? null),
        configuration: flags.config === undefined ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, flags.config),
        configured,
        outputs: {
            json: flags.json === undefined ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, flags.json),
            markdown: flags.markdown === undefined ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, flags.markdown),
        },
    };
}
/** An unset variable in a script makes an empty flag: that is no wish for the default. */
function refuseEmpty(flags) {
    for (const [key, value] of Object.entries(flags)) {
        if (value !== '' && !(Array.isArray(value) && value.includes('')))
            continue;
        const flag = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .FlagError */ .td(flag, (name) => ({
            what: `${name} is empty`,
            try: ['leave it out for the default'],
        }));
    }
}
function askedOf({ benchmarks, workingDirectory, select, failOn, native }) {
    const words = failOn?.flatMap((one) => one.split(/[\s,]+/)).filter((word) => word !== '');
    return {
        benchmarks: benchmarks?.length ? benchmarks : null,
        workingDirectory: workingDirectory ?? null,
        select: select ?? null,
        failOn: words?.length ? failOnOf(words) : null,
        native: native ?? null,
    };
}
function nameOf(name) {
    if (name === undefined || _schema_js__WEBPACK_IMPORTED_MODULE_6__/* .NAME */ .o_.test(name))
        return name;
    throw wrongFlag('name', name, 'letters, digits, ".", "_" and "-"');
}
/** A flag's path starts where the command does, the configuration's at the repository's root. */
function storeOf(flag, cwd, { store }, root) {
    const given = flag === undefined ? store : (0,_schema_js__WEBPACK_IMPORTED_MODULE_6__/* .parseStore */ .Pv)(flag);
    if (flag !== undefined && given === undefined)
        throw wrongFlag('store', flag, 'branch:NAME or folder:PATH', storeNear(flag));
    if (given === undefined)
        return null;
    const from = flag === undefined ? root : cwd;
    const place = given.kind === 'folder' ? { ...given, path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(from, given.path) } : given;
    return { place, writes: false, gitVariables: {} };
}
/** A plain word is most likely a branch, and a path a folder. */
function storeNear(flag) {
    const [, kind = '', where] = /^(\w+):(.*)$/s.exec(flag) ?? [];
    const plain = /^[./~]/.test(flag) ? `folder:${flag}` : `branch:${flag}`;
    const near = where === undefined ? plain : `${(0,_model_nearest_js__WEBPACK_IMPORTED_MODULE_7__/* .nearest */ .p)(kind, _schema_js__WEBPACK_IMPORTED_MODULE_6__/* .STORE_KINDS */ .i7) ?? 'branch'}:${where}`;
    return _schema_js__WEBPACK_IMPORTED_MODULE_6__/* .STORE_KINDS */ .i7.some((one) => one === flag) ? undefined : [near].find(_schema_js__WEBPACK_IMPORTED_MODULE_6__/* .parseStore */ .Pv);
}
function failOnOf(words) {
    return words.map((word) => {
        const known = _model_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .FAIL_ON */ .d$.find((one) => one === word);
        if (known !== undefined)
            return known;
        throw wrongFlag('fail-on', word, _model_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .FAIL_ON */ .d$.join(', '), (0,_model_nearest_js__WEBPACK_IMPORTED_MODULE_7__/* .nearest */ .p)(word, _model_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .FAIL_ON */ .d$));
    });
}
function measurePlan(flags, config, env) {
    const install = flags.install ?? config.install;
    return {
        ids: null,
        shard: flags.shard === undefined ? null : shardOf(flags.shard),
        install: install === undefined ? { kind: 'found' } : { kind: 'command', command: install },
        budgetSeconds: duration('budget', flags.budget) ?? config.budget ?? DEFAULT_BUDGET_SECONDS,
        timeoutSeconds: duration('timeout', flags.timeout) ?? config.timeout ?? DEFAULT_TIMEOUT_SECONDS,
        processes: count('processes', flags.processes) ?? config.processes ?? null,
        fresh: flags.fresh ?? config.fresh ?? false,
        env: config.env ?? {},
        passEnv: Object.fromEntries((config['pass-env'] ?? []).flatMap((name) => env[name] === undefined ? [] : [[name, env[name]]])),
    };
}
/** A flag's path starts where the command does, the configuration's where work starts. */
function interpretersOf(flags, cwd, config, folder) {
    const of = (flag, key) => {
        const given = flag ?? config[key];
        if (given === undefined)
            return undefined;
        const found = interpreterOf(given, flag === undefined ? folder : cwd);
        if (found !== null)
            return found;
        const wanted = "an interpreter's command";
        throw flag === undefined
            ? new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(wrong(key, given, wanted))
            : wrongFlag(key, flag, wanted);
    };
    const python = of(flags.python, 'python') ?? [];
    return {
        basePython: of(flags.basePython, 'base-python') ?? python,
        headPython: of(flags.headPython, 'head-python') ?? python,
    };
}
/** A command as words: a path, whatever is in it, or what a shell would split; null where there is none. */
function interpreterOf(command, from) {
    if (command.includes('/') && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(from, command)))
        return [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(from, command)];
    const [program, ...rest] = words(command);
    if (!program)
        return null;
    return [program.includes('/') ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(from, program) : program, ...rest];
}
function sourceOf(text, cwd) {
    const folder = folderOf(text, cwd);
    if (folder !== null)
        return { kind: 'folder', path: folder };
    // No reference begins so, git-check-ref-format(1).
    if (/^[./~]/.test(text))
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({ what: `the folder ${text} does not exist`, where: [['from', cwd]] });
    return { kind: 'ref', ref: text };
}
function folderOf(text, cwd) {
    if (text === undefined)
        return null;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, text);
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path) && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isDirectory() ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path) : null;
}
/** A command as a shell splits it: quotes group, backslashes escape. */
function words(command) {
    const found = command.match(/(?:[^\s"'\\]|\\.|"(?:[^"\\]|\\.)*"|'[^']*')+/g) ?? [];
    return found.map((word) => word.replace(/\\(.)|"((?:[^"\\]|\\.)*)"|'([^']*)'/g, (_, escaped, double, single) => escaped ?? (double !== undefined ? double.replace(/\\(.)/g, '$1') : single)));
}
function shardOf(text) {
    const match = /^(\d+)\/(\d+)$/.exec(text);
    const [index, total] = [Number(match?.[1]), Number(match?.[2])];
    if (match === null || index < 1 || index > total)
        throw wrongFlag('shard', text, 'I/N, such as 2/4');
    return { index, count: total };
}
function duration(flag, text) {
    if (text === undefined)
        return undefined;
    const seconds = (0,_schema_js__WEBPACK_IMPORTED_MODULE_6__/* .parseDuration */ .E9)(text);
    if (seconds === undefined || seconds <= 0)
        throw wrongFlag(flag, text, 'a duration above 0 such as 90s, 10m or 1h30m');
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
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .FlagError */ .td(flag, (name) => wrong(name, given, wanted, near));
}
function wrong(name, given, wanted, near) {
    return {
        what: `${name} ${JSON.stringify(given)} is wrong`,
        where: [['wanted', wanted]],
        try: near === undefined ? [] : [`${name} ${near}`],
    };
}


/***/ })

};
