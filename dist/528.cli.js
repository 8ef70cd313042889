export const id = 528;
export const ids = [528];
export const modules = {

/***/ 8360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readInput)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4132);


/** @throws UsageError where the file cannot be read. */
async function readInput(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    }
    catch (error) {
        const { code, message } = error;
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
            what: `cannot read ${path}: ${code === 'ENOENT' ? 'it does not exist' : message}`,
        });
    }
}


/***/ }),

/***/ 2528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   report: () => (/* binding */ report)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _compare_exit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7413);
/* harmony import */ var _report_documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(934);
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8360);
/* harmony import */ var _show_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1160);





async function report(file, flags, context) {
    const read = (0,_report_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReport */ .MM)(await (0,_input_js__WEBPACK_IMPORTED_MODULE_2__/* .readInput */ .R)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.cwd, file)), file);
    const path = (given) => given === undefined ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.cwd, given);
    const options = {
        json: path(flags.json),
        markdown: path(flags.markdown),
        all: flags.all ?? false,
        name: flags.name ?? null,
    };
    await (0,_show_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .W)(read, options, context);
    return (0,_compare_exit_js__WEBPACK_IMPORTED_MODULE_4__/* .exitStatus */ .$)(read);
}


/***/ }),

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
/** "2 of 48 benchmarks regressed", the first thing a reader sees. */
function headline(report) {
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
    return `${all} benchmark${all === 1 ? '' : 's'} unchanged`;
}

;// CONCATENATED MODULE: ./build/src/report/markdown.js


/** GitHub refuses a comment of more than 65,536 characters. */
const MOST_CHARACTERS = 60_000;
const MOST_ROWS = 50;
const MOST_FAILURES = 10;
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
    if (changed.length === 0 && report.notes.length === 0) {
        parts.push(`Memory: ${headline(report)}`);
    }
    else {
        parts.push(`### Memory: ${headline(report)}`, ...lead(changed), table(changed, links), ...failures(changed));
        parts.push(...report.notes.map((note) => `> ${(0,report_escape/* markdownText */.p7)(note)}`));
    }
    parts.push(markdown_all(report), how(report, links), ...advice(changed, report));
    return clip(parts.filter((part) => part !== '').join('\n\n'));
}
function lead(changed) {
    return changed
        .filter((one) => one.verdict === 'regressed')
        .slice(0, 3)
        .map((one) => {
        const metrics = one.metrics.filter((metric) => metric.verdict === 'regressed');
        return `**${(0,report_escape/* markdownCode */.D9)(shortName(one.id))} ${metrics.map(metricSentence).join(', and ')}.**`;
    });
}
function table(changed, links) {
    const commit = (hash) => hash === undefined ? '' : ` ${(0,report_escape/* markdownCode */.D9)(hash.slice(0, 7))}`;
    const lines = [
        `| Benchmark | Metric | base${commit(links?.baseCommit)} | here${commit(links?.headCommit)} | Change | |`,
        '| --- | --- | ---: | ---: | ---: | --- |',
        ...changed.slice(0, MOST_ROWS).flatMap(tableRows),
    ];
    if (changed.length > MOST_ROWS)
        lines.push(`| ${changed.length - MOST_ROWS} more | | | | | |`);
    return lines.join('\n');
}
function tableRows(benchmark) {
    const id = (0,report_escape/* markdownCode */.D9)(benchmark.id);
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
        .map((one) => `**${(0,report_escape/* markdownCode */.D9)(shortName(one.id))} ${one.state.head} on head; nothing was decided for it.**\n\n${(0,report_escape/* markdownBlock */.dI)(one.state.why)}`);
}
function markdown_all(report) {
    const rows = report.benchmarks.map((one) => {
        const peak = one.metrics.find((metric) => metric.metric === 'peak');
        return `| ${(0,report_escape/* markdownCode */.D9)(one.id)} | ${peak === undefined ? '' : figure(peak, peak.head)} | ${one.verdict} |`;
    });
    const kept = [];
    let length = 0;
    for (const row of rows) {
        length += row.length;
        if (length > MOST_CHARACTERS / 2)
            break;
        kept.push(row);
    }
    if (kept.length < rows.length)
        kept.push(`| ${rows.length - kept.length} more | | |`);
    return details(`All ${rows.length} benchmarks`, ['| Benchmark | peak | |', '| --- | ---: | --- |', ...kept].join('\n'));
}
function how(report, links) {
    const { fingerprint } = report.head;
    const run = links?.runUrl == null ? '' : ` [The run](${links.runUrl}).`;
    const text = `${fingerprint.implementation} ${fingerprint.python}, ${fingerprint.cpus} processors, address-space randomisation ${fingerprint.aslr}; ${report.cost.starts} interpreter starts and ${report.cost.samples} samples in ${report.cost.seconds.toFixed(1)} s. Base: ${(0,report_escape/* markdownText */.p7)(report.base.tree.name)}; head: ${(0,report_escape/* markdownText */.p7)(report.head.tree.name)}.${run}`;
    return details('How this was measured', text);
}
function advice(changed, report) {
    const first = changed.find((one) => one.verdict === 'regressed');
    const metric = first?.metrics.find((one) => one.verdict === 'regressed');
    if (first === undefined || metric === undefined)
        return [];
    const quoted = `'${first.id.replaceAll("'", "'\\''")}'`;
    const base = report.base.tree.commit ?? report.base.tree.name;
    const accept = [
        '[[tool.highwater.acceptances]]',
        `id = ${JSON.stringify(first.id)}`,
        `metric = ${JSON.stringify(metric.metric)}`,
        `up-to = ${JSON.stringify(`${Math.ceil(metric.head * 1.01)} B`)}`,
        'reason = "why this is worth it"',
    ].join('\n');
    return [
        details('What to do', `Run it:\n\n${(0,report_escape/* markdownBlock */.dI)(`highwater run --base ${base} --select ${quoted}`)}\n\nAccept it, in pyproject.toml:\n\n${(0,report_escape/* markdownBlock */.dI)(accept)}`),
    ];
}
function details(summary, body) {
    return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
function clip(text) {
    return text.length <= MOST_CHARACTERS
        ? `${text}\n`
        : `${text.slice(0, MOST_CHARACTERS)}\n\n… cut: the whole report is in the run's files.\n`;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/src/report/terminal.js



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
    const cut = (text) => text.length <= options.width ? text : `${text.slice(0, Math.max(1, options.width - 1))}…`;
    const lines = [cut(header(report)), ''];
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
            const [first, ...rest] = rows(one);
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
    return `highwater  base ${name(base.tree)}  head ${name(head.tree)}  ${head.fingerprint.implementation} ${head.fingerprint.python}`;
}
/** One row a changed metric; the id and how it ended where there is none. */
function rows(benchmark) {
    const id = (0,report_escape/* terminalLine */.tL)(benchmark.id);
    const verdict = benchmark.verdict.padEnd(12);
    const shown = benchmark.metrics.filter((metric) => metric.verdict !== 'unchanged' || metric.acceptance !== null);
    const table = shown.map((metric, index) => {
        const from = figure(metric, metric.base);
        const to = figure(metric, metric.head);
        const what = metric.verdict === benchmark.verdict ? '' : `  ${metric.verdict}`;
        return `  ${index === 0 ? verdict : ' '.repeat(12)}  ${index === 0 ? id : ' '.repeat(id.length)}   ${metric.metric.padEnd(10)}  ${from.padStart(10)} → ${to.padEnd(12)} ${changeText(metric)}${what}`;
    });
    const why = shown
        .filter((metric) => metric.verdict === 'inconclusive' && metric.note !== null)
        .map((metric) => `                ${metric.metric}: ${(0,report_escape/* terminalLine */.tL)(metric.note)}`);
    if (table.length === 0)
        table.push(`  ${verdict}  ${id}   ${(0,report_escape/* terminalLine */.tL)(stateSentence(benchmark))}`);
    const detail = benchmark.verdict === 'failed' ? benchmark.state.why.split('\n').slice(1) : [];
    return [
        ...table,
        ...why,
        ...detail.map((line) => `                | ${(0,report_escape/* terminalText */.eR)(line)}`),
        ...benchmark.notes.map((note) => `                ${(0,report_escape/* terminalLine */.tL)(note)}`),
    ];
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
/** Writes the files that were asked for, then the terminal's report. */
async function show(report, options, context) {
    if (options.json !== null)
        await (0,documents/* writeDocument */.ft)(options.json, report);
    if (options.markdown !== null)
        await (0,documents/* writeWhole */.f8)(options.markdown, renderMarkdown(report, null, options.name));
    const { stdout, env } = context;
    const width = stdout.isTTY ? stdout.columns : DEFAULT_WIDTH;
    const color = stdout.isTTY === true && env['NO_COLOR'] === undefined;
    stdout.write(renderTerminal(report, { width, color, all: options.all }));
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


/***/ }),

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

/***/ 5477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cG: () => (/* binding */ STARTING_LIMITS),
/* harmony export */   d$: () => (/* binding */ FAIL_ON),
/* harmony export */   lZ: () => (/* binding */ LimitSchema),
/* harmony export */   nB: () => (/* binding */ allowance),
/* harmony export */   zf: () => (/* binding */ AcceptanceSchema)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7934);
/* harmony import */ var _metric_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9739);


/**
 * How much a metric may rise: by more than `relative` of base and by more than `absolute`, both at
 * once, is a regression; so the allowance is the larger of the two. Above `max`, where it is set,
 * any head figure regresses.
 */
const LimitSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    relative: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    absolute: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    max: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()),
});
const KiB = 1024;
const MiB = 1024 * KiB;
/** Starting limits, design section 6. Growth is absolute: base is 0 as a rule. */
const STARTING_LIMITS = {
    peak: { relative: 0.01, absolute: 16 * KiB, max: null },
    steady: { relative: 0.01, absolute: 16 * KiB, max: null },
    growth: { relative: 0, absolute: 256, max: null },
    'rss-peak': { relative: 0.03, absolute: MiB, max: null },
    'rss-growth': { relative: 0, absolute: 16 * KiB, max: null },
    import: { relative: 0.02, absolute: 64 * KiB, max: null },
    'native-peak': { relative: 0.01, absolute: 64 * KiB, max: null },
};
/** An agreed rise: it stays visible but no longer blocks. */
const AcceptanceSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    id: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    metric: valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .METRICS */ .C),
    /** Bytes (or bytes a call) that head may stand at, at most. */
    upTo: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    /** ISO date; the acceptance counts up to and including this day, UTC. */
    until: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    reason: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
});
const FAIL_ON = ['regressed', 'failed', 'inconclusive', 'removed'];
/** What head may rise by over a base figure before it is a regression, in the metric's unit. */
function allowance(limit, base) {
    return Math.max(limit.relative * Math.abs(base), limit.absolute);
}


/***/ }),

/***/ 854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GV: () => (/* binding */ TreeLabelSchema),
/* harmony export */   MZ: () => (/* binding */ SampleSchema),
/* harmony export */   PO: () => (/* binding */ CostSchema),
/* harmony export */   X2: () => (/* binding */ RecordSchema),
/* harmony export */   ep: () => (/* binding */ RECORD_SCHEMA),
/* harmony export */   oP: () => (/* binding */ FingerprintSchema)
/* harmony export */ });
/* unused harmony exports LevelsSchema, ResidentPeakSchema, StartSchema, BenchmarkRecordSchema */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7934);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1806);


const RECORD_SCHEMA = 'highwater/record/1';
/** Readings of a process's levels at given numbers of finished calls; all columns are equally long. */
const LevelsSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    /** Calls finished before each reading; the first entry is 0. */
    calls: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
    /** `sys.getallocatedblocks()`. */
    blocks: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
    /** Bytes in use by malloc (glibc `mallinfo2`: uordblks + hblkhd); null where the libc cannot tell. */
    heap: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig())),
    /** RssAnon + RssShmem, bytes; null where the kernel cannot tell. */
    resident: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig())),
    /** tracemalloc's current size, bytes; null where the process was not traced. */
    traced: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig())),
});
/** Resident memory of a benchmark's first call above the level before it, bytes. */
const ResidentPeakSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    /** VmHWM over the resident size before the first call. */
    own: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    /** The part of `own` that file pages (RssFile) account for. */
    file: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    /** What descendants add above the process's own VmHWM; a lower bound. */
    descendants: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
});
/** What one forked (or fresh) process measured of one benchmark. Absent figures are null. */
const SampleSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    /** Most that one warm call held at once above the level before it, bytes. */
    peak: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
    /** What stayed after the warm calls above the level before the first, bytes. */
    steady: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
    residentPeak: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(ResidentPeakSchema),
    levels: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(LevelsSchema),
    /** Wall time of one untraced call, seconds; null where none ran. */
    callSeconds: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
});
/**
 * One interpreter start and what was sampled from it: the unit that statistics resample, since
 * samples forked from one start share its luck.
 */
const StartSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    /** PYTHONHASHSEED. */
    seed: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    /** `screen`: the cheap first look. `confirm`: data that only the verdict uses. */
    round: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['screen', 'confirm']),
    /** What importing the benchmark's module takes, bytes; null where the start was not traced. */
    importBytes: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
    /** Samples under an interpreter that traced from before the import. */
    traced: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(SampleSchema),
    /** Samples under one that did not; a traced call in them began tracing just before it. */
    untraced: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(SampleSchema),
});
const BenchmarkRecordSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    state: _state_js__WEBPACK_IMPORTED_MODULE_0__/* .StateSchema */ .XJ,
    /** False where this tree's own benchmark file ran because the other tree's could not. */
    sharedCode: valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    /** How samples were taken; the two are never mixed within one comparison. */
    mode: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['forked', 'fresh']),
    starts: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(StartSchema),
    /** Metrics that this platform cannot give, each with the reason. */
    unsupported: valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
});
/** What figures depend on: two records may only be compared where these agree (or are explained). */
const FingerprintSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    implementation: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** "3.11.7". */
    python: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    build: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    libc: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    system: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    architecture: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    pageSizeBytes: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    transparentHugePages: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** PYTHONMALLOC's effective value: "pymalloc", "malloc", … */
    allocator: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** Whether address-space randomisation was really off in the measured processes. */
    aslr: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['off', 'on', 'unknown']),
    cpus: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    threads: valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    /** Installed distributions, name to version. */
    distributions: valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    harness: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
});
const TreeLabelSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    /** What the user called it: a ref, a folder, "working tree". */
    name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    commit: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
});
const CostSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    seconds: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    starts: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    samples: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
});
/** All samples of one tree, with the fingerprint of its environment. */
const RecordSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    schema: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(RECORD_SCHEMA),
    tree: TreeLabelSchema,
    fingerprint: FingerprintSchema,
    benchmarks: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(BenchmarkRecordSchema),
    cost: CostSchema,
});


/***/ }),

/***/ 8205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ REPORT_SCHEMA),
/* harmony export */   M9: () => (/* binding */ ReportSchema)
/* harmony export */ });
/* unused harmony exports ChangeSchema, METRIC_VERDICTS, MetricReportSchema, HotspotSchema, BENCHMARK_VERDICTS, BenchmarkReportSchema, VERDICTS */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7934);
/* harmony import */ var _metric_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9739);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5477);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(854);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1806);





const REPORT_SCHEMA = 'highwater/report/1';
/**
 * Head minus base, and the interval it lies in (equal bounds where the metric showed no variance).
 * The relative figures are null where base is 0.
 */
const ChangeSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    absolute: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    absoluteLow: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    absoluteHigh: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    relative: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()),
    relativeLow: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()),
    relativeHigh: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()),
});
const METRIC_VERDICTS = ['regressed', 'improved', 'unchanged', 'inconclusive'];
const MetricReportSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    metric: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(_metric_js__WEBPACK_IMPORTED_MODULE_4__/* .METRICS */ .C),
    unit: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(['B', 'B/call']),
    base: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    head: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    verdict: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(METRIC_VERDICTS),
    /** True where fresh processes stood behind the verdict, not the screen alone. */
    confirmed: valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
    change: ChangeSchema,
    limit: _policy_js__WEBPACK_IMPORTED_MODULE_0__/* .LimitSchema */ .lZ,
    acceptance: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .AcceptanceSchema */ .zf),
    /** Why it is inconclusive, or what a reader must know of the figure; null otherwise. */
    note: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
});
/** A source line with the bytes it holds on both trees. */
const HotspotSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    file: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    line: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    function: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    metric: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(_metric_js__WEBPACK_IMPORTED_MODULE_4__/* .METRICS */ .C),
    base: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    head: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    changed: valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
    advice: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
});
const BENCHMARK_VERDICTS = [
    'regressed',
    'improved',
    'unchanged',
    'inconclusive',
    'new',
    'removed',
    'failed',
];
const BenchmarkReportSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    id: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    verdict: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(BENCHMARK_VERDICTS),
    state: valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        base: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(_state_js__WEBPACK_IMPORTED_MODULE_2__/* .STATES */ .xj),
        head: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(_state_js__WEBPACK_IMPORTED_MODULE_2__/* .STATES */ .xj),
        /** One sentence on how it ended where it was not measured on both; empty otherwise. */
        why: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    }),
    metrics: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(MetricReportSchema),
    hotspots: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(HotspotSchema),
    holders: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    /** Remarks on this benchmark: that its own code changed, what was unsupported. */
    notes: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
});
const VERDICTS = ['regressed', 'improved', 'unchanged', 'inconclusive', 'failed'];
/** All changes, verdicts and hotspots of one comparison. */
const ReportSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    schema: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(REPORT_SCHEMA),
    verdict: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(VERDICTS),
    base: valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ tree: _record_js__WEBPACK_IMPORTED_MODULE_1__/* .TreeLabelSchema */ .GV, fingerprint: _record_js__WEBPACK_IMPORTED_MODULE_1__/* .FingerprintSchema */ .oP }),
    head: valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ tree: _record_js__WEBPACK_IMPORTED_MODULE_1__/* .TreeLabelSchema */ .GV, fingerprint: _record_js__WEBPACK_IMPORTED_MODULE_1__/* .FingerprintSchema */ .oP }),
    policy: valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        limits: valibot__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), _policy_js__WEBPACK_IMPORTED_MODULE_0__/* .LimitSchema */ .lZ),
        failOn: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .FAIL_ON */ .d$)),
    }),
    benchmarks: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(BenchmarkReportSchema),
    cost: _record_js__WEBPACK_IMPORTED_MODULE_1__/* .CostSchema */ .PO,
    /** Remarks on the whole run: a loosened limit, an expired acceptance, an unequal environment. */
    notes: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
});


/***/ }),

/***/ 1806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XJ: () => (/* binding */ StateSchema),
/* harmony export */   l0: () => (/* binding */ MEASURED),
/* harmony export */   xj: () => (/* binding */ STATES)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7934);

/** How a benchmark's measurement on one tree ended; every state has its name. */
const STATES = [
    'measured',
    'missing',
    'skipped',
    'crashed',
    'timed-out',
    'unsupported',
    'not-reached',
];
/** `why` is a sentence for people: the exit or signal, the exception, the last lines of stderr. */
const StateSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .variant */ .Oxt('state', [
    valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ state: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('measured') }),
    valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        state: valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(['missing', 'skipped', 'crashed', 'timed-out', 'unsupported', 'not-reached']),
        why: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    }),
]);
const MEASURED = { state: 'measured' };


/***/ }),

/***/ 934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ parseRecord),
/* harmony export */   MM: () => (/* binding */ parseReport),
/* harmony export */   f8: () => (/* binding */ writeWhole),
/* harmony export */   ft: () => (/* binding */ writeDocument)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7934);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4132);
/* harmony import */ var _model_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(854);
/* harmony import */ var _model_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8205);






/** @throws UsageError where the text is cut, no JSON, of another schema, or not as the schema says. */
function parseReport(text, source) {
    return parse(text, source, _model_report_js__WEBPACK_IMPORTED_MODULE_4__/* .REPORT_SCHEMA */ .DC, _model_report_js__WEBPACK_IMPORTED_MODULE_4__/* .ReportSchema */ .M9);
}
/** @throws UsageError as parseReport does. */
function parseRecord(text, source) {
    return parse(text, source, _model_record_js__WEBPACK_IMPORTED_MODULE_3__/* .RECORD_SCHEMA */ .ep, _model_record_js__WEBPACK_IMPORTED_MODULE_3__/* .RecordSchema */ .X2);
}
function parse(text, source, schema, shape) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({
            what: `${source} is not JSON${text.trimEnd().endsWith('}') ? '' : ': it seems to be cut off'}`,
            where: [
                ['read', `${Buffer.byteLength(text)} bytes`],
                ['parser', error.message],
            ],
            try: [
                'make it again: the file is written whole or not at all, so it was cut on its way here',
            ],
        });
    }
    const named = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;
    if (named !== schema) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({
            what: `${source} is not a ${schema} document`,
            where: [['its schema', named === undefined ? 'none is named' : JSON.stringify(named)]],
            try: ['use the version of highwater that wrote it, or measure again'],
        });
    }
    const result = valibot__WEBPACK_IMPORTED_MODULE_5__/* .safeParse */ .xLC(shape, value);
    if (result.success)
        return result.output;
    const [issue] = result.issues;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({
        what: `${source} does not follow ${schema}`,
        where: [
            ['at', valibot__WEBPACK_IMPORTED_MODULE_5__/* .getDotPath */ .BuJ(issue) ?? 'the top'],
            ['problem', issue.message],
        ],
    });
}
/**
 * Writes a document whole or not at all: to a name beside it, then renamed.
 *
 * @throws UsageError where the disk is full, the folder is missing or may not be written.
 */
async function writeDocument(path, document) {
    await writeWhole(path, `${JSON.stringify(document, null, 1)}\n`);
}
/** @throws UsageError as writeDocument does. */
async function writeWhole(path, text) {
    const temporary = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(temporary, text);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
        const { code, message } = error;
        const reasons = {
            ENOSPC: 'the disk is full',
            ENOENT: 'its folder does not exist',
            EACCES: 'it may not be written',
            EROFS: 'the file system is read-only',
            EISDIR: 'it is a folder',
        };
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({ what: `cannot write ${path}: ${reasons[code ?? ''] ?? message}` });
    }
}


/***/ }),

/***/ 6209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   dI: () => (/* binding */ markdownBlock),
/* harmony export */   eR: () => (/* binding */ terminalText),
/* harmony export */   p7: () => (/* binding */ markdownText),
/* harmony export */   tL: () => (/* binding */ terminalLine)
/* harmony export */ });
/** Text from a repository, made harmless for each target language. One function a target. */
/** Control characters but tab and line feed, and format characters: those that hide or turn text. */
const CONTROLS = /(?![\t\n])[\p{Cc}\p{Cf}]/gu;
/** For a terminal: control characters and those that turn the reading direction become "�". */
function terminalText(text) {
    return text.replace(CONTROLS, '\ufffd');
}
/** One line for a terminal. */
function terminalLine(text) {
    return terminalText(text.replace(/\s*[\r\n]+\s*/g, ' | ')).replace(/\t/g, ' ');
}
/** Running text in Markdown: nothing in it is markup, a mention, a reference or HTML. */
function markdownText(text) {
    return terminalLine(text)
        .replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c])
        .replace(/[\\`*_{}[\]()|~!]/g, '\\$&')
        .replace(/@/g, '&#64;')
        .replace(/#(?=\d)/g, '&#35;')
        .replace(/:\/\//g, '&#58;//');
}
/** A code span on one line, safe in a table cell too. */
function markdownCode(text) {
    const line = terminalLine(text).replace(/\|/g, '\\|');
    const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${line}${pad}${fence}`;
}
/** A fenced block of several lines. */
function markdownBlock(text) {
    const body = terminalText(text);
    const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}text\n${body}\n${fence}`;
}


/***/ })

};
