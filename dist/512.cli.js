export const id = 512;
export const ids = [512];
export const modules = {

/***/ 1160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ show)
});

// EXTERNAL MODULE: ./build/src/report/documents.js
var documents = __webpack_require__(934);
// EXTERNAL MODULE: ./build/src/report/escape.js
var report_escape = __webpack_require__(6209);
// EXTERNAL MODULE: ./build/src/model/bytes.js
var model_bytes = __webpack_require__(9056);
// EXTERNAL MODULE: ./build/src/model/metric.js
var model_metric = __webpack_require__(9739);
;// CONCATENATED MODULE: ./build/src/report/sentences.js


/** The last part of an id: what people call the benchmark. */
function shortName(id) {
    return id.split('::').slice(1).join('::') || id;
}
/** "84.2 MiB" or "1.1 KiB/call". */
function figure(metric, bytes) {
    const text = (0,model_bytes/* formatBytes */.z3)(bytes);
    return metric.unit === 'B/call' && text !== '0' ? `${text}/call` : text;
}
/** "+47.2 MiB (+56 %)"; the share is left out where base is 0. */
function changeText(metric) {
    const { absolute, relative } = metric.change;
    const bytes = (0,model_bytes/* formatBytesChange */.ff)(absolute) +
        (metric.unit === 'B/call' && Math.abs(absolute) >= 0.5 ? '/call' : '');
    return relative === null ? bytes : `${bytes} (${(0,model_bytes/* formatShareChange */.pY)(relative)})`;
}
/** One sentence on a changed metric, name left to the caller: "now peaks at 131.4 MiB, was 84.2 MiB (+47.2 MiB, +56 %)". */
function metricSentence(metric) {
    const base = (0,model_bytes/* formatBytes */.z3)(metric.base);
    const head = (0,model_bytes/* formatBytes */.z3)(metric.head);
    const { absolute, relative } = metric.change;
    const change = [
        (0,model_bytes/* formatBytesChange */.ff)(absolute),
        ...(relative === null ? [] : [(0,model_bytes/* formatShareChange */.pY)(relative)]),
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
    const call = (0,model_metric/* unitOf */.u)(metric) === 'B/call' ? ' a call' : '';
    const when = metric === 'peak' ? ' at the peak' : '';
    return `holds ${(0,model_bytes/* formatBytes */.z3)(head)}${call}${when}, was ${(0,model_bytes/* formatBytes */.z3)(base)}`;
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

;// CONCATENATED MODULE: ./build/src/report/markdown.js


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
        .sort(bySeverity);
    const parts = [marker(name)];
    if (changed.length + report.notes.length + report.loosened.length === 0) {
        parts.push(`Memory: ${headline(report)}`);
    }
    else {
        parts.push(`### Memory: ${headline(report)}`, ...report.loosened.map((one) => `> ${(0,report_escape/* markdownText */.p7)(one)}`), ...lead(changed, links), ...(changed.length === 0 ? [] : [table(changed, links)]), ...failures(changed));
        parts.push(...report.notes.map((note) => `> ${(0,report_escape/* markdownText */.p7)(note)}`));
    }
    const last = [how(report, links), ...advice(changed, report)];
    const room = MOST_CHARACTERS - [...parts, ...last].join('\n\n').length;
    return joined([...parts, markdown_all(report, Math.min(room, MOST_CHARACTERS / 2)), ...last]);
}
function lead(changed, links) {
    return changed
        .filter((one) => one.verdict === 'regressed')
        .slice(0, 3)
        .map((one) => {
        const metrics = one.metrics.filter((metric) => metric.verdict === 'regressed');
        const [hotspot] = one.hotspots;
        return [
            `**${(0,report_escape/* markdownCode */.D9)(shortName(one.id))} ${metrics.map(metricSentence).join(', and ')}.**`,
            ...(hotspot === undefined ? [] : [blame(hotspot, links)]),
            ...(one.holders.length === 0
                ? []
                : [`Held by ${one.holders.slice(0, 3).map(report_escape/* markdownCode */.D9).join(', ')}.`]),
        ].join(' ');
    });
}
function blame(hotspot, links) {
    const { file, line, changed, advice } = hotspot;
    const place = (0,report_escape/* markdownCode */.D9)(`${file}:${line}`);
    const linked = links === null
        ? place
        : `[${place}](${links.repository}/blob/${links.headCommit}/${(0,report_escape/* markdownAddress */.KW)(file)}#L${line})`;
    const here = changed ? ', changed here' : '';
    const said = advice === null ? '' : ` ${(0,report_escape/* markdownText */.p7)(advice)}`;
    return `${linked} in ${(0,report_escape/* markdownCode */.D9)(hotspot.function)} ${hotspotText(hotspot)}${here}.${said}`;
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
        const said = stateSentence(benchmark);
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
            figure(metric, metric.base),
            figure(metric, metric.head),
            changeText(metric),
            verdict,
        ];
        return `| ${cells.join(' | ')} |`;
    });
}
function failures(changed) {
    return changed
        .filter((one) => one.verdict === 'failed')
        .slice(0, MOST_FAILURES)
        .map((one) => `**${(0,report_escape/* markdownCode */.D9)(shortName(one.id))} ${one.state.head} on head; nothing was decided for it.**\n\n${(0,report_escape/* markdownBlock */.dI)(excerpt(one.state.why))}`);
}
function excerpt(why) {
    const [first = '', ...rest] = why
        .trimEnd()
        .split('\n')
        .map((line) => (line.length > LINE_CHARACTERS ? `${line.slice(0, LINE_CHARACTERS)}…` : line));
    const left = rest.length > LAST_LINES ? ['…'] : [];
    return [first, ...left, ...rest.slice(-LAST_LINES)].join('\n');
}
function markdown_all(report, characters) {
    const rows = report.benchmarks.map((one) => {
        const peak = one.metrics.find((metric) => metric.metric === 'peak');
        return `| ${(0,report_escape/* markdownCellCode */.Pr)(one.id)} | ${peak === undefined ? '' : figure(peak, peak.head)} | ${one.verdict} |`;
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

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/src/report/terminal.js



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
        lines.push(paint(`  loosened      ${(0,report_escape/* terminalLine */.tL)(one)}`, 'inconclusive', options));
    const column = idColumn(report, options);
    for (const verdict of ORDER) {
        const those = report.benchmarks.filter((one) => one.verdict === verdict).sort(bySeverity);
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
        .sort(bySeverity)
        .flatMap((one) => regressionSentences(one));
    if (sentences.length > 0)
        lines.push('', ...sentences.map(report_escape/* terminalLine */.tL));
    const notes = report.notes.map((note) => `note: ${(0,report_escape/* terminalLine */.tL)(note)}`);
    if (notes.length > 0)
        lines.push('', ...notes);
    lines.push('', counts(report));
    return `${lines.join('\n')}\n`;
}
function header(report) {
    const { base, head } = report;
    const name = (label) => (0,report_escape/* terminalLine */.tL)(label.name);
    return `highwater  base ${name(base.tree)}  head ${name(head.tree)}  ${(0,report_escape/* terminalLine */.tL)(`${head.fingerprint.implementation} ${head.fingerprint.python}`)}`;
}
/** Columns for ids: the longest shown, as far as the figures behind them still fit. */
function idColumn(report, { all, width }) {
    const longest = report.benchmarks
        .filter((one) => all || one.verdict !== 'unchanged')
        .reduce((most, one) => Math.max(most, (0,report_escape/* terminalLine */.tL)(one.id).length), 0);
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
    const id = shortenFront((0,report_escape/* terminalLine */.tL)(benchmark.id), column).padEnd(column);
    const verdict = benchmark.verdict.padEnd(12);
    const shown = benchmark.metrics.filter((metric) => metric.verdict !== 'unchanged' || metric.acceptance !== null);
    const table = shown.map((metric, index) => {
        const from = figure(metric, metric.base);
        const to = figure(metric, metric.head);
        const what = metric.verdict === benchmark.verdict ? '' : `  ${metric.verdict}`;
        return `  ${index === 0 ? verdict : ' '.repeat(12)}  ${index === 0 ? id : ' '.repeat(column)}   ${metric.metric.padEnd(10)}  ${from.padStart(10)} → ${to.padEnd(12)} ${changeText(metric)}${what}`;
    });
    const why = shown
        .filter((metric) => metric.verdict === 'inconclusive' && metric.note !== null)
        .map((metric) => `                ${metric.metric}: ${(0,report_escape/* terminalLine */.tL)(metric.note)}`);
    if (table.length === 0)
        table.push(`  ${verdict}  ${id}   ${(0,report_escape/* terminalLine */.tL)(stateSentence(benchmark))}`.trimEnd());
    const detail = benchmark.verdict === 'failed' ? benchmark.state.why.split('\n').slice(1) : [];
    return [
        ...table,
        ...why,
        ...benchmark.hotspots.map((hotspot) => `                ${hotspotRow(hotspot)}`),
        ...benchmark.holders.map((holder) => `                held by ${(0,report_escape/* terminalLine */.tL)(holder)}`),
        ...detail.map((line) => `                | ${(0,report_escape/* terminalText */.eR)(line)}`),
        ...benchmark.notes.map((note) => `                ${(0,report_escape/* terminalLine */.tL)(note)}`),
    ];
}
function hotspotRow(hotspot) {
    const { file, line, changed, advice } = hotspot;
    const place = (0,report_escape/* terminalLine */.tL)(`${file}:${line}  ${hotspot.function}`);
    const here = changed ? '  (changed here)' : '';
    const said = advice === null ? '' : `  ${(0,report_escape/* terminalLine */.tL)(advice)}`;
    return `${place}  ${hotspotText(hotspot)}${here}${said}`;
}
function counts(report) {
    const parts = ORDER.map((verdict) => [countOf(report, verdict), verdict])
        .filter(([count]) => count > 0)
        .map(([count, verdict]) => `${count} ${verdict}`);
    return `${parts.join(', ')} in ${report.cost.seconds.toFixed(1)} s`;
}
function paint(text, verdict, options) {
    return options.color ? (0,external_node_util_.styleText)(COLOURS[verdict], text, { validateStream: false }) : text;
}

;// CONCATENATED MODULE: ./build/src/commands/show.js



/** Where it is no terminal: logs wrap or scroll. */
const DEFAULT_WIDTH = 200;
/** Shows the report, then writes the files that were asked for: one that cannot be loses no figure. */
async function show(report, options, context) {
    const { stdout, env } = context;
    const width = stdout.isTTY ? stdout.columns : DEFAULT_WIDTH;
    const color = stdout.isTTY === true && env['NO_COLOR'] === undefined;
    stdout.write(renderTerminal(report, { width, color, all: options.all }));
    if (options.json !== null)
        await (0,documents/* writeDocument */.ft)(options.json, report);
    if (options.markdown !== null)
        await (0,documents/* writeWhole */.f8)(options.markdown, renderMarkdown(report, null, options.name));
}


/***/ }),

/***/ 7413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ exitStatus)
/* harmony export */ });
/** 0 nothing that blocks, 1 regressed, 3 failed; design section 3. Regressed wins. */
function exitStatus(report) {
    const has = (verdict) => report.benchmarks.some((one) => one.verdict === verdict);
    const blocks = (verdict) => report.policy.failOn.includes(verdict) && has(verdict);
    if (blocks('regressed'))
        return 1;
    if (blocks('failed'))
        return 3;
    return blocks('inconclusive') || blocks('removed') ? 1 : 0;
}


/***/ })

};
