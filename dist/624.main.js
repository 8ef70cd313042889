export const id = 624;
export const ids = [624,817];
export const modules = {

/***/ 9056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bl: () => (/* binding */ writtenSize),
/* harmony export */   ff: () => (/* binding */ formatBytesChange),
/* harmony export */   n8: () => (/* binding */ parseShare),
/* harmony export */   of: () => (/* binding */ sizeBetween),
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
/** The shortest text that parses to exactly a size, which is how it was written as a rule: "2.87 MiB", "2 MB". */
function writtenSize(bytes) {
    const units = [...UNITS.slice(1), 'KB', 'MB', 'GB', 'TB'];
    return units
        .map((unit) => `${Number((bytes / parseBytes(`1 ${unit}`)).toPrecision(12))} ${unit}`)
        .filter((text) => parseBytes(text) === bytes)
        .reduce((best, text) => (text.length < best.length ? text : best), `${bytes} B`);
}
/** Parses "1 %", "0.5%"; undefined where the text is no share. The result is a fraction: 0.01. */
function parseShare(text) {
    const match = /^\s*(\d+(?:\.\d+)?)\s*%\s*$/.exec(text);
    return match === null ? undefined : Number(match[1]) / 100;
}
/** The shortest size that parses to no less than `least` and no more than `most`: "132 MiB", "1.73 MiB", "4097 B". */
function sizeBetween(least, most) {
    const power = UNITS.findLastIndex((_, index) => 1024 ** index <= least);
    for (let unit = power; unit > 0; unit -= 1) {
        for (const step of [1, 10, 100]) {
            const scaled = Math.ceil((least / 1024 ** unit) * step) / step;
            if (scaled * 1024 ** unit <= most)
                return `${scaled} ${UNITS[unit]}`;
        }
    }
    return `${Math.ceil(least)} B`;
}


/***/ }),

/***/ 5260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ cutList)
/* harmony export */ });
/** The first of a list, and how many more there are: "a, b, c and 9 more". */
function cutList(items, most) {
    const left = items.length - most;
    const shown = items.slice(0, most).join(', ');
    return left > 0 ? `${shown} and ${left} more` : shown;
}


/***/ }),

/***/ 4973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wy: () => (/* binding */ labelOf),
/* harmony export */   Z7: () => (/* binding */ normalised),
/* harmony export */   al: () => (/* binding */ ChangedDistributionSchema),
/* harmony export */   j$: () => (/* binding */ byNormalisedName),
/* harmony export */   pl: () => (/* binding */ versionsText)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7934);

/** A distribution that base's and head's environments have in different versions; null where one lacks it. */
const ChangedDistributionSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    name: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    base: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    head: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
});
/** A distribution's or an extra's name as PEP 503 and PEP 685 compare it. */
function normalised(name) {
    return name.replace(/[-_.]+/g, '-').toLowerCase();
}
/** "numpy 2.3.5 → 2.4.0". */
function versionsText({ name, base, head }) {
    return `${name} ${base ?? 'absent'} → ${head ?? 'absent'}`;
}
/** Versions by normalised name. */
function byNormalisedName(distributions) {
    return new Map(Object.entries(distributions).map(([name, version]) => [normalised(name), version]));
}
/** "numpy 2.4.0", as a hotspot's package is called; the name alone where head has none. */
function labelOf(name, version) {
    return version === null ? name : `${name} ${version}`;
}


/***/ }),

/***/ 9739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ METRICS),
/* harmony export */   dP: () => (/* binding */ AGREE_WITHIN),
/* harmony export */   n9: () => (/* binding */ varies),
/* harmony export */   uF: () => (/* binding */ unitOf)
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
/**
 * Samples closer than this agree: the interpreter's own small objects move a traced figure by up to
 * 53 B with numpy, and a fork that comes second finds a few cached integers more.
 */
const AGREE_WITHIN = 64;
/** Whether the bounds of a change lie further apart than those of samples that agree on both trees. */
function varies(low, high) {
    return high - low > 2 * AGREE_WITHIN;
}


/***/ }),

/***/ 5477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PM: () => (/* binding */ OVER),
/* harmony export */   PU: () => (/* binding */ isOver),
/* harmony export */   XM: () => (/* binding */ CREEP_TIMES),
/* harmony export */   cG: () => (/* binding */ STARTING_LIMITS),
/* harmony export */   d$: () => (/* binding */ FAIL_ON),
/* harmony export */   lZ: () => (/* binding */ LimitSchema),
/* harmony export */   nB: () => (/* binding */ allowance),
/* harmony export */   oO: () => (/* binding */ creepBound),
/* harmony export */   q2: () => (/* binding */ upToFor),
/* harmony export */   s1: () => (/* binding */ CREEP_METRICS),
/* harmony export */   tQ: () => (/* binding */ counts),
/* harmony export */   zf: () => (/* binding */ AcceptanceSchema)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7934);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9056);
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
    metric: valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .METRICS */ .Cb),
    /** Bytes (or bytes a call) that head may stand at, at most. */
    upTo: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    /** ISO date; the acceptance counts up to and including this day, UTC. */
    until: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    reason: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
});
/** True up to and including the day on which an acceptance ends. */
function counts(acceptance, today) {
    return acceptance.until === null || acceptance.until >= today;
}
/**
 * What a creep budget counts. Not growth: what every call adds is called at the first object kept, so
 * no small steps of it pass.
 */
const CREEP_METRICS = ['peak', 'steady', 'rss-peak', 'import', 'native-peak'];
/** A creep budget that nobody set: this many times the limit of one change. */
const CREEP_TIMES = 5;
const FAIL_ON = ['regressed', 'failed', 'inconclusive', 'removed'];
/** What head may rise by over a base figure before it is a regression, in the metric's unit. */
function allowance(limit, base) {
    return Math.max(limit.relative * Math.abs(base), limit.absolute);
}
/** Why a figure regresses that its limit's `max` forbids, whatever base's is. */
const OVER = 'above the ceiling (max) of its limit';
function isOver({ max }, head) {
    return max !== null && head > max;
}
/** The creep budget of a metric; never less than what one change may add. */
function creepBound(bound, own) {
    return own === undefined ? bound * CREEP_TIMES : Math.max(bound, own);
}
/** A short size for `up-to`: above head's figure by no more than its limit allows, so that no regression hides in it. */
function upToFor(limit, head) {
    const allowed = allowance(limit, head);
    return (0,_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeBetween */ .of)(head + allowed / 2, head + allowed);
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
/* harmony export */   WT: () => (/* binding */ metricRemarks),
/* harmony export */   _4: () => (/* binding */ changedMetrics),
/* harmony export */   headline: () => (/* binding */ headline),
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
