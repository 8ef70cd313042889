export const id = 528;
export const ids = [528];
export const modules = {

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


/***/ }),

/***/ 2528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   report: () => (/* binding */ report)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _compare_exit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7413);
/* harmony import */ var _report_documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(934);
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8360);
/* harmony import */ var _show_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1160);





async function report(file, flags, context) {
    const read = (0,_report_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReport */ .MM)(await (0,_input_js__WEBPACK_IMPORTED_MODULE_2__/* .readInput */ .R)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.cwd, file)), file);
    const path = (given) => given === undefined ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.cwd, given);
    const options = {
        json: path(flags.json),
        markdown: path(flags.markdown),
        all: flags.all ?? false,
        name: flags.name ?? null,
    };
    await (0,_show_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .W)(read, options, context);
    return (0,_compare_exit_js__WEBPACK_IMPORTED_MODULE_4__/* .exitStatus */ .$)(read);
}


/***/ })

};
