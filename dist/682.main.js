export const id = 682;
export const ids = [682,817];
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

/***/ 3682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderMarkdown: () => (/* binding */ renderMarkdown)
});

// UNUSED EXPORTS: marker

// EXTERNAL MODULE: ./build/src/report/escape.js
var report_escape = __webpack_require__(6209);
// EXTERNAL MODULE: ./build/src/report/hotspots.js
var report_hotspots = __webpack_require__(1502);
;// CONCATENATED MODULE: ./build/src/report/links.js


/** A line of the project's head, linked where there is a page to show it. */
function linkedPlace(place, links, code = report_escape/* markdownCode */.D9) {
    const text = code((0,report_hotspots/* placeOf */.$t)(place));
    return links === null
        ? text
        : `[${text}](${links.repository}/blob/${links.headCommit}/${(0,report_escape/* markdownAddress */.KW)(place.file)}#L${place.line})`;
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
function leads(regressed, links) {
    return byFirstLine(regressed)
        .slice(0, MOST_LEADS)
        .flatMap(([first, ...others]) => lead(first, others, links));
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
function lead(benchmark, others, links) {
    const metrics = benchmark.metrics.filter((metric) => metric.verdict === 'regressed');
    const claim = `**${(0,report_escape/* markdownCode */.D9)((0,sentences/* shortName */.EU)(benchmark.id))} ${metrics.map(sentences/* metricSentence */.I9).join(', and ')}.**`;
    const [hotspot] = benchmark.hotspots;
    const held = benchmark.holders.length === 0
        ? []
        : [`Held by ${benchmark.holders.slice(0, MOST_NAMES).map(report_escape/* markdownCode */.D9).join(', ')}.`];
    const said = (0,report_hotspots/* blameSentence */.rB)(benchmark);
    if (hotspot === undefined || said === null)
        return [[claim, ...held].join(' ')];
    const also = others.length === 0 ? [] : [`The same line is behind ${names(others)}.`];
    return [
        `${claim} ${(0,report_escape/* markdownText */.p7)(said)}:`,
        [...hotspotSentences(hotspot, links), ...held, ...also].join(' '),
    ];
}
function names(benchmarks) {
    const named = benchmarks.slice(0, MOST_NAMES).map(({ id }) => (0,report_escape/* markdownCode */.D9)((0,sentences/* shortName */.EU)(id)));
    const more = benchmarks.length - named.length;
    const all = more > 0 ? [...named, `${more} more`] : named;
    const last = all.pop();
    return all.length === 0 ? last : `${all.join(', ')} and ${last}`;
}
function hotspotSentences(hotspot, links) {
    const { inside, behind, advice } = hotspot;
    const code = hotspot.text || hotspot.function;
    const line = [placeText(hotspot, links), ...(code === '' ? [] : [codeOf(code)])].join(' ');
    return [
        `${line} ${(0,report_hotspots/* hotspotText */.zu)(hotspot)}.`,
        ...(inside === null
            ? []
            : [`Allocated in ${(0,report_escape/* markdownCode */.D9)((0,report_hotspots/* placeOf */.$t)(inside))}${(0,report_escape/* markdownText */.p7)((0,report_hotspots/* insidePackage */.J5)(inside))}.`]),
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
function lineTables(regressed, links) {
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
    return [...tables].map(([text, benchmarks]) => `${names(benchmarks)}\n\n${text}`);
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

;// CONCATENATED MODULE: ./build/src/report/markdown.js



/** GitHub refuses a comment of more than 65,536 characters. */
const MOST_CHARACTERS = 60_000;
const MOST_ROWS = 50;
const TABLE_CHARACTERS = 15_000;
const LINES_CHARACTERS = 12_000;
const MOST_FAILURES = 10;
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
        .filter((one) => one.verdict !== 'unchanged' || one.metrics.some((metric) => metric.acceptance !== null))
        .sort(sentences/* bySeverity */.Np);
    const regressed = changed.filter((one) => one.verdict === 'regressed');
    const parts = [marker(name)];
    if (changed.length + report.notes.length + report.loosened.length === 0) {
        parts.push(`Memory: ${(0,sentences.headline)(report)}`);
    }
    else {
        parts.push(`### Memory: ${(0,sentences.headline)(report)}`, ...report.loosened.map((one) => `> ${(0,report_escape/* markdownText */.p7)(one)}`), ...leads(regressed, links), ...(changed.length === 0 ? [] : [table(changed, links)]), ...failures(changed));
        parts.push(...report.notes.map((note) => `> ${(0,report_escape/* markdownText */.p7)(note)}`));
        parts.push(...where(regressed, links));
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
    const shown = benchmark.metrics.filter((metric) => metric.verdict !== 'unchanged' || metric.acceptance !== null);
    if (shown.length === 0) {
        const said = (0,sentences/* stateSentence */.lv)(benchmark);
        return [
            `| ${id} | | | | | ${benchmark.verdict}${said === '' ? '' : `: ${(0,report_escape/* markdownText */.p7)(said)}`} |`,
        ];
    }
    return shown.map((metric) => {
        const verdict = metric.acceptance === null
            ? metric.verdict
            : `accepted: ${(0,report_escape/* markdownText */.p7)(metric.acceptance.reason)}`;
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
function failures(changed) {
    return changed
        .filter((one) => one.verdict === 'failed')
        .slice(0, MOST_FAILURES)
        .map((one) => `**${(0,report_escape/* markdownCode */.D9)((0,sentences/* shortName */.EU)(one.id))} ${one.state.head} on head; nothing was decided for it.**\n\n${(0,report_escape/* markdownBlock */.dI)(excerpt(one.state.why))}`);
}
function excerpt(why) {
    const [first = '', ...rest] = why
        .trimEnd()
        .split('\n')
        .map((line) => (line.length > LINE_CHARACTERS ? `${line.slice(0, LINE_CHARACTERS)}…` : line));
    const left = rest.length > LAST_LINES ? ['…'] : [];
    return [first, ...left, ...rest.slice(-LAST_LINES)].join('\n');
}
function where(regressed, links) {
    const tables = within(lineTables(regressed, links), LINES_CHARACTERS);
    return tables.length === 0 ? [] : [details('Where the memory is', tables.join('\n\n'))];
}
function markdown_all(report, characters) {
    const rows = report.benchmarks.map((one) => {
        const peak = one.metrics.find((metric) => metric.metric === 'peak');
        return `| ${(0,report_escape/* markdownCellCode */.Pr)(one.id)} | ${peak === undefined ? '' : (0,sentences/* figure */.vP)(peak, peak.head)} | ${one.verdict} |`;
    });
    const kept = within(rows, characters - 200);
    if (kept.length < rows.length)
        kept.push(`| ${rows.length - kept.length} more | | |`);
    return details(`All ${rows.length} benchmarks`, ['| Benchmark | peak | |', '| --- | ---: | --- |', ...kept].join('\n'));
}
function how(report, links) {
    const { fingerprint } = report.head;
    const run = links?.runUrl == null ? '' : ` [The run](${links.runUrl}).`;
    const text = `${(0,report_escape/* markdownText */.p7)(`${fingerprint.implementation} ${fingerprint.python}`)}, ${fingerprint.cpus} processors, address-space randomisation ${fingerprint.aslr}; ${report.cost.starts} interpreter starts and ${report.cost.samples} samples in ${report.cost.seconds.toFixed(1)} s. Base: ${(0,report_escape/* markdownText */.p7)(report.base.tree.name)}; head: ${(0,report_escape/* markdownText */.p7)(report.head.tree.name)}.${run}`;
    return details('How this was measured', text);
}
function advice(changed, report) {
    const first = changed.find((one) => one.verdict === 'regressed');
    const metric = first?.metrics.find((one) => one.verdict === 'regressed');
    if (first === undefined || metric === undefined)
        return [];
    const base = report.base.tree.commit ?? report.base.tree.name;
    const accept = [
        '[[tool.highwater.acceptances]]',
        `id = ${tomlString(first.id)}`,
        `metric = ${JSON.stringify(metric.metric)}`,
        `up-to = ${JSON.stringify(`${Math.ceil(metric.head * 1.01)} B`)}`,
        'reason = "why this is worth it"',
    ].join('\n');
    return [
        details('What to do', `Run it:\n\n${(0,report_escape/* markdownBlock */.dI)(`highwater run --base ${shellWord(base)} --select ${shellWord(first.id)}`)}\n\nAccept it, in pyproject.toml:\n\n${(0,report_escape/* markdownBlock */.dI)(accept)}`),
    ];
}
function shellWord(text) {
    return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
/** A TOML basic string that survives the comment: characters that hide or turn text are spelt out. */
function tomlString(text) {
    return JSON.stringify(text).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (c) => `\\U${c.codePointAt(0).toString(16).toUpperCase().padStart(8, '0')}`);
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
