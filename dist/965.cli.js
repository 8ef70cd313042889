export const id = 965;
export const ids = [965];
export const modules = {

/***/ 3965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _compare_exit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7413);
/* harmony import */ var _config_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3049);
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1686);
/* harmony import */ var _report_documents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(934);
/* harmony import */ var _report_progress_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1737);
/* harmony import */ var _show_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8740);






async function run(flags, context) {
    const { cwd, env, signal } = context;
    const plan = await (0,_config_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .loadPlan */ .Y)(flags, cwd, env);
    for (const path of Object.values(plan.outputs))
        if (path !== null)
            await (0,_report_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseUnwritable */ .Gt)(path);
    const report = await (0,_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .gate */ .Gj)(plan, { env, signal, progress: (0,_report_progress_js__WEBPACK_IMPORTED_MODULE_4__/* .streamProgress */ .w)(context.stderr) });
    await (0,_show_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .W)(report, { ...plan.outputs, all: flags.all ?? false, name: plan.name }, context);
    return (0,_compare_exit_js__WEBPACK_IMPORTED_MODULE_5__/* .exitStatus */ .$)(report);
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
