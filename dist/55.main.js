export const id = 55;
export const ids = [55,625];
export const modules = {

/***/ 3055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   resolveCommit: () => (/* binding */ resolveCommit),
/* harmony export */   w: () => (/* binding */ mergeBase)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4132);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3625);


/** Commits to fetch beyond the tip, then again, until two histories meet. */
const DEEPENINGS = [50, 200, 1000, 10_000];
/**
 * The full hash of a reference: here, else as origin's branch, else fetched from origin.
 *
 * @throws UsageError where it does not exist, with the names nearest to it.
 */
async function resolveCommit(repository, ref, progress) {
    const here = await known(repository, ref);
    if (here !== null)
        return here;
    const ancestor = /[~^]/.test(ref);
    if (ancestor && (await isShallow(repository))) {
        progress({ kind: 'note', text: `shallow clone: fetching one commit more for ${ref}` });
        await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .git */ .$)(repository, ['fetch', '--quiet', '--no-tags', '--deepen=1', 'origin']);
        const deeper = await known(repository, ref);
        if (deeper !== null)
            return deeper;
    }
    if (!ancestor && /^[\w./@{}+-]+$/.test(ref) && !ref.startsWith('-')) {
        progress({ kind: 'note', text: `${ref} is not here: fetching it from origin` });
        // A depth would cut a full clone's history: only a shallow one gets it.
        const depth = (await isShallow(repository)) ? ['--depth=1'] : [];
        const fetched = await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .git */ .$)(repository, [
            'fetch',
            '--quiet',
            '--no-tags',
            ...depth,
            'origin',
            ref,
        ]);
        if (fetched.status === 0) {
            const tip = await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__.gitLine)(repository, [
                'rev-parse',
                '--verify',
                '--quiet',
                'FETCH_HEAD^{commit}',
            ]);
            if (tip !== null)
                return tip;
        }
    }
    const listed = await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__.gitLine)(repository, [
        'for-each-ref',
        '--format=%(refname:short)',
        '--sort=-committerdate',
        '--count=8',
        'refs/heads',
        'refs/remotes',
        'refs/tags',
    ]);
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        what: `the reference ${JSON.stringify(ref)} does not exist here and could not be fetched from origin`,
        where: [['there are', listed?.split('\n').join(', ') || 'no branches']],
        try: ['git fetch origin BRANCH', 'in a workflow: actions/checkout with fetch-depth: 0'],
    });
}
async function known(repository, ref) {
    for (const name of [ref, `origin/${ref}`]) {
        const commit = await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__.gitLine)(repository, [
            'rev-parse',
            '--verify',
            '--quiet',
            '--end-of-options',
            `${name}^{commit}`,
        ]);
        if (commit !== null)
            return commit;
    }
    return null;
}
async function isShallow(repository) {
    return (await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__.gitLine)(repository, ['rev-parse', '--is-shallow-repository'])) === 'true';
}
/**
 * Where head left base's history. A shallow clone is deepened until the two meet.
 *
 * @throws UsageError where they never do.
 */
async function mergeBase(repository, base, head, progress) {
    const find = () => (0,_git_js__WEBPACK_IMPORTED_MODULE_1__.gitLine)(repository, ['merge-base', base, head]);
    let found = await find();
    const shallow = await isShallow(repository);
    for (const depth of found === null && shallow ? DEEPENINGS : []) {
        progress({
            kind: 'note',
            text: `shallow clone: fetching ${depth} more commits to find the merge base`,
        });
        await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .git */ .$)(repository, ['fetch', '--quiet', '--no-tags', `--deepen=${depth}`, 'origin']);
        await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .git */ .$)(repository, ['fetch', '--quiet', '--no-tags', `--deepen=${depth}`, 'origin', base]);
        found = await find();
        if (found !== null)
            break;
    }
    if (found !== null)
        return found;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        what: 'base and head have no common history here',
        where: [
            ['base', base],
            ['head', head],
        ],
        try: shallow
            ? ['in a workflow: actions/checkout with fetch-depth: 0', 'git fetch --unshallow']
            : ['--base COMMIT --head COMMIT   where both are meant as they are'],
    });
}


/***/ }),

/***/ 3625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ git),
/* harmony export */   gitLine: () => (/* binding */ gitLine)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4132);

/** Runs git in `folder`. A status other than 0 is a value here: callers know what it means. */
async function git(folder, words, env = {}) {
    const { getExecOutput } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2876));
    let result;
    try {
        result = await getExecOutput('git', [...words], {
            cwd: folder,
            silent: true,
            ignoreReturnCode: true,
            env: {
                ...process.env,
                LC_ALL: 'C',
                GIT_TERMINAL_PROMPT: '0',
                ...env,
            },
        });
    }
    catch (error) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({ what: `git could not be run: ${error.message}` });
    }
    if (/dubious ownership/.test(result.stderr)) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            what: `git refuses ${folder}: it belongs to another user`,
            try: [`git config --global --add safe.directory ${JSON.stringify(folder)}`],
        });
    }
    return { status: result.exitCode, stdout: result.stdout, stderr: result.stderr };
}
/** The first line that git printed, or null where it failed. */
async function gitLine(folder, words) {
    const { status, stdout } = await git(folder, words);
    return status === 0 ? stdout.replace(/\n$/, '') : null;
}


/***/ })

};
