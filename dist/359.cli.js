export const id = 359;
export const ids = [359];
export const modules = {

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
/* harmony import */ var _show_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8740);





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

/***/ 7129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ countedOf),
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/** "1 rise", "2 rises". */
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** "2 of 48 benchmarks", and of one "1 benchmark". */
function countedOf(count, all, noun) {
    return count === 1 && all === 1 ? counted(1, noun) : `${count} of ${counted(all, noun)}`;
}


/***/ }),

/***/ 5260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ cutList)
/* harmony export */ });
/** The first of a list, and how many more there are: "a, b, c and 9 more". */
function cutList(items, most) {
    const left = items.length - most;
    const shown = items.slice(0, most).join(', ');
    return left > 0 ? `${shown} and ${left} more` : shown;
}


/***/ }),

/***/ 5473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ interpreterText)
/* harmony export */ });
/** "CPython 3.13.1", and what is unusual: "CPython 3.13.1, free-threaded, mimalloc". */
function interpreterText(one) {
    const usual = ['release', 'pymalloc', 'none'];
    const unusual = [one.variant, one.allocator, one.flags].filter((word) => !usual.includes(word));
    return [`${one.implementation} ${one.python}`, ...unusual].join(', ');
}


/***/ }),

/***/ 6209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   KW: () => (/* binding */ markdownAddress),
/* harmony export */   Pr: () => (/* binding */ markdownCellCode),
/* harmony export */   dI: () => (/* binding */ markdownBlock),
/* harmony export */   eR: () => (/* binding */ terminalText),
/* harmony export */   p7: () => (/* binding */ markdownText),
/* harmony export */   tL: () => (/* binding */ terminalLine)
/* harmony export */ });
/* unused harmony export logText */
/** Text from a repository, made harmless for each target language. One function a target. */
/**
 * Control characters but tab and line feed, format characters (they hide or turn text), line
 * separators, and halves of surrogate pairs.
 */
const CONTROLS = /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
/** GitHub looks for mentions and references in the rendered text, where an entity for "@" is "@" again. */
const BREAK = '&#8203;';
/** For a terminal: control characters and those that turn the reading direction become "�". */
function terminalText(text) {
    return text.replace(CONTROLS, '\ufffd');
}
/** One line for a terminal. */
function terminalLine(text) {
    return terminalText(text.replace(/\s*[\r\n]+\s*/g, ' | ')).replace(/\t/g, ' ');
}
/** Running text in Markdown: nothing in it is markup, a mention, a reference or HTML. */
function markdownText(text) {
    return terminalLine(text)
        .replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c])
        .replace(/[\\`*_{}[\]()|~!$]/g, '\\$&')
        .replace(/^(\s*)([-+=#])/, '$1\\$2')
        .replace(/^(\s*\d+)\./, '$1\\.')
        .replace(/(@|#(?=\d)|\bgh-(?=\d))/gi, `$1${BREAK}`)
        .replace(/\bwww\./gi, `www${BREAK}.`)
        .replace(/:\/\//g, `:${BREAK}//`);
}
/** A code span on one line; not for a table's cell, where "|" would end it. */
function markdownCode(text) {
    const line = terminalLine(text) || ' ';
    const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${line}${pad}${fence}`;
}
/** A code span for a table's cell. */
function markdownCellCode(text) {
    return markdownCode(text).replace(/\|/g, '\\|');
}
/** A file's path as a part of an address that stands in a link's parentheses. */
function markdownAddress(path) {
    return encodeURI(terminalLine(path)).replace(/[()?#]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** A fenced block of several lines. */
function markdownBlock(text) {
    const body = terminalText(text);
    const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}text\n${body}\n${fence}`;
}
/**
 * Text from a repository on its way to the job's log. The runner obeys a line that begins with "::"
 * (after blanks of any kind) and "##[" anywhere in one: both are broken up by a space.
 * Source: actions/runner, ActionCommand.TryParseV2 and TryParse.
 */
function logText(text) {
    return text.replace(/^([\s\p{C}]*):(?=:)/gmu, '$1: ').replace(/##(?=\[)/g, '# #');
}


/***/ })

};
