export const id = 999;
export const ids = [999];
export const modules = {

/***/ 5999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fileStem: () => (/* binding */ fileStem),
/* harmony export */   outputsOf: () => (/* binding */ outputsOf)
/* harmony export */ });
const COUNTED = ['regressed', 'improved', 'unchanged', 'inconclusive', 'failed'];
/** The Action's outputs by name, as action.yml lists them. */
function outputsOf(report, paths) {
    const counts = COUNTED.map((verdict) => [
        verdict,
        report.benchmarks.filter((one) => one.verdict === verdict).length,
    ]);
    return { verdict: report.verdict, ...Object.fromEntries(counts), ...paths };
}
/** What the files that a gate of this name writes begin with; no name leads out of their folder. */
function fileStem(name) {
    return name === null ? 'highwater' : `highwater-${name.replace(/[^\w.-]/g, '-')}`;
}


/***/ })

};
