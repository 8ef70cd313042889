export const id = 653;
export const ids = [653];
export const modules = {

/***/ 2653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SUMMARY_BYTES: () => (/* binding */ SUMMARY_BYTES),
/* harmony export */   _: () => (/* binding */ cutToCharacters),
/* harmony export */   cutToBytes: () => (/* binding */ cutToBytes),
/* harmony export */   d: () => (/* binding */ COMMENT_CHARACTERS)
/* harmony export */ });
const NOTE = "\n… cut: the whole report is in the run's files.\n";
/** GitHub refuses a comment that is longer. */
const COMMENT_CHARACTERS = 65_536;
/** GitHub refuses a step's summary that is larger. */
const SUMMARY_BYTES = 1024 * 1024;
/** The lines from the top that fit into `most` characters, with a note where some did not. */
function cutToCharacters(text, most) {
    return cut(text, most, (part) => part.length);
}
/** The lines from the top that fit into `most` bytes of UTF-8, with a note where some did not. */
function cutToBytes(text, most) {
    return cut(text, most, (part) => Buffer.byteLength(part));
}
function cut(text, most, size) {
    if (size(text) <= most)
        return text;
    let room = most - size(NOTE);
    const kept = [];
    for (const line of text.split(/(?<=\n)/)) {
        room -= size(line);
        if (room < 0)
            break;
        kept.push(line);
    }
    return `${kept.join('')}${NOTE}`;
}


/***/ })

};
