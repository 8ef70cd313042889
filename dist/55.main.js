export const id = 55;
export const ids = [55];
export const modules = {

/***/ 3055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L1: () => (/* binding */ DEEPENINGS),
/* harmony export */   fE: () => (/* binding */ isShallow),
/* harmony export */   resolveCommit: () => (/* binding */ resolveCommit),
/* harmony export */   wu: () => (/* binding */ mergeBase)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4132);
/* harmony import */ var _model_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7957);


/** Commits to fetch beyond the tip, then again, until two histories meet. */
const DEEPENINGS = [50, 200, 1000, 10_000];
const MOST_NEAREST = 3;
const MOST_NEWEST = 8;
const FULL_HASH = /^([0-9a-f]{40}|[0-9a-f]{64})$/;
/**
 * The full hash of a reference: here, else as origin's branch, else fetched from origin.
 *
 * @throws UsageError where it does not exist, with the names nearest to it.
 */
async function resolveCommit(git, ref, progress) {
    const here = await known(git, ref);
    if (here !== null)
        return here;
    const fetched = await fetchCommit(git, ref, progress);
    if ('commit' in fetched)
        return fetched.commit;
    throw await unknownReference(git, ref, fetched.why);
}
async function known(git, ref) {
    for (const name of [ref, `origin/${ref}`]) {
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
async function fetchCommit(git, ref, progress) {
    if ((await git.line(['remote', 'get-url', 'origin'])) === null)
        return { why: 'this repository has no remote of that name' };
    const shallow = await isShallow(git);
    if (/[~^]/.test(ref)) {
        if (!shallow)
            return { why: 'not asked: its history is complete here' };
        progress({ kind: 'note', text: `shallow clone: fetching one commit more for ${ref}` });
        const why = await git.fetch(['--deepen=1', 'origin']);
        return found(await known(git, ref), why);
    }
    if (!/^[\w./@{}+-]+$/.test(ref) || ref.startsWith('-'))
        return { why: 'not asked: that is no name for a branch, a tag or a commit' };
    progress({ kind: 'note', text: `${ref} is not here: fetching it from origin` });
    const hash = FULL_HASH.test(ref) ? ref : await hashAtOrigin(git, ref);
    if (hash === null)
        return { why: 'it has no such branch or tag, or does not answer' };
    // A depth would cut a full clone's history: only a shallow one gets it.
    const why = await git.fetch([...(shallow ? ['--depth=1'] : []), 'origin', hash]);
    return found(await known(git, hash), why);
}
function found(commit, why) {
    return commit === null ? { why: why ?? 'it does not hand it out' } : { commit };
}
/** What origin has by that name; of several, the one that git itself would take, gitrevisions(7). */
async function hashAtOrigin(git, ref) {
    const listed = (await git.line(['ls-remote', '--quiet', 'origin', ref])) ?? '';
    const hashes = new Map(listed.split('\n').map((line) => {
        const [hash = '', name = ''] = line.split('\t');
        return [name, hash];
    }));
    const names = [ref, `refs/${ref}`, `refs/tags/${ref}`, `refs/heads/${ref}`];
    return names.map((name) => hashes.get(name)).find((hash) => hash !== undefined) ?? null;
}
async function unknownReference(git, ref, why) {
    const listed = await git.line([
        'for-each-ref',
        '--format=%(if)%(symref)%(then)%(else)%(refname:short)%(end)',
        '--sort=-committerdate',
        'refs/heads',
        'refs/remotes',
        'refs/tags',
    ]);
    const names = [...new Set((listed ?? '').split('\n').map((one) => one.replace(/^origin\//, '')))];
    const there = names.filter((one) => one !== '');
    if (there.length === 0 && (await git.line(['rev-parse', '--verify', 'HEAD'])) === null) {
        return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            what: `the repository ${git.folder} has no commit yet: there is nothing to compare with`,
            try: ['git add -A && git commit'],
        });
    }
    const near = (0,_model_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestFirst */ .F)(ref.replace(/[~^].*$/, ''), there).slice(0, MOST_NEAREST);
    const newest = there.filter((one) => !near.includes(one)).slice(0, MOST_NEWEST);
    const instead = near[0] ?? newest[0] ?? 'BRANCH';
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        what: `there is no reference ${JSON.stringify(ref)} here, and none came from origin`,
        where: [
            ...(near.length === 0 ? [] : [['nearest', near.join(', ')]]),
            ...(newest.length === 0 ? [] : [['there are', newest.join(', ')]]),
            ['origin', why],
        ],
        try: [
            ...(ref === 'main' ? [`--base ${instead}, or base = "${instead}" in highwater.toml`] : []),
            'in a workflow: actions/checkout with fetch-depth: 0',
        ],
    });
}
async function isShallow(git) {
    return (await git.line(['rev-parse', '--is-shallow-repository'])) === 'true';
}
/**
 * Where head left base's history. A shallow clone is deepened until the two meet.
 *
 * @throws UsageError where they never do.
 */
async function mergeBase(git, base, head, progress) {
    const find = () => git.line(['merge-base', base, head]);
    const here = await find();
    if (here !== null)
        return here;
    let why = null;
    const shallow = await isShallow(git);
    for (const depth of shallow ? DEEPENINGS : []) {
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
        try: shallow
            ? ['in a workflow: actions/checkout with fetch-depth: 0', 'git fetch --unshallow']
            : ['--base COMMIT --head COMMIT   where both are meant as they are'],
    });
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


/***/ })

};
