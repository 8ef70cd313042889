export const id = 931;
export const ids = [931];
export const modules = {

/***/ 931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   compare: () => (/* binding */ compare)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _compare_acceptances_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4261);
/* harmony import */ var _compare_compare_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6219);
/* harmony import */ var _compare_exit_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7413);
/* harmony import */ var _config_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3049);
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1686);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4132);
/* harmony import */ var _report_documents_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(934);
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8360);
/* harmony import */ var _show_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8740);










async function compare(base, head, flags, context) {
    const { policy, outputs, name, configured } = await (0,_config_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .loadPlan */ .Y)(flags, context.cwd, context.env);
    const read = async (path) => (0,_report_documents_js__WEBPACK_IMPORTED_MODULE_6__/* .parseRecord */ .Hh)(await (0,_input_js__WEBPACK_IMPORTED_MODULE_7__/* .readInput */ .R)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.cwd, path)), path);
    const date = (0,_gate_js__WEBPACK_IMPORTED_MODULE_4__/* .today */ .Ec)();
    const [onBase, onHead] = [await read(base), await read(head)];
    if (onBase.benchmarks.length + onHead.benchmarks.length === 0)
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb({ what: `there is no benchmark in ${base}, and none in ${head}` });
    const decided = (0,_compare_compare_js__WEBPACK_IMPORTED_MODULE_2__/* .compareRecords */ .aB)(onBase, onHead, policy, date);
    // Either record may be of a part of the benchmarks.
    const notes = (0,_compare_acceptances_js__WEBPACK_IMPORTED_MODULE_1__/* .acceptanceNotes */ .t)(policy.acceptances, decided.benchmarks, date, true);
    const report = { ...decided, configured, notes: [...decided.notes, ...notes] };
    await (0,_show_js__WEBPACK_IMPORTED_MODULE_8__/* .show */ .W)(report, { ...outputs, all: flags.all ?? false, name }, context);
    return (0,_compare_exit_js__WEBPACK_IMPORTED_MODULE_9__/* .exitStatus */ .$)(report);
}


/***/ }),

/***/ 8360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readInput)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4132);


const REASONS = {
    ENOENT: 'it does not exist',
    ENOTDIR: 'a part of its path is no folder',
    EISDIR: 'it is a folder',
    EACCES: 'it may not be read',
};
/** @throws UsageError where the file cannot be read. */
async function readInput(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    }
    catch (error) {
        const { code, message } = error;
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({ what: `cannot read ${path}: ${REASONS[code ?? ''] ?? message}` });
    }
}


/***/ }),

/***/ 7413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ exitStatus)
/* harmony export */ });
/** 0 nothing that blocks, 1 regressed, 3 failed; design section 3. Regressed wins, where nobody let it pass. */
function exitStatus(report) {
    const has = (verdict) => report.benchmarks.some((one) => one.verdict === verdict);
    const blocks = (verdict) => report.policy.failOn.includes(verdict) && has(verdict);
    if (blocks('regressed') && report.override === null)
        return 1;
    if (blocks('failed'))
        return 3;
    return blocks('inconclusive') || blocks('removed') ? 1 : 0;
}


/***/ })

};
