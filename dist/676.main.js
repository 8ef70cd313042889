export const id = 676;
export const ids = [676];
export const modules = {

/***/ 8676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keepComment: () => (/* binding */ keepComment)
/* harmony export */ });
/**
 * Keeps one comment up to date. Where nothing changed none is begun, but one that stands is updated.
 * A refusal is a value: the gate decides all the same.
 */
async function keepComment(store, report, body, statusOf) {
    const marker = body.split('\n', 1)[0] ?? '';
    try {
        const known = await store.find(marker);
        if (known !== null) {
            await store.update(known, body);
            return { kind: 'updated' };
        }
        if (report.verdict === 'unchanged')
            return { kind: 'not-needed' };
        await store.create(body);
        return { kind: 'created' };
    }
    catch (error) {
        return { kind: 'refused', why: refusal(statusOf(error), error) };
    }
}
function refusal(status, error) {
    if (status === 401 || status === 403 || status === 404) {
        return `no comment: the token may not write one (HTTP ${status}). The job needs "permissions: pull-requests: write"; on a pull request from a fork GitHub never grants it. The job summary has the report.`;
    }
    return `no comment: ${status === null ? String(error.message) : `GitHub answered HTTP ${status}`}. The job summary has the report.`;
}


/***/ })

};
