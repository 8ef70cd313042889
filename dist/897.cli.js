export const id = 897;
export const ids = [897];
export const modules = {

/***/ 3897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   outcomeOf: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* unused harmony export problemText */
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4132);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6209);



/** A problem as rows: what, where it was looked for, what to try. */
function problemText({ what, where = [], try: tries = [] }) {
    const rows = [...where, ...tries.map((text, index) => [index === 0 ? 'try' : '', text])];
    const width = Math.max(0, ...rows.map(([label]) => label.length));
    return [
        `error: ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalLine */ .tL)(what)}`,
        ...rows.map(([label, text]) => `  ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalLine */ .tL)(label).padEnd(width)}   ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(text).replaceAll('\n', `\n  ${' '.repeat(width)}   `)}`),
        '',
    ].join('\n');
}
/** ENOSPC, and the same for a user's quota. */
const FULL = ['ENOSPC', 'EDQUOT'];
/** What an error means for whoever started us: a text and an exit status, design section 3. */
function outcomeOf(error) {
    if (error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Interrupted */ .j$)
        return { text: `\n${error.message}\n`, status: error.signal === 'SIGINT' ? 130 : 143 };
    if (error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb)
        return { text: problemText(error.problem), status: 2 };
    if (error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TargetError */ .I0)
        return { text: problemText(error.problem), status: 3 };
    if (isDiskFull(error)) {
        return {
            text: problemText({
                what: 'the disk is full',
                where: [
                    ['said', error.message],
                    ['TMPDIR', (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)()],
                ],
                try: ['free some room, or set TMPDIR to another disk'],
            }),
            status: 70,
        };
    }
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
        text: `error: a fault of Highwater itself; please report it with these lines\n${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(detail)}\n`,
        status: 70,
    };
}
function isDiskFull(error) {
    if (error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DiskFull */ .t8)
        return true;
    return error instanceof Error && 'code' in error && FULL.includes(String(error.code));
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
