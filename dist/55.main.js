export const id = 55;
export const ids = [55,625];
export const modules = {

/***/ 3055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L1: () => (/* binding */ DEEPENINGS),
/* harmony export */   Op: () => (/* binding */ look),
/* harmony export */   WL: () => (/* binding */ resolveCommit),
/* harmony export */   fE: () => (/* binding */ isShallow),
/* harmony export */   obtain: () => (/* binding */ obtain),
/* harmony export */   wu: () => (/* binding */ mergeBase)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4132);
/* harmony import */ var _model_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7957);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3625);



/** Commits to fetch beyond the tip, then again, until two histories meet. */
const DEEPENINGS = [50, 200, 1000, 10_000];
const MOST_NEAREST = 3;
const MOST_NEWEST = 8;
const DEEPER = 'in a workflow: actions/checkout with fetch-depth: 0';
const FULL_HASH = /^([0-9a-f]{40}|[0-9a-f]{64})$/;
/**
 * The full hash of a reference: here, else as origin's branch, else fetched from origin.
 *
 * @throws UsageError where it does not exist, with the names nearest to it.
 */
async function resolveCommit(git, ref, progress) {
    const sought = await seek(git, ref, progress);
    if (sought.kind === 'found')
        return sought.commit;
    throw await unknownReference(git, ref, sought);
}
/** What is checked out, or a commit before it: origin's HEAD is another. */
const OF_HEAD = /^(HEAD|@)([~^@]|$)/;
async function known(git, ref) {
    for (const name of OF_HEAD.test(ref) ? [ref] : [ref, `origin/${ref}`]) {
        const commit = await git.line([
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
async function seek(git, ref, progress) {
    const { found: here, isCut } = await look(git, () => known(git, ref));
    return here === null ? fetchCommit(git, ref, isCut, progress) : { kind: 'found', commit: here };
}
async function fetchCommit(git, ref, shallow, progress) {
    if ((await git.line(['remote', 'get-url', 'origin'])) === null)
        return { kind: 'none', why: 'this repository has no remote of that name' };
    if (/[~^]/.test(ref)) {
        if (!shallow)
            return { kind: 'none', why: 'not asked: its history is complete here' };
        progress({ kind: 'note', text: `shallow clone: fetching one commit more for ${ref}` });
        const why = await git.fetch(['--deepen=1', 'origin']);
        return found(await known(git, ref), why);
    }
    if (!/^[\w./@{}+-]+$/.test(ref) || ref.startsWith('-'))
        return { kind: 'none', why: 'not asked: that is no name for a branch, a tag or a commit' };
    progress({ kind: 'note', text: `${ref} is not here: fetching it from origin` });
    const named = await hashAtOrigin(git, ref);
    if (named.kind !== 'found')
        return named;
    // A depth would cut a full clone's history: only a shallow one gets it.
    const why = await git.fetch([...(shallow ? ['--depth=1'] : []), 'origin', named.commit]);
    return found(await known(git, named.commit), why);
}
function found(commit, why) {
    return commit === null
        ? { kind: 'unknown', why: why ?? 'it does not hand it out' }
        : { kind: 'found', commit };
}
/** What origin has by that name; of several, the one that git itself would take, gitrevisions(7). */
async function hashAtOrigin(git, ref) {
    if (FULL_HASH.test(ref))
        return { kind: 'found', commit: ref };
    // Here "origin/main" is what is main there.
    const branch = ref.replace(/^((refs\/)?remotes\/)?origin\//, '');
    const listed = await git.run(['ls-remote', '--quiet', 'origin', ref, branch]);
    if (listed.status !== 0)
        return { kind: 'unknown', why: (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .said */ .a)(listed) };
    const hashes = new Map(listed.stdout.split('\n').map((line) => {
        const [hash = '', name = ''] = line.split('\t');
        return [name, hash];
    }));
    const names = [
        ref,
        `refs/${ref}`,
        `refs/tags/${ref}`,
        `refs/heads/${ref}`,
        `refs/heads/${branch}`,
    ];
    const commit = names.map((name) => hashes.get(name)).find((hash) => hash !== undefined);
    return commit === undefined
        ? { kind: 'none', why: 'it has no such branch or tag' }
        : { kind: 'found', commit };
}
/**
 * Has a commit here: from origin, else from another repository. From there all of its history comes
 * at once where that is needed, since a clone is deepened from its origin alone.
 *
 * @returns no refusal where it is here then.
 */
async function obtain(git, commit, needed, upstream, progress) {
    const sought = await seek(git, commit, progress);
    if (sought.kind === 'found')
        return [];
    const { name, url, gitVariables } = upstream;
    progress({ kind: 'note', text: `origin does not have ${commit}: fetching it from ${name}` });
    const isEnough = needed === 'files' && (await isShallow(git));
    const depth = isEnough ? ['--depth=1'] : [];
    const why = await git.with(gitVariables).fetch([...depth, url, commit]);
    const fetched = found(await known(git, commit), why);
    return fetched.kind === 'found'
        ? []
        : [
            ['origin', sought.why],
            [name, fetched.why],
        ];
}
async function unknownReference(git, ref, { kind, why }) {
    const there = await otherNames(git);
    if (there.length === 0 && (await known(git, 'HEAD')) === null) {
        return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            what: `the repository ${git.folder} has no commit yet: there is nothing to compare with`,
            try: ['git add -A && git commit'],
        });
    }
    const name = ref.replace(/([~^]|@\{).*$/s, '');
    // Where the name is known, it is the commit before it that is missing: no other name is meant.
    const isBefore = name !== ref && (await known(git, name)) !== null;
    const near = isBefore ? [] : (0,_model_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestFirst */ .F)(name, there).slice(0, MOST_NEAREST);
    const others = there.filter((one) => !near.includes(one));
    const newest = isBefore ? [] : others.slice(0, MOST_NEWEST);
    const instead = near[0] ?? newest[0] ?? 'BRANCH';
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        what: `there is no reference ${JSON.stringify(ref)} here, and none came from origin`,
        where: [
            ...(near.length === 0 ? [] : [['nearest', near.join(', ')]]),
            ...(newest.length === 0 ? [] : [['there are', newest.join(', ')]]),
            ['origin', why],
        ],
        try: [
            ...(ref === 'main'
                ? [
                    `--base ${instead} (as the Action the input base), or base = "${instead}" in highwater.toml`,
                ]
                : []),
            ...(kind === 'unknown' && (await isShallow(git)) ? [DEEPER] : []),
        ],
    });
}
/** Branches and tags, the newest first; not what is checked out, which would be compared with itself. */
async function otherNames(git) {
    const branch = await git.line(['symbolic-ref', '--quiet', '--short', 'HEAD']);
    const head = branch === null ? await known(git, 'HEAD') : null;
    const listed = await git.line([
        'for-each-ref',
        '--format=%(if)%(symref)%(then)%(else)%(objectname) %(refname:short)%(end)',
        '--sort=-committerdate',
        'refs/heads',
        'refs/remotes',
        'refs/tags',
    ]);
    const names = [...(listed ?? '').matchAll(/^(\S+) (?:origin\/)?(.+)$/gm)]
        .filter(([, hash, name]) => name !== branch && hash !== head)
        .map(([, , name = '']) => name);
    return [...new Set(names)];
}
async function isShallow(git) {
    return (await git.line(['rev-parse', '--is-shallow-repository'])) === 'true';
}
/**
 * Looks in the history that is here, and says whether it is cut where nothing was found. Another run may complete it
 * between the two questions: then it is looked at again.
 */
async function look(git, find) {
    const found = await find();
    if (found !== null)
        return { found, isCut: false };
    const isCut = await isShallow(git);
    return { found: isCut ? null : await find(), isCut };
}
/**
 * Where head left base's history. A shallow clone is deepened until the two meet.
 *
 * @throws UsageError where they never do.
 */
async function mergeBase(git, base, head, progress) {
    const find = () => git.line(['merge-base', base, head]);
    const { found: here, isCut } = await look(git, find);
    if (here !== null)
        return here;
    let why = null;
    for (const depth of isCut ? DEEPENINGS : []) {
        progress({
            kind: 'note',
            text: `shallow clone: fetching ${depth} more commits to find the merge base`,
        });
        why = await git.fetch([`--deepen=${depth}`, 'origin']);
        why = (await git.fetch([`--deepen=${depth}`, 'origin', base])) ?? why;
        const meeting = await find();
        if (meeting !== null)
            return meeting;
    }
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        what: 'base and head have no common history here',
        where: [['base', base], ['head', head], ...(why === null ? [] : [['origin', why]])],
        // Asked again: what could be fetched has been.
        try: (await isShallow(git))
            ? [DEEPER, 'git fetch --unshallow']
            : ['--base COMMIT --head COMMIT   where both are meant as they are'],
    });
}


/***/ }),

/***/ 3625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Git: () => (/* binding */ Git),
/* harmony export */   a: () => (/* binding */ said)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4132);
/* harmony import */ var _system_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9478);



/** What a hook's git says of its own repository: the folder decides here. `git rev-parse --local-env-vars`. */
const LOCAL = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR'];
/** What git says where another one wrote in this repository at the same time. */
const OTHER_RUN = /\.lock': File exists|shallow file has changed/;
const TRIES = 20;
const PAUSE_MS = 500;
/** git in one folder: a working tree, a bare repository, or a submodule's own repository. */
class Git {
    folder;
    signal;
    env;
    constructor(folder, signal, env = {}) {
        this.folder = folder;
        this.signal = signal;
        this.env = env;
    }
    /** The same git with more variables. */
    with(env) {
        return new Git(this.folder, this.signal, { ...this.env, ...env });
    }
    /**
     * A status other than 0 is a value here: callers know what it means.
     *
     * @throws UsageError where there is no git, or it refuses the folder's owner.
     * @throws DiskFull where it ran out of room.
     */
    async run(words) {
        const result = await this.#start(words);
        if (/dubious ownership/.test(result.stderr)) {
            throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
                what: `git refuses ${this.folder}: it belongs to another user`,
                try: [`git config --global --add safe.directory ${JSON.stringify(this.folder)}`],
            });
        }
        if (/No space left on device|Disk quota exceeded/.test(result.stderr))
            throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DiskFull */ .t8(said(result));
        return result;
    }
    async #start(words) {
        try {
            return await (0,_system_command_js__WEBPACK_IMPORTED_MODULE_2__/* .runCommand */ .d)('git', words, {
                folder: this.folder,
                // Messages are read here; nobody can answer a question; a look must write nothing.
                env: {
                    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !LOCAL.includes(name))),
                    LC_ALL: 'C',
                    GIT_TERMINAL_PROMPT: '0',
                    GIT_OPTIONAL_LOCKS: '0',
                    ...this.env,
                },
                signal: this.signal,
            });
        }
        catch (error) {
            const { code, message } = error;
            if (code === undefined)
                throw error;
            throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
                what: `git could not be run in ${this.folder}: ${code === 'ENOENT' ? 'it is not on PATH, or the folder is gone' : message}`,
            });
        }
    }
    /** What git printed, without the last line's end; null where it failed. */
    async line(words) {
        const { status, stdout } = await this.run(words);
        return status === 0 ? stdout.replace(/\n$/, '') : null;
    }
    /**
     * Fetches from origin; where another run in this repository holds a lock, or moved the end of a
     * shallow history meanwhile, again after a pause. Nothing is written to FETCH_HEAD, which two runs
     * would share.
     *
     * @returns null, or git's own words on why nothing came.
     */
    async fetch(words) {
        const command = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', ...words];
        for (let attempt = 1;; attempt += 1) {
            const result = await this.run(command);
            if (result.status === 0)
                return null;
            if (attempt === TRIES || !OTHER_RUN.test(result.stderr))
                return said(result);
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(PAUSE_MS, undefined, { signal: this.signal });
        }
    }
}
/** The line in which git says why it failed, without what an address holds before its host. */
function said({ stderr }) {
    const lines = stderr.trim().split('\n');
    const line = lines.find((one) => /^(fatal|error): /.test(one)) ?? lines.at(-1) ?? '';
    return line.replace(/\/\/[^/@\s]+@/g, '//');
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

/***/ 9478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ runCommand)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var _group_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9884);


/** Time to take lock files away before a kill, milliseconds. */
const GRACE_MS = 2000;
/**
 * Runs a program in a process group of its own. On abort the whole group is ended, helpers that
 * wait for a network among it.
 *
 * @throws the signal's reason on abort, when the group is gone; a system error where the program cannot be started.
 */
async function runCommand(program, words, { folder, env, signal, leftovers = 'awaited' }) {
    signal.throwIfAborted();
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, words, {
        cwd: folder,
        env,
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
    });
    const text = { stdout: '', stderr: '', output: '' };
    for (const name of ['stdout', 'stderr']) {
        child[name].setEncoding('utf8').on('data', (data) => {
            text[name] += data;
            text.output += data;
        });
    }
    let killing;
    const end = () => {
        (0,_group_js__WEBPACK_IMPORTED_MODULE_1__/* .endGroup */ .N)(child.pid, 'SIGTERM');
        killing = setTimeout(() => (0,_group_js__WEBPACK_IMPORTED_MODULE_1__/* .endGroup */ .N)(child.pid, 'SIGKILL'), GRACE_MS);
    };
    signal.addEventListener('abort', end, { once: true });
    if (leftovers === 'ended')
        child.once('exit', () => (0,_group_js__WEBPACK_IMPORTED_MODULE_1__/* .endGroup */ .N)(child.pid, 'SIGKILL'));
    try {
        const ended = await new Promise((resolve, reject) => {
            child.once('error', reject);
            child.once('close', (status, by) => resolve({ status, signal: by }));
        });
        signal.throwIfAborted();
        return { ...ended, ...text };
    }
    finally {
        clearTimeout(killing);
        signal.removeEventListener('abort', end);
        if (signal.aborted)
            (0,_group_js__WEBPACK_IMPORTED_MODULE_1__/* .endGroup */ .N)(child.pid, 'SIGKILL'); // whoever outlived its leader
    }
}


/***/ }),

/***/ 9884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ endGroup),
/* harmony export */   _: () => (/* binding */ end)
/* harmony export */ });
/** Signals a process group by its leader; Windows has none: the leader alone. */
function endGroup(leader, signal) {
    if (leader === undefined)
        return; // it was never started
    end(process.platform === 'win32' ? leader : -leader, signal);
}
/** Signals a process, or a group by its negative; one that has ended already is what was wanted. */
function end(pid, signal) {
    try {
        process.kill(pid, signal);
    }
    catch (error) {
        if (error.code !== 'ESRCH')
            throw error;
    }
}


/***/ })

};
