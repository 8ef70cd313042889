export const id = 834;
export const ids = [834,198];
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

/***/ 9739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ METRICS),
/* harmony export */   u: () => (/* binding */ unitOf)
/* harmony export */ });
/** Every metric of design section 2, in the order in which reports show them. */
const METRICS = [
    'peak',
    'steady',
    'growth',
    'rss-peak',
    'rss-growth',
    'import',
    'native-peak',
];
function unitOf(metric) {
    return metric === 'growth' || metric === 'rss-growth' ? 'B/call' : 'B';
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
/* harmony export */   vP: () => (/* binding */ figure),
/* harmony export */   zu: () => (/* binding */ hotspotText)
/* harmony export */ });
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9056);
/* harmony import */ var _model_metric_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9739);


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
            return `now allocates ${rest} natively at its peak`;
    }
}
/** Everything that regressed of one benchmark, as sentences that begin with its name. */
function regressionSentences(benchmark, name = shortName(benchmark.id)) {
    return benchmark.metrics
        .filter((metric) => metric.verdict === 'regressed')
        .map((metric) => `${name} ${metricSentence(metric)}.`);
}
/** "holds 45.3 MiB at the peak, was 0": what a source line has to do with the change. */
function hotspotText({ metric, base, head }) {
    const call = (0,_model_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .unitOf */ .u)(metric) === 'B/call' ? ' a call' : '';
    const when = metric === 'peak' ? ' at the peak' : '';
    return `holds ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(head)}${call}${when}, was ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(base)}`;
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


/***/ }),

/***/ 4834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderTerminal: () => (/* binding */ renderTerminal)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6209);
/* harmony import */ var _sentences_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5198);



/** Columns that a row needs beside its id. */
const FIGURES = 76;
const LEAST_ID = 20;
const ORDER = [
    'regressed',
    'failed',
    'improved',
    'inconclusive',
    'new',
    'removed',
    'unchanged',
];
const COLOURS = {
    regressed: 'red',
    failed: 'red',
    improved: 'green',
    inconclusive: 'yellow',
    new: 'cyan',
    removed: 'cyan',
    unchanged: 'gray',
};
/** A report as a person at a terminal reads it. */
function renderTerminal(report, options) {
    const cut = (text) => shorten(text, options.width);
    const lines = [cut(header(report)), ''];
    for (const one of report.loosened)
        lines.push(paint(`  loosened      ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalLine */ .tL)(one)}`, 'inconclusive', options));
    const column = idColumn(report, options);
    for (const verdict of ORDER) {
        const those = report.benchmarks.filter((one) => one.verdict === verdict).sort(_sentences_js__WEBPACK_IMPORTED_MODULE_2__/* .bySeverity */ .Np);
        if (verdict === 'unchanged' && !options.all) {
            if (those.length > 0) {
                const others = those.length === report.benchmarks.length ? '' : ' others';
                lines.push(paint(cut(`  unchanged     ${those.length}${others}  (--all shows them)`), 'unchanged', options));
            }
            continue;
        }
        for (const one of those) {
            const [first, ...rest] = rows(one, column);
            lines.push(paint(cut(first), verdict, options), ...rest.map(cut));
        }
    }
    const sentences = report.benchmarks
        .filter((one) => one.verdict === 'regressed')
        .sort(_sentences_js__WEBPACK_IMPORTED_MODULE_2__/* .bySeverity */ .Np)
        .flatMap((one) => (0,_sentences_js__WEBPACK_IMPORTED_MODULE_2__/* .regressionSentences */ .sA)(one));
    if (sentences.length > 0)
        lines.push('', ...sentences.map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalLine */ .tL));
    const notes = report.notes.map((note) => `note: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalLine */ .tL)(note)}`);
    if (notes.length > 0)
        lines.push('', ...notes);
    lines.push('', counts(report));
    return `${lines.join('\n')}\n`;
}
function header(report) {
    const { base, head } = report;
    const name = (label) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalLine */ .tL)(label.name);
    return `highwater  base ${name(base.tree)}  head ${name(head.tree)}  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalLine */ .tL)(`${head.fingerprint.implementation} ${head.fingerprint.python}`)}`;
}
/** Columns for ids: the longest shown, as far as the figures behind them still fit. */
function idColumn(report, { all, width }) {
    const longest = report.benchmarks
        .filter((one) => all || one.verdict !== 'unchanged')
        .reduce((most, one) => Math.max(most, (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalLine */ .tL)(one.id).length), 0);
    return Math.min(longest, Math.max(LEAST_ID, width - FIGURES));
}
function shorten(text, width) {
    if (text.length <= width)
        return text;
    const characters = [...text];
    return characters.length <= width
        ? text
        : `${characters.slice(0, Math.max(1, width - 1)).join('')}…`;
}
/** Keeps the end: the benchmark's name stands there. */
function shortenFront(text, width) {
    const characters = [...text];
    return characters.length <= width ? text : `…${characters.slice(1 - width).join('')}`;
}
/** One row a changed metric; the id and how it ended where there is none. */
function rows(benchmark, column) {
    const id = shortenFront((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalLine */ .tL)(benchmark.id), column).padEnd(column);
    const verdict = benchmark.verdict.padEnd(12);
    const shown = benchmark.metrics.filter((metric) => metric.verdict !== 'unchanged' || metric.acceptance !== null);
    const table = shown.map((metric, index) => {
        const from = (0,_sentences_js__WEBPACK_IMPORTED_MODULE_2__/* .figure */ .vP)(metric, metric.base);
        const to = (0,_sentences_js__WEBPACK_IMPORTED_MODULE_2__/* .figure */ .vP)(metric, metric.head);
        const what = metric.verdict === benchmark.verdict ? '' : `  ${metric.verdict}`;
        return `  ${index === 0 ? verdict : ' '.repeat(12)}  ${index === 0 ? id : ' '.repeat(column)}   ${metric.metric.padEnd(10)}  ${from.padStart(10)} → ${to.padEnd(12)} ${(0,_sentences_js__WEBPACK_IMPORTED_MODULE_2__/* .changeText */ .k0)(metric)}${what}`;
    });
    const why = shown
        .filter((metric) => metric.verdict === 'inconclusive' && metric.note !== null)
        .map((metric) => `                ${metric.metric}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalLine */ .tL)(metric.note)}`);
    if (table.length === 0)
        table.push(`  ${verdict}  ${id}   ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalLine */ .tL)((0,_sentences_js__WEBPACK_IMPORTED_MODULE_2__/* .stateSentence */ .lv)(benchmark))}`.trimEnd());
    const detail = benchmark.verdict === 'failed' ? benchmark.state.why.split('\n').slice(1) : [];
    return [
        ...table,
        ...why,
        ...benchmark.hotspots.map((hotspot) => `                ${hotspotRow(hotspot)}`),
        ...benchmark.holders.map((holder) => `                held by ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalLine */ .tL)(holder)}`),
        ...detail.map((line) => `                | ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalText */ .eR)(line)}`),
        ...benchmark.notes.map((note) => `                ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalLine */ .tL)(note)}`),
    ];
}
function hotspotRow(hotspot) {
    const { file, line, changed, advice } = hotspot;
    const place = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalLine */ .tL)(`${file}:${line}  ${hotspot.function}`);
    const here = changed ? '  (changed here)' : '';
    const said = advice === null ? '' : `  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalLine */ .tL)(advice)}`;
    return `${place}  ${(0,_sentences_js__WEBPACK_IMPORTED_MODULE_2__/* .hotspotText */ .zu)(hotspot)}${here}${said}`;
}
function counts(report) {
    const parts = ORDER.map((verdict) => [(0,_sentences_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(report, verdict), verdict])
        .filter(([count]) => count > 0)
        .map(([count, verdict]) => `${count} ${verdict}`);
    return `${parts.join(', ')} in ${report.cost.seconds.toFixed(1)} s`;
}
function paint(text, verdict, options) {
    return options.color ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(COLOURS[verdict], text, { validateStream: false }) : text;
}


/***/ })

};
