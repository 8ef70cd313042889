export const id = 195;
export const ids = [195];
export const modules = {

/***/ 3195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubComments: () => (/* binding */ githubComments),
/* harmony export */   statusOf: () => (/* binding */ statusOf)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);

const TRIES = 3;
const PAUSE_MS = 500;
/** The comments of one pull request through GitHub's REST API. The only user of Octokit. */
async function githubComments(token, repository, issue, pauseMs = PAUSE_MS) {
    const { getOctokit } = await __webpack_require__.e(/* import() */ 413).then(__webpack_require__.bind(__webpack_require__, 2413));
    const octokit = getOctokit(token);
    const [owner = '', repo = ''] = repository.split('/');
    const own = { owner, repo };
    return {
        async find(marker) {
            const all = await patiently(pauseMs, () => octokit.paginate(octokit.rest.issues.listComments, {
                ...own,
                issue_number: issue,
                per_page: 100,
            }));
            // Anybody can write the marker; a comment of a person is never ours to change.
            return (all.find((one) => one.user?.type === 'Bot' && one.body?.startsWith(marker))?.id ?? null);
        },
        async create(body) {
            await patiently(pauseMs, () => octokit.rest.issues.createComment({ ...own, issue_number: issue, body }));
        },
        async update(id, body) {
            await patiently(pauseMs, () => octokit.rest.issues.updateComment({ ...own, comment_id: id, body }));
        },
    };
}
/** Again after a fault of the server; what the caller did wrong is thrown at once. */
async function patiently(pauseMs, work) {
    for (let attempt = 1;; attempt += 1) {
        try {
            return await work();
        }
        catch (error) {
            const status = statusOf(error);
            if (attempt === TRIES || status === null || status < 500)
                throw error;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pauseMs * 2 ** attempt);
        }
    }
}
/** The HTTP status of a failed request; null where it failed otherwise. */
function statusOf(error) {
    return error instanceof Error && 'status' in error && typeof error.status === 'number'
        ? error.status
        : null;
}


/***/ })

};
