export const id = 594;
export const ids = [594,817];
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

/***/ 5594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   annotations: () => (/* binding */ annotations)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6209);
/* harmony import */ var _hotspots_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1502);
/* harmony import */ var _sentences_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5198);



/** GitHub shows ten error annotations of a step. */
const MOST = 10;
/** One a regressed or failed benchmark, worst first; the last is a count where there are more than ten. */
function annotations(report) {
    const all = report.benchmarks
        .filter((one) => one.verdict === 'regressed' || one.verdict === 'failed')
        .sort(_sentences_js__WEBPACK_IMPORTED_MODULE_0__/* .bySeverity */ .Np)
        .map((one) => ({
        title: (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalLine */ .tL)(`Memory ${one.verdict}: ${(0,_sentences_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)(one.id)}`),
        message: (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalLine */ .tL)(one.verdict === 'regressed' ? regressed(one) : `${(0,_sentences_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)(one.id)} ${(0,_sentences_js__WEBPACK_IMPORTED_MODULE_0__/* .stateSentence */ .lv)(one)}`),
        ...(lineToBlame(one.hotspots) ?? { file: one.id.split('::')[0] ?? one.id }),
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
function regressed(benchmark) {
    const [hotspot] = benchmark.hotspots;
    const line = hotspot && `${(0,_hotspots_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$t)(hotspot)} ${(0,_hotspots_js__WEBPACK_IMPORTED_MODULE_2__/* .hotspotText */ .zu)(hotspot)}.`;
    return [...(0,_sentences_js__WEBPACK_IMPORTED_MODULE_0__/* .regressionSentences */ .sA)(benchmark), line ?? [], hotspot?.advice ?? []].flat().join(' ');
}
/** Readers see an annotation beside what changed: a changed line, one that bears on it, else any. */
function lineToBlame(hotspots) {
    const ours = hotspots.filter(({ origin }) => origin === 'project');
    const changed = ours.find((one) => one.changed);
    const behind = ours.find(({ behind }) => behind !== null && behind.bearing !== 'removed')?.behind;
    const line = changed ?? behind ?? ours[0];
    return line === undefined ? null : { file: line.file, startLine: line.line };
}


/***/ }),

/***/ 1502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   D8: () => (/* binding */ riseText),
/* harmony export */   IW: () => (/* binding */ remarks),
/* harmony export */   J5: () => (/* binding */ insidePackage),
/* harmony export */   Sd: () => (/* binding */ behindText),
/* harmony export */   dM: () => (/* binding */ distinct),
/* harmony export */   pV: () => (/* binding */ bytesText),
/* harmony export */   rB: () => (/* binding */ blameSentence),
/* harmony export */   zu: () => (/* binding */ hotspotText)
/* harmony export */ });
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9056);
/* harmony import */ var _model_metric_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9739);


/** Which line it is, for people: where it stands in the tree, or in the folder it is imported from. */
function placeOf({ file, line }) {
    return `${file}:${line}`;
}
/** "holds 45.3 MiB at the peak, was 0": what a source line has to do with the change. */
function hotspotText({ metric, basis, base, head }) {
    const call = (0,_model_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .unitOf */ .u)(metric) === 'B/call' ? ' a call' : '';
    const was = `was ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(base)}`;
    switch (basis) {
        case 'level':
            return `ran while the process grew by ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(head)}${call}, ${was}`;
        case 'in-progress':
            return `took ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(head)}${call} while it ran, ${was}`;
        case 'held':
            return `${heldText(metric, (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(head))}, ${was}`;
    }
}
function heldText(metric, bytes) {
    switch (metric) {
        case 'growth':
        case 'rss-growth':
            return `adds ${bytes} with every call`;
        case 'peak':
        case 'rss-peak':
        case 'native-peak':
            return `holds ${bytes} at the peak`;
        case 'steady':
            return `holds ${bytes} after warm calls`;
        case 'import':
            return `holds ${bytes} after the import`;
    }
}
/** "45.3 MiB", "1.1 KiB/call", "0": what a line holds on one tree. */
function bytesText({ metric }, bytes) {
    return perCall(metric, (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(bytes));
}
/** "+45.3 MiB", "+1.1 KiB/call". */
function riseText({ metric, base, head }) {
    return perCall(metric, (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytesChange */ .ff)(head - base));
}
function perCall(metric, text) {
    return (0,_model_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .unitOf */ .u)(metric) === 'B/call' && text !== '0' ? `${text}/call` : text;
}
/** What there is to know of a line besides its figures: "changed here", "numpy 2.4.0". */
function remarks({ file, was, changed, origin, basis, package: name }) {
    return [
        ...(was === null || was.file === file ? [] : [`was ${placeOf(was)}`]),
        ...(changed && origin === 'project' ? ['changed here'] : []),
        ...(name === null ? [] : [name]),
        ...(basis === 'level' ? ['grew while it ran'] : []),
        ...(basis === 'in-progress' ? ['while it ran'] : []),
    ];
}
/** "numpy 2.4.0" or nothing, after the place of the line below. */
function insidePackage({ package: name }) {
    return name === null ? '' : ` of ${name}`;
}
/** How a changed line bears on an unchanged one; place and code come as they are to be shown. */
function behindText({ bearing }, place, code) {
    switch (bearing) {
        case 'removed':
            return `This change removed ${code} from its function`;
        case 'beside':
            return `This change altered its function: ${place} ${code}`;
        case 'names':
            return `This change altered what it uses: ${place} ${code}`;
        case 'calls':
            return `This change calls it: ${place} ${code}`;
    }
}
/** Hotspots without those whose line another metric's list has named before. */
function distinct(hotspots) {
    const seen = new Set();
    return hotspots.filter((hotspot) => {
        const place = placeOf(hotspot);
        if (seen.has(place))
            return false;
        seen.add(place);
        return true;
    });
}
/** A line that explains so much of the change is named alone. */
const MOSTLY = 0.5;
/**
 * How much of the change its lines explain, before the first of them is shown: "96 % of it is held by
 * one line of this pull request". Null where no line is known.
 */
function blameSentence({ metrics, hotspots }) {
    const [first] = hotspots;
    if (first === undefined)
        return null;
    const mine = hotspots.filter(({ metric }) => metric === first.metric);
    const change = metrics.find(({ metric }) => metric === first.metric)?.change.absolute ?? null;
    const shareOf = (lines) => change === null
        ? null
        : lines.reduce((sum, { base, head }) => sum + Math.max(0, head - base), 0) / change;
    const firstShare = shareOf([first]);
    const alone = mine.length === 1 || firstShare === null || firstShare >= MOSTLY;
    const lines = alone ? [first] : mine;
    const who = alone ? oneLine(first) : severalLines(mine);
    const next = alone ? '' : ', first';
    if (first.basis === 'level')
        return `The process grew while ${who} ran${next}`;
    const regressed = metrics.filter(({ verdict }) => verdict === 'regressed');
    const share = `${shareText(shareOf(lines) ?? 1)} of ${regressed.length > 1 ? whatOf(first.metric) : 'it'}`;
    if (first.basis === 'in-progress')
        return `${share} came while ${who} ran${next}`;
    const how = (0,_model_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .unitOf */ .u)(first.metric) === 'B/call' ? 'comes from' : 'is held by';
    return `${share} ${how} ${who}${next}`;
}
function shareText(share) {
    return share >= 0.995 ? 'All' : `${Math.max(1, Math.round(share * 100))} %`;
}
function whatOf(metric) {
    switch (metric) {
        case 'peak':
            return 'the rise of its peak';
        case 'rss-peak':
        case 'native-peak':
            return 'the rise of that peak';
        case 'growth':
        case 'rss-growth':
            return 'its growth';
        case 'steady':
            return 'what it keeps';
        case 'import':
            return 'the rise of its import';
    }
}
function oneLine({ origin, changed, text, package: name }) {
    switch (origin) {
        case 'project':
            if (text === '')
                return 'one line whose source is missing';
            return changed
                ? 'one line of this pull request'
                : 'one line that this pull request did not change';
        case 'library':
            return `one line of ${name ?? 'a package'}`;
        case 'python':
            return "one line of Python's own library";
        case 'generated':
            return 'one line of generated code';
    }
}
function severalLines(lines) {
    const ours = lines.filter(({ changed, origin }) => changed && origin === 'project').length;
    const [name] = new Set(lines.map((line) => line.package));
    if (ours === lines.length)
        return `${ours} lines of this pull request`;
    if (ours > 0)
        return `${lines.length} lines, ${ours} of them of this pull request`;
    if (name != null && lines.every((line) => line.package === name))
        return `${lines.length} lines of ${name}`;
    return `${lines.length} lines`;
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
