export const id = 650;
export const ids = [650];
export const modules = {

/***/ 8713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ apiOf)
/* harmony export */ });
/* harmony import */ var _patience_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5214);

/** GitHub's REST API, and what names the repository and the pull request's issue in it. */
async function apiOf({ token, api, repository, pullRequest, pauseMs }) {
    const { getOctokit } = await __webpack_require__.e(/* import() */ 413).then(__webpack_require__.bind(__webpack_require__, 2413));
    const { paginate, rest } = getOctokit(token, { baseUrl: api });
    const [owner = '', repo = ''] = repository.split('/');
    const own = { owner, repo };
    return {
        paginate,
        rest,
        own,
        issue: { ...own, issue_number: pullRequest },
        patiently: (work) => (0,_patience_js__WEBPACK_IMPORTED_MODULE_0__/* .patiently */ .d_)(pauseMs ?? _patience_js__WEBPACK_IMPORTED_MODULE_0__/* .PAUSE_MS */ .y3, work),
    };
}


/***/ }),

/***/ 5650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubLabels: () => (/* binding */ githubLabels)
/* harmony export */ });
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8713);
/* harmony import */ var _patience_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5214);


/** The labels of one pull request as they are now: a re-run replays the payload of its first run. */
async function githubLabels(of) {
    const { paginate, rest, own, issue, patiently } = await (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .apiOf */ .i)(of);
    return {
        async pullRequest() {
            const { data } = await patiently(() => rest.pulls.get({ ...own, pull_number: of.pullRequest }));
            return {
                headCommit: data.head.sha,
                author: data.user.login,
                labels: data.labels.map(({ name }) => name),
            };
        },
        async lastSet(label) {
            const events = await patiently(() => paginate(rest.issues.listEvents, { ...issue, per_page: 100 }));
            const last = events.findLast((one) => (one.event === 'labeled' || one.event === 'unlabeled') &&
                'label' in one &&
                one.label.name?.toLowerCase() === label.toLowerCase());
            if (last?.event !== 'labeled' || last.actor === null)
                return null;
            const { login, type } = last.actor;
            return { by: login, isPerson: type === 'User', at: last.created_at };
        },
        async mayWrite(username) {
            const { data } = await patiently(() => rest.repos.getCollaboratorPermissionLevel({ ...own, username }));
            return data.permission === 'admin' || data.permission === 'write';
        },
        /** What a failure of one of the above means. */
        refusal: _patience_js__WEBPACK_IMPORTED_MODULE_1__/* .refusalOf */ .Of,
    };
}


/***/ }),

/***/ 5214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   d_: () => (/* binding */ patiently),
/* harmony export */   y3: () => (/* binding */ PAUSE_MS)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);

const TRIES = 3;
/** Before the second try; twice that before the third. */
const PAUSE_MS = 500;
/** A limit that lasts longer than this is not waited for: the job is paid by the minute. */
const MOST_PAUSE_MS = 60_000;
/** Again after a fault of the server or a rate limit; what the caller did wrong is thrown at once. */
async function patiently(pauseMs, work) {
    for (let attempt = 1;; attempt += 1) {
        try {
            return await work();
        }
        catch (error) {
            const { status, isUnanswered } = faultOf(error);
            const passing = isUnanswered || (status ?? 0) >= 500 || isRateLimit(error);
            const wait = askedPauseMs(error) ?? pauseMs * 2 ** (attempt - 1);
            if (attempt === TRIES || !passing || wait > MOST_PAUSE_MS)
                throw error;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(wait);
        }
    }
}
function isRateLimit(error) {
    const { status, headers } = faultOf(error);
    if (status === 429)
        return true;
    return (status === 403 &&
        (headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0'));
}
/** The pause that GitHub asks for, milliseconds; null where it names none. */
function askedPauseMs(error) {
    const { headers } = faultOf(error);
    const seconds = Number(headers['retry-after'] ?? Number.NaN);
    if (Number.isFinite(seconds))
        return Math.max(0, seconds * 1000);
    const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN);
    if (headers['x-ratelimit-remaining'] !== '0' || !Number.isFinite(reset))
        return null;
    return Math.max(0, reset * 1000 - Date.now());
}
function faultOf(error) {
    if (!(error instanceof Error))
        return { status: null, isUnanswered: false, message: String(error), headers: {} };
    const { status, response } = error;
    const isRequest = typeof status === 'number';
    // Octokit gives the status 500 to what had no answer, too.
    const isUnanswered = isRequest && response === undefined;
    return {
        status: isRequest && !isUnanswered ? status : null,
        isUnanswered,
        message: error.message,
        headers: response?.headers ?? {},
    };
}
/** What a request's failure means: the token may not, or GitHub could not even after more tries. */
function refusalOf(error) {
    const { status, message } = faultOf(error);
    const isForbidden = status !== null && [401, 403, 404].includes(status) && !isRateLimit(error);
    const kind = isForbidden ? 'forbidden' : 'unavailable';
    return { kind, status, message };
}


/***/ })

};
