export const id = 817;
export const ids = [817];
export const modules = {

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

/***/ 5198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ shortName),
/* harmony export */   I9: () => (/* binding */ metricSentence),
/* harmony export */   Np: () => (/* binding */ bySeverity),
/* harmony export */   headline: () => (/* binding */ headline),
/* harmony export */   k0: () => (/* binding */ changeText),
/* harmony export */   lv: () => (/* binding */ stateSentence),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   sA: () => (/* binding */ regressionSentences),
/* harmony export */   vP: () => (/* binding */ figure)
/* harmony export */ });
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9056);

/** The last part of an id: what people call the benchmark. */
function shortName(id) {
    return id.split('::').slice(1).join('::') || id;
}
/** "84.2 MiB" or "1.1 KiB/call". */
function figure(metric, bytes) {
    const text = (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes);
    return metric.unit === 'B/call' && text !== '0' ? `${text}/call` : text;
}
/** "+47.2 MiB (+56 %)"; the share is left out where base is 0. */
function changeText(metric) {
    const { absolute, relative } = metric.change;
    const bytes = (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytesChange */ .ff)(absolute) +
        (metric.unit === 'B/call' && Math.abs(absolute) >= 0.5 ? '/call' : '');
    return relative === null ? bytes : `${bytes} (${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatShareChange */ .pY)(relative)})`;
}
/** One sentence on a changed metric, name left to the caller: "now peaks at 131.4 MiB, was 84.2 MiB (+47.2 MiB, +56 %)". */
function metricSentence(metric) {
    const base = (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(metric.base);
    const head = (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(metric.head);
    const { absolute, relative } = metric.change;
    const change = [
        (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytesChange */ .ff)(absolute),
        ...(relative === null ? [] : [(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatShareChange */ .pY)(relative)]),
    ].join(', ');
    const rest = `${head}, was ${base} (${change})`;
    switch (metric.metric) {
        case 'peak':
            return `now peaks at ${rest}`;
        case 'steady':
            return `now keeps ${rest} after warm calls`;
        case 'growth':
            return `now grows by ${head} with every call, was ${base}`;
        case 'rss-peak':
            return `now takes ${rest} of resident memory at its peak`;
        case 'rss-growth':
            return `now grows by ${head} of resident memory with every call, was ${base}`;
        case 'import':
            return `now takes ${rest} to import`;
        case 'native-peak':
            return `now allocates ${rest} at its peak, native memory included`;
    }
}
/** Everything that regressed of one benchmark, as sentences that begin with its name. */
function regressionSentences(benchmark, name = shortName(benchmark.id)) {
    return benchmark.metrics
        .filter((metric) => metric.verdict === 'regressed')
        .map((metric) => `${name} ${metricSentence(metric)}.`);
}
/** What an incomplete benchmark's row says: how it ended on which side. */
function stateSentence(benchmark) {
    const { base, head, why } = benchmark.state;
    const first = why.split('\n')[0] ?? '';
    if (head !== 'measured' && head !== 'missing')
        return `${head} on head${base === head ? ' and base' : ''}: ${first}`;
    if (base !== 'measured' && base !== 'missing')
        return `${base} on base: ${first.replace(/^on base: /, '')}`;
    return first;
}
function countOf(report, verdict) {
    return report.benchmarks.filter((one) => one.verdict === verdict).length;
}
/** Worst first: the largest rise over what its limit allows. */
function bySeverity(a, b) {
    return severity(b) - severity(a);
}
function severity(benchmark) {
    return Math.max(0, ...benchmark.metrics
        .filter((metric) => metric.verdict === 'regressed')
        .map(({ change, limit, base }) => change.absolute / Math.max(limit.absolute, limit.relative * base, 1)));
}
/** "2 of 48 benchmarks regressed", the first thing a reader sees; that head loosened the policy is part of it. */
function headline(report) {
    const under = report.loosened.length === 0 ? '' : ', under a policy that head loosened';
    return `${outcome(report)}${under}`;
}
function outcome(report) {
    const all = report.benchmarks.length;
    const regressed = countOf(report, 'regressed');
    const failed = countOf(report, 'failed');
    const improved = countOf(report, 'improved');
    const unsure = countOf(report, 'inconclusive');
    const parts = [
        ...(regressed > 0 ? [`${regressed} of ${all} benchmarks regressed`] : []),
        ...(failed > 0 ? [`${failed}${regressed > 0 ? '' : ` of ${all} benchmarks`} failed`] : []),
        ...(improved > 0
            ? [`${improved}${regressed + failed > 0 ? '' : ` of ${all} benchmarks`} improved`]
            : []),
        ...(unsure > 0 ? [`${unsure} inconclusive`] : []),
    ];
    if (parts.length > 0)
        return parts.join(', ');
    const [first = '0 benchmarks unchanged', ...rest] = ['unchanged', 'new', 'removed']
        .map((verdict) => [countOf(report, verdict), verdict])
        .filter(([count]) => count > 0)
        .map(([count, verdict], index) => index > 0 ? `${count} ${verdict}` : `${count} benchmark${count === 1 ? '' : 's'} ${verdict}`);
    return [first, ...rest].join(', ');
}


/***/ })

};
