export const id = 682;
export const ids = [682];
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

/***/ 3682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderMarkdown: () => (/* binding */ renderMarkdown)
});

// UNUSED EXPORTS: marker

// EXTERNAL MODULE: ./build/src/model/interpreter.js
var interpreter = __webpack_require__(5473);
// EXTERNAL MODULE: ./build/src/report/acceptance.js
var acceptance = __webpack_require__(3461);
// EXTERNAL MODULE: ./build/src/report/doubts.js
var doubts = __webpack_require__(8869);
// EXTERNAL MODULE: ./build/src/report/escape.js
var report_escape = __webpack_require__(6209);
// EXTERNAL MODULE: ./build/src/report/hotspots.js
var report_hotspots = __webpack_require__(1502);
;// CONCATENATED MODULE: ./build/src/report/links.js


/** A line of the project's head, linked where there is a page to show it. */
function linkedPlace(place, links, code = report_escape/* markdownCode */.D9) {
    const text = code((0,report_hotspots/* placeOf */.$t)(place));
    const line = links?.pages.lineOf(place) ?? null;
    if (links === null || line === null)
        return text;
    const { repository, pages } = links;
    return `[${text}](${repository}/blob/${pages.commit}/${(0,report_escape/* markdownAddress */.KW)(place.file)}#L${line})`;
}

// EXTERNAL MODULE: ./build/src/report/sentences.js
var sentences = __webpack_require__(5198);
// EXTERNAL MODULE: ./build/src/report/shorten.js
var shorten = __webpack_require__(1669);
;// CONCATENATED MODULE: ./build/src/report/markdown-blame.js





/** Groups of benchmarks that the comment begins with. */
const MOST_LEADS = 3;
const MOST_NAMES = 3;
/** Of a line's text, where it stands in a sentence and in a table. */
const LEAD_CHARACTERS = 120;
const CELL_CHARACTERS = 80;
/** What regressed and the line behind it, worst first; benchmarks with the same line share a paragraph. */
function leads(regressed, links, named) {
    return byFirstLine(regressed)
        .slice(0, MOST_LEADS)
        .flatMap(([first, ...others]) => lead(first, others, links, named));
}
function byFirstLine(regressed) {
    const groups = new Map();
    for (const one of regressed) {
        const [hotspot] = one.hotspots;
        const key = hotspot === undefined ? one.id : (0,report_hotspots/* placeOf */.$t)(hotspot);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [one]);
        else
            group.push(one);
    }
    return [...groups.values()];
}
function lead(benchmark, others, links, named) {
    const metrics = benchmark.metrics.filter((metric) => metric.verdict === 'regressed');
    const claim = `**${(0,report_escape/* markdownCode */.D9)(named(benchmark.id))} ${metrics.map((one) => (0,sentences/* metricSentence */.I9)(one, report_escape/* markdownText */.p7)).join(', and ')}.**`;
    const [hotspot] = benchmark.hotspots;
    const held = benchmark.holders.length === 0
        ? []
        : [`Held by ${benchmark.holders.slice(0, MOST_NAMES).map(report_escape/* markdownCode */.D9).join(', ')}.`];
    const causes = (0,sentences/* causeSentences */.Aw)(benchmark).map(report_escape/* markdownText */.p7);
    const said = (0,report_hotspots/* blameSentence */.rB)(benchmark);
    if (hotspot === undefined || said === null)
        return [[claim, ...held, ...causes].join(' ')];
    const also = others.length === 0 ? [] : [`The same line is behind ${names(others, named)}.`];
    return [
        `${claim} ${(0,report_escape/* markdownText */.p7)(said)}:`,
        [...hotspotSentences(hotspot, links), ...held, ...causes, ...also].join(' '),
    ];
}
function names(benchmarks, named) {
    const shown = benchmarks.slice(0, MOST_NAMES).map(({ id }) => (0,report_escape/* markdownCode */.D9)(named(id)));
    const more = benchmarks.length - shown.length;
    const all = more > 0 ? [...shown, `${more} more`] : shown;
    const last = all.pop();
    return all.length === 0 ? last : `${all.join(', ')} and ${last}`;
}
function hotspotSentences(hotspot, links) {
    const { inside, native, behind, advice } = hotspot;
    const code = hotspot.text || hotspot.function;
    const line = [placeText(hotspot, links), ...(code === '' ? [] : [codeOf(code)])].join(' ');
    return [
        `${line} ${(0,report_hotspots/* hotspotText */.zu)(hotspot)}.`,
        ...(inside === null
            ? []
            : [`Allocated in ${(0,report_escape/* markdownCode */.D9)((0,report_hotspots/* placeOf */.$t)(inside))}${(0,report_escape/* markdownText */.p7)((0,report_hotspots/* insidePackage */.J5)(inside))}.`]),
        ...(native === null ? [] : [`In native code: ${(0,report_escape/* markdownCode */.D9)((0,report_hotspots/* nativeText */.Vo)(native))}.`]),
        ...(behind === null
            ? []
            : [`${(0,report_hotspots/* behindText */.Sd)(behind, linkedPlace(behind, links), codeOf(behind.text))}.`]),
        ...(advice === null ? [] : [(0,report_escape/* markdownText */.p7)(advice)]),
    ];
}
/** Only the project's own lines have a page in its repository. */
function placeText(hotspot, links, code = report_escape/* markdownCode */.D9) {
    return linkedPlace(hotspot, hotspot.origin === 'project' ? links : null, code);
}
function codeOf(text) {
    return (0,report_escape/* markdownCode */.D9)((0,shorten/* shorten */.ml)(text, LEAD_CHARACTERS));
}
/** Every line and note of what regressed beyond what the leads say; benchmarks with the same ones share a table. */
function lineTables(regressed, links, named) {
    const led = new Set(byFirstLine(regressed).slice(0, MOST_LEADS).flat());
    const tables = new Map();
    for (const one of regressed) {
        if (one.notes.length === 0 && one.hotspots.length <= (led.has(one) ? 1 : 0))
            continue;
        const text = [
            ...(one.hotspots.length === 0 ? [] : [lineTable(one.hotspots, links)]),
            ...(one.notes.length === 0
                ? []
                : [one.notes.map((note) => `- ${(0,report_escape/* markdownText */.p7)(note)}`).join('\n')]),
        ].join('\n\n');
        tables.set(text, [...(tables.get(text) ?? []), one]);
    }
    return [...tables].map(([text, benchmarks]) => `${names(benchmarks, named)}\n\n${text}`);
}
function lineTable(hotspots, links) {
    const rows = hotspots.map((hotspot) => {
        const cells = [
            placeText(hotspot, links, report_escape/* markdownCellCode */.Pr),
            hotspot.text === '' ? '' : (0,report_escape/* markdownCellCode */.Pr)((0,shorten/* shorten */.ml)(hotspot.text, CELL_CHARACTERS)),
            hotspot.metric,
            (0,report_hotspots/* bytesText */.pV)(hotspot, hotspot.base),
            (0,report_hotspots/* bytesText */.pV)(hotspot, hotspot.head),
            (0,report_escape/* markdownText */.p7)((0,report_hotspots/* remarks */.IW)(hotspot).join(', ')),
        ];
        return `| ${cells.join(' | ')} |`;
    });
    return [
        '| Line | | Metric | base | here | |',
        '| --- | --- | --- | ---: | ---: | --- |',
        ...rows,
    ].join('\n');
}

// EXTERNAL MODULE: ./build/src/report/names.js
var report_names = __webpack_require__(3548);
;// CONCATENATED MODULE: ./build/src/report/markdown.js







/** GitHub refuses a comment of more than 65,536 characters. */
const MOST_CHARACTERS = 60_000;
const MOST_ROWS = 50;
const TABLE_CHARACTERS = 15_000;
const LINES_CHARACTERS = 12_000;
const MOST_FAILURES = 10;
const MOST_ACCEPTANCES = 5;
const MOST_DOUBTS = 5;
/** Of a failure's text: how it ended stands first, the cause in the last lines. */
const LAST_LINES = 12;
const LINE_CHARACTERS = 200;
const LEFT_OUT = "… too long for a comment: the whole report is in the run's files.";
/** The hidden first line by which the comment is found again. */
function marker(name) {
    return `<!-- highwater:${(name ?? 'default').replace(/[^\w.-]/g, '-')} -->`;
}
/** The pull request's comment, and the job's summary. */
function renderMarkdown(report, links, name = null) {
    const changed = report.benchmarks
        .filter((one) => one.verdict !== 'unchanged' || (0,sentences/* isAccepted */.oB)(one))
        .sort(sentences/* bySeverity */.Np);
    const regressed = changed.filter((one) => one.verdict === 'regressed');
    const named = (0,report_names/* namesOf */.e)(report.benchmarks);
    const parts = [marker(name)];
    if (changed.length + report.notes.length + report.loosened.length === 0) {
        parts.push(`Memory: ${(0,report_escape/* markdownText */.p7)((0,sentences.headline)(report))}`);
    }
    else {
        parts.push(`### Memory: ${(0,report_escape/* markdownText */.p7)((0,sentences.headline)(report))}`, ...report.loosened.map((one) => `> ${(0,report_escape/* markdownText */.p7)(one)}`), ...leads(regressed, links, named), ...(changed.length === 0 ? [] : [table(changed, links)]), ...failures(changed, named), ...markdown_doubts(report, named));
        const notes = [...(0,doubts/* notReachedSentences */.US)(report), ...report.notes];
        parts.push(...notes.map((note) => `> ${(0,report_escape/* markdownText */.p7)(note)}`));
        parts.push(...where(regressed, links, named));
    }
    const last = [how(report, links), ...advice(changed, report)];
    const room = MOST_CHARACTERS - [...parts, ...last].join('\n\n').length;
    return joined([...parts, markdown_all(report, Math.min(room, MOST_CHARACTERS / 2)), ...last]);
}
function table(changed, links) {
    const commit = (hash) => hash === undefined ? '' : ` ${(0,report_escape/* markdownCode */.D9)(hash.slice(0, 7))}`;
    const rows = changed.slice(0, MOST_ROWS).map((one) => tableRows(one).join('\n'));
    const kept = within(rows, TABLE_CHARACTERS);
    const lines = [
        `| Benchmark | Metric | base${commit(links?.baseCommit)} | here${commit(links?.headCommit)} | Change | |`,
        '| --- | --- | ---: | ---: | ---: | --- |',
        ...kept,
    ];
    if (changed.length > kept.length)
        lines.push(`| ${changed.length - kept.length} more | | | | | |`);
    return lines.join('\n');
}
function tableRows(benchmark) {
    const id = (0,report_escape/* markdownCellCode */.Pr)(benchmark.id);
    const shown = (0,sentences/* changedMetrics */._4)(benchmark);
    if (shown.length === 0) {
        const said = (0,sentences/* stateSentence */.lv)(benchmark);
        return [
            `| ${id} | | | | | ${benchmark.verdict}${said === '' ? '' : `: ${(0,report_escape/* markdownText */.p7)(said)}`} |`,
        ];
    }
    return shown.map((metric) => {
        const verdict = (0,report_escape/* markdownText */.p7)(verdictText(metric));
        const cells = [
            id,
            metric.metric,
            (0,sentences/* figure */.vP)(metric, metric.base),
            (0,sentences/* figure */.vP)(metric, metric.head),
            (0,sentences/* changeText */.k0)(metric),
            verdict,
        ];
        return `| ${cells.join(' | ')} |`;
    });
}
/** "regressed: above its ceiling of 512 MiB", "accepted up to 140 MiB: the index is worth it". */
function verdictText(metric) {
    const said = metric.verdict === 'inconclusive' ? [] : (0,sentences/* metricRemarks */.WT)(metric);
    const verdict = metric.acceptance === null ? `${metric.verdict}: ` : '';
    return said.length === 0 ? metric.verdict : `${verdict}${said.join('; ')}`;
}
function failures(changed, named) {
    return changed
        .filter((one) => one.verdict === 'failed')
        .slice(0, MOST_FAILURES)
        .map((one) => `**${(0,report_escape/* markdownCode */.D9)(named(one.id))} ${one.state.head} on head; nothing was decided for it.**\n\n${(0,report_escape/* markdownBlock */.dI)(excerpt(one.state.why))}`);
}
/** Why benchmarks are inconclusive, and what would settle them. */
function markdown_doubts(report, named) {
    const all = (0,doubts/* doubtsOf */.Pi)(report);
    const left = all.length - MOST_DOUBTS;
    const shown = all.slice(0, MOST_DOUBTS).map(({ benchmarks, sentence }) => {
        const are = benchmarks.length === 1 ? 'is' : 'are';
        return `- ${names(benchmarks, named)} ${are} inconclusive. ${(0,report_escape/* markdownText */.p7)(sentence)}.`;
    });
    const more = left > 0 ? [`- ${left} more reasons are in the run's files.`] : [];
    return all.length === 0 ? [] : [[...shown, ...more].join('\n')];
}
function excerpt(why) {
    const [first = '', ...rest] = why
        .trimEnd()
        .split('\n')
        .map((line) => (line.length > LINE_CHARACTERS ? `${line.slice(0, LINE_CHARACTERS)}…` : line));
    const left = rest.length > LAST_LINES ? ['…'] : [];
    return [first, ...left, ...rest.slice(-LAST_LINES)].join('\n');
}
function where(regressed, links, named) {
    const tables = within(lineTables(regressed, links, named), LINES_CHARACTERS);
    return tables.length === 0 ? [] : [details('Where the memory is', tables.join('\n\n'))];
}
function markdown_all(report, characters) {
    const rows = report.benchmarks.map((one) => {
        const peak = one.metrics.find((metric) => metric.metric === 'peak');
        const head = peak === undefined ? '' : (0,sentences/* figure */.vP)(peak, peak.head);
        const from = peak?.visible == null ? '' : `+${(0,sentences/* figure */.vP)(peak, peak.visible)}`;
        return `| ${(0,report_escape/* markdownCellCode */.Pr)(one.id)} | ${head} | ${from} | ${one.verdict} |`;
    });
    const kept = within(rows, characters - 200);
    if (kept.length < rows.length)
        kept.push(`| ${rows.length - kept.length} more | | | |`);
    return details(`All ${rows.length} benchmarks`, ['| Benchmark | peak | rise called from | |', '| --- | ---: | ---: | --- |', ...kept].join('\n'));
}
function how(report, links) {
    const { fingerprint } = report.head;
    const run = links?.runUrl == null ? '' : ` [The run](${links.runUrl}).`;
    const text = `${(0,report_escape/* markdownText */.p7)((0,interpreter/* interpreterText */.s)(fingerprint))}, ${fingerprint.cpus} processors, address-space randomisation ${fingerprint.aslr}; ${report.cost.starts} interpreter starts and ${report.cost.samples} samples in ${report.cost.seconds.toFixed(1)} s. Base: ${(0,report_escape/* markdownText */.p7)(report.base.tree.name)}; head: ${(0,report_escape/* markdownText */.p7)(report.head.tree.name)}.${run}`;
    const visible = (0,doubts/* visibleSentences */.Nw)(report).map(report_escape/* markdownText */.p7);
    return details('How this was measured', [text, ...visible].join(' '));
}
function advice(changed, report) {
    const first = changed.find((one) => one.verdict === 'regressed');
    const metric = first?.metrics.find((one) => one.verdict === 'regressed');
    if (first === undefined || metric === undefined)
        return [];
    const regressed = changed.flatMap(({ id, metrics }) => metrics
        .filter(({ verdict }) => verdict === 'regressed')
        .map((one) => (0,acceptance/* acceptanceToml */.S)(id, one, report)));
    const kept = regressed.slice(0, MOST_ACCEPTANCES);
    const left = regressed.length - kept.length;
    const blank = report.configured?.acceptances === null ? '\n' : '\n\n';
    const { overrideLabel } = report.policy;
    const parts = [
        'Run it:',
        (0,report_escape/* markdownBlock */.dI)(`highwater run ${commandWords(first.id, report)}`),
        `Accept it, in ${(0,report_escape/* markdownCode */.D9)((0,acceptance/* acceptanceFile */.k)(report))}, with the reason in words (an empty one is refused)${left === 0 ? '' : `; ${left} more need their own`}:`,
        (0,report_escape/* markdownBlock */.dI)(kept.join(blank)),
        ...(overrideLabel === null || report.override !== null
            ? []
            : [
                `Or let all of it pass once: somebody who may write sets the label ${(0,report_escape/* markdownCode */.D9)(overrideLabel)}, then the job runs again.`,
            ]),
    ];
    return [details('What to do', parts.join('\n\n'))];
}
function commandWords(id, report) {
    const flags = report.flags.map((word) => (word.startsWith('--') ? word : shellWord(word)));
    return [treeFlags(report), ...flags, '--select', shellWord(id)].join(' ');
}
/**
 * Two folders are both named; of commits, head is the one that a reader has checked out. From base alone a run
 * would seek where head left it: where that is another commit both are named, and taken as they are.
 */
function treeFlags({ base, head, pinned }) {
    const { commit, name } = base.tree;
    if (pinned && commit !== null && head.tree.commit !== null)
        return `--base ${shellWord(commit)} --head ${shellWord(head.tree.commit)}`;
    if (commit !== null)
        return `--base ${shellWord(commit)}`;
    const isFolder = head.tree.commit === null;
    return `--base ${shellWord(name)}${isFolder ? ` --head ${shellWord(head.tree.name)}` : ''}`;
}
function shellWord(text) {
    return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
function details(summary, body) {
    return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
/** The first rows that fit, whole. */
function within(rows, characters) {
    let length = 0;
    const end = rows.findIndex((row) => {
        length += row.length + 1;
        return length > characters;
    });
    return rows.slice(0, end === -1 ? rows.length : end);
}
/** Drops whole parts that do not fit: a cut inside a fence or a details would swallow the rest. */
function joined(parts) {
    const kept = [];
    let length = 0;
    for (const part of parts) {
        if (length + part.length > MOST_CHARACTERS)
            continue;
        kept.push(part);
        length += part.length + 2;
    }
    if (kept.length < parts.length)
        kept.push(LEFT_OUT);
    return `${kept.join('\n\n')}\n`;
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


/***/ })

};
