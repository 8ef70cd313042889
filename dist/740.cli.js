export const id = 740;
export const ids = [740];
export const modules = {

/***/ 8740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ layout),
  W: () => (/* binding */ show)
});

// EXTERNAL MODULE: ./build/src/report/documents.js
var documents = __webpack_require__(934);
// EXTERNAL MODULE: ./build/src/report/explanation.js
var explanation = __webpack_require__(4023);
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
        parts.push(`Memory: ${(0,report_escape/* markdownText */.p7)((0,sentences/* headline */.Pl)(report))}`);
    }
    else {
        parts.push(`### Memory: ${(0,report_escape/* markdownText */.p7)((0,sentences/* headline */.Pl)(report))}`, ...report.loosened.map((one) => `> ${(0,report_escape/* markdownText */.p7)(one)}`), ...leads(regressed, links, named), ...(changed.length === 0 ? [] : [table(changed, links)]), ...failures(changed, named), ...markdown_doubts(report, named));
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

// EXTERNAL MODULE: ./build/src/report/terminal.js + 1 modules
var terminal = __webpack_require__(9769);
;// CONCATENATED MODULE: ./build/src/commands/show.js




/** Where it is no terminal: logs wrap or scroll. */
const DEFAULT_WIDTH = 200;
/** Shows the report, then writes the files that were asked for: one that cannot be loses no figure. */
async function show(report, options, context) {
    const { stdout } = context;
    stdout.write((0,terminal/* renderTerminal */.b)(report, { ...layout(context), all: options.all }));
    const explanations = (0,explanation/* renderExplanations */.r)(report);
    if (explanations !== '')
        stdout.write(`\n${explanations}`);
    if (options.json !== null)
        await (0,documents/* writeDocument */.ft)(options.json, report);
    if (options.markdown !== null)
        await (0,documents/* writeWhole */.f8)(options.markdown, renderMarkdown(report, null, options.name));
}
/** How wide standard output is, in columns, and whether it shows colours. */
function layout({ stdout, env }) {
    return {
        width: stdout.isTTY ? stdout.columns : DEFAULT_WIDTH,
        color: stdout.isTTY === true && env['NO_COLOR'] === undefined,
    };
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

/***/ 1502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   D8: () => (/* binding */ riseText),
/* harmony export */   IW: () => (/* binding */ remarks),
/* harmony export */   J5: () => (/* binding */ insidePackage),
/* harmony export */   Sd: () => (/* binding */ behindText),
/* harmony export */   Vo: () => (/* binding */ nativeText),
/* harmony export */   dM: () => (/* binding */ distinct),
/* harmony export */   pV: () => (/* binding */ bytesText),
/* harmony export */   rB: () => (/* binding */ blameSentence),
/* harmony export */   zu: () => (/* binding */ hotspotText)
/* harmony export */ });
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9056);
/* harmony import */ var _model_metric_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9739);


const MOST_FUNCTIONS = 3;
/** Which line it is, for people: where it stands in the tree, or in the folder it is imported from. */
function placeOf({ file, line }) {
    return `${file}:${line}`;
}
/** "holds 45.3 MiB at the peak, was 0": what a source line has to do with the change. */
function hotspotText({ metric, basis, base, head }) {
    const call = (0,_model_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .unitOf */ .uF)(metric) === 'B/call' ? ' a call' : '';
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
    return (0,_model_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .unitOf */ .uF)(metric) === 'B/call' && text !== '0' ? `${text}/call` : text;
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
/** "load_rows < py_load (pkg/_fast.so)": C functions, the innermost first; as many as a reader follows. */
function nativeText({ library, functions }) {
    if (functions.length === 0)
        return `${library}, which has no symbols`;
    return `${functions.slice(0, MOST_FUNCTIONS).join(' < ')} (${library})`;
}
/** How a changed line bears on an unchanged one; place and code come as they are to be shown. */
function behindText({ bearing }, place, code) {
    switch (bearing) {
        case 'removed':
            return `This change removed: ${code}`;
        case 'beside':
            return `This change altered its function: ${place} ${code}`;
        case 'names':
            return `This change altered what it uses: ${place} ${code}`;
        case 'calls':
            return `This change calls it: ${place} ${code}`;
        case 'holds':
            return `This change altered what holds it: ${place} ${code}`;
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
    const metric = metrics.find((one) => one.metric === first.metric);
    const change = (metric?.creep ?? metric)?.change.absolute ?? null;
    const shareOf = (lines) => change === null
        ? null
        : lines.reduce((sum, { base, head }) => sum + Math.max(0, head - base), 0) / change;
    const firstShare = shareOf([first]);
    const alone = mine.length === 1 || firstShare === null || firstShare >= MOSTLY;
    const lines = alone ? [first] : mine;
    // Lines that grew since a reference are no claim about this pull request.
    const isCreep = metric?.creep != null;
    const who = isCreep
        ? `${alone ? 'one line' : `${mine.length} lines`}`
        : alone
            ? oneLine(first)
            : severalLines(mine);
    const next = alone ? '' : ', first';
    if (first.basis === 'level')
        return `The process grew while ${who} ran${next}`;
    const regressed = metrics.filter(({ verdict }) => verdict === 'regressed');
    const share = `${shareText(shareOf(lines) ?? 1)} of ${regressed.length > 1 ? whatOf(first.metric) : 'it'}`;
    if (first.basis === 'in-progress')
        return `${share} came while ${who} ran${next}`;
    const how = (0,_model_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .unitOf */ .uF)(first.metric) === 'B/call' ? 'comes from' : 'is held by';
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

/***/ 3548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ namesOf)
/* harmony export */ });
/** The last part of each benchmark's id, "bench_a"; of several that end alike as much more as tells them apart, "bench_io.py::bench_a". */
function namesOf(benchmarks) {
    const counts = new Map();
    for (const id of new Set(benchmarks.map((one) => one.id)))
        for (const end of ends(id))
            counts.set(end, (counts.get(end) ?? 0) + 1);
    return (id) => ends(id).find((end) => counts.get(end) === 1) ?? id;
}
/** "bench_a", "bench_io.py::bench_a", "benchmarks/bench_io.py::bench_a". */
function ends(id) {
    const [path = id, ...rest] = id.split('::');
    if (rest.length === 0)
        return [id];
    const name = rest.join('::');
    const folders = path.split('/');
    const paths = folders.map((_, index) => folders.slice(folders.length - 1 - index).join('/'));
    return [name, ...paths.map((end) => `${end}::${name}`)];
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
  b: () => (/* binding */ renderTerminal)
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
