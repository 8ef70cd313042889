export const id = 267;
export const ids = [267];
export const modules = {

/***/ 2267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explain: () => (/* binding */ explain)
/* harmony export */ });
/* harmony import */ var _config_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3049);
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1686);
/* harmony import */ var _report_documents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(934);
/* harmony import */ var _report_explanation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4023);
/* harmony import */ var _report_progress_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1737);
/* harmony import */ var _report_sentences_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5198);






/** Everything there is to say of one benchmark's memory, on head alone or base beside head. It decides nothing. */
async function explain(id, flags, context) {
    const { cwd, env, signal, stdout } = context;
    const asked = await (0,_config_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .loadPlan */ .Y)({ ...flags, select: id, explain: 'all' }, cwd, env);
    const wanted = { ...asked, policy: { ...asked.policy, creep: null } };
    const plan = flags.base === undefined ? { ...wanted, base: { kind: 'nothing' } } : wanted;
    const { json } = plan.outputs;
    if (json !== null)
        await (0,_report_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseUnwritable */ .Gt)(json);
    const report = await (0,_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .gate */ .Gj)(plan, { env, signal, progress: (0,_report_progress_js__WEBPACK_IMPORTED_MODULE_4__/* .streamProgress */ .w)(context.stderr) });
    stdout.write((0,_report_explanation_js__WEBPACK_IMPORTED_MODULE_5__/* .renderExplanations */ .r)(report));
    const silent = report.benchmarks.filter(({ explanation }) => explanation === null);
    for (const one of silent)
        stdout.write(`${one.id}  ${(0,_report_sentences_js__WEBPACK_IMPORTED_MODULE_3__/* .stateSentence */ .lv)(one)}\n`);
    if (json !== null)
        await (0,_report_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .writeDocument */ .ft)(json, report);
    return silent.length > 0 ? 3 : 0;
}


/***/ }),

/***/ 4023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ renderExplanations)
/* harmony export */ });
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9056);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6209);


const LINES_SHOWN = 12;
/** Of what Python holds: less that is free, or that the calls left free, is no finding. */
const FRAGMENTED = 0.25;
/** What was explained, tree by tree, as a person at a terminal reads it; empty where nothing was. */
function renderExplanations(report) {
    return report.benchmarks.flatMap((one) => explained(one, report)).join('\n');
}
function explained({ id, explanation }, report) {
    if (explanation === null)
        return [];
    return ['base', 'head'].flatMap((side) => {
        const one = explanation[side];
        const { name } = report[side].tree;
        return one === null
            ? []
            : [`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .terminalLine */ .tL)(id)}  on ${side} (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .terminalLine */ .tL)(name)})`, ...body(one), ''];
    });
}
function body(one) {
    return [
        '',
        ...(one.peak === null ? [] : peak(one.peak)),
        ...(one.table === null ? [] : ['', ...table(one.table)]),
        '',
        ...(one.garbage === null ? [] : garbage(one.garbage)),
        ...grown(one),
        ...(one.arenas === null
            ? ['  pymalloc   does not serve this interpreter']
            : arenas(one.arenas.before, one.arenas.after, one.arenas.calls)),
        ...one.problems.map((problem) => `  note       ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .terminalLine */ .tL)(problem)}`),
    ];
}
function peak({ known, seen, lines, inProgress, problem }) {
    const all = inProgress === null ? lines : [inProgress, ...lines];
    const shown = [...all].sort((a, b) => b.bytes - a.bytes).slice(0, LINES_SHOWN);
    const width = Math.max(0, ...shown.map((line) => placeOf(line).length));
    return [
        `  at its peak of ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(known)}${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(seen) === (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(known) ? '' : `, seen again at ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(seen)}`}`,
        ...shown.map((line) => {
            const how = line === inProgress ? '  (only while this line ran)' : '';
            return `    ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(line.bytes).padStart(10)}  ${placeOf(line).padEnd(width)}  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .terminalLine */ .tL)(line.text)}${how}`;
        }),
        ...(all.length > shown.length ? [`    ${all.length - shown.length} more lines`] : []),
        ...(problem === null ? [] : [`    ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .terminalLine */ .tL)(problem)}`]),
    ];
}
function placeOf({ file, line, function: name }) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .terminalLine */ .tL)(`${file}:${line}  ${name}`);
}
function table({ file, function: name, lines, cut }) {
    const bytes = (value, format) => (value === null ? '' : format(value)).padStart(11);
    return [
        `  line by line through ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .terminalLine */ .tL)(name)}, ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .terminalLine */ .tL)(file)}`,
        '      line     hits      memory   increment  source',
        ...lines.map(({ line, hits, memory, increment, text }) => `    ${String(line).padStart(6)} ${(hits === 0 ? '' : String(hits)).padStart(8)} ${bytes(memory, _model_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)} ${bytes(increment, _model_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytesChange */ .ff)}  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .terminalText */ .eR)(text)}`.trimEnd()),
        ...(cut ? ['    and further lines'] : []),
    ];
}
function garbage({ peak: most, waitingBytes, waitingObjects, collections }) {
    const often = collections.map((one) => Number(one.toPrecision(2))).join(', ');
    const waits = waitingObjects === 0
        ? 'a call leaves nothing in cycles'
        : `${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(waitingBytes)} in ${waitingObjects} objects wait in cycles after a call, ${share(waitingBytes, most)} of its peak of ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(most)}`;
    return [`  garbage    ${waits}; collections a call by generation: ${often}`];
}
function grown({ types, holders }) {
    if (types.length === 0 && holders.length === 0)
        return ['  growth     nothing that Python counts grows with further calls'];
    const all = types.map(({ type, count, bytes }) => `+${Number(count.toPrecision(2))} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .terminalLine */ .tL)(type)} (${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(bytes)})`);
    return [
        ...(all.length === 0 ? [] : [`  growth     ${all.join(', ')} a call`]),
        ...holders.map((holder) => `  held by    ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .terminalLine */ .tL)(holder)}`),
    ];
}
function arenas(before, after, calls) {
    const { arenas: count, pools, blocks, arenaBytes, usedBytes, freeBlocksBytes, freePoolsBytes, } = after;
    const free = freeIn(after);
    const isMuch = (bytes) => bytes > FRAGMENTED * arenaBytes;
    const cannotReturn = `${share(free, arenaBytes)} of it is free but cannot go back to the system: each arena still holds a block in use (fragmentation)`;
    return [
        `  pymalloc   ${before.arenas} arenas (${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(before.arenaBytes)}), ${before.pools} pools, ${before.blocks} blocks before the first call; ${count} (${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(arenaBytes)}), ${pools}, ${blocks} after ${calls}`,
        `             in use ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(usedBytes)}; free ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(freeBlocksBytes)} beside blocks in use, ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(freePoolsBytes)} in empty pools`,
        isMuch(free - freeIn(before))
            ? `             ${cannotReturn}`
            : isMuch(free)
                ? `             ${cannotReturn}; ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(freeIn(before))} were before the first call`
                : '             no sign of fragmentation: the calls left no arena that is mostly free',
    ];
}
function freeIn({ freeBlocksBytes, freePoolsBytes }) {
    return freeBlocksBytes + freePoolsBytes;
}
function share(part, whole) {
    return whole === 0 ? '0 %' : `${Math.round((100 * part) / whole)} %`;
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


/***/ }),

/***/ 5198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aw: () => (/* binding */ causeSentences),
/* harmony export */   I9: () => (/* binding */ metricSentence),
/* harmony export */   Np: () => (/* binding */ bySeverity),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   WT: () => (/* binding */ metricRemarks),
/* harmony export */   _4: () => (/* binding */ changedMetrics),
/* harmony export */   k0: () => (/* binding */ changeText),
/* harmony export */   lv: () => (/* binding */ stateSentence),
/* harmony export */   n: () => (/* binding */ acceptedCount),
/* harmony export */   oB: () => (/* binding */ isAccepted),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   sA: () => (/* binding */ regressionSentences),
/* harmony export */   vP: () => (/* binding */ figure)
/* harmony export */ });
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9056);
/* harmony import */ var _model_counted_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7129);
/* harmony import */ var _model_cut_list_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5260);
/* harmony import */ var _model_distribution_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4973);
/* harmony import */ var _model_metric_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9739);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5477);






/** "84.2 MiB" or "1.1 KiB/call". */
function figure({ unit }, bytes) {
    return perCall(unit, (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(bytes));
}
/** One that stands in the configuration: "512 MiB", "2.87 KiB/call". */
function writtenFigure({ unit }, bytes) {
    return perCall(unit, (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .writtenSize */ .bl)(bytes));
}
function perCall(unit, text) {
    return unit === 'B/call' && text !== '0' ? `${text}/call` : text;
}
/** "+47.2 MiB (+56 %)", "+47.2 MiB (+56 %, +45.8 to +48.1 MiB)". */
function changeText(metric) {
    const { absolute } = metric.change;
    const bytes = (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytesChange */ .ff)(absolute) +
        (metric.unit === 'B/call' && Math.abs(absolute) >= 0.5 ? '/call' : '');
    const known = changeRemarks(metric.change);
    return known.length === 0 ? bytes : `${bytes} (${known.join(', ')})`;
}
/** A change as a share, where base is not 0; and where it lies, where samples do not agree on it. */
function changeRemarks({ relative, absoluteLow, absoluteHigh }) {
    return [
        ...(relative === null ? [] : [(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .formatShareChange */ .pY)(relative)]),
        ...((0,_model_metric_js__WEBPACK_IMPORTED_MODULE_3__/* .varies */ .n9)(absoluteLow, absoluteHigh) ? rangeTexts(absoluteLow, absoluteHigh) : []),
    ];
}
/** "+45.8 to +48.1 MiB", "-512 B to +1.0 KiB"; none where both read alike. */
function rangeTexts(low, high) {
    const [from, to] = [(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytesChange */ .ff)(low), (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytesChange */ .ff)(high)];
    const [size, unit] = from.split(' ');
    return from === to ? [] : [`${to.endsWith(` ${unit}`) ? size : from} to ${to}`];
}
/**
 * One sentence on a changed metric, name left to the caller: "now peaks at 131.4 MiB, was 84.2 MiB (+47.2 MiB, +56 %)".
 *
 * @param shown Escapes the name of a reference, which comes from the repository, for where it is shown.
 */
function metricSentence(metric, shown = (text) => text) {
    const rule = beyondText(metric);
    return `${changeSentence(metric)}${rule === null ? '' : `; ${shown(rule)}`}`;
}
/** What a regression is beyond, where it is not the limit of one change; null where it is. */
function beyondText(metric) {
    const { creep, head, limit } = metric;
    if (creep !== null)
        return creepText(metric, creep);
    return limit.max !== null && (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .isOver */ .PU)(limit, head)
        ? `above its ceiling of ${writtenFigure(metric, limit.max)}`
        : null;
}
/** What there is to say of a metric that regressed, was accepted or is not decided, beyond its figures. */
function metricRemarks(metric) {
    const { verdict, note, acceptance } = metric;
    if (verdict === 'inconclusive')
        return present(note);
    if (verdict !== 'regressed' && acceptance === null)
        return [];
    const accepted = acceptance === null ? [] : [acceptedText(metric, acceptance)];
    return [...present(beyondText(metric)), ...accepted, ...present(note === _model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .OVER */ .PM ? null : note)];
}
function present(text) {
    return text === null ? [] : [text];
}
/** "+12 % since v1.4, of 10 % allowed". */
function creepText(metric, { since, base, change, limit }) {
    const isShare = limit.relative * base >= limit.absolute && change.relative !== null;
    const [rise, allowed] = isShare
        ? [(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .formatShareChange */ .pY)(change.relative), shareText(limit.relative)]
        : [(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytesChange */ .ff)(change.absolute), figure(metric, limit.absolute)];
    return `${rise} since ${since}, of ${allowed} allowed`;
}
/** "10 %", "2.5 %". */
function shareText(share) {
    return `${Number((share * 100).toPrecision(3))} %`;
}
/** What an acceptance allows, and why: "accepted up to 140 MiB until 2027-06-30: the index is worth it". */
function acceptedText(metric, { upTo, until, reason }) {
    const end = until === null ? '' : ` until ${until}`;
    return `accepted up to ${writtenFigure(metric, upTo)}${end}: ${reason}`;
}
function changeSentence(metric) {
    const base = (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(metric.base);
    const head = (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(metric.head);
    const change = (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytesChange */ .ff)(metric.change.absolute);
    // A ceiling or a budget of creep may be passed by what does not change here.
    const isSame = base === head && change === '0';
    const was = isSame
        ? ''
        : `, was ${base} (${[change, ...changeRemarks(metric.change)].join(', ')})`;
    const grew = metric.base === 0 && !isSame ? `, was ${base}` : was;
    const now = isSame ? 'still' : 'now';
    switch (metric.metric) {
        case 'peak':
            return `${now} peaks at ${head}${was}`;
        case 'steady':
            return `${now} keeps ${head}${was} after warm calls`;
        case 'growth':
            return `${now} grows by ${head} with every call${grew}`;
        case 'rss-peak':
            return `${now} takes ${head}${was} of resident memory at its peak`;
        case 'rss-growth':
            return `${now} grows by ${head} of resident memory with every call${grew}`;
        case 'import':
            return `${now} takes ${head}${was} to import`;
        case 'native-peak':
            return `${now} allocates ${head}${was} at its peak, native memory included`;
    }
}
/** Everything that regressed of one benchmark, as sentences that begin with its name. */
function regressionSentences({ id, metrics }, named) {
    return metrics
        .filter((metric) => metric.verdict === 'regressed')
        .map((metric) => `${named(id)} ${metricSentence(metric)}.`);
}
/** Distributions named as likely causes. */
const MOST_CAUSES = 3;
/** "No line of this change bears on it; likely cause: numpy 2.3.5 → 2.4.0", of what has likely causes. */
function causeSentences({ likelyCauses, hotspots }) {
    if (likelyCauses.length === 0)
        return [];
    const lines = hotspots.length === 0
        ? 'No line is known to be behind it'
        : 'No line of this change bears on it';
    const one = likelyCauses.length === 1 ? '' : 'one of ';
    const named = (0,_model_cut_list_js__WEBPACK_IMPORTED_MODULE_4__/* .cutList */ .f)(likelyCauses.map(_model_distribution_js__WEBPACK_IMPORTED_MODULE_0__/* .versionsText */ .pl), MOST_CAUSES);
    return [`${lines}; likely cause: ${one}${named}.`];
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
        .map((metric) => {
        const { change, limit, base } = metric.creep ?? metric;
        return change.absolute / Math.max(limit.absolute, limit.relative * base, 1);
    }));
}
/**
 * "2 of 48 benchmarks regressed", the first thing a reader sees; that head loosened the policy is part
 * of it, and who let regressions pass. Names in it come from the repository: escape it.
 */
function headline(report) {
    const { override, loosened } = report;
    const regressed = countOf(report, 'regressed');
    return [
        ...(override === null
            ? []
            : [
                `${override.by} overrode ${(0,_model_counted_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .h)(regressed, 'regression')} by the label "${override.label}": `,
            ]),
        outcome(report),
        ...acceptedCount(report).map((text) => `, ${text}`),
        ...(loosened.length === 0 ? [] : [', under a policy that head loosened']),
    ].join('');
}
/** Whether a rise of it was accepted. */
function isAccepted({ metrics }) {
    return metrics.some(({ acceptance }) => acceptance !== null);
}
/** The metrics that are told of each: what changed, what was accepted, what is not decided. */
function changedMetrics({ metrics }) {
    return metrics.filter(({ verdict, acceptance }) => verdict !== 'unchanged' || acceptance !== null);
}
/** "1 rise accepted"; nothing where there is none. */
function acceptedCount({ benchmarks }) {
    const accepted = benchmarks
        .flatMap(({ metrics }) => metrics)
        .filter(({ acceptance }) => acceptance !== null).length;
    return accepted === 0 ? [] : [`${(0,_model_counted_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .h)(accepted, 'rise')} accepted`];
}
function outcome(report) {
    const ofAll = (count) => (0,_model_counted_js__WEBPACK_IMPORTED_MODULE_5__/* .countedOf */ .M)(count, report.benchmarks.length, 'benchmark');
    const regressed = countOf(report, 'regressed');
    const failed = countOf(report, 'failed');
    const improved = countOf(report, 'improved');
    const unsure = countOf(report, 'inconclusive');
    const parts = [
        ...(regressed > 0 ? [`${ofAll(regressed)} regressed`] : []),
        ...(failed > 0 ? [`${regressed > 0 ? failed : ofAll(failed)} failed`] : []),
        ...(improved > 0 ? [`${regressed + failed > 0 ? improved : ofAll(improved)} improved`] : []),
        ...(unsure > 0 ? [`${unsure} inconclusive`] : []),
    ];
    if (parts.length > 0)
        return parts.join(', ');
    const [first = '0 benchmarks unchanged', ...rest] = ['unchanged', 'new', 'removed']
        .map((verdict) => [countOf(report, verdict), verdict])
        .filter(([count]) => count > 0)
        .map(([count, verdict], index) => index > 0 ? `${count} ${verdict}` : `${(0,_model_counted_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .h)(count, 'benchmark')} ${verdict}`);
    return [first, ...rest].join(', ');
}


/***/ })

};
