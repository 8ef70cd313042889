export const id = 897;
export const ids = [897];
export const modules = {

/***/ 3897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   outcomeOf: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* unused harmony export problemText */
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4132);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6209);



/** A problem as rows: what, where it was looked for, what to try. */
function problemText({ what, where = [], try: tries = [] }) {
    const rows = [...where, ...tries.map((text, index) => [index === 0 ? 'try' : '', text])];
    const width = Math.max(0, ...rows.map(([label]) => label.length));
    return [
        `error: ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalLine */ .tL)(what)}`,
        ...rows.map(([label, text]) => `  ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalLine */ .tL)(label).padEnd(width)}   ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(text).replaceAll('\n', `\n  ${' '.repeat(width)}   `)}`),
        '',
    ].join('\n');
}
/** ENOSPC, and the same for a user's quota. */
const FULL = ['ENOSPC', 'EDQUOT'];
/** What an error means for whoever started us: a text and an exit status, design section 3. */
function outcomeOf(error) {
    if (error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Interrupted */ .j$)
        return { text: `\n${error.message}\n`, status: error.signal === 'SIGINT' ? 130 : 143 };
    if (error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb)
        return { text: problemText(error.problem), status: 2 };
    if (error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TargetError */ .I0)
        return { text: problemText(error.problem), status: 3 };
    if (isDiskFull(error)) {
        return {
            text: problemText({
                what: 'the disk is full',
                where: [
                    ['said', error.message],
                    ['TMPDIR', (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)()],
                ],
                try: ['free some room, or set TMPDIR to another disk'],
            }),
            status: 70,
        };
    }
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
        text: `error: a fault of Highwater itself; please report it with these lines\n${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(detail)}\n`,
        status: 70,
    };
}
function isDiskFull(error) {
    if (error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DiskFull */ .t8)
        return true;
    return error instanceof Error && 'code' in error && FULL.includes(String(error.code));
}


/***/ })

};
