export const id = 676;
export const ids = [676,653];
export const modules = {

/***/ 8676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keepComment: () => (/* binding */ keepComment)
/* harmony export */ });
/* harmony import */ var _cut_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2653);

/**
 * Keeps one comment up to date. Where nothing changed none is begun, but one that stands is updated.
 * A refusal is a value: the gate decides all the same.
 *
 * @param body Markdown; its first line is the marker by which the comment is found again.
 */
async function keepComment(store, report, body, fromFork) {
    const marker = body.split('\n', 1)[0] ?? '';
    const fitting = (0,_cut_js__WEBPACK_IMPORTED_MODULE_0__/* .cutToCharacters */ ._)(body, _cut_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMENT_CHARACTERS */ .d);
    try {
        const known = await store.find(marker);
        if (known !== null) {
            await store.update(known, fitting);
            return { kind: 'updated' };
        }
        if (isQuiet(report))
            return { kind: 'not-needed' };
        await store.create(fitting);
        return { kind: 'created' };
    }
    catch (error) {
        const refusal = store.refusal(error);
        return { kind: refusal.kind, why: sentence(refusal, fromFork) };
    }
}
/** A benchmark that went away, an accepted rise or a loosened policy is worth a word even where all others stayed. */
function isQuiet(report) {
    return (report.verdict === 'unchanged' &&
        report.loosened.length === 0 &&
        report.benchmarks.every(({ verdict, metrics }) => (verdict === 'unchanged' || verdict === 'new') &&
            metrics.every(({ acceptance }) => acceptance === null)));
}
function sentence({ kind, status, message }, fromFork) {
    const end = 'The report is in the job summary, and the gate decides all the same.';
    if (kind === 'unavailable') {
        const how = status === null ? 'GitHub could not be reached' : `GitHub answered HTTP ${status}`;
        return `no comment: ${how} (${message}). ${end}`;
    }
    const cause = fromFork
        ? 'this pull request comes from a fork, whose token is read-only; see docs/forks.md'
        : 'the job needs "permissions: pull-requests: write" (pull requests by Dependabot never get it)';
    return `no comment: the token may not write one (HTTP ${status}: ${message}): ${cause}. ${end}`;
}


/***/ }),

/***/ 2653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SUMMARY_BYTES: () => (/* binding */ SUMMARY_BYTES),
/* harmony export */   _: () => (/* binding */ cutToCharacters),
/* harmony export */   cutToBytes: () => (/* binding */ cutToBytes),
/* harmony export */   d: () => (/* binding */ COMMENT_CHARACTERS)
/* harmony export */ });
const NOTE = "\n… cut: the whole report is in the run's files.\n";
/** GitHub refuses a comment that is longer. */
const COMMENT_CHARACTERS = 65_536;
/** GitHub refuses a step's summary that is larger. */
const SUMMARY_BYTES = 1024 * 1024;
/** The lines from the top that fit into `most` characters, with a note where some did not. */
function cutToCharacters(text, most) {
    return cut(text, most, (part) => part.length);
}
/** The lines from the top that fit into `most` bytes of UTF-8, with a note where some did not. */
function cutToBytes(text, most) {
    return cut(text, most, (part) => Buffer.byteLength(part));
}
function cut(text, most, size) {
    if (size(text) <= most)
        return text;
    let room = most - size(NOTE);
    const kept = [];
    for (const line of text.split(/(?<=\n)/)) {
        room -= size(line);
        if (room < 0)
            break;
        kept.push(line);
    }
    return `${kept.join('')}${NOTE}`;
}


/***/ })

};
