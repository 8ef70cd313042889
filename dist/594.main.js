export const id = 594;
export const ids = [594];
export const modules = {

/***/ 5594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   annotations: () => (/* binding */ annotations)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6209);
/* harmony import */ var _hotspots_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1502);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3548);
/* harmony import */ var _sentences_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5198);




/** GitHub shows ten error annotations of a step. */
const MOST = 10;
/**
 * One a regressed or failed benchmark, worst first; the last is a count where there are more than ten.
 *
 * @param pages Of the commit that GitHub shows them beside.
 */
function annotations(report, pages) {
    const named = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .namesOf */ .e)(report.benchmarks);
    const all = report.benchmarks
        .filter((one) => one.verdict === 'regressed' || one.verdict === 'failed')
        .sort(_sentences_js__WEBPACK_IMPORTED_MODULE_0__/* .bySeverity */ .Np)
        .map((one) => ({
        title: (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalLine */ .tL)(`Memory ${one.verdict}: ${named(one.id)}`),
        message: (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalLine */ .tL)(one.verdict === 'regressed'
            ? regressed(one, named)
            : `${named(one.id)} ${(0,_sentences_js__WEBPACK_IMPORTED_MODULE_0__/* .stateSentence */ .lv)(one)}`),
        ...(lineToBlame(one.hotspots, pages) ?? { file: one.id.split('::')[0] ?? one.id }),
    }));
    if (all.length <= MOST)
        return all;
    const rest = all.length - (MOST - 1);
    const last = {
        title: `Memory: ${rest} more`,
        message: `${rest} more benchmarks regressed or failed; the report names them.`,
        file: all[MOST - 1].file,
    };
    return [...all.slice(0, MOST - 1), last];
}
function regressed(benchmark, named) {
    const [hotspot] = benchmark.hotspots;
    const line = hotspot && `${(0,_hotspots_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(hotspot)} ${(0,_hotspots_js__WEBPACK_IMPORTED_MODULE_3__/* .hotspotText */ .zu)(hotspot)}.`;
    const sentences = [line ?? [], hotspot?.advice ?? [], (0,_sentences_js__WEBPACK_IMPORTED_MODULE_0__/* .causeSentences */ .Aw)(benchmark)].flat();
    return [...(0,_sentences_js__WEBPACK_IMPORTED_MODULE_0__/* .regressionSentences */ .sA)(benchmark, named), ...sentences].join(' ');
}
/** Readers see an annotation beside what changed: a changed line, one that bears on it, else any. */
function lineToBlame(hotspots, pages) {
    const ours = hotspots.filter(({ origin }) => origin === 'project');
    const behind = ours.flatMap(({ behind }) => behind === null || behind.bearing === 'removed' ? [] : [behind]);
    for (const { file, line } of [...ours.filter((one) => one.changed), ...behind, ...ours]) {
        const startLine = pages.lineOf({ file, line });
        if (startLine !== null)
            return { file, startLine };
    }
    return null;
}


/***/ })

};
