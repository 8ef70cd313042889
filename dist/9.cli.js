export const id = 9;
export const ids = [9];
export const modules = {

/***/ 9:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   demo: () => (/* binding */ demo)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _compare_exit_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7413);
/* harmony import */ var _config_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3049);
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1686);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4793);
/* harmony import */ var _report_progress_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1737);
/* harmony import */ var _system_temporary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(744);
/* harmony import */ var _show_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8740);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});








/** What the bundled example is known to hold: the demo fails where the gate does not see it. */
const EXPECTED = ['improved', 'regressed', 'regressed', 'unchanged'];
async function demo(flags, context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const copy = __addDisposableResource(env_1, await (0,_system_temporary_js__WEBPACK_IMPORTED_MODULE_4__/* .inTemporaryFolder */ .PX)('highwater-demo', async (folder) => {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.cp)((0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .bundled */ .v)('demo'), folder, { recursive: true });
            return { folder };
        }), true);
        const { env, signal, stdout } = context;
        const plan = await (0,_config_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .loadPlan */ .Y)({ ...flags, base: 'base', head: 'head' }, copy.folder, env);
        const report = await (0,_gate_js__WEBPACK_IMPORTED_MODULE_2__/* .gate */ .Gj)(plan, { env, signal, progress: (0,_report_progress_js__WEBPACK_IMPORTED_MODULE_6__/* .streamProgress */ .w)(context.stderr) });
        await (0,_show_js__WEBPACK_IMPORTED_MODULE_5__/* .show */ .W)(report, { json: null, markdown: null, all: true, name: null }, context);
        const verdicts = report.benchmarks.map((one) => one.verdict).sort();
        if ((0,_compare_exit_js__WEBPACK_IMPORTED_MODULE_7__/* .exitStatus */ .$)(report) !== 1 || verdicts.join() !== EXPECTED.join()) {
            stdout.write(`\nThe demo did not come out as expected (${EXPECTED.join(', ')}). Please report this.\n`);
            return 70;
        }
        stdout.write('\nThis is the demo\'s expected end. In a repository "highwater run --base main" would now exit with\nstatus 1, and a pull request would be blocked until the two regressions are mended or accepted.\n');
        return 0;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
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
