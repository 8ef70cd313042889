export const id = 769;
export const ids = [769];
export const modules = {

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

/***/ 3461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ acceptanceToml),
/* harmony export */   k: () => (/* binding */ acceptanceFile)
/* harmony export */ });
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5477);

/** How long an acceptance that is suggested counts. */
const MONTHS = 3;
/**
 * The TOML that accepts a regression, to be pasted into the file that the report names. The reason is
 * left empty, and an empty one is refused: it is the reviewer's to write.
 */
function acceptanceToml(id, { metric, limit, head }, { configured, date }) {
    const keys = [
        `id = ${tomlString(id)}`,
        `metric = ${tomlString(metric)}`,
        `up-to = ${tomlString((0,_model_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .upToFor */ .q2)(limit, head))}`,
        ...(date === null ? [] : [`until = ${tomlString(monthsAfter(date))}`]),
        'reason = ""',
    ];
    const header = configured === null ? 'acceptances' : configured.acceptances;
    return header === null ? `{ ${keys.join(', ')} },` : [`[[${header}]]`, ...keys].join('\n');
}
/** The file that acceptanceToml is meant for. */
function acceptanceFile({ configured }) {
    return configured?.file ?? 'highwater.toml';
}
function monthsAfter(date) {
    const day = new Date(date);
    day.setUTCMonth(day.getUTCMonth() + MONTHS);
    return day.toISOString().slice(0, 10);
}
/** A TOML basic string that survives the comment: characters that hide or turn text are spelt out. */
function tomlString(text) {
    return JSON.stringify(text).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (c) => `\\U${c.codePointAt(0).toString(16).toUpperCase().padStart(8, '0')}`);
}


/***/ }),

/***/ 8869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FS: () => (/* binding */ visibleList),
/* harmony export */   Nw: () => (/* binding */ visibleSentences),
/* harmony export */   Pi: () => (/* binding */ doubtsOf),
/* harmony export */   Q6: () => (/* binding */ visibleText),
/* harmony export */   US: () => (/* binding */ notReachedSentences),
/* harmony export */   oD: () => (/* binding */ ranOnBoth)
/* harmony export */ });
/* harmony import */ var _model_counted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7129);
/* harmony import */ var _model_cut_list_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5260);
/* harmony import */ var _model_metric_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9739);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5477);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3548);
/* harmony import */ var _sentences_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5198);






/** Benchmarks and figures named where there may be many. */
const MOST_NAMED = 3;
/** What ran on both trees and is inconclusive all the same; the budget's end has a sentence of its own. */
function doubtsOf(report) {
    const groups = new Map();
    const notReached = new Set(report.notReached);
    for (const one of report.benchmarks) {
        if (one.undecided === null || !ranOnBoth(one) || notReached.has(one.id))
            continue;
        groups.set(one.undecided, [...(groups.get(one.undecided) ?? []), one]);
    }
    return [...groups].map(([sentence, benchmarks]) => ({ benchmarks, sentence }));
}
function ranOnBoth({ state }) {
    return state.base === 'measured' && state.head === 'measured';
}
/** What the budget ended before, how many and which; none where it did for all. */
function notReachedSentences({ benchmarks, notReached }) {
    if (notReached.length === 0)
        return [];
    const ids = new Set(notReached);
    const unseen = benchmarks.filter((one) => ids.has(one.id) && !ranOnBoth(one)).length;
    const [were, them] = notReached.length === 1 ? ['was', 'it'] : ['were', 'them'];
    const named = (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .namesOf */ .e)(benchmarks);
    const some = (0,_model_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .countedOf */ .M)(notReached.length, benchmarks.length, 'benchmark');
    const not = unseen === 0 ? '' : `, ${unseen} of them not even looked at`;
    return [
        `The budget ended before ${some} ${were} settled${not}: ${(0,_model_cut_list_js__WEBPACK_IMPORTED_MODULE_4__/* .cutList */ .f)(notReached.map(named), MOST_NAMED)}. A larger budget, or fewer benchmarks a run, would settle ${them}.`,
    ];
}
/** "a rise of 1.2 MiB could have been called", of what is inconclusive. */
function visibleText(metric) {
    const { visible } = metric;
    const rise = visible === null ? 'no rise' : `a rise of ${(0,_sentences_js__WEBPACK_IMPORTED_MODULE_1__/* .figure */ .vP)(metric, visible)}`;
    return `${rise} could have been called`;
}
/** "a rise is called from: peak 16.0 KiB, growth one object in 10 calls or 257 B/call", of what did not change. */
function visibleList({ metrics }) {
    const known = metrics.flatMap((one) => {
        const { metric, visible, visibleObjects } = one;
        if (visible === null)
            return [];
        const objects = visibleObjects === null ? '' : `one object in ${Math.round(1 / visibleObjects)} calls or `;
        return [`${metric} ${objects}${(0,_sentences_js__WEBPACK_IMPORTED_MODULE_1__/* .figure */ .vP)(one, visible)}`];
    });
    return known.length === 0 ? '' : `a rise is called from: ${known.join(', ')}`;
}
/** Whether all rises beyond their limits could have been called, and which could not; none without figures. */
function visibleSentences({ benchmarks, notReached }) {
    const missed = new Set(notReached);
    const all = benchmarks
        .filter(({ id }) => !missed.has(id))
        .flatMap((one) => one.metrics.map((metric) => ({ id: one.id, metric })));
    if (all.length === 0)
        return [];
    const every = `${missed.size === 0 ? 'Every' : 'Of what was settled every'} rise beyond its limit could have been called`;
    const wide = all.filter(({ metric }) => isWide(metric));
    if (wide.length === 0)
        return [`${every}.`];
    const named = (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .namesOf */ .e)(benchmarks);
    const exceptions = wide.map(({ id, metric }) => metric.visible === null
        ? `none of ${named(id)} ${metric.metric}`
        : `${named(id)} ${metric.metric} from ${(0,_sentences_js__WEBPACK_IMPORTED_MODULE_1__/* .figure */ .vP)(metric, metric.visible)}`);
    return [
        `${every} in ${all.length - wide.length} of ${all.length} figures; ${(0,_model_cut_list_js__WEBPACK_IMPORTED_MODULE_4__/* .cutList */ .f)(exceptions, MOST_NAMED)}.`,
    ];
}
/** Whether samples varied so much that a rise had to be larger than its limit; not those that agree. */
function isWide({ visible, limit, base }) {
    return visible === null || visible > Math.floor((0,_model_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .allowance */ .nB)(limit, base)) + 1 + _model_metric_js__WEBPACK_IMPORTED_MODULE_5__/* .AGREE_WITHIN */ .dP;
}


/***/ }),

/***/ 1669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   fJ: () => (/* binding */ shortenFront),
/* harmony export */   ml: () => (/* binding */ shorten)
/* harmony export */ });
/** Keeps the beginning; widths in characters. */
function shorten(text, width) {
    if (text.length <= width)
        return text;
    const characters = [...text];
    return characters.length <= width
        ? text
        : `${characters.slice(0, Math.max(1, width - 1)).join('')}…`;
}
/** Keeps the end: a benchmark's name stands there, a file's too. */
function shortenFront(text, width) {
    const characters = [...text];
    return characters.length <= width ? text : `…${characters.slice(1 - width).join('')}`;
}
/** Prose on as many lines as it takes; a word longer than a line stays whole. */
function wrap(text, width) {
    const lines = [];
    for (const word of text.split(' ')) {
        const last = lines.at(-1);
        if (last !== undefined && last.length + 1 + word.length <= width)
            lines[lines.length - 1] = `${last} ${word}`;
        else
            lines.push(word);
    }
    return lines;
}


/***/ }),

/***/ 9769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderTerminal: () => (/* binding */ renderTerminal)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/src/model/interpreter.js
var interpreter = __webpack_require__(5473);
// EXTERNAL MODULE: ./build/src/report/acceptance.js
var acceptance = __webpack_require__(3461);
// EXTERNAL MODULE: ./build/src/report/doubts.js
var doubts = __webpack_require__(8869);
// EXTERNAL MODULE: ./build/src/report/escape.js
var report_escape = __webpack_require__(6209);
// EXTERNAL MODULE: ./build/src/report/names.js
var names = __webpack_require__(3548);
// EXTERNAL MODULE: ./build/src/report/sentences.js
var report_sentences = __webpack_require__(5198);
// EXTERNAL MODULE: ./build/src/report/shorten.js
var shorten = __webpack_require__(1669);
// EXTERNAL MODULE: ./build/src/model/counted.js
var counted = __webpack_require__(7129);
// EXTERNAL MODULE: ./build/src/report/hotspots.js
var report_hotspots = __webpack_require__(1502);
;// CONCATENATED MODULE: ./build/src/report/terminal-blame.js




/** Lines shown under a benchmark unless all are asked for. */
const MOST_LINES = 3;
const PLACE = 40;
const FUNCTION = 24;
const LEAST_TEXT = 16;
const GAP = '  ';
/** Rows of the lines behind a regression: place, function, rise, source text, remarks; then what is known of each. */
function hotspotRows(hotspots, all, width) {
    const lines = (0,report_hotspots/* distinct */.dM)(hotspots);
    const shown = all ? lines : lines.slice(0, MOST_LINES);
    const cells = shown.map((hotspot) => [
        (0,shorten/* shortenFront */.fJ)((0,report_escape/* terminalLine */.tL)((0,report_hotspots/* placeOf */.$t)(hotspot)), PLACE),
        (0,shorten/* shorten */.ml)((0,report_escape/* terminalLine */.tL)(hotspot.function), FUNCTION),
        (0,report_hotspots/* riseText */.D8)(hotspot),
    ]);
    const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column].length)));
    const told = new Set();
    const isNews = (line) => !told.has(line) && told.add(line);
    const rows = shown.flatMap((hotspot, index) => {
        const start = cells[index].map((cell, column) => cell.padEnd(widths[column])).join(GAP);
        const remark = (0,report_hotspots/* remarks */.IW)(hotspot).join(', ');
        const end = remark === '' ? '' : `${GAP}(${(0,report_escape/* terminalLine */.tL)(remark)})`;
        const room = Math.max(LEAST_TEXT, width - start.length - GAP.length - end.length);
        const text = (0,shorten/* shorten */.ml)((0,report_escape/* terminalLine */.tL)(hotspot.text), room);
        return [
            `${start}${GAP}${text}${end}`.trimEnd(),
            ...details(hotspot)
                .filter(isNews)
                .flatMap((line) => (0,shorten/* wrap */.LV)(line, width - GAP.length))
                .map((line) => GAP + line),
        ];
    });
    const left = lines.length - shown.length;
    return left > 0 ? [...rows, `${(0,counted/* counted */.h)(left, 'more line')}  (--all shows them)`] : rows;
}
function details(hotspot) {
    const { inside, native, behind, advice } = hotspot;
    return [
        ...(inside === null
            ? []
            : [
                `allocated in ${`${(0,report_hotspots/* placeOf */.$t)(inside)} ${inside.function}`.trimEnd()}${(0,report_hotspots/* insidePackage */.J5)(inside)}`,
            ]),
        ...(native === null ? [] : [`in native code: ${(0,report_hotspots/* nativeText */.Vo)(native)}`]),
        ...(behind === null ? [] : [(0,report_hotspots/* behindText */.Sd)(behind, (0,report_hotspots/* placeOf */.$t)(behind), behind.text)]),
        ...(advice === null ? [] : [advice]),
    ].map(report_escape/* terminalLine */.tL);
}

;// CONCATENATED MODULE: ./build/src/report/terminal.js









/** Columns that a row needs beside its id. */
const FIGURES = 76;
const LEAST_ID = 20;
/** Before what is said of a benchmark under its row. */
const INDENT = ' '.repeat(16);
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
    const cut = (text) => (0,shorten/* shorten */.ml)(text, options.width);
    const lines = [cut(header(report)), ''];
    for (const one of report.loosened)
        lines.push(paint(`  loosened      ${(0,report_escape/* terminalLine */.tL)(one)}`, 'inconclusive', options));
    const { override } = report;
    if (override !== null) {
        const text = `${override.by} let these regressions pass by the label "${override.label}"`;
        lines.push(paint(`  overridden    ${(0,report_escape/* terminalLine */.tL)(text)}`, 'inconclusive', options));
    }
    const column = idColumn(report, options);
    for (const verdict of ORDER) {
        const those = report.benchmarks.filter((one) => one.verdict === verdict).sort(report_sentences/* bySeverity */.Np);
        if (verdict === 'unchanged' && !options.all) {
            const accepted = those.filter(report_sentences/* isAccepted */.oB);
            for (const one of accepted)
                lines.push(...rows(one, column, options).map(cut));
            const rest = those.length - accepted.length;
            if (rest > 0) {
                const others = rest === report.benchmarks.length ? '' : plural(rest, ' other');
                lines.push(paint(cut(`  unchanged     ${rest}${others}  (--all shows them)`), 'unchanged', options));
            }
            continue;
        }
        for (const one of those) {
            const [first, ...rest] = rows(one, column, options);
            lines.push(paint(cut(first), verdict, options), ...rest.map(cut));
        }
    }
    const named = (0,names/* namesOf */.e)(report.benchmarks);
    const sentences = report.benchmarks
        .filter((one) => one.verdict === 'regressed')
        .sort(report_sentences/* bySeverity */.Np)
        .flatMap((one) => (0,report_sentences/* regressionSentences */.sA)(one, named));
    if (sentences.length > 0)
        lines.push('', ...sentences.map(report_escape/* terminalLine */.tL));
    lines.push(...acceptLines(report));
    const notes = [...(0,doubts/* notReachedSentences */.US)(report), ...report.notes].map((note) => `note: ${(0,report_escape/* terminalLine */.tL)(note)}`);
    if (notes.length > 0)
        lines.push('', ...notes);
    lines.push('', counts(report));
    return `${lines.join('\n')}\n`;
}
/** How to accept what regressed, where that is short: the comment has it for more. */
function acceptLines(report) {
    const regressed = report.benchmarks.flatMap(({ id, metrics }) => metrics.filter(({ verdict }) => verdict === 'regressed').map((metric) => ({ id, metric })));
    const [first] = regressed;
    if (first === undefined || regressed.length > 1)
        return [];
    const toml = (0,acceptance/* acceptanceToml */.S)(first.id, first.metric, report).split('\n');
    const file = (0,report_escape/* terminalLine */.tL)((0,acceptance/* acceptanceFile */.k)(report));
    return ['', `To accept it, with your reason in ${file}:`, ...toml.map((line) => `  ${line}`)];
}
function header(report) {
    const { base, head } = report;
    const name = (label) => (0,report_escape/* terminalLine */.tL)(label.name);
    return `highwater  base ${name(base.tree)}  head ${name(head.tree)}  ${(0,report_escape/* terminalLine */.tL)((0,interpreter/* interpreterText */.s)(head.fingerprint))}`;
}
/** Columns for ids: the longest shown, as far as the figures behind them still fit. */
function idColumn(report, { all, width }) {
    const longest = report.benchmarks
        .filter((one) => all || one.verdict !== 'unchanged' || (0,report_sentences/* isAccepted */.oB)(one))
        .reduce((most, one) => Math.max(most, (0,report_escape/* terminalLine */.tL)(one.id).length), 0);
    return Math.min(longest, Math.max(LEAST_ID, width - FIGURES));
}
/** One row a changed metric; the id and how it ended where there is none. */
function rows(benchmark, column, { all, width }) {
    const id = (0,shorten/* shortenFront */.fJ)((0,report_escape/* terminalLine */.tL)(benchmark.id), column).padEnd(column);
    const passes = benchmark.verdict === 'unchanged' && (0,report_sentences/* isAccepted */.oB)(benchmark);
    const verdict = (passes ? 'accepted' : benchmark.verdict).padEnd(12);
    const shown = (0,report_sentences/* changedMetrics */._4)(benchmark);
    const table = shown.flatMap((metric, index) => {
        const from = (0,report_sentences/* figure */.vP)(metric, metric.base);
        const to = (0,report_sentences/* figure */.vP)(metric, metric.head);
        const ended = metric.acceptance === null ? metric.verdict : 'accepted';
        const what = metric.verdict === benchmark.verdict ? '' : `  ${ended}`;
        const figures = `  ${index === 0 ? verdict : ' '.repeat(12)}  ${index === 0 ? id : ' '.repeat(column)}   ${metric.metric.padEnd(10)}  ${from.padStart(10)} → ${to.padEnd(12)}`;
        const change = `${(0,report_sentences/* changeText */.k0)(metric)}${what}`;
        const row = `${figures} ${change}`;
        return row.length <= width ? [row] : [figures.trimEnd(), change.padStart(width)];
    });
    const why = shown
        .filter((metric) => (0,report_sentences/* metricRemarks */.WT)(metric).length > 0)
        .map((metric) => {
        const seen = metric.verdict === 'inconclusive' ? [(0,doubts/* visibleText */.Q6)(metric)] : [];
        return `${metric.metric}: ${[...(0,report_sentences/* metricRemarks */.WT)(metric), ...seen].join('; ')}`;
    });
    if (table.length === 0)
        table.push(...besideId(`  ${verdict}  ${id}   `, benchmark, width));
    else if (why.length === 0 && benchmark.undecided !== null)
        why.push(benchmark.undecided);
    const detail = benchmark.verdict === 'failed' ? benchmark.state.why.split('\n').slice(1) : [];
    return [
        ...table,
        ...why
            .flatMap((one) => (0,shorten/* wrap */.LV)((0,report_escape/* terminalLine */.tL)(one), width - INDENT.length))
            .map((one) => INDENT + one),
        ...hotspotRows(benchmark.hotspots, all, width - INDENT.length).map((row) => INDENT + row),
        ...benchmark.holders.map((holder) => `${INDENT}held by ${(0,report_escape/* terminalLine */.tL)(holder)}`),
        ...(0,report_sentences/* causeSentences */.Aw)(benchmark).map((one) => INDENT + (0,report_escape/* terminalLine */.tL)(one)),
        ...detail.map((line) => `${INDENT}| ${(0,report_escape/* terminalText */.eR)(line)}`),
        ...benchmark.notes
            .flatMap((note) => (0,shorten/* wrap */.LV)((0,report_escape/* terminalLine */.tL)(note), width - INDENT.length))
            .map((line) => INDENT + line),
    ];
}
/** What is said of a benchmark without a changed metric, on as many lines as it takes. */
function besideId(start, benchmark, width) {
    const [first = '', ...rest] = (0,shorten/* wrap */.LV)((0,report_escape/* terminalLine */.tL)(saidAlone(benchmark)), width - start.length);
    return [`${start}${first}`.trimEnd(), ...rest.map((line) => ' '.repeat(start.length) + line)];
}
function saidAlone(benchmark) {
    if (!(0,doubts/* ranOnBoth */.oD)(benchmark))
        return (0,report_sentences/* stateSentence */.lv)(benchmark);
    return benchmark.undecided ?? (0,doubts/* visibleList */.FS)(benchmark);
}
function plural(count, word) {
    return count === 1 ? word : `${word}s`;
}
function counts(report) {
    const parts = ORDER.map((verdict) => [(0,report_sentences/* countOf */.pq)(report, verdict), verdict])
        .filter(([count]) => count > 0)
        .map(([count, verdict]) => `${count} ${verdict}`);
    return `${[...parts, ...(0,report_sentences/* acceptedCount */.n)(report)].join(', ')} in ${report.cost.seconds.toFixed(1)} s`;
}
function paint(text, verdict, options) {
    return options.color ? (0,external_node_util_.styleText)(COLOURS[verdict], text, { validateStream: false }) : text;
}


/***/ })

};
