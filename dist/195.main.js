export const id = 195;
export const ids = [195];
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

/***/ 3195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubComments: () => (/* binding */ githubComments)
/* harmony export */ });
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8713);
/* harmony import */ var _patience_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5214);


/** The comments of one pull request through GitHub's REST API. */
async function githubComments(of) {
    const { paginate, rest, own, issue, patiently } = await (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .apiOf */ .i)(of);
    return {
        async find(marker) {
            const all = await patiently(() => paginate(rest.issues.listComments, { ...issue, per_page: 100 }));
            const marked = all.filter((one) => one.body?.startsWith(marker));
            // Anybody can write the marker; the comment of another person is never ours to change.
            const ours = marked.find((one) => one.user?.type === 'Bot');
            if (ours !== undefined || marked.length === 0)
                return ours?.id ?? null;
            const login = await patiently(() => ownLogin(rest));
            return marked.find((one) => login !== null && one.user?.login === login)?.id ?? null;
        },
        async create(body) {
            await patiently(() => rest.issues.createComment({ ...issue, body }));
        },
        async update(id, body) {
            await patiently(() => rest.issues.updateComment({ ...own, comment_id: id, body }));
        },
        /** What a failure of one of the above means. */
        refusal: _patience_js__WEBPACK_IMPORTED_MODULE_1__/* .refusalOf */ .Of,
    };
}
/** Who a person's token belongs to; null for a job's token, which is no user. */
async function ownLogin(rest) {
    try {
        return (await rest.users.getAuthenticated()).data.login;
    }
    catch (error) {
        if ((0,_patience_js__WEBPACK_IMPORTED_MODULE_1__/* .refusalOf */ .Of)(error).kind === 'forbidden')
            return null;
        throw error;
    }
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
