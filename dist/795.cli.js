export const id = 795;
export const ids = [795];
export const modules = {

/***/ 9795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   record: () => (/* binding */ record)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _config_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3049);
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1686);
/* harmony import */ var _model_counted_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7129);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4132);
/* harmony import */ var _report_documents_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(934);
/* harmony import */ var _report_progress_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1737);







/** Measures a tree into a file, the store, or both. */
async function record(tree, flags, context) {
    const { cwd, env, signal } = context;
    const plan = await (0,_config_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .loadPlan */ .Y)(tree === undefined ? flags : { ...flags, head: tree }, cwd, env);
    const path = flags.output === undefined ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, flags.output);
    const store = path === null || flags.store !== undefined ? storeOf(plan.store) : null;
    if (path !== null)
        await (0,_report_documents_js__WEBPACK_IMPORTED_MODULE_4__/* .refuseUnwritable */ .Gt)(path);
    const progress = (0,_report_progress_js__WEBPACK_IMPORTED_MODULE_5__/* .streamProgress */ .w)(context.stderr);
    const around = { env, signal, progress };
    const write = path === null ? null : (made) => (0,_report_documents_js__WEBPACK_IMPORTED_MODULE_4__/* .writeDocument */ .ft)(path, made);
    const made = await (0,_gate_js__WEBPACK_IMPORTED_MODULE_2__/* .recordTree */ .A$)({ ...plan, store }, around, write);
    const places = [flags.output, store === null ? undefined : placeText(store)];
    context.stdout.write(`${(0,_model_counted_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .h)(made.benchmarks.length, 'benchmark')} of ${made.tree.name} recorded in ${places.filter(Boolean).join(' and ')}\n`);
    return 0;
}
/** @throws UsageError where there is nowhere for the record to go. */
function storeOf(store) {
    if (store !== null)
        return { ...store, writes: true };
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb({
        what: 'where should the record go?',
        try: [
            '--output FILE',
            '--store branch:highwater-data   or store = "branch:highwater-data" in highwater.toml',
        ],
    });
}
function placeText({ place }) {
    return place.kind === 'branch' ? `the branch ${place.branch} of origin` : place.path;
}


/***/ }),

/***/ 1737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ streamProgress)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6209);

const BAR = 20;
const CLEAR = '\r\u001b[K';
/** Progress on a stream: one live line on a terminal, a line for every tenth elsewhere. */
function streamProgress(stream) {
    let shownTenth = 0;
    const lasting = (text) => stream.write(`${stream.isTTY ? CLEAR : ''}${text}\n`);
    return (event) => {
        switch (event.kind) {
            case 'note':
                lasting(`  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .terminalLine */ .tL)(event.text)}`);
                return;
            case 'started': // the report's first line says it again
            case 'discovered':
                return;
            case 'settled': {
                const share = event.total === 0 ? 1 : event.done / event.total;
                if (stream.isTTY) {
                    const filled = Math.round(share * BAR);
                    const line = `  ${'▇'.repeat(filled)}${'░'.repeat(BAR - filled)}  ${event.done}/${event.total}`;
                    stream.write(event.done === event.total ? CLEAR : `${CLEAR}${line}`);
                }
                else if (Math.floor(share * 10) > shownTenth) {
                    shownTenth = Math.floor(share * 10);
                    stream.write(`  measured ${event.done} of ${event.total}\n`);
                }
            }
        }
    };
}


/***/ })

};
