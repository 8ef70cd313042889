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
/* harmony import */ var _compare_compare_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6708);
/* harmony import */ var _compare_exit_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7413);
/* harmony import */ var _config_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3049);
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7587);
/* harmony import */ var _report_documents_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(934);
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8360);
/* harmony import */ var _show_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7090);








async function compare(base, head, flags, context) {
    const { policy, outputs, name } = await (0,_config_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .loadPlan */ .Y)(flags, context.cwd, context.env);
    const read = async (path) => (0,_report_documents_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRecord */ .Hh)(await (0,_input_js__WEBPACK_IMPORTED_MODULE_5__/* .readInput */ .R)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.cwd, path)), path);
    const report = (0,_compare_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .compareRecords */ .a)(await read(base), await read(head), policy, (0,_gate_js__WEBPACK_IMPORTED_MODULE_3__/* .today */ .Ec)());
    await (0,_show_js__WEBPACK_IMPORTED_MODULE_6__/* .show */ .W)(report, { ...outputs, all: flags.all ?? false, name }, context);
    return (0,_compare_exit_js__WEBPACK_IMPORTED_MODULE_7__/* .exitStatus */ .$)(report);
}


/***/ }),

/***/ 8360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readInput)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4132);


/** @throws UsageError where the file cannot be read. */
async function readInput(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    }
    catch (error) {
        const { code, message } = error;
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
            what: `cannot read ${path}: ${code === 'ENOENT' ? 'it does not exist' : message}`,
        });
    }
}


/***/ })

};
