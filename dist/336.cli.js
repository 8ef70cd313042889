export const id = 336;
export const ids = [336];
export const modules = {

/***/ 3797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ checkoutTrees),
/* harmony export */   h: () => (/* binding */ openRepository)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4132);
/* harmony import */ var _system_temporary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(744);
/* harmony import */ var _commits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3055);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3625);
/* harmony import */ var _written_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(580);







/**
 * Both trees of a plan as folders. A commit is written out to a temporary folder that goes with
 * disposal; the working tree and folders are used as they are and never written to.
 *
 * @throws UsageError where a reference, a repository or a common history is missing.
 */
function checkoutTrees(plan, progress, signal) {
    return (0,_system_temporary_js__WEBPACK_IMPORTED_MODULE_3__/* .inTemporaryFolder */ .PX)('highwater-trees', async (temporary) => {
        let opened;
        const repository = () => {
            opened ??= openRepository(new _git_js__WEBPACK_IMPORTED_MODULE_5__/* .Git */ .T(plan.root, signal));
            return opened;
        };
        const work = { plan, temporary, progress, repository };
        const findingHead = checkout('head', plan.head, work, null);
        // A working tree is only looked at beside the search for base; two references may both need a fetch.
        if (plan.head.kind === 'ref')
            await findingHead;
        const findingBase = checkout('base', plan.base, work, findingHead);
        // Both end before either is looked at: none may write on where the folder is removed.
        await Promise.allSettled([findingHead, findingBase]);
        const [head, base] = [await findingHead, await findingBase];
        const notes = plan.base.kind === 'nothing' ? [ALONE] : await submoduleNotes(base, head.tree);
        const headCommit = head.isExact ? head.tree.label.commit : null;
        const isPinned = plan.head.kind === 'ref' || (await isApart(base, head, work));
        return { base: base.tree, head: head.tree, notes, headCommit, isPinned };
    });
}
/** Where two commits are compared of which one does not follow from the other, as far as is known here. */
async function isApart(base, head, work) {
    const commits = [base, head].flatMap(({ tree, isExact }) => (isExact && tree.label.commit) || []);
    if (commits.length < 2)
        return false;
    const { git } = await work.repository();
    const { status } = await git.run(['merge-base', '--is-ancestor', ...commits]);
    return status !== 0;
}
const ALONE = 'there is nothing to compare with: every benchmark is new';
async function checkout(side, source, work, head) {
    const { plan, temporary, progress } = work;
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temporary, side);
    if (source.kind === 'nothing') {
        await (0,_system_temporary_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .fc)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, plan.workingDirectory));
        return complete({ side, path: folder, label: { name: 'none', commit: null } });
    }
    if (source.kind === 'folder') {
        const shown = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(plan.root, source.path) || '.';
        const name = shown.startsWith('../..') ? source.path : shown;
        return complete({ side, path: source.path, label: { name, commit: null } });
    }
    const { git, isBare } = await work.repository();
    if (source.kind === 'working-tree') {
        if (isBare)
            throw noWorkingTree(git);
        const [commit, changed] = await Promise.all([
            git.line(['rev-parse', '--verify', '--quiet', 'HEAD']),
            git.line(['status', '--porcelain', '--untracked-files=no']),
        ]);
        const isExact = commit !== null && !changed;
        const name = isExact ? commit.slice(0, 7) : 'working tree';
        return complete({ side, path: git.folder, label: { name, commit } }, isExact);
    }
    const asked = source.kind === 'commit' ? source.commit : source.ref;
    const tip = await (0,_commits_js__WEBPACK_IMPORTED_MODULE_4__/* .resolveCommit */ .WL)(git, asked, progress);
    const isLeft = source.kind === 'ref' && plan.head.kind === 'working-tree';
    const against = isLeft ? ((await head)?.tree.label.commit ?? null) : null;
    const commit = against === null ? tip : await (0,_commits_js__WEBPACK_IMPORTED_MODULE_4__/* .mergeBase */ .wu)(git, tip, against, progress);
    const isHash = /^[0-9a-f]{40}$/.test(asked) || commit.startsWith(asked);
    const what = commit === tip ? asked : `merge base with ${asked}`;
    const short = commit.slice(0, 7);
    const name = against === null || isHash ? short : `${short} (${what})`;
    const empty = await (0,_written_js__WEBPACK_IMPORTED_MODULE_6__/* .writeOut */ .s)(git, commit, folder, progress);
    // A commit from before the working directory came to be has no benchmark, and is none to stumble over.
    await (0,_system_temporary_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .fc)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, plan.workingDirectory));
    return { tree: { side, path: folder, label: { name, commit } }, empty, isExact: true };
}
function complete(tree, isExact = false) {
    return { tree, empty: [], isExact };
}
/** The repository that a folder is in; a bare one serves for references. */
async function openRepository(git) {
    const top = await git.line(['rev-parse', '--show-toplevel']);
    if (top !== null && top !== '')
        return { git: new _git_js__WEBPACK_IMPORTED_MODULE_5__/* .Git */ .T(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(top), git.signal), isBare: false };
    if ((await git.line(['rev-parse', '--is-bare-repository'])) === 'true')
        return { git, isBare: true };
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({
        what: `${git.folder} is not inside a git repository's working tree`,
        try: [
            'highwater run --base FOLDER --head FOLDER   compares two folders without git',
            'highwater explain ID --head FOLDER          looks at one',
        ],
    });
}
function noWorkingTree({ folder }) {
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({
        what: `${folder} is a bare repository: it has no working tree to judge`,
        try: ['highwater run --base REF --head REF   compares two commits of it'],
    });
}
/** Submodules that only head has files of: what base cannot import there is no change of head's. */
async function submoduleNotes(base, head) {
    const notes = [];
    for (const { path, why } of base.empty) {
        if (await hasEntries((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(head.path, path)))
            notes.push(`the submodule ${path} is empty on base: ${why}`);
    }
    return notes;
}
async function hasEntries(folder) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)).length > 0;
    }
    catch {
        return false; // head has no such folder
    }
}


/***/ }),

/***/ 3055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L1: () => (/* binding */ DEEPENINGS),
/* harmony export */   Op: () => (/* binding */ look),
/* harmony export */   WL: () => (/* binding */ resolveCommit),
/* harmony export */   fE: () => (/* binding */ isShallow),
/* harmony export */   wu: () => (/* binding */ mergeBase)
/* harmony export */ });
/* unused harmony export obtain */
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
/* harmony export */   T: () => (/* binding */ Git),
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

/***/ 580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ writeOut)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/model/errors.js
var errors = __webpack_require__(4132);
// EXTERNAL MODULE: ./build/src/system/temporary.js
var temporary = __webpack_require__(744);
// EXTERNAL MODULE: ./build/src/baseline/git.js
var baseline_git = __webpack_require__(3625);
// EXTERNAL MODULE: ./build/src/baseline/commits.js
var commits = __webpack_require__(3055);
;// CONCATENATED MODULE: ./build/src/baseline/submodules.js





/** The submodules that a commit records, gitmodules(5); those of submodules left out. */
async function submodulesOf(git, commit) {
    const listed = await git.line([
        'config',
        '--blob',
        `${commit}:.gitmodules`,
        '--null',
        '--get-regexp',
        '^submodule\\..*\\.path$',
    ]);
    if (listed === null)
        return []; // it has no .gitmodules
    const names = new Map(entries(listed).map((entry) => {
        const [key = '', ...path] = entry.split('\n');
        return [path.join('\n'), key.replace(/^submodule\./, '').replace(/\.path$/, '')];
    }));
    const tree = await git.line(['ls-tree', '-z', '--full-tree', commit, '--', ...names.keys()]);
    return entries(tree ?? '').flatMap((entry) => {
        const [, hash, path] = /^160000 commit ([0-9a-f]+)\t(.+)$/s.exec(entry) ?? [];
        const name = path === undefined ? undefined : names.get(path);
        return hash === undefined || path === undefined || name === undefined
            ? []
            : [{ name, path, hash }];
    });
}
function entries(text) {
    return text.split('\0').filter((entry) => entry !== '');
}
/** Looks where git keeps the repositories of submodules that are checked out here. */
async function openSubmodule(superproject, { name, path, hash }, progress) {
    const place = (await placesOf(superproject, name, path)).find((one) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(one, 'HEAD')));
    if (place === undefined)
        return { kind: 'empty', why: 'it is not checked out here' };
    // Its own setting names a working tree that head may have removed: git would refuse to start.
    const git = new baseline_git/* Git */.T(place, superproject.signal, { GIT_DIR: place, GIT_WORK_TREE: place });
    try {
        await (0,commits/* resolveCommit */.WL)(git, hash, progress);
        return { kind: 'open', git };
    }
    catch (error) {
        if (!(error instanceof errors/* UsageError */.eb))
            throw error;
        const why = `its commit ${hash.slice(0, 7)} is not here and did not come from its origin`;
        return { kind: 'empty', why };
    }
}
async function placesOf(superproject, name, path) {
    // A name that leads out of the folder is refused by git too.
    const safe = !name.split(/[/\\]/).includes('..');
    const kept = safe
        ? await superproject.line(['rev-parse', '--git-path', `modules/${name}`])
        : null;
    return [
        ...(kept === null ? [] : [(0,external_node_path_.resolve)(superproject.folder, kept)]),
        (0,external_node_path_.join)(superproject.folder, path, '.git'),
    ];
}

;// CONCATENATED MODULE: ./build/src/baseline/written.js







/**
 * Writes the files of a commit to `folder`, its submodules' too, through an index of its own:
 * nothing is written to the repository, so two runs at once and a kill in the middle leave it as it
 * was.
 *
 * @returns the submodules that stayed empty.
 */
function writeOut(git, commit, folder, progress) {
    return write(git, commit, { root: folder, path: '', index: `${folder}.index` }, progress);
}
async function write(git, commit, to, progress) {
    const folder = (0,external_node_path_.join)(to.root, to.path);
    await writeFiles(git, commit, folder, to.index);
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, '.gitmodules')))
        return [];
    const empty = [];
    for (const submodule of await submodulesOf(git, commit)) {
        const path = (0,external_node_path_.join)(to.path, submodule.path);
        const opened = await openSubmodule(git, submodule, progress);
        if (opened.kind === 'open') {
            empty.push(...(await write(opened.git, submodule.hash, { ...to, path }, progress)));
        }
        else {
            progress({ kind: 'note', text: `the submodule ${path} stays empty: ${opened.why}` });
            empty.push({ path, why: opened.why });
        }
    }
    return empty;
}
async function writeFiles(git, commit, folder, index) {
    await (0,temporary/* makeFolder */.fc)(folder);
    const apart = git.with({ GIT_INDEX_FILE: index, GIT_WORK_TREE: folder });
    for (const words of [
        ['read-tree', commit],
        ['checkout-index', '--all', '--force'],
    ]) {
        const result = await apart.run(words);
        if (result.status === 0)
            continue;
        if (await isFull(folder))
            throw new errors/* DiskFull */.t8((0,baseline_git/* said */.a)(result));
        throw new errors/* UsageError */.eb({
            what: `the files of commit ${commit.slice(0, 12)} could not be written out`,
            where: [['git said', (0,baseline_git/* said */.a)(result)]],
        });
    }
}
/** Less than this is none, bytes: git has written what fitted of the file that did not. */
const NO_ROOM = 64 * 1024;
/** Whether no room is left: git says only which file it could not write. */
async function isFull(folder) {
    const { bavail, bsize, files, ffree } = await (0,promises_.statfs)(folder);
    return bavail * bsize < NO_ROOM || (files > 0 && ffree === 0);
}


/***/ }),

/***/ 4261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ overrideNotes),
/* harmony export */   t: () => (/* binding */ acceptanceNotes)
/* harmony export */ });
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9056);
/* harmony import */ var _model_cut_list_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5260);
/* harmony import */ var _model_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7957);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5477);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1822);





const MOST_NAMES = 3;
/**
 * What a reviewer should know of the configuration's acceptances: which have ended, which cover
 * nothing, and which are so wide that a regression would hide in them.
 *
 * @param isPart Whether benchmarks were left out on purpose: an acceptance may be of one of those.
 */
function acceptanceNotes(acceptances, benchmarks, today, isPart) {
    return acceptances.flatMap((one) => {
        const said = remark(one, benchmarks, today, isPart);
        return said === null ? [] : [`the acceptance of ${one.metric} for ${one.id} ${said}`];
    });
}
/** The overrides whose glob matches no benchmark; `isPart` as for acceptances. */
function overrideNotes(overrides, benchmarks, isPart) {
    const ids = benchmarks.map(({ id }) => id);
    const unmatched = [...new Set(overrides.map(({ idGlob }) => idGlob))].filter((glob) => !ids.some((0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesId */ .X)(glob)));
    return isPart
        ? []
        : unmatched.map((glob) => `the override for ${glob} ${matchesNone(glob, ids)}`);
}
function remark(one, benchmarks, today, isPart) {
    if (!(0,_model_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .counts */ .tQ)(one, today))
        return `ended on ${one.until}`;
    const matches = (0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesId */ .X)(one.id);
    const matched = benchmarks.filter(({ id }) => matches(id));
    if (matched.length === 0) {
        const ids = benchmarks.map(({ id }) => id);
        return isPart ? null : matchesNone(one.id, ids);
    }
    const places = matched.flatMap(({ id, metrics }) => metrics.filter(({ metric }) => metric === one.metric).map((metric) => ({ id, metric })));
    if (places.some(({ metric }) => metric.acceptance === one))
        return tooWide(one, places);
    // What could not be decided, or regressed beyond it, may need it yet.
    const isSettled = places.length === matched.length &&
        places.every(({ metric: { verdict } }) => verdict === 'unchanged' || verdict === 'improved');
    return isSettled ? 'covers nothing: it can go' : null;
}
function matchesNone(id, ids) {
    const near = (0,_model_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(id, ids);
    return `matches no benchmark${near === undefined ? '' : `: ${near} is the nearest`}`;
}
/** More room above a figure than its limit allows: a further rise that the limit would block passes. */
function tooWide(one, places) {
    const wide = places.filter(({ metric: { limit, head } }) => one.upTo > head + (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .allowance */ .nB)(limit, head));
    const [first] = wide;
    if (first === undefined)
        return null;
    if (places.length === 1) {
        const { head, limit } = first.metric;
        const room = (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(one.upTo - head);
        return `is too wide, a rise of ${room} more would hide in it: up-to = "${(0,_model_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .upToFor */ .q2)(limit, head)}" is enough`;
    }
    const names = (0,_model_cut_list_js__WEBPACK_IMPORTED_MODULE_4__/* .cutList */ .f)(wide.map(({ id }) => id), MOST_NAMES);
    return `is too wide, regressions of ${names} would hide in it: it needs an id and an up-to for each benchmark that it is meant for`;
}


/***/ }),

/***/ 915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HD: () => (/* binding */ growthWants),
/* harmony export */   LE: () => (/* binding */ leastRise),
/* harmony export */   _Z: () => (/* binding */ blocksCount),
/* harmony export */   mK: () => (/* binding */ assessGrowth)
/* harmony export */ });
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5521);
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9056);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5477);
/* harmony import */ var _assessment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3511);
/* harmony import */ var _growth_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4522);
/* harmony import */ var _growth_runs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1041);
/* harmony import */ var _observations_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4094);
/* harmony import */ var _screen_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3689);
/* harmony import */ var _starts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2824);









/** A leak that both trees have may drift: head must pass base by this share of base's slope too. */
const DRIFT = 0.1;
/**
 * But not where an allocator's counter shows head beyond base by so many times what the windows of both runs
 * differ by: then neither drifts, and one object a call is told from the thousand beside it.
 */
const BEYOND_DRIFT = 4;
/** Counters of allocators: exact, so that little growth shows. Python's own takes from malloc too. */
const COUNTED = ['blocks', 'heap'];
/** Growth and resident growth: screened by a few calls, then by doublings, then again in a fresh start. */
function assessGrowth(pair, limits) {
    const closer = (0,_screen_js__WEBPACK_IMPORTED_MODULE_5__/* .lacksCloserLook */ .Ud)(pair) ? [(0,_starts_js__WEBPACK_IMPORTED_MODULE_6__/* .want */ .Rd)('base', 0, false, (0,_screen_js__WEBPACK_IMPORTED_MODULE_5__/* .closerLook */ .kr)(pair.head))] : [];
    // A run takes hundreds of calls: whether base rises alike is asked first where resident memory alone rose.
    const isResidentOpen = closer.length === 0 && !(0,_screen_js__WEBPACK_IMPORTED_MODULE_5__/* .residentRisesAlike */ .Dy)(pair, limits['rss-growth']);
    const sides = ['head', 'base'].filter((side) => {
        const rose = (0,_screen_js__WEBPACK_IMPORTED_MODULE_5__/* .rises */ .ZC)(pair[side]);
        return rose.python || (rose.resident && isResidentOpen);
    });
    const flat = [
        (0,_assessment_js__WEBPACK_IMPORTED_MODULE_2__/* .unchanged */ .Cv)('growth', 0, 0),
        ...(hasResident(pair) ? [(0,_assessment_js__WEBPACK_IMPORTED_MODULE_2__/* .unchanged */ .Cv)('rss-growth', 0, 0)] : []),
    ];
    const runs = sides.filter((side) => (0,_growth_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .run */ .eF)(pair[side], 0, false) === null).map(_growth_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .longRun */ .yU);
    if (closer.length + runs.length > 0)
        return { findings: [], wants: [...closer, ...runs] };
    if (sides.length === 0)
        return { findings: flat, wants: [] };
    const rising = sides.map((side) => [side, pair[side]]);
    const counted = judgeRun(pair, COUNTED, limits);
    let growth = [(0,_assessment_js__WEBPACK_IMPORTED_MODULE_2__/* .unchanged */ .Cv)('growth', 0, 0)];
    if (isChange(counted) || mayBeOver(pair.head, COUNTED, limits.growth)) {
        const traced = (0,_growth_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .confirmations */ .Fi)(rising, true);
        if (traced.length > 0)
            return { findings: [], wants: traced };
        let confirmed = confirmTraced(pair, counted.verdict, limits);
        const malloced = judgeRun(pair, ['heap'], limits);
        if (confirmed.verdict === 'unchanged' && isChange(malloced)) {
            // What Python does not own is in malloc's counter alone, where tracing's own tables would be too.
            const untraced = (0,_growth_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .confirmations */ .Fi)(rising, false);
            if (untraced.length > 0)
                return { findings: [], wants: untraced };
            confirmed = confirmUntraced(pair, 'growth', 'heap', malloced, limits);
        }
        if (confirmed.verdict !== 'unchanged')
            return withResident(confirmed, pair, rising, limits);
        growth = [confirmed];
    }
    else if (keepAsMany(pair)) {
        const sizes = compareSizes(pair, rising, limits);
        if ('wants' in sizes)
            return { findings: [], wants: sizes.wants };
        if (sizes.verdict !== 'unchanged')
            return withResident(sizes, pair, rising, limits);
        growth = [sizes];
    }
    if (counted.verdict === 'inconclusive')
        growth = [tooFew('growth', pair)];
    const resident = judgeRun(pair, ['resident'], limits);
    if (resident.verdict === 'inconclusive')
        return { findings: [...growth, tooFew('rss-growth', pair)], wants: [] };
    if (resident.verdict === 'unchanged' &&
        !mayBeOver(pair.head, ['resident'], limits['rss-growth'])) {
        return {
            findings: [...growth, ...(hasResident(pair) ? [(0,_assessment_js__WEBPACK_IMPORTED_MODULE_2__/* .unchanged */ .Cv)('rss-growth', 0, 0)] : [])],
            wants: [],
        };
    }
    const wants = (0,_growth_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .confirmations */ .Fi)(rising, false);
    if (wants.length > 0)
        return { findings: growth, wants };
    const confirmed = confirmUntraced(pair, 'rss-growth', 'resident', resident, limits);
    return { findings: [...growth, confirmed], wants: [] };
}
function isChange({ verdict }) {
    return verdict === 'regressed' || verdict === 'improved';
}
/** Growth that a counter tells, with resident growth beside it where that is by far more: other memory leaks as well. */
function withResident(growth, pair, rising, limits) {
    const resident = judgeRun(pair, ['resident'], limits);
    const accounted = _observations_js__WEBPACK_IMPORTED_MODULE_7__/* .RESIDENT_PER_TRACED */ .L9 * Math.max(0, growth.head - growth.base);
    const beyond = resident.head - resident.base - accounted;
    if (resident.verdict !== 'regressed' || beyond <= limits['rss-growth'].absolute)
        return { findings: [growth], wants: [] };
    const wants = (0,_growth_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .confirmations */ .Fi)(rising, false);
    if (wants.length > 0)
        return { findings: [growth], wants };
    const confirmed = confirmUntraced(pair, 'rss-growth', 'resident', resident, limits);
    return { findings: [growth, confirmed], wants: [] };
}
/** The growth runs that a record of one tree needs, where its levels rose. */
function growthWants(record, side) {
    const rose = (0,_screen_js__WEBPACK_IMPORTED_MODULE_5__/* .rises */ .ZC)(record);
    if (!rose.python && !rose.resident)
        return [];
    if ((0,_growth_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .run */ .eF)(record, 0, false) === null)
        return [(0,_growth_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .longRun */ .yU)(side)];
    const again = [true, false].flatMap((traced) => (0,_growth_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .confirmations */ .Fi)([[side, record]], traced));
    return [...again, ...((0,_growth_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .keeps */ .l0)(record) ? (0,_growth_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .confirmations */ .Fi)([[side, record]], true, 2) : [])];
}
function hasResident(pair) {
    return [pair.base, pair.head].every((record) => (0,_observations_js__WEBPACK_IMPORTED_MODULE_7__/* .screenSample */ .tn)(record)?.levels?.resident != null);
}
/** What a column must rise by beyond base, units a call, to count. */
function limitOf(column, limits, base) {
    switch (column) {
        case 'blocks':
            return _growth_js__WEBPACK_IMPORTED_MODULE_3__/* .BLOCKS_LIMIT */ .R$;
        case 'heap':
        case 'traced':
            return (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .allowance */ .nB)(limits.growth, base);
        case 'resident':
            return (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .allowance */ .nB)(limits['rss-growth'], base);
    }
}
/** Whether a tree rises for long enough that its confirmed figure may lie above the ceiling, whatever base does. */
function mayBeOver(record, columns, { max }) {
    if (max === null)
        return false;
    return columns.some((column) => {
        const one = (0,_growth_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .courseOf */ .bx)(record, column);
        return one?.steady === true && !(0,_growth_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .few */ .H$)(one);
    });
}
function judgeRun(pair, columns, limits) {
    const verdicts = columns.map((column) => {
        const base = (0,_growth_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .courseOf */ .bx)(pair.base, column);
        const head = (0,_growth_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .courseOf */ .bx)(pair.head, column);
        const figures = { base: base?.mean ?? 0, head: head?.mean ?? 0 };
        const limit = limitOf(column, limits, figures.base);
        if (passes(column, base, head, limit))
            return { verdict: (0,_growth_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .few */ .H$)(head) ? 'inconclusive' : 'regressed', ...figures };
        // An improvement blocks nothing: where base had too few calls to show its leak, none is claimed.
        if (passes(column, head, base, limit) && !(0,_growth_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .few */ .H$)(base))
            return { verdict: 'improved', ...figures };
        return { verdict: 'unchanged', ...figures };
    });
    return (verdicts.find((one) => one.verdict === 'regressed') ??
        verdicts.find((one) => one.verdict === 'improved') ??
        verdicts.find((one) => one.verdict === 'inconclusive') ??
        verdicts[0]);
}
/** True where `risen` rises in every window, and beyond all that `other` does. A missing run was flat. */
function passes(column, other, risen, limit) {
    if (risen === null || !risen.steady || risen.mean <= limit)
        return false;
    if (other === null)
        return true;
    const beyond = risen.mean - other.mean;
    const drift = mayDrift(column, [other, risen], beyond) ? DRIFT * Math.abs(other.mean) : 0;
    return risen.least - other.greatest > Math.max(limit / 2, drift) && beyond > limit;
}
/** Whether what one tree keeps beyond the other may be no more than the drift of a leak that both have. */
function mayDrift(column, courses, beyond) {
    const apart = courses.map((one) => (one === null ? 0 : one.greatest - one.least));
    return !COUNTED.includes(column) || beyond <= BEYOND_DRIFT * (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .sum */ .cz)(apart);
}
/** What head must grow by beyond base, bytes a call, to be called. */
function leastRise(metric, pair, limits, base) {
    const columns = metric === 'growth' ? COUNTED : ['resident'];
    const isTold = columns.every((column) => {
        const courses = [pair.base, pair.head].map((record) => (0,_growth_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .courseOf */ .bx)(record, column));
        return !mayDrift(column, courses, limitOf(column, limits, base));
    });
    const allowed = (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .allowance */ .nB)(limits[metric], base);
    return isTold ? allowed : Math.max(allowed, DRIFT * Math.abs(base));
}
/** Whether both trees keep blocks; asked where neither keeps more of them. */
function keepAsMany({ base, head }) {
    return (0,_growth_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .keeps */ .l0)(base) && (0,_growth_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .keeps */ .l0)(head);
}
/**
 * Blocks tell how many objects every call keeps, not how large they are: where both trees keep as many,
 * traced bytes are compared, and a difference has to show in two fresh starts.
 */
function compareSizes(pair, rising, limits) {
    const changes = [];
    for (const start of [1, 2]) {
        const wants = (0,_growth_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .confirmations */ .Fi)(rising, true, start);
        if (wants.length > 0)
            return { wants };
        const figure = (record) => (0,_growth_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .overall */ .Me)((0,_growth_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .run */ .eF)(record, start, true), 'traced');
        const [base, head] = [figure(pair.base), figure(pair.head)];
        const allowed = Math.max((0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .allowance */ .nB)(limits.growth, base), DRIFT * Math.abs(base));
        if (Math.abs(head - base) <= allowed)
            return (0,_assessment_js__WEBPACK_IMPORTED_MODULE_2__/* .unchanged */ .Cv)('growth', base, head);
        changes.push({ base, head, change: head - base });
    }
    const [first, second] = changes.map(({ change }) => change);
    const { base, head } = changes[0];
    if (first * second < 0)
        return (0,_assessment_js__WEBPACK_IMPORTED_MODULE_2__/* .unchanged */ .Cv)('growth', base, head);
    return {
        metric: 'growth',
        confirmed: true,
        verdict: first > 0 ? 'regressed' : 'improved',
        base,
        head,
        low: Math.min(first, second),
        high: Math.max(first, second),
        why: null,
        lift: null,
    };
}
/** Whether objects are called however small: who allows more bytes than the starting limit means those of any size. */
function blocksCount({ growth }) {
    return growth.absolute <= _model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .STARTING_LIMITS */ .cG.growth.absolute;
}
function confirmTraced(pair, expected, limits) {
    const figure = (record) => {
        const levels = (0,_growth_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .run */ .eF)(record, 1, true);
        // A cache that fills and empties has no growth, whatever its level did between two readings.
        const grows = COUNTED.some((column) => (0,_growth_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .courseOf */ .bx)(record, column)?.steady);
        return levels === null || !grows
            ? { bytes: 0, blocks: 0 }
            : { bytes: (0,_growth_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .overall */ .Me)(levels, 'traced'), blocks: (0,_growth_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .overall */ .Me)(levels, 'blocks') };
    };
    const base = figure(pair.base);
    const head = figure(pair.head);
    const change = head.bytes - base.bytes;
    const figures = { base: base.bytes, head: head.bytes, low: change, high: change, lift: null };
    const finding = { metric: 'growth', confirmed: true, ...figures };
    if ((0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .isOver */ .PU)(limits.growth, head.bytes))
        return { ...finding, verdict: 'regressed', why: _model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .OVER */ .PM };
    if (expected !== 'regressed' && expected !== 'improved')
        return { ...finding, verdict: 'unchanged', why: null };
    const sign = expected === 'regressed' ? 1 : -1;
    const first = judgeRun(pair, ['blocks'], limits);
    const again = (head.blocks - base.blocks) / (first.head - first.base);
    const shows = sign * (head.blocks - base.blocks) > _growth_js__WEBPACK_IMPORTED_MODULE_3__/* .BLOCKS_LIMIT */ .R$ &&
        first.verdict === expected &&
        again > 0.5 &&
        again < 2;
    if (sign * change > (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .allowance */ .nB)(limits.growth, base.bytes) || (shows && blocksCount(limits))) {
        const why = expected === 'regressed' ? boundOf(pair, 'blocks') : null;
        return { ...finding, verdict: expected, why };
    }
    const why = shows ? null : 'a fresh start did not show it again';
    return { ...finding, verdict: 'unchanged', why };
}
/** A metric by an untraced run's column, where a fresh start shows the first run's slope again. */
function confirmUntraced(pair, metric, column, first, limits) {
    const again = (record) => {
        const levels = (0,_growth_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .run */ .eF)(record, 1, false);
        return levels === null ? 0 : (0,_growth_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .overall */ .Me)(levels, column);
    };
    const change = again(pair.head) - again(pair.base);
    const expected = first.head - first.base;
    const ratio = change / expected;
    const limit = limits[metric];
    const isConfirmedOver = (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .isOver */ .PU)(limit, again(pair.head)) && (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .isOver */ .PU)(limit, first.head);
    const holds = ratio > 0.5 && ratio < 2 && Math.abs(change) > (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .allowance */ .nB)(limit, first.base);
    const verdict = isConfirmedOver
        ? 'regressed'
        : holds
            ? first.verdict
            : 'unchanged';
    return {
        metric,
        confirmed: true,
        verdict,
        base: first.base,
        head: first.head,
        low: Math.min(change, expected),
        high: Math.max(change, expected),
        why: isConfirmedOver ? _model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .OVER */ .PM : whyUntraced(verdict, column, first, pair),
        lift: null,
    };
}
function whyUntraced(verdict, column, first, pair) {
    if (verdict === 'regressed')
        return boundOf(pair, column);
    const isGone = verdict === 'unchanged' && first.verdict !== 'unchanged';
    return isGone ? 'a fresh start did not show it again' : null;
}
/** How far a rise that is called was followed: a cache of a greater size is not ruled out. */
function boundOf({ head }, column) {
    const seen = (0,_growth_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .courseOf */ .bx)(head, column);
    if (seen === null)
        return null;
    const calls = `${seen.calls} calls`;
    return seen.calls < _growth_js__WEBPACK_IMPORTED_MODULE_3__/* .ENOUGH_CALLS */ .vu
        ? `the process grew by ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_8__/* .formatBytes */ .z3)(seen.risen)} within ${calls}: only a cache that is larger than that would look the same`
        : `alike over ${calls}: only a cache that takes more to fill would look the same`;
}
function tooFew(metric, { head }) {
    const calls = (0,_growth_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .run */ .eF)(head, 0, false)?.calls.at(-1) ?? 0;
    return {
        ...(0,_assessment_js__WEBPACK_IMPORTED_MODULE_2__/* .unchanged */ .Cv)(metric, 0, 0),
        verdict: 'inconclusive',
        why: `rises, but only ${calls} calls fitted into the time limit; ${_growth_js__WEBPACK_IMPORTED_MODULE_3__/* .ENOUGH_CALLS */ .vu} tell a leak from a cache that fills: a smaller input would settle it`,
    };
}


/***/ }),

/***/ 5768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Np: () => (/* binding */ assessUntraced),
/* harmony export */   gP: () => (/* binding */ lacking),
/* harmony export */   nb: () => (/* binding */ RESIDENT),
/* harmony export */   s6: () => (/* binding */ NATIVE)
/* harmony export */ });
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5521);
/* harmony import */ var _assessment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3511);
/* harmony import */ var _at_random_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4514);
/* harmony import */ var _deciding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(418);
/* harmony import */ var _level_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9863);
/* harmony import */ var _observations_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4094);
/* harmony import */ var _screen_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3689);
/* harmony import */ var _starts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2824);








/** Only a first call shows it, so each figure takes a process that did nothing else. */
const RESIDENT = {
    metric: 'rss-peak',
    forksAgain: _level_js__WEBPACK_IMPORTED_MODULE_3__/* .FORKS */ .S5,
    // The screen's start compiled what later ones load: what that left free hides a rise.
    starts: [1, 2, 3],
    looks: (side, start, count) => Array.from({ length: count }, () => (0,_starts_js__WEBPACK_IMPORTED_MODULE_5__/* .want */ .Rd)(side, start, false, { kind: 'resident' })),
};
/** Figures of one start share the load of memray and the warm calls. */
const NATIVE = {
    metric: 'native-peak',
    forksAgain: 1,
    starts: [0, 1, 2],
    looks: (side, start, count) => [
        (0,_starts_js__WEBPACK_IMPORTED_MODULE_5__/* .want */ .Rd)(side, start, false, { kind: 'native', warm: _screen_js__WEBPACK_IMPORTED_MODULE_4__/* .WARM_CALLS */ .kO, forks: count }),
    ],
};
/** Screened, looked at again in the same start, then confirmed in fresh ones. */
function assessUntraced(pair, untraced, limits) {
    const { metric } = untraced;
    const limit = limits[metric];
    const wanted = (starts, count = _level_js__WEBPACK_IMPORTED_MODULE_3__/* .FORKS */ .S5) => missing(pair, untraced, starts, count);
    const [base, head] = [(0,_observations_js__WEBPACK_IMPORTED_MODULE_6__/* .screened */ .gt)(pair.base, metric), (0,_observations_js__WEBPACK_IMPORTED_MODULE_6__/* .screened */ .gt)(pair.head, metric)];
    if (base === null || head === null) {
        // The screen's own process shows the resident peak, unless the platform cannot.
        return { findings: [], wants: metric === 'native-peak' ? wanted([0], 1) : [] };
    }
    // What is drawn at random may look alike in one call of each tree by luck: several are looked at.
    const byLuck = (0,_at_random_js__WEBPACK_IMPORTED_MODULE_7__/* .drawsAtRandom */ .c)(pair);
    if (!byLuck && !(0,_assessment_js__WEBPACK_IMPORTED_MODULE_1__/* .suspicious */ .mV)(base, head, limit))
        return { findings: [(0,_assessment_js__WEBPACK_IMPORTED_MODULE_1__/* .unchanged */ .Cv)(metric, base, head)], wants: [] };
    const looks = wanted([0]);
    if (looks.length > 0)
        return { findings: [], wants: looks };
    const [bases, heads] = _assessment_js__WEBPACK_IMPORTED_MODULE_1__/* .SIDES */ .BV.map((side) => figures(pair[side], metric, 0));
    const [b, h] = [(0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)(bases), (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)(heads)];
    if (!(0,_assessment_js__WEBPACK_IMPORTED_MODULE_1__/* .suspicious */ .mV)(b, h, limit) && !(byLuck && (0,_assessment_js__WEBPACK_IMPORTED_MODULE_1__/* .anySuspicious */ .cA)(bases, heads, limit)))
        return { findings: [(0,_assessment_js__WEBPACK_IMPORTED_MODULE_1__/* .unchanged */ .Cv)(metric, b, h)], wants: [] };
    const wants = wanted(untraced.starts);
    if (wants.length > 0)
        return { findings: [], wants };
    const observations = (0,_deciding_js__WEBPACK_IMPORTED_MODULE_2__/* .decidingBoth */ .NE)(pair, metric, limit);
    const finding = {
        metric,
        confirmed: true,
        ...(0,_level_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeLevel */ .aD)(...observations, limit, byLuck),
    };
    const against = (0,_starts_js__WEBPACK_IMPORTED_MODULE_5__/* .againstLuck */ .Be)(pair);
    const again = (0,_level_js__WEBPACK_IMPORTED_MODULE_3__/* .mayBeLuck */ .eT)(finding, ...observations, limit, against)
        ? wanted(against.starts, untraced.forksAgain)
        : [];
    if (again.length > 0)
        return { findings: [(0,_level_js__WEBPACK_IMPORTED_MODULE_3__/* .notYetCalled */ .XJ)(finding)], wants: (0,_starts_js__WEBPACK_IMPORTED_MODULE_5__/* .fewAtOnce */ .Xr)(again) };
    const open = finding.verdict === 'inconclusive' && (0,_level_js__WEBPACK_IMPORTED_MODULE_3__/* .startsMayDecide */ .ty)(...observations, limit);
    return { findings: [finding], wants: open ? (0,_starts_js__WEBPACK_IMPORTED_MODULE_5__/* .furtherStarts */ .G8)(wanted, open) : [] };
}
/** What a start lacks of so many figures. */
function lacking(record, side, { metric, looks }, start, count = _level_js__WEBPACK_IMPORTED_MODULE_3__/* .FORKS */ .S5) {
    const lack = count - figures(record, metric, start).length;
    return lack > 0 ? looks(side, start, lack) : [];
}
function missing(pair, untraced, starts, count) {
    return starts.flatMap((start) => _assessment_js__WEBPACK_IMPORTED_MODULE_1__/* .SIDES */ .BV.flatMap((side) => lacking(pair[side], side, untraced, start, count)));
}
function figures(record, metric, start) {
    return (0,_observations_js__WEBPACK_IMPORTED_MODULE_6__/* .flat */ .Ct)((0,_observations_js__WEBPACK_IMPORTED_MODULE_6__/* .observedIn */ .yn)(record, start, metric));
}


/***/ }),

/***/ 3183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  no: () => (/* binding */ assess),
  s1: () => (/* binding */ isNativeSupported),
  Hq: () => (/* binding */ recordingWants)
});

// EXTERNAL MODULE: ./build/src/compare/assess-growth.js
var assess_growth = __webpack_require__(915);
// EXTERNAL MODULE: ./node_modules/simple-statistics/dist/simple-statistics.mjs
var simple_statistics = __webpack_require__(5521);
// EXTERNAL MODULE: ./build/src/model/policy.js
var policy = __webpack_require__(5477);
// EXTERNAL MODULE: ./build/src/compare/assessment.js
var assessment = __webpack_require__(3511);
// EXTERNAL MODULE: ./build/src/compare/at-random.js
var at_random = __webpack_require__(4514);
// EXTERNAL MODULE: ./build/src/compare/deciding.js
var deciding = __webpack_require__(418);
// EXTERNAL MODULE: ./build/src/compare/doubt.js
var doubt = __webpack_require__(2775);
// EXTERNAL MODULE: ./build/src/compare/level.js
var level = __webpack_require__(9863);
// EXTERNAL MODULE: ./build/src/compare/observations.js
var observations = __webpack_require__(4094);
// EXTERNAL MODULE: ./build/src/compare/screen.js
var screen = __webpack_require__(3689);
// EXTERNAL MODULE: ./build/src/compare/starts.js
var compare_starts = __webpack_require__(2824);
// EXTERNAL MODULE: ./build/src/compare/traces.js
var compare_traces = __webpack_require__(8499);
;// CONCATENATED MODULE: ./build/src/compare/assess-traced.js











/** A call that takes longer untraced gets two forks a start at first; FORKS where any two differ. */
const COSTLY_SECONDS = 0.001;
const COSTLY_FORKS = 2;
const TRACED = ['peak', 'steady', 'import'];
/** What tracemalloc tells: peak, steady and import. */
function assessTraced(pair, limits, growth) {
    // What is drawn at random may look alike in one call of each tree by luck: several are looked at.
    const byLuck = (0,at_random/* drawsAtRandom */.c)(pair) ? ['peak', 'steady'] : [];
    const others = TRACED.filter((metric) => byLuck.includes(metric) || suspectTraced(pair, metric, limits[metric]));
    const keeps = steadyCalls(pair, limits.steady, others.length > 0, growth);
    const calls = keeps ?? screen/* STEADY_CALLS */.Vi.soon;
    const suspects = TRACED.filter((metric) => others.includes(metric) || (metric === 'steady' && keeps !== null));
    const quiet = TRACED.filter((metric) => !suspects.includes(metric)).flatMap((metric) => fromScreen(pair, metric));
    if (suspects.length === 0 && !lacksImport(pair))
        return { findings: quiet, wants: [] };
    const forks = callSeconds(pair) > COSTLY_SECONDS ? COSTLY_FORKS : level/* FORKS */.S5;
    const looks = assessment/* SIDES */.BV.flatMap((side) => (0,at_random/* drawsAtRandom */.c)(pair)
        ? (0,compare_traces/* nextLook */.JD)(pair[side], side, calls)
        : (0,compare_traces/* firstLook */.yb)(pair[side], side, 0, forks, calls));
    if (looks.length > 0)
        return { findings: quiet, wants: looks };
    const standing = suspects.filter((metric) => stillSuspect(pair, metric, limits[metric]));
    const dismissed = suspects
        .filter((metric) => !standing.includes(metric))
        .map((metric) => unconfirmed(pair, metric));
    const isFresh = standing.some(deciding/* needsFreshStarts */.N9) || assessment/* SIDES */.BV.some((side) => (0,at_random/* draws */.C)(pair[side]));
    const starts = isFresh ? [1, 2, 3] : [1, 2];
    const wants = standing.length === 0 ? [] : (0,compare_traces/* confirming */.nf)(pair, standing, starts, forks, calls);
    if (wants.length > 0)
        return { findings: [...quiet, ...dismissed], wants };
    const findings = standing.map((metric) => confirmTraced(pair, metric, limits));
    const settled = [...quiet, ...dismissed, ...findings];
    const against = (0,compare_starts/* againstLuck */.Be)(pair);
    const lucky = findings.filter((finding, index) => {
        const metric = standing[index];
        const limit = limits[metric];
        return (0,level/* mayBeLuck */.eT)(finding, ...(0,deciding/* decidingBoth */.NE)(pair, metric, limit), limit, against);
    });
    const again = lucky.length === 0 ? [] : (0,compare_traces/* confirming */.nf)(pair, standing, against.starts, 1, calls);
    if (again.length > 0) {
        const soFar = settled.map((one) => (lucky.includes(one) ? (0,level/* notYetCalled */.XJ)(one) : one));
        return { findings: soFar, wants: (0,compare_starts/* fewAtOnce */.Xr)(again) };
    }
    const undecided = standing.filter((_, index) => findings[index].verdict === 'inconclusive');
    if (undecided.length === 0)
        return { findings: settled, wants: [] };
    const open = undecided.some((metric) => {
        const limit = limits[metric];
        return (0,level/* startsMayDecide */.ty)(...(0,deciding/* decidingBoth */.NE)(pair, metric, limit), limit);
    });
    return {
        findings: settled,
        wants: (0,compare_starts/* furtherStarts */.G8)((starts, most) => (0,compare_traces/* missingTraces */.BU)(pair, starts, most, calls), open),
    };
}
/**
 * After how many calls `steady` is to be read; null where head does not keep more than base. The later
 * reading is for a rise that ended (one that goes on is growth, and costs less to confirm as that),
 * and for a benchmark that nothing else has traced after fewer calls.
 */
function steadyCalls(pair, limit, tracedSoon, growth) {
    const { soon, later } = screen/* STEADY_CALLS */.Vi;
    if (limit.max !== null || (0,screen/* keepsMore */.oD)(pair, soon, limit))
        return soon;
    const ended = growth.wants.length === 0 && growth.findings.every((one) => one.verdict === 'unchanged');
    return ended && !tracedSoon && (0,screen/* keepsMore */.oD)(pair, later, limit) ? later : null;
}
/** Where each sample is an interpreter of its own, the screen's is not traced: nobody saw the import. */
function lacksImport(pair) {
    return assessment/* SIDES */.BV.some((side) => pair[side].mode === 'fresh' && (0,observations/* screened */.gt)(pair[side], 'import') === null);
}
function suspectTraced(pair, metric, limit) {
    const base = (0,observations/* screened */.gt)(pair.base, metric);
    const head = (0,observations/* screened */.gt)(pair.head, metric);
    return base !== null && head !== null && (0,assessment/* suspicious */.mV)(base, head, limit);
}
/** A second look, traced from before the import: what an old container was charged with falls away. */
function stillSuspect(pair, metric, limit) {
    if (metric === 'import')
        return true;
    return (0,assessment/* anySuspicious */.cA)((0,observations/* flat */.Ct)((0,observations/* observed */.Px)(pair.base, metric)), (0,observations/* flat */.Ct)((0,observations/* observed */.Px)(pair.head, metric)), limit);
}
function confirmTraced(pair, metric, limits) {
    const limit = limits[metric];
    const atRandom = (0,at_random/* drawsAtRandom */.c)(pair);
    const judgement = (0,level/* judgeLevel */.aD)(...(0,deciding/* decidingBoth */.NE)(pair, metric, limit), limit, atRandom);
    const found = { ...judgement, metric, confirmed: true };
    const own = metric === 'import' ? found : asLooked(pair, metric, found, limit);
    if (metric === 'peak')
        return own;
    // An import moved into the first call, or the other way round, changes neither.
    const sums = [importAndSteady(pair.base), importAndSteady(pair.head)];
    if (sums.some(({ length }) => length === 0))
        return { ...own, lift: null };
    const together = (0,level/* judgeLevel */.aD)(...sums, togetherLimit(limit, judgement.base), atRandom);
    const lift = own.lift === null || together.lift === null ? null : Math.max(own.lift, together.lift);
    const finding = { ...own, lift };
    const isDecided = own.verdict !== 'unchanged' && own.verdict !== 'inconclusive';
    if (!isDecided || (0,policy/* isOver */.PU)(limit, own.head) || together.verdict === own.verdict)
        return finding;
    if (together.verdict === 'inconclusive')
        return { ...finding, verdict: 'inconclusive', why: together.why };
    return {
        ...finding,
        verdict: 'unchanged',
        why: 'import and steady memory together did not change',
    };
}
/** What fresh starts show alike is not unchanged where several calls of start 0 differed by more than the limit. */
function asLooked(pair, metric, finding, limit) {
    if (finding.verdict !== 'unchanged' || !(0,at_random/* drawsAtRandom */.c)(pair))
        return finding;
    const differences = (0,compare_traces/* looksApart */.BH)(pair, metric);
    const low = Math.min(finding.low, ...differences);
    const high = Math.max(finding.high, ...differences);
    const allowed = (0,policy/* allowance */.nB)(limit, finding.base);
    if (Math.max(-low, high) <= allowed)
        return finding;
    return {
        ...finding,
        verdict: 'inconclusive',
        low,
        high,
        why: (0,doubt/* doubtOfLuck */.F)(Math.max(-low, high), allowed),
    };
}
/**
 * What import and steady memory together may rise by: as much as the metric itself, since a share of
 * the import would hide what a call keeps. The ceiling is the metric's own.
 */
function togetherLimit(limit, base) {
    return { relative: 0, absolute: (0,policy/* allowance */.nB)(limit, base), max: null };
}
/** Each fork's sum, so that forks that differ are judged as those of `steady` itself are. */
function importAndSteady(record) {
    return (0,observations/* freshStarts */.K7)(record).flatMap((start) => {
        const { seed, importBytes } = start;
        if (importBytes === null)
            return [];
        const values = (0,observations/* steadyFigures */.kH)(start).map((steady) => importBytes + steady);
        return (0,observations/* isFilled */.lq)(values) ? { seed, values } : [];
    });
}
function callSeconds(pair) {
    return Math.max(...assessment/* SIDES */.BV.map((side) => (0,observations/* screenSample */.tn)(pair[side])?.callSeconds ?? 0));
}
function fromScreen(pair, metric) {
    const base = (0,observations/* screened */.gt)(pair.base, metric);
    const head = (0,observations/* screened */.gt)(pair.head, metric);
    return base === null || head === null ? [] : [(0,assessment/* unchanged */.Cv)(metric, base, head)];
}
function unconfirmed(pair, metric) {
    return (0,assessment/* unchanged */.Cv)(metric, (0,simple_statistics/* median */.JZ)((0,observations/* flat */.Ct)((0,observations/* observed */.Px)(pair.base, metric))), (0,simple_statistics/* median */.JZ)((0,observations/* flat */.Ct)((0,observations/* observed */.Px)(pair.head, metric))));
}

// EXTERNAL MODULE: ./build/src/compare/assess-untraced.js
var assess_untraced = __webpack_require__(5768);
;// CONCATENATED MODULE: ./build/src/compare/assess.js










/**
 * Reads what both records hold of a benchmark that could be measured on both trees.
 *
 * @param native Whether native-peak was asked for.
 */
function assess(pair, limits, native) {
    const unscreened = assessment/* SIDES */.BV.filter((side) => !hasScreen(pair[side]));
    if (unscreened.length > 0) {
        return {
            findings: [],
            wants: unscreened.map((side) => (0,compare_starts/* want */.Rd)(side, 0, false, screen/* SCREENS */.cq[side])),
        };
    }
    const growth = (0,assess_growth/* assessGrowth */.mK)(pair, limits);
    const traced = assessTraced(pair, limits, growth);
    const parts = [
        traced,
        assessResidentAfter(traced, pair, limits),
        growth,
        assessNative(pair, limits, native),
    ];
    return {
        findings: parts.flatMap((part) => part.findings),
        wants: parts.flatMap((part) => part.wants),
    };
}
function hasScreen(record) {
    return (0,observations/* screenSample */.tn)(record) !== undefined;
}
/** The screen, then every confirmation of the level metrics: for a record made without the other tree. */
function recordingWants(record, native) {
    if (!hasScreen(record))
        return [(0,compare_starts/* want */.Rd)('head', 0, false, screen/* SCREENS */.cq.head)];
    const traces = level/* REPEATING */.Sz.flatMap((start) => start === 0 && (0,at_random/* draws */.C)(record)
        ? (0,compare_traces/* nextLook */.JD)(record, 'head', screen/* STEADY_CALLS */.Vi.soon)
        : (0,compare_traces/* firstLook */.yb)(record, 'head', start, level/* FORKS */.S5, screen/* STEADY_CALLS */.Vi.soon));
    const looks = level/* REPEATING */.Sz.flatMap((start) => {
        const lacks = (untraced) => {
            const count = untraced.starts.includes(start) ? level/* FORKS */.S5 : untraced.forksAgain;
            return (0,assess_untraced/* lacking */.gP)(record, 'head', untraced, start, count);
        };
        return [
            ...((0,observations/* screened */.gt)(record, 'rss-peak') === null ? [] : lacks(assess_untraced/* RESIDENT */.nb)),
            ...(native && isNativeSupported(record) ? lacks(assess_untraced/* NATIVE */.s6) : []),
        ];
    });
    return [...traces, ...looks];
}
/**
 * Resident memory of the same objects tells nothing new: its costly confirmation waits for the traced
 * peak, and is not taken where that one is confirmed to have changed, unless the screen saw it rise by
 * far more. A ceiling of its own is new.
 */
function assessResidentAfter(traced, pair, limits) {
    const rise = ((0,observations/* screened */.gt)(pair.head, 'rss-peak') ?? 0) - ((0,observations/* screened */.gt)(pair.base, 'rss-peak') ?? 0);
    const explained = traced.findings.some(({ metric, confirmed, verdict, base, head }) => metric === 'peak' &&
        confirmed &&
        verdict !== 'unchanged' &&
        rise - observations/* RESIDENT_PER_TRACED */.L9 * Math.max(0, head - base) <= limits['rss-peak'].absolute);
    const isBounded = limits['rss-peak'].max !== null;
    if (traced.wants.length > 0 || (explained && !isBounded))
        return { findings: [], wants: [] };
    return (0,assess_untraced/* assessUntraced */.Np)(pair, assess_untraced/* RESIDENT */.nb, limits);
}
/**
 * Judged where it was asked for, or where both records have it anyway; never where memray failed on
 * either tree. A traced peak that changed does not stand in for it: memory may have moved from Python
 * into C.
 */
function assessNative(pair, limits, isAsked) {
    const isKnown = assessment/* SIDES */.BV.every((side) => (0,observations/* screened */.gt)(pair[side], 'native-peak') !== null);
    const isSupported = assessment/* SIDES */.BV.every((side) => isNativeSupported(pair[side]));
    if (!isSupported || !(isAsked || isKnown))
        return { findings: [], wants: [] };
    return (0,assess_untraced/* assessUntraced */.Np)(pair, assess_untraced/* NATIVE */.s6, limits);
}
function isNativeSupported({ unsupported }) {
    return unsupported['native-peak'] === undefined;
}


/***/ }),

/***/ 3511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BV: () => (/* binding */ SIDES),
/* harmony export */   Cv: () => (/* binding */ unchanged),
/* harmony export */   cA: () => (/* binding */ anySuspicious),
/* harmony export */   mV: () => (/* binding */ suspicious)
/* harmony export */ });
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5477);

const SIDES = ['base', 'head'];
function suspicious(base, head, limit) {
    return Math.abs(head - base) > (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .allowance */ .nB)(limit, base) / 2 || (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .isOver */ .PU)(limit, head);
}
/** Whether any figure of head is suspicious beside any of base. */
function anySuspicious(base, head, limit) {
    return head.some((h) => base.some((b) => suspicious(b, h, limit)));
}
function unchanged(metric, base, head) {
    const change = head - base;
    return {
        metric,
        confirmed: false,
        verdict: 'unchanged',
        base,
        head,
        low: change,
        high: change,
        why: null,
        lift: null,
    };
}


/***/ }),

/***/ 4514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ draws),
/* harmony export */   c: () => (/* binding */ drawsAtRandom)
/* harmony export */ });
/* harmony import */ var _observations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4094);

/** Whether its setup or its calls drew from a global random generator. */
function draws(record) {
    return randomState(record) !== null;
}
/**
 * Whether what was drawn was luck: nobody seeded the generator, since it ended in another state on each tree. So
 * it does where head draws more or less than base from equal seeds, and then a look too many is taken.
 */
function drawsAtRandom({ base, head }) {
    return randomState(base) !== randomState(head);
}
function randomState(record) {
    return (0,_observations_js__WEBPACK_IMPORTED_MODULE_0__/* .screenSample */ .tn)(record)?.randomState ?? null;
}


/***/ }),

/***/ 6219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aB: () => (/* binding */ compareRecords),
  Me: () => (/* binding */ overall),
  W2: () => (/* binding */ regressionsOf)
});

// EXTERNAL MODULE: ./build/src/model/bytes.js
var bytes = __webpack_require__(9056);
// EXTERNAL MODULE: ./build/src/model/metric.js
var model_metric = __webpack_require__(9739);
// EXTERNAL MODULE: ./build/src/model/report.js
var report = __webpack_require__(8205);
// EXTERNAL MODULE: ./build/src/compare/assess.js + 1 modules
var assess = __webpack_require__(3183);
// EXTERNAL MODULE: ./build/src/compare/fingerprints.js
var fingerprints = __webpack_require__(7240);
// EXTERNAL MODULE: ./build/src/compare/rules.js
var compare_rules = __webpack_require__(1822);
// EXTERNAL MODULE: ./build/src/model/policy.js
var policy = __webpack_require__(5477);
// EXTERNAL MODULE: ./build/src/compare/assess-growth.js
var assess_growth = __webpack_require__(915);
// EXTERNAL MODULE: ./build/src/compare/growth.js
var growth = __webpack_require__(4522);
// EXTERNAL MODULE: ./build/src/compare/growth-runs.js
var growth_runs = __webpack_require__(1041);
// EXTERNAL MODULE: ./build/src/compare/level.js
var level = __webpack_require__(9863);
// EXTERNAL MODULE: ./build/src/compare/observations.js
var observations = __webpack_require__(4094);
;// CONCATENATED MODULE: ./build/src/compare/visible.js







/**
 * The smallest rise above base of which this run's samples would have made a regression, in the
 * metric's unit; null where they are too few for any.
 *
 * A change that adds k bytes to every call lifts all of head's samples by k. Their spread stays, and so
 * does the rule that decides (level.ts), while both bounds of the interval move by k. A regression
 * needs low + k > least; in whole bytes the smallest such k is floor(least - low) + 1, and the rise is
 * then head - base + k.
 * - Without variance low is the change itself, less the few bytes that agreeing figures differ by.
 * - By complete separation low lies below the change by as much as head's least sample lies below its
 *   median and base's greatest above its own: that much more than what the limit allows. Where head
 *   lies below base, that may be luck of the samples, and the rise is what would have to be added: k.
 * - A ceiling is passed by head's median, whatever the limit allows.
 */
function visibleRise(pair, finding, limits) {
    const { metric, confirmed, verdict, base } = finding;
    const limit = limits[metric];
    switch (metric) {
        case 'growth':
        case 'rss-growth': {
            if (verdict === 'inconclusive')
                return null;
            const allowed = (0,assess_growth/* leastRise */.LE)(metric, pair, limits, base);
            return underCeiling(Math.floor(allowed) + 1, base, limit);
        }
        case 'peak':
        case 'rss-peak':
        case 'native-peak':
        case 'steady':
        case 'import': {
            const change = finding.head - base;
            const exact = { low: change, high: change, least: (0,policy/* allowance */.nB)(limit, base) };
            const lift = confirmed ? finding.lift : (0,level/* liftOf */.FK)(exact);
            if (lift === null)
                return null;
            const rise = (0,model_metric/* varies */.n9)(finding.low, finding.high)
                ? Math.max(lift, change + lift)
                : change + lift;
            return underCeiling(rise, base, limit);
        }
    }
}
/**
 * As few objects that a call keeps beyond base's, of any size, as are sure to be called, in a call; null
 * where objects do not count: for every other metric, and where base keeps some too, with which a leak of
 * every tenth call may drift.
 */
function visibleObjects(pair, finding, limits) {
    const isCounted = finding.metric === 'growth' &&
        finding.verdict !== 'inconclusive' &&
        (0,assess_growth/* blocksCount */._Z)(limits) &&
        (0,observations/* screenSample */.tn)(pair.head)?.levels?.blocks != null &&
        !(0,growth_runs/* keeps */.l0)(pair.base);
    return isCounted ? growth/* OBJECTS_SURE */.$v : null;
}
function underCeiling(rise, base, { max }) {
    return max === null ? rise : Math.min(rise, Math.max(0, Math.floor(max - base) + 1));
}

;// CONCATENATED MODULE: ./build/src/compare/compare.js







/**
 * Decides on two records. `today` is an ISO date; acceptances that ended before it do not count.
 *
 * @throws UsageError where the records cannot be compared (another Python minor, another machine).
 */
function compareRecords(base, head, policy, today) {
    const notes = (0,fingerprints/* incomparable */.OF)(base.fingerprint, head.fingerprint);
    const before = new Map(base.benchmarks.map((one) => [one.id, one]));
    const after = new Map(head.benchmarks.map((one) => [one.id, one]));
    const ids = [...new Set([...after.keys(), ...before.keys()])];
    const everywhere = unsupportedEverywhere([...base.benchmarks, ...head.benchmarks]);
    const benchmarks = ids.map((id) => withoutNotes(compareBenchmark(id, before.get(id), after.get(id), policy, today), everywhere));
    return {
        schema: report/* REPORT_SCHEMA */.DC,
        verdict: overall(benchmarks),
        base: { tree: base.tree, fingerprint: base.fingerprint },
        head: { tree: head.tree, fingerprint: head.fingerprint },
        policy: {
            limits: policy.limits,
            failOn: [...policy.failOn],
            overrideLabel: policy.overrideLabel,
        },
        benchmarks,
        cost: {
            seconds: Math.max(base.cost.seconds, head.cost.seconds),
            starts: base.cost.starts + head.cost.starts,
            samples: base.cost.samples + head.cost.samples,
        },
        loosened: [],
        date: today,
        configured: null,
        pinned: false,
        flags: [],
        creep: null,
        override: null,
        notReached: benchmarks.filter(isNotReached).map(({ id }) => id),
        dependencies: (0,fingerprints/* changedDistributions */.Y2)(base.fingerprint, head.fingerprint),
        notes: [...notes, ...everywhere],
    };
}
const MISSING = { state: 'missing', why: 'this tree has no such benchmark' };
function compareBenchmark(id, base, head, policy, today) {
    const baseState = base?.state ?? MISSING;
    const headState = head?.state ?? MISSING;
    const notes = [base, head].flatMap((one) => (one === undefined ? [] : unsupportedNotes(one)));
    if (base !== undefined && !base.sharedCode && head !== undefined) {
        notes.push("the benchmark itself changed: base could not run head's file, so its own ran");
    }
    const report = (verdict, metrics, undecided) => ({
        id,
        verdict,
        state: { base: baseState.state, head: headState.state, why: whyOf(baseState, headState) },
        metrics,
        hotspots: [],
        holders: [],
        likelyCauses: [],
        undecided: verdict === 'inconclusive' ? undecided : null,
        notes: [...new Set(notes)],
        explanation: explanationOf(base, head),
    });
    if (base === undefined ||
        head === undefined ||
        baseState.state !== 'measured' ||
        headState.state !== 'measured') {
        return report(verdictOfStates(baseState, headState), [], unmeasured(baseState, headState));
    }
    const { metrics, isSettled } = decide({ base, head }, policy, today);
    const settled = verdictOfMetrics(metrics);
    if (isSettled || settled === 'regressed')
        return report(settled, metrics, firstDoubt(metrics));
    const isCutShort = base.cutShort || head.cutShort;
    // What was never settled could not have been called, however large.
    const unseen = metrics.map((metric) => ({ ...metric, visible: null, visibleObjects: null }));
    return report('inconclusive', unseen, isCutShort ? CUT_SHORT : LACKING);
}
const CUT_SHORT = 'the budget ended before it was settled: a larger budget would settle it';
const LACKING = 'its records lack the samples that would decide: measuring both trees in one run would settle it';
/** Why what could not be measured on both trees is undecided. */
function unmeasured(base, head) {
    if ([base, head].some(({ state }) => state === 'not-reached'))
        return CUT_SHORT;
    return 'there are figures of one tree at most: it would have to run on both';
}
function firstDoubt(metrics) {
    const unsure = metrics.find(({ verdict }) => verdict === 'inconclusive');
    return unsure?.note == null ? null : `${unsure.metric}: ${unsure.note}`;
}
/** Whether the budget ended before a verdict that it could have changed. */
function isNotReached({ verdict, undecided }) {
    return verdict === 'inconclusive' && undecided === CUT_SHORT;
}
function unsupportedNotes(record) {
    return Object.entries(record.unsupported).map(([metric, why]) => `${metric} unsupported: ${why}`);
}
/** What no measured benchmark of several could give, for one reason: said once, of the whole run. */
function unsupportedEverywhere(records) {
    const measured = records.filter(({ state }) => state.state === 'measured');
    const [first, ...others] = measured.map(unsupportedNotes);
    const isSeveral = new Set(measured.map(({ id }) => id)).size > 1;
    if (first === undefined || !isSeveral)
        return [];
    return first.filter((note) => others.every((notes) => notes.includes(note)));
}
function withoutNotes(report, said) {
    return { ...report, notes: report.notes.filter((note) => !said.includes(note)) };
}
function explanationOf(base, head) {
    const both = { base: base?.explanation ?? null, head: head?.explanation ?? null };
    return both.base === null && both.head === null ? null : both;
}
function decide(pair, policy, today) {
    const rules = (0,compare_rules/* rulesOf */.f)(policy);
    const { id } = pair.head;
    const limits = rules.limitsOf(id);
    const { findings, wants } = (0,assess/* assess */.no)(pair, limits, policy.native);
    const accept = (metric, head) => rules.acceptanceOf(id, metric, head, today);
    const metrics = findings
        .map((finding) => {
        const visible = {
            visible: visibleRise(pair, finding, limits),
            visibleObjects: visibleObjects(pair, finding, limits),
        };
        return metricReport(finding, visible, limits[finding.metric], accept);
    })
        .sort((a, b) => model_metric/* METRICS */.Cb.indexOf(a.metric) - model_metric/* METRICS */.Cb.indexOf(b.metric));
    return { metrics, isSettled: wants.length === 0 };
}
/** The metrics of a benchmark that regressed, by the samples so far. */
function regressionsOf(pair, policy, today) {
    return decide(pair, policy, today).metrics.filter(({ verdict }) => verdict === 'regressed');
}
function whyOf(base, head) {
    if (head.state !== 'measured' && head.state !== 'missing')
        return head.why;
    return base.state !== 'measured' && base.state !== 'missing' ? `on base: ${base.why}` : '';
}
function verdictOfStates(base, head) {
    if (head.state === 'missing')
        return 'removed';
    if (base.state === 'missing')
        return head.state === 'crashed' || head.state === 'timed-out' ? 'failed' : 'new';
    if (base.state === 'skipped' && head.state === 'skipped')
        return 'unchanged';
    const broken = head.state === 'crashed' || head.state === 'timed-out';
    return broken && base.state === 'measured' ? 'failed' : 'inconclusive';
}
function verdictOfMetrics(metrics) {
    for (const verdict of ['regressed', 'inconclusive', 'improved']) {
        if (metrics.some((metric) => metric.verdict === verdict))
            return verdict;
    }
    return 'unchanged';
}
/** What decides the headline: a regression wins over a failure, an improvement over what is unsure. */
function overall(benchmarks) {
    for (const verdict of ['regressed', 'failed', 'improved', 'inconclusive']) {
        if (benchmarks.some((one) => one.verdict === verdict))
            return verdict;
    }
    return 'unchanged';
}
function metricReport(finding, visible, limit, accept) {
    const share = (bytes) => (finding.base === 0 ? null : bytes / finding.base);
    const absolute = finding.head - finding.base;
    const acceptance = finding.verdict === 'regressed' ? accept(finding.metric, finding.head) : null;
    const accepted = acceptance !== null && finding.head <= acceptance.upTo;
    return {
        metric: finding.metric,
        unit: (0,model_metric/* unitOf */.uF)(finding.metric),
        base: finding.base,
        head: finding.head,
        verdict: accepted ? 'unchanged' : finding.verdict,
        confirmed: finding.confirmed,
        change: {
            absolute,
            absoluteLow: finding.low,
            absoluteHigh: finding.high,
            relative: share(absolute),
            relativeLow: share(finding.low),
            relativeHigh: share(finding.high),
        },
        ...visible,
        limit,
        acceptance: accepted ? acceptance : null,
        note: acceptance !== null && !accepted
            ? `above the ${(0,bytes/* writtenSize */.bl)(acceptance.upTo)} that its acceptance allows`
            : finding.why,
        creep: null,
    };
}


/***/ }),

/***/ 418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C$: () => (/* binding */ deciding),
/* harmony export */   N9: () => (/* binding */ needsFreshStarts),
/* harmony export */   NE: () => (/* binding */ decidingBoth)
/* harmony export */ });
/* unused harmony export settledForks */
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5521);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5477);
/* harmony import */ var _at_random_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4514);
/* harmony import */ var _observations_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4094);




/**
 * Whether a metric counts from fresh starts alone: the screen's start compiled what later ones load. That
 * shows in the import, in resident memory, and in what calls still add to what the interpreter keeps for
 * itself: its table of interned strings may have been enlarged by then, or not yet.
 */
function needsFreshStarts(metric) {
    return metric === 'import' || metric === 'steady' || metric === 'rss-peak';
}
/** The figures of a metric that decide. Of what draws at random, the screen's start looked at several calls. */
function deciding(record, metric) {
    if (!needsFreshStarts(metric) && !(0,_at_random_js__WEBPACK_IMPORTED_MODULE_2__/* .draws */ .C)(record))
        return (0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .observed */ .Px)(record, metric);
    return (0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .observedOf */ .O_)((0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .freshStarts */ .K7)(record), metric);
}
/** Those of both trees, base's first, as they are held against a limit. */
function decidingBoth(pair, metric, limit) {
    const [base, head] = [deciding(pair.base, metric), deciding(pair.head, metric)];
    return metric === 'rss-peak' ? settledForks(base, head, limit) : [base, head];
}
/**
 * Both trees' figures of a metric that reads off by what a processor keeps of the kernel's counters, up to a
 * batch of pages either way: the four looks of a start begin with quarters of one, so that their mean is low by
 * less than a quarter (harness/highwater_harness/counters.py). It stands for all of them.
 *
 * Only where looks of every start differ by at most half of what the limit allows: a benchmark that itself varies
 * by more keeps all its figures.
 */
function settledForks(base, head, limit) {
    if (base.length === 0 || head.length === 0)
        return [base, head];
    const noise = (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .allowance */ .nB)(limit, (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)((0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .flat */ .Ct)(base))) / 2;
    const isNoise = [...base, ...head].every(({ values }) => (0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .spread */ .il)(values) <= noise);
    return isNoise ? [base.map(evened), head.map(evened)] : [base, head];
}
function evened({ seed, values }) {
    const middle = Math.round((0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .RE)([...values]));
    return { seed, values: [middle, ...values.slice(1).map(() => middle)] };
}


/***/ }),

/***/ 2775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ doubtOfLuck),
/* harmony export */   k: () => (/* binding */ doubtOf)
/* harmony export */ });
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5521);
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9056);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5477);
/* harmony import */ var _observations_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4094);




const SEED = 'it draws at random, and random.seed(1) or numpy.random.seed(1) in its setup, or fewer threads, would settle it';
/** Why the samples of a metric that varies decide nothing, and what would settle it: one sentence. */
function doubtOf(base, head, limit, { low, high, least }, atRandom) {
    const sides = [base, head];
    const bytes = (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)((0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .allowance */ .nB)(limit, (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)((0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .flat */ .Ct)(base))));
    const allowed = `its limit allows ${bytes}`;
    const most = (spreads) => (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(Math.max(...spreads));
    if (sides.every(_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .agrees */ .ie)) {
        const apart = most(sides.map((side) => (0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .spread */ .il)((0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .flat */ .Ct)(side))));
        return `its change lies within ${apart} of its limit (${bytes}), and samples of one tree differ by as much: a limit that is not just the change would settle it`;
    }
    if (!sides.every(_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .forksAgree */ .AU)) {
        if (least === null)
            return 'too few samples were taken of a metric that varies: more of them would settle it';
        const apart = most(sides.flatMap((side) => side.map(({ values }) => (0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .spread */ .il)(values))));
        const settles = atRandom
            ? SEED
            : 'a seed for what is random, or fewer threads, would settle it';
        return `samples of one interpreter differ by ${apart}, ${allowed}: ${settles}`;
    }
    if (sides.every(_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .seedsRepeat */ .g))
        return `its change depends on the hash seed, ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytesChange */ .ff)(low)} to ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytesChange */ .ff)(high)}, ${allowed}: an order that does not depend on hashes would settle it`;
    const apart = most(sides.map((side) => (0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .spread */ .il)((0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .flat */ .Ct)(side))));
    if (atRandom)
        return `interpreters differ by ${apart}, ${allowed}: ${SEED}`;
    if (sides.every(isOfOneRound))
        return `interpreters differ by ${apart}, ${allowed}: more of them would tell whether the hash seed does that, or chance`;
    return `interpreters differ by ${apart} at equal hash seed too, ${allowed}: a seed for what the import draws at random would settle it`;
}
/** Of calls that draw at random and differ, where what is compared happens to agree. */
function doubtOfLuck(apart, allowed) {
    return `its calls differ by ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(apart)}, its limit allows ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(allowed)}: ${SEED}`;
}
/** True where no hash seed was started twice. */
function isOfOneRound(observations) {
    return new Set(observations.map(({ seed }) => seed)).size === observations.length;
}


/***/ }),

/***/ 7240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OF: () => (/* binding */ incomparable),
/* harmony export */   Y2: () => (/* binding */ changedDistributions),
/* harmony export */   nG: () => (/* binding */ whatIsApart)
/* harmony export */ });
/* harmony import */ var _model_cut_list_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5260);
/* harmony import */ var _model_distribution_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4973);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4132);



/** Changed versions that the note names; the report has them all. */
const MOST_NAMED = 5;
/** Null where figures can be compared: not across another Python, allocator, machine or harness. */
function whatIsApart(base, head) {
    const facts = [
        ['implementation', base.implementation, head.implementation],
        ['Python', minor(base.python), minor(head.python)],
        ['build of Python', base.variant, head.variant],
        ['flags of Python', base.flags, head.flags],
        ['allocator', base.allocator, head.allocator],
        ['architecture', base.architecture, head.architecture],
        ['system', base.system, head.system],
        ['harness', base.harness, head.harness],
    ];
    const apart = facts.find(([, b, h]) => b !== h);
    return apart === undefined ? null : { what: apart[0], base: apart[1], head: apart[2] };
}
/**
 * Notes on what differs between two environments whose figures are compared all the same.
 *
 * @throws UsageError where they cannot be compared.
 */
function incomparable(base, head) {
    const apart = whatIsApart(base, head);
    if (apart !== null) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
            what: `base and head cannot be compared: ${apart.what} ${apart.base} on base, ${apart.head} on head`,
            where: [['why', 'the same code takes other memory there, by more than any limit']],
            try: ['measure both with the same interpreter on the same kind of machine'],
        });
    }
    const changed = changedDistributions(base, head).map(_model_distribution_js__WEBPACK_IMPORTED_MODULE_0__/* .versionsText */ .pl);
    return [
        ...(base.python === head.python
            ? []
            : [`Python ${base.python} on base, ${head.python} on head`]),
        ...(base.aslr === head.aslr
            ? []
            : [`address-space randomisation ${base.aslr} on base, ${head.aslr} on head`]),
        ...(changed.length === 0 ? [] : [`other versions on head: ${(0,_model_cut_list_js__WEBPACK_IMPORTED_MODULE_2__/* .cutList */ .f)(changed, MOST_NAMED)}`]),
    ];
}
function minor(version) {
    return version.split('.').slice(0, 2).join('.');
}
/** Distributions of another version on head, by name; one that only spells its name anew is the same. */
function changedDistributions(base, head) {
    const [before, after] = [base, head].map(({ distributions }) => (0,_model_distribution_js__WEBPACK_IMPORTED_MODULE_0__/* .byNormalisedName */ .j$)(distributions));
    const names = [...new Set([...before.keys(), ...after.keys()])].sort();
    return names
        .map((name) => ({ name, base: before.get(name) ?? null, head: after.get(name) ?? null }))
        .filter((one) => one.base !== one.head);
}


/***/ }),

/***/ 1041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fi: () => (/* binding */ confirmations),
/* harmony export */   H$: () => (/* binding */ few),
/* harmony export */   Me: () => (/* binding */ overall),
/* harmony export */   OV: () => (/* binding */ confirmingRun),
/* harmony export */   bx: () => (/* binding */ courseOf),
/* harmony export */   eF: () => (/* binding */ run),
/* harmony export */   l0: () => (/* binding */ keeps),
/* harmony export */   yU: () => (/* binding */ longRun)
/* harmony export */ });
/* harmony import */ var _growth_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4522);
/* harmony import */ var _starts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2824);


/** A cache of 200 is told from a leak by twice ENOUGH_CALLS, up to 31 ms each; a larger one only where it costs little. */
const FURTHER = [
    { calls: 2 * _growth_js__WEBPACK_IMPORTED_MODULE_0__/* .ENOUGH_CALLS */ .vu, seconds: 8 },
    { calls: _growth_js__WEBPACK_IMPORTED_MODULE_0__/* .FULL_CALLS */ .A_, seconds: 3 },
];
/** Before them it may take this long; a leak of a slow benchmark is worth it. */
const RUN_LIMIT_SECONDS = 50;
/** A confirmation in another start shows the slope again; it need not outlast a cache. */
const CONFIRM = {
    kind: 'growth',
    limit: RUN_LIMIT_SECONDS / 2,
    rise: _growth_js__WEBPACK_IMPORTED_MODULE_0__/* .RISE_ENOUGH */ .le,
    after: 0,
};
/** Resident memory rises by whole arenas: it takes calls to tell how fast. */
const CONFIRM_RESIDENT = {
    ...CONFIRM,
    enough: _growth_js__WEBPACK_IMPORTED_MODULE_0__/* .AGAIN */ .jM[0],
    further: [{ calls: _growth_js__WEBPACK_IMPORTED_MODULE_0__/* .AGAIN */ .jM.at(-1), seconds: 1.5 }],
};
/** A traced call takes some 14 untraced ones. */
const TRACED_SECONDS = 0.5;
function longRun(side) {
    return (0,_starts_js__WEBPACK_IMPORTED_MODULE_1__/* .want */ .Rd)(side, 0, false, {
        kind: 'growth',
        enough: _growth_js__WEBPACK_IMPORTED_MODULE_0__/* .ENOUGH_CALLS */ .vu,
        further: FURTHER,
        limit: RUN_LIMIT_SECONDS,
        rise: _growth_js__WEBPACK_IMPORTED_MODULE_0__/* .RISE_ENOUGH */ .le,
        after: 16,
    });
}
/** The growth run of a start; null where there is none. */
function run(record, start, traced) {
    const samples = record.starts[start]?.[traced ? 'traced' : 'untraced'] ?? [];
    return samples.find((sample) => sample.levels !== null && sample.peak === null)?.levels ?? null;
}
function courseOf(record, column) {
    const levels = run(record, 0, false);
    return levels === null ? null : (0,_growth_js__WEBPACK_IMPORTED_MODULE_0__/* .course */ .yW)(levels, column);
}
/** Whether calls were too few to tell a leak from a cache that fills. */
function few(one) {
    return one === null || !(0,_growth_js__WEBPACK_IMPORTED_MODULE_0__/* .tellsLeak */ .q)(one);
}
/** Whether a tree keeps blocks with every call, for long enough that it is no cache that fills. */
function keeps(record) {
    const blocks = courseOf(record, 'blocks');
    return blocks?.steady === true && blocks.mean > _growth_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCKS_LIMIT */ .R$ && !few(blocks);
}
/** A fresh start's run of each tree that rises, where it is lacking. */
function confirmations(rising, traced, start = 1) {
    return rising
        .filter(([, record]) => run(record, start, traced) === null)
        .map(([side, record]) => confirmingRun(side, record, traced, start));
}
/** The run of a fresh start that is to show again what the record's first run shows. */
function confirmingRun(side, record, traced, start = 1) {
    return (0,_starts_js__WEBPACK_IMPORTED_MODULE_1__/* .want */ .Rd)(side, start, traced, traced ? tracedAgain(record) : CONFIRM_RESIDENT);
}
/**
 * As many traced calls as the first run needed to show it. Blocks tell from the first call on; malloc's
 * counter settles during the calls that would tell a leak of every call from one of every tenth.
 */
function tracedAgain(record) {
    const first = run(record, 0, false);
    const blocks = first === null || first.blocks === null ? null : (0,_growth_js__WEBPACK_IMPORTED_MODULE_0__/* .course */ .yW)(first, 'blocks');
    const isInBlocks = blocks?.steady && blocks.mean > _growth_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCKS_LIMIT */ .R$;
    const enough = first && isInBlocks ? (0,_growth_js__WEBPACK_IMPORTED_MODULE_0__/* .callsToShow */ .en)(first, 'blocks') : _growth_js__WEBPACK_IMPORTED_MODULE_0__/* .AGAIN */ .jM.at(-1);
    return { ...CONFIRM, enough, further: [{ calls: _growth_js__WEBPACK_IMPORTED_MODULE_0__/* .AGAIN */ .jM.at(-1), seconds: TRACED_SECONDS }] };
}
/** The slope after the first eight calls (four where there are few), in which levels settle. */
function overall(levels, column) {
    const values = levels[column];
    if (values === null)
        return 0;
    const last = levels.calls.length - 1;
    const settled = levels.calls.findIndex((calls) => calls >= (levels.calls[last] >= 24 ? 8 : 2));
    return (values[last] - values[settled]) / (levels.calls[last] - levels.calls[settled]);
}


/***/ }),

/***/ 4522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ OBJECTS_SURE),
/* harmony export */   A_: () => (/* binding */ FULL_CALLS),
/* harmony export */   EC: () => (/* binding */ screenGrowth),
/* harmony export */   Fj: () => (/* binding */ screenedSlope),
/* harmony export */   Kv: () => (/* binding */ screenedSteady),
/* harmony export */   R$: () => (/* binding */ BLOCKS_LIMIT),
/* harmony export */   Xe: () => (/* binding */ unsizedBlocks),
/* harmony export */   en: () => (/* binding */ callsToShow),
/* harmony export */   jM: () => (/* binding */ AGAIN),
/* harmony export */   le: () => (/* binding */ RISE_ENOUGH),
/* harmony export */   q: () => (/* binding */ tellsLeak),
/* harmony export */   vY: () => (/* binding */ hintsAtGrowth),
/* harmony export */   vu: () => (/* binding */ ENOUGH_CALLS),
/* harmony export */   yW: () => (/* binding */ course)
/* harmony export */ });
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5521);

/** Calls below which a rise may still be a cache that fills. */
const ENOUGH_CALLS = 128;
/** Or so much: a run that rose by it ends, and a larger cache is as good as a leak. */
const RISE_ENOUGH = 128 * 1024 * 1024;
/** Calls of a full growth run. */
const FULL_CALLS = 512;
/** Blocks a call below which nothing is kept: the floor is 0, a leak on every tenth call reads 0.1. */
const BLOCKS_LIMIT = 0.05;
/**
 * Objects a call that every look at growth is sure to see, whichever of the calls keeps them. A leak of
 * fewer, above BLOCKS_LIMIT, depends on how many of them fall into the screen's calls.
 */
const OBJECTS_SURE = 0.1;
/** The smallest chunk that malloc hands out, bytes (glibc on 64 bits). */
const LEAST_CHUNK = 32;
/**
 * A column's readings; null where nobody counted. Where malloc serves Python nobody counts blocks: its
 * bytes in use then tell the most that there can be. Traces count them when that is confirmed.
 */
function readings(levels, column) {
    if (column !== 'blocks' || levels.blocks !== null)
        return levels[column];
    return levels.heap?.map((bytes) => bytes / LEAST_CHUNK) ?? null;
}
/** The slope of one column over the window between two readings, units a call. */
function slope(levels, column, from, to) {
    const values = readings(levels, column);
    if (values === null)
        return 0;
    const calls = levels.calls[to] - levels.calls[from];
    return calls <= 0 ? 0 : (values[to] - values[from]) / calls;
}
/** Whether the readings reach far enough to tell a leak from a cache that fills. */
function tellsLeak({ calls, risen }) {
    return calls >= ENOUGH_CALLS || risen >= RISE_ENOUGH;
}
/**
 * The three windows before a reading, by default the last: of a whole growth run (readings 0, 1, 2, 4, …
 * and one more) its last two doublings and the calls after them.
 */
function course(levels, column, last = levels.calls.length - 1) {
    if (readings(levels, column) === null || last < 4)
        return null;
    const slopes = [last - 3, last - 2, last - 1].map((from) => slope(levels, column, from, from + 1));
    const average = (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .RE)(slopes);
    const least = (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .min */ .jk)(slopes);
    const greatest = (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .max */ .T9)(slopes);
    return {
        calls: levels.calls[last],
        mean: slope(levels, column, last - 3, last),
        least,
        greatest,
        steady: average > 0 && least >= average / 2 && greatest <= average * 2,
        risen: risen(levels, last),
    };
}
function risen({ heap, resident, traced }, last) {
    return (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .max */ .T9)([0, ...[heap, resident, traced].map((one) => (one ? one[last] - one[0] : 0))]);
}
/** Calls of a further run that shows a slope again: fewest for a leak of every call, most for one of every tenth. */
const AGAIN = [8, 16, 32, 64];
/** The first doubling at which this run would have shown, by its windows, the slope that it shows at its end. */
function callsToShow(levels, column) {
    const slope = course(levels, column)?.mean ?? 0;
    const shows = (calls) => {
        const until = course(levels, column, levels.calls.indexOf(calls));
        return until?.steady && until.mean >= slope / 2 && until.mean <= slope * 2;
    };
    return AGAIN.find(shows) ?? AGAIN.at(-1);
}
const SCREEN = { bytesPerCall: 128, residentBytesPerCall: 8 * 1024 };
/** More than malloc's per-thread cache takes in while it fills (736 B a call). */
const HINT_BYTES_PER_CALL = 2048;
/** Calls that hold two of every ten, whichever of the ten it is: one block may be a table that was enlarged. */
const TWO_OF_TENTHS = 20;
/** Calls in which malloc's per-thread cache and the resident level settle. */
const SETTLED_CALLS = 8;
/** `after`: finished calls at the first reading that counts. */
function screenGrowth(levels, after) {
    const from = levels.calls.indexOf(after);
    const last = levels.calls.length - 1;
    if (from < 0 || last <= from)
        return { python: false, resident: false };
    const settled = levels.calls.findIndex((calls) => calls >= SETTLED_CALLS);
    // Chunks in malloc's cache count as in use; until it is full a call may add one.
    const first = levels.blocks === null ? settled : from;
    const calls = first < 0 ? 0 : levels.calls[last] - levels.calls[first];
    const blocks = calls * slope(levels, 'blocks', first, last);
    return {
        python: (blocks >= (calls >= TWO_OF_TENTHS ? 2 : 1) && blocks / calls >= BLOCKS_LIMIT / 2) ||
            (settled >= 0 && slope(levels, 'heap', settled, last) >= SCREEN.bytesPerCall),
        resident: slope(levels, 'resident', settled >= 0 && settled < last ? settled : from, last) >=
            SCREEN.residentBytesPerCall,
    };
}
/** The slope of all of the screen's calls in which the level has settled, units a call. */
function screenedSlope(levels, column) {
    const last = levels.calls.length - 1;
    const settled = levels.calls.findIndex((calls) => calls >= SETTLED_CALLS);
    return slope(levels, column, settled >= 0 && settled < last ? settled : 1, last);
}
/** Whether the first untraced calls, between readings after `from` and `to` of them, hint at a leak. */
function hintsAtGrowth(levels, from, to) {
    const [first, last] = [levels.calls.indexOf(from), levels.calls.indexOf(to)];
    return (slope(levels, 'blocks', first, last) >= 1 ||
        slope(levels, 'heap', first, last) >= HINT_BYTES_PER_CALL);
}
/** What stayed after the first untraced calls, in rough bytes: a malloc figure is exact, a block counts 128. */
function screenedSteady(levels, calls) {
    const at = levels.calls.indexOf(calls);
    if (at < 0)
        return 0;
    const rise = (values) => values === null ? 0 : values[at] - values[0];
    return rise(levels.heap ?? levels.resident) + 128 * rise(levels.blocks);
}
/** Blocks that stayed after so many calls, of any size where malloc's figure does not tell; null: not known. */
function unsizedBlocks(levels, calls) {
    if (levels.heap !== null)
        return 0;
    return levels.blocks && levels.blocks[levels.calls.indexOf(calls)] - levels.blocks[0];
}


/***/ }),

/***/ 9863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ liftOf),
/* harmony export */   P7: () => (/* binding */ STARTS_OF_ONE_SEED),
/* harmony export */   S5: () => (/* binding */ FORKS),
/* harmony export */   Sz: () => (/* binding */ REPEATING),
/* harmony export */   XJ: () => (/* binding */ notYetCalled),
/* harmony export */   aD: () => (/* binding */ judgeLevel),
/* harmony export */   eT: () => (/* binding */ mayBeLuck),
/* harmony export */   ty: () => (/* binding */ startsMayDecide)
/* harmony export */ });
/* unused harmony export STARTS */
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5521);
/* harmony import */ var _model_metric_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9739);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5477);
/* harmony import */ var _doubt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2775);
/* harmony import */ var _observations_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4094);





/** Starts a side, and forks in each, before a metric with variance may be decided. */
const STARTS = 3;
const FORKS = 4;
/** Starts that show whether those of one seed repeat themselves. */
const REPEATING = [0, 1, 2, 3, 4];
/** Starts of one seed a side, one figure each, where starts differ and their forks do not. */
const STARTS_OF_ONE_SEED = 12;
/** A gap this many times what starts of one side differ by needs no more of them. */
const CLEAR_GAP = 4;
/**
 * Decides a metric from fresh data.
 *
 * - Without variance: exactly.
 * - Where each start repeats itself and two starts of one seed do too: by the differences at equal seeds.
 * - Where forks differ: by complete separation of 3 starts x 4 forks by more than the allowance.
 * - Where only starts differ, forks of one share its luck and count once: by complete separation of
 *   12 starts of one seed, or of fewer that are clearly apart.
 *
 * Complete separation of n figures from n others has a chance of 1/C(2n, n) in either direction where
 * nothing changed, whatever their distribution: every split of the 2n into two halves is equally
 * likely, and one of them puts all the large ones on head (the randomisation test, Fisher 1935, at the
 * extreme of Mann and Whitney's U, 1947). C(24, 12) = 2,704,156, so 4e-7; three starts alone, 1/20.
 *
 * @param atRandom Whether the calls are known to draw at random: a doubt names that.
 */
function judgeLevel(base, head, limit, atRandom = false) {
    const all = { base: (0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .flat */ .Ct)(base), head: (0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .flat */ .Ct)(head) };
    const [baseMedian, headMedian] = [(0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)(all.base), (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)(all.head)];
    const allowed = (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .allowance */ .nB)(limit, baseMedian);
    const over = (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .isOver */ .PU)(limit, headMedian);
    const ruling = rulingOf(base, head, all, headMedian - baseMedian, allowed);
    const { low, high, least } = ruling;
    const { verdict, why } = decide(ruling, allowed, over);
    const isCalled = least !== null && (over || Math.max(low, -high) > least);
    const isDecided = verdict === 'unchanged' || isCalled;
    return {
        base: baseMedian,
        head: headMedian,
        low,
        high,
        verdict: isDecided ? verdict : 'inconclusive',
        why: isDecided ? why : (0,_doubt_js__WEBPACK_IMPORTED_MODULE_2__/* .doubtOf */ .k)(base, head, limit, ruling, atRandom),
        lift: liftOf(ruling),
    };
}
/** What head's samples would have to be higher by, bytes, for a regression; null where they are too few for any. */
function liftOf({ low, least }) {
    return least === null ? null : Math.floor(least - low) + 1;
}
function rulingOf(base, head, all, change, allowed) {
    // The few bytes that figures which agree differ by are no part of a change.
    const apart = Math.max((0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .spread */ .il)(all.base), (0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .spread */ .il)(all.head));
    if (apart <= _model_metric_js__WEBPACK_IMPORTED_MODULE_4__/* .AGREE_WITHIN */ .dP)
        return { low: change - apart, high: change + apart, least: allowed };
    const startsDiffer = (0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .forksAgree */ .AU)(base) && (0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .forksAgree */ .AU)(head);
    if (startsDiffer && (0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .seedsRepeat */ .g)(base) && (0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .seedsRepeat */ .g)(head)) {
        const interval = pairedBySeed(base, head);
        if (interval !== null)
            return { ...interval, least: allowed };
    }
    const ones = startsDiffer ? ofOneSeed(base, head) : null;
    if (ones !== null && enough(ones, STARTS_OF_ONE_SEED))
        return { ...separation(ones), least: allowed };
    const interval = separation(all);
    if (!enough(all, STARTS * FORKS))
        return { ...interval, least: null };
    return { ...interval, least: startsDiffer ? Math.max(allowed, clearGap(all)) : allowed };
}
/**
 * Whether a change was called from so few starts, each of which repeats itself, that luck of a start
 * could have made it: one that takes one of two figures would show one in all of base's three and the
 * other in all of head's once in 64 times, with five once in 1,024, with twelve once in 16 million.
 *
 * An improvement blocks nothing: it may be luck where something is known to draw.
 *
 * @param against Starts a side that rule luck out.
 */
function mayBeLuck({ verdict, head: figure }, base, head, limit, { enough, isKnown }) {
    return (((verdict === 'regressed' && !(0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .isOver */ .PU)(limit, figure)) || (verdict === 'improved' && isKnown)) &&
        Math.min(base.length, head.length) < enough &&
        (0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .forksAgree */ .AU)(base) &&
        (0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .forksAgree */ .AU)(head));
}
/** What may be luck, until the starts are there that rule it out: a run may end before. */
function notYetCalled(judgement) {
    const why = 'too few interpreters were started to rule luck out: more of them would settle it';
    return { ...judgement, verdict: 'inconclusive', why };
}
/**
 * Whether more starts of one seed could still decide what is inconclusive: forks agree, starts of one
 * seed do not, there are fewer than twelve of them, and none speaks against a change yet.
 */
function startsMayDecide(base, head, limit) {
    if (!(0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .forksAgree */ .AU)(base) || !(0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .forksAgree */ .AU)(head) || ((0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .seedsRepeat */ .g)(base) && (0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .seedsRepeat */ .g)(head)))
        return false;
    const ones = ofOneSeed(base, head);
    if (!enough(ones, 1) || enough(ones, STARTS_OF_ONE_SEED))
        return false;
    const { verdict } = decide(separation(ones), (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .allowance */ .nB)(limit, (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)((0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .flat */ .Ct)(base))), false);
    return verdict === 'regressed' || verdict === 'improved';
}
function enough(figures, count) {
    return figures.base.length >= count && figures.head.length >= count;
}
/** Bounds of head minus base: what the nearest and the farthest two figures differ by. */
function separation({ base, head }) {
    return {
        low: Math.min(...head) - Math.max(...base),
        high: Math.max(...head) - Math.min(...base),
    };
}
/** What whole bytes must pass to be CLEAR_GAP times apart. */
function clearGap({ base, head }) {
    return CLEAR_GAP * Math.max((0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .spread */ .il)(base), (0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .spread */ .il)(head)) - 1;
}
/** One figure a start, of the seed that both trees started most often. */
function ofOneSeed(base, head) {
    const of = (seed, starts) => starts.filter((start) => start.seed === seed).map((start) => (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)([...start.values]));
    const perSeed = [...new Set(base.map((start) => start.seed))].map((seed) => ({
        base: of(seed, base),
        head: of(seed, head),
    }));
    const least = (figures) => Math.min(figures.base.length, figures.head.length);
    return perSeed.reduce((most, one) => (least(one) > least(most) ? one : most));
}
/** Where it is inconclusive, why is left open: the samples tell. */
function decide(interval, allowed, over) {
    if (over)
        return { verdict: 'regressed', why: _model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .OVER */ .PM };
    if (interval.low > allowed)
        return { verdict: 'regressed', why: null };
    if (interval.high < -allowed)
        return { verdict: 'improved', why: null };
    if (interval.low >= -allowed && interval.high <= allowed)
        return { verdict: 'unchanged', why: null };
    return { verdict: 'inconclusive', why: null };
}
function pairedBySeed(base, head) {
    const differences = [];
    const seeds = new Set();
    for (const b of base) {
        seeds.add(b.seed);
        const h = head.find((start) => start.seed === b.seed);
        if (h !== undefined)
            differences.push((0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)([...h.values]) - (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)([...b.values]));
    }
    if (seeds.size < STARTS || differences.length < STARTS)
        return null;
    return { low: Math.min(...differences), high: Math.max(...differences) };
}


/***/ }),

/***/ 4094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ forksAgree),
/* harmony export */   Ct: () => (/* binding */ flat),
/* harmony export */   K7: () => (/* binding */ freshStarts),
/* harmony export */   L9: () => (/* binding */ RESIDENT_PER_TRACED),
/* harmony export */   O_: () => (/* binding */ observedOf),
/* harmony export */   Px: () => (/* binding */ observed),
/* harmony export */   g: () => (/* binding */ seedsRepeat),
/* harmony export */   gt: () => (/* binding */ screened),
/* harmony export */   ie: () => (/* binding */ agrees),
/* harmony export */   il: () => (/* binding */ spread),
/* harmony export */   kH: () => (/* binding */ steadyFigures),
/* harmony export */   lq: () => (/* binding */ isFilled),
/* harmony export */   tn: () => (/* binding */ screenSample),
/* harmony export */   yn: () => (/* binding */ observedIn)
/* harmony export */ });
/* unused harmony export residentBytes */
/* harmony import */ var _model_metric_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9739);

/** Python's objects take at most so many times their traced bytes of resident memory: one of 17 takes 32. */
const RESIDENT_PER_TRACED = 2;
/** Anonymous pages of the first call and of descendants; a rise of file pages alone is none. */
function residentBytes(peak) {
    return peak.own - peak.file + peak.descendants;
}
/** The screen's process; the one with the most calls where a closer look followed. */
function screenSample(record) {
    let most;
    for (const one of record.starts[0]?.untraced ?? [])
        if (one.peak !== null && callsOf(one) > callsOf(most))
            most = one;
    return most;
}
function callsOf(sample) {
    return sample?.levels?.calls.at(-1) ?? 0;
}
/** What the screen's cheap process saw of a metric; null where it cannot see it. */
function screened(record, metric) {
    if (metric === 'import')
        return record.starts.find((one) => one.round === 'screen')?.importBytes ?? null;
    if (metric === 'native-peak')
        return record.starts[0]?.untraced.find((one) => one.nativePeak !== null)?.nativePeak ?? null;
    const sample = screenSample(record);
    if (sample === undefined)
        return null;
    if (metric === 'peak')
        return sample.peak;
    if (metric === 'rss-peak')
        return sample.residentPeak && residentBytes(sample.residentPeak);
    return null;
}
/** All figures of a metric that may decide: traced from before the import, or untraced for resident ones. */
function observed({ starts }, metric) {
    return observedOf(starts, metric);
}
function observedOf(starts, metric) {
    const observations = [];
    for (const start of starts) {
        const values = valuesOf(start, metric);
        if (isFilled(values))
            observations.push({ seed: start.seed, values });
    }
    return observations;
}
/** Starts that confirm: all but the screen's. */
function freshStarts({ starts }) {
    return starts.filter(({ round }) => round === 'confirm');
}
function isFilled(values) {
    return values.length > 0;
}
/** Those of one start. */
function observedIn(record, start, metric) {
    return observedOf(record.starts.slice(start, start + 1), metric);
}
function valuesOf(start, metric) {
    switch (metric) {
        case 'import':
            return start.importBytes === null ? [] : [start.importBytes];
        case 'rss-peak':
            return figures(start.untraced, ({ residentPeak }) => residentPeak && residentBytes(residentPeak));
        case 'native-peak':
            return figures(start.untraced, ({ nativePeak }) => nativePeak);
        case 'peak': {
            const early = figures(start.traced, peakOf);
            // Of calls whose tracing began just before them; the screen's own look is not fresh.
            return early.length > 0 || start.round === 'screen' ? early : figures(start.untraced, peakOf);
        }
        case 'steady':
            return steadyFigures(start);
    }
}
function peakOf({ peak }) {
    return peak;
}
function steadyFigures({ traced }) {
    return figures(traced, ({ steady }) => steady);
}
/** Those that are there. Loops: a list for each sample was a third of the time of deciding. */
function figures(samples, pick) {
    const found = [];
    for (const sample of samples) {
        const value = pick(sample);
        if (value !== null)
            found.push(value);
    }
    return found;
}
function flat(observations) {
    const all = [];
    for (const { values } of observations)
        for (const value of values)
            all.push(value);
    return all;
}
function spread(values) {
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const value of values) {
        if (value < least)
            least = value;
        if (value > most)
            most = value;
    }
    return most - least;
}
/** True where all samples of all starts agree: the metric has no variance on this tree. */
function agrees(observations) {
    return spread(flat(observations)) <= _model_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .AGREE_WITHIN */ .dP;
}
/** True where the samples forked from each start agree, whatever the starts do. */
function forksAgree(observations) {
    return observations.every((start) => spread(start.values) <= _model_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .AGREE_WITHIN */ .dP);
}
/** True where at least one seed was started twice, and every such pair agrees. */
function seedsRepeat(observations) {
    const bySeed = new Map();
    let isRepeated = false;
    for (const { seed, values } of observations) {
        const others = bySeed.get(seed);
        if (others === undefined)
            bySeed.set(seed, [...values]);
        else {
            others.push(...values);
            isRepeated = true;
            if (spread(others) > _model_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .AGREE_WITHIN */ .dP)
                return false;
        }
    }
    return isRepeated;
}


/***/ }),

/***/ 1822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ matchesId),
/* harmony export */   f: () => (/* binding */ rulesOf)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4006);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5477);


const compiled = new WeakMap();
/** Compiled once: every look at a benchmark asks for them, and a policy never changes. */
function rulesOf(policy) {
    const known = compiled.get(policy) ?? compile(policy);
    compiled.set(policy, known);
    return known;
}
function compile(policy) {
    const overrides = policy.overrides.map((one) => ({ ...one, matches: matchesId(one.idGlob) }));
    const acceptances = policy.acceptances.map((one) => ({ one, matches: matchesId(one.id) }));
    return {
        limitsOf(id) {
            const limits = { ...policy.limits };
            for (const { matches, metric, limit } of overrides) {
                if (matches(id))
                    limits[metric] = { ...limits[metric], ...limit };
            }
            return limits;
        },
        acceptanceOf(id, metric, head, today) {
            const found = acceptances
                .filter(({ one, matches }) => one.metric === metric && (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .counts */ .tQ)(one, today) && matches(id))
                .map(({ one }) => one);
            return found.find((one) => head <= one.upTo) ?? found[0] ?? null;
        },
    };
}
/** Ids hold brackets; a glob's own bracket classes would eat them. An id matches itself, whatever its parameters hold. */
function matchesId(glob) {
    const matches = picomatch__WEBPACK_IMPORTED_MODULE_1__(glob, { nobracket: true, bash: true, dot: true });
    return (id) => id === glob || matches(id);
}


/***/ }),

/***/ 3689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $X: () => (/* binding */ everRises),
/* harmony export */   Dy: () => (/* binding */ residentRisesAlike),
/* harmony export */   Ud: () => (/* binding */ lacksCloserLook),
/* harmony export */   Vi: () => (/* binding */ STEADY_CALLS),
/* harmony export */   ZC: () => (/* binding */ rises),
/* harmony export */   cq: () => (/* binding */ SCREENS),
/* harmony export */   kO: () => (/* binding */ WARM_CALLS),
/* harmony export */   kr: () => (/* binding */ closerLook),
/* harmony export */   oD: () => (/* binding */ keepsMore)
/* harmony export */ });
/* harmony import */ var _growth_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4522);
/* harmony import */ var _observations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4094);


/** Untraced calls before the traced one, the same on both trees. */
const WARM_CALLS = 3;
const BRIEF = { calls: WARM_CALLS + 1, least: WARM_CALLS + 1, seconds: 0 };
/**
 * Levels count from the fifth call: at least ten are left, so that one of them is the tenth of a leak on every
 * tenth. A call of up to 13 ms gets the 24 that show one which begins after twenty.
 */
const FULL = { calls: 32, least: 15, seconds: 0.25 };
/** What head gets; base a brief look, and a closer one where either tree's levels rose. */
const SCREENS = {
    head: { kind: 'screen', before: WARM_CALLS, ...FULL },
    base: { kind: 'screen', before: WARM_CALLS, ...BRIEF },
};
/** Base over as many calls as head: what begins on both trees after twenty of them is no change. */
function closerLook(head) {
    const calls = callsOf(head);
    return { kind: 'screen', before: WARM_CALLS, calls, least: calls, seconds: 0 };
}
/** Calls of a record's screen. */
function callsOf(record) {
    return (0,_observations_js__WEBPACK_IMPORTED_MODULE_1__/* .screenSample */ .tn)(record)?.levels?.calls.at(-1) ?? 0;
}
/**
 * After how many calls `steady` may be read: soon, or where a rise needs longer to show, after
 * eight. Never a matter of time: what stays grows with the calls, and a verdict must not depend on
 * how busy the machine is.
 */
const STEADY_CALLS = { soon: WARM_CALLS, later: 8 };
const NONE = { python: false, resident: false };
/** Which levels rose in the screen's calls after the traced one. */
function rises(record) {
    const levels = (0,_observations_js__WEBPACK_IMPORTED_MODULE_1__/* .screenSample */ .tn)(record)?.levels;
    return levels == null ? NONE : (0,_growth_js__WEBPACK_IMPORTED_MODULE_0__/* .screenGrowth */ .EC)(levels, WARM_CALLS + 2);
}
/** Whether any level rose in any of a record's screens, however few its calls. */
function everRises(record) {
    const screens = (record.starts[0]?.untraced ?? []).filter(({ peak }) => peak !== null);
    return screens.some(({ levels }) => {
        const rose = levels === null ? NONE : (0,_growth_js__WEBPACK_IMPORTED_MODULE_0__/* .screenGrowth */ .EC)(levels, WARM_CALLS + 2);
        return rose.python || rose.resident;
    });
}
/**
 * Whether resident memory rose alike on both trees over the same calls, up to half of what the limit
 * allows: over so few an arena of pymalloc that stays looks like a leak, on both. Never under a ceiling.
 */
function residentRisesAlike({ base, head }, limit) {
    const [before, after] = [base, head].map((record) => (0,_observations_js__WEBPACK_IMPORTED_MODULE_1__/* .screenSample */ .tn)(record)?.levels);
    if (before?.resident == null || after?.resident == null || limit.max !== null)
        return false;
    const apart = (0,_growth_js__WEBPACK_IMPORTED_MODULE_0__/* .screenedSlope */ .Fj)(after, 'resident') - (0,_growth_js__WEBPACK_IMPORTED_MODULE_0__/* .screenedSlope */ .Fj)(before, 'resident');
    return callsOf(base) === callsOf(head) && Math.abs(apart) <= limit.absolute / 2;
}
/** Base had a briefer look: it needs more calls where it hints at a leak, or head has one to compare. */
function lacksCloserLook({ base, head }) {
    const levels = (0,_observations_js__WEBPACK_IMPORTED_MODULE_1__/* .screenSample */ .tn)(base)?.levels;
    if (levels == null || callsOf(base) >= callsOf(head))
        return false;
    const onHead = rises(head);
    return onHead.python || onHead.resident || (0,_growth_js__WEBPACK_IMPORTED_MODULE_0__/* .hintsAtGrowth */ .vY)(levels, 1, WARM_CALLS);
}
/** Whether, after so many calls, head's screen kept more than base's by half of the limit, or may have. */
function keepsMore({ base, head }, calls, limit) {
    const [before, after] = [base, head].map((record) => (0,_observations_js__WEBPACK_IMPORTED_MODULE_1__/* .screenSample */ .tn)(record)?.levels);
    if (!before?.calls.includes(calls) || !after?.calls.includes(calls))
        return false;
    const apart = (0,_growth_js__WEBPACK_IMPORTED_MODULE_0__/* .screenedSteady */ .Kv)(after, calls) - (0,_growth_js__WEBPACK_IMPORTED_MODULE_0__/* .screenedSteady */ .Kv)(before, calls);
    const [were, are] = [(0,_growth_js__WEBPACK_IMPORTED_MODULE_0__/* .unsizedBlocks */ .Xe)(before, calls), (0,_growth_js__WEBPACK_IMPORTED_MODULE_0__/* .unsizedBlocks */ .Xe)(after, calls)];
    return Math.abs(apart) > limit.absolute / 2 || were === null || are !== were;
}


/***/ }),

/***/ 2824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Be: () => (/* binding */ againstLuck),
/* harmony export */   G8: () => (/* binding */ furtherStarts),
/* harmony export */   Rd: () => (/* binding */ want),
/* harmony export */   Xr: () => (/* binding */ fewAtOnce)
/* harmony export */ });
/* unused harmony export SEEDS */
/* harmony import */ var _at_random_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4514);
/* harmony import */ var _level_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9863);


/** PYTHONHASHSEED of every interpreter start: the screen's, two others, and twelve of seed 0 again. */
const SEEDS = [0, 1, 2, ...Array(_level_js__WEBPACK_IMPORTED_MODULE_0__/* .STARTS_OF_ONE_SEED */ .P7).fill(0)];
/** The rest is taken this many a side at a time: as soon as two overlap no more are worth it. */
const AT_ONCE = 4;
/**
 * What an undecided metric still lacks: all forks of the starts that show whether one seed repeats
 * itself; then, while starts may decide, one figure of each that is left.
 *
 * @param missing What is wanted for so many forks in each of some starts, both trees in turn.
 */
function furtherStarts(missing, mayDecide) {
    const repeating = missing(_level_js__WEBPACK_IMPORTED_MODULE_0__/* .REPEATING */ .Sz, _level_js__WEBPACK_IMPORTED_MODULE_0__/* .FORKS */ .S5);
    if (repeating.length > 0 || !mayDecide)
        return repeating;
    return fewAtOnce(missing([...SEEDS.keys()], 1));
}
/** Those of the first few starts: what they show may make the rest needless. */
function fewAtOnce(wants) {
    const first = [...new Set(wants.map(({ start }) => start))].slice(0, AT_ONCE);
    return wants.filter(({ start }) => first.includes(start));
}
/**
 * An import that drew at random asks for as many starts as one whose starts were seen to differ; so do calls, as
 * forks of one start inherit numpy's generator.
 */
function againstLuck(pair) {
    return pair.base.drewRandom || pair.head.drewRandom || (0,_at_random_js__WEBPACK_IMPORTED_MODULE_1__/* .drawsAtRandom */ .c)(pair)
        ? { enough: _level_js__WEBPACK_IMPORTED_MODULE_0__/* .STARTS_OF_ONE_SEED */ .P7, isKnown: true, starts: [...SEEDS.keys()] }
        : { enough: _level_js__WEBPACK_IMPORTED_MODULE_0__/* .REPEATING */ .Sz.length, isKnown: false, starts: _level_js__WEBPACK_IMPORTED_MODULE_0__/* .REPEATING */ .Sz };
}
function want(side, start, traced, procedure) {
    return { side, start, seed: SEEDS[start], traced, procedure };
}


/***/ }),

/***/ 8499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BH: () => (/* binding */ looksApart),
/* harmony export */   BU: () => (/* binding */ missingTraces),
/* harmony export */   JD: () => (/* binding */ nextLook),
/* harmony export */   fC: () => (/* binding */ traceOf),
/* harmony export */   n4: () => (/* binding */ everyLook),
/* harmony export */   nf: () => (/* binding */ confirming),
/* harmony export */   p$: () => (/* binding */ lateTraceOf),
/* harmony export */   yb: () => (/* binding */ firstLook)
/* harmony export */ });
/* unused harmony export tracedSamples */
/* harmony import */ var _assessment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3511);
/* harmony import */ var _level_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9863);
/* harmony import */ var _observations_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4094);
/* harmony import */ var _starts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2824);




/**
 * Fresh starts of both trees. A peak that start 0 shows alike, whether tracing began before the import or
 * just before the call, is traced late in the others too: an untraced import and warm-up take a third
 * of the time. That decides only where all figures agree; else the starts trace early.
 */
function confirming(pair, standing, starts, forks, calls) {
    const isPeak = standing.every((metric) => metric === 'peak');
    const early = () => missingTraces(pair, starts, forks, calls);
    if (!isPeak || !_assessment_js__WEBPACK_IMPORTED_MODULE_0__/* .SIDES */ .BV.every((side) => isSeenLate(pair[side])))
        return early();
    const late = starts.flatMap((start) => _assessment_js__WEBPACK_IMPORTED_MODULE_0__/* .SIDES */ .BV.flatMap((side) => {
        const lacking = forks - (0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .flat */ .Ct)((0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .observedIn */ .yn)(pair[side], start, 'peak')).length;
        return lacking > 0 ? [(0,_starts_js__WEBPACK_IMPORTED_MODULE_2__/* .want */ .Rd)(side, start, false, lateTraceOf(lacking, calls))] : [];
    }));
    if (late.length > 0)
        return late;
    return _assessment_js__WEBPACK_IMPORTED_MODULE_0__/* .SIDES */ .BV.every((side) => (0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .agrees */ .ie)((0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .observed */ .Px)(pair[side], 'peak'))) ? [] : early();
}
/** Whether forks of start 0 agree, those that traced from before the import and the screen's, which began late. */
function isSeenLate(record) {
    const late = (0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .screened */ .gt)(record, 'peak');
    const early = (0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .observedIn */ .yn)(record, 0, 'peak');
    return (record.mode === 'forked' && late !== null && (0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .agrees */ .ie)([...early, { seed: 0, values: [late] }]));
}
/** The last of `calls` is the traced one. */
function traceOf(forks, calls) {
    return { kind: 'trace', warm: calls - 1, forks };
}
/** The same, but for when tracing begins: with the last call. */
function lateTraceOf(forks, calls) {
    return { kind: 'peak', warm: calls - 1, forks };
}
function missingTraces(pair, starts, forks, calls) {
    return starts.flatMap((start) => _assessment_js__WEBPACK_IMPORTED_MODULE_0__/* .SIDES */ .BV.flatMap((side) => {
        const lacking = forks - tracedSamples(pair[side], start);
        return lacking > 0 ? [(0,_starts_js__WEBPACK_IMPORTED_MODULE_2__/* .want */ .Rd)(side, start, true, traceOf(lacking, calls))] : [];
    }));
}
function tracedSamples(record, start) {
    return record.starts[start]?.traced.filter((sample) => sample.peak !== null).length ?? 0;
}
/** What traces a start from before its import, where nothing did yet. */
function firstLook(record, side, start, forks, calls) {
    return tracedSamples(record, start) > 0 ? [] : [(0,_starts_js__WEBPACK_IMPORTED_MODULE_2__/* .want */ .Rd)(side, start, true, traceOf(forks, calls))];
}
/**
 * The next of FORKS looks at start 0 of what draws at random: each in a process of its own, since random is seeded
 * anew there, and of one call later, since numpy is not. One after the other, so that both trees' are of one order.
 */
function nextLook(record, side, calls) {
    return everyLook(side, calls).slice(tracedSamples(record, 0)).slice(0, 1);
}
function everyLook(side, calls) {
    return Array.from({ length: _level_js__WEBPACK_IMPORTED_MODULE_1__/* .FORKS */ .S5 }, (_, index) => (0,_starts_js__WEBPACK_IMPORTED_MODULE_2__/* .want */ .Rd)(side, 0, true, traceOf(1, calls + index)));
}
/** Head minus base of each look, bytes. */
function looksApart(pair, metric) {
    const base = (0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .flat */ .Ct)((0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .observedIn */ .yn)(pair.base, 0, metric));
    const head = (0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .flat */ .Ct)((0,_observations_js__WEBPACK_IMPORTED_MODULE_3__/* .observedIn */ .yn)(pair.head, 0, metric));
    return head.slice(0, base.length).map((figure, index) => figure - base[index]);
}


/***/ }),

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

/***/ 3049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ loadPlan)
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

/***/ 1686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Gj: () => (/* binding */ gate),
  N6: () => (/* binding */ listBenchmarks),
  jS: () => (/* binding */ recordBoth),
  A$: () => (/* binding */ recordTree),
  Ec: () => (/* binding */ today)
});

// EXTERNAL MODULE: ./build/src/baseline/checkout.js
var checkout = __webpack_require__(3797);
;// CONCATENATED MODULE: ./build/src/blame/python-text.js
/** What can be told of Python source without parsing it; enough to choose a line worth showing. */
const DOCSTRING = /^[rRbBuUfF]{0,2}("""|''')/;
/** For each line whether code stands on it: no blank line, comment, or text between triple quotes. */
function codeLines(lines) {
    let open = null;
    return lines.map((line) => {
        const text = line.trim();
        const isCode = open === null && text !== '' && !text.startsWith('#') && !DOCSTRING.test(text);
        if (open !== null || !text.startsWith('#'))
            for (const [quotes] of text.matchAll(/"""|'''/g)) {
                if (open === null)
                    open = quotes;
                else if (open === quotes)
                    open = null;
            }
        return isCode;
    });
}
/**
 * The function around a line; null at a module's top.
 *
 * @param name Qualified: "Parser.rows".
 */
function functionRange(lines, line, name) {
    const last = partsOf(name).at(-1);
    if (last === undefined)
        return null;
    const isDef = new RegExp(`^\\s*(?:async\\s+)?def\\s+${last}(?![\\p{L}\\p{N}_])`, 'u');
    let from = Math.min(line, lines.length);
    while (from > 0 && !isDef.test(lines[from - 1]))
        from -= 1;
    if (from === 0)
        return null;
    const indent = indentOf(lines[from - 1]);
    let to = from + 1;
    for (let at = from + 1; at <= lines.length; at += 1) {
        const text = lines[at - 1];
        if (text.trim() === '')
            continue;
        // A signature of several lines ends with its bracket at the indentation of the `def`.
        if (indentOf(text) <= indent && !/^\s*[)\]]/.test(text))
            break;
        to = at + 1;
    }
    return { from: firstDecorator(lines, from, indent), to, indent };
}
/** The definitions that a line stands in or begins, the outermost first; none at a module's top. */
function definitionsAround(lines, line) {
    const found = [];
    let at = line;
    while (at < lines.length && lines[at - 1].trimStart().startsWith('@'))
        at += 1;
    let indent = Number.POSITIVE_INFINITY;
    for (; at > 0 && indent > 0; at -= 1) {
        const text = lines[at - 1];
        if (text.trim() === '' || indentOf(text) >= indent)
            continue;
        indent = indentOf(text);
        const [, kind, name] = /^\s*(?:async\s+)?(def|class)\s+([\p{L}_][\p{L}\p{N}_]*)/u.exec(text) ?? [];
        if (name !== undefined)
            found.unshift({ name, isClass: kind === 'class' });
    }
    return found;
}
/** The qualified name of the code that a line lies in, without what Python puts between functions. */
function nameAround(lines, line) {
    const names = definitionsAround(lines, line).map(({ name }) => name);
    return names.join('.') || '<module>';
}
/** What a call of which runs a line within these: its functions, and a class for its body and its making. */
function calledBy(around) {
    return around.flatMap(({ name, isClass }, index) => {
        const inside = around[index + 1]?.name;
        return !isClass || inside === undefined || /^__\w+__$/.test(inside) ? [name] : [];
    });
}
/** The line that a function begins at with its decorators, some of several lines. */
function firstDecorator(lines, def, indent) {
    let first = def;
    for (let at = def - 1; at > 0; at -= 1) {
        const line = lines[at - 1];
        if (indentOf(line) < indent)
            break;
        if (indentOf(line) > indent || /^\s*[)\]}]/.test(line))
            continue;
        if (!line.trimStart().startsWith('@'))
            break;
        first = at;
    }
    return first;
}
/** The name that a line at a module's top binds by assignment; null for any other line. */
function boundName(line) {
    return /^([\p{L}_][\p{L}\p{N}_]*)\s*(?::[^=]+)?=(?!=)/u.exec(line)?.[1] ?? null;
}
/** Names in a piece of code, attributes aside, and what strings and comments say. */
function namesIn(code) {
    const names = spoken(code).matchAll(/(?<![.\w])[\p{L}_][\p{L}\p{N}_]*/gu);
    return new Set([...names].map(([name]) => name));
}
/** Attributes of what has that name (a pattern) in a piece of code: of self in `self.recent[ident] = body` recent. */
function attributesOf(owner, code) {
    const pattern = new RegExp(`(?<![.\\w])${owner}\\.([\\p{L}_][\\p{L}\\p{N}_]*)`, 'gu');
    return new Set([...spoken(code).matchAll(pattern)].map(([, name]) => name));
}
/** What a piece of code calls, as it is written: of `sum(db.rows(q)[0].size())` sum, db.rows and .size. */
function callsIn(code) {
    const calls = spoken(code).matchAll(/(?<!\w)(\.?(?:[\p{L}_][\p{L}\p{N}_]*\.)*[\p{L}_][\p{L}\p{N}_]*)\s*\(/gu);
    return new Set([...calls].map(([, called]) => called));
}
/** Code without comments and without its strings, of f-strings only what they format. */
function spoken(code) {
    return code.replace(/(\w*)(["'])((?:\\.|(?!\2)[^\\\n])*)\2|#.*/g, (_, prefix, _quote, text) => prefix !== undefined && /f/i.test(prefix) ? (text.match(/\{[^}]*/g) ?? []).join(' ') : ' ');
}
function indentOf(line) {
    return line.length - line.trimStart().length;
}
/** What a caller writes: the function's name, or its class's where it makes one. */
function calledName(qualified) {
    const parts = partsOf(qualified);
    const last = parts.at(-1);
    return (last === '__init__' || last === '__new__' ? parts.at(-2) : last) ?? null;
}
/** Of "Parser.rows.<locals>.<lambda>" the names: Parser, rows. */
function partsOf(qualified) {
    return qualified.split('.').filter((part) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(part));
}

;// CONCATENATED MODULE: ./build/src/blame/altered.js

/**
 * Whether the two trees differ in a line of the project, in the code of its function, or in a name of the module
 * or the making of a class that the function uses; at a module's top, in the line itself. A file that one tree
 * lacks is altered as a whole.
 */
function isAltered(side, line, texts) {
    if (line.origin !== 'project')
        return false;
    const own = texts.lines(side, line.file);
    if (own === null)
        return false;
    const headFile = side === 'head' ? line.file : texts.successor(line.file);
    const map = headFile === null ? null : texts.map(headFile);
    if (map === null || map.other(side, line.line) === null)
        return true;
    const other = side === 'head' ? 'base' : 'head';
    const otherFile = side === 'head' ? texts.counterpart(line.file) : headFile;
    const theirs = otherFile === null ? null : texts.lines(other, otherFile);
    const range = functionRange(own, line.line, line.function);
    if (range === null || theirs === null)
        return false;
    const code = { own: codeLines(own), theirs: codeLines(theirs) };
    const used = namesIn(codeOf(own, range, code.own));
    return map.hunks.some((hunk) => {
        const rebound = numbers(hunk[side]).map((one) => boundName(own[one - 1]));
        const names = [...rebound, ...classesMadeOf(own, hunk[side].from - 1)];
        if (names.some((name) => name !== null && used.has(name)))
            return true;
        const lines = numbers(hunk[side]).filter((one) => code.own[one - 1]);
        if (lines.length > 0)
            return lines.some((one) => one >= range.from && one < range.to);
        const gone = numbers(hunk[other]).filter((one) => code.theirs[one - 1]);
        return (hunk[side].to > range.from &&
            hunk[side].from <= range.to &&
            gone.length > 0 &&
            gone.every((one) => indentOf(theirs[one - 1]) > range.indent));
    });
}
/** The text of a function's lines of code. */
function codeOf(lines, { from, to }, isCode) {
    return lines
        .slice(from - 1, to - 1)
        .filter((_, index) => isCode[from - 1 + index])
        .join('\n');
}
/** The classes that are no longer made as before where code after a line differs: of a plain method none. */
function classesMadeOf(lines, line) {
    const around = line === 0 ? [] : definitionsAround(lines, Math.min(line, lines.length));
    const called = new Set(calledBy(around));
    return around.flatMap(({ name, isClass }) => (isClass && called.has(name) ? [name] : []));
}
/** The lines of one side of a hunk. */
function numbers({ from, to }) {
    return Array.from({ length: to - from }, (_, index) => from + index);
}

// EXTERNAL MODULE: ./build/src/model/metric.js
var model_metric = __webpack_require__(9739);
;// CONCATENATED MODULE: ./build/src/blame/grouped.js
/** Items by key, in their order; those whose key is null are left out. */
function grouped(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        if (key === null)
            continue;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}

// EXTERNAL MODULE: ./node_modules/simple-statistics/dist/simple-statistics.mjs
var simple_statistics = __webpack_require__(5521);
;// CONCATENATED MODULE: ./build/src/blame/advice.js
/** The rules of harness/highwater_harness/advice/__init__.py in words, by id and in its order. What each proves: docs/advice.md. */
const ADVICE = new Map([
    ['bytes-copied-in-loop', 'The bytes are copied whole at every turn: a bytearray grows in place.'],
    [
        'text-copied-in-loop',
        'The text is copied whole at every turn: += on a local name extends it in place.',
    ],
    [
        'array-copied-in-loop',
        'The array is copied whole at every turn: allocate the full size once and fill it.',
    ],
    [
        'frame-copied-in-loop',
        'The frame is copied whole at every turn: fill arrays of the full size and make the frame once.',
    ],
    ['sorted-for-one', 'All of it is copied and sorted for one item: min() or max() copies nothing.'],
    [
        'sorted-for-few',
        'All of it is copied and sorted for a few items: heapq.nsmallest() or nlargest() keeps only those.',
    ],
    ['matches-held-whole', 'All matches are held at once: finditer() gives one after the other.'],
    ['file-held-whole', 'The whole file is held at once: iterate over the file instead.'],
    ['rows-held-whole', 'All rows are held at once: take them from the cursor one by one.'],
    [
        'document-held-whole',
        'The whole document is held to be iterated: with JSON Lines one item is held at a time.',
    ],
    ['list-only-iterated', 'Only iterated afterwards: a generator would do.'],
    ['copy-only-read', 'Only read afterwards: the original would do.'],
    [
        'csv-read-whole',
        'Every column is read, in the type that pandas guesses: usecols, dtype or chunksize takes less.',
    ],
    [
        'json-read-whole',
        'The whole file is read at once: lines=True with chunksize reads JSON Lines in parts.',
    ],
    ['float64-asked-for', 'Is float64 needed here? float32 takes half.'],
    [
        'cycle-with-del',
        'Its object refers to itself and has __del__: only the garbage collector frees it.',
    ],
    [
        'exception-kept',
        'An exception that is kept holds the locals of every frame of its traceback: keep str(error).',
    ],
    ['handler-each-call', 'Registered anew at every call and never removed: register once.'],
    ['only-grows', 'It goes into a container that nothing in this module empties: give it a bound.'],
    [
        'cache-only-grows',
        'It goes into a cache that nothing in this module empties: give it a bound.',
    ],
    [
        'cache-keeps-instances',
        'A functools cache on a method keeps the instances that it is called on.',
    ],
    ['cache-unbounded', 'A functools cache without a bound keeps every result: give it a maxsize.'],
]);
/** One sentence for a rule's id; null for an id of another version, and where there is none. */
function adviceSentence(rule) {
    return (rule === null ? undefined : ADVICE.get(rule)) ?? null;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/src/blame/places.js


/** Everything that a replay saw held, by the line that stands for it, most first. */
function placesOf(replay, standIn) {
    const charge = (line, basis) => {
        const standing = standIn(line);
        return standing === null ? [] : [{ line, basis, ...standing }];
    };
    const basis = replay.method === 'levels' ? 'level' : 'held';
    const charges = [
        ...replay.lines.flatMap((line) => charge(line, basis)),
        ...(replay.inProgress === null ? [] : charge(replay.inProgress, 'in-progress')),
    ];
    const byPlace = grouped(charges, ({ place }) => keyOf(place));
    return [...byPlace.values()].map(together).sort((a, b) => b.bytes - a.bytes);
}
function keyOf({ file, line, function: name }) {
    return `${file}\0${line}\0${name}`;
}
function together(charges) {
    const [most, ...rest] = [...charges].sort((a, b) => b.line.bytes - a.line.bytes);
    const { file, line, function: name, text, origin } = most.place;
    const counts = charges.flatMap((one) => one.line.count ?? []);
    return {
        file,
        line,
        function: name,
        text,
        origin,
        bytes: (0,simple_statistics/* sum */.cz)(charges.map((one) => one.line.bytes)),
        count: counts.length === 0 ? null : (0,simple_statistics/* sum */.cz)(counts),
        basis: most.basis,
        advice: [most, ...rest].find((one) => one.advice !== null)?.advice ?? null,
        inside: charges.flatMap((one) => (one.isCaller ? [one.line] : [])),
        native: charges.flatMap((one) => one.line.native),
    };
}
/** The import system's own frames tell nothing of what was imported. */
function isHidden({ file, origin }) {
    return file.startsWith('<frozen ') || (origin === 'python' && file.startsWith('importlib/'));
}

;// CONCATENATED MODULE: ./build/src/blame/trees.js



/** Where a tree keeps the packages that it installs. */
const SOURCE_ROOTS = ['', 'src/'];
/** Files that are gone, in which code that moved is looked for, at most. */
const MOST_GONE = 256;
/** What both trees are made of: their own files and the packages beside them. */
class Trees {
    texts;
    packages;
    #altered = new Map();
    constructor(texts, packages) {
        this.texts = texts;
        this.packages = packages;
    }
    /** Whether a line is known to be in both trees. */
    inBoth(side, { file, line, origin }) {
        if (origin === 'python')
            return true; // one interpreter measures both
        if (origin === 'library')
            return this.packages.same(file);
        if (origin === 'generated')
            return false;
        return side === 'head'
            ? this.baseLine(file, line) !== null
            : this.texts.headLine(file, line) !== null;
    }
    /** Whether this change brought or altered a line of head, or brought another version of its package. */
    isChanged({ file, line, origin }) {
        if (origin === 'library')
            return !this.packages.same(file);
        if (origin !== 'project' || this.texts.lines('head', file) === null)
            return false;
        return this.baseLine(file, line) === null;
    }
    /** Where base has a line of head; null where it has not. */
    baseLine(file, line) {
        return this.texts.map(file)?.other('head', line) ?? null;
    }
    /**
     * Where base has a line that came with its function into a file that head has new, from one that is gone: a file
     * that was split is no rename.
     */
    movedFrom({ file, line, function: name, origin }) {
        if (origin !== 'project' || this.texts.counterpart(file) !== null)
            return null;
        const text = this.texts.lines('head', file)?.[line - 1]?.trim();
        if (!text)
            return null;
        const around = name.replaceAll('.<locals>', '');
        for (const gone of this.texts.gone().slice(0, MOST_GONE)) {
            const lines = this.texts.lines('base', gone) ?? [];
            const at = lines.findIndex((one, index) => one.trim() === text && nameAround(lines, index + 1) === around);
            if (at >= 0)
                return { file: gone, line: at + 1 };
        }
        return null;
    }
    /**
     * A project's line stands for itself and for what it calls outside. Where only the benchmark itself
     * calls, and as it did on base, its line says nothing: a library's line then stands for itself.
     *
     * Where callers are known, a line whose function is the same in both trees gives way to the nearest
     * one above whose function is not: of a helper with two callers, the one that changed.
     */
    standIn(side, benchmarkFile) {
        return (held) => {
            const line = this.#own(side, held);
            const caller = held.caller && this.#own(side, held.caller);
            const isCaller = caller !== null &&
                line.origin !== 'project' &&
                !(line.origin === 'library' && this.#isAsBefore(side, caller, benchmarkFile));
            const place = isCaller ? caller : line;
            if (isHidden(place))
                return null;
            const above = this.isAltered(side, place)
                ? undefined
                : held.callers.map((one) => this.#own(side, one)).find((one) => this.isAltered(side, one));
            return above === undefined || place.origin !== 'project'
                ? { place, isCaller, advice: held.advice }
                : { place: above, isCaller: true, advice: above.advice };
        };
    }
    /** Whether the trees differ in the line or in its function. */
    isAltered(side, line) {
        const key = [side, line.file, line.line, line.function].join('\0');
        let known = this.#altered.get(key);
        if (known === undefined) {
            known = isAltered(side, line, this.texts);
            this.#altered.set(key, known);
        }
        return known;
    }
    /** Whether a line is the benchmark's, and the same in both trees. */
    #isAsBefore(side, line, benchmarkFile) {
        if (line.file !== benchmarkFile)
            return false;
        return this.texts.lines(side, benchmarkFile) === null || this.inBoth(side, line);
    }
    /** Where the tree itself was installed, its files are among the packages: they count as the tree's own. */
    #own(side, line) {
        if (line.origin !== 'library' || line.text === '')
            return line;
        const file = SOURCE_ROOTS.map((root) => root + line.file).find((one) => this.texts.lines(side, one)?.[line.line - 1]?.trim().startsWith(line.text));
        return file === undefined ? line : { ...line, file, origin: 'project' };
    }
}

;// CONCATENATED MODULE: ./build/src/blame/imported.js


/** Files looked into, at most: each is a text to read and to compare. */
const MOST = 64;
/** Head's files that a file imports from, and those that the `__init__.py` among them import from. */
function importedFiles(file, texts) {
    const found = new Set([file]);
    for (const one of found) {
        if (one !== file && external_node_path_.posix.basename(one) !== '__init__.py')
            continue;
        for (const modules of importedPaths(one, texts)) {
            const module = firstOfHead(modules, texts);
            if (module !== null && found.size < MOST)
                found.add(module);
        }
    }
    found.delete(file);
    return [...found];
}
/**
 * Head's files of `files` in which code that a file calls by this name may lie: all of them where the
 * name says nothing of that.
 *
 * @param called As the file writes it: "ns.rows", "np.linalg.norm", "rows".
 */
function filesOfCalled(called, file, files, texts) {
    const [binding] = bindings(file, texts)
        .filter(({ name }) => called === name || called.startsWith(`${name}.`))
        .sort((a, b) => b.name.length - a.name.length);
    if (binding === undefined)
        return files;
    const { name, module, from } = binding;
    if (from === null)
        return [];
    if (module === null || called.slice(name.length + 1).includes('.'))
        return files;
    const inside = new Set([module, ...importedByPackage(module, texts)]);
    return files.filter((one) => inside.has(one));
}
function importedByPackage(module, texts) {
    return external_node_path_.posix.basename(module) === '__init__.py' ? importedFiles(module, texts) : [];
}
function bindings(file, texts) {
    return imports(file, texts).flatMap(({ module, names }) => {
        const from = firstOfHead(module, texts);
        return names.map(({ name, paths }) => {
            const own = firstOfHead(paths, texts);
            return { name, module: own, from: own ?? from };
        });
    });
}
/** The first of these files that head has. */
function firstOfHead(paths, texts) {
    return paths.find((path) => texts.lines('head', path) !== null) ?? null;
}
/** For each module that a file's lines may import, where it may lie. */
function importedPaths(file, texts) {
    return imports(file, texts).flatMap(({ module, names }) => [
        module,
        ...names.map(({ paths }) => paths),
    ]);
}
function imports(file, texts) {
    const roots = foldersAbove(file).flatMap((folder) => SOURCE_ROOTS.map((root) => external_node_path_.posix.join(folder, root)));
    return (texts.lines('head', file) ?? []).flatMap((line) => {
        const from = /^\s*from\s+(\.*)([\w.]*)\s+import\s+(.*)/.exec(line);
        const listed = from === null ? /^\s*import\s+(.*)/.exec(line)?.[1] : from[3];
        if (listed === undefined)
            return [];
        const module = from === null || from[2] === '' ? [] : from[2].split('.');
        const folders = from === null || from[1] === '' ? roots : [external_node_path_.posix.join(file, '../'.repeat(from[1].length))];
        const names = listed
            .replace(/#.*/, '')
            .split(/[,()]/)
            .flatMap((one) => {
            const [name = '', , alias] = one.trim().split(/\s+/);
            if (name === '')
                return [];
            return [{ name: alias ?? name, paths: imported_placesOf([...module, ...name.split('.')], folders) }];
        });
        return [{ module: from === null ? [] : imported_placesOf(module, folders), names }];
    });
}
/** Where a module may lie below these folders. */
function imported_placesOf(module, folders) {
    return folders
        .map((folder) => external_node_path_.posix.join(folder, ...module))
        .flatMap((path) => [`${path}.py`, `${path}/__init__.py`]);
}
/** The folders that a file lies in, the tree's root last: benchmarks import from one of them. */
function foldersAbove(file) {
    const parts = file.split('/').slice(0, -1);
    return [...parts.keys(), parts.length].reverse().map((count) => parts.slice(0, count).join('/'));
}

;// CONCATENATED MODULE: ./build/src/blame/behind.js




/** A line that puts something where it outlives the call: an attribute, an item, a container. */
const KEEPS = /(?:\.\w+|\])\s*\+?=(?!=)|\.(?:append|appendleft|add|extend|insert|put|setdefault|register|update|write)\(/;
/** What methods call the object that they are of. */
const OWN = '(?:self|cls)';
/** A line that only goes with others, or stands where none is left. */
const SAYS_NOTHING = /^\s*(?:(?:global|nonlocal)\s|(?:else|try|finally)\s*:\s*$|(?:pass|return|return None)\s*$)/;
/** Of a line's text; as much as a replay gives. */
const MOST_CHARACTERS = 200;
/**
 * The line of this change that bears on an unchanged line: what the change removed from its function
 * or altered there, a name or an attribute that it uses, a new call of its function, code that it calls, or
 * what the change removed from its class.
 * Null where there is none in sight. It is a hint for the reader: the bytes decide what is listed.
 *
 * @param changed Lines that this change brought or altered and that hold more, most first.
 * @param files Files of head to look for calls in.
 */
function behind(place, changed, files, texts) {
    return (inFunction(place, texts) ??
        namesUsed(place, place.text, texts) ??
        attributesUsed(place, texts) ??
        calls(place, changed) ??
        namesUsed(place, functionText(place, texts), texts) ??
        importedNames(place, functionText(place, texts), texts) ??
        newCalls(place, files, texts) ??
        calledCode(place, texts) ??
        lostByClass(place, texts));
}
function filesOf(file, texts) {
    const map = texts.map(file);
    const baseFile = texts.counterpart(file);
    const base = baseFile === null ? null : texts.lines('base', baseFile);
    const head = texts.lines('head', file);
    if (map === null || baseFile === null || base === null || head === null)
        return null;
    return { base, head, baseFile, map };
}
function inFunction({ file, line, function: name }, texts) {
    const files = filesOf(file, texts);
    const range = files && functionRange(files.head, line, name);
    if (!files || !range)
        return null;
    const code = { base: codeLines(files.base), head: codeLines(files.head) };
    const hunks = files.map.hunks.filter(({ head }) => head.to > range.from && head.from <= range.to);
    const lost = lostIn(hunks, files, code)
        .filter((lines) => lines.every((one) => indentOf(files.base[one - 1]) > range.indent))
        .flat();
    const removed = removedLine(files, lost.sort(longestFirst(files.base))[0]);
    if (removed !== null)
        return removed;
    const [added] = hunks
        .flatMap((hunk) => saying(files, hunk, code.head))
        .filter((one) => one >= range.from && one < range.to)
        .sort((a, b) => Math.abs(a - line) - Math.abs(b - line));
    return added === undefined ? null : { ...shown(file, added, files.head), bearing: 'beside' };
}
/** The lines that a hunk has on head and that do something. */
function saying({ head }, hunk, isCode) {
    return numbers(hunk.head).filter((one) => isCode[one - 1] && !SAYS_NOTHING.test(head[one - 1]));
}
/** By hunk, the lines of code that base has and head put nothing in place of. */
function lostIn(hunks, files, code) {
    return hunks
        .filter((hunk) => saying(files, hunk, code.head).length === 0)
        .map((hunk) => numbers(hunk.base).filter((one) => code.base[one - 1]));
}
/** What other methods of its class no longer do, which may have been what let go of what it made. */
function lostByClass({ file, line }, texts) {
    const files = filesOf(file, texts);
    const own = files && classAround(files.head, line);
    if (!files || own === null)
        return null;
    const code = { base: codeLines(files.base), head: codeLines(files.head) };
    const lost = lostIn(files.map.hunks, files, code)
        .flat()
        .filter((one) => classAround(files.base, one) === own);
    return removedLine(files, lost.sort(longestFirst(files.base))[0]);
}
function classAround(lines, line) {
    return definitionsAround(lines, line).findLast(({ isClass }) => isClass)?.name ?? null;
}
/**
 * The name that a line uses and the change bound to something else: the cause may lie there where the change altered
 * the line itself, which may say the same in other words.
 */
function boundAnew(place, texts) {
    const look = (file, used) => {
        const before = new Set((filesOf(file, texts)?.base ?? []).map(boundName));
        const both = new Set([...used].filter((name) => before.has(name)));
        return firstNew(file, texts, binding(both), 'names');
    };
    return look(place.file, namesIn(place.text)) ?? importedNames(place, place.text, texts, look);
}
/** A module's own name that the code uses and the change bound anew. */
function namesUsed({ file }, code, texts) {
    return firstNew(file, texts, binding(namesIn(code)), 'names');
}
/** The same of another module's name: `from .limits import WIDTH`, or `limits.WIDTH`. */
function importedNames({ file }, code, texts, look = (one, used) => firstNew(one, texts, binding(used), 'names')) {
    const imports = (texts.lines('head', file) ?? []).filter((line) => /^\s*(?:from|import)\s/.test(line));
    const imported = namesIn(imports.join('\n'));
    const plain = [...namesIn(code)].filter((name) => imported.has(name));
    if (plain.length === 0)
        return null;
    for (const one of importedFiles(file, texts)) {
        const used = new Set([...plain, ...attributesOf(external_node_path_.posix.basename(one, '.py'), code)]);
        const found = look(one, used);
        if (found !== null)
            return found;
    }
    return null;
}
/** Whether a line at a module's top binds one of these names. */
function binding(names) {
    return (line) => {
        const bound = boundName(line);
        return bound !== null && names.has(bound);
    };
}
function functionText({ file, line, function: name }, texts) {
    const lines = texts.lines('head', file);
    const range = lines && functionRange(lines, line, name);
    return lines && range ? codeOf(lines, range, codeLines(lines)) : '';
}
/**
 * What other methods do with an attribute that the line uses: it is bound anew, or a line about it went,
 * which may have been what emptied it.
 */
function attributesUsed({ file, text }, texts) {
    const used = attributesOf(OWN, text);
    const files = used.size === 0 ? null : filesOf(file, texts);
    if (files === null)
        return null;
    const isBound = (line) => {
        const bound = /^\s*(?:self|cls)\.([\p{L}_][\p{L}\p{N}_]*)\s*(?::[^=]+)?=(?!=)/u.exec(line);
        return bound !== null && used.has(bound[1]);
    };
    const rebound = firstNew(file, texts, isBound, 'names');
    if (rebound !== null)
        return rebound;
    const isAbout = (line) => [...attributesOf(OWN, line)].some((name) => used.has(name));
    const code = codeLines(files.base);
    const [gone] = files.map.hunks
        .filter(({ head }) => !numbers(head).some((one) => isAbout(files.head[one - 1])))
        .flatMap(({ base }) => numbers(base).filter((one) => code[one - 1]))
        .filter((one) => isAbout(files.base[one - 1]));
    return removedLine(files, gone);
}
/** The change's line in what the line calls, in its own file or in one that it imports from. */
function calledCode({ file, text }, texts) {
    const callees = callsIn(text);
    if (callees.size === 0)
        return null;
    const all = [file, ...importedFiles(file, texts)];
    const called = [...callees].map((callee) => ({
        name: callee.split('.').at(-1),
        files: filesOfCalled(callee, file, all, texts),
    }));
    for (const one of all) {
        const files = filesOf(one, texts);
        const names = called.flatMap((callee) => (callee.files.includes(one) ? callee.name : []));
        if (files === null || names.length === 0)
            continue;
        const inCalled = (side) => {
            const code = codeLines(files[side]);
            return files.map.hunks
                .flatMap((hunk) => numbers(hunk[side]))
                .filter((line) => code[line - 1])
                .filter((line) => calledBy(definitionsAround(files[side], line)).some((name) => names.includes(name)));
        };
        const added = inCalled('head');
        const kept = added.find((line) => KEEPS.test(files.head[line - 1])) ?? added[0];
        if (kept !== undefined)
            return { ...shown(one, kept, files.head), bearing: 'names' };
        const gone = removedLine(files, inCalled('base').sort(longestFirst(files.base))[0]);
        if (gone !== null)
            return gone;
    }
    return null;
}
/** A changed line that mentions the function, to call it or to hand it on: `map(parse_line, lines)`. */
function calls(place, changed) {
    const mentions = mentionOf(place, '');
    const caller = changed.find((one) => one.origin === 'project' && mentions(one.text));
    if (caller === undefined)
        return null;
    return { file: caller.file, line: caller.line, text: caller.text, bearing: 'calls' };
}
/** A new line that calls the function, or else hands it on: `Thread(target=parse_line)`. */
function newCalls(place, files, texts) {
    const isCall = mentionOf(place, '\\s*\\(');
    const handsOn = mentionOf(place, '\\s*[,)]', '[(,=]\\s*');
    for (const isMention of [isCall, handsOn])
        for (const file of files) {
            const found = firstNew(file, texts, isMention, 'calls');
            if (found !== null)
                return found;
        }
    return null;
}
/** Whether a line has the function's name as a word, between these patterns, but does not define it. */
function mentionOf(called, after, before = '') {
    const name = calledName(called.function);
    if (name === null)
        return () => false;
    const word = new RegExp(`(?<=${before})(?<![\\p{L}\\p{N}_])${name}(?![\\p{L}\\p{N}_])${after}`, 'u');
    return (line) => word.test(line) && !/^\s*(?:async\s+)?(?:def|class)\s/.test(line);
}
/** The first line of code that only head's file has and that `is` what is looked for. */
function firstNew(file, texts, is, bearing) {
    const files = filesOf(file, texts);
    if (files === null)
        return null;
    const candidates = files.map.hunks
        .flatMap(({ head }) => numbers(head))
        .filter((one) => is(files.head[one - 1]));
    if (candidates.length === 0)
        return null;
    const code = codeLines(files.head);
    const line = candidates.find((one) => code[one - 1]);
    return line === undefined ? null : { ...shown(file, line, files.head), bearing };
}
/** The longest line says most; `finally:` says nothing. */
function longestFirst(lines) {
    return (a, b) => lines[b - 1].length - lines[a - 1].length;
}
function removedLine({ baseFile, base }, line) {
    return line === undefined ? null : { ...shown(baseFile, line, base), bearing: 'removed' };
}
function shown(file, line, lines) {
    return { file, line, text: lines[line - 1].trim().slice(0, MOST_CHARACTERS) };
}

;// CONCATENATED MODULE: ./build/src/blame/match-rules.js
/** The surest first; the first two read a text only where one function has equal lines. */
function matchRules(trees) {
    const inFile = (place, side, rest) => {
        const file = baseFile(place, side, trees);
        return file === null ? null : `${file}\0${rest}`;
    };
    const sameLine = { same: true, onlyInOne: false };
    const moved = { same: true, onlyInOne: true };
    const replaced = { same: false, onlyInOne: true };
    return [
        { ...sameLine, key: (place) => `${place.file}\0${lineIn(place)}` },
        // Altered or moved within its function: the same blocks of the same size.
        { same: false, onlyInOne: false, key: (place) => figures(place, place.file, place.function) },
        // In a renamed file.
        { ...sameLine, key: (place, side) => inFile(place, side, lineIn(place)) },
        // In a renamed function.
        {
            ...sameLine,
            key: (place, side) => {
                const line = side === 'base' ? place.line : trees.baseLine(place.file, place.line);
                return line === null ? null : inFile(place, side, line);
            },
        },
        // With its function in another file, or by itself in another function.
        { ...moved, key: (place) => (place.text === '' ? null : lineIn(place)) },
        {
            ...moved,
            key: (place, side) => (place.text === '' ? null : inFile(place, side, place.text)),
        },
        // By itself in another function of another file.
        { ...moved, key: ({ text }) => (text === '' ? null : text) },
        // Altered: in the hunk, then in the whole function.
        {
            ...replaced,
            key: (place, side) => {
                const hunk = trees.texts.hunk(side, place.file, place.line);
                return hunk === null ? null : inFile(place, side, `${hunk}\0${place.function}`);
            },
        },
        { ...replaced, key: (place, side) => replacedIn(place, side, trees) },
        // Altered and moved within its file.
        {
            ...replaced,
            key: (place, side) => figures(place, baseFile(place, side, trees)),
        },
    ];
}
/**
 * The code within which lines replace each other: a function. A module's own lines have too little to
 * do with each other.
 */
function replacedIn(place, side, trees) {
    const file = baseFile(place, side, trees);
    return file === null || place.function === '<module>' ? null : `${file}\0${place.function}`;
}
/** The name that the place's file has on base; null where this change brought the file. */
function baseFile({ file, origin }, side, { texts }) {
    return side === 'base' || origin !== 'project' ? file : texts.counterpart(file);
}
/** Without source text a line is known by its number. */
function lineIn({ function: name, text, line }) {
    return `${name}\0${text === '' ? line : text}`;
}
/** The same blocks of the same size; null where none are known, since a level says too little. */
function figures({ bytes, count }, ...within) {
    return count === null || within.includes(null) ? null : [...within, count, bytes].join('\0');
}

;// CONCATENATED MODULE: ./build/src/blame/match.js


/** Of a group's places so many, the largest, are held against each other. */
const MOST_COMPARED = 256;
/**
 * Finds base's place for each of head's. The rules are tried in turn; a place of base is used once.
 * Places of less than `least` bytes are only matched by the first.
 */
function matchPlaces(bases, heads, trees, least) {
    const found = new Map();
    const used = new Set();
    const take = (rule, ofBase, ofHead) => {
        for (const [head, base] of pairsBy(rule, ofBase, ofHead, trees)) {
            found.set(head, { base, same: rule.same });
            used.add(base);
        }
    };
    const [first, ...others] = matchRules(trees);
    take(first, bases, heads);
    const gone = () => bases.filter((place) => place.bytes >= least && !used.has(place));
    for (const rule of others) {
        const lacking = heads.filter((place) => place.bytes >= least && !found.has(place));
        take(rule, gone(), lacking);
    }
    const matches = heads.map((head) => {
        const { base, same } = found.get(head) ?? { base: null, same: false };
        return { head, base, same, baseBytes: base?.bytes ?? 0 };
    });
    return creditReplaced(matches, gone(), trees, least);
}
function pairsBy({ key, onlyInOne }, bases, heads, trees) {
    const keyed = (side, places) => grouped(places, (place) => (onlyInOne && trees.inBoth(side, place) ? null : key(place, side)));
    const ofHead = keyed('head', heads);
    if (ofHead.size === 0)
        return [];
    const ofBase = keyed('base', bases);
    return [...ofHead].flatMap(([name, group]) => pairUp(group, ofBase.get(name) ?? [], trees));
}
/** Lines that the texts' diff puts together come first, then those with the nearest figures. */
function pairUp(heads, bases, trees) {
    if (heads.length === 1 && bases.length === 1)
        return [[heads[0], bases[0]]];
    const candidates = heads
        .slice(0, MOST_COMPARED)
        .flatMap((head) => bases
        .slice(0, MOST_COMPARED)
        .map((base) => ({ head, base, apart: apart(head, base, trees) })))
        .sort((a, b) => a.apart - b.apart);
    const pairs = new Map();
    const used = new Set();
    for (const { head, base } of candidates) {
        if (pairs.has(head) || used.has(base))
            continue;
        pairs.set(head, base);
        used.add(base);
    }
    return [...pairs];
}
function apart(head, base, trees) {
    const isSame = head.origin === 'project' &&
        head.file === base.file &&
        trees.baseLine(head.file, head.line) === base.line;
    return isSame ? -1 : Math.abs(head.bytes - base.bytes);
}
/**
 * What a function's removed lines held stands against what its new lines hold, the largest rise
 * first: rewritten code holds the same memory on other lines, and more or fewer of them.
 */
function creditReplaced(matches, gone, trees, least) {
    const credits = new Map();
    const add = (scope, bytes) => {
        if (scope !== null && bytes > 0)
            credits.set(scope, (credits.get(scope) ?? 0) + bytes);
    };
    for (const place of gone)
        if (!trees.inBoth('base', place))
            add(replacedIn(place, 'base', trees), place.bytes);
    for (const match of matches)
        if (match.base !== null && !match.same)
            add(replacedIn(match.head, 'head', trees), -rise(match));
    if (credits.size === 0)
        return [...matches];
    const credited = new Map();
    const risen = matches.filter((match) => rise(match) >= least && !match.same);
    for (const match of risen.sort((a, b) => rise(b) - rise(a))) {
        if (trees.inBoth('head', match.head))
            continue;
        const scope = replacedIn(match.head, 'head', trees);
        const left = scope === null ? undefined : credits.get(scope);
        if (scope === null || left === undefined)
            continue;
        const bytes = Math.min(left, rise(match));
        credits.set(scope, left - bytes);
        credited.set(match, bytes);
    }
    return matches.map((match) => ({
        ...match,
        baseBytes: match.baseBytes + (credited.get(match) ?? 0),
    }));
}
/** What head holds more than base. */
function rise({ head, baseBytes }) {
    return head.bytes - baseBytes;
}

;// CONCATENATED MODULE: ./build/src/blame/native.js



/** The C functions that allocated most of what is new; null where Python itself did, or nobody looked. */
function nativeOf(match) {
    const before = grouped(match.base?.native ?? [], native_keyOf);
    const rises = [...grouped(match.head.native, native_keyOf)].map(([key, [stack, ...others]]) => ({
        stack: stack,
        rise: bytesOf([stack, ...others]) - bytesOf(before.get(key) ?? []),
    }));
    const [library] = [...grouped(rises, ({ stack }) => stack.library).values()]
        .map((stacks) => ({ stacks, rise: (0,simple_statistics/* sum */.cz)(stacks.map((one) => one.rise)) }))
        .sort((a, b) => b.rise - a.rise);
    if (library === undefined || library.rise * 2 <= rise(match))
        return null;
    const [most] = [...library.stacks].sort((a, b) => b.rise - a.rise);
    const { library: file, functions } = most.stack;
    return { library: file, functions };
}
function native_keyOf({ library, functions }) {
    return [library, ...functions].join('\0');
}
function bytesOf(stacks) {
    return (0,simple_statistics/* sum */.cz)(stacks.map(({ bytes }) => bytes));
}

;// CONCATENATED MODULE: ./build/src/blame/rank.js


/** Lines shown at most. */
const rank_MOST = 10;
/** The list ends where so much of the rise stands in it. */
const ENOUGH = 0.9;
/** Lines that explain about the same: this share of the other's. */
const ABOUT = 0.9;
/** Of the change; less is no hotspot. */
const LEAST = 0.01;
/** Of the change; a changed line counts down to this where nothing else that is changed does. */
const LEAST_CHANGED = 0.001;
/**
 * The lines that explain a change of so many bytes, most first. No line explains more than all of it:
 * where the peak moved to another moment, lines that were there before hold much and explain little.
 * So of lines that explain about the same the changed one goes first, and the list is only full when
 * most of all that rose is in it. What the benchmark hands over is the same in both trees: its own line
 * stands behind those that the change bears on, for they keep it.
 *
 * @param bears Whether the change altered a line or what it has to do with; asked of few.
 */
function rank(suspects, change, bears) {
    const explained = (one) => Math.min(rise(one), change);
    const left = suspects.filter((one) => rise(one) > 0).sort((a, b) => rise(b) - rise(a));
    const whole = Math.max(change, (0,simple_statistics/* sum */.cz)(left.map(rise)));
    const listed = [];
    let rose = 0;
    while (left.length > 0 && listed.length < rank_MOST && rose < ENOUGH * whole) {
        const most = explained(left[0]);
        if (most < LEAST * change)
            break;
        const kept = left[0].isBenchmarks
            ? left.findIndex((one) => !one.isBenchmarks && explained(one) >= LEAST * change && bears(one))
            : -1;
        const next = left.findIndex((one) => one.changed && explained(one) >= ABOUT * most);
        const [one] = left.splice(Math.max(kept >= 0 ? kept : next, 0), 1);
        listed.push(one);
        rose += rise(one);
    }
    if (listed.some((one) => one.changed))
        return listed;
    // A container that a new line fills is small beside what is in it, and yet says why.
    const altered = left.find((one) => one.changed && rise(one) >= LEAST_CHANGED * change);
    return altered === undefined ? listed : [...listed.slice(0, rank_MOST - 1), altered];
}
/** The share of a change that these lines explain, 0 to 1. */
function explainedShare(lines, change) {
    const rose = (0,simple_statistics/* sum */.cz)(lines.map(({ base, head }) => Math.max(0, head - base)));
    return change <= 0 ? 0 : Math.min(1, rose / change);
}

;// CONCATENATED MODULE: ./build/src/blame/hotspots.js









/** The lines that hold more on head than on base, those that explain most of the change first. */
function hotspotsOf({ metric, change, benchmarkFile, base, head }, trees) {
    if (change <= 0)
        return [];
    const least = LEAST_CHANGED * change;
    const after = placesOf(head, trees.standIn('head', benchmarkFile));
    const before = base === null ? [] : placesOf(base, trees.standIn('base', benchmarkFile));
    const suspects = matchPlaces(before, after, trees, least)
        .filter((match) => rise(match) >= least)
        .map((match) => {
        const changed = isChanged(match, trees);
        return { ...match, changed, isBenchmarks: !changed && match.head.file === benchmarkFile };
    })
        .sort((a, b) => rise(b) - rise(a));
    const changed = suspects.filter((one) => one.changed).map((one) => one.head);
    const files = [
        ...new Set(suspects.flatMap(({ head: { origin, file } }) => (origin === 'project' ? file : []))),
    ];
    const known = new Map(); // texts are searched: once for each
    const bearing = (suspect) => {
        let found = known.get(suspect);
        if (found === undefined) {
            found = suspect.head.origin === 'project' ? bears(suspect, changed, files, trees) : null;
            known.set(suspect, found);
        }
        return found;
    };
    const listed = rank(suspects, change, (one) => one.changed || bearing(one) !== null).map((suspect) => ({
        suspect,
        hotspot: { ...hotspot(suspect, metric, trees), behind: bearing(suspect) },
    }));
    const isTold = listed.some(({ suspect, hotspot: { changed, behind } }) => changed || (behind !== null && !suspect.isBenchmarks));
    if (isTold)
        return listed.map((one) => one.hotspot);
    return merged(listed.map((one) => (one.suspect.isBenchmarks ? keptBy(one.hotspot, trees) : one.hotspot)));
}
function bears({ changed, head }, others, files, { texts }) {
    return changed ? boundAnew(head, texts) : behind(head, others, files, texts);
}
/**
 * What the benchmark itself makes is the same in both trees, and so is its line: where nothing else is in
 * sight, the line of this change in what it calls is what keeps it.
 */
function keptBy(own, { texts }) {
    if (own.behind?.bearing !== 'names')
        return own;
    const { file, line, text } = own.behind;
    return {
        ...own,
        file,
        line,
        text,
        function: nameAround(texts.lines('head', file) ?? [], line),
        changed: true,
        advice: null,
        was: null,
        behind: null,
        inside: { file: own.file, line: own.line, function: own.function, package: null },
    };
}
/** Hotspots of one place as one; the first says where they were allocated. */
function merged(hotspots) {
    return [...grouped(hotspots, ({ file, line }) => `${file}\0${line}`).values()].map((group) => ({
        ...group[0],
        base: (0,simple_statistics/* sum */.cz)(group.map((one) => one.base)),
        head: (0,simple_statistics/* sum */.cz)(group.map((one) => one.head)),
    }));
}
/** A line that base has by the same text in the same function is no change, wherever it stands now. */
function isChanged({ head, base, same }, trees) {
    const isOld = same && base?.text === head.text && base.function === head.function;
    return !isOld && trees.isChanged(head) && trees.movedFrom(head) === null;
}
function hotspot(suspect, metric, trees) {
    const { head, baseBytes, changed } = suspect;
    const { file, line, function: name, text, origin, bytes, basis } = head;
    return {
        file,
        line,
        function: name,
        metric,
        base: baseBytes,
        head: bytes,
        changed,
        advice: head.advice === null ? null : adviceSentence(head.advice),
        text,
        was: wasAt(suspect, trees),
        origin,
        package: origin === 'library' ? trees.packages.label(file) : null,
        inside: insideOf(suspect, trees),
        native: nativeOf(suspect),
        basis,
    };
}
/** Where base has the line; null where it has it at the same place, or not at all. */
function wasAt({ head, base, same }, trees) {
    const line = head.origin === 'project' ? trees.baseLine(head.file, head.line) : null;
    const file = line === null ? null : trees.texts.counterpart(head.file);
    const was = file !== null && line !== null
        ? { file, line }
        : same && base !== null
            ? { file: base.file, line: base.line }
            : trees.movedFrom(head);
    return was === null || (was.file === head.file && was.line === head.line) ? null : was;
}
/** The line below that allocated most of what is new; null where it was the place's own line. */
function insideOf({ head, base, ...match }, { packages }) {
    const before = base?.inside ?? [];
    const rises = head.inside
        .filter((line) => !isHidden(line))
        .map((line) => ({ line, rise: line.bytes - bytesBefore(line, before) }))
        .sort((a, b) => b.rise - a.rise);
    const [most] = rises;
    const below = rises.reduce((sum, one) => sum + one.rise, 0);
    if (most === undefined || below * 2 <= rise({ head, base, ...match }))
        return null;
    const { file, line, function: name, origin } = most.line;
    return {
        file,
        line,
        function: name,
        package: origin === 'library' ? packages.label(file) : null,
    };
}
function bytesBefore(line, before) {
    const same = before.find((one) => one.file === line.file && one.function === line.function && one.text === line.text);
    return same?.bytes ?? 0;
}

;// CONCATENATED MODULE: ./build/src/blame/keeper.js





/**
 * The line of this change that made a holder what it is: a module's name that it bound anew, or what it put around a
 * function. So `_LIVE = {}` in place of a WeakValueDictionary is told, though every line that allocates is as before.
 *
 * @param holders As a replay names them: "shop.registry._LIVE (dict, +15 entries a call)".
 */
function keeper(holders, texts) {
    for (const holder of holders) {
        const segments = /^[\p{L}\p{N}_.]+/u.exec(holder)?.[0].split('.') ?? [];
        for (let count = segments.length - 1; count > 0; count -= 1) {
            const file = firstOfHead(imported_placesOf(segments.slice(0, count), SOURCE_ROOTS), texts);
            const found = file === null ? null : madeAnew(file, segments[count], texts);
            if (found !== null)
                return found;
            if (file !== null)
                break;
        }
    }
    return null;
}
function madeAnew(file, name, texts) {
    const bound = firstNew(file, texts, (line) => boundName(line) === name, 'holds');
    if (bound !== null)
        return bound;
    const files = filesOf(file, texts);
    if (files === null)
        return null;
    const isDecorator = (line) => {
        const [own] = definitionsAround(files.head, line);
        return files.head[line - 1].startsWith('@') && own?.name === name && !own.isClass;
    };
    const line = files.map.hunks.flatMap(({ head }) => numbers(head)).find(isDecorator);
    return line === undefined ? null : { ...shown(file, line, files.head), bearing: 'holds' };
}

// EXTERNAL MODULE: ./build/src/model/distribution.js
var distribution = __webpack_require__(4973);
;// CONCATENATED MODULE: ./build/src/blame/likely-causes.js

/** They make environments; what they installed does not load them. */
const INSTALLERS = ['pip', 'uv', 'wheel'];
/**
 * Distributions of other versions that likely made a benchmark regress, where no line of the project's
 * own change bears on it: those whose lines hold the memory, the most first; where that is none, every
 * changed one that head's benchmark could have loaded. Versions alone prove nothing: likely, no more.
 */
function likelyCauses({ verdict, hotspots }, changed) {
    const bears = hotspots.some((one) => one.behind !== null || (one.changed && one.origin === 'project'));
    if (verdict !== 'regressed' || bears)
        return [];
    const byLabel = new Map(changed.map((one) => [(0,distribution/* labelOf */.Wy)(one.name, one.head), one]));
    const labels = hotspots.flatMap((one) => [one.package ?? [], one.inside?.package ?? []].flat());
    const holding = [...new Set(labels)].flatMap((label) => byLabel.get(label) ?? []);
    if (holding.length > 0)
        return holding;
    return changed.filter(({ name, head }) => head !== null && !INSTALLERS.includes(name));
}

// EXTERNAL MODULE: ./build/src/model/bytes.js
var bytes = __webpack_require__(9056);
;// CONCATENATED MODULE: ./build/src/blame/makeup.js


/** Of a rise; a smaller part is not told. */
const makeup_LEAST = 0.1;
/** Of a rise; where less of it is beside what Python allocates, there is nothing to tell. */
const MUCH = 0.5;
/** What a replay's makeup and the samples say alike of descendants. */
const STARTED = {
    what: 'in processes that it starts',
    known: 'their own high-water mark',
};
/** "native allocation (malloc has so much more in use)". */
function kindOf({ what, known }) {
    return `${what} (${known})`;
}
/** "24.0 MiB is native allocation (malloc has so much more in use)". */
function partText(part) {
    return `${(0,bytes/* formatBytes */.z3)(part.bytes)} is ${kindOf(part)}`;
}
/**
 * Which memory it is that rose beside what Python allocates, the most first. Null where that is little of
 * the rise; empty where nobody counted it.
 *
 * @param traced What Python's own allocations rose by, in the metric's unit.
 */
function unseenMemory(traced, { base, head }) {
    const makeup = head?.makeup ?? null;
    if (head === null || makeup === null)
        return [];
    const rise = touchedBy(head) - (base === null ? 0 : touchedBy(base));
    if (rise <= 0)
        return [];
    const passing = passingOf(head) - (base === null ? 0 : passingOf(base));
    const parts = makeup_partsOf({ rise, traced, passing }, base?.makeup ?? null, makeup);
    if (parts === null)
        return [];
    if ((0,simple_statistics/* sum */.cz)(parts.map(({ bytes }) => bytes)) < MUCH * rise)
        return null;
    return parts.filter(({ bytes }) => bytes >= makeup_LEAST * rise).sort((a, b) => b.bytes - a.bytes);
}
/**
 * The part of a resident peak's rise that the samples saw in descendants, where that is much of it: a replay knows of
 * a program that was started only where that grew larger than the process that started it.
 */
function startedMemory(rise, { base, head }) {
    const bytes = descendantsOf(head) - descendantsOf(base);
    return bytes < MUCH * rise ? null : { bytes, ...STARTED };
}
function descendantsOf({ starts }) {
    const peaks = starts.flatMap(({ untraced }) => untraced.map(({ residentPeak }) => residentPeak));
    const below = peaks.flatMap((peak) => peak?.descendants ?? []);
    return below.length === 0 ? 0 : (0,simple_statistics/* median */.JZ)(below);
}
/** What was there within one line alone, so that no reading found it. */
function passingOf(replay) {
    const { makeup } = replay;
    return makeup === null
        ? 0
        : Math.max(0, touchedBy(replay) - makeup.resident - makeup.descendants);
}
/** The rise of resident memory itself, whichever gauge the lines are told by. */
function touchedBy({ seen, touched }) {
    return touched?.seen ?? seen;
}
/**
 * Each allocator accounts for as much as its figure rose beyond base's; of what is in use, Python's own
 * for as much as its traced memory rose, be it in pymalloc's blocks or, above 512 B, in malloc's. What
 * is left although nobody handed out more are pages that base had as well, and never wrote to.
 */
function makeup_partsOf({ rise, traced, passing }, base, head) {
    const beyond = (name) => (head[name] ?? 0) - (base?.[name] ?? 0);
    if (head.mallocUsed === null || head.arenas === null)
        return null;
    let left = Math.max(0, rise - traced);
    const part = (bytes, what, known) => {
        const taken = Math.min(left, Math.max(0, bytes));
        left -= taken;
        return { bytes: taken, what, known };
    };
    return [
        part(beyond('descendants'), STARTED.what, STARTED.known),
        part(beyond('arenas') - beyond('arenasUsed'), 'fragmentation of Python objects', "pymalloc's arenas take so much more than the blocks in use in them"),
        part(beyond('mallocUsed') + beyond('arenasUsed') - traced, 'native allocation', 'malloc has so much more in use; --native asks memray about it'),
        part(beyond('mallocFree'), 'freed memory that malloc keeps', 'so much more of its heap is free: by fragmentation, or since one line took it and gave it back'),
        part(beyond('mapped'), 'native memory mapped past malloc', 'the process has so much more mapped; --native asks memray about it'),
        part(passing, 'of a kind that is not known', 'it came and went within one line'),
        part(left, 'pages touched that base had too and did not touch', 'no more is allocated or mapped than on base'),
    ];
}

;// CONCATENATED MODULE: ./build/src/blame/replays.js

/**
 * The deepest that both trees have: with other frames, other lines stand for the same memory, but for base's own.
 * Of levels, the deepest that nothing is known against: libraries' lines are many, and time may run out. Base is
 * not replayed where the metric does not rise there, and may fail to answer where that is next to nothing.
 */
function replaysOf(pair, { metric, base: known }) {
    const of = (side) => pair[side].replays
        .filter((replay) => replay.metric === metric && !hasFailed(replay))
        .sort((a, b) => b.frames - a.frames);
    const [base, head] = [of('base'), of('head')];
    const pairs = head.flatMap((one) => {
        const most = Math.max(known, ...base.map(({ seen }) => seen));
        const isNothing = most <= NEXT_TO_NOTHING * one.known;
        const equal = base.find(({ frames }) => frames === one.frames) ??
            (isNothing ? nothingLike(one) : base.find(isOurs));
        return equal === undefined ? [] : [{ base: equal, head: one }];
    });
    const [deepest] = pairs;
    const sound = pairs.find((one) => one.head.problem === null && !isSpoilt(one.base, one.head));
    const chosen = deepest?.head.method === 'levels' ? (sound ?? deepest) : deepest;
    if (chosen !== undefined)
        return byOneGauge(chosen.base, chosen.head);
    return { base: base[0] ?? null, head: head[0] ?? null };
}
/** A tree that holds less than this share of the other's figure holds nothing that lines could be matched with. */
const NEXT_TO_NOTHING = 0.1;
/** Whether the project's own lines hold all but next to nothing: frames have nothing to add. */
function isOurs({ lines, known }) {
    const others = lines.filter(({ origin }) => origin !== 'project');
    return (0,simple_statistics/* sum */.cz)(others.map(({ bytes }) => bytes)) <= NEXT_TO_NOTHING * known;
}
/** Whether what is known against base's replay leaves head's lines without what they are compared with. */
function isSpoilt(base, head) {
    return base.problem !== null && base.known >= NEXT_TO_NOTHING * head.known;
}
/** Address space is no measure of pages that were touched: both by these where the gauges differ. */
function byOneGauge(base, head) {
    if (base.gauge === head.gauge)
        return { base, head };
    return { base: { ...base, ...base.touched }, head: { ...head, ...head.touched } };
}
function nothingLike(replay) {
    const none = { seen: 0, known: 0, rest: 0, lines: [], types: [], holders: [] };
    return { ...replay, ...none, touched: null, inProgress: null, makeup: null, problem: null };
}
/** One that saw no line and says why is no answer: base would seem to have held nothing. */
function hasFailed({ lines, inProgress, problem }) {
    return problem !== null && lines.length === 0 && inProgress === null;
}
/** Whether what was traced is less than half of what head grows by more than base, or nothing was. */
function leavesUnseen({ base, head }) {
    if (base === null || head === null)
        return true;
    return head.seen - base.seen < (head.known - base.known) / 2;
}

;// CONCATENATED MODULE: ./build/src/blame/notes.js



/** So much of a change may stand on no line without a word. */
const UNEXPLAINED = 0.1;
const MOST_TYPES = 3;
function withoutBase(metric) {
    return `which lines hold more than before is not known: base was not replayed for ${metric}`;
}
/** That files were edited after their code was loaded, so that their lines now say something else. */
function editedNotes(files) {
    return [...files].map((file) => `${file} was edited while it was measured: the text of its lines is not shown`);
}
/** That the budget ended before a replay; nothing where it did not. */
function notLookedFor({ base, head }) {
    return base.cutShort || head.cutShort
        ? ['the budget ended before the lines behind it were looked for']
        : [];
}
/** Why replays say less than they should, and on which tree; of a tree that holds next to nothing they need not. */
function problemNotes(metric, pair) {
    const sides = new Map();
    const of = (side) => pair[side].replays.filter((one) => one.metric === metric);
    const most = Math.max(0, ...[...of('base'), ...of('head')].map(({ known }) => known));
    for (const side of ['base', 'head']) {
        const replays = of(side).filter(({ known }) => known >= NEXT_TO_NOTHING * most);
        // A look at libraries' lines too that had no time: the one before it counts.
        if (replays.some(({ method, problem }) => method === 'levels' && problem === null))
            continue;
        for (const { problem } of replays) {
            if (problem === null)
                continue;
            sides.set(problem, (sides.get(problem) ?? new Set()).add(side));
        }
    }
    return [...sides].map(([problem, where]) => `replay of ${metric} on ${[...where].join(' and ')}: ${problem}`);
}
/** What no listed line accounts for, where that is much. */
function restNote(metric, change, explained) {
    if (1 - explained <= UNEXPLAINED)
        return [];
    if (explained === 0)
        return [`no line explains the rise of ${metric}`];
    const share = Math.round((1 - explained) * 100);
    return [
        `${share} % of the rise of ${metric} (${(0,bytes/* formatBytes */.z3)((1 - explained) * change)}) is on none of these lines`,
    ];
}
/** That memory outside Python grew, and how that is known; empty where Python's own did. */
function nativeNote({ metric, change }, metrics, replays, resident, pair) {
    switch (metric) {
        case 'growth': {
            if (!leavesUnseen(replays))
                return [];
            const seen = Math.max(0, (replays.head?.seen ?? 0) - (replays.base?.seen ?? 0));
            const counted = resident === null ? [] : (unseenMemory(seen, resident) ?? []);
            const isSure = replays.base?.problem === null && replays.head?.problem === null;
            if (!isSure && counted.length === 0)
                return [];
            const [kind, ...others] = counted;
            const known = kind === undefined ? 'native memory' : kindOf(kind);
            const all = others.length > 0 ? counted.map(partText).join('; ') : null;
            if (seen < 1)
                return [`nothing in Python holds what every call adds: ${all ?? `it is ${known}`}`];
            const rest = `the rest is ${known}, held by nothing in Python`;
            return [
                `Python's own allocations are ${(0,bytes/* formatBytes */.z3)(seen)} of the ${(0,bytes/* formatBytes */.z3)(change.absolute)} that every call adds: ${all ?? rest}`,
            ];
        }
        case 'rss-growth':
            return residentNote('growth', metrics, replays, null);
        case 'rss-peak':
            return residentNote('peak', metrics, replays, startedMemory(change.absolute, pair));
        default:
            return [];
    }
}
const RESIDENT = {
    growth: {
        still: 'resident memory grows though what Python allocates does not',
        less: 'resident memory grows by more than what Python allocates',
        unknown: 'native memory, or pages that a fragmented heap keeps',
    },
    peak: {
        still: 'resident memory peaks higher though what Python allocates does not',
        less: 'resident memory peaks higher by more than what Python allocates',
        unknown: 'native memory, or pages touched that were not before',
    },
};
/** Which memory rose where what Python allocates did not, or not so much, and how that is known. */
function residentNote(name, metrics, replays, started) {
    const { still, less, unknown } = RESIDENT[name];
    const traced = metrics.find(({ metric }) => metric === name);
    const isStill = traced?.verdict === 'unchanged' || traced?.verdict === 'improved';
    const known = unseenMemory(isStill ? 0 : Math.max(0, traced?.change.absolute ?? 0), replays);
    if (known === null)
        return [];
    if (known.length === 0)
        return isStill ? [`${still}: ${started === null ? unknown : partText(started)}`] : [];
    return [`${isStill ? still : less}: ${known.map(partText).join('; ')}`];
}
/** "+2 pkg.Node and +1 dict a call": what head's calls add beyond base's; null where no type grows. */
function grownTypes({ base, head }) {
    const before = new Map((base?.types ?? []).map((one) => [one.type, one]));
    const grown = (head?.types ?? [])
        .map(({ type, count, bytes }) => ({
        type,
        count: Number((count - (before.get(type)?.count ?? 0)).toFixed(2)),
        bytes: bytes - (before.get(type)?.bytes ?? 0),
    }))
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.bytes - a.bytes)
        .slice(0, MOST_TYPES)
        // "+1 bytes" would be a size.
        .map(({ type, count }) => `+${count} ${type === 'bytes' ? 'bytes object' : type}`);
    if (grown.length === 0)
        return null;
    const last = grown.pop();
    return `${[...(grown.length === 0 ? [] : [grown.join(', ')]), last].join(' and ')} a call`;
}

;// CONCATENATED MODULE: ./build/src/blame/packages.js

/** What is installed for both trees, found by a library's file. */
class Packages {
    #installed;
    constructor(base, head) {
        this.#installed = { base: (0,distribution/* byNormalisedName */.j$)(base), head: (0,distribution/* byNormalisedName */.j$)(head) };
    }
    /**
     * The package that a library's file belongs to, by its top-level name; null where no installed
     * distribution is called so or nearly so.
     *
     * @param file Relative to the folder it is imported from: "numpy/lib/npyio.py", "six.py".
     */
    of(file) {
        for (const name of namesOf(file)) {
            const [base, head] = [this.#installed.base.get(name), this.#installed.head.get(name)];
            if (base !== undefined || head !== undefined)
                return { name, version: { base: base ?? null, head: head ?? null } };
        }
        return null;
    }
    /** Whether both trees have the library's file from one version: its lines are the same then. */
    same(file) {
        const found = this.of(file);
        return found === null || found.version.base === found.version.head;
    }
    /** "numpy 2.4.0", the version that head has; null where the package is not known. */
    label(file) {
        const found = this.of(file);
        return found === null ? null : (0,distribution/* labelOf */.Wy)(found.name, found.version.head);
    }
}
/** Folders that one distribution may have to itself below a namespace: google/cloud/storage. */
const DEEPEST = 3;
/** Distributions that may hold the file, likeliest first: called as its folder, or nearly so. */
function namesOf(file) {
    const folders = file.split('/').map((part) => (0,distribution/* normalised */.Z7)(part.replace(/\..*$/, '')));
    const top = folders[0].replace(/^-/, '');
    return [
        top,
        ...folders.slice(1, DEEPEST).map((_, index) => folders.slice(0, index + 2).join('-')),
        `python-${top}`,
        `py${top}`,
        `${top}-python`,
        `${top}s`,
    ];
}

// EXTERNAL MODULE: ./node_modules/diff/libesm/diff/array.js + 1 modules
var array = __webpack_require__(8965);
;// CONCATENATED MODULE: ./build/src/blame/line-map.js

/** Lines removed and added, beyond which two texts are not worth an exact diff (it takes the square). */
const MOST_EDITS = 1000;
/** Lines as Python counts them. */
function linesOf(text) {
    return text.split(/\r\n|[\r\n]/);
}
function mapLines(baseText, headText) {
    const base = baseText.map((line) => line.trim());
    const head = headText.map((line) => line.trim());
    const columns = {
        base: { other: new Int32Array(base.length + 1), hunk: new Int32Array(base.length + 1) },
        head: { other: new Int32Array(head.length + 1), hunk: new Int32Array(head.length + 1) },
    };
    const hunks = [];
    const at = { base: 1, head: 1 };
    const close = (b, h) => {
        if (at.base === b && at.head === h)
            return;
        hunks.push({ base: { from: at.base, to: b }, head: { from: at.head, to: h } });
        columns.base.hunk.fill(hunks.length, at.base, b);
        columns.head.hunk.fill(hunks.length, at.head, h);
    };
    for (const run of commonRuns(base, head)) {
        close(run.base, run.head);
        for (let index = 0; index < run.count; index += 1) {
            columns.base.other[run.base + index] = run.head + index;
            columns.head.other[run.head + index] = run.base + index;
        }
        at.base = run.base + run.count;
        at.head = run.head + run.count;
    }
    close(base.length + 1, head.length + 1);
    return {
        hunks,
        other: (side, line) => columns[side].other[line] || null,
        hunkOf: (side, line) => {
            const hunk = columns[side].hunk[line] ?? 0;
            return hunk === 0 ? null : hunk - 1;
        },
    };
}
function commonRuns(base, head) {
    const changes = (0,array/* diffArrays */.E)(base, head, { maxEditLength: MOST_EDITS });
    if (changes === undefined)
        return uniqueLines(base, head);
    const runs = [];
    const at = { base: 1, head: 1 };
    for (const { added, removed, count } of changes) {
        if (!added && !removed)
            runs.push({ ...at, count });
        if (!added)
            at.base += count;
        if (!removed)
            at.head += count;
    }
    return runs;
}
/** Of texts with little in common: lines that stand once in each, as far as their order is the same. */
function uniqueLines(base, head) {
    const once = (lines) => {
        const seen = new Map();
        lines.forEach((line, index) => {
            seen.set(line, seen.has(line) ? 0 : index + 1);
        });
        return seen;
    };
    const [inBase, inHead] = [once(base), once(head)];
    const runs = [];
    let last = 0;
    head.forEach((line, index) => {
        const there = inBase.get(line) ?? 0;
        if (there <= last || inHead.get(line) !== index + 1)
            return;
        runs.push({ base: there, head: index + 1, count: 1 });
        last = there;
    });
    return runs;
}

;// CONCATENATED MODULE: ./build/src/blame/renames.js

/** Git's rule of thumb: a file that has at least half of its lines from another was renamed from it. */
const LEAST_ALIKE = 0.5;
/** Files compared with one, at most: those that lie nearest. */
const renames_MOST_COMPARED = 50;
/** With more files gone than this only those of the same name are compared: git's diff.renameLimit. */
const renames_MOST_GONE = 1000;
/** Files that only the older tree has, in wait of new files that they were renamed to. */
class Renames {
    #read;
    #gone;
    #byName;
    constructor(gone, read) {
        this.#read = read;
        this.#gone = gone.map((file) => ({ file, parts: file.split('/') }));
        this.#byName = grouped(this.#gone, ({ parts }) => parts.at(-1) ?? null);
    }
    /** The file that a new file was renamed from; null where none that is gone is like it. */
    from(file, lines) {
        const parts = file.split('/');
        const named = this.#byName.get(parts.at(-1)) ?? [];
        return (this.#mostAlike(lines, nearest(parts, named)) ??
            (this.#gone.length > renames_MOST_GONE
                ? null
                : this.#mostAlike(lines, nearest(parts, this.#gone.filter(sameKind(file))))));
    }
    #mostAlike(lines, candidates) {
        let best = null;
        for (const file of candidates) {
            const older = this.#read(file);
            const alike = older === null ? 0 : likeness(older, lines);
            if (alike >= LEAST_ALIKE && alike > (best?.alike ?? 0))
                best = { file, alike };
            if (alike === 1)
                break;
        }
        return best?.file ?? null;
    }
}
function nearest(parts, gone) {
    return gone
        .map((one) => ({ file: one.file, apart: renames_apart(parts, one.parts) }))
        .sort((a, b) => a.apart - b.apart)
        .slice(0, renames_MOST_COMPARED)
        .map(({ file }) => file);
}
function sameKind(file) {
    const extension = /\.\w+$/.exec(file)?.[0] ?? '';
    return (gone) => gone.file.endsWith(extension);
}
/** Parts of two paths that differ. */
function renames_apart(a, b) {
    const most = Math.min(a.length, b.length);
    let front = 0;
    while (front < most && a[front] === b[front])
        front += 1;
    let back = 0;
    while (back < most - front && a[a.length - 1 - back] === b[b.length - 1 - back])
        back += 1;
    return a.length + b.length - 2 * (front + back);
}
/** Lines that both have, blank ones aside, as a share of the longer text's. */
function likeness(a, b) {
    const left = new Map();
    let [inA, inB, shared] = [0, 0, 0];
    for (const line of a) {
        const text = line.trim();
        if (text === '')
            continue;
        inA += 1;
        left.set(text, (left.get(text) ?? 0) + 1);
    }
    for (const line of b) {
        const text = line.trim();
        if (text === '')
            continue;
        inB += 1;
        const count = left.get(text) ?? 0;
        if (count === 0)
            continue;
        shared += 1;
        left.set(text, count - 1);
    }
    return shared / Math.max(inA, inB, 1);
}

;// CONCATENATED MODULE: ./build/src/blame/texts.js


/** Both trees' texts with what has been found out about them; each file is read and compared once. */
class Texts {
    #sources;
    #lines = { base: new Map(), head: new Map() };
    #maps = new Map();
    #counterparts = new Map();
    /** Base's files by name, with the one of head's files asked about that was renamed from it. */
    #renamed = new Map();
    #renames = null;
    #gone = null;
    constructor(sources) {
        this.#sources = sources;
    }
    /** A file's lines as they are; null where the tree has no such file. */
    lines(side, file) {
        let known = this.#lines[side].get(file);
        if (known === undefined) {
            const text = this.#sources.read(side, file);
            known = text === null ? null : linesOf(text);
            this.#lines[side].set(file, known);
        }
        return known;
    }
    /** The file of base that head's file was: the same path, else the one it was renamed from; null for a new file. */
    counterpart(headFile) {
        let known = this.#counterparts.get(headFile);
        if (known === undefined) {
            known = this.#findCounterpart(headFile);
            this.#counterparts.set(headFile, known);
        }
        return known;
    }
    /** The lines of head's file against those of its counterpart; null where either is no file of a tree. */
    map(headFile) {
        let known = this.#maps.get(headFile);
        if (known === undefined) {
            const baseFile = this.counterpart(headFile);
            const base = baseFile === null ? null : this.lines('base', baseFile);
            const head = this.lines('head', headFile);
            known = base === null || head === null ? null : mapLines(base, head);
            this.#maps.set(headFile, known);
        }
        return known;
    }
    /** The number that a line of base's file has on head, also where the file was renamed; null where it went. */
    headLine(baseFile, line) {
        const headFile = this.successor(baseFile);
        return headFile === null ? null : (this.map(headFile)?.other('base', line) ?? null);
    }
    /** The hunk that a line stands in which its tree alone has; null where both have it or a file is missing. */
    hunk(side, file, line) {
        const headFile = side === 'head' ? file : this.successor(file);
        return headFile === null ? null : (this.map(headFile)?.hunkOf(side, line) ?? null);
    }
    /** The file of head that base's file became, as far as head's new files were asked about; null for one that went. */
    successor(baseFile) {
        if (this.lines('head', baseFile) !== null)
            return baseFile;
        return this.#renamed.get(baseFile) ?? null;
    }
    /** Base's files that head has none of by that name. */
    gone() {
        if (this.#gone === null) {
            const head = new Set(this.#sources.list('head'));
            this.#gone = this.#sources.list('base').filter((file) => !head.has(file));
        }
        return this.#gone;
    }
    #findCounterpart(headFile) {
        const head = this.lines('head', headFile);
        if (this.lines('base', headFile) !== null)
            return headFile;
        if (head === null)
            return null;
        this.#renames ??= new Renames(this.gone(), (file) => this.lines('base', file));
        const older = this.#renames.from(headFile, head);
        if (older !== null)
            this.#renamed.set(older, headFile);
        return older;
    }
}

;// CONCATENATED MODULE: ./build/src/blame/blame.js











/** What grows without end comes first; the import, which every benchmark of a module shares, last. */
const ORDER = [
    'growth',
    'rss-growth',
    'peak',
    'rss-peak',
    'native-peak',
    'steady',
    'import',
];
/** Fills in, for every benchmark that regressed, the lines behind it and what holds on to them. */
function blame(report, records, sources) {
    const trees = new Trees(new Texts(sources), new Packages(report.base.fingerprint.distributions, report.head.fingerprint.distributions));
    const byId = (side) => new Map(records[side].benchmarks.map((one) => [one.id, one]));
    const [before, after] = [byId('base'), byId('head')];
    const benchmarks = report.benchmarks.map((benchmark) => {
        const base = before.get(benchmark.id);
        const head = after.get(benchmark.id);
        if (base === undefined || head === undefined)
            return benchmark;
        const { hotspots, holders, notes } = blameBenchmark(benchmark, { base, head }, trees);
        const blamed = { ...benchmark, hotspots, holders, notes: [...benchmark.notes, ...notes] };
        return { ...blamed, likelyCauses: likelyCauses(blamed, report.dependencies) };
    });
    return { ...report, benchmarks };
}
function blameBenchmark(benchmark, pair, trees) {
    const regressed = benchmark.metrics
        .filter(({ verdict, change }) => verdict === 'regressed' && change.absolute > 0)
        .sort((a, b) => ORDER.indexOf(a.metric) - ORDER.indexOf(b.metric));
    const found = regressed.map((metric) => blameMetric(metric, benchmark, pair, trees));
    return {
        hotspots: inTurn(found.map(({ hotspots }) => hotspots)),
        holders: byName(found.flatMap(({ holders }) => holders)),
        notes: [...new Set(found.flatMap(({ notes }) => notes))],
    };
}
function blameMetric(metric, benchmark, pair, trees) {
    const { metric: name, change } = metric;
    const replays = replaysOf(pair, metric);
    const problems = problemNotes(name, pair);
    const isUnseen = name === 'growth' && leavesUnseen(replays);
    const resident = isUnseen ? residentReplays(metric.base, benchmark, pair) : null;
    const native = nativeNote(metric, benchmark.metrics, replays, resident, pair);
    const levelLines = residentLines(benchmark.id, resident, trees);
    if (replays.head === null) {
        const why = native.length > 0 ? native : problems;
        return { hotspots: levelLines, holders: [], notes: [...why, ...notLookedFor(pair)] };
    }
    if (replays.base === null && metric.base > NEXT_TO_NOTHING * metric.head)
        return {
            hotspots: [],
            holders: replays.head.holders,
            notes: [withoutBase(name), ...problems],
        };
    const hotspots = blame_linesOf(name, change.absolute, benchmark.id, replays, trees);
    const isFirst = name === 'growth' || !isRegressed('growth', benchmark);
    const grown = (0,model_metric/* unitOf */.uF)(name) === 'B/call' && isFirst ? grownTypes(replays) : null;
    const explained = explainedShare(hotspots, change.absolute);
    const isTold = isUnseen && native.length > 0;
    const holders = replays.head.holders.filter((one) => !replays.base?.holders.includes(one));
    return {
        hotspots: kept([...levelLines, ...hotspots], holders, trees),
        holders,
        notes: [
            ...(grown === null ? [] : [grown]),
            ...(isTold ? [] : restNote(name, change.absolute, explained)),
            ...native,
            ...(isTold ? [] : problems),
            ...(isUnseen ? problemNotes('rss-growth', pair) : []),
        ],
    };
}
/** Where the first line is as before and nothing bears on it, the change of what holds it may be all there is. */
function kept(hotspots, holders, trees) {
    const [first, ...rest] = hotspots;
    if (first === undefined || first.changed || first.behind !== null)
        return [...hotspots];
    return [{ ...first, behind: keeper(holders, trees.texts) }, ...rest];
}
function blame_linesOf(metric, change, id, { base, head }, trees) {
    const benchmarkFile = id.split('::')[0];
    return head === null ? [] : hotspotsOf({ metric, change, benchmarkFile, base, head }, trees);
}
/** Of levels, where they stand in for growth which tracing does not see; null where rss-growth has its own. */
function residentReplays(base, { metrics }, pair) {
    const own = isRegressed('rss-growth', { metrics });
    return own ? null : replaysOf(pair, { metric: 'rss-growth', base });
}
/** Lines during which the process grew. */
function residentLines(id, replays, trees) {
    if (replays === null || replays.base === null || replays.head === null)
        return [];
    const change = replays.head.known - replays.base.known;
    return blame_linesOf('rss-growth', change, id, replays, trees);
}
function isRegressed(metric, { metrics }) {
    return metrics.some((one) => one.metric === metric && one.verdict === 'regressed');
}
/** Each holder once: growth and resident growth are looked at apart, and their figures may differ. */
function byName(holders) {
    return [...grouped(holders, (one) => one.replace(/ \([^()]*\)$/, '')).values()].map(([first]) => first);
}
/** The first of each list, then the second of each. */
function inTurn(lists) {
    const most = Math.max(0, ...lists.map((list) => list.length));
    return Array.from({ length: most }, (_, index) => index).flatMap((index) => lists.flatMap((list) => list.slice(index, index + 1)));
}

;// CONCATENATED MODULE: ./build/src/blame/explain.js
const SIDES = ['base', 'head'];
/** For each of an explanation's five parts: together they keep to the time limit of a benchmark. */
const SECONDS = 6;
/** What explaining a benchmark still lacks, on whichever tree it was measured. */
function explainWants(pair) {
    return SIDES.flatMap((side) => {
        const { state, starts, explanation } = pair[side];
        const screen = starts[0]?.untraced.find((sample) => sample.peak !== null);
        if (state.state !== 'measured' || screen === undefined || explanation !== null)
            return [];
        const procedure = { kind: 'explain', known: screen.peak ?? 0, seconds: SECONDS };
        return [{ side, start: 0, seed: 0, traced: false, procedure }];
    });
}

;// CONCATENATED MODULE: ./build/src/blame/wants.js


const wants_SIDES = ['base', 'head'];
/**
 * Frames kept of each allocation, by look: the line alone, then enough to reach the project through what it
 * calls. Levels are read at the project's lines, then at those of what it calls.
 */
const FRAMES = { first: 1, second: 24 };
/** Of the rise on lines outside the project; more is worth a deeper replay. */
const OUTSIDE = 0.1;
/** Of the rise in functions that are the same on both trees; their callers are asked for then. */
const wants_MOST = 0.5;
/** A replay may take as long as so many calls, within bounds. */
const CALLS = 30;
const LEAST_SECONDS = { first: 1, second: 4 };
const MOST_SECONDS = 20;
/**
 * The replays that blaming the regressed metrics of a benchmark still lacks: a first look, a second
 * where much of what rose lies outside the project or in functions that did not change, and the
 * process's levels where resident memory grew or tracing explains too little. Nothing for a benchmark
 * that one tree could not measure.
 *
 * @param isAltered Whether the trees differ in a line of head or in its function.
 */
function blameWants(pair, regressed, isAltered) {
    if (wants_SIDES.some((side) => pair[side].state.state !== 'measured'))
        return [];
    const rising = regressed.filter(({ change }) => change.absolute > 0);
    return [...rising, ...unseen(pair, rising)].flatMap((asked) => {
        const first = lacking(pair, asked, 'first');
        if (first.length > 0 || asked.metric === 'import')
            return first;
        return liesElsewhere(replaysOf(pair, asked), isAltered) ? lacking(pair, asked, 'second') : [];
    });
}
/** Growth that tracing does not see is looked for in the resident size: by as much, if nobody measured that. */
function unseen(pair, rising) {
    const growth = rising.find(({ metric }) => metric === 'growth');
    const isMeasured = rising.some(({ metric }) => metric === 'rss-growth');
    if (growth === undefined || isMeasured || lacking(pair, growth, 'first').length > 0)
        return [];
    if (!leavesUnseen(replaysOf(pair, growth)))
        return [];
    return [{ ...growth, metric: 'rss-growth' }];
}
/** No tree is asked for a look twice, whatever came of it, and none where there is nothing to see. */
function lacking(pair, { metric, ...known }, look) {
    const looked = (side) => pair[side].replays.filter((replay) => replay.metric === metric).length;
    const isLacking = (side) => known[side] > 0 && looked(side) < (look === 'first' ? 1 : 2);
    return wants_SIDES.filter(isLacking).map((side) => ({
        side,
        start: 0,
        seed: 0,
        traced: metric === 'import',
        procedure: {
            kind: 'replay',
            metric,
            known: known[side],
            ...costOf(pair, metric, look),
        },
    }));
}
/**
 * Whether much of the rise lies on lines that nothing of the project is known to have called, or on none;
 * or most of it in functions of the project that are as before, so that a caller will be to blame.
 */
function liesElsewhere({ base, head }, isAltered) {
    if (base === null || head === null)
        return false;
    if (head.frames >= FRAMES.second)
        return false; // memray kept the callers at once
    const before = bytesByLine(base.lines);
    const riseOf = (lines) => (0,simple_statistics/* sum */.cz)([...bytesByLine(lines)].map(([line, bytes]) => Math.max(0, bytes - (before.get(line) ?? 0))));
    const change = head.known - base.known;
    const outside = head.lines.filter(({ origin, caller }) => origin !== 'project' && caller === null);
    // At what level a line stands deeper frames do not tell.
    const onNone = head.method === 'levels' ? 0 : Math.max(0, head.rest - base.rest);
    if (riseOf(outside) + onNone > OUTSIDE * change)
        return true;
    const asBefore = head.lines.filter((line) => line.origin === 'project' && !isAltered(line));
    return riseOf(asBefore) > wants_MOST * change;
}
function bytesByLine(lines) {
    const bytes = new Map();
    for (const { file, function: name, text, bytes: held } of lines) {
        const line = `${file}\0${name}\0${text}`;
        bytes.set(line, (bytes.get(line) ?? 0) + held);
    }
    return bytes;
}
/** Replays that take more time than their frames tell: levels are read at every line, memray keeps all frames. */
const SLOW = ['rss-peak', 'rss-growth', 'native-peak'];
/** An import is looked at once: most of what it takes lies in what it imports, so frames are kept at once. */
function costOf(pair, metric, look) {
    const deep = metric === 'import' ? 'second' : look;
    return {
        frames: FRAMES[deep],
        seconds: secondsFor(pair, SLOW.includes(metric) ? 'second' : deep),
    };
}
function secondsFor(pair, look) {
    const calls = wants_SIDES.flatMap((side) => pair[side].starts.flatMap((start) => start.untraced.map((sample) => sample.callSeconds ?? 0)));
    return Math.min(MOST_SECONDS, Math.max(LEAST_SECONDS[look], CALLS * Math.max(0, ...calls)));
}

// EXTERNAL MODULE: ./build/src/compare/acceptances.js
var compare_acceptances = __webpack_require__(4261);
// EXTERNAL MODULE: ./build/src/compare/compare.js + 1 modules
var compare = __webpack_require__(6219);
// EXTERNAL MODULE: ./build/src/compare/rules.js
var rules = __webpack_require__(1822);
// EXTERNAL MODULE: ./build/src/compare/assess.js + 1 modules
var assess = __webpack_require__(3183);
// EXTERNAL MODULE: ./build/src/compare/assess-growth.js
var assess_growth = __webpack_require__(915);
;// CONCATENATED MODULE: ./build/src/compare/wants.js



/**
 * What two trees' samples of one benchmark still lack before every metric is decided. A benchmark
 * that only one tree can run has nothing to be compared with: one look shows its state.
 */
function wantsOf(pair, policy) {
    const { wants } = (0,assess/* assess */.no)(pair, (0,rules/* rulesOf */.f)(policy).limitsOf(pair.head.id), policy.native);
    const isMeasured = (side) => pair[side].state.state === 'measured';
    const both = isMeasured('base') && isMeasured('head');
    return both
        ? wants
        : wants.filter(({ side, procedure }) => procedure.kind === 'screen' && isMeasured(side));
}
/** What a record of one tree lacks before it can be compared with any other: everything that a suspect would ask for. */
function wantsAlone(record, policy) {
    const wants = (0,assess/* recordingWants */.Hq)(record, policy.native);
    return wants.length > 0 ? wants : (0,assess_growth/* growthWants */.HD)(record, 'head');
}

// EXTERNAL MODULE: ./build/src/config/governed.js + 1 modules
var governed = __webpack_require__(1120);
// EXTERNAL MODULE: ./build/src/baseline/commits.js
var commits = __webpack_require__(3055);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./build/src/model/record.js
var model_record = __webpack_require__(854);
;// CONCATENATED MODULE: ./build/src/model/stored.js


const STORED_SCHEMA = 'highwater/stored/1';
/** What figures depend on beside the fingerprint, all known before anything is measured. */
const ConditionsSchema = dist/* object */.Ikc({
    /** SHA-256 of the benchmark files and of all that lies beside them. */
    benchmarkCode: dist/* string */.YjP(),
    /** Options that change figures or the choice of benchmarks; free text as a hash. */
    options: dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()),
    /** Distributions that were installed from the tree: their versions move with every commit. */
    ownDistributions: dist/* array */.YOg(dist/* string */.YjP()),
});
/** A record as a store keeps it: the first start of each benchmark, which is what a screen reads. */
const StoredSchema = dist/* object */.Ikc({
    schema: dist/* literal */.euz(STORED_SCHEMA),
    conditions: ConditionsSchema,
    record: model_record/* RecordSchema */.X2,
});

;// CONCATENATED MODULE: ./build/src/baseline/store/documents.js




function readStored(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return DAMAGED; // cut off, or never ours
    }
    const named = dist/* safeParse */.xLC(NamedSchema, value);
    if (!named.success)
        return DAMAGED;
    const { schema, record } = named.output;
    // Each has had one version so far: there is none to migrate.
    const foreign = [
        [schema, STORED_SCHEMA],
        [record.schema, model_record/* RECORD_SCHEMA */.ep],
    ].find(([theirs, ours]) => theirs !== ours);
    if (foreign !== undefined) {
        const why = `is of schema ${JSON.stringify(foreign[0])}, and this Highwater reads ${foreign[1]}`;
        return { kind: 'unfit', why };
    }
    const result = dist/* safeParse */.xLC(StoredSchema, value);
    return result.success ? { kind: 'stored', stored: result.output } : DAMAGED;
}
const DAMAGED = { kind: 'unfit', why: 'is damaged' };
const NamedSchema = dist/* object */.Ikc({ schema: dist/* string */.YjP(), record: dist/* object */.Ikc({ schema: dist/* string */.YjP() }) });
/** A record with what a screen reads of it: later starts, replays and explanations are left out. */
function storedOf(record, conditions) {
    const benchmarks = record.benchmarks.map((one) => ({
        ...one,
        starts: one.starts.slice(0, 1),
        replays: [],
        explanation: null,
    }));
    return { schema: STORED_SCHEMA, conditions, record: { ...record, benchmarks } };
}
/** Equal for records of the same conditions: sixteen hexadecimal digits. */
function digestOf(fingerprint, conditions) {
    const sorted = (table) => Object.entries(table).sort();
    const { threads, distributions, ...plain } = fingerprint;
    const { benchmarkCode, options } = conditions;
    const text = JSON.stringify([
        Object.entries(plain).sort(),
        sorted(threads),
        sorted(distributions),
        benchmarkCode,
        sorted(options),
    ]);
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 16);
}

;// CONCATENATED MODULE: ./build/src/baseline/store/store.js
/** A store that does not answer or takes nothing: base is measured then. The message is one sentence. */
class StoreUnavailable extends Error {
    name = 'StoreUnavailable';
}
const FILE = /^(\d{6,9})\.([\w.-]+)\.([0-9a-f]{40}|[0-9a-f]{64})\.([0-9a-f]{16})\.json$/;
/** The name of a gate that has none. */
const UNNAMED = 'default';
/** Null for a file that no store of ours wrote. */
function entryOf(file, bytes) {
    const [, order, name, commit, digest] = FILE.exec(file) ?? [];
    if (name === undefined || commit === undefined || digest === undefined)
        return null;
    return { file, order: Number(order), name, commit, digest, bytes };
}
/** Records kept at most, and their size together; the newest one stays whatever it takes. */
const MOST_RECORDS = 200;
const MOST_BYTES = 64 * 1024 * 1024;
/** What adding a record of so many bytes means for the others. */
function changeFor(key, bytes, entries) {
    const order = entries.reduce((most, one) => Math.max(most, one.order), 0) + 1;
    const file = `${String(order).padStart(6, '0')}.${key.name}.${key.commit}.${key.digest}.json`;
    const isReplaced = (one) => one.name === key.name && one.commit === key.commit && one.digest === key.digest;
    let room = MOST_BYTES - bytes;
    let places = MOST_RECORDS - 1;
    const dropped = [...entries]
        .sort((a, b) => b.order - a.order)
        .filter((one) => {
        if (isReplaced(one))
            return true;
        room -= one.bytes;
        places -= 1;
        return room < 0 || places < 0;
    });
    return { order, file, dropped };
}

;// CONCATENATED MODULE: ./build/src/baseline/store/nearest.js



/** Commits looked at, base among them: a record from further back says little of base. */
const MOST_COMMITS = 50;
/** Records read before it is taken that none fits. */
const MOST_READ = 20;
/**
 * The record of the base commit or of the nearest of its first parents that fits. What is nearest is
 * told by the commits alone: a clock may be wrong.
 */
async function nearestRecord(search) {
    try {
        return await find(search);
    }
    catch (error) {
        if (!(error instanceof StoreUnavailable))
            throw error;
        return { kind: 'none', why: error.message };
    }
}
async function find(search) {
    const { store, name, base } = search;
    const ours = (await store.entries()).filter((one) => one.name === name);
    if (ours.length === 0)
        return { kind: 'none', why: `${store.description} has no record yet` };
    let firstReason = null;
    let left = MOST_READ;
    for await (const { commit, back } of firstParents(search, ours)) {
        const recorded = ours.filter((one) => one.commit === commit).sort((a, b) => b.order - a.order);
        for (const entry of recorded.slice(0, left)) {
            left -= 1;
            const read = await look(search, entry);
            if (read?.kind === 'stored')
                return { kind: 'stored', stored: read.stored, commit, back };
            if (read !== null)
                firstReason ??= `the record of ${commit.slice(0, 7)} ${read.why}`;
        }
    }
    const why = firstReason ??
        `no record of ${base.slice(0, 7)} or of a commit shortly before it is in ${store.description}`;
    return { kind: 'none', why };
}
/** A record that may stand for base, or why it may not; null where another writer has just taken it away. */
async function look({ store, unlike, progress }, entry) {
    const text = await store.read(entry);
    if (text === null)
        return null;
    const read = ofCommit(readStored(text), entry.commit);
    if (read.kind === 'unfit') {
        const said = `${entry.file} in ${store.description} ${read.why}: ignored`;
        progress({ kind: 'note', text: said });
        return read;
    }
    const why = await unlike(read.stored);
    return why === null ? read : { kind: 'unfit', why: `does not fit: ${why}` };
}
function ofCommit(read, commit) {
    if (read.kind === 'unfit' || read.stored.record.tree.commit === commit)
        return read;
    return { kind: 'unfit', why: 'tells of another commit than its name' };
}
/** Base, then its first parents; a shallow clone gets more of them where they may be recorded. */
async function* firstParents({ git, base, progress }, entries) {
    let seen = 0;
    // Asked before the look: another run may complete the history in between.
    const shallow = await (0,commits/* isShallow */.fE)(git);
    const here = await chain(git, base);
    for (const commit of here)
        yield { commit, back: seen++ };
    const isCut = here.length < MOST_COMMITS && shallow;
    if (!isCut || entries.every(({ commit }) => here.includes(commit)))
        return;
    progress({ kind: 'note', text: 'shallow clone: fetching more commits to find a recorded one' });
    const why = await git.fetch([`--deepen=${MOST_COMMITS}`, 'origin', base]);
    if (why !== null)
        progress({ kind: 'note', text: `no more commits came: ${why}` });
    for (const commit of (await chain(git, base)).slice(seen))
        yield { commit, back: seen++ };
}
async function chain(git, base) {
    const words = ['rev-list', '--first-parent', `--max-count=${MOST_COMMITS}`, base, '--'];
    return ((await git.line(words)) ?? base).split('\n');
}

;// CONCATENATED MODULE: ./build/src/compare/against-stored.js


/**
 * What head alone still lacks before it can be held against a stored record. Only the first start is
 * asked of it, as only that one is stored: the others confirm, and nothing is confirmed by a record.
 */
function screenWants(stored, pair, policy) {
    const wants = wantsOf({ base: stored ?? pair.base, head: pair.head }, policy);
    return wants.filter(({ side, start }) => side === 'head' && start === 0);
}
/**
 * The benchmarks that a stored record leaves open: all but those that are unchanged against it, with
 * nothing more to ask. Base must be measured for them.
 */
function openAgainst(stored, head, policy, today) {
    const modes = new Map(stored.benchmarks.map(({ id, mode }) => [id, mode]));
    const mixed = head.benchmarks.filter(({ id, mode }) => mode !== modes.get(id));
    const open = (0,compare/* compareRecords */.aB)(stored, head, policy, today).benchmarks.filter(({ verdict }) => verdict !== 'unchanged');
    return new Set([...mixed, ...open].map(({ id }) => id));
}

// EXTERNAL MODULE: ./build/src/compare/fingerprints.js
var fingerprints = __webpack_require__(7240);
// EXTERNAL MODULE: ./build/src/model/cut-list.js
var cut_list = __webpack_require__(5260);
;// CONCATENATED MODULE: ./build/src/compare/stands.js



const MOST_SHOWN = 3;
/** In the order in which a reader wants to hear of them; the threads and distributions apart. */
const FACTS = [
    ['implementation', 'interpreter'],
    ['python', 'Python'],
    ['variant', 'build of Python'],
    ['build', 'build of Python'],
    ['flags', 'flags of Python'],
    ['system', 'system'],
    ['architecture', 'architecture'],
    ['libc', 'libc'],
    ['allocator', 'allocator'],
    ['pageSizeBytes', 'page size'],
    ['transparentHugePages', 'transparent huge pages'],
    ['cpus', 'processors'],
];
/**
 * Why a stored record cannot stand for base in this run, in some words; null where it can. Address
 * randomisation and the harness are among the conditions' options, which are known before measuring.
 */
function whyUnlike(stored, here) {
    for (const [fact, words] of FACTS) {
        const [there, now] = [stored.fingerprint[fact], here.fingerprint[fact]];
        if (there !== now)
            return `${words} ${there} there, ${now} here`;
    }
    const own = [stored, here].flatMap(({ conditions }) => conditions.ownDistributions.map(distribution/* normalised */.Z7));
    const changed = (0,fingerprints/* changedDistributions */.Y2)(stored.fingerprint, here.fingerprint)
        .filter(({ name }) => !own.includes(name))
        .map(distribution/* versionsText */.pl);
    if (changed.length > 0)
        return `other versions here: ${(0,cut_list/* cutList */.f)(changed, MOST_SHOWN)}`;
    const threads = differing(stored.fingerprint.threads, here.fingerprint.threads);
    if (threads.length > 0)
        return `other thread counts here: ${(0,cut_list/* cutList */.f)(threads, MOST_SHOWN)}`;
    const options = differing(stored.conditions.options, here.conditions.options);
    if (options.length > 0)
        return `measured otherwise there: ${(0,cut_list/* cutList */.f)(options, MOST_SHOWN)}`;
    return stored.conditions.benchmarkCode === here.conditions.benchmarkCode
        ? null
        : 'head has other benchmark files, or other files beside them';
}
function differing(there, here) {
    const names = new Set([...Object.keys(there), ...Object.keys(here)]);
    return [...names].filter((name) => there[name] !== here[name]).sort();
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/src/paths.js
var paths = __webpack_require__(4793);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/src/measure/environment/requirements-file.js


const PURPOSE = '(?:bench(?:mark)?s?|tests?|dev)';
const AT_TOP = new RegExp(`^(?:requirements(?:[-_.]${PURPOSE})?|${PURPOSE}[-_.]requirements)\\.txt$`);
const IN_FOLDER = new RegExp(`^(?:base|main|${PURPOSE})\\.txt$`);
/** The requirement files of a folder that say what benchmarks may need, by name. */
function requirementFiles(folder) {
    const entries = (path) => ((0,external_node_fs_.existsSync)(path) ? (0,external_node_fs_.readdirSync)(path) : []);
    return [
        ...entries(folder).filter((name) => AT_TOP.test(name)),
        ...entries((0,external_node_path_.join)(folder, 'requirements'))
            .filter((name) => IN_FOLDER.test(name))
            .map((name) => `requirements/${name}`),
    ].sort();
}
const INCLUDE = /^(?:-r|--requirement|(-c|--constraint))\s*=?\s*(.+)$/;
const EDITABLE = /^(?:-e|--editable)(?:\s*=\s*|\s+)/;
const ITSELF = /^\.\/?\s*(?:\[([^\]]*)\])?$/;
const ADDRESS = /^(?!file:)[a-z][a-z+]*:\/\//i;
/**
 * A requirements file and all that it includes, as pip reads them.
 *
 * @param name relative to `folder`, or absolute.
 */
function readRequirements(folder, name) {
    return read(folder, name, true, new Set());
}
function read(folder, name, isAskedFor, seen) {
    if (seen.has(name))
        return [];
    seen.add(name);
    const path = (0,external_node_path_.isAbsolute)(name) ? name : (0,external_node_path_.join)(folder, name);
    const file = { kind: 'file', name };
    if (!(0,external_node_fs_.existsSync)(path))
        return [file]; // pip will say so
    const lines = logicalLines((0,external_node_fs_.readFileSync)(path, 'utf8')).flatMap((line) => {
        const [included, isConstraint, target] = INCLUDE.exec(line) ?? [];
        if (included === undefined)
            return isAskedFor ? meaningOf(line) : [];
        const next = unquoted(target);
        if (ADDRESS.test(next))
            return [];
        const nested = (0,external_node_path_.isAbsolute)(next) ? next : (0,external_node_path_.join)((0,external_node_path_.dirname)(name), next);
        return read(folder, nested, isAskedFor && isConstraint === undefined, seen);
    });
    return [file, ...lines];
}
/** Lines without comments, joined where a backslash continues them. */
function logicalLines(text) {
    return text
        .replace(/^\uFEFF/, '')
        .replace(/\\\r?\n/g, ' ')
        .split(/\r?\n/)
        .map((line) => line
        .replace(/(^|\s)#.*$/, '')
        .replace(/\s+/g, ' ')
        .trim())
        .filter((line) => line !== '');
}
function meaningOf(line) {
    const hash = /\s--hash[=\s]|^--require-hashes/.test(line)
        ? [{ kind: 'hash' }]
        : [];
    const bare = line.replace(/\s--[a-z].*$/, '');
    const wanted = EDITABLE.test(bare) ? unquoted(bare.replace(EDITABLE, '')) : bare;
    if (wanted.startsWith('-'))
        return hash;
    const [itself, extras = ''] = ITSELF.exec(wanted) ?? [];
    if (itself !== undefined)
        return [...hash, { kind: 'itself', extras: extras.split(/[\s,]+/).filter(Boolean) }];
    if (isPath(wanted))
        return [...hash, { kind: 'path', path: wanted }];
    const egg = ADDRESS.test(wanted) ? /[#&]egg=([\w.-]+)/.exec(wanted)?.[1] : undefined;
    return [
        ...hash,
        { kind: 'requirement', text: egg === undefined ? wanted : `${egg} @ ${wanted}` },
    ];
}
function isPath(wanted) {
    if (ADDRESS.test(wanted))
        return false;
    return /^[./~]|^[^;]*file:|^[^@;]*\/|^[^@;]*\.(whl|zip|tar\.gz)$/.test(wanted);
}
function unquoted(word) {
    return word
        .trim()
        .replace(/^(["'])(.*)\1$/, '$2')
        .replace(/\\(.)/g, '$1');
}
/**
 * A requirements file's text for an environment that outlives the folder of the tree: what it
 * installs editable is installed as a build, and the tree itself is left to the caller.
 */
function withoutEditable(text) {
    return text
        .split('\n')
        .map((line) => {
        const bare = line.trim().replace(EDITABLE, '');
        if (ITSELF.test(unquoted(bare.replace(/(^|\s)#.*$/, ''))))
            return '';
        return EDITABLE.test(line.trim()) && !ADDRESS.test(unquoted(bare)) ? bare : line;
    })
        .join('\n');
}

// EXTERNAL MODULE: ./build/src/system/temporary.js
var system_temporary = __webpack_require__(744);
;// CONCATENATED MODULE: ./build/src/measure/environment/tree-files.js




/** Folders that belong to tools, wherever they lie. */
const NOT_SOURCES = new Set([
    '.git',
    '.hg',
    '__pycache__',
    'node_modules',
    '.tox',
    '.nox',
    '.venv',
]);
/** What earlier builds left: setuptools would put a stale build/lib into the new wheel. */
const LEFT_BY_BUILDS = /^build\/(lib|temp|bdist)[^/]*$|\.egg-info$/;
/** The files of a tree that a build may read, sorted. Environments and what builds left are none. */
async function treeFiles(root, below = '') {
    const entries = await (0,promises_.readdir)((0,external_node_path_.join)(root, below), { withFileTypes: true });
    if (below !== '' && entries.some(({ name }) => name === 'pyvenv.cfg'))
        return [];
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    const found = [];
    for (const entry of entries) {
        const path = below === '' ? entry.name : `${below}/${entry.name}`;
        if (NOT_SOURCES.has(entry.name) || LEFT_BY_BUILDS.test(path))
            continue;
        if (entry.isDirectory())
            found.push(...(await treeFiles(root, path)));
        else if (entry.isFile() || entry.isSymbolicLink())
            found.push({ path, isLink: entry.isSymbolicLink() });
    }
    return found;
}
/** Copies a tree's sources: a build writes beside them, and a checkout is never written to. */
async function copyTree(root, to) {
    for (const { path, isLink } of await treeFiles(root)) {
        const target = (0,external_node_path_.join)(to, path);
        await (0,system_temporary/* makeFolder */.fc)((0,external_node_path_.dirname)(target));
        if (isLink)
            await (0,promises_.symlink)(await (0,promises_.readlink)((0,external_node_path_.join)(root, path)), target);
        // A clone where the file system shares blocks.
        else
            await (0,promises_.copyFile)((0,external_node_path_.join)(root, path), target, external_node_fs_.constants.COPYFILE_FICLONE);
    }
}

// EXTERNAL MODULE: ./build/src/model/errors.js
var errors = __webpack_require__(4132);
// EXTERNAL MODULE: ./build/src/measure/environment/command.js
var command = __webpack_require__(1281);
// EXTERNAL MODULE: ./build/src/toml/parse.js
var parse = __webpack_require__(5601);
;// CONCATENATED MODULE: ./build/src/measure/environment/locked.js





/** Lock files by precedence. uv reads its own; pip takes the versions that the others hold. */
const LOCK_FILES = ['uv.lock', 'poetry.lock', 'pdm.lock'];
const LockedSchema = dist/* looseObject */._H3({
    name: dist/* string */.YjP(),
    version: dist/* optional */.lqM(dist/* string */.YjP()),
    /** uv: a table of one key. Poetry: `type` and `url`. */
    source: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J()), {}),
    /** Poetry's; by group where groups differ. */
    markers: dist/* optional */.lqM(dist/* union */.KCZ([dist/* string */.YjP(), dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP())])),
    /** PDM's. */
    marker: dist/* optional */.lqM(dist/* string */.YjP()),
    /** uv's; any of them. */
    'resolution-markers': dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP())),
});
const LockSchema = dist/* object */.Ikc({ package: dist/* optional */.lqM(dist/* array */.YOg(LockedSchema), []) });
/** @throws UsageError where the file is not TOML, or no lock file. */
async function readLock(path) {
    const result = dist/* safeParse */.xLC(LockSchema, await (0,parse/* parseToml */.M)(await (0,promises_.readFile)(path, 'utf8'), path));
    if (!result.success) {
        throw new errors/* UsageError */.eb({
            what: `${path} is no lock file of a known form`,
            where: [['problem', result.issues[0].message]],
        });
    }
    const packages = result.output.package;
    const versions = new Map();
    for (const one of packages.filter(isFromIndex))
        versions.set(one.name, [...(versions.get(one.name) ?? []), one]);
    return {
        constraints: [...versions.values()].flatMap((all) => all.length === 1 ? [pin(all[0])] : all.flatMap(pinWhere)),
        folders: packages.filter(isFolder).map(({ name }) => (0,distribution/* normalised */.Z7)(name)),
    };
}
function isFromIndex(one) {
    const { source } = one;
    const elsewhere = ['git', 'url', 'path', 'directory', 'editable', 'virtual'];
    return (one.version !== undefined &&
        (source['type'] === undefined || source['type'] === 'legacy') &&
        // uv writes the kind into `source`, PDM into the package itself.
        !elsewhere.some((key) => (source['type'] === undefined && key in source) || key in one));
}
function isFolder({ source, path }) {
    return (source['type'] === 'directory' ||
        ['directory', 'editable', 'virtual'].some((key) => key in source) ||
        typeof path === 'string');
}
function pin({ name, version }) {
    return `${name}==${version}`;
}
/** A version that holds under its marker alone; none where the marker says more than pip can judge. */
function pinWhere(one) {
    const marker = one['resolution-markers']?.map((each) => `(${each})`).join(' or ') ?? one.marker ?? one.markers;
    return typeof marker === 'string' && !/\bextra\b/.test(marker) ? [`${pin(one)} ; ${marker}`] : [];
}

;// CONCATENATED MODULE: ./build/src/measure/environment/requirement.js

const HEAD = /^\s*([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:\[([^\]]*)\]|(?=$|[\s<>=!~;@(,]))/;
const FOLDER = /^\s*[\w.-]+\s*(\[[^\]]*\])?\s*@\s*(\.{0,2}\/[^;]*?)\s*(;.*)?$/;
/** What a requirement names, normalised; null for an address alone. */
function headOf(requirement) {
    const [, name, extras = ''] = HEAD.exec(requirement) ?? [];
    if (name === undefined)
        return null;
    return {
        name: (0,distribution/* normalised */.Z7)(name),
        extras: extras
            .split(',')
            .map((one) => (0,distribution/* normalised */.Z7)(one.trim()))
            .filter((one) => one !== ''),
    };
}
/** A distribution, by its name or its archive, with extras. */
function withExtras(distribution, extras) {
    return extras.length === 0 ? distribution : `${distribution}[${extras.join(',')}]`;
}
/** The environment marker behind a requirement's semicolon, or null. An address may hold semicolons. */
function markerOf(requirement) {
    const behind = requirement.includes('@') ? /\s;(.*)$/ : /;(.*)$/;
    return behind.exec(requirement)?.[1]?.trim() ?? null;
}
/** The requirement, needed only where `marker` holds too. */
function under(marker, requirement) {
    if (marker === null)
        return requirement;
    const own = markerOf(requirement);
    if (own === null)
        return `${requirement} ; ${marker}`;
    const bare = requirement.slice(0, requirement.lastIndexOf(own)).replace(/\s*;\s*$/, '');
    return `${bare} ; (${own}) and (${marker})`;
}
function requirement_isFolder(requirement) {
    return FOLDER.test(requirement);
}
/** The requirement as pip takes it: folders are named by their path, from where pip runs. */
function pipWord(requirement) {
    const [, extras = '', path] = FOLDER.exec(requirement) ?? [];
    return path === undefined ? requirement : `${path}${extras}`;
}

;// CONCATENATED MODULE: ./build/src/measure/environment/way.js





/**
 * The way to install what is declared in `folder`.
 *
 * @param build why the tree must be built, for this tree's or the other's sake.
 * @throws UsageError where only uv could install it, and there is none.
 */
async function findWay(declared, folder, build, hasUv) {
    const lock = declared.lock === null ? null : await readLock((0,external_node_path_.join)(folder, declared.lock));
    if (hasUv && declared.lock?.endsWith('uv.lock') === true) {
        const hasFolders = lock?.folders.some((name) => name !== declared.name) === true;
        return { kind: 'uv', declared, build, constraints: [], hasFolders };
    }
    refuseUvSources(declared);
    const lines = Object.values(declared.files).flat();
    return {
        kind: 'pip',
        declared,
        build,
        constraints: lock?.constraints ?? [],
        hasFolders: declared.requirements.some(requirement_isFolder) || lines.some((line) => line.kind === 'path'),
    };
}
/** An index may hold something else under the name of a workspace's member. */
function refuseUvSources({ uvSources, requirements, lock }) {
    const names = requirements.map((one) => headOf(one)?.name);
    const alone = uvSources.find((name) => names.includes(name));
    if (alone === undefined)
        return;
    const hasLock = lock?.endsWith('uv.lock') === true;
    throw new errors/* UsageError */.eb({
        what: `only uv can install ${alone}: [tool.uv.sources] says where it comes from`,
        where: [['missing', hasLock ? 'uv, on PATH' : 'uv.lock']],
        try: [
            hasLock ? 'pip install uv' : 'uv lock   and commit uv.lock',
            "install = 'CMD'   in the configuration, to install it some other way",
        ],
    });
}
/** The words that uv is started with. */
function uvWords({ declared }, python) {
    return [
        'uv',
        'sync',
        ...['--quiet', '--frozen', '--no-default-groups', '--no-install-project', '--no-editable'],
        // pip, which may have to install the tree's wheel, is not in the lock file.
        ...['--inexact', '--python', python],
        ...declared.groups.flatMap((name) => ['--group', name]),
        ...declared.extras.flatMap((name) => ['--extra', name]),
    ];
}
/**
 * The words behind each `pip install`, in order.
 *
 * @param wheel the tree's own, built; null where it is not.
 * @param pins a requirements file of what `declared.pinned` holds.
 */
function pipInstalls({ kind, declared }, wheel, pins) {
    if (kind === 'uv')
        return wheel === null ? [] : [['--no-deps', wheel]];
    const files = Object.entries(declared.files);
    const isHashed = (lines) => lines.some((one) => one.kind === 'hash');
    const together = [
        ...(wheel === null ? [] : [withExtras(wheel, declared.hiddenExtras)]),
        ...files.flatMap(([name, lines]) => (isHashed(lines) ? [] : ['-r', name])),
        ...declared.requirements.map(pipWord),
    ];
    return [
        ...(declared.pinned === null ? [] : [['--no-deps', '-r', pins]]),
        // With one hash pip wants one for all that is installed together.
        ...files.flatMap(([name, lines]) => (isHashed(lines) ? [['-r', name]] : [])),
        ...(together.length === 0 ? [] : [together]),
    ];
}
/** The way in the words of a shell, for the reader. */
function wayText(way) {
    if (way.kind === 'command')
        return way.command;
    const { groups, extras, files, requirements, pinned } = way.declared;
    if (way.kind === 'uv') {
        const options = [
            ...groups.flatMap((name) => ['--group', name]),
            ...extras.flatMap((name) => ['--extra', name]),
        ];
        return (0,command/* shown */.SP)([
            'uv',
            'sync',
            '--frozen',
            ...options,
            way.build === null ? '--no-install-project' : '--no-editable',
        ]);
    }
    const words = [
        ...(way.build === null ? [] : ['.']),
        ...(pinned === null ? [] : ['-r', pinned.file]),
        ...Object.keys(files).flatMap((name) => ['-r', name]),
        ...requirements.map(pipWord),
    ];
    return words.length === 0 ? 'nothing to install' : (0,command/* shown */.SP)(['pip', 'install', ...words]);
}

;// CONCATENATED MODULE: ./build/src/measure/environment/key.js







/** Installs that read requirement files alone; any other may build the tree, so its files count too. */
const FILES_ALONE = /^\s*(python3? -m )?(uv )?pip install(\s+(-q|--quiet|(-r|-c|--requirement|--constraint)[= ]\s*[\w./+-]+))+\s*$/;
const key_FILE = /(?:-r|-c|--requirement|--constraint)[= ]\s*(\S+)/g;
/** Variables that change what an installer brings. */
const key_INSTALLERS = /^(PIP|UV)_/;
/** Equal for installs that bring the same: the key under which an environment is kept. */
async function key_keyOf(source, env) {
    const { way, root, folder, interpreter } = source;
    const { executable, version, build } = interpreter;
    const variables = Object.entries(env).filter(([name]) => key_INSTALLERS.test(name));
    const hash = (0,external_node_crypto_.createHash)('sha256');
    hash.update(JSON.stringify([executable, version, build, variables.sort()]));
    const readsTree = way.kind === 'command'
        ? await addCommand(hash, way.command, folder)
        : await addFound(hash, way, folder);
    if (readsTree)
        await addTree(hash, root);
    return hash.digest('hex').slice(0, 32);
}
/** Equal for trees that declare the same needs. */
async function needsDigest(way, folder) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await addFound(hash, way, folder);
    if (way.build?.kind === 'needs')
        await addFiles(hash, folder, ['pyproject.toml', 'setup.py', 'setup.cfg']);
    return hash.digest('hex');
}
/** Adds what a user's command is known to read; true where it may read anything of the tree. */
async function addCommand(hash, command, folder) {
    hash.update(`\0${command}`);
    if (!FILES_ALONE.test(command))
        return true;
    const names = [...command.matchAll(key_FILE)].map((match) => match[1]);
    return addRequirements(hash, folder, names.flatMap((name) => readRequirements(folder, name)));
}
/** Adds what is declared; true where the install reads more of the tree. */
async function addFound(hash, way, folder) {
    const { kind, build, constraints, hasFolders, declared } = way;
    hash.update(JSON.stringify([
        kind,
        build?.kind,
        wayText(way),
        constraints,
        declared.hiddenExtras,
        declared.pinned,
    ]));
    if (kind === 'uv')
        await addFiles(hash, folder, [declared.lock]);
    await addRequirements(hash, folder, Object.values(declared.files).flat());
    return build !== null || hasFolders;
}
async function addRequirements(hash, folder, lines) {
    await addFiles(hash, folder, lines.flatMap((line) => (line.kind === 'file' ? [line.name] : [])));
    return lines.some(({ kind }) => kind === 'path' || kind === 'itself');
}
async function addFiles(hash, folder, names) {
    for (const name of names) {
        const path = (0,external_node_path_.isAbsolute)(name) ? name : (0,external_node_path_.join)(folder, name);
        hash.update(`\0${name}\0`);
        if ((0,external_node_fs_.existsSync)(path))
            hash.update(await (0,promises_.readFile)(path));
    }
}
async function addTree(hash, root) {
    await addTreeFiles(hash, root, await treeFiles(root));
}
/** Adds the paths and what is in them; of a link where it points. */
async function addTreeFiles(hash, root, files) {
    for (const { path, isLink } of files) {
        hash.update(`\0${path}\0`);
        if (isLink)
            hash.update(await (0,promises_.readlink)((0,external_node_path_.join)(root, path)));
        else
            for await (const part of (0,external_node_fs_.createReadStream)((0,external_node_path_.join)(root, path)))
                hash.update(part);
    }
}

// EXTERNAL MODULE: ./build/src/measure/views.js + 1 modules
var measure_views = __webpack_require__(8467);
;// CONCATENATED MODULE: ./build/src/measure/conditions.js







/** What a tree's figures will depend on beside its code and the fingerprint. */
async function conditionsOf(source) {
    const { view, probe, plan, native, workingDirectory, launcher } = source;
    const { install, shard, benchmarks } = plan;
    const code = await Promise.all((0,measure_views/* codeOf */.$N)(view.files).map((path) => filesAt(view.root, path)));
    const harness = (0,paths/* bundled */.v)('harness');
    return {
        benchmarkCode: await conditions_digestOf(view.root, code.flat()),
        options: {
            'working-directory': workingDirectory,
            benchmarks: benchmarks.join('\n'),
            select: plan.select ?? '',
            shard: shard === null ? '' : `${shard.index}/${shard.count}`,
            // A command may hold an address with a password, and a variable anything.
            install: install.kind === 'found' ? install.kind : hashed(install.command),
            env: hashed(JSON.stringify(Object.entries(plan.env).sort())),
            'pass-env': hashed(JSON.stringify(Object.entries(plan.passEnv).sort())),
            timeout: String(plan.timeoutSeconds),
            fresh: String(plan.fresh),
            native: String(native),
            'version of Highwater': await conditions_digestOf(harness, await treeFiles(harness)),
            'address-space randomisation': launcher.length > 0 ? 'off' : 'as it is',
        },
        ownDistributions: probe.local.map(({ name }) => name).sort(),
    };
}
async function filesAt(root, path) {
    const found = await (0,promises_.stat)((0,external_node_path_.join)(root, path));
    return found.isDirectory() ? treeFiles(root, path) : [{ path, isLink: false }];
}
async function conditions_digestOf(root, files) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await addTreeFiles(hash, root, files);
    return hash.digest('hex');
}
function hashed(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 16);
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./build/src/measure/variables.js

const THREAD_COUNTS = [
    'OMP_NUM_THREADS',
    'OPENBLAS_NUM_THREADS',
    'MKL_NUM_THREADS',
    'NUMEXPR_NUM_THREADS',
    'VECLIB_MAXIMUM_THREADS',
    'POLARS_MAX_THREADS',
    'RAYON_NUM_THREADS',
];
/** Variables of ours that an interpreter may need to start at all, or to read text as people expect. */
const HANDED_ON = [
    'PATH',
    'LD_LIBRARY_PATH',
    'DYLD_LIBRARY_PATH',
    'SYSTEMROOT',
    'TZ',
    'OPENBLAS_CORETYPE',
    'OPENBLAS_L2_SIZE',
    'PYTHONNOUSERSITE',
];
/** What an interpreter reads, or the loader that starts it; harness/probe.py has the same. */
const INTERPRETERS = /^(PYTHON|LD_|DYLD_)/;
/** Set for each start: it must not be set otherwise. */
const SEED = 'PYTHONHASHSEED';
/**
 * What an interpreter is asked with about itself: ours, but its own as measured processes get them.
 *
 * @param set The variables that the user sets for both trees.
 */
function askingVariables(ours, set) {
    const handedOn = [...HANDED_ON, 'PYTHONUSERBASE'];
    const kept = ([name]) => !INTERPRETERS.test(name) || handedOn.includes(name);
    const read = ([name]) => INTERPRETERS.test(name) && name !== SEED;
    return Object.fromEntries([
        ...Object.entries(ours).filter(kept),
        ...Object.entries(set).filter(read),
    ]);
}
function threadVariables(plan) {
    return Object.fromEntries(THREAD_COUNTS.map((name) => [name, plan.env[name] ?? '1']));
}
/**
 * The whole environment of a measured process: built up, never inherited, so that no token and no
 * input of ours is in it. Design section 5.
 */
function processVariables(environment, plan, home, seed, ours) {
    const handedOn = Object.fromEntries(HANDED_ON.flatMap((name) => (ours[name] === undefined ? [] : [[name, ours[name]]])));
    return {
        ...handedOn,
        LANG: 'C.UTF-8',
        ...environment.variables,
        HOME: home,
        TMPDIR: (0,external_node_path_.join)(home, 'tmp'),
        PYTHONUSERBASE: ours['PYTHONUSERBASE'] ?? (0,external_node_path_.join)(ours['HOME'] ?? home, '.local'),
        NUMPY_MADVISE_HUGEPAGE: '0',
        ...threadVariables(plan),
        ...plan.passEnv,
        ...plan.env,
        [SEED]: String(seed),
    };
}

;// CONCATENATED MODULE: ./build/src/measure/fingerprint.js



/** What a tree's figures depend on beside its code. */
async function fingerprintOf(probe, measured, plan) {
    return {
        implementation: probe.implementation,
        python: probe.version,
        build: probe.build,
        variant: probe.variant,
        flags: probe.flags,
        libc: probe.libc,
        system: probe.system,
        architecture: probe.machine,
        pageSizeBytes: probe.pageSizeBytes,
        transparentHugePages: await readHugePages(),
        allocator: probe.allocator,
        aslr: measured.aslr,
        cpus: (0,external_node_os_.availableParallelism)(),
        threads: threadVariables(plan),
        distributions: probe.distributions,
        harness: measured.harness,
    };
}
/** The kernel's setting for transparent huge pages: "always", "madvise", "never"; "unknown" elsewhere. */
async function readHugePages() {
    try {
        const text = await (0,promises_.readFile)('/sys/kernel/mm/transparent_hugepage/enabled', 'utf8');
        return /\[(\w+)\]/.exec(text)?.[1] ?? 'unknown';
    }
    catch {
        return 'unknown'; // not Linux, or not mounted here
    }
}

// EXTERNAL MODULE: ./build/src/model/counted.js
var counted = __webpack_require__(7129);
// EXTERNAL MODULE: ./build/src/model/policy.js
var model_policy = __webpack_require__(5477);
// EXTERNAL MODULE: ./build/src/compare/growth.js
var growth = __webpack_require__(4522);
// EXTERNAL MODULE: ./build/src/compare/observations.js
var observations = __webpack_require__(4094);
// EXTERNAL MODULE: ./build/src/compare/screen.js
var screen = __webpack_require__(3689);
;// CONCATENATED MODULE: ./build/src/compare/promise.js





const LEVELS = ['peak', 'rss-peak', 'import', 'native-peak'];
/**
 * How far the screen saw head above base, the most of all metrics, as a multiple of what its limit
 * allows; below 0 where all of head is less. Nothing is decided by it: what is undecided is measured
 * in its order.
 */
function promiseOf({ base, head }, policy) {
    const limits = (0,rules/* rulesOf */.f)(policy).limitsOf(head.id);
    const excess = (rise, allowed) => rise / Math.max(allowed, 1);
    const levels = LEVELS.flatMap((metric) => {
        const [before, after] = [(0,observations/* screened */.gt)(base, metric), (0,observations/* screened */.gt)(head, metric)];
        if (before === null || after === null)
            return [];
        return excess(after - before, (0,model_policy/* allowance */.nB)(limits[metric], before));
    });
    const slope = (column) => slopeOf(head, column) - slopeOf(base, column);
    return Math.max(...levels, excess(promise_kept(head) - promise_kept(base), limits.steady.absolute), slope('blocks') / growth/* BLOCKS_LIMIT */.R$, excess(slope('heap'), limits.growth.absolute), excess(slope('resident'), limits['rss-growth'].absolute));
}
function promise_kept(record) {
    const levels = (0,observations/* screenSample */.tn)(record)?.levels;
    return levels == null ? 0 : (0,growth/* screenedSteady */.Kv)(levels, screen/* STEADY_CALLS */.Vi.soon);
}
function slopeOf(record, column) {
    const levels = (0,observations/* screenSample */.tn)(record)?.levels;
    return levels == null ? 0 : (0,growth/* screenedSlope */.Fj)(levels, column);
}

;// CONCATENATED MODULE: ./build/src/measure/sizes.js
const MiB = 1024 * 1024;
/** What a process is expected to take before anything like it was measured. */
const UNKNOWN = 64 * MiB;
/** A process's own: the interpreter's pages that it writes to, shared ones of a fork included. */
const PROCESS = 16 * MiB;
/** tracemalloc keeps 0.8 to 2.2 times what it traces, beside it. */
const TRACED = 3;
/** What is measured, by size: interpreter starts by their file, samples by their benchmark. */
class Sizes {
    #known = new Map();
    /** Takes note of what a process took; the most of all, on either tree. */
    learn(name, bytes) {
        this.#known.set(name, Math.max(bytes, this.#known.get(name) ?? 0));
    }
    /** The most that the next process of that name is expected to take. */
    expect(name, traced) {
        const known = this.#known.get(name);
        return known === undefined ? UNKNOWN : PROCESS + (traced ? TRACED : 1) * known;
    }
}
/** The most that a sample shows its process to have taken, descendants included; 0 where it shows none. */
function sizeOf(sample) {
    const { peak, residentPeak } = sample;
    return Math.max(peak ?? 0, residentPeak === null ? 0 : residentPeak.own + residentPeak.descendants);
}

;// CONCATENATED MODULE: ./build/src/measure/context.js




/** What modules of either tree, and of base's own benchmark files, are started with. */
async function contextsOf(work, slots, budget, ended) {
    const sizes = new Sizes();
    const context = async (side, view, name, forbidden) => {
        const environment = work.environments[side];
        // Homes and caches of equal length on both trees: their paths end up in figures.
        const home = (0,external_node_path_.join)(work.views.folder, `${name}-home`);
        const bytecode = (0,external_node_path_.join)(work.views.folder, `${name}-code`);
        await (0,system_temporary/* makeFolder */.fc)((0,external_node_path_.join)(home, 'tmp'));
        await (0,system_temporary/* makeFolder */.fc)(bytecode);
        return {
            side,
            view,
            problem: side === 'base' ? work.baseProblem : null,
            forbidden: forbidden.flatMap((other) => other.tree === view.tree ? [] : [other.root, other.tree]),
            environment,
            workingDirectory: work.workingDirectory,
            bytecode,
            script: work.script,
            slots,
            budget,
            ended,
            sizes,
            launch: (seed) => ({
                command: [...work.launcher, ...environment.python],
                variables: processVariables(environment, work.plan, home, seed, work.ours),
                importSeconds: work.plan.timeoutSeconds,
            }),
        };
    };
    const { base, baseOwn, head } = work.views;
    const [onHead, onBase, onBaseOwn] = await Promise.all([
        context('head', head, 'head', [base]),
        context('base', base, 'base', [head]),
        context('base', baseOwn, 'bown', [head]),
    ]);
    return { head: onHead, base: onBase, baseOwn: onBaseOwn };
}
/** The words before the interpreter that turn address-space randomisation off; none where that is refused. */
async function withoutAslr() {
    const { exec } = await __webpack_require__.e(/* import() */ 260).then(__webpack_require__.bind(__webpack_require__, 1260));
    try {
        const status = await exec('setarch', ['-R', 'true'], { silent: true, ignoreReturnCode: true });
        return status === 0 ? ['setarch', '-R'] : [];
    }
    catch {
        return []; // there is no setarch here: not Linux, or a small image
    }
}

// EXTERNAL MODULE: ./build/src/model/interpreter.js
var interpreter = __webpack_require__(5473);
;// CONCATENATED MODULE: ./build/src/measure/environment/cache.js








/** How many environments are kept from run to run; more where they are in use. */
const MOST_KEPT = 20;
/** An environment that was used, or was begun to be built, so lately may be in use. */
const IN_USE_MS = 2 * 3600 * 1000;
/** In an environment that is complete: what it holds. Its time of change is the last use. */
const LABEL = 'highwater.json';
const TAKEN = 'highwater.taken.json';
const LabelSchema = dist/* object */.Ikc({
    /** Milliseconds since the epoch. */
    builtAt: dist/* number */.aig(),
    /** Whether the tree itself is installed in it, as a build: its sources must not come first. */
    holdsTree: dist/* boolean */.zMY(),
    /** The folder that an editable install points to: it serves no other; null where there is none. */
    boundTo: dist/* nullable */.mee(dist/* string */.YjP()),
});
/**
 * Environments kept from run to run, each in a folder `KEY-RANDOM`. Runs share them without a lock: a
 * folder without a label is being built or taken away, two of one key may stand side by side, and
 * none is taken away that was used lately.
 */
class EnvironmentCache {
    folder;
    constructor(folder) {
        this.folder = folder;
    }
    /** @throws UsageError where the folder cannot be made. */
    static async open(env) {
        const root = env['RUNNER_TOOL_CACHE'] || env['XDG_CACHE_HOME'] || (0,external_node_path_.join)(env['HOME'] || (0,external_node_os_.homedir)(), '.cache');
        const folder = (0,external_node_path_.join)(root, 'highwater', 'environments');
        try {
            await (0,system_temporary/* makeFolder */.fc)(folder);
        }
        catch (error) {
            throw new errors/* UsageError */.eb({
                what: `environments cannot be kept in ${folder}`,
                where: [['problem', error.message]],
                try: ['XDG_CACHE_HOME=FOLDER   names another place'],
            });
        }
        return new EnvironmentCache(folder);
    }
    /** A folder for an environment of this key that is yet to be built. */
    newPrefix(key) {
        return (0,external_node_path_.join)(this.folder, `${key}-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`);
    }
    /** Marks an environment as complete. */
    async keep(prefix, label) {
        const temporary = (0,external_node_path_.join)(prefix, `${LABEL}.part`);
        await (0,promises_.writeFile)(temporary, JSON.stringify(label));
        await (0,promises_.rename)(temporary, (0,external_node_path_.join)(prefix, LABEL));
        return { ...label, prefix };
    }
    /** The newest environment of a key that serves `folder`, from now on in use; null where there is none. */
    async find(key, folder) {
        const names = (await (0,promises_.readdir)(this.folder)).filter((name) => name.startsWith(`${key}-`));
        const all = await Promise.all(names.map((name) => labelled((0,external_node_path_.join)(this.folder, name))));
        const fit = all
            .filter((one) => one !== null)
            .filter(({ boundTo }) => (boundTo ?? folder) === folder)
            .sort((a, b) => b.builtAt - a.builtAt);
        for (const one of fit)
            if (await touched(one.prefix))
                return one;
        return null;
    }
    /** Takes away those unused for longest, beyond the most kept, and those never completed. */
    async forgetOldest() {
        const prefixes = (await (0,promises_.readdir)(this.folder)).map((name) => (0,external_node_path_.join)(this.folder, name));
        const aged = await Promise.all(prefixes.map(async (prefix) => ({
            prefix,
            usedAt: await changedAt((0,external_node_path_.join)(prefix, LABEL)),
            begunAt: await changedAt(prefix),
        })));
        const whole = aged.filter(({ usedAt }) => usedAt !== null);
        const oldest = whole.sort((a, b) => b.usedAt - a.usedAt).slice(MOST_KEPT);
        for (const { prefix } of oldest)
            await this.#forget(prefix);
        for (const { prefix, usedAt, begunAt } of aged)
            if (usedAt === null && isLongAgo(begunAt))
                await (0,system_temporary/* removeFolder */.v$)(prefix);
    }
    /** Takes the label first, so that no run finds it any more, then looks whether one just had. */
    async #forget(prefix) {
        const [label, taken] = [(0,external_node_path_.join)(prefix, LABEL), (0,external_node_path_.join)(prefix, TAKEN)];
        if (!isLongAgo(await changedAt(label)))
            return;
        // Missing: another run is at it.
        if ((await (0,promises_.rename)(label, taken).catch(nullWhereMissing)) === null)
            return;
        if (isLongAgo(await changedAt(taken)))
            await (0,system_temporary/* removeFolder */.v$)(prefix);
        else
            await (0,promises_.rename)(taken, label);
    }
}
async function labelled(prefix) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(prefix, LABEL), 'utf8').catch(nullWhereMissing);
    if (text === null || !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(prefix, 'bin', 'python')))
        return null;
    return { ...dist/* parse */.qgA(LabelSchema, JSON.parse(text)), prefix };
}
/** Marks an environment as used now; false where it has just been taken away. */
async function touched(prefix) {
    const now = new Date();
    return (await (0,promises_.utimes)((0,external_node_path_.join)(prefix, LABEL), now, now).catch(nullWhereMissing)) === undefined;
}
async function changedAt(path) {
    return (await (0,promises_.stat)(path).catch(nullWhereMissing))?.mtimeMs ?? null;
}
function isLongAgo(time) {
    return time !== null && time < Date.now() - IN_USE_MS;
}
function nullWhereMissing(error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
        return null;
    throw error;
}

;// CONCATENATED MODULE: ./build/src/measure/environment/poetry.js


const TableSchema = dist/* object */.Ikc({
    version: dist/* optional */.lqM(dist/* string */.YjP()),
    extras: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP()), []),
    markers: dist/* optional */.lqM(dist/* string */.YjP()),
    python: dist/* optional */.lqM(dist/* string */.YjP()),
    platform: dist/* optional */.lqM(dist/* string */.YjP()),
    optional: dist/* optional */.lqM(dist/* boolean */.zMY()),
    git: dist/* optional */.lqM(dist/* string */.YjP()),
    branch: dist/* optional */.lqM(dist/* string */.YjP()),
    tag: dist/* optional */.lqM(dist/* string */.YjP()),
    rev: dist/* optional */.lqM(dist/* string */.YjP()),
    url: dist/* optional */.lqM(dist/* string */.YjP()),
    path: dist/* optional */.lqM(dist/* string */.YjP()),
});
const DependenciesSchema = dist/* record */.g1P(dist/* string */.YjP(), dist/* union */.KCZ([dist/* string */.YjP(), dist/* array */.YOg(TableSchema), TableSchema]));
/** Loose: other tables of Poetry's say how a project is built. */
const PoetrySchema = dist/* looseObject */._H3({
    name: dist/* optional */.lqM(dist/* string */.YjP()),
    dependencies: dist/* optional */.lqM(DependenciesSchema, {}),
    'dev-dependencies': dist/* optional */.lqM(DependenciesSchema),
    group: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), dist/* object */.Ikc({ dependencies: dist/* optional */.lqM(DependenciesSchema, {}) })), {}),
    extras: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), dist/* array */.YOg(dist/* string */.YjP())), {}),
    packages: dist/* optional */.lqM(dist/* array */.YOg(dist/* looseObject */._H3({ from: dist/* optional */.lqM(dist/* string */.YjP()) })), []),
});
function poetryNeeds(poetry) {
    const { 'dev-dependencies': dev = {}, dependencies, group } = poetry;
    const optional = (name) => tablesOf(dependencies[name] ?? []).some((one) => one.optional === true);
    const needed = Object.keys(dependencies).filter((name) => !optional(name));
    const groups = { dev: requirementsOf(dev) };
    for (const [name, { dependencies: inside }] of Object.entries(group))
        groups[name] = [...(groups[name] ?? []), ...requirementsOf(inside)];
    return {
        name: poetry.name ?? null,
        dependencies: requirementsOf(dependencies, needed),
        extras: Object.fromEntries(Object.entries(poetry.extras).map(([extra, names]) => [
            extra,
            requirementsOf(dependencies, names),
        ])),
        groups,
    };
}
function requirementsOf(dependencies, names = Object.keys(dependencies)) {
    return names
        .filter((name) => name !== 'python' && dependencies[name] !== undefined)
        .flatMap((name) => tablesOf(dependencies[name]).map((table) => requirementOf(name, table)));
}
function tablesOf(value) {
    if (typeof value === 'string')
        return [{ version: value, extras: [] }];
    return Array.isArray(value) ? value : [value];
}
function requirementOf(name, table) {
    const at = addressOf(table);
    const version = at === null ? specifierOf(table.version ?? '*') : ` @ ${at}`;
    const requirement = `${withExtras(name, table.extras)}${version}`;
    const markers = [
        ...(table.markers === undefined ? [] : [table.markers]),
        ...(table.python === undefined ? [] : pythonMarkers(table.python)),
        ...(table.platform === undefined ? [] : [`sys_platform == "${table.platform}"`]),
    ];
    if (markers.length === 0)
        return requirement;
    return under(markers.map((one) => `(${one})`).join(' and '), requirement);
}
function addressOf({ git, branch, tag, rev, url, path }) {
    if (git !== undefined) {
        const at = rev ?? tag ?? branch;
        // SSH's short form, git@host:path, is no address to pip.
        const address = git.replace(/^([\w.-]+@[^:/]+):(?!\/)/, 'ssh://$1/');
        return `git+${address}${at === undefined ? '' : `@${at}`}`;
    }
    if (path !== undefined)
        return /^\.{0,2}\//.test(path) ? path : `./${path}`;
    return url ?? null;
}
function pythonMarkers(constraint) {
    return specifierOf(constraint)
        .split(',')
        .filter((one) => one !== '')
        .map((one) => one.replace(/^([<>=!~]+)(.+)$/, 'python_full_version $1 "$2"'));
}
/**
 * Poetry's version constraint as a PEP 440 specifier; "" where any version will do. Rules: Poetry's
 * "Dependency specification". PEP 440 knows no "or": of alternatives the last, newest one counts.
 */
function specifierOf(constraint) {
    const alternative = constraint.split('|').at(-1);
    const clauses = alternative.replace(/([<>=!~^])\s+/g, '$1').split(/[\s,]+/);
    return clauses
        .filter((one) => one !== '' && one !== '*')
        .flatMap(clausesOf)
        .join(',');
}
function clausesOf(clause) {
    const [, operator = '', version = ''] = /^(\^|~=|~|[<>=!]*)(.*)$/.exec(clause) ?? [];
    const release = /^v?(\d+(?:\.\d+)*)/.exec(version)?.[1]?.split('.').map(Number);
    if (release === undefined)
        return [clause];
    if (operator === '^') {
        const significant = release.findIndex((part) => part > 0);
        return below(version, release, significant === -1 ? release.length - 1 : significant);
    }
    if (operator === '~')
        return below(version, release, Math.min(1, release.length - 1));
    return [`${operator === '' || operator === '=' ? '==' : operator}${version}`];
}
/** From the version up to, but not including, the next one at a position of its release. */
function below(version, release, position) {
    const next = [...release.slice(0, position), release[position] + 1];
    return [`>=${version}`, `<${next.join('.')}`];
}

;// CONCATENATED MODULE: ./build/src/measure/environment/needs.js




/** Groups and extras that a benchmark may need. */
const PURPOSES = ['bench', 'benchmark', 'benchmarks', 'test', 'tests', 'dev'];
/**
 * @param asked extras of the project itself that requirement files ask for.
 * @throws UsageError for a group that is missing or includes itself.
 */
function needsOf(pyproject, asked) {
    const { project, tool } = pyproject ?? {};
    const poetry = tool?.poetry === undefined ? null : poetryNeeds(tool.poetry);
    const given = project?.name ?? poetry?.name ?? null;
    const name = given === null ? null : (0,distribution/* normalised */.Z7)(given);
    const optional = { ...poetry?.extras, ...project?.['optional-dependencies'] };
    const extras = Object.keys(optional).filter((one) => PURPOSES.includes((0,distribution/* normalised */.Z7)(one)));
    const all = groupsOf(pyproject);
    const groups = PURPOSES.filter((one) => all.has(one));
    const isStatic = project !== undefined && !project.dynamic?.includes('dependencies');
    const hidden = new Set();
    const own = { name, optional, hidden };
    const expanded = (wanted) => withOwnExtras(wanted, own, []);
    const requirements = [
        ...expanded((isStatic ? project.dependencies : poetry?.dependencies) ?? []),
        ...[...extras, ...asked].flatMap((one) => ofExtra(one, own, [])),
        ...groups.flatMap((one) => expanded(groupOf(all, one, []))),
        ...PURPOSES.flatMap((one) => poetry?.groups[one] ?? []),
    ];
    return {
        name,
        requirements: [...new Set(requirements)],
        groups,
        extras,
        hiddenExtras: [...hidden],
    };
}
/** The groups of a pyproject.toml by normalised name; uv's older form of `dev` among them. */
function groupsOf(pyproject) {
    const groups = new Map();
    for (const [name, entries] of Object.entries(pyproject?.['dependency-groups'] ?? {}))
        groups.set((0,distribution/* normalised */.Z7)(name), entries);
    const older = pyproject?.tool.uv?.['dev-dependencies'];
    if (older !== undefined)
        groups.set('dev', [...(groups.get('dev') ?? []), ...older]);
    return groups;
}
/** A dependency group with what it includes, PEP 735. */
function groupOf(groups, name, within) {
    const key = (0,distribution/* normalised */.Z7)(name);
    const entries = groups.get(key);
    if (entries === undefined || within.includes(key)) {
        throw new errors/* UsageError */.eb({
            what: `the dependency group "${within.at(-1) ?? name}" includes "${name}", ${entries === undefined ? 'which does not exist' : 'which includes it in turn'}`,
            where: [['in', '[dependency-groups] of pyproject.toml']],
        });
    }
    return entries.flatMap((entry) => typeof entry === 'string' ? [entry] : groupOf(groups, entry['include-group'], [...within, key]));
}
/** The requirements, with `project[extra]` replaced by what the project's own extra asks for. */
function withOwnExtras(wanted, own, within) {
    return wanted.flatMap((requirement) => {
        const head = headOf(requirement);
        if (head === null || head.name !== own.name)
            return [requirement];
        const inside = head.extras.flatMap((extra) => ofExtra(extra, own, within));
        return inside.map((one) => under(markerOf(requirement), one));
    });
}
function ofExtra(extra, own, within) {
    const name = (0,distribution/* normalised */.Z7)(extra);
    if (within.includes(name))
        return [];
    const wanted = Object.entries(own.optional).find(([key]) => (0,distribution/* normalised */.Z7)(key) === name)?.[1];
    if (wanted === undefined)
        own.hidden.add(name);
    return withOwnExtras(wanted ?? [], own, [...within, name]);
}

;// CONCATENATED MODULE: ./build/src/measure/environment/pinned.js









const READERS = {
    'pylock.toml': readPylock,
    'Pipfile.lock': readPipfileLock,
};
/** Lock files that say all there is to install, by precedence. */
const PINNED_FILES = Object.keys(READERS);
/**
 * The first such lock file of a folder; null where it has none.
 *
 * @throws UsageError where it cannot be understood.
 */
async function readPinned(folder) {
    const file = PINNED_FILES.find((name) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, name)));
    if (file === undefined)
        return null;
    const path = (0,external_node_path_.join)(folder, file);
    const all = await READERS[file](await (0,promises_.readFile)(path, 'utf8'), path);
    const isLocal = ({ requirement }) => LOCAL.test(requirement);
    return {
        file,
        pins: all.filter((one) => !isLocal(one)),
        folders: all.filter((one) => isLocal(one) && !pinned_ITSELF.test(one.requirement)).map(toRequirement),
    };
}
/** The lines of a requirements file. With one hash pip wants one for each. */
function pinLines(pins) {
    const isHashed = pins.every(({ hashes }) => hashes.length > 0);
    return pins.map(({ requirement, hashes }) => isHashed ? [requirement, ...hashes.map((hash) => `--hash=${hash}`)].join(' ') : requirement);
}
const LOCAL = / @ \.{0,2}\//;
const pinned_ITSELF = / @ \.\/\.?\/?( ;|$)/;
function toRequirement({ requirement }) {
    return requirement;
}
const Hashes = dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()), {});
const File = dist/* object */.Ikc({ hashes: Hashes });
/** PEP 751; of what it may hold, what pip must be told. */
const PylockSchema = dist/* object */.Ikc({
    'lock-version': dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^1\./, 'a lock-version 1.x is wanted')),
    'default-groups': dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP()), []),
    packages: dist/* array */.YOg(dist/* object */.Ikc({
        name: dist/* string */.YjP(),
        version: dist/* optional */.lqM(dist/* string */.YjP()),
        marker: dist/* optional */.lqM(dist/* string */.YjP()),
        vcs: dist/* optional */.lqM(dist/* object */.Ikc({
            type: dist/* string */.YjP(),
            url: dist/* string */.YjP(),
            'commit-id': dist/* string */.YjP(),
            subdirectory: dist/* optional */.lqM(dist/* string */.YjP()),
        })),
        directory: dist/* optional */.lqM(dist/* object */.Ikc({ path: dist/* string */.YjP() })),
        archive: dist/* optional */.lqM(dist/* object */.Ikc({ url: dist/* optional */.lqM(dist/* string */.YjP()), path: dist/* optional */.lqM(dist/* string */.YjP()), hashes: Hashes })),
        sdist: dist/* optional */.lqM(File),
        wheels: dist/* optional */.lqM(dist/* array */.YOg(File), []),
    })),
});
async function readPylock(text, path) {
    const lock = understood(PylockSchema, await (0,parse/* parseToml */.M)(text, path), path);
    const groups = [...PURPOSES, ...lock['default-groups'].map(distribution/* normalised */.Z7)];
    return lock.packages.map((one) => {
        const marker = one.marker === undefined ? null : chosen(one.marker, groups);
        return { requirement: under(marker, sourceOf(one)), hashes: hashesOf(one) };
    });
}
function sourceOf({ name, version, vcs, directory, archive }) {
    if (directory !== undefined)
        return `${name} @ ${localPath(directory.path)}`;
    if (archive?.path !== undefined)
        return `${name} @ ${localPath(archive.path)}`;
    if (archive?.url !== undefined)
        return `${name} @ ${archive.url}`;
    if (vcs !== undefined)
        return `${name} @ ${address(vcs.type, vcs.url, vcs['commit-id'], vcs.subdirectory)}`;
    return version === undefined ? name : `${name}==${version}`;
}
function hashesOf({ sdist, wheels, archive }) {
    const files = [archive, sdist, ...wheels].filter((one) => one !== undefined);
    const all = files.flatMap(({ hashes }) => Object.entries(hashes));
    // What pip takes: hashlib.algorithms it calls strong.
    return all
        .filter(([algorithm]) => /^sha(256|384|512)$/.test(algorithm))
        .map(([algorithm, value]) => `${algorithm}:${value}`);
}
/**
 * A marker that pip understands: whether a group or an extra is asked for is known here, so a marker that
 * always or never holds stands in its place.
 */
function chosen(marker, groups) {
    return marker.replace(/(["'])([^"']+)\1\s+(not\s+)?in\s+(?:extras|dependency_groups)/g, (_, _quote, name, not) => groups.includes((0,distribution/* normalised */.Z7)(name)) === (not === undefined)
        ? 'python_version >= "3"'
        : 'python_version < "3"');
}
const PipfileEntry = dist/* object */.Ikc({
    version: dist/* optional */.lqM(dist/* string */.YjP()),
    extras: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP()), []),
    markers: dist/* optional */.lqM(dist/* string */.YjP()),
    hashes: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP()), []),
    git: dist/* optional */.lqM(dist/* string */.YjP()),
    ref: dist/* optional */.lqM(dist/* string */.YjP()),
    subdirectory: dist/* optional */.lqM(dist/* string */.YjP()),
    path: dist/* optional */.lqM(dist/* string */.YjP()),
    file: dist/* optional */.lqM(dist/* string */.YjP()),
});
/** Pipenv's own, pipfile-spec 6. */
const PipfileLockSchema = dist/* object */.Ikc({
    default: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), PipfileEntry), {}),
    develop: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), PipfileEntry), {}),
});
async function readPipfileLock(text, path) {
    const lock = understood(PipfileLockSchema, parseJson(text, path), path);
    return Object.entries({ ...lock.develop, ...lock.default }).map(([name, one]) => {
        const whole = withExtras(name, one.extras);
        const at = one.git !== undefined
            ? address('git', one.git, one.ref, one.subdirectory)
            : one.path !== undefined
                ? localPath(one.path)
                : one.file;
        const version = one.version === undefined || one.version === '*' ? '' : one.version;
        const source = at === undefined ? `${whole}${version}` : `${whole} @ ${at}`;
        return { requirement: under(one.markers ?? null, source), hashes: one.hashes };
    });
}
function parseJson(text, path) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new errors/* UsageError */.eb({
            what: `${path} is not JSON`,
            where: [['problem', error.message]],
        });
    }
}
function understood(schema, value, path) {
    const result = dist/* safeParse */.xLC(schema, value);
    if (result.success)
        return result.output;
    const [issue] = result.issues;
    throw new errors/* UsageError */.eb({
        what: `${path} is no lock file of a known form`,
        where: [
            ['at', dist/* getDotPath */.BuJ(issue) ?? 'the top'],
            ['problem', issue.message],
        ],
    });
}
function address(kind, url, ref, subdirectory) {
    const at = ref === undefined ? '' : `@${ref}`;
    const within = subdirectory === undefined ? '' : `#subdirectory=${subdirectory}`;
    return `${kind}+${url}${at}${within}`;
}
function localPath(path) {
    return /^\.{0,2}\//.test(path) ? path : `./${path}`;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/src/measure/environment/probe.js







/** What an interpreter says of itself and of what is installed for it. */
const ProbeSchema = dist/* object */.Ikc({
    /** Absolute; empty where it does not know. */
    executable: dist/* string */.YjP(),
    /** Of its own, on its command line: "-X", "dev". */
    options: dist/* array */.YOg(dist/* string */.YjP()),
    readsEnvironment: dist/* boolean */.zMY(),
    prefix: dist/* string */.YjP(),
    implementation: dist/* string */.YjP(),
    /** "3.11.7". */
    version: dist/* string */.YjP(),
    build: dist/* string */.YjP(),
    /** "release", "debug", "free-threaded", "free-threaded debug". */
    variant: dist/* string */.YjP(),
    /** "-OO", "-X dev", "none". */
    flags: dist/* string */.YjP(),
    libc: dist/* string */.YjP(),
    system: dist/* string */.YjP(),
    machine: dist/* string */.YjP(),
    pageSizeBytes: dist/* number */.aig(),
    allocator: dist/* string */.YjP(),
    /** Those that an interpreter or its loader reads. */
    variables: dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()),
    distributions: dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()),
    /** What was installed from folders and archives of this machine. */
    local: dist/* array */.YOg(dist/* object */.Ikc({ name: dist/* string */.YjP(), path: dist/* string */.YjP(), isEditable: dist/* boolean */.zMY() })),
    /** The requirements asked about that are not met. */
    lacking: dist/* array */.YOg(dist/* string */.YjP()),
});
/** An interpreter has so long to tell of itself. */
const ANSWER_SECONDS = 60;
/** Minors of Python 3 whose internals the harness knows. */
const OLDEST = 9;
const NEWEST = 14;
/** The commands tried for an interpreter, in order. */
function candidates(command, env) {
    if (command.length > 0)
        return [[...command]];
    const active = env['VIRTUAL_ENV'] ?? env['CONDA_PREFIX'];
    return [
        ...(active === undefined ? [] : [[(0,external_node_path_.join)(active, 'bin', 'python')]]),
        ['python3'],
        ['python'],
    ];
}
/**
 * Asks the first interpreter of the candidates that runs. Its `variables` are those that its command
 * added (a wrapper script does).
 *
 * @throws UsageError where none runs, or it is none that can be measured; the signal's reason.
 */
async function probe(question) {
    const { command, folder, env, variables = {}, signal, requirements = [] } = question;
    const given = askingVariables(env, variables);
    const script = (0,external_node_path_.join)((0,paths/* bundled */.v)('harness'), 'probe.py');
    const tried = [];
    for (const [program, ...words] of candidates(command, env)) {
        try {
            const asking = (0,external_node_util_.promisify)(external_node_child_process_.execFile)(program, [...words, script, JSON.stringify(requirements)], { cwd: folder, env: given, maxBuffer: 1 << 26, timeout: ANSWER_SECONDS * 1000, signal });
            asking.child.stdin?.end(); // python -i would wait for more
            const found = answerIn((await asking).stdout);
            const added = Object.entries(found.variables).filter(([name, text]) => given[name] !== text);
            refuseUnsuitable(found, [program, ...words].join(' '));
            return { ...found, variables: Object.fromEntries(added) };
        }
        catch (error) {
            signal.throwIfAborted();
            if (error instanceof errors/* UsageError */.eb)
                throw error;
            tried.push([[program, ...words].join(' '), whyNot(error)]);
        }
    }
    throw new errors/* UsageError */.eb({
        what: 'no Python interpreter could be run',
        where: tried,
        try: ['--python /path/to/python3'],
    });
}
/** What probe.py printed last, whatever a sitecustomize or a wrapper printed before. */
function answerIn(output) {
    try {
        return dist/* parse */.qgA(ProbeSchema, JSON.parse(output.trim().split('\n').at(-1)));
    }
    catch {
        throw new Error('it does not answer as a Python interpreter does');
    }
}
function whyNot(error) {
    if (error.code === 'ENOENT')
        return error.path?.includes('/') ? 'there is no such program' : 'not found on PATH';
    if (error.code === 'EACCES')
        return 'it is no program that may be run';
    if (error.killed)
        return `it did not answer within ${ANSWER_SECONDS} s`;
    if (error.signal != null)
        return `it was killed by ${error.signal}`;
    const lines = error.stderr?.trim().split('\n') ?? [];
    const fatal = lines.find((line) => line.startsWith('Fatal Python error'));
    const isTraceback = lines.some((line) => line.startsWith('Traceback'));
    return fatal || lines.at(isTraceback ? -1 : 0) || error.message.split('\n')[0];
}
/** @throws UsageError for an interpreter whose figures would not be what they say. */
function refuseUnsuitable(found, command) {
    const why = unsuitable(found);
    if (why !== null)
        throw new errors/* UsageError */.eb({ what: why.what, where: [['found', command]], try: why.try });
}
function unsuitable(found) {
    const { implementation, version, executable, readsEnvironment } = found;
    const supported = `CPython 3.${OLDEST} to 3.${NEWEST} can be measured`;
    const [major = 0, minor = 0] = version.split('.').map(Number);
    const other = ['--python CMD   with such an interpreter'];
    if (implementation !== 'CPython')
        return { what: `${implementation} is not supported: ${supported}`, try: other };
    if (major < 3 || (major === 3 && minor < OLDEST))
        return { what: `Python ${version} is too old: ${supported}`, try: other };
    if (major > 3 || minor > NEWEST)
        return { what: `Python ${version} is too new: ${supported}`, try: other };
    if (executable === '')
        return { what: 'this Python does not know its own path (sys.executable)', try: other };
    if (!readsEnvironment) {
        return {
            what: `this Python ignores its environment, in which ${SEED} is set for each start`,
            try: ['leave out its options -E and -I'],
        };
    }
    return null;
}
/** Variables that make an environment active, its programs first on PATH. */
function activated(prefix, env) {
    return { VIRTUAL_ENV: prefix, PATH: [(0,external_node_path_.join)(prefix, 'bin'), env['PATH'] ?? ''].join(external_node_path_.delimiter) };
}

;// CONCATENATED MODULE: ./build/src/measure/environment/install.js









/** A copied tree has no history to take a version from, and base and head must not differ by it. */
const VERSION = {
    SETUPTOOLS_SCM_PRETEND_VERSION: '9999', // hatch-vcs too
    PDM_BUILD_SCM_VERSION: '9999',
    POETRY_DYNAMIC_VERSIONING_BYPASS: '9999',
    UV_DYNAMIC_VERSIONING_BYPASS: '9999',
    PBR_VERSION: '9999',
};
/** What would bring modules of elsewhere into an install, or put byte code where nobody looks for it. */
const UNFIT = [
    'PYTHONHOME',
    'PYTHONPATH',
    'PYTHONDONTWRITEBYTECODE',
    'PYTHONPYCACHEPREFIX',
    'PYTHONOPTIMIZE',
    'PIP_NO_COMPILE',
];
/**
 * Fills an environment.
 *
 * @throws TargetError where a command fails; the signal's reason.
 */
async function install(what) {
    const { way } = what;
    if (way.kind === 'command')
        return run(what, what.root, ['/bin/sh', '-c', way.command]);
    await installFound(what, way);
}
async function installFound(what, way) {
    const { work } = what;
    const python = (0,external_node_path_.join)(what.prefix, 'bin', 'python');
    const root = await sourcesOf(what, way);
    if (way.kind === 'uv')
        await run(what, root, uvWords(way, python));
    // Isolated: a platform.py in the tree must not stand before what pip imports.
    const pip = (...words) => [
        ...[python, '-I', '-m', 'pip', ...words],
        '--quiet',
        '--no-input',
        '--disable-pip-version-check',
    ];
    const wheels = (0,external_node_path_.join)(work, 'wheels');
    if (way.build !== null)
        await run(what, root, pip('wheel', '--no-deps', '--wheel-dir', wheels, '.'), VERSION);
    const [wheel] = way.build === null ? [] : await (0,promises_.readdir)(wheels);
    const constraints = (0,external_node_path_.join)(work, 'constraints.txt');
    await (0,promises_.writeFile)(constraints, textOf(way.constraints));
    const pins = (0,external_node_path_.join)(work, 'pins.txt');
    await (0,promises_.writeFile)(pins, textOf(pinLines(way.declared.pinned?.pins ?? [])));
    const built = wheel === undefined ? null : (0,external_node_path_.join)(wheels, wheel);
    for (const words of pipInstalls(way, built, pins))
        await run(what, root, pip('install', '-c', constraints, ...words));
}
function textOf(lines) {
    return lines.map((line) => `${line}\n`).join('');
}
/** Where an install reads the tree: in a copy where it builds, since that writes beside the sources. */
async function sourcesOf(what, way) {
    const { root, workingDirectory, work } = what;
    const lines = Object.values(way.declared.files).flat();
    const isCopied = way.build !== null || way.hasFolders || lines.some(({ kind }) => kind === 'itself');
    if (!isCopied)
        return root;
    const copy = (0,external_node_path_.join)(work, 'tree');
    await copyTree(root, copy);
    for (const line of lines) {
        if (line.kind !== 'file' || (0,external_node_path_.isAbsolute)(line.name))
            continue;
        const path = (0,external_node_path_.join)(copy, workingDirectory, line.name);
        if (!(0,external_node_fs_.existsSync)(path))
            continue;
        const text = withoutEditable(await (0,promises_.readFile)(path, 'utf8'));
        await (0,promises_.rm)(path); // it may be read-only
        await (0,promises_.writeFile)(path, text);
    }
    return copy;
}
async function run({ prefix, env, signal, way, workingDirectory, root: shownRoot }, root, words, variables = {}) {
    const clean = Object.entries(env).filter(([name]) => !UNFIT.includes(name));
    const result = await (0,command/* runInstaller */.EK)(words, {
        folder: (0,external_node_path_.join)(root, workingDirectory),
        env: {
            ...variables,
            ...Object.fromEntries(clean),
            ...activated(prefix, env),
            PIP_USER: '0',
            // uv's project commands take an environment of their own otherwise.
            UV_PROJECT_ENVIRONMENT: prefix,
            UV_PYTHON_DOWNLOADS: 'never',
            // Byte code that the first import wrote would be in that import's figures alone.
            UV_COMPILE_BYTECODE: '1',
        },
        signal,
    });
    if (result.status !== 0)
        throw (0,command/* installFailed */.Pr)(wayText(way), (0,external_node_path_.join)(shownRoot, workingDirectory), result);
}

;// CONCATENATED MODULE: ./build/src/measure/environment/build.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});






/**
 * Builds an environment and keeps it; what was begun is gone where it fails or is aborted.
 *
 * @throws UsageError where the interpreter cannot make environments; TargetError where the install
 * fails; the signal's reason.
 */
async function buildEnvironment(recipe, cache) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const prefix = cache.newPrefix(recipe.key);
        const builtAt = Date.now();
        // Of their own, and given back: installers that are killed leave what they have in it.
        const work = __addDisposableResource(env_1, await (0,system_temporary/* inTemporaryFolder */.PX)('highwater-install', async (folder) => {
            const temporary = (0,external_node_path_.join)(folder, 'tmp');
            await (0,system_temporary/* makeFolder */.fc)(temporary);
            return { folder, env: { ...recipe.env, TMPDIR: temporary } };
        }), true);
        try {
            await makeEnvironment({ ...recipe, env: work.env }, prefix, cache.folder);
            await install({ ...recipe, env: work.env, prefix, work: work.folder });
            return await cache.keep(prefix, { builtAt, ...(await holdings(recipe, prefix)) });
        }
        catch (error) {
            await (0,system_temporary/* removeFolder */.v$)(prefix);
            throw error;
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** An environment with pip and nothing else: by uv where it is at hand and reaches an index, else by venv. */
async function makeEnvironment(recipe, prefix, folder) {
    const { env, signal, hasUv } = recipe;
    const { executable, version } = recipe.interpreter;
    const place = { folder, env, signal };
    if (hasUv) {
        const options = ['--quiet', '--no-project', '--seed', '--python', executable];
        const { status } = await (0,command/* runInstaller */.EK)(['uv', 'venv', ...options, prefix], place);
        if (status === 0)
            return;
    }
    const words = [executable, '-I', '-m', 'venv', '--clear', prefix];
    const result = await (0,command/* runInstaller */.EK)(words, place);
    if (result.status === 0)
        return;
    // venv does not say why its pip could not be had.
    const asked = await (0,command/* runInstaller */.EK)([executable, '-I', '-c', 'import venv, ensurepip'], place);
    const module = /No module named '(\w+)'/.exec(asked.output)?.[1];
    if (module === undefined)
        throw (0,command/* installFailed */.Pr)((0,command/* shown */.SP)(words), folder, result);
    const minor = version.split('.').slice(0, 2).join('.');
    throw new errors/* UsageError */.eb({
        what: `${executable} cannot make environments: its module ${module} is missing`,
        where: [['why', 'an environment of its own is built for each tree, to install what it needs']],
        try: [
            `apt-get install python3-venv   on Debian and Ubuntu (or python${minor}-venv for this one)`,
            'pip install uv   makes environments without that module',
        ],
    });
}
/** What of the tree an install left in the environment. */
async function holdings({ way, root, env, signal }, prefix) {
    if (way.kind !== 'command')
        return { holdsTree: way.build !== null, boundTo: null };
    const command = [(0,external_node_path_.join)(prefix, 'bin', 'python')];
    const { local } = await probe({ command, folder: prefix, env, signal });
    const ofTree = local.filter(({ path }) => path === root || path.startsWith(`${root}/`));
    return {
        holdsTree: ofTree.some(({ isEditable }) => !isEditable),
        boundTo: ofTree.some(({ isEditable }) => isEditable) ? root : null,
    };
}

;// CONCATENATED MODULE: ./build/src/measure/environment/pair.js



/**
 * What a requirement without a version brings changes from day to day: two environments whose installs
 * asked the index further apart than this would differ by more than their trees do.
 */
const MOST_APART_MS = 24 * 3600 * 1000;
/** Characters of a command in a note. */
const pair_MOST_SHOWN = 160;
/**
 * The environments of both trees, those built before where they serve: one where both need the same.
 *
 * @param why what the reader is told of why an environment is needed.
 * @throws what building throws, once no build is running any more; an install that fails on base alone is
 * a value.
 */
async function environmentsFor({ base, head }, cache, why, progress) {
    const obtain = (...all) => obtained(all, cache, why, progress);
    if (base.key === head.key) {
        const whose = 'one environment for both trees';
        const [only] = await obtain({ whose, recipe: head, isVital: true });
        const shared = keptOf(only);
        // An editable install that a user's command made serves one folder.
        if ((shared.boundTo ?? base.root) === base.root)
            return { base: shared, head: shared, baseProblem: null };
    }
    const [ofBase, ofHead] = await obtain({ whose: "base's environment", recipe: base, isVital: false }, { whose: "head's environment", recipe: head, isVital: true });
    const forHead = keptOf(ofHead);
    if (ofBase.status === 'rejected' && ofBase.reason instanceof errors/* TargetError */.I0)
        return { base: forHead, head: forHead, baseProblem: ofBase.reason.problem };
    return { base: keptOf(ofBase), head: forHead, baseProblem: null };
}
function keptOf(obtained) {
    if (obtained.status === 'rejected')
        throw obtained.reason;
    return obtained.value;
}
async function obtained(all, cache, why, progress) {
    const found = await Promise.all(all.map(({ recipe }) => cache.find(recipe.key, recipe.root)));
    const newest = Math.max(...found.map((one) => one?.builtAt ?? Date.now()));
    // The first vital build that fails ends the others: its error is their reason.
    const failure = new AbortController();
    const environments = all.map(async ({ whose, recipe, isVital }, index) => {
        const before = found[index] ?? null;
        const text = shortened(wayText(recipe.way));
        if (before !== null && before.builtAt >= newest - MOST_APART_MS) {
            progress({ kind: 'note', text: `${whose}, built before: ${text}` });
            return before;
        }
        progress({ kind: 'note', text: `building ${whose} (${why}): ${text}` });
        try {
            const signal = AbortSignal.any([recipe.signal, failure.signal]);
            return await buildEnvironment({ ...recipe, signal }, cache);
        }
        catch (error) {
            if (isVital || !(error instanceof errors/* TargetError */.I0))
                failure.abort(error);
            throw error;
        }
    });
    const settled = await Promise.allSettled(environments);
    failure.signal.throwIfAborted();
    const isNew = settled.some((one) => one.status === 'fulfilled' && !found.includes(one.value));
    if (isNew)
        await forgetOldest(cache, progress);
    return settled;
}
function shortened(text) {
    return text.length > pair_MOST_SHOWN ? `${text.slice(0, pair_MOST_SHOWN)} …` : text;
}
/** Makes room; where that fails the environments of this run serve all the same. */
async function forgetOldest(cache, progress) {
    try {
        await cache.forgetOldest();
    }
    catch (error) {
        const text = `an old environment could not be taken away: ${error.message}`;
        progress({ kind: 'note', text });
    }
}

;// CONCATENATED MODULE: ./build/src/measure/environment/passed-over.js


const INSTEAD = "install = 'CMD' in the configuration (or --install) says how to install what benchmarks need";
/**
 * Files of a folder that declare dependencies and are not read, in sentences for the reader.
 *
 * @param deciding what is read instead, by name; none where nothing is declared.
 */
function passedOver(folder, deciding) {
    const names = (0,external_node_fs_.existsSync)(folder) ? (0,external_node_fs_.readdirSync)(folder).sort() : [];
    return names.flatMap((name) => {
        const why = passed_over_whyNot(name, names, deciding);
        return why === null || deciding.includes(name) ? [] : [`${name} is passed over: ${why}`];
    });
}
function passed_over_whyNot(name, names, deciding) {
    if (/^(environment\.ya?ml|(.+\.)?conda-lock\.yml)$/.test(name))
        return `conda's environments are not supported; ${INSTEAD}`;
    if (PINNED_FILES.includes(name))
        return `${deciding.join(', ')} decides`;
    if (/^pylock\.[^.]+\.toml$/.test(name))
        return `pylock.toml alone is looked for; ${INSTEAD}`;
    if (name === 'Pipfile' && !names.includes('Pipfile.lock'))
        return 'there is no Pipfile.lock, which "pipenv lock" writes';
    return null;
}

// EXTERNAL MODULE: ./build/src/toml/line.js
var line = __webpack_require__(442);
;// CONCATENATED MODULE: ./build/src/measure/environment/pyproject.js







/** What of pyproject.toml says which distributions a tree needs, and how it is built. */
const PyprojectSchema = dist/* object */.Ikc({
    project: dist/* optional */.lqM(dist/* object */.Ikc({
        name: dist/* optional */.lqM(dist/* string */.YjP()),
        dependencies: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP())),
        'optional-dependencies': dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), dist/* array */.YOg(dist/* string */.YjP()))),
        dynamic: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP())),
    })),
    'dependency-groups': dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), dist/* array */.YOg(dist/* union */.KCZ([dist/* string */.YjP(), dist/* strictObject */.rej({ 'include-group': dist/* string */.YjP() })])))),
    'build-system': dist/* optional */.lqM(dist/* object */.Ikc({
        requires: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP())),
        'build-backend': dist/* optional */.lqM(dist/* string */.YjP()),
        'backend-path': dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP())),
    })),
    tool: dist/* optional */.lqM(dist/* looseObject */._H3({
        poetry: dist/* optional */.lqM(PoetrySchema),
        uv: dist/* optional */.lqM(dist/* looseObject */._H3({
            'dev-dependencies': dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP())),
            sources: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J()), {}),
        })),
    }), {}),
});
/**
 * The pyproject.toml of a tree; null where it has none.
 *
 * @throws UsageError for a syntax error or a value of the wrong type: file, line, problem.
 */
async function readPyproject(folder, side) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'pyproject.toml'), 'utf8').catch((error) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
            return null;
        throw error;
    });
    if (text === null)
        return null;
    const file = `${side}'s pyproject.toml`;
    const result = dist/* safeParse */.xLC(PyprojectSchema, await (0,parse/* parseToml */.M)(text, file));
    if (result.success)
        return result.output;
    const [issue] = result.issues;
    const keys = (issue.path ?? []).map((one) => String(one.key));
    throw new errors/* UsageError */.eb({
        what: `${JSON.stringify(keys.join('.'))} in ${file} has a wrong value`,
        where: [
            ['at', `line ${(0,line/* lineOf */.c)(text, keys) ?? 1}`],
            ['problem', issue.message],
        ],
    });
}

;// CONCATENATED MODULE: ./build/src/measure/environment/sources.js




/** Backends that copy Python files and compile nothing unless told to. */
const COPYING = [
    'setuptools.build_meta',
    'setuptools.build_meta:__legacy__',
    'hatchling.build',
    'flit_core.buildapi',
    'flit.buildapi',
    'poetry.core.masonry.api',
    'poetry.masonry.api',
    'poetry_dynamic_versioning.backend',
    'pdm.backend',
    'pdm.pep517.api',
    'uv_build',
];
/** Folders and modules beside a product that are none. */
const NOT_PRODUCT = /^(tests?|docs?|bench(mark)?s?|examples?|scripts|tools|ci|build|dist|bench_.*|conftest|setup|versioneer|noxfile|tasks|node_modules)$/;
/** Tables of pyproject.toml that ask for a compiler or for code to run at build time. */
const BUILD_STEPS = [
    ['setuptools', 'ext-modules'],
    ['setuptools-rust'],
    ['cibuildwheel'],
    ['poetry', 'build'],
    ['pdm', 'build', 'run-setuptools'],
    ['pdm', 'build', 'custom-hook'],
    ...['custom', 'cython', 'mypyc', 'build-scripts'].flatMap((hook) => [
        ['hatch', 'build', 'hooks', hook],
        ['hatch', 'build', 'targets', 'wheel', 'hooks', hook],
    ]),
];
/** Tables of pyproject.toml that name a file which the build writes, mostly a version. */
const WRITTEN = [
    ['setuptools_scm', 'version_file'],
    ['setuptools_scm', 'write_to'],
    ['hatch', 'build', 'hooks', 'vcs', 'version-file'],
    ['hatch', 'build', 'targets', 'wheel', 'hooks', 'vcs', 'version-file'],
    ['pdm', 'version', 'write_to'],
    ['versioningit', 'write', 'file'],
];
/** Tables of pyproject.toml that say where packages lie. */
const PLACES = [
    ['setuptools', 'package-dir', ''],
    ['setuptools', 'packages', 'find', 'where'],
    ['hatch', 'build', 'targets', 'wheel', 'sources'],
    ['pdm', 'build', 'package-dir'],
    ['uv', 'build-backend', 'module-root'],
];
/**
 * Why the tree in `folder` must be built; null where its dependencies alone serve.
 *
 * @param isLocked whether a lock file holds what the build would tell.
 */
function buildReason(folder, pyproject, isLocked) {
    const sources = { folder, pyproject, setup: setupText(folder) };
    if (!isProject(folder, pyproject))
        return null;
    const unfit = compiled(sources) ?? written(sources) ?? elsewhere(sources);
    if (unfit !== null)
        return { kind: 'sources', why: unfit };
    const hidden = isLocked ? null : hiddenNeeds(folder, pyproject);
    if (hidden !== null)
        return { kind: 'needs', why: hidden };
    const asking = asksForItself(sources);
    return asking === null ? null : { kind: 'metadata', why: asking };
}
/** Whether a tree can be built and installed: it says by what, or has a setup.py. */
function isProject(folder, pyproject) {
    return pyproject?.['build-system'] !== undefined || (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'setup.py'));
}
/** The distribution's name, normalised, where setup.py or setup.cfg writes it out. */
function nameInSetup(folder) {
    const name = /\bname\s*=\s*["']([\w.-]+)["']|^name\s*=\s*([\w.-]+)\s*$/m.exec(setupText(folder));
    return name === null ? null : (0,distribution/* normalised */.Z7)(name[1] ?? name[2]);
}
/** What of a project's needs only its build tells, as a sentence; null where files tell all. */
function hiddenNeeds(folder, pyproject) {
    const { project, tool } = pyproject ?? {};
    if (tool?.poetry !== undefined)
        return null; // [tool.poetry] holds what is dynamic in [project]
    if (project === undefined) {
        const declares = /\b(install|extras|tests)_require/.test(setupText(folder));
        return declares ? 'its setup.py or setup.cfg says what it needs' : null;
    }
    const dynamic = ['dependencies', 'optional-dependencies'].find((key) => project.dynamic?.includes(key));
    return dynamic === undefined ? null : `its ${dynamic} are dynamic`;
}
function setupText(folder) {
    return ['setup.py', 'setup.cfg']
        .map((name) => (0,external_node_path_.join)(folder, name))
        .map((path) => ((0,external_node_fs_.existsSync)(path) ? (0,external_node_fs_.readFileSync)(path, 'utf8') : ''))
        .join('\n');
}
function compiled({ folder, pyproject, setup }) {
    const word = /ext_modules|\bExtension\(|cythonize|RustExtension|rust_extensions|cffi_modules|mypycify/.exec(setup);
    if (word !== null)
        return `setup.py names ${word[0].replace('(', '')}`;
    const { 'build-backend': backend, 'backend-path': own } = pyproject?.['build-system'] ?? {};
    if (own !== undefined)
        return 'its build backend is its own';
    if (backend !== undefined && !COPYING.includes(backend))
        return `${backend} builds it`;
    if (backend === 'pdm.backend' && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'pdm_build.py')))
        return 'pdm_build.py builds it';
    const step = BUILD_STEPS.find((path) => (0,parse/* valueAt */.f)(pyproject?.tool, path) !== undefined);
    return step === undefined ? null : `[tool.${step.join('.')}] builds it`;
}
function written({ folder, pyproject }) {
    const missing = WRITTEN.map((path) => (0,parse/* valueAt */.f)(pyproject?.tool, path)).find((file) => typeof file === 'string' && !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, file)));
    return missing === undefined ? null : `its build writes ${missing}`;
}
function elsewhere({ folder, pyproject, setup }) {
    const named = [
        ...PLACES.map((path) => (0,parse/* valueAt */.f)(pyproject?.tool, path)),
        ...[(0,parse/* valueAt */.f)(pyproject?.tool, ['hatch', 'build', 'targets', 'wheel', 'packages'])]
            .flat()
            .map((path) => (typeof path === 'string' ? (0,external_node_path_.dirname)(path) : null)),
        ...[pyproject?.tool?.poetry?.packages ?? []].flat().map(({ from }) => from),
        /package_dir\s*=\s*\{?\s*(?:["']{2})?\s*[:=]\s*["']?([\w./-]+)/.exec(setup)?.[1],
    ].flat();
    const other = named.find((place) => typeof place === 'string' && !/^(\.\/)?(src|\.?)\/?$/.test(place));
    if (other !== undefined)
        return `its packages lie in ${other}`;
    return productFiles(folder).length === 0 ? 'no package of its own is at its top or in src' : null;
}
/** Packages that look up their own version must be installed, or their import fails. */
function asksForItself({ folder }) {
    const asking = productFiles(folder).find((path) => {
        const text = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, path), 'utf8');
        return (/\bimportlib[._]metadata\b|\bpkg_resources\b/.test(text) &&
            !/PackageNotFoundError|DistributionNotFound/.test(text));
    });
    return asking === undefined ? null : `${asking} asks for installed metadata`;
}
/** Modules at the top and in src, and the files directly within their packages there. */
function productFiles(folder) {
    return ['.', 'src'].flatMap((root) => {
        if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, root)))
            return [];
        const entries = (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(folder, root), { withFileTypes: true }).filter(({ name }) => !name.startsWith('.') && !NOT_PRODUCT.test(name.replace(/\.py$/, '')));
        return entries.flatMap((entry) => {
            const path = (0,external_node_path_.join)(root, entry.name);
            if (entry.isFile())
                return entry.name.endsWith('.py') ? [path] : [];
            if (!entry.isDirectory())
                return [];
            const inside = (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(folder, path)).filter((name) => name.endsWith('.py'));
            // A folder in src needs no __init__.py: namespace packages have none.
            if (root === '.' && !inside.includes('__init__.py'))
                return [];
            return inside.map((name) => (0,external_node_path_.join)(path, name));
        });
    });
}

;// CONCATENATED MODULE: ./build/src/measure/environment/declared.js











/**
 * Reads what a tree declares.
 *
 * @param workingDirectory where the install starts, relative to the tree's root.
 * @param hasUv whether uv can install what its lock file says.
 * @throws UsageError for a pyproject.toml or a lock file that cannot be understood.
 */
async function readDeclared({ side, path }, workingDirectory, hasUv) {
    const folder = (0,external_node_path_.join)(path, workingDirectory);
    const pyproject = await readPyproject(folder, side);
    const lock = pyproject === null ? null : lockOf(path, workingDirectory);
    const names = lock === null ? requirementFiles(folder) : [];
    const files = Object.fromEntries(names.map((name) => [name, readRequirements(folder, name)]));
    const asked = Object.values(files)
        .flat()
        .flatMap((line) => (line.kind === 'itself' ? line.extras : []));
    const pinned = lock === null && names.length === 0 ? await readPinned(folder) : null;
    const needs = needsOf(pyproject, asked);
    const isLockedByUv = hasUv && lock !== null && (0,external_node_path_.basename)(lock) === 'uv.lock';
    const hidesNeeds = !isLockedByUv && hiddenNeeds(folder, pyproject) !== null;
    return {
        ...needs,
        requirements: [...needs.requirements, ...(pinned?.folders ?? [])],
        name: needs.name ?? nameInSetup(folder),
        hiddenExtras: hidesNeeds ? [...PURPOSES, ...needs.hiddenExtras] : needs.hiddenExtras,
        files,
        lock,
        pinned,
        passedOver: passedOver(folder, [lock ?? [], names, pinned?.file ?? []].flat()),
        build: buildReason(folder, pyproject, isLockedByUv),
        isProject: isProject(folder, pyproject),
        uvSources: uvSources(pyproject),
    };
}
function lockOf(root, workingDirectory) {
    const folder = (0,external_node_path_.join)(root, workingDirectory);
    const above = workingDirectory
        .split('/')
        .map((_, depth, all) => '../'.repeat(all.length - depth));
    const places = [
        ...LOCK_FILES,
        ...(workingDirectory === '' ? [] : above.reverse().map((up) => `${up}uv.lock`)),
    ];
    return places.find((name) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, name))) ?? null;
}
/** Sources that an index does not hold under the same name, or holds as something else. */
function uvSources(pyproject) {
    return Object.entries(pyproject?.tool.uv?.sources ?? {})
        .filter(([, source]) => [source].flat().some((one) => (0,parse/* valueAt */.f)(one, ['index']) === undefined))
        .map(([name]) => (0,distribution/* normalised */.Z7)(name));
}

;// CONCATENATED MODULE: ./build/src/measure/environment/ways.js






/**
 * How each tree's environment is filled, by what it declares. Where one tree must be built both are:
 * sources on the path and a build of them do not compare.
 */
async function findWays(trees, workingDirectory, hasUv) {
    const [base, head] = await Promise.all([
        readDeclared(trees.base, workingDirectory, hasUv),
        readDeclared(trees.head, workingDirectory, hasUv),
    ]);
    const reasons = [head.build, base.build].filter((one) => one !== null);
    const reason = reasons.find(({ kind }) => kind === 'sources') ?? reasons[0] ?? null;
    const way = (side, declared) => {
        const folder = (0,external_node_path_.join)(trees[side].path, workingDirectory);
        return findWay(declared, folder, declared.isProject ? reason : null, hasUv);
    };
    return { base: await way('base', base), head: await way('head', head) };
}
/** All that an interpreter must have to serve both trees as it is. */
function ways_requirementsOf(ways) {
    const all = [ways.base, ways.head].flatMap((way) => {
        if (way.kind === 'command')
            return [];
        const { requirements, files, name, hiddenExtras, pinned } = way.declared;
        const lines = Object.values(files).flat();
        return [
            ...requirements,
            ...(pinned?.pins ?? []).map(({ requirement }) => requirement),
            ...lines.flatMap((line) => (line.kind === 'requirement' ? [line.text] : [])),
            // No interpreter can be asked for a path: it is lacking.
            ...lines.flatMap((line) => (line.kind === 'path' ? [line.path] : [])),
            ...(way.build === null ? [] : [withExtras(name ?? '.', hiddenExtras)]),
        ];
    });
    return [...new Set(all)];
}
/** Why an environment must be built, for the reader; null where the interpreters serve as they are. */
async function whyNotAsItIs({ base, head }, folder, interpreters) {
    if (base.kind === 'command' || head.kind === 'command')
        return 'install is set';
    if (head.build?.kind === 'sources')
        return `the tree must be built: ${head.build.why}`;
    const lacking = [...new Set([...interpreters.head.lacking, ...interpreters.base.lacking])];
    if (lacking.length > 0) {
        const build = head.build === null ? '' : `; ${head.build.why}`;
        return `${(0,cut_list/* cutList */.f)(lacking, 3)} not installed${build}`;
    }
    const digests = [
        await needsDigest(base, folder('base')),
        await needsDigest(head, folder('head')),
    ];
    return digests[0] === digests[1] ? null : 'base and head declare different needs';
}

;// CONCATENATED MODULE: ./build/src/measure/environment/prepare.js












/**
 * The interpreter that each tree is measured with: as it is where it has what both trees declare,
 * else in an environment that is built, or kept from an earlier run.
 *
 * @throws UsageError where there is no fit interpreter, the two trees' minors differ, or what head
 * declares cannot be understood; TargetError where head's install fails; the signal's reason.
 */
async function prepareEnvironments(request) {
    const prepared = await prepare(request);
    const { baseProblem } = prepared;
    if (baseProblem !== null)
        request.progress({ kind: 'note', text: notMeasured(baseProblem) });
    return prepared;
}
/** That base has no figures, for the reader. */
function notMeasured(baseProblem) {
    return `base is not measured: ${(0,errors/* inOneLine */.UX)(baseProblem)}`;
}
async function prepare(request) {
    const { env, signal, progress, workingDirectory } = request;
    const hasUv = onPath('uv', env);
    const { trees, ways, unclear } = await understand(request, hasUv);
    const folder = (side) => (0,external_node_path_.join)(trees[side].path, workingDirectory);
    if (ways.head.kind !== 'command')
        for (const text of ways.head.declared.passedOver)
            progress({ kind: 'note', text });
    const interpreters = await askInterpreters(request, folder, ways_requirementsOf(ways));
    refuseUnlike(interpreters.base, interpreters.head);
    if (SEED in variablesOf(request.plan))
        progress({ kind: 'note', text: `${SEED} is not handed on: it differs from start to start` });
    const why = await whyNotAsItIs(ways, folder, interpreters);
    if (why === null) {
        progress({ kind: 'note', text: `${interpreters.head.executable} serves as it is` });
        const { base, head } = interpreters;
        return {
            environments: { base: asItIs(base, env), head: asItIs(head, env) },
            probes: interpreters,
            baseProblem: unclear,
        };
    }
    if (ways.head.kind === 'pip' && ways.head.declared.lock?.endsWith('uv.lock') === true) {
        const text = 'uv is not on PATH: pip installs what pyproject.toml declares, as uv.lock pins it';
        progress({ kind: 'note', text });
    }
    const recipe = async (side) => {
        const [way, interpreter, root] = [ways[side], interpreters[side], trees[side].path];
        const key = await key_keyOf({ way, root, folder: folder(side), interpreter }, env);
        return { key, way, root, workingDirectory, interpreter, hasUv, env, signal };
    };
    const [base, head, cache] = await Promise.all([
        recipe('base'),
        recipe('head'),
        EnvironmentCache.open(env),
    ]);
    const kept = await environmentsFor({ base, head }, cache, why, progress);
    const described = async ({ prefix, holdsTree }, recipe) => {
        const { way, interpreter } = recipe;
        const python = [(0,external_node_path_.join)(prefix, 'bin', 'python'), ...interpreter.options];
        const environment = {
            python,
            variables: { ...interpreter.variables, ...activated(prefix, env) },
            importFrom: holdsTree ? 'end' : 'front',
            description: wayText(way),
        };
        const variables = { ...interpreter.variables, ...variablesOf(request.plan) };
        const found = await probe({ command: python, folder: prefix, env, variables, signal });
        return { environment, found };
    };
    const [onBase, onHead] = await Promise.all([
        described(kept.base, base),
        described(kept.head, head),
    ]);
    return {
        environments: { base: onBase.environment, head: onHead.environment },
        probes: { base: onBase.found, head: onHead.found },
        baseProblem: unclear ?? kept.baseProblem,
    };
}
/** How each tree's environment comes to be. */
async function understand(request, hasUv) {
    const { plan, workingDirectory } = request;
    const { install } = plan;
    const trees = await withoutEmpty(request.trees, workingDirectory);
    if (install.kind === 'command')
        return { trees, ways: { base: install, head: install }, unclear: null };
    try {
        return { trees, ways: await findWays(trees, workingDirectory, hasUv), unclear: null };
    }
    catch (error) {
        if (!(error instanceof errors/* UsageError */.eb))
            throw error;
        const alone = { base: trees.head, head: trees.head };
        // Where head's cannot be understood either, this throws: that is not base's fault alone.
        const ways = await findWays(alone, workingDirectory, hasUv);
        return { trees: alone, ways, unclear: error.problem };
    }
}
/**
 * Head for both where base has nothing to install from: a record's other side, or a working directory
 * that head adds.
 */
async function withoutEmpty(trees, workingDirectory) {
    const isEmpty = async ({ path }) => {
        const folder = (0,external_node_path_.join)(path, workingDirectory);
        return !(0,external_node_fs_.existsSync)(folder) || (await (0,promises_.readdir)(folder)).length === 0;
    };
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(trees.head.path, workingDirectory))) {
        throw new errors/* UsageError */.eb({
            what: `the working directory ${JSON.stringify(workingDirectory)} is not in head's tree`,
            where: [['looked in', trees.head.path]],
        });
    }
    return (await isEmpty(trees.base)) ? { base: trees.head, head: trees.head } : trees;
}
async function askInterpreters({ plan, env, signal }, folder, requirements) {
    const ask = (side, command) => probe({
        command,
        folder: folder(side),
        env,
        variables: variablesOf(plan),
        signal,
        requirements,
    });
    const same = plan.basePython.join('\0') === plan.headPython.join('\0');
    const asked = ask('head', plan.headPython);
    const [base, head] = await Promise.all([same ? asked : ask('base', plan.basePython), asked]);
    return { base, head };
}
/** What the user sets for both trees. */
function variablesOf({ passEnv, env }) {
    return { ...passEnv, ...env };
}
function asItIs(found, env) {
    const { executable, options, variables, prefix } = found;
    const isVirtual = (0,external_node_fs_.existsSync)((0,external_node_path_.join)(prefix, 'pyvenv.cfg'));
    return {
        python: [executable, ...options],
        variables: { ...variables, ...(isVirtual ? activated(prefix, env) : {}) },
        importFrom: 'front',
        description: `${executable} as it is`,
    };
}
function onPath(program, env) {
    return (env['PATH'] ?? '')
        .split(external_node_path_.delimiter)
        .some((folder) => folder !== '' && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, program)));
}
/** @throws UsageError where the same code takes other memory on base's interpreter than on head's. */
function refuseUnlike(base, head) {
    const named = (one) => (0,interpreter/* interpreterText */.s)({ ...one, python: one.version });
    const alike = ({ version, variant, allocator, flags }) => [...version.split('.').slice(0, 2), variant, allocator, flags].join();
    if (alike(base) === alike(head))
        return;
    throw new errors/* UsageError */.eb({
        what: `base would run on ${named(base)} and head on ${named(head)}: they cannot be compared`,
        where: [['why', 'the same objects take other memory there, by more than any limit']],
        try: ['--python CMD   for both'],
    });
}

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(4006);
// EXTERNAL MODULE: ./build/src/system/group.js
var group = __webpack_require__(9884);
;// CONCATENATED MODULE: ./build/src/system/strays.js


/**
 * Ends processes that were started with `folder` in their environment, proc_pid_environ(5): a benchmark's child in
 * a session of its own outlives an interpreter that could not sweep up any more. Elsewhere than on Linux nothing
 * tells of them.
 */
async function endStrays(folder) {
    const pids = await (0,promises_.readdir)('/proc').catch(() => []);
    await Promise.all(pids
        .filter((name) => /^\d+$/.test(name))
        .map(async (pid) => {
        // Of others, and of what ended meanwhile, it cannot be read.
        const environment = await (0,promises_.readFile)(`/proc/${pid}/environ`, 'utf8').catch(() => '');
        if (environment.includes(`${folder}/`))
            (0,group/* end */._)(Number(pid), 'SIGKILL');
    }));
}

// EXTERNAL MODULE: ./build/src/model/state.js
var state = __webpack_require__(1806);
;// CONCATENATED MODULE: ./build/src/measure/budget.js
/** Share of the time within which the run must promise to end for nothing to have to wait. */
const AMPLE = 1 / 2;
/** Share of the time by which a job that runs at its end may pass it. */
const GRACE = 1 / 10;
/** That the time for measuring ended before a job did, or before it could begin: it gives no sample. */
class OutOfTime extends Error {
}
/** The time that a run has, from its making on. */
class Budget {
    seconds;
    #begun = Date.now();
    constructor(seconds) {
        this.seconds = seconds;
    }
    get isOver() {
        return this.#elapsed() >= this.seconds;
    }
    /**
     * Seconds that a job may take which begins now; at most `most`.
     *
     * @throws OutOfTime where none may begin any more.
     */
    timeFor(most) {
        if (this.isOver)
            throw new OutOfTime();
        return Math.min(most, this.seconds * (1 + GRACE) - this.#elapsed());
    }
    /**
     * Whether the run, at its pace so far, would end within half of its time. What was settled on the
     * way is part of the pace; so at least half of the time is left for what waits, unless the first
     * round itself takes more.
     *
     * @param done Benchmarks that were looked at, of `total`.
     */
    isAmple(done, total) {
        return this.#elapsed() * total <= AMPLE * this.seconds * done;
    }
    #elapsed() {
        return (Date.now() - this.#begun) / 1000;
    }
}

// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(481);
// EXTERNAL MODULE: ./build/src/model/explanation.js
var explanation = __webpack_require__(168);
// EXTERNAL MODULE: ./build/src/model/replay.js
var replay = __webpack_require__(6196);
;// CONCATENATED MODULE: ./build/src/measure/protocol.js




const Foreign = dist/* array */.YOg(dist/* tuple */.PVZ([dist/* string */.YjP(), dist/* string */.YjP()]));
const Failure = {
    why: dist/* string */.YjP(),
    detail: dist/* optional */.lqM(dist/* string */.YjP(), ''),
    state: dist/* picklist */.KIO(['skipped', 'crashed', 'timed-out', 'unsupported']),
    /** What killed the process: "SIGKILL"; null where it ended otherwise. */
    signal: dist/* optional */.lqM(dist/* nullable */.mee(dist/* string */.YjP()), null),
};
const HelloSchema = dist/* variant */.Oxt('hello', [
    dist/* object */.Ikc({
        hello: dist/* literal */.euz(true),
        harness: dist/* string */.YjP(),
        importBytes: dist/* nullable */.mee(dist/* number */.aig()),
        forks: dist/* boolean */.zMY(),
        threads: dist/* array */.YOg(dist/* string */.YjP()),
        aslrOff: dist/* nullable */.mee(dist/* boolean */.zMY()),
        resident: dist/* boolean */.zMY(),
        /** Whether the import drew from a global random generator. */
        drewRandom: dist/* boolean */.zMY(),
        foreign: Foreign,
        benchmarks: dist/* array */.YOg(dist/* object */.Ikc({ name: dist/* string */.YjP(), problem: dist/* nullable */.mee(dist/* string */.YjP()) })),
    }),
    dist/* object */.Ikc({ hello: dist/* literal */.euz(false), ...Failure, foreign: Foreign }),
]);
const AnswerSchema = dist/* variant */.Oxt('state', [
    dist/* object */.Ikc({
        job: dist/* number */.aig(),
        state: dist/* literal */.euz('measured'),
        samples: dist/* array */.YOg(model_record/* SampleSchema */.MZ),
        replay: dist/* optional */.lqM(dist/* nullable */.mee(replay/* ReplaySchema */.nV), null),
        explanation: dist/* optional */.lqM(dist/* nullable */.mee(explanation/* ExplanationSchema */.hh), null),
        foreign: Foreign,
        output: dist/* string */.YjP(),
    }),
    dist/* object */.Ikc({ job: dist/* number */.aig(), ...Failure, output: dist/* string */.YjP() }),
]);
/** One line: the harness reads it without a decoder of its own. */
function encodeRequest(request) {
    return `${pythonLiteral(request)}\n`;
}
/** JSON that is a Python literal too (with true, false and null as names), in ASCII alone. */
function pythonLiteral(value) {
    return JSON.stringify(value).replace(/[^ -~]/gu, (character) => {
        const code = character.codePointAt(0).toString(16);
        return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
    });
}

;// CONCATENATED MODULE: ./build/src/measure/server.js





const OUTPUT_KEPT = 4096;
/** Time for servers to end what their samples left running, milliseconds. */
const SWEEP_MS = 3000;
/** A running harness process; disposed of, its whole process group is gone. */
class Server {
    #child;
    #pending = new Map();
    #output = '';
    #isGone = false;
    #closing = null;
    /** Whether it forks, so that it has samples to end and sweeps up after them. */
    #sweeps = false;
    #exit;
    /** What it says after its import. One that failed is a Hello that says so. */
    hello;
    /** Starts an interpreter. */
    constructor(launch, script, config) {
        const [program, ...words] = launch.command;
        this.#child = (0,external_node_child_process_.spawn)(program, [...words, script, pythonLiteral(config)], {
            cwd: config.folder,
            env: launch.variables,
            detached: true,
            stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe', 'pipe', 'pipe'],
        });
        for (const stream of [this.#child.stdout, this.#child.stderr]) {
            stream?.on('data', (data) => {
                this.#output = (this.#output + data.toString('utf8')).slice(-OUTPUT_KEPT);
            });
        }
        // A broken pipe is told by the exit; an unheard error event would end this process.
        for (const stream of this.#child.stdio)
            stream?.on('error', () => undefined);
        this.#exit = new Promise((resolve) => {
            this.#child.once('error', (error) => resolve({ how: `could not be started: ${error.message}`, signal: null }));
            this.#child.once('exit', (code, signal) => {
                const how = signal === null ? `exited with status ${code}` : `was killed by ${signal}`;
                resolve({ how, signal });
            });
        });
        void this.#exit.then((exit) => this.#lose(exit));
        this.hello = this.#greeting(launch.importSeconds, config.traced);
    }
    #greeting(seconds, traced) {
        return new Promise((resolve) => {
            const failed = (state, why, signal) => resolve({ hello: false, state, why, detail: this.#output, signal, foreign: [] });
            const timer = setTimeout(() => {
                this.#kill();
                const how = traced ? ', traced from its beginning,' : '';
                failed('timed-out', `the import${how} did not end within ${seconds} s`, null);
            }, seconds * 1000);
            let greeted = false;
            this.#lines(4, (line) => {
                if (greeted)
                    return this.#answer(line);
                greeted = true;
                clearTimeout(timer);
                const hello = dist/* parse */.qgA(HelloSchema, JSON.parse(line));
                this.#sweeps = hello.hello && hello.forks;
                if (this.#sweeps)
                    this.#watchUntraced();
                resolve(hello);
            });
            this.#lines(6, (line) => this.#answer(line));
            void this.#exit.then(({ how, signal }) => {
                clearTimeout(timer);
                failed('crashed', `the interpreter ${how} while it imported the benchmark's file`, signal);
            });
        });
    }
    /** Whether it takes no more jobs. */
    get isGone() {
        return this.#isGone;
    }
    /** Where the untraced server ends before it is told to, its jobs are lost; the other one is not worth keeping. */
    #watchUntraced() {
        this.#pipe(6).once('end', () => {
            if (this.#isGone)
                return;
            this.#lose({ how: 'ended before it was measured (a signal to its parent?)', signal: null });
            void this[Symbol.asyncDispose]();
        });
    }
    #lines(descriptor, take) {
        const input = this.#pipe(descriptor);
        (0,external_node_readline_.createInterface)({ input, crlfDelay: Number.POSITIVE_INFINITY }).on('line', take);
    }
    /** Node's types know five descriptors; there are as many as spawn was told. */
    #pipe(descriptor) {
        const all = this.#child.stdio;
        return all[descriptor] ?? undefined;
    }
    #answer(line) {
        const answer = dist/* parse */.qgA(AnswerSchema, JSON.parse(line));
        this.#pending.get(answer.job)?.(answer);
        this.#pending.delete(answer.job);
    }
    /** Runs one job; resolves always, with a state. */
    run(request, traced) {
        return new Promise((resolve) => {
            const lost = (why) => ({
                job: request.job,
                state: 'crashed',
                why,
                detail: '',
                signal: null,
                output: this.#output,
            });
            if (this.#isGone)
                return resolve(lost('the interpreter had ended'));
            // The server keeps the limit; this one is for a server that no longer does.
            const timer = setTimeout(() => {
                this.#kill();
                resolve({
                    job: request.job,
                    state: 'timed-out',
                    why: 'passed its time limit',
                    detail: '',
                    signal: null,
                    output: this.#output,
                });
            }, (request.timeout + 5) * 1000);
            this.#pending.set(request.job, (answer) => {
                clearTimeout(timer);
                resolve(answer);
            });
            this.#pipe(traced ? 3 : 5).write(encodeRequest(request));
        });
    }
    #lose({ how, signal }) {
        this.#isGone = true;
        for (const [job, resolve] of this.#pending) {
            resolve({
                job,
                state: 'crashed',
                why: `the interpreter ${how}`,
                detail: '',
                signal,
                output: this.#output,
            });
        }
        this.#pending.clear();
    }
    #kill() {
        this.#isGone = true;
        (0,group/* endGroup */.N)(this.#child.pid, 'SIGKILL');
    }
    /** Closes the requests: the servers end their samples, sweep up, and leave. Killed where they do not, or fork none. */
    [Symbol.asyncDispose]() {
        this.#closing ??= this.#close();
        return this.#closing;
    }
    async #close() {
        this.#isGone = true;
        if (!this.#sweeps)
            this.#kill(); // it does not look whether requests are closed
        for (const descriptor of [3, 5])
            this.#pipe(descriptor)?.destroy();
        const timer = setTimeout(() => this.#kill(), SWEEP_MS);
        await this.#exit;
        clearTimeout(timer);
        this.#kill();
        for (const stream of this.#child.stdio)
            stream?.destroy();
    }
}

;// CONCATENATED MODULE: ./build/src/measure/module.js




/** Places in the queue: what the end of the run waits for goes first. */
const URGENCY = { confirm: 1, start: 2, screen: 3, growth: 4 };
/** Interpreters of later starts are many and seldom: each serves one job instead of staying. */
const STAYING_STARTS = 5;
/** One benchmark file on one tree, and the interpreters started for it. */
class ModuleSide {
    context;
    file;
    #starts = new Map();
    #open = new Set();
    #jobs = 0;
    #importReplay = null;
    startCount = 0;
    constructor(context, file) {
        this.context = context;
        this.file = file;
    }
    /**
     * Starts an interpreter that traces its import, or gives the one already started.
     *
     * @param urgency Of what waits for it.
     */
    start(index, seed, urgency = URGENCY.start, frames = 1) {
        const how = { traced: true, frames, fresh: false };
        return this.#startOnce(`${index}/${frames}`, index, how, seed, urgency);
    }
    /** One that need not trace its import, where there is none yet that does. */
    #untracedStart(index, seed, urgency) {
        const traced = this.#starts.get(`${index}/1`);
        const how = { traced: false, frames: 1, fresh: false };
        return traced ?? this.#startOnce(`${index}/untraced`, index, how, seed, urgency);
    }
    #startOnce(key, index, how, seed, urgency) {
        const known = this.#starts.get(key);
        if (known !== undefined)
            return known;
        const { slots, budget } = this.context;
        const started = slots.use({ urgency, expected: () => this.#expectedStart(how.traced) }, async (place) => {
            // The first is wanted past the end too: it tells which benchmarks there are.
            if (index > 0)
                budget.timeFor(0);
            return await this.#launch(seed, how, place);
        }, ({ hello }) => !hello.hello);
        this.#starts.set(key, started);
        return started;
    }
    /**
     * Runs a job in a process forked from a start. An import is replayed once: it is every benchmark's.
     *
     * @throws OutOfTime
     */
    forked(index, seed, job) {
        if (!replaysImport(job))
            return this.#forked(index, seed, job);
        this.#importReplay ??= this.#forked(index, seed, job);
        return this.#importReplay;
    }
    async #forked(index, seed, job) {
        const frames = importFrames(job);
        const tracesLate = job.procedure.kind === 'peak';
        if (index >= STAYING_STARTS)
            return this.#once(seed, job, { traced: !tracesLate, frames, fresh: false });
        const starting = tracesLate
            ? this.#untracedStart(index, seed, job.urgency)
            : this.start(index, seed, job.urgency, frames);
        const { server, hello } = await starting;
        if (!hello.hello)
            return [failed(hello), hello];
        const answer = await this.context.slots.use(job, (place) => this.#run(server, job, job.traced, place), ({ state }) => state !== 'measured');
        if (answer.state === 'measured' || !server.isGone)
            return [answer, hello];
        // Any of the jobs beside it may have ended the interpreter, by a signal to its parent; alone each tells.
        this.#forget(starting);
        await this.#close(server);
        return this.#once(seed, job, { traced: !tracesLate, frames, fresh: false });
    }
    /** Whoever wants this start next starts it anew. */
    #forget(starting) {
        for (const [key, one] of this.#starts)
            if (one === starting)
                this.#starts.delete(key);
    }
    /**
     * Runs a job in an interpreter of its own.
     *
     * @throws OutOfTime
     */
    fresh(seed, job) {
        return this.#once(seed, job, { traced: job.traced, frames: importFrames(job), fresh: true });
    }
    #once(seed, job, how) {
        const { urgency } = job;
        const expected = () => this.#expectedStart(how.traced) + job.expected();
        return this.context.slots.use({ urgency, expected }, async (place) => {
            this.context.budget.timeFor(0);
            const { server, hello } = await this.#launch(seed, how, place);
            if (!hello.hello)
                return [failed(hello), hello];
            try {
                return [await this.#run(server, job, how.fresh || job.traced, place), hello];
            }
            finally {
                await this.#close(server);
            }
        }, ([{ state }]) => state !== 'measured');
    }
    #expectedStart(traced) {
        return this.context.sizes.expect(this.file, traced);
    }
    async #close(server) {
        this.#open.delete(server);
        await server[Symbol.asyncDispose]();
    }
    async #launch(seed, how, place) {
        const { context } = this;
        context.ended.throwIfAborted();
        this.startCount += 1;
        const server = new Server(context.launch(seed), context.script, this.#config(how));
        this.#open.add(server);
        const hello = await server.hello;
        this.#refuseForeign(hello.foreign);
        if (!hello.hello)
            return { server, hello: { ...hello, why: causeOf(hello, place) } };
        if (hello.importBytes !== null)
            context.sizes.learn(this.file, hello.importBytes);
        return { server, hello };
    }
    #config(how) {
        const { view, environment, forbidden, bytecode, workingDirectory } = this.context;
        const folder = (0,external_node_path_.join)(view.root, workingDirectory);
        return {
            file: (0,external_node_path_.join)(view.root, this.file),
            root: folder,
            folder,
            path: [folder, (0,external_node_path_.join)(folder, 'src')],
            importFrom: environment.importFrom,
            own: [view.root, view.tree],
            forbidden,
            bytecode,
            ...how,
            descriptors: [3, 4, 5, 6],
        };
    }
    async #run(server, job, traced, place) {
        const { benchmark } = job;
        const timeout = this.context.budget.timeFor(job.timeout);
        this.#jobs += 1;
        const answer = await server.run({ job: this.#jobs, benchmark, timeout, do: job.procedure }, traced);
        if (answer.state === 'timed-out' && timeout < job.timeout)
            throw new OutOfTime();
        if (answer.state !== 'measured')
            return { ...answer, why: causeOf(answer, place) };
        this.#refuseForeign(answer.foreign);
        return answer;
    }
    #refuseForeign(foreign) {
        const [first] = foreign;
        if (first === undefined)
            return;
        const other = this.context.side === 'base' ? 'head' : 'base';
        throw new errors/* UsageError */.eb({
            what: `the ${this.context.side} run loaded a module of ${other}'s tree: ${first[0]}`,
            where: [
                ['from', first[1]],
                ['why', 'an editable install, or a path set in the environment, points into that tree'],
            ],
            try: [
                "--install 'pip install .'   gives each tree an environment of its own",
                'pip uninstall the editable install; sources on the path are found without it',
            ],
        });
    }
    /** Ends its interpreters; others are started where it is measured again. */
    async rest() {
        const servers = [...this.#open];
        this.#open.clear();
        this.#starts.clear();
        await Promise.all(servers.map((server) => server[Symbol.asyncDispose]()));
    }
}
/** Frames that the interpreter itself must keep: of an import that is replayed. */
function importFrames(job) {
    return replaysImport(job) ? job.procedure.frames : 1;
}
function replaysImport(job) {
    return job.procedure.kind === 'replay' && job.traced;
}
function failed(hello) {
    const { state, why, detail, signal } = hello;
    return { job: 0, state, why, detail, signal, output: '' };
}
/** SIGKILL comes from many; only the kernel's counter tells that memory ran out. */
function causeOf(failure, place) {
    const { why, signal } = failure;
    return signal === 'SIGKILL' && place.ranOut() ? `out of memory: ${why}` : why;
}

;// CONCATENATED MODULE: ./build/src/measure/benchmark.js




/** A growth run leaves this share of the time limit to whatever else its process does. */
const GROWTH_SHARE = 0.8;
/** A growth run looks at doublings alone whether a level rose enough (harness/highwater_harness/measure.py). */
const DOUBLED = 2;
/** One benchmark on one tree while samples come in: the only mutable part of measuring. */
class BenchmarkSide {
    id;
    name;
    module;
    mode;
    sharedCode;
    #starts = [];
    #replays = [];
    #unsupported;
    #explanation = null;
    #state = state/* MEASURED */.l0;
    #drewRandom = false;
    #cutShort = false;
    samples = 0;
    constructor(id, name, module, mode, sharedCode, unsupported) {
        this.id = id;
        this.name = name;
        this.module = module;
        this.mode = mode;
        this.sharedCode = sharedCode;
        this.#unsupported = { ...unsupported };
    }
    get state() {
        return this.#state;
    }
    /** The budget ended before the judge had all that it wanted. */
    cutShort() {
        if (this.samples === 0)
            this.#state = { state: 'not-reached', why: 'the budget ended before it' };
        else
            this.#cutShort = true;
    }
    /**
     * Carries out one want; a benchmark that breaks is told by its state, never by a rejection. Where the budget
     * ends before it, nothing comes of it.
     */
    async carryOut(want, timeoutSeconds) {
        const procedure = want.procedure.kind === 'growth'
            ? {
                ...want.procedure,
                limit: Math.min(want.procedure.limit, timeoutSeconds * GROWTH_SHARE),
            }
            : want.procedure;
        const job = {
            benchmark: this.name,
            procedure,
            traced: want.traced,
            timeout: timeoutSeconds,
            urgency: urgencyOf(want, this.samples > 0),
            expected: () => this.module.context.sizes.expect(this.id, tracesAny(want)) +
                (procedure.kind === 'growth' ? DOUBLED * procedure.rise : 0),
        };
        try {
            const [answer, hello] = this.mode === 'forked'
                ? await this.module.forked(want.start, want.seed, job)
                : await this.module.fresh(want.seed, job);
            this.#take(want, answer, hello);
        }
        catch (error) {
            if (!(error instanceof OutOfTime))
                throw error;
        }
    }
    #take(want, answer, hello) {
        if (want.procedure.kind === 'replay') {
            this.#replays.push(replayOf(want.procedure, answer));
            return;
        }
        if (want.procedure.kind === 'explain') {
            this.#explanation = explanationOf(answer);
            return;
        }
        if (answer.state !== 'measured') {
            this.#fail(want, answer);
            return;
        }
        const start = this.#startOf(want);
        // Of the first interpreter: one started in its place finds byte code that is compiled already.
        if (hello.hello) {
            start.importBytes ??= hello.importBytes;
            this.#drewRandom ||= hello.drewRandom;
        }
        (want.traced ? start.traced : start.untraced).push(...answer.samples);
        this.samples += answer.samples.length;
        for (const sample of answer.samples)
            this.module.context.sizes.learn(this.id, sizeOf(sample));
    }
    #fail({ procedure }, answer) {
        const { state } = answer;
        // Files are named as they are in the tree, not in our temporary view of it.
        const inTree = (text) => text.replaceAll(`${this.module.context.view.root}/`, '');
        if (procedure.kind === 'native') {
            // Without memray the benchmark runs: what fails under it is no fault of the tree's.
            const why = inTree(answer.why);
            this.#unsupported['native-peak'] =
                state === 'unsupported' ? why : `${state} under memray: ${why}`;
            return;
        }
        this.#state = { state, why: inTree(sentence(answer)) };
    }
    #startOf(want) {
        while (this.#starts.length <= want.start) {
            const index = this.#starts.length;
            this.#starts.push({
                seed: want.start === index ? want.seed : 0,
                round: index === 0 ? 'screen' : 'confirm',
                importBytes: null,
                traced: [],
                untraced: [],
            });
        }
        const start = this.#starts[want.start];
        start.seed = want.seed;
        return start;
    }
    record() {
        return {
            id: this.id,
            state: this.#state,
            sharedCode: this.sharedCode,
            mode: this.mode,
            drewRandom: this.#drewRandom,
            starts: this.#starts,
            unsupported: { ...this.#unsupported },
            cutShort: this.#cutShort,
            replays: this.#replays,
            explanation: this.#explanation,
        };
    }
}
/** What a growth run waits for, and what waits for it, is as urgent as the run: the longest chain of the whole gate. */
function urgencyOf({ procedure }, again) {
    if (procedure.kind === 'growth')
        return URGENCY.growth;
    if (procedure.kind === 'replay' && procedure.metric === 'growth')
        return URGENCY.growth;
    if (procedure.kind !== 'screen')
        return URGENCY.confirm;
    return again ? URGENCY.growth : URGENCY.screen;
}
/** What was explained; where that failed, why. */
function explanationOf(answer) {
    if (answer.state === 'measured' && answer.explanation !== null)
        return answer.explanation;
    const why = answer.state === 'measured' ? 'there was no answer' : answer.why;
    const nothing = { peak: null, table: null, garbage: null, arenas: null, types: [], holders: [] };
    return { ...nothing, problems: [why] };
}
/** What a replay told; one that failed says so and leaves the state alone: it never decides. */
function replayOf(asked, answer) {
    if (answer.state === 'measured' && answer.replay !== null)
        return answer.replay;
    return {
        metric: asked.metric,
        method: 'traced',
        frames: asked.frames,
        seen: 0,
        known: asked.known,
        lines: [],
        rest: 0,
        inProgress: null,
        gauge: null,
        touched: null,
        makeup: null,
        types: [],
        holders: [],
        problem: answer.state === 'measured' ? 'the replay gave no answer' : answer.why,
    };
}
/** A screen traces one of its calls, replays and explanations most of theirs. */
function tracesAny({ traced, procedure }) {
    return traced || ['screen', 'peak', 'replay', 'explain'].includes(procedure.kind);
}
/** How it ended, with the last lines it wrote. */
function sentence(answer) {
    const lines = [answer.detail, answer.output]
        .map((text) => text.trim())
        .filter((text) => text !== '');
    const tail = lines.join('\n').split('\n').slice(-8).join('\n');
    return tail === '' ? answer.why : `${answer.why}\n${tail}`;
}

;// CONCATENATED MODULE: ./build/src/measure/hellos.js

/** Head's benchmarks in their order, then those that only base has. */
function benchmarksOf({ onHead, shared, own }) {
    const names = (hello) => hello?.hello ? hello.benchmarks.map((one) => one.name) : [];
    return [...new Set([...names(onHead), ...names(own ?? shared)])];
}
/** Why a benchmark cannot be measured, from what its module told; null where it can. */
function sideState(hello, name) {
    if (hello === null)
        return { state: 'missing', why: 'its file is not in this tree' };
    if (!hello.hello) {
        return {
            state: hello.state,
            why: `its file could not be imported: ${hello.why}\n${hello.detail}`,
        };
    }
    const listed = hello.benchmarks.find((one) => one.name === name);
    if (listed === undefined)
        return { state: 'missing', why: 'its file does not define it' };
    return listed.problem === null ? null : { state: 'unsupported', why: listed.problem };
}
function unsupportedBy(hello) {
    if (hello === null || !hello.hello || hello.resident)
        return {};
    const why = 'this kernel has no /proc/self/status with resident sizes';
    return { 'rss-peak': why, 'rss-growth': why };
}
/** What a module tells where its tree has no environment to import it in. */
function withoutEnvironment(problem) {
    const detail = (problem.where ?? []).map(([label, text]) => `${label}: ${text}`).join('\n');
    const why = `there is no environment: ${(0,errors/* inOneLine */.UX)(problem)}`;
    return { hello: false, state: 'crashed', why, detail, signal: null, foreign: [] };
}

;// CONCATENATED MODULE: ./build/src/measure/pair.js

/** One benchmark on both trees while samples come in. */
class BenchmarkPair {
    id;
    head;
    #base;
    #fallBack;
    /** `fallBack`: base's own file, for where base cannot run head's; null where it is no other. */
    constructor(id, base, head, fallBack) {
        this.id = id;
        this.head = head;
        this.#base = base;
        this.#fallBack = fallBack;
        if (!(base instanceof BenchmarkSide))
            this.#useOwn();
    }
    get base() {
        return this.#base;
    }
    /** Takes base's own file where base broke on head's; whether it did. */
    mend() {
        const base = this.#base;
        return base instanceof BenchmarkSide && base.state.state === 'crashed' && this.#useOwn();
    }
    #useOwn() {
        if (this.#fallBack === null)
            return false;
        this.#base = this.#fallBack();
        this.#fallBack = null;
        return true;
    }
    /** What the judge wants of the trees that can be measured. */
    due(judge) {
        return judge(this.records()).filter((want) => this.#side(want.side) !== null);
    }
    async take(wants, timeoutSeconds) {
        await Promise.all(wants.map((want) => this.#side(want.side)?.carryOut(want, timeoutSeconds)));
    }
    /** Takes note that the budget ended before the judge had all that it wanted. */
    cutShort() {
        for (const side of this.#measurable())
            side.cutShort();
    }
    records() {
        return { base: this.#record(this.#base), head: this.#record(this.head) };
    }
    #side(side) {
        const one = this[side];
        return one instanceof BenchmarkSide && one.state.state === 'measured' ? one : null;
    }
    #measurable() {
        return [this.#side('base') ?? [], this.#side('head') ?? []].flat();
    }
    #record(side) {
        if (side instanceof BenchmarkSide)
            return side.record();
        return {
            id: this.id,
            state: side,
            sharedCode: true,
            mode: 'forked',
            drewRandom: false,
            starts: [],
            unsupported: {},
            cutShort: false,
            replays: [],
            explanation: null,
        };
    }
}

;// CONCATENATED MODULE: ./build/src/measure/benchmark-file.js






/** One benchmark file on both trees, and the interpreters that have imported it. */
class BenchmarkFile {
    path;
    views;
    fresh;
    #head;
    #base;
    #own;
    /** Whether base has benchmark files of its own, other than head's. */
    #differs;
    constructor(path, views, contexts, 
    /** Whether each sample is to be an interpreter of its own. */
    fresh) {
        this.path = path;
        this.views = views;
        this.fresh = fresh;
        this.#head = new ModuleSide(contexts.head, path);
        this.#base = new ModuleSide(contexts.base, path);
        this.#own = new ModuleSide(contexts.baseOwn, path);
        this.#differs = views.baseOwn.root !== views.base.root;
    }
    get modules() {
        return [this.#head, this.#base, this.#own];
    }
    /** Imports it on both trees at once, where they have it. */
    async import() {
        const has = (view) => view.files.includes(this.path);
        // What base has no file of is new there, and nothing of it runs on base.
        const onBoth = has(this.views.head) && has(this.views.baseOwn);
        const [onHead, shared] = await Promise.all([
            has(this.views.head) ? greet(this.#head) : null,
            onBoth ? greet(this.#base) : null,
        ]);
        return { onHead, shared, own: has(this.views.baseOwn) ? await this.#greetOwn(shared) : null };
    }
    async #greetOwn(shared) {
        if (!this.#differs && shared !== null)
            return shared;
        if (shared?.hello) {
            const read = (view) => (0,promises_.readFile)((0,external_node_path_.join)(view.root, this.path)).catch(() => null);
            const [a, b] = await Promise.all([read(this.views.base), read(this.views.baseOwn)]);
            if (a !== null && b !== null && a.equals(b))
                return shared;
        }
        return greet(this.#own);
    }
    /** The ids of its benchmarks. */
    idsOf(hellos) {
        return benchmarksOf(hellos).map((name) => `${this.path}::${name}`);
    }
    /** One of its benchmarks on both trees. */
    pairOf(id, { onHead, shared, own }) {
        const name = id.slice(this.path.length + '::'.length);
        const cannotFork = [onHead, shared].some((one) => one?.hello && !one.forks);
        const mode = this.fresh || cannotFork ? 'fresh' : 'forked';
        const side = (module, hello, sharedCode) => sideState(hello, name) ??
            new BenchmarkSide(id, name, module, mode, sharedCode, unsupportedBy(hello));
        const inOwn = sideState(own, name);
        const base = inOwn?.state === 'missing' ? inOwn : side(this.#base, shared, true);
        const fallBack = this.#differs && inOwn === null ? () => side(this.#own, own, false) : null;
        return new BenchmarkPair(id, base, side(this.#head, onHead, true), fallBack);
    }
    /** Ends its interpreters; others are started where it is measured again. */
    async rest() {
        await Promise.all(this.modules.map((module) => module.rest()));
    }
}
async function greet(module) {
    const { problem } = module.context;
    return problem === null ? (await module.start(0, 0)).hello : withoutEnvironment(problem);
}

// EXTERNAL MODULE: ./build/src/measure/files.js
var measure_files = __webpack_require__(621);
;// CONCATENATED MODULE: ./build/src/measure/slots.js
/**
 * Places for processes side by side: at most `count`, and no more than memory has room for. A job
 * that does not fit is passed by others that do; one always runs.
 */
class Slots {
    count;
    memory;
    #taken = new Set();
    #waiting = [];
    constructor(count, memory) {
        this.count = count;
        this.memory = memory;
    }
    /**
     * Runs work when there is room for it. What failed beside others while memory ran out is run once
     * more with nothing beside it: what its neighbours took is no fault of the benchmark.
     */
    async use(need, work, failed) {
        const { result, crowdedOut } = await this.#hold(need, false, async (place) => {
            const result = await work(place);
            return { result, crowdedOut: failed(result) && place.shared && place.ranOut() };
        });
        return crowdedOut ? this.#hold(need, true, work) : result;
    }
    async #hold(need, alone, work) {
        const place = await this.#enter(need, alone);
        try {
            return await work(place);
        }
        finally {
            this.#taken.delete(place);
            this.#admit();
        }
    }
    #enter(need, alone) {
        return new Promise((enter) => {
            const at = this.#waiting.findIndex((one) => one.need.urgency < need.urgency);
            this.#waiting.splice(at < 0 ? this.#waiting.length : at, 0, { need, alone, enter });
            this.#admit();
        });
    }
    #admit() {
        for (let at = 0; at < this.#waiting.length && this.#taken.size < this.count;) {
            const { need, alone, enter } = this.#waiting[at];
            const bytes = need.expected();
            if (this.#fits(bytes, alone)) {
                this.#waiting.splice(at, 1);
                enter(this.#take(bytes, alone));
            }
            else {
                at += 1;
            }
        }
    }
    #fits(bytes, alone) {
        const running = [...this.#taken];
        if (running.length === 0)
            return true;
        if (alone || running.some((one) => one.alone))
            return false;
        // What a running job took already is missing from the reading too, and so counts twice: the room
        // is never overrated, and at worst a job waits that would just have fitted.
        const promised = running.reduce((all, one) => all + one.bytes, 0);
        return promised + bytes <= this.memory.free();
    }
    #take(bytes, alone) {
        const before = this.memory.kills();
        const ranOut = () => this.memory.kills() > before;
        const place = { bytes, alone, shared: this.#taken.size > 0, ranOut };
        for (const other of this.#taken)
            other.shared = true;
        this.#taken.add(place);
        return place;
    }
}

;// CONCATENATED MODULE: ./build/src/measure/waiting.js
/** Files that keep their interpreters while they wait, two or more a tree: hundreds would not fit. */
const KEPT = 8;
/** The undecided benchmarks, the most promising first. */
class Waiting {
    #waiters = [];
    /** Files of which a benchmark is being measured, and of how many. */
    #busy = new Map();
    add(waiters) {
        this.#waiters.push(...waiters);
        this.#waiters.sort((a, b) => b.promise - a.promise);
        return this.#trim();
    }
    /** Measures all that wait, so many at a time, in their order. */
    async settle(count, work) {
        const worker = async () => {
            for (let next = this.#waiters.shift(); next !== undefined; next = this.#waiters.shift()) {
                const { file } = next;
                this.#busy.set(file, (this.#busy.get(file) ?? 0) + 1);
                await work(next);
                this.#busy.set(file, this.#busy.get(file) - 1);
                if (!this.#waiters.some((one) => one.file === file))
                    await this.#rest(file);
                await this.#trim();
            }
        };
        await Promise.all(Array.from({ length: count }, worker));
    }
    clear() {
        this.#waiters.length = 0;
    }
    /** Ends the interpreters of the files whose turn comes last, where more than a few wait. */
    async #trim() {
        const files = [...new Set(this.#waiters.map(({ file }) => file))];
        await Promise.all(files.slice(KEPT).map((file) => this.#rest(file)));
    }
    async #rest(file) {
        if ((this.#busy.get(file) ?? 0) === 0)
            await file.rest();
    }
}

;// CONCATENATED MODULE: ./build/src/measure/measure.js












/**
 * Measures both trees until the judge wants no more or the budget ends. All benchmarks get a first
 * round. One that is undecided then goes on at once as long as the budget is ample; else it waits until
 * all have been looked at, and the most promising goes first: docs/decisions/0017.
 *
 * @throws UsageError where there is no benchmark, or a tree loads the other one's modules.
 * @throws TargetError where not one benchmark file could be imported on head.
 */
async function measure(work) {
    const { views, plan, progress, signal } = work;
    const every = [...new Set([...views.head.files, ...views.baseOwn.files])].sort();
    if (every.length === 0)
        throw (0,measure_files/* noBenchmark */.Zy)(plan.benchmarks, 'no such file');
    const files = plan.ids === null ? every : holding(every, plan.ids);
    const slots = new Slots(plan.processes ?? (0,external_node_os_.availableParallelism)(), work.memory);
    const budget = new Budget(plan.budgetSeconds);
    const done = new AbortController();
    const contexts = await contextsOf(work, slots, budget, done.signal);
    const run = new Run(work, contexts, budget, files.length);
    const queue = [...files];
    // A lab or a bisection measures many times under one signal: what listens to it goes with each.
    const abort = new Promise((_, reject) => {
        signal.throwIfAborted();
        const end = () => reject(signal.reason);
        signal.addEventListener('abort', end, { once: true, signal: done.signal });
    });
    const workers = Array.from({ length: Math.min(slots.count, files.length) }, async () => {
        for (let file = queue.shift(); file !== undefined; file = queue.shift())
            await run.file(file);
    });
    const all = Promise.all(workers).then(() => run.settleWaiting(slots.count));
    try {
        await Promise.race([all, abort]);
    }
    finally {
        done.abort();
        queue.length = 0;
        await run.stop();
        await Promise.allSettled([...workers, all]);
        await run.stop(); // what was starting meanwhile
        await endStrays(views.folder);
    }
    if (plan.ids === null)
        refuseNothing(run, files);
    progress({ kind: 'settled', done: run.found, total: run.found });
    return run.result();
}
/** Benchmarks that were asked for by id are known to exist on one tree, or did once. */
function refuseNothing(run, files) {
    const { plan } = run.work;
    if (run.found === 0) {
        if (run.broken.length > 0)
            throw nothingImported(run.broken);
        if (run.leftOut.length > 0)
            throw (0,measure_files/* noneChosen */.Pl)(plan, run.leftOut);
        throw (0,measure_files/* noBenchmark */.Zy)(plan.benchmarks, `${files.join(', ')}: without a bench_* function`);
    }
    if (run.broken.length === 0 && run.foundOnHead === 0) {
        throw (0,measure_files/* noBenchmark */.Zy)(plan.benchmarks, `none on head; base has ${run.found}`);
    }
}
/** The files that benchmarks of some ids are in. */
function holding(files, ids) {
    const wanted = new Set([...ids].map((id) => id.slice(0, id.indexOf('::'))));
    return files.filter((file) => wanted.has(file));
}
function nothingImported(broken) {
    const install = "--install 'pip install -r requirements.txt'   where a package is missing";
    const time = '--timeout 5m   where an import takes long, as one file of tens of thousands of functions does when traced';
    return new errors/* TargetError */.I0({
        what: 'nothing could be measured: no benchmark file could be imported',
        where: broken.slice(0, 5).map(({ file, why }) => [file, why]),
        try: [
            ...(broken.every(({ isLate }) => isLate) ? [] : [install]),
            ...(broken.some(({ isLate }) => isLate) ? [time] : []),
        ],
    });
}
class Run {
    work;
    contexts;
    budget;
    fileCount;
    #pairs = [];
    #files = [];
    #waiting = new Waiting();
    broken = [];
    /** Ids that neither the selection nor the shard takes. */
    leftOut = [];
    foundOnHead = 0;
    /** Files whose benchmarks are known. */
    #discovered = 0;
    #lookedAt = 0;
    #settled = new Set();
    #selects;
    #aslr = 'unknown';
    #harness = '';
    constructor(work, contexts, budget, 
    /** Benchmark files in all. */
    fileCount) {
        this.work = work;
        this.contexts = contexts;
        this.budget = budget;
        this.fileCount = fileCount;
        this.#selects = picomatch(work.plan.select ?? '**', { nobracket: true, bash: true, dot: true });
    }
    get found() {
        return this.#pairs.length;
    }
    /** The first round of one benchmark file, and what need not wait for the other files'. */
    async file(path) {
        const { work } = this;
        const file = new BenchmarkFile(path, work.views, this.contexts, work.plan.fresh);
        this.#files.push(file);
        const pairs = await this.#discover(file);
        await Promise.all(pairs.map((pair) => this.#firstRound(pair)));
        // Only now, early in the run, is its pace known: what waited for that need wait no longer.
        if (this.#isAmple())
            await Promise.all(pairs.map((pair) => this.#settle(pair)));
        const undecided = pairs.filter((pair) => !this.#settled.has(pair));
        if (undecided.length === 0)
            return file.rest();
        await this.#waiting.add(undecided.map((pair) => ({ pair, file, promise: work.promise(pair.records()) })));
    }
    /** The rest of what had to wait, so many benchmarks at a time. */
    settleWaiting(count) {
        return this.#waiting.settle(count, ({ pair }) => this.#settle(pair));
    }
    async #discover(file) {
        const hellos = await file.import();
        this.#discovered += 1;
        this.#learn(file, hellos);
        const all = file.idsOf(hellos);
        const ids = all.filter((id) => this.#chosen(id));
        this.leftOut.push(...all.filter((id) => !ids.includes(id)));
        const pairs = ids.map((id) => file.pairOf(id, hellos));
        this.#pairs.push(...pairs);
        this.foundOnHead += pairs.filter(({ head }) => !isMissing(head)).length;
        if (pairs.length > 0)
            this.work.progress({ kind: 'discovered', benchmarks: this.found, files: 1 });
        return pairs;
    }
    /** What a first start of head tells goes into the fingerprint. */
    #learn({ path }, { onHead }) {
        if (onHead === null)
            return;
        if (onHead.hello) {
            this.#harness = onHead.harness;
            this.#aslr = onHead.aslrOff === null ? 'unknown' : onHead.aslrOff ? 'off' : 'on';
        }
        else {
            const { why, state } = onHead;
            this.broken.push({ file: path, why: firstLine(why), isLate: state === 'timed-out' });
        }
    }
    #chosen(id) {
        const { select, shard, ids } = this.work.plan;
        if (ids !== null && !ids.has(id))
            return false;
        if (select !== null && id !== select && !this.#selects(id))
            return false;
        return shard === null || hash(id) % shard.count === shard.index - 1;
    }
    async #firstRound(pair) {
        await this.#proceed(pair, 'looked at');
        this.#lookedAt += 1;
        if (this.#isAmple() || pair.due(this.work.judge).length === 0)
            await this.#settle(pair);
    }
    #isAmple() {
        const expected = (this.found / this.#discovered) * this.fileCount;
        return this.budget.isAmple(this.#lookedAt, expected);
    }
    async #settle(pair) {
        if (this.#settled.has(pair))
            return;
        await this.#proceed(pair, 'settled');
        this.#settled.add(pair);
        this.work.progress({ kind: 'settled', done: this.#settled.size, total: this.found });
    }
    /** Takes what the judge wants, once or to the end; where base turns to its own file, once more. */
    async #proceed(pair, until) {
        const { judge, plan, signal } = this.work;
        while (!signal.aborted) {
            const due = pair.due(judge);
            if (due.length > 0 && this.budget.isOver)
                return pair.cutShort();
            await pair.take(due, plan.timeoutSeconds);
            const isEnough = until === 'looked at' || due.length === 0;
            if (!pair.mend() && isEnough)
                return;
        }
    }
    result() {
        const sorted = [...this.#pairs].sort((a, b) => (a.id < b.id ? -1 : 1));
        const measured = (side) => sorted.map((pair) => pair.records()[side]).filter(({ state }) => state.state !== 'missing');
        const modules = this.#files.flatMap((file) => file.modules);
        const starts = (side) => (0,simple_statistics/* sum */.cz)(modules.filter(({ context }) => context.side === side).map((one) => one.startCount));
        const samples = (side) => (0,simple_statistics/* sum */.cz)(sorted.map((pair) => (pair[side] instanceof BenchmarkSide ? pair[side].samples : 0)));
        return {
            base: measured('base'),
            head: measured('head'),
            aslr: this.#aslr,
            harness: this.#harness,
            starts: { base: starts('base'), head: starts('head') },
            samples: { base: samples('base'), head: samples('head') },
        };
    }
    /** Measures nothing more, and ends all interpreters. */
    async stop() {
        this.#waiting.clear();
        await Promise.all(this.#files.map((file) => file.rest()));
    }
}
function isMissing(side) {
    return !(side instanceof BenchmarkSide) && side.state === 'missing';
}
function firstLine(text) {
    return text.trim().split('\n').at(-1) ?? text;
}
/** A stable spread of ids over shards (FNV-1a, 32 bit). */
function hash(text) {
    let value = 0x811c9dc5;
    for (const byte of Buffer.from(text))
        value = Math.imul(value ^ byte, 0x01000193) >>> 0;
    return value;
}

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
;// CONCATENATED MODULE: ./build/src/measure/cgroup.js

/** What a group's folder calls its figures: cgroups(7), the kernel's cgroup-v2 and cgroup-v1/memory documents. */
const GROUP_FILES = {
    1: {
        limits: ['memory.limit_in_bytes'],
        usage: 'memory.usage_in_bytes',
        reclaimable: 'total_inactive_file',
        kills: 'memory.oom_control',
    },
    2: {
        // Above `high` nothing is killed, but all is throttled until it passes its time limit.
        limits: ['memory.max', 'memory.high'],
        usage: 'memory.current',
        reclaimable: 'inactive_file',
        kills: 'memory.events',
    },
};
/**
 * Finds the memory group from /proc/self/cgroup (cgroups(7)) and /proc/self/mountinfo
 * (proc_pid_mountinfo(5)); null where no such hierarchy is mounted. A hybrid system keeps memory in
 * version 1.
 */
function memoryGroup(cgroup, mountinfo) {
    const entries = cgroup.split('\n').map((line) => /^\d+:([^:]*):(.*)$/.exec(line) ?? []);
    const old = entries.find(([, controllers]) => controllers?.split(',').includes('memory'));
    const version = old === undefined ? 2 : 1;
    const path = (old ?? entries.find(([, controllers]) => controllers === ''))?.[2];
    const mount = mountinfo
        .split('\n')
        .map(mountOf)
        .find(({ type, options }) => version === 2 ? type === 'cgroup2' : type === 'cgroup' && options.includes('memory'));
    if (path === undefined || mount === undefined)
        return null;
    return { version, folders: upwards(mount.point, inside(mount.root, path)) };
}
function mountOf(line) {
    const words = line.split(' ');
    const [type = '', , options = ''] = words.slice(words.indexOf('-') + 1);
    return { root: words[3] ?? '', point: words[4] ?? '', type, options: options.split(',') };
}
/** `path` below `root`, which is what a container mounts of the hierarchy; the top where it lies elsewhere. */
function inside(root, path) {
    const below = (0,posix_.relative)(root, path);
    return below.startsWith('..') ? '' : below;
}
function upwards(top, below) {
    const folders = [(0,posix_.join)(top, below)];
    for (let at = folders[0]; at !== top; folders.push(at))
        at = (0,posix_.dirname)(at);
    return folders;
}
/** MemAvailable of /proc/meminfo, proc_meminfo(5); null where the kernel does not tell. */
function availableBytes(meminfo) {
    const found = /^MemAvailable:\s+(\d+) kB$/m.exec(meminfo);
    return found === null ? null : Number(found[1]) * 1024;
}
/**
 * What a group may still take: the limit minus its usage without the page cache that is given back
 * first. Infinite without a limit ("max", which version 1 writes as a number near 2^63).
 */
function groupFree(limit, usage, stat, reclaimable) {
    const cap = Number(limit);
    return Number.isNaN(cap)
        ? Number.POSITIVE_INFINITY
        : cap - Number(usage) + figure(stat, reclaimable);
}
/** How many processes an out-of-memory killer ended: `oom_kill` of a group's events, or of /proc/vmstat. */
function oomKills(text) {
    return figure(text, 'oom_kill');
}
function figure(text, key) {
    return Number(new RegExp(`^${key} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
}

;// CONCATENATED MODULE: ./build/src/measure/memory.js



/** A reading this old, in milliseconds, is taken again. */
const FRESH_FOR = 50;
/** The memory of this machine, within the limits of the control groups we are in (Linux; elsewhere without limit). */
class MachineMemory {
    root;
    #group;
    #free = Number.POSITIVE_INFINITY;
    #readAt = Number.NEGATIVE_INFINITY;
    /** `root`: where /proc and /sys are; tests lay out their own. */
    constructor(root = '/') {
        this.root = root;
        const cgroup = this.#text('/proc/self/cgroup');
        const mountinfo = this.#text('/proc/self/mountinfo');
        this.#group = cgroup === null || mountinfo === null ? null : memoryGroup(cgroup, mountinfo);
    }
    free() {
        const now = performance.now();
        if (now - this.#readAt >= FRESH_FOR) {
            this.#free = this.#readFree();
            this.#readAt = now;
        }
        return this.#free;
    }
    #readFree() {
        const meminfo = this.#text('/proc/meminfo');
        const machine = meminfo === null ? null : availableBytes(meminfo);
        return Math.min(machine ?? Number.POSITIVE_INFINITY, ...this.#groupsFree());
    }
    #groupsFree() {
        if (this.#group === null)
            return [];
        const { limits, usage, reclaimable } = GROUP_FILES[this.#group.version];
        return this.#group.folders.flatMap((folder) => {
            const used = this.#text(folder, usage);
            const stat = this.#text(folder, 'memory.stat');
            if (used === null || stat === null)
                return []; // the topmost group has no figures
            return limits.flatMap((name) => {
                const limit = this.#text(folder, name);
                return limit === null ? [] : [groupFree(limit, used, stat, reclaimable)];
            });
        });
    }
    /** Counted in our own group, or on the whole machine where that one has no counter. */
    kills() {
        const own = this.#group && this.#text(this.#group.folders[0], GROUP_FILES[this.#group.version].kills);
        return oomKills(own ?? this.#text('/proc/vmstat') ?? '');
    }
    #text(...path) {
        try {
            return (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(this.root, ...path), 'utf8');
        }
        catch {
            return null; // not this kernel, this version of cgroups, or not this group
        }
    }
}

;// CONCATENATED MODULE: ./build/src/gate/ground.js











/** Lays out two trees and finds, or builds, what measures them. */
async function ground_prepare(trees, plan, around) {
    const begun = performance.now();
    const { workingDirectory } = plan;
    const { progress, signal, env } = around;
    // All end before any is looked at: what one holds must go also where another fails.
    const [views, prepared, launcher] = await Promise.allSettled([
        (0,measure_views/* layViews */.bB)(trees, plan.measure.benchmarks, workingDirectory),
        prepareEnvironments({ trees, plan: plan.measure, workingDirectory, progress, signal, env }),
        withoutAslr(),
    ]);
    if (prepared.status === 'rejected' && views.status === 'fulfilled')
        await views.value[Symbol.asyncDispose]();
    const laid = outcome(views);
    const { environments, probes, baseProblem } = outcome(prepared);
    progress({
        kind: 'started',
        base: trees.base.label.name,
        head: trees.head.label.name,
        python: (0,interpreter/* interpreterText */.s)({ ...probes.head, python: probes.head.version }),
    });
    const dispose = () => laid[Symbol.asyncDispose]();
    return {
        trees,
        views: laid,
        launcher: outcome(launcher),
        environments,
        probes,
        baseProblem,
        begun,
        laidAt: Date.now(),
        [Symbol.asyncDispose]: dispose,
    };
}
/** Measures two trees into their records, with as many samples as the judge asks for. */
async function recordTrees({ trees, views, launcher, environments, probes, baseProblem, begun }, plan, around, judge) {
    const measured = await measure({
        views,
        environments,
        baseProblem,
        plan: plan.measure,
        workingDirectory: plan.workingDirectory,
        judge,
        promise: (pair) => promiseOf(pair, plan.policy),
        progress: around.progress,
        signal: around.signal,
        launcher,
        script: (0,external_node_path_.join)((0,paths/* bundled */.v)('harness'), 'server.py'),
        memory: new MachineMemory(),
        ours: around.env,
    });
    const seconds = (performance.now() - begun) / 1000;
    const record = async (side) => ({
        schema: model_record/* RECORD_SCHEMA */.ep,
        tree: trees[side].label,
        fingerprint: await fingerprintOf(probes[side], measured, plan.measure),
        benchmarks: [...measured[side]],
        cost: { seconds, starts: measured.starts[side], samples: measured.samples[side] },
    });
    return { base: await record('base'), head: await record('head') };
}
function outcome(settled) {
    if (settled.status === 'rejected')
        throw settled.reason;
    return settled.value;
}

;// CONCATENATED MODULE: ./build/src/gate/against-store.js
var against_store_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var against_store_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});












/**
 * A screen at half the cost: base is not measured where a record of it, or of a commit shortly before
 * it, was stored under the same circumstances. What the record does not show to be unchanged stays
 * open; nothing is decided against head here.
 */
async function screenHead(trees, plan, shelf, today, around) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { label } = trees.base;
        if (shelf === null || label.commit === null)
            return { kind: 'not-screened', why: null };
        if (plan.explain !== null)
            return { kind: 'not-screened', why: 'what is explained is explained of both trees' };
        const nothing = against_store_addDisposableResource(env_1, await emptyTree(label, plan.workingDirectory), true);
        const ground = against_store_addDisposableResource(env_1, lazily(() => ground_prepare({ base: nothing.tree, head: trees.head }, plan, around)), true);
        let circumstances;
        const here = () => {
            circumstances ??= ground.get().then((one) => circumstancesOf(one, plan));
            return circumstances;
        };
        const { progress } = around;
        const found = await nearestRecord({
            ...shelf,
            base: label.commit,
            unlike: async ({ record: { fingerprint }, conditions }) => whyUnlike({ fingerprint, conditions }, await here()),
            progress,
        });
        if (found.kind === 'none')
            return { kind: 'not-screened', why: found.why };
        const { stored, commit, back } = found;
        const name = `${label.name}, ${recordText(commit, back)}`;
        progress({ kind: 'note', text: `base ${name}: head is measured alone at first` });
        const known = new Map(stored.record.benchmarks.map((one) => [one.id, one]));
        const judge = (pair) => screenWants(known.get(pair.head.id), pair, plan.policy);
        try {
            const { head } = await recordTrees(await ground.get(), plan, around, judge);
            // The harness tells its version when it has run: a record may name another than its files' hash does.
            const apart = (0,fingerprints/* whatIsApart */.nG)(stored.record.fingerprint, head.fingerprint);
            if (apart !== null) {
                const why = `${apart.what} ${apart.base} there, ${apart.head} here`;
                return {
                    kind: 'not-screened',
                    why: `the record of ${commit.slice(0, 7)} does not fit: ${why}`,
                };
            }
            const cost = { seconds: head.cost.seconds, starts: 0, samples: 0 };
            const tree = { name, commit: label.commit };
            const base = { ...stored.record, tree, cost };
            const open = openAgainst(base, head, plan.policy, today);
            if (open.size > 0) {
                const some = (0,counted/* countedOf */.M)(open.size, head.benchmarks.length, 'benchmark');
                const text = `${some} ${open.size === 1 ? 'is' : 'are'} measured on both trees`;
                progress({ kind: 'note', text });
            }
            const { conditions } = await here();
            return { kind: 'screened', base, head: { record: head, conditions }, open };
        }
        catch (error) {
            if (!(error instanceof errors/* TargetError */.I0))
                throw error;
            // Of head alone nobody knows which benchmarks failed: base tells their names.
            return { kind: 'not-screened', why: error.problem.what };
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = against_store_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Why base was measured although there is a store. */
function notesOf(screen) {
    if (screen.kind === 'screened' || screen.why === null)
        return [];
    return [`base was measured here: ${screen.why}`];
}
function recordText(commit, back) {
    if (back === 0)
        return 'its stored record';
    return `stored record of ${commit.slice(0, 7)}, ${(0,counted/* counted */.h)(back, 'commit')} before`;
}
/** The plan of what a screen left open: those benchmarks alone, in the time that is left. */
function planOfOpen(plan, { open, head }) {
    const budgetSeconds = Math.max(0, plan.measure.budgetSeconds - head.record.cost.seconds);
    return { ...plan, measure: { ...plan.measure, ids: open, budgetSeconds } };
}
/** Both trees' records with what was settled by the screen, and what was measured after it. */
function against_store_together({ base, head, open }, measured) {
    const screened = { base, head: head.record };
    const joined = (side) => {
        const settled = screened[side].benchmarks.filter(({ id }) => !open.has(id));
        const all = [...settled, ...measured[side].benchmarks];
        return {
            ...measured[side],
            tree: screened[side].tree,
            benchmarks: all.sort((a, b) => (a.id < b.id ? -1 : 1)),
            cost: (0,model_record/* oneAfterTheOther */.s9)(screened[side].cost, measured[side].cost),
        };
    };
    return { base: joined('base'), head: joined('head') };
}
/** The report that names a stored record as base, with what regressed against base as it was measured. */
function confirmedHere(report) {
    const { base } = report;
    if (!report.benchmarks.some(({ verdict }) => verdict === 'regressed'))
        return report;
    const name = `${base.tree.name}; regressions confirmed against a measured base`;
    return { ...report, base: { ...base, tree: { ...base.tree, name } } };
}
/** What head's figures will depend on, known before anything is measured. */
async function circumstancesOf(ground, plan) {
    const { views, probes, launcher } = ground;
    const { measure, policy, workingDirectory } = plan;
    const unknown = { aslr: 'unknown', harness: '' };
    return {
        fingerprint: await fingerprintOf(probes.head, unknown, measure),
        conditions: await conditionsOf({
            view: views.head,
            probe: probes.head,
            plan: measure,
            native: policy.native,
            workingDirectory,
            launcher,
        }),
    };
}
/** A tree without files, where base's would stand. */
function emptyTree(label, workingDirectory) {
    return (0,system_temporary/* inTemporaryFolder */.PX)('highwater-nothing', async (folder) => {
        await (0,system_temporary/* makeFolder */.fc)((0,external_node_path_.join)(folder, workingDirectory));
        const tree = { side: 'base', path: folder, label };
        return { tree };
    });
}
/** Made when it is asked for, and given back if it was. */
function lazily(make) {
    let made;
    return {
        get: () => {
            made ??= make();
            return made;
        },
        async [Symbol.asyncDispose]() {
            // What could not be made was told to whoever asked for it.
            await made?.then((one) => one[Symbol.asyncDispose](), () => undefined);
        },
    };
}

// EXTERNAL MODULE: ./build/src/baseline/git.js
var baseline_git = __webpack_require__(3625);
;// CONCATENATED MODULE: ./build/src/baseline/reference.js


const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** A version without a part that says alpha, rc or dev: "v1.4", "2024.1.0". */
const RELEASE = /^v?\d+(\.\d+)*$/;
/**
 * The last release (or tag of a glob) that base's history holds, or its last first-parent commit
 * before a day, UTC. Of a shallow clone as much history is fetched as it takes; a clone without tags
 * asks origin for them and keeps none.
 *
 * @param since "last-release", a glob of tags, or an ISO date.
 * @param base The full hash of base's commit.
 */
async function creepReference(git, since, base, progress) {
    const search = DAY.test(since) ? beforeDay(git, since, base) : await tagBefore(git, since, base);
    if (search.kind === 'none')
        return search;
    const { found: here, isCut } = await (0,commits/* look */.Op)(git, () => search.find());
    if (here !== null)
        return here;
    let said = null;
    for (const depth of isCut ? commits/* DEEPENINGS */.L1 : []) {
        const text = `shallow clone: fetching ${depth} more commits to find ${since} for creep`;
        progress({ kind: 'note', text });
        said = await git.fetch([`--deepen=${depth}`, 'origin', base]);
        const found = await search.find();
        if (found !== null)
            return found;
        if (said !== null || !(await (0,commits/* isShallow */.fE)(git)))
            break;
    }
    const more = said === null ? '' : ` (origin: ${said}; in a workflow: fetch-depth: 0)`;
    return { kind: 'none', why: `${search.missing}${more}` };
}
function beforeDay(git, day, base) {
    const last = Date.parse(day) / 1000 - 1; // --min-age takes what is exactly as old too
    const words = ['rev-list', '-1', '--first-parent', `--min-age=${last}`, base];
    return {
        kind: 'search',
        async find() {
            const commit = await git.line(words);
            return commit === null || commit === '' ? null : { kind: 'found', name: day, commit };
        },
        missing: `base has no commit before ${day}`,
    };
}
async function tagBefore(git, since, base) {
    const matches = since === 'last-release' ? isRelease : picomatch(since, { bash: true });
    const wanted = since === 'last-release' ? 'release' : `tag ${since}`;
    // A candidate may name the same commit as its release: chosen before they are keyed by commit.
    const byCommit = (all) => new Map(all.filter(({ name }) => matches(name)).map(({ name, commit }) => [commit, name]));
    const here = await tagsHere(git);
    let tags = byCommit(here);
    const find = async () => {
        const history = ((await git.line(['rev-list', base])) ?? '').split('\n');
        const commit = history.find((one) => tags.has(one));
        return commit === undefined ? null : { kind: 'found', name: tags.get(commit), commit };
    };
    if ((await find()) === null) {
        const listed = await git.line(['ls-remote', '--quiet', '--tags', 'origin']);
        tags = byCommit([...tagsListed(listed ?? ''), ...here]);
        const why = listed === null ? ', and there is no origin that answers' : ', nor at origin';
        if (tags.size === 0)
            return { kind: 'none', why: `there is no ${wanted} here${why}` };
    }
    return { kind: 'search', find, missing: `no ${wanted} is in base's history` };
}
function isRelease(tag) {
    return RELEASE.test(tag);
}
/** The tags here, versions in ascending order. */
async function tagsHere(git) {
    const commit = '%(if)%(*objectname)%(then)%(*objectname)%(else)%(objectname)%(end)';
    const words = [`--format=${commit} %(refname:strip=2)`, '--sort=version:refname', 'refs/tags'];
    const text = (await git.line(['for-each-ref', ...words])) ?? '';
    return [...text.matchAll(/^(\S+) (.+)$/gm)].map(([, commit = '', name = '']) => ({
        name,
        commit,
    }));
}
/** What `git ls-remote --tags` lists: an annotated tag twice, the second time as what it names. */
function tagsListed(text) {
    const lines = [...text.matchAll(/^(\S+)\trefs\/tags\/(.+?)(?:\^\{\})?$/gm)];
    const commits = new Map(lines.map(([, commit = '', name = '']) => [name, commit]));
    return [...commits].map(([name, commit]) => ({ name, commit }));
}

// EXTERNAL MODULE: ./build/src/model/report.js
var report = __webpack_require__(8205);
;// CONCATENATED MODULE: ./build/src/compare/creep.js






/** What no budget is held against: see docs/decisions/0015-creep-and-overrides.md. */
const UNBOUNDED = { relative: 0, absolute: Infinity, max: null };
/** The policy of a comparison with the reference: budgets instead of limits, no ceilings, the same acceptances. */
function creepPolicy(policy) {
    const own = policy.creep?.limits ?? {};
    const limits = model_metric/* METRICS */.Cb.map((metric) => {
        if (!isCounted(metric))
            return [metric, UNBOUNDED];
        return [metric, { ...budget(policy.limits[metric], own[metric]), max: null }];
    });
    const overrides = policy.overrides.flatMap(({ metric, limit, ...one }) => {
        const { max: _, ...bounds } = limit;
        return isCounted(metric) ? [{ ...one, metric, limit: budget(bounds, own[metric]) }] : [];
    });
    return {
        ...policy,
        creep: null,
        limits: Object.fromEntries(limits),
        overrides,
    };
}
function isCounted(metric) {
    return model_policy/* CREEP_METRICS */.s1.some((one) => one === metric);
}
function budget(limit, own) {
    const widened = { ...limit };
    for (const part of ['relative', 'absolute']) {
        const bound = limit[part];
        if (bound !== undefined)
            widened[part] = (0,model_policy/* creepBound */.oO)(bound, own?.[part]);
    }
    return widened;
}
/** The benchmarks whose creep is worth a look: against base they pass. */
function passing(report) {
    const those = report.benchmarks.filter(({ state, verdict }) => state.base === 'measured' && state.head === 'measured' && verdict !== 'regressed');
    return new Set(those.map(({ id }) => id));
}
/**
 * The report of the comparison with base, in which what crept beyond its budget since the reference
 * has regressed.
 *
 * @param since The comparison of the same head with the reference, under creepPolicy.
 */
function withCreep(report, since, reference) {
    const { name } = reference;
    const found = new Map(since.benchmarks.map((one) => [one.id, one]));
    const candidates = passing(report);
    const crept = report.benchmarks.map((one) => {
        const other = candidates.has(one.id) ? found.get(one.id) : undefined;
        return other === undefined ? { benchmark: one, before: false } : creptSince(one, other, name);
    });
    const benchmarks = crept.map(({ benchmark }) => benchmark);
    const before = crept.filter((one) => one.before).map(({ benchmark }) => benchmark.id);
    const looked = [...candidates].flatMap((id) => found.get(id) ?? []);
    const unknown = looked.filter((one) => !isJudged(one) && one.state.base !== 'missing');
    return {
        ...report,
        benchmarks,
        verdict: (0,compare/* overall */.Me)(benchmarks),
        creep: { ...reference, judged: looked.filter(isJudged).length },
        cost: (0,model_record/* oneAfterTheOther */.s9)(report.cost, since.cost),
        notes: [...report.notes, ...beforeNotes(before, name), ...unknownNotes(unknown, name)],
    };
}
function isJudged({ verdict }) {
    return verdict === 'regressed' || verdict === 'unchanged' || verdict === 'improved';
}
function creptSince(one, other, name) {
    const beyond = new Map(other.metrics.filter(report/* isRise */.m_).map((metric) => [metric.metric, metric]));
    let before = false;
    const metrics = one.metrics.map((metric) => {
        const since = beyond.get(metric.metric);
        if (since === undefined)
            return metric;
        const isAccepted = since.acceptance !== null;
        if (!isAccepted && !adds(metric, since)) {
            before = true;
            return metric;
        }
        const { base, head, change, limit } = since;
        const creep = { since: name, base, head, change, limit };
        const { verdict, confirmed, acceptance, note } = since;
        return { ...metric, verdict, confirmed, acceptance, note, creep };
    });
    const names = metrics.filter(({ verdict }) => verdict === 'regressed').map((m) => m.metric);
    if (names.length === 0)
        return { benchmark: { ...one, metrics }, before };
    // Against the reference a line is new that this change need not have touched.
    const hotspots = other.hotspots
        .filter(({ metric }) => names.includes(metric))
        .map((hotspot) => ({ ...hotspot, changed: false, behind: null, was: null }));
    const notes = hotspots.length === 0 ? [] : [`lines that hold more than in ${name}`];
    const benchmark = {
        ...one,
        verdict: 'regressed',
        metrics,
        hotspots: [...one.hotspots, ...hotspots],
        notes: [...one.notes, ...notes],
    };
    return { benchmark, before };
}
/** Who crosses the budget is blocked, and beyond it whoever adds to it; not who finds it used up. */
function adds(metric, since) {
    if (metric.base - since.base <= (0,model_policy/* allowance */.nB)(since.limit, since.base))
        return true;
    return metric.head - metric.base > (0,model_policy/* allowance */.nB)(metric.limit, metric.base) / model_policy/* CREEP_TIMES */.XM;
}
const MOST_NAMES = 3;
function beforeNotes(ids, name) {
    if (ids.length === 0)
        return [];
    return [
        `base is beyond its creep budget since ${name} already, and this change adds nothing: ${(0,cut_list/* cutList */.f)(ids, MOST_NAMES)}`,
    ];
}
function unknownNotes(unknown, name) {
    const [first] = unknown;
    if (first === undefined)
        return [];
    const why = first.state.why.split('\n')[0]?.replace(/^on base: /, '') || 'too few samples';
    const ids = (0,cut_list/* cutList */.f)(unknown.map(({ id }) => id), MOST_NAMES);
    return [`creep since ${name} is not known of ${ids}: ${why}`];
}

;// CONCATENATED MODULE: ./build/src/gate/creep.js
var creep_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var creep_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});





/**
 * The report with the creep budget in it: what passed against base is held against a reference from
 * longer ago, with what is left of the run's time. That this cannot be done is a note, never an error:
 * the gate has decided on the change itself.
 */
async function judgeCreep(report, plan, base, around, compare) {
    const { creep } = plan.policy;
    if (creep === null || plan.base.kind === 'nothing')
        return report;
    const unknown = (why) => {
        return { ...report, notes: [...report.notes, `creep is not judged: ${why}`] };
    };
    const { commit } = base.label;
    if (commit === null)
        return unknown('base is a folder, and only a commit has a history');
    const git = new baseline_git/* Git */.T(plan.root, around.signal);
    const found = await creepReference(git, creep.since, commit, around.progress);
    if (found.kind === 'none')
        return unknown(found.why);
    const { name, commit: hash } = found;
    const chosen = passing(report);
    if (hash === commit || chosen.size === 0)
        return { ...report, creep: { name, commit: hash, judged: 0 } };
    const left = plan.measure.budgetSeconds - report.cost.seconds;
    if (left <= 0)
        return unknown(`the budget ended before the comparison with ${name}`);
    around.progress({ kind: 'note', text: `creep: comparing with ${name} (${hash.slice(0, 7)})` });
    const against = {
        ...plan,
        base: { kind: 'commit', commit: hash },
        measure: { ...plan.measure, ids: chosen, budgetSeconds: left },
        policy: creepPolicy(plan.policy),
        explain: null,
    };
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const trees = creep_addDisposableResource(env_1, await (0,checkout/* checkoutTrees */.C)(against, around.progress, around.signal), true);
            const since = await compare(trees, against);
            return withCreep(report, since, { name, commit: hash });
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = creep_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        // An old tree may need what this machine no longer has: that is no fault of the change.
        if (!(error instanceof errors/* UsageError */.eb) && !(error instanceof errors/* TargetError */.I0))
            throw error;
        return unknown(`${name} cannot be measured: ${error.message}`);
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/src/baseline/store/branch.js
var branch_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var branch_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});








/** What a branch must hold before anything is written to it: nobody's own branch is taken for a store. */
const MARKER = 'highwater-store';
const MARKED = 'highwater/store/1\nMemory records that Highwater keeps; docs/baselines.md in its repository.\n';
/** Pushes before giving up, and the most to wait after the first of them, milliseconds; later ones wait longer. */
const TRIES = 20;
const PAUSE_MS = 100;
/** Every so many records the branch begins anew with one commit. */
const branch_MOST_COMMITS = 50;
/** What a server says that will say the same next time, but for what another writer's push brings about. */
const REFUSED = /\[remote rejected\]|returned error: 40[13]|could not read Username|Permission denied/;
const PASSING = /cannot lock ref|failed to update ref|incorrect old value|internal/i;
const IDENTITY = { NAME: 'Highwater', EMAIL: 'highwater@example.invalid' };
/**
 * Records as files of a branch of origin, made by git's plumbing: objects are added to the repository,
 * and neither HEAD nor index, working tree or branches are touched. What git itself notes of a push is
 * origin's branch as it left it.
 */
class BranchStore {
    git;
    branch;
    description;
    #ref;
    constructor(git, branch) {
        this.git = git;
        this.branch = branch;
        this.description = `the branch ${branch} of origin`;
        this.#ref = `refs/heads/${branch}`;
    }
    async entries() {
        return (await this.#tip())?.entries ?? [];
    }
    async read(entry) {
        const blob = (await this.#tip())?.entries.find(({ file }) => file === entry.file)?.blob;
        return blob === undefined ? null : this.git.line(['cat-file', 'blob', blob]);
    }
    async write(key, text) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const work = branch_addDisposableResource(env_1, await (0,system_temporary/* inTemporaryFolder */.PX)('highwater-store', async (folder) => ({ folder })), true);
            const record = await this.#blob(work.folder, 'record', text);
            const marker = await this.#blob(work.folder, 'marker', MARKED);
            const index = this.git.with({ GIT_INDEX_FILE: (0,external_node_path_.join)(work.folder, 'index') });
            let last = '';
            for (let attempt = 1; attempt <= TRIES; attempt += 1) {
                const tip = await this.#lookUp();
                const change = changeFor(key, Buffer.byteLength(text), tip?.entries ?? []);
                const tree = await this.#tree(index, tip, change, { marker, record });
                const result = await this.#pushTree(tree, tip, change.order, key);
                if (result.status === 0)
                    return;
                last = rejection(result);
                if (REFUSED.test(result.stderr) && !PASSING.test(result.stderr))
                    throw this.#refused(last);
                const pause = (0,external_node_crypto_.randomInt)(PAUSE_MS / 2, PAUSE_MS * attempt);
                await (0,external_node_timers_promises_.setTimeout)(pause, undefined, { signal: this.git.signal });
            }
            throw new StoreUnavailable(`${this.description} took no record in ${TRIES} pushes, the last one: ${last}`);
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = branch_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    /** The tip's files with the record, and without what it replaces. */
    async #tree(index, tip, { file, dropped }, blobs) {
        const add = (blob, path) => ['--add', '--cacheinfo', `100644,${blob},${path}`];
        await this.#do(index, ['read-tree', tip === null ? '--empty' : tip.commit]);
        for (const one of dropped)
            await this.#do(index, ['update-index', '--force-remove', one.file]);
        const both = [...add(blobs.marker, MARKER), ...add(blobs.record, file)];
        await this.#do(index, ['update-index', ...both]);
        return this.#do(index, ['write-tree']);
    }
    /** As a commit on the tip; every so often as one without a parent, where the branch may be forced. */
    async #pushTree(tree, tip, order, key) {
        const expected = tip?.commit ?? '';
        if (tip !== null && order % branch_MOST_COMMITS === 0) {
            const forced = await this.#push(await this.#commit(tree, [], key), expected);
            if (forced.status === 0)
                return forced;
        }
        const parent = tip === null ? [] : ['-p', tip.commit];
        return this.#push(await this.#commit(tree, parent, key), expected);
    }
    #found = null;
    /** The branch as it was at the first look: what is read belongs together. */
    #tip() {
        this.#found ??= this.#lookUp();
        return this.#found;
    }
    /** The branch at origin as it is now; null where there is none. */
    async #lookUp() {
        for (let before = '';;) {
            const commit = await this.#commitAtOrigin();
            if (commit === null)
                return null;
            const why = await this.#obtain(commit);
            if (why === null)
                return { commit, entries: await this.#entriesOf(commit) };
            // A server may hand out a branch's own commit alone, and the branch may have moved on since.
            if (commit === before)
                throw this.#unreadable(why);
            before = commit;
        }
    }
    async #commitAtOrigin() {
        const listed = await this.git.run(['ls-remote', '--quiet', 'origin', this.#ref]);
        if (listed.status !== 0)
            throw this.#unreadable((0,baseline_git/* said */.a)(listed));
        const lines = listed.stdout.split('\n').map((line) => line.split('\t'));
        return lines.find(([, ref]) => ref === this.#ref)?.[0] ?? null;
    }
    /** Null, or why the commit did not come. */
    async #obtain(commit) {
        if ((await this.git.line(['cat-file', '-t', commit])) === 'commit')
            return null;
        // A depth would cut a full clone's history: only a shallow one gets it.
        const depth = (await (0,commits/* isShallow */.fE)(this.git)) ? ['--depth=1'] : [];
        return this.git.fetch([...depth, 'origin', commit]);
    }
    #unreadable(why) {
        return new StoreUnavailable(`${this.description} cannot be read: ${why}`);
    }
    async #entriesOf(commit) {
        const listed = await this.#do(this.git, ['ls-tree', '-z', '--long', '--full-tree', commit]);
        const files = listed.split('\0').flatMap((line) => {
            const [, blob, bytes, file] = /^100644 blob ([0-9a-f]+) +(\d+)\t(.+)$/s.exec(line) ?? [];
            return blob === undefined || file === undefined ? [] : [{ blob, bytes: Number(bytes), file }];
        });
        const marker = files.find(({ file }) => file === MARKER);
        const text = marker && (await this.git.line(['cat-file', 'blob', marker.blob]));
        if (text?.split('\n')[0] !== MARKED.split('\n')[0]) {
            throw new StoreUnavailable(`${this.description} is no store of this version (its file ${MARKER} is missing or says otherwise): name another branch, which is made with the first record`);
        }
        return files.flatMap(({ file, bytes, blob }) => {
            const entry = entryOf(file, bytes);
            return entry === null ? [] : [{ ...entry, blob }];
        });
    }
    async #blob(folder, name, text) {
        const path = (0,external_node_path_.join)(folder, name);
        await (0,promises_.writeFile)(path, text);
        return this.#do(this.git, ['hash-object', '-w', '--no-filters', path]);
    }
    #commit(tree, parent, { name, commit }) {
        const variables = ['AUTHOR', 'COMMITTER'].flatMap((role) => Object.entries(IDENTITY).map(([field, value]) => [`GIT_${role}_${field}`, value]));
        const git = this.git.with(Object.fromEntries(variables));
        const message = `Record ${commit.slice(0, 12)} of ${name}`;
        return this.#do(git, ['commit-tree', tree, ...parent, '-m', message]);
    }
    /** Where the branch moved on meanwhile nothing is pushed. No hook and no setting of the user's is for this. */
    #push(commit, expected) {
        const settings = ['push.gpgSign', 'push.followTags'].flatMap((key) => ['-c', `${key}=false`]);
        const lease = `--force-with-lease=${this.#ref}:${expected}`;
        const options = ['--quiet', '--no-verify', '--recurse-submodules=no', lease];
        return this.git.run([...settings, 'push', ...options, 'origin', `${commit}:${this.#ref}`]);
    }
    async #do(git, words) {
        const result = await git.run(words);
        if (result.status === 0)
            return result.stdout.trimEnd();
        throw new StoreUnavailable(`${this.description} cannot be written: ${(0,baseline_git/* said */.a)(result)}`);
    }
    #refused(why) {
        return new StoreUnavailable(`${this.description} took no record: ${why} (the job needs "permissions: contents: write", and the branch no rule against pushes)`);
    }
}
/** The line in which the server says why it took nothing. */
function rejection(result) {
    const line = result.stderr.split('\n').find((one) => /^ ! /.test(one));
    return line === undefined ? (0,baseline_git/* said */.a)(result) : line.replace(/^ ! /, '').replace(/\s+/g, ' ');
}

;// CONCATENATED MODULE: ./build/src/baseline/store/folder.js





/** A file that a killed writer left behind. */
const PART = '.part';
/** Nobody writes on one that is so old, milliseconds. */
const ABANDONED_MS = 24 * 3600 * 1000;
/** Records as files of one folder. */
class FolderStore {
    path;
    description;
    /** `path` is absolute; the folder is made with the first record. */
    constructor(path) {
        this.path = path;
        this.description = `the folder ${path}`;
    }
    async entries() {
        return (await this.#files()).flatMap(({ file, bytes }) => entryOf(file, bytes) ?? []);
    }
    async read({ file }) {
        try {
            return await (0,promises_.readFile)((0,external_node_path_.join)(this.path, file), 'utf8');
        }
        catch (error) {
            if (error.code === 'ENOENT')
                return null;
            throw this.#unavailable('read', error);
        }
    }
    async write(key, text) {
        try {
            await (0,system_temporary/* makeFolder */.fc)(this.path);
            const { file, dropped } = changeFor(key, Buffer.byteLength(text), await this.entries());
            const part = (0,external_node_path_.join)(this.path, `${file}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}${PART}`);
            await (0,promises_.writeFile)(part, text, { flag: 'wx', flush: true });
            await (0,promises_.rename)(part, (0,external_node_path_.join)(this.path, file));
            for (const one of dropped)
                await (0,promises_.rm)((0,external_node_path_.join)(this.path, one.file), { force: true });
            await this.#sweep();
        }
        catch (error) {
            throw error instanceof StoreUnavailable ? error : this.#unavailable('written', error);
        }
    }
    async #sweep() {
        for (const { file, changedAt } of await this.#files()) {
            const isAbandoned = file.endsWith(PART) && changedAt < Date.now() - ABANDONED_MS;
            if (isAbandoned)
                await (0,promises_.rm)((0,external_node_path_.join)(this.path, file), { force: true });
        }
    }
    async #files() {
        try {
            const entries = await (0,promises_.readdir)(this.path, { withFileTypes: true });
            const files = entries.filter((entry) => entry.isFile());
            const all = await Promise.all(files.map(({ name }) => this.#look(name)));
            return all.filter((one) => one !== null);
        }
        catch (error) {
            if (error.code === 'ENOENT')
                return [];
            throw this.#unavailable('read', error);
        }
    }
    async #look(file) {
        try {
            const { size, mtimeMs } = await (0,promises_.stat)((0,external_node_path_.join)(this.path, file));
            return { file, bytes: size, changedAt: mtimeMs };
        }
        catch (error) {
            if (error.code === 'ENOENT')
                return null; // another writer dropped it
            throw error;
        }
    }
    #unavailable(verb, error) {
        const { message } = error;
        return new StoreUnavailable(`${this.description} cannot be ${verb}: ${message}`);
    }
}

;// CONCATENATED MODULE: ./build/src/baseline/store/open.js


/** `git`: of the repository whose origin has the branch. */
function openStore(place, git) {
    switch (place.kind) {
        case 'branch':
            return new BranchStore(git, place.branch);
        case 'folder':
            return new FolderStore(place.path);
    }
}

;// CONCATENATED MODULE: ./build/src/gate/shelf.js





/** Null where the plan names no store. */
function openShelf(plan, { signal }) {
    if (plan.store === null)
        return null;
    const git = new baseline_git/* Git */.T(plan.root, signal);
    const store = openStore(plan.store.place, git.with(plan.store.gitVariables));
    return { store, git, name: plan.name ?? UNNAMED };
}
async function putOn({ store, name }, commit, { record, conditions }) {
    const stored = storedOf({ ...record, tree: { ...record.tree, commit } }, conditions);
    const digest = digestOf(record.fingerprint, conditions);
    await store.write({ name, commit, digest }, `${JSON.stringify(stored)}\n`);
}
/**
 * Adds head's record where the plan says so. A store that takes none fails no gate.
 *
 * @returns what a reader must know of it.
 */
async function keep(plan, shelf, headCommit, recorded, { progress }) {
    if (shelf === null || recorded === null || plan.store?.writes !== true)
        return [];
    const lost = (why) => [`the record of head was not stored: ${why}`];
    if (headCommit === null)
        return lost('its files are not those of a commit, some were changed');
    try {
        await putOn(shelf, headCommit, recorded);
    }
    catch (error) {
        if (!(error instanceof StoreUnavailable))
            throw error;
        return lost(error.message);
    }
    const text = `the record of ${headCommit.slice(0, 7)} is now in ${shelf.store.description}`;
    progress({ kind: 'note', text });
    return [];
}
/**
 * What stores head's record, where that was asked for; looked at before anything is measured for it.
 *
 * @throws UsageError where head's files are not a commit's, or the store does not answer, then or now.
 */
async function readyToStore(shelf, { headCommit, head }) {
    if (headCommit === null) {
        throw new errors/* UsageError */.eb({
            what: `the record of ${head.label.name} cannot be stored: its files are not those of a commit`,
            try: ['highwater record HEAD', '--output FILE   writes a record of any tree'],
        });
    }
    await orRefused(shelf.store.entries());
    return (recorded) => orRefused(putOn(shelf, headCommit, recorded));
}
/** What a gate only notes is an error where storing is all that was asked for. */
async function orRefused(work) {
    try {
        return await work;
    }
    catch (error) {
        if (!(error instanceof StoreUnavailable))
            throw error;
        throw new errors/* UsageError */.eb({
            what: error.message,
            try: ['--output FILE   writes the record to a file'],
        });
    }
}

;// CONCATENATED MODULE: ./build/src/blame/python-encoding.js
/** What PEP 263 takes for a declaration, in a comment on one of the first two lines. */
const DECLARED = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
/** A source file's text, in the encoding that it declares: UTF-8 where it declares none. */
function decodePython(bytes) {
    const start = new TextDecoder('latin1').decode(bytes.subarray(0, 400)).split(/\r\n|[\r\n]/);
    const isBlank = /^[ \t\f]*(?:#.*)?$/.test(start[0]);
    const declared = start.slice(0, isBlank ? 2 : 1).map((line) => DECLARED.exec(line)?.[1]);
    return decoderOf(declared.find((name) => name !== undefined) ?? 'utf-8').decode(bytes);
}
/** As the harness does, takes Latin-1 for a codec that only Python knows. */
function decoderOf(name) {
    const label = name
        .toLowerCase()
        .replaceAll('_', '-')
        .replace(/^(?:iso-)?latin-(?=\d)/, 'latin');
    try {
        return new TextDecoder(label);
    }
    catch {
        return new TextDecoder('latin1');
    }
}

;// CONCATENATED MODULE: ./build/src/measure/sources.js




/** A longer file is not read for its lines. */
const sources_MOST_BYTES = 16 * 1024 * 1024;
/**
 * The texts of both trees as they were measured: head's benchmark files stand in base's view too.
 *
 * @param laidAt When the trees were ready, by Date.now(): a file edited later was measured with another text.
 */
function sources_sourcesOf(views, laidAt) {
    const edited = new Set();
    return {
        /** Files asked for that were edited since; nothing is known of their lines. */
        edited: edited,
        /** A file's text by its path in the tree; null where there is none that can be read. */
        read: (side, file) => {
            if ((0,external_node_path_.isAbsolute)(file) || file.split('/').includes('..'))
                return null;
            const source = readSource((0,external_node_path_.join)(views[side].root, file));
            if (source === null || source.changedAt <= laidAt)
                return source?.text ?? null;
            edited.add(file);
            return null;
        },
        /** The tree's Python files. */
        list: (side) => pythonFiles(views[side].root),
    };
}
function readSource(path) {
    try {
        const { size, mtimeMs } = (0,external_node_fs_.statSync)(path);
        if (size > sources_MOST_BYTES)
            return null;
        return { text: decodePython((0,external_node_fs_.readFileSync)(path)), changedAt: mtimeMs };
    }
    catch {
        return null; // gone since it ran, a folder, or not ours to read: its lines cannot be told apart
    }
}
/** The view's own entries are links, which are followed; links below them are not. */
function pythonFiles(root) {
    const walk = (folder, depth) => (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(root, folder), { withFileTypes: true }).flatMap((entry) => {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        const isFolder = entry.isDirectory() ||
            (depth === 0 && entry.isSymbolicLink() && isFolderAt((0,external_node_path_.join)(root, path)));
        if (!isFolder)
            return entry.name.endsWith('.py') ? [path] : [];
        return measure_files/* SKIPPED */.$O.has(entry.name) || entry.name.startsWith('.') ? [] : walk(path, depth + 1);
    });
    return walk('', 0);
}
function isFolderAt(path) {
    try {
        return (0,external_node_fs_.statSync)(path).isDirectory();
    }
    catch {
        return false; // the tree's own link leads nowhere
    }
}

;// CONCATENATED MODULE: ./build/src/gate.js
var gate_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var gate_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});


















/** Measures base and head, decides, finds the lines to blame, and reports: the whole gate but for publishing. */
async function gate(asked, around) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const trees = gate_addDisposableResource(env_1, await (0,checkout/* checkoutTrees */.C)(asked, around.progress, around.signal), true);
        const { plan, loosened, notes } = await (0,governed/* underPolicy */.j)(asked, trees.base.path, today());
        const shelf = openShelf(plan, around);
        const screen = await screenHead(trees, plan, shelf, today(), around);
        const decided = screen.kind === 'screened' && screen.open.size === 0
            ? decideByRecord(screen, plan)
            : await compareTrees(trees, plan, screen, around);
        const kept = await keep(plan, shelf, trees.headCommit, decided.head, around);
        const compare = async (those, under) => (await compareTrees(those, { ...under, store: null }, UNSCREENED, around)).report;
        const report = await judgeCreep(decided.report, plan, trees.base, around, compare);
        const { select, shard } = plan.measure;
        const { acceptances, overrides } = plan.policy;
        const isPart = select !== null || shard !== null;
        return {
            ...report,
            loosened: [...loosened],
            configured: plan.configured,
            pinned: trees.isPinned,
            flags: flagsOf(plan.asked),
            notes: [
                ...trees.notes,
                ...notes,
                ...notesOf(screen),
                ...kept,
                ...report.notes,
                ...(0,compare_acceptances/* acceptanceNotes */.t)(acceptances, report.benchmarks, today(), isPart),
                ...(0,compare_acceptances/* overrideNotes */.C)(overrides, report.benchmarks, isPart),
            ],
        };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = gate_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
const UNSCREENED = { kind: 'not-screened', why: null };
/** Where the stored record shows that nothing changed: base is not measured, and there is nothing to blame. */
function decideByRecord({ base, head }, { policy }) {
    return { report: (0,compare/* compareRecords */.aB)(base, head.record, policy, today()), head };
}
/** Measures two trees, or what a screen left open of them, decides, and finds the lines to blame. */
async function compareTrees(trees, whole, screen, around) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const plan = screen.kind === 'screened' ? planOfOpen(whole, screen) : whole;
        const ground = gate_addDisposableResource(env_2, await ground_prepare(trees, plan, around), true);
        const isExplained = plan.explain === null ? () => false : (0,rules/* matchesId */.X)(plan.explain);
        const sources = sources_sourcesOf(ground.views, ground.laidAt);
        const texts = new Texts(sources);
        const isChanged = (line) => isAltered('head', line, texts);
        const judge = (pair) => {
            const wants = wantsOf(pair, plan.policy);
            if (wants.length > 0)
                return wants;
            const replays = blameWants(pair, (0,compare/* regressionsOf */.W2)(pair, plan.policy, today()), isChanged);
            return [...replays, ...(isExplained(pair.head.id) ? explainWants(pair) : [])];
        };
        const circumstances = plan.store === null ? null : await circumstancesOf(ground, plan);
        const measured = await recordTrees(ground, plan, around, judge);
        const records = screen.kind === 'screened' ? against_store_together(screen, measured) : measured;
        // Where nothing ran on base there is no environment to tell apart from head's.
        const { fingerprint } = plan.base.kind === 'nothing' ? records.head : records.base;
        const base = { ...records.base, fingerprint };
        const decided = (0,compare/* compareRecords */.aB)(base, records.head, plan.policy, today());
        const blamed = blame(decided, { base, head: records.head }, sources);
        const { baseProblem } = ground;
        const unmeasured = baseProblem === null ? [] : [notMeasured(baseProblem)];
        const notes = [...unmeasured, ...blamed.notes, ...editedNotes(sources.edited)];
        const report = { ...blamed, notes };
        if (screen.kind === 'screened')
            return { report: confirmedHere(report), head: screen.head };
        return { report, head: circumstances && { record: records.head, ...circumstances } };
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = gate_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
/**
 * Measures one tree into a record that can be compared with any other of its kind, and stores it where
 * the plan says so.
 *
 * @param write Gets the record before the store does, which may refuse it; null where nobody but the
 *   store gets it, which keeps the first start alone.
 */
function recordTree(asked, around, write) {
    const judge = (pair) => wantsAlone(pair.head, asked.policy).filter(({ start }) => write !== null || start === 0);
    return recordAlone(asked, around, judge, write);
}
/** The ids of the benchmarks that a plan selects on head: found, and none of them measured. */
async function listBenchmarks(asked, around) {
    const { benchmarks } = await recordAlone(asked, around, () => [], null);
    return benchmarks.map(({ id }) => id);
}
async function recordAlone(asked, around, judge, write) {
    const env_3 = { stack: [], error: void 0, hasError: false };
    try {
        const plan = { ...asked, base: { kind: 'nothing' } };
        const trees = gate_addDisposableResource(env_3, await (0,checkout/* checkoutTrees */.C)(plan, around.progress, around.signal), true);
        const shelf = plan.store?.writes === true ? openShelf(plan, around) : null;
        const put = shelf === null ? null : await readyToStore(shelf, trees);
        const ground = gate_addDisposableResource(env_3, await ground_prepare(trees, plan, around), true);
        const circumstances = put === null ? null : await circumstancesOf(ground, plan);
        const { head } = await recordTrees(ground, plan, around, judge);
        await write?.(head);
        if (circumstances !== null)
            await put?.({ record: head, ...circumstances });
        return head;
    }
    catch (e_3) {
        env_3.error = e_3;
        env_3.hasError = true;
    }
    finally {
        const result_3 = gate_disposeResources(env_3);
        if (result_3)
            await result_3;
    }
}
/** Measures both trees of a plan with whatever a judge asks for; it decides and stores nothing. */
async function recordBoth(plan, around, judge) {
    const env_4 = { stack: [], error: void 0, hasError: false };
    try {
        const trees = gate_addDisposableResource(env_4, await (0,checkout/* checkoutTrees */.C)(plan, around.progress, around.signal), true);
        const ground = gate_addDisposableResource(env_4, await ground_prepare(trees, plan, around), true);
        return await recordTrees(ground, plan, around, judge);
    }
    catch (e_4) {
        env_4.error = e_4;
        env_4.hasError = true;
    }
    finally {
        const result_4 = gate_disposeResources(env_4);
        if (result_4)
            await result_4;
    }
}
function today() {
    return new Date().toISOString().slice(0, 10);
}
/** What a command needs besides the trees to find the same benchmarks. */
function flagsOf({ benchmarks, workingDirectory }) {
    const place = workingDirectory === null ? [] : ['--working-directory', workingDirectory];
    return [...place, ...(benchmarks ?? []).flatMap((glob) => ['--benchmarks', glob])];
}


/***/ }),

/***/ 1281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EK: () => (/* binding */ runInstaller),
/* harmony export */   Pr: () => (/* binding */ installFailed),
/* harmony export */   SP: () => (/* binding */ shown)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4132);
/* harmony import */ var _system_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9478);


const OUTPUT_LINES = 40;
/**
 * Runs a program of an install, and ends what it leaves running.
 *
 * @throws TargetError where it cannot be started; the signal's reason.
 */
async function runInstaller([program, ...words], place) {
    try {
        return await (0,_system_command_js__WEBPACK_IMPORTED_MODULE_1__/* .runCommand */ .d)(program, words, { ...place, leftovers: 'ended' });
    }
    catch (error) {
        place.signal.throwIfAborted();
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TargetError */ .I0({
            what: `the install failed: ${program} cannot be started`,
            where: [
                ['in', place.folder],
                ['problem', error.message],
            ],
        });
    }
}
/** The target's fault: an install that failed, with the end of its output; or the disk's, which was full. */
function installFailed(text, folder, { status, signal, output }) {
    const full = /.*(No space left on device|Disk quota exceeded).*/.exec(output)?.[0];
    if (full !== undefined)
        return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DiskFull */ .t8(full.trim());
    const lines = output.trim().split('\n').slice(-OUTPUT_LINES).join('\n');
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TargetError */ .I0({
        what: `the install failed: ${text}`,
        where: [
            ['in', folder],
            ['ended', signal === null ? `with status ${status}` : `by ${signal}`],
            ['its last lines', `\n${lines}`],
        ],
    });
}
/** Words as a shell would take them, for the reader. */
function shown(words) {
    return words
        .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`))
        .join(' ');
}


/***/ }),

/***/ 621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $O: () => (/* binding */ SKIPPED),
/* harmony export */   Pl: () => (/* binding */ noneChosen),
/* harmony export */   X4: () => (/* binding */ benchmarkFiles),
/* harmony export */   Zy: () => (/* binding */ noBenchmark)
/* harmony export */ });
/* unused harmony export USUAL_PLACES */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4006);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4132);
/* harmony import */ var _model_nearest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7957);





/** Where benchmarks live unless the configuration says otherwise; relative to the tree's root. */
const USUAL_PLACES = [
    'bench_*.py',
    '*_bench.py',
    '{benchmarks,benchmark,bench,tests,test}/**/bench_*.py',
    '{benchmarks,benchmark,bench,tests,test}/**/*_bench.py',
];
/** Folders that hold no source of the project's own. */
const SKIPPED = new Set([
    'node_modules',
    '__pycache__',
    'build',
    'dist',
    'site-packages',
]);
/** Benchmark files below `root`, sorted, with forward slashes. Links to folders are not followed. */
async function benchmarkFiles(root, globs) {
    const matches = picomatch__WEBPACK_IMPORTED_MODULE_3__(globs.length > 0 ? [...globs] : [...USUAL_PLACES]);
    const found = [];
    const walk = async (folder) => {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, folder), { withFileTypes: true });
        if (folder !== '' && entries.some((entry) => entry.name === 'pyvenv.cfg'))
            return;
        for (const entry of entries) {
            const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
            if (entry.isDirectory()) {
                if (!SKIPPED.has(entry.name) && !entry.name.startsWith('.'))
                    await walk(path);
            }
            else if (entry.name.endsWith('.py') && matches(path)) {
                found.push(path);
            }
        }
    };
    await walk('');
    return found.sort();
}
/** The refusal to pass a run that measured nothing. */
function noBenchmark(globs, seen) {
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({
        what: 'no benchmark found',
        where: [
            [
                'looked in',
                globs.length > 0
                    ? globs.join(', ')
                    : 'bench_*.py and *_bench.py, here and below benchmarks/, benchmark/, bench/, tests/, test/',
            ],
            ['found', seen],
        ],
        try: [
            'write benchmarks/bench_first.py with a function bench_first() that calls what must stay small',
            "highwater run --benchmarks 'perf/**/bench_*.py'",
        ],
    });
}
const SUGGESTED = 5;
/** The refusal where benchmarks exist, and the selection or the shard takes none of them. */
function noneChosen({ select, shard }, ids) {
    if (select === null)
        return new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({
            what: `no benchmark falls to shard ${shard?.index}/${shard?.count}`,
            where: [['found', `${ids.length} in all: fewer shards serve as well`]],
        });
    const name = (id) => id.split('::').at(-1);
    const near = new Set((0,_model_nearest_js__WEBPACK_IMPORTED_MODULE_4__/* .nearestFirst */ .F)(name(select), ids.map(name)));
    const first = [...near].flatMap((one) => ids.filter((id) => name(id) === one));
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({
        what: `no benchmark is selected by ${JSON.stringify(select)}`,
        where: [['there are', [...new Set([...first, ...ids])].slice(0, SUGGESTED).join('\n')]],
        try: [`'*${name(first[0] ?? ids[0])}'   a glob has to match the whole id`],
    });
}


/***/ }),

/***/ 8467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vz: () => (/* binding */ benchmarkCode),
  $N: () => (/* binding */ codeOf),
  Gc: () => (/* binding */ layCode),
  bB: () => (/* binding */ layViews)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/system/temporary.js
var temporary = __webpack_require__(744);
;// CONCATENATED MODULE: ./build/src/measure/entries.js


async function entryAt(path) {
    const found = await (0,promises_.lstat)(path);
    if (found.isDirectory())
        return { kind: 'folder' };
    const isFile = (await (0,promises_.stat)(path).catch(() => null))?.isFile() === true;
    if (isFile || !found.isSymbolicLink())
        return { kind: 'file' };
    return { kind: 'link', to: await (0,promises_.readlink)(path) };
}
/** Whether two files are the same, or two folders with all below them; byte code aside. */
async function same(a, b) {
    const [x, y] = await Promise.all([entryAt(a), entryAt(b)]);
    if (x.kind === 'link')
        return y.kind === 'link' && x.to === y.to;
    if (x.kind !== y.kind)
        return false;
    if (x.kind === 'file')
        return sameFile(a, b);
    const [left, right] = await Promise.all([namesIn(a), namesIn(b)]);
    if (left.join('\0') !== right.join('\0'))
        return false;
    for (const name of left)
        if (!(await same((0,external_node_path_.join)(a, name), (0,external_node_path_.join)(b, name))))
            return false;
    return true;
}
async function sameFile(a, b) {
    const [x, y] = await Promise.all([(0,promises_.stat)(a), (0,promises_.stat)(b)]);
    return x.size === y.size && (await (0,promises_.readFile)(a)).equals(await (0,promises_.readFile)(b));
}
async function namesIn(path) {
    return (await (0,promises_.readdir)(path)).filter((name) => name !== '__pycache__').sort();
}
/** Copies a file, or a folder with all below it, to a path where nothing is. */
async function copy(from, to) {
    const entry = await entryAt(from);
    switch (entry.kind) {
        case 'file':
            return (0,promises_.copyFile)(from, to);
        case 'link':
            return (0,promises_.symlink)(entry.to, to);
        case 'folder':
            await (0,promises_.mkdir)(to);
            for (const name of await (0,promises_.readdir)(from))
                await copy((0,external_node_path_.join)(from, name), (0,external_node_path_.join)(to, name));
    }
}

// EXTERNAL MODULE: ./build/src/measure/files.js
var files = __webpack_require__(621);
;// CONCATENATED MODULE: ./build/src/measure/views.js






/** Lays out both views. Head's benchmark folders replace base's where they differ. */
function layViews(trees, globs, workingDirectory) {
    return (0,temporary/* inTemporaryFolder */.PX)('highwater', async (folder) => {
        const files = {
            base: await filesOf(trees.base.path, globs, workingDirectory),
            head: await filesOf(trees.head.path, globs, workingDirectory),
        };
        const code = codeOf(files.head);
        const differ = await anyDiffers(trees, code, files);
        const lay = (side, name, over) => layView(trees[side], (0,external_node_path_.join)(folder, name), over, trees.head.path);
        const baseOwnRoot = await lay('base', differ ? 'bown' : 'base', []);
        const baseRoot = differ ? await lay('base', 'base', code) : baseOwnRoot;
        const baseOwn = { root: baseOwnRoot, tree: trees.base.path, files: files.base };
        return {
            folder,
            head: { root: await lay('head', 'head', []), tree: trees.head.path, files: files.head },
            base: differ ? { root: baseRoot, tree: trees.base.path, files: files.head } : baseOwn,
            baseOwn,
        };
    });
}
/** What of the tree in `root` is benchmark code: folders and files, relative to it. */
async function benchmarkCode(root, globs, workingDirectory) {
    return codeOf(await filesOf(root, globs, workingDirectory));
}
/**
 * Puts the benchmark code of the tree `from` into the tree `to`, which is written to.
 *
 * @returns false where `to` had the same.
 */
async function layCode(from, to, code) {
    let isNew = false;
    for (const path of code) {
        const [source, target] = [(0,external_node_path_.join)(from, path), (0,external_node_path_.join)(to, path)];
        if ((0,external_node_fs_.existsSync)(target) && (await same(source, target)))
            continue;
        isNew = true;
        await (0,promises_.rm)(target, { recursive: true, force: true });
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
        await copy(source, target);
    }
    return isNew;
}
async function filesOf(root, globs, workingDirectory) {
    const found = await (0,files/* benchmarkFiles */.X4)((0,external_node_path_.join)(root, workingDirectory), globs).catch((error) => {
        if (error.code === 'ENOENT')
            return [];
        throw error;
    });
    return workingDirectory === '' ? found : found.map((file) => `${workingDirectory}/${file}`);
}
/** The folders that hold benchmark files, outermost ones only; files at the root stand alone. */
function codeOf(files) {
    const all = [...new Set(files.map((file) => (0,external_node_path_.dirname)(file)))]
        .filter((path) => path !== '.')
        .sort();
    const folders = all.filter((path) => !all.some((other) => other !== path && path.startsWith(`${other}/`)));
    return [...folders, ...files.filter((file) => !file.includes('/'))];
}
async function anyDiffers(trees, code, files) {
    if (files.base.join('\n') !== files.head.join('\n'))
        return true;
    for (const path of code) {
        if (!(await same((0,external_node_path_.join)(trees.base.path, path), (0,external_node_path_.join)(trees.head.path, path))))
            return true;
    }
    return false;
}
/** Links every entry of the tree, but copies `over` from head, with real folders on the way there. */
async function layView(tree, root, over, head) {
    await linkEntries(tree.path, root);
    for (const path of over) {
        const parts = path.split('/');
        for (let depth = 1; depth < parts.length; depth += 1) {
            const at = parts.slice(0, depth).join('/');
            const entry = await (0,promises_.lstat)((0,external_node_path_.join)(root, at)).catch(() => null);
            if (entry?.isSymbolicLink()) {
                await (0,promises_.rm)((0,external_node_path_.join)(root, at));
                await linkEntries((0,external_node_path_.join)(tree.path, at), (0,external_node_path_.join)(root, at));
            }
            else if (entry === null) {
                await (0,promises_.mkdir)((0,external_node_path_.join)(root, at));
            }
        }
        await (0,promises_.rm)((0,external_node_path_.join)(root, path), { recursive: true, force: true });
        await copy((0,external_node_path_.join)(head, path), (0,external_node_path_.join)(root, path));
    }
    return root;
}
async function linkEntries(from, to) {
    await (0,promises_.mkdir)(to);
    for (const name of await (0,promises_.readdir)(from))
        await (0,promises_.symlink)((0,external_node_path_.join)(from, name), (0,external_node_path_.join)(to, name));
}


/***/ }),

/***/ 7129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ countedOf),
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/** "1 rise", "2 rises". */
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** "2 of 48 benchmarks", and of one "1 benchmark". */
function countedOf(count, all, noun) {
    return count === 1 && all === 1 ? counted(1, noun) : `${count} of ${counted(all, noun)}`;
}


/***/ }),

/***/ 5260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ cutList)
/* harmony export */ });
/** The first of a list, and how many more there are: "a, b, c and 9 more". */
function cutList(items, most) {
    const left = items.length - most;
    const shown = items.slice(0, most).join(', ');
    return left > 0 ? `${shown} and ${left} more` : shown;
}


/***/ }),

/***/ 5473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ interpreterText)
/* harmony export */ });
/** "CPython 3.13.1", and what is unusual: "CPython 3.13.1, free-threaded, mimalloc". */
function interpreterText(one) {
    const usual = ['release', 'pymalloc', 'none'];
    const unusual = [one.variant, one.allocator, one.flags].filter((word) => !usual.includes(word));
    return [`${one.implementation} ${one.python}`, ...unusual].join(', ');
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

/***/ 4793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ bundled)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3136);



const HERE = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(import.meta.url));
/** Where files that come with Highwater lie: beside the bundle, or in the source tree. */
function bundled(name) {
    const beside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(HERE, name);
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(beside) ? beside : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(HERE, '..', 'fixtures', name);
}


/***/ }),

/***/ 6209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   KW: () => (/* binding */ markdownAddress),
/* harmony export */   Pr: () => (/* binding */ markdownCellCode),
/* harmony export */   dI: () => (/* binding */ markdownBlock),
/* harmony export */   eR: () => (/* binding */ terminalText),
/* harmony export */   p7: () => (/* binding */ markdownText),
/* harmony export */   tL: () => (/* binding */ terminalLine)
/* harmony export */ });
/* unused harmony export logText */
/** Text from a repository, made harmless for each target language. One function a target. */
/**
 * Control characters but tab and line feed, format characters (they hide or turn text), line
 * separators, and halves of surrogate pairs.
 */
const CONTROLS = /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
/** GitHub looks for mentions and references in the rendered text, where an entity for "@" is "@" again. */
const BREAK = '&#8203;';
/** For a terminal: control characters and those that turn the reading direction become "�". */
function terminalText(text) {
    return text.replace(CONTROLS, '\ufffd');
}
/** One line for a terminal. */
function terminalLine(text) {
    return terminalText(text.replace(/\s*[\r\n]+\s*/g, ' | ')).replace(/\t/g, ' ');
}
/** Running text in Markdown: nothing in it is markup, a mention, a reference or HTML. */
function markdownText(text) {
    return terminalLine(text)
        .replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c])
        .replace(/[\\`*_{}[\]()|~!$]/g, '\\$&')
        .replace(/^(\s*)([-+=#])/, '$1\\$2')
        .replace(/^(\s*\d+)\./, '$1\\.')
        .replace(/(@|#(?=\d)|\bgh-(?=\d))/gi, `$1${BREAK}`)
        .replace(/\bwww\./gi, `www${BREAK}.`)
        .replace(/:\/\//g, `:${BREAK}//`);
}
/** A code span on one line; not for a table's cell, where "|" would end it. */
function markdownCode(text) {
    const line = terminalLine(text) || ' ';
    const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${line}${pad}${fence}`;
}
/** A code span for a table's cell. */
function markdownCellCode(text) {
    return markdownCode(text).replace(/\|/g, '\\|');
}
/** A file's path as a part of an address that stands in a link's parentheses. */
function markdownAddress(path) {
    return encodeURI(terminalLine(path)).replace(/[()?#]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** A fenced block of several lines. */
function markdownBlock(text) {
    const body = terminalText(text);
    const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}text\n${body}\n${fence}`;
}
/**
 * Text from a repository on its way to the job's log. The runner obeys a line that begins with "::"
 * (after blanks of any kind) and "##[" anywhere in one: both are broken up by a space.
 * Source: actions/runner, ActionCommand.TryParseV2 and TryParse.
 */
function logText(text) {
    return text.replace(/^([\s\p{C}]*):(?=:)/gmu, '$1: ').replace(/##(?=\[)/g, '# #');
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


/***/ }),

/***/ 744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PX: () => (/* binding */ inTemporaryFolder),
/* harmony export */   fc: () => (/* binding */ makeFolder),
/* harmony export */   v$: () => (/* binding */ removeFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4132);




/**
 * What `fill` makes in a temporary folder of its own; the folder goes with disposal, and where
 * `fill` fails.
 *
 * @throws UsageError where the system's temporary folder is missing or may not be written.
 */
async function inTemporaryFolder(name, fill) {
    const folder = await make(name);
    const dispose = () => removeFolder(folder);
    try {
        return { ...(await fill(folder)), [Symbol.asyncDispose]: dispose };
    }
    catch (error) {
        await dispose();
        throw error;
    }
}
const UNUSABLE = {
    ENOENT: 'it does not exist',
    ENOTDIR: 'it is no folder',
    EACCES: 'it may not be written',
    EPERM: 'it may not be written',
    EROFS: 'its file system is read-only',
};
async function make(name) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), `${name}-`)));
    }
    catch (error) {
        const why = UNUSABLE[error.code ?? ''];
        if (why === undefined)
            throw error;
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb({
            what: `no temporary folder can be made in ${(0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)()}: ${why}`,
            try: ['set TMPDIR to a folder that can be written'],
        });
    }
}
/** Removes a folder, also one that holds read-only ones; nothing where it is missing. */
async function removeFolder(folder) {
    const options = { recursive: true, force: true, maxRetries: 3 };
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, options);
    }
    catch (error) {
        if (!['EACCES', 'EPERM'].includes(error.code ?? ''))
            throw error;
        // What was copied from a read-only checkout is read-only too; nothing goes out of such a folder.
        await makeWritable(folder);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, options);
    }
}
/** Node's `rm` fails at the first folder that it may not empty, and goes on with its siblings behind us. */
async function makeWritable(folder) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(folder, 0o700);
        for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true })) {
            if (entry.isDirectory())
                await makeWritable((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry.name));
        }
    }
    catch (error) {
        if (error.code !== 'ENOENT')
            throw error;
    }
}
/** A folder with its parents, as `mkdir -p` makes them. Node's own way tells a full disk as ENOENT. */
async function makeFolder(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path);
    }
    catch (error) {
        const { code } = error;
        if (code === 'EEXIST')
            return;
        if (code !== 'ENOENT')
            throw error;
        await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path).catch((again) => {
            if (again.code !== 'EEXIST')
                throw again; // another one made it meanwhile
        });
    }
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
