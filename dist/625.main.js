export const id = 625;
export const ids = [625];
export const modules = {

/***/ 3625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ git),
/* harmony export */   gitLine: () => (/* binding */ gitLine)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4132);

/** Runs git in `folder`. A status other than 0 is a value here: callers know what it means. */
async function git(folder, words, env = {}) {
    const { getExecOutput } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2876));
    let result;
    try {
        result = await getExecOutput('git', [...words], {
            cwd: folder,
            silent: true,
            ignoreReturnCode: true,
            env: {
                ...process.env,
                LC_ALL: 'C',
                GIT_TERMINAL_PROMPT: '0',
                ...env,
            },
        });
    }
    catch (error) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({ what: `git could not be run: ${error.message}` });
    }
    if (/dubious ownership/.test(result.stderr)) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            what: `git refuses ${folder}: it belongs to another user`,
            try: [`git config --global --add safe.directory ${JSON.stringify(folder)}`],
        });
    }
    return { status: result.exitCode, stdout: result.stdout, stderr: result.stderr };
}
/** The first line that git printed, or null where it failed. */
async function gitLine(folder, words) {
    const { status, stdout } = await git(folder, words);
    return status === 0 ? stdout.replace(/\n$/, '') : null;
}


/***/ })

};
