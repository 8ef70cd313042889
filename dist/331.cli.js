export const id = 331;
export const ids = [331];
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
/* harmony import */ var _show_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7090);





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

/***/ 9056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ff: () => (/* binding */ formatBytesChange),
/* harmony export */   n8: () => (/* binding */ parseShare),
/* harmony export */   pY: () => (/* binding */ formatShareChange),
/* harmony export */   z3: () => (/* binding */ formatBytes),
/* harmony export */   z_: () => (/* binding */ parseBytes)
/* harmony export */ });
const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
/** "84.2 MiB", "1.1 KiB", "512 B", "0": binary units, one decimal from KiB on, sign kept. */
function formatBytes(bytes) {
    const size = Math.abs(bytes);
    if (size < 0.5)
        return '0';
    let unit = 0;
    let scaled = size;
    // 1023.95 would print as "1024.0 KiB": step up where rounding would.
    while (unit < UNITS.length - 1 && scaled >= (unit === 0 ? 1023.5 : 1023.95)) {
        scaled /= 1024;
        unit += 1;
    }
    const digits = unit === 0 ? scaled.toFixed(0) : scaled.toFixed(1);
    return `${bytes < 0 ? '-' : ''}${digits} ${UNITS[unit]}`;
}
/** The same with a plus sign before a rise: "+47.2 MiB", "-5.7 MiB", "0". */
function formatBytesChange(bytes) {
    const text = formatBytes(bytes);
    return bytes > 0 && text !== '0' ? `+${text}` : text;
}
/** "+56 %", "-0.31 %", "0 %", from tenfold on "390x": two significant digits below ten percent. */
function formatShareChange(share) {
    const percent = share * 100;
    const size = Math.abs(percent);
    if (size < 0.005)
        return '0 %';
    if (share >= 9)
        return `${(share + 1).toFixed(0)}x`;
    const digits = size >= 10 ? percent.toFixed(0) : size >= 1 ? percent.toFixed(1) : percent.toFixed(2);
    return `${percent > 0 ? '+' : ''}${digits} %`;
}
/** Parses "16 KiB", "1.5 MiB", "512 B", "2 MB", "4096"; undefined where the text is no size. */
function parseBytes(text) {
    const match = /^\s*(\d+(?:\.\d+)?)\s*(?:(k|m|g|t)?(i)?b?)?\s*$/i.exec(text);
    if (match === null)
        return undefined;
    const [, digits, prefix, binary] = match;
    if (binary !== undefined && prefix === undefined)
        return undefined;
    const power = prefix === undefined ? 0 : 'kmgt'.indexOf(prefix.toLowerCase()) + 1;
    return Number(digits) * (binary === undefined ? 1000 : 1024) ** power;
}
/** Parses "1 %", "0.5%"; undefined where the text is no share. The result is a fraction: 0.01. */
function parseShare(text) {
    const match = /^\s*(\d+(?:\.\d+)?)\s*%\s*$/.exec(text);
    return match === null ? undefined : Number(match[1]) / 100;
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
