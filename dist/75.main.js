export const id = 75;
export const ids = [75,198];
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

/***/ 75:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderMarkdown: () => (/* binding */ renderMarkdown)
/* harmony export */ });
/* unused harmony export marker */
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6209);
/* harmony import */ var _sentences_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5198);


/** GitHub refuses a comment of more than 65,536 characters. */
const MOST_CHARACTERS = 60_000;
const MOST_ROWS = 50;
const TABLE_CHARACTERS = 15_000;
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
        .sort(_sentences_js__WEBPACK_IMPORTED_MODULE_0__/* .bySeverity */ .Np);
    const parts = [marker(name)];
    if (changed.length + report.notes.length + report.loosened.length === 0) {
        parts.push(`Memory: ${(0,_sentences_js__WEBPACK_IMPORTED_MODULE_0__.headline)(report)}`);
    }
    else {
        parts.push(`### Memory: ${(0,_sentences_js__WEBPACK_IMPORTED_MODULE_0__.headline)(report)}`, ...report.loosened.map((one) => `> ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(one)}`), ...lead(changed, links), ...(changed.length === 0 ? [] : [table(changed, links)]), ...failures(changed));
        parts.push(...report.notes.map((note) => `> ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(note)}`));
    }
    const last = [how(report, links), ...advice(changed, report)];
    const room = MOST_CHARACTERS - [...parts, ...last].join('\n\n').length;
    return joined([...parts, all(report, Math.min(room, MOST_CHARACTERS / 2)), ...last]);
}
function lead(changed, links) {
    return changed
        .filter((one) => one.verdict === 'regressed')
        .slice(0, 3)
        .map((one) => {
        const metrics = one.metrics.filter((metric) => metric.verdict === 'regressed');
        const [hotspot] = one.hotspots;
        return [
            `**${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)((0,_sentences_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)(one.id))} ${metrics.map(_sentences_js__WEBPACK_IMPORTED_MODULE_0__/* .metricSentence */ .I9).join(', and ')}.**`,
            ...(hotspot === undefined ? [] : [blame(hotspot, links)]),
            ...(one.holders.length === 0
                ? []
                : [`Held by ${one.holders.slice(0, 3).map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9).join(', ')}.`]),
        ].join(' ');
    });
}
function blame(hotspot, links) {
    const { file, line, changed, advice } = hotspot;
    const place = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(`${file}:${line}`);
    const linked = links === null
        ? place
        : `[${place}](${links.repository}/blob/${links.headCommit}/${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownAddress */ .KW)(file)}#L${line})`;
    const here = changed ? ', changed here' : '';
    const said = advice === null ? '' : ` ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(advice)}`;
    return `${linked} in ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(hotspot.function)} ${(0,_sentences_js__WEBPACK_IMPORTED_MODULE_0__/* .hotspotText */ .zu)(hotspot)}${here}.${said}`;
}
function table(changed, links) {
    const commit = (hash) => hash === undefined ? '' : ` ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(hash.slice(0, 7))}`;
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
    const id = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCellCode */ .Pr)(benchmark.id);
    const shown = benchmark.metrics.filter((metric) => metric.verdict !== 'unchanged' || metric.acceptance !== null);
    if (shown.length === 0) {
        const said = (0,_sentences_js__WEBPACK_IMPORTED_MODULE_0__/* .stateSentence */ .lv)(benchmark);
        return [
            `| ${id} | | | | | ${benchmark.verdict}${said === '' ? '' : `: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(said)}`} |`,
        ];
    }
    return shown.map((metric) => {
        const verdict = metric.acceptance === null
            ? metric.verdict
            : `accepted: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(metric.acceptance.reason)}`;
        const cells = [
            id,
            metric.metric,
            (0,_sentences_js__WEBPACK_IMPORTED_MODULE_0__/* .figure */ .vP)(metric, metric.base),
            (0,_sentences_js__WEBPACK_IMPORTED_MODULE_0__/* .figure */ .vP)(metric, metric.head),
            (0,_sentences_js__WEBPACK_IMPORTED_MODULE_0__/* .changeText */ .k0)(metric),
            verdict,
        ];
        return `| ${cells.join(' | ')} |`;
    });
}
function failures(changed) {
    return changed
        .filter((one) => one.verdict === 'failed')
        .slice(0, MOST_FAILURES)
        .map((one) => `**${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)((0,_sentences_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)(one.id))} ${one.state.head} on head; nothing was decided for it.**\n\n${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownBlock */ .dI)(excerpt(one.state.why))}`);
}
function excerpt(why) {
    const [first = '', ...rest] = why
        .trimEnd()
        .split('\n')
        .map((line) => (line.length > LINE_CHARACTERS ? `${line.slice(0, LINE_CHARACTERS)}…` : line));
    const left = rest.length > LAST_LINES ? ['…'] : [];
    return [first, ...left, ...rest.slice(-LAST_LINES)].join('\n');
}
function all(report, characters) {
    const rows = report.benchmarks.map((one) => {
        const peak = one.metrics.find((metric) => metric.metric === 'peak');
        return `| ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCellCode */ .Pr)(one.id)} | ${peak === undefined ? '' : (0,_sentences_js__WEBPACK_IMPORTED_MODULE_0__/* .figure */ .vP)(peak, peak.head)} | ${one.verdict} |`;
    });
    const kept = within(rows, characters - 200);
    if (kept.length < rows.length)
        kept.push(`| ${rows.length - kept.length} more | | |`);
    return details(`All ${rows.length} benchmarks`, ['| Benchmark | peak | |', '| --- | ---: | --- |', ...kept].join('\n'));
}
function how(report, links) {
    const { fingerprint } = report.head;
    const run = links?.runUrl == null ? '' : ` [The run](${links.runUrl}).`;
    const text = `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(`${fingerprint.implementation} ${fingerprint.python}`)}, ${fingerprint.cpus} processors, address-space randomisation ${fingerprint.aslr}; ${report.cost.starts} interpreter starts and ${report.cost.samples} samples in ${report.cost.seconds.toFixed(1)} s. Base: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(report.base.tree.name)}; head: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(report.head.tree.name)}.${run}`;
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
        details('What to do', `Run it:\n\n${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownBlock */ .dI)(`highwater run --base ${shellWord(base)} --select ${shellWord(first.id)}`)}\n\nAccept it, in pyproject.toml:\n\n${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownBlock */ .dI)(accept)}`),
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


/***/ })

};
