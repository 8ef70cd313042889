export const id = 934;
export const ids = [934];
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

/***/ 168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hh: () => (/* binding */ ExplanationSchema)
/* harmony export */ });
/* unused harmony exports ArenasSchema, TableLineSchema, LineTableSchema, GarbageSchema */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7934);
/* harmony import */ var _replay_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6196);


/** What pymalloc has from the system, and what of it is in use; bytes. */
const ArenasSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    arenas: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    pools: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    /** Allocated blocks of all size classes, as sys.getallocatedblocks() counts them. */
    blocks: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    arenaBytes: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    usedBytes: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    /** Free blocks in pools that other blocks keep. */
    freeBlocksBytes: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    /** Pools of arenas that hold no block at all. */
    freePoolsBytes: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
});
/** A line of a function as one traced call went through it; bytes above the level before the call. */
const TableLineSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    line: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    hits: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    /** The highest level while the line was in progress; null where it did not run. */
    memory: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
    /** What its runs added in all, what they called included. */
    increment: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
    text: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
});
const LineTableSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    file: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    function: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    lines: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(TableLineSchema),
    /** True where the function has more lines than are shown. */
    cut: valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
});
const GarbageSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    /** The traced peak of a call that began right after a collection, bytes. */
    peak: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    /** What the call left that only a collection took away, bytes. */
    waitingBytes: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    waitingObjects: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    /** Collections that the interpreter began by itself, a call, by generation. */
    collections: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
});
/** Everything there is to say of one benchmark's memory on one tree. A part that failed is null. */
const ExplanationSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    peak: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(_replay_js__WEBPACK_IMPORTED_MODULE_0__/* .ReplaySchema */ .nV),
    /** The function that holds most at the peak, line by line. */
    table: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(LineTableSchema),
    garbage: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(GarbageSchema),
    types: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_replay_js__WEBPACK_IMPORTED_MODULE_0__/* .GrownTypeSchema */ .z_),
    holders: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    /** Before the first call, and after some. */
    arenas: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ before: ArenasSchema, after: ArenasSchema, calls: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig() })),
    problems: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
});


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

/***/ 854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GV: () => (/* binding */ TreeLabelSchema),
/* harmony export */   MZ: () => (/* binding */ SampleSchema),
/* harmony export */   PO: () => (/* binding */ CostSchema),
/* harmony export */   X2: () => (/* binding */ RecordSchema),
/* harmony export */   ep: () => (/* binding */ RECORD_SCHEMA),
/* harmony export */   oP: () => (/* binding */ FingerprintSchema),
/* harmony export */   s9: () => (/* binding */ oneAfterTheOther)
/* harmony export */ });
/* unused harmony exports LevelsSchema, ResidentPeakSchema, StartSchema, BenchmarkRecordSchema */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7934);
/* harmony import */ var _explanation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(168);
/* harmony import */ var _replay_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6196);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1806);




const RECORD_SCHEMA = 'highwater/record/1';
/** Readings of a process's levels at given numbers of finished calls; all columns are equally long. */
const LevelsSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    /** Calls finished before each reading; the first entry is 0. */
    calls: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()),
    /** Blocks that Python has allocated; null where its allocator counts none. */
    blocks: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig())),
    /**
     * Bytes in use by malloc (glibc `mallinfo2`: uordblks + hblkhd); null where the libc cannot tell, or
     * Python's own are not in it.
     */
    heap: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig())),
    /** RssAnon + RssShmem, bytes; null where the kernel cannot tell. */
    resident: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig())),
    /** tracemalloc's current size, bytes; null where the process was not traced. */
    traced: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig())),
});
/** Resident memory of a benchmark's first call above the level before it, bytes. */
const ResidentPeakSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    /** VmHWM over the resident size before the first call. */
    own: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    /** The part of `own` that file pages (RssFile) account for. */
    file: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    /** What descendants add above the process's own VmHWM; a lower bound. */
    descendants: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
});
/** What one forked (or fresh) process measured of one benchmark. Absent figures are null. */
const SampleSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    /** Most that one warm call held at once above the level before it, bytes. */
    peak: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()),
    /** What stayed after the warm calls above the level before the first, bytes. */
    steady: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()),
    residentPeak: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(ResidentPeakSchema),
    levels: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(LevelsSchema),
    /** Most that one warm call allocated at once by any allocator, seen by memray, bytes. */
    nativePeak: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()), null),
    /**
     * The state of the global random generators after the untraced calls, hashed, where setup or calls drew from
     * them; null where neither did. Processes that were seeded alike and drew alike have the same.
     */
    randomState: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()), null),
    /** Wall time of one untraced call, seconds; null where none ran. */
    callSeconds: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()),
});
/**
 * One interpreter start and what was sampled from it: the unit that statistics resample, since
 * samples forked from one start share its luck.
 */
const StartSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    /** PYTHONHASHSEED. */
    seed: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    /** `screen`: the cheap first look. `confirm`: data that only the verdict uses. */
    round: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(['screen', 'confirm']),
    /** What importing the benchmark's module takes, bytes; null where the start was not traced. */
    importBytes: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()),
    /** Samples under an interpreter that traced from before the import. */
    traced: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(SampleSchema),
    /** Samples under one that did not; a traced call in them began tracing just before it. */
    untraced: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(SampleSchema),
});
const BenchmarkRecordSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    id: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    state: _state_js__WEBPACK_IMPORTED_MODULE_2__/* .StateSchema */ .XJ,
    /** False where this tree's own benchmark file ran because the other tree's could not. */
    sharedCode: valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
    /** How samples were taken; the two are never mixed within one comparison. */
    mode: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(['forked', 'fresh']),
    /** Whether its file's import drew from a global random generator: each start may then be of its own luck. */
    drewRandom: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(), false),
    starts: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(StartSchema),
    /** Metrics that this platform cannot give, each with the reason. */
    unsupported: valibot__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    /** True where the budget ended before all was measured that a comparison asked for. */
    cutShort: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(), false),
    /** Second runs that ask where the memory is; only of what regressed, or on demand. */
    replays: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_replay_js__WEBPACK_IMPORTED_MODULE_1__/* .ReplaySchema */ .nV), []),
    /** Only on demand. */
    explanation: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .ExplanationSchema */ .hh), null),
});
/** What figures depend on: two records may only be compared where these agree (or are explained). */
const FingerprintSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    implementation: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** "3.11.7". */
    python: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    build: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** Builds whose objects have sizes of their own: "release", "debug", "free-threaded", … */
    variant: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), 'release'),
    /** How the interpreter runs: "-OO", "-X dev", "none". */
    flags: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), 'none'),
    libc: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    system: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    architecture: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    pageSizeBytes: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    transparentHugePages: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** What serves Python's objects: "pymalloc", "malloc", "pymalloc_debug", "mimalloc", … */
    allocator: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** Whether address-space randomisation was really off in the measured processes. */
    aslr: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(['off', 'on', 'unknown']),
    cpus: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    threads: valibot__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    /** Installed distributions, name to version. */
    distributions: valibot__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    harness: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
});
const TreeLabelSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    /** What the user called it: a ref, a folder, "working tree". */
    name: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    commit: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
});
const CostSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    seconds: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    starts: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    samples: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
});
/** What two measurements cost of which the second began when the first had ended. */
function oneAfterTheOther(first, then) {
    return {
        seconds: first.seconds + then.seconds,
        starts: first.starts + then.starts,
        samples: first.samples + then.samples,
    };
}
/** All samples of one tree, with the fingerprint of its environment. */
const RecordSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    schema: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(RECORD_SCHEMA),
    tree: TreeLabelSchema,
    fingerprint: FingerprintSchema,
    benchmarks: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(BenchmarkRecordSchema),
    cost: CostSchema,
});


/***/ }),

/***/ 6196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bf: () => (/* binding */ NativeStackSchema),
/* harmony export */   nV: () => (/* binding */ ReplaySchema),
/* harmony export */   o9: () => (/* binding */ ORIGINS),
/* harmony export */   z_: () => (/* binding */ GrownTypeSchema)
/* harmony export */ });
/* unused harmony exports SourceLineSchema, HeldLineSchema, MakeupSchema */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7934);
/* harmony import */ var _metric_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9739);


/** Where a frame's code comes from: the tree, an installed package, Python itself, or text that was exec'd. */
const ORIGINS = ['project', 'library', 'python', 'generated'];
const place = {
    /** Relative to the tree for the project's files, else to the folder it is imported from; forward slashes. */
    file: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** 1-based. */
    line: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    /** Qualified name without the module's: "Parser.rows", "<module>". */
    function: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** The line's own text without its indentation, cut at 200 characters; empty where there is no source. */
    text: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    origin: valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(ORIGINS),
};
/** A source line as one tree has it. */
const SourceLineSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc(place);
/** C functions (C++, Rust) that a line called down to an allocation. */
const nativeStack = {
    /** The file they are in: named as Python's files are, a system's library by its name alone. */
    library: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** The innermost first; those that only allocate are left out. Empty where the library has no symbols. */
    functions: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
};
const NativeStackSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc(nativeStack);
/** A source line and the memory that it allocated and that is still held. */
const HeldLineSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    ...place,
    /** The project's nearest line above, where this line is not the project's and frames were kept. */
    caller: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(SourceLineSchema),
    /**
     * The project's lines above it (above its caller, where there is one), the nearest first, as far as
     * frames were kept; each with the rule that it breaks.
     */
    callers: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ...place, advice: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()) })), []),
    /** In the metric's unit: bytes, or bytes a call. */
    bytes: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    /** Blocks, or blocks a call; null where bytes were read from a level and no block is known. */
    count: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()),
    /** The rule of harness/highwater_harness/advice/__init__.py that the line (or its caller) breaks. */
    advice: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    /** Through which C functions it allocated, most first, where memray looked. */
    native: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ...nativeStack, bytes: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig() })), []),
});
/** Objects of one type that further calls add. */
const GrownTypeSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    /** "pkg.module.Class", "dict". */
    type: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Objects a call. */
    count: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    /** Bytes a call, by sys.getsizeof's rules without calling it on the object's own class. */
    bytes: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
});
/**
 * What a rise of resident memory is made of, at the last moment that was read: by how much each figure
 * rose, in the metric's unit. Null where the allocator or the system does not tell.
 */
const MakeupSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    /** Pages of the process's own, no files. */
    resident: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    /** What processes below add. */
    descendants: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    /** In use by malloc, mapped chunks included, and what malloc holds free (mallinfo2). */
    mallocUsed: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()),
    mallocFree: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()),
    /** pymalloc's arenas, and the blocks in use in them (sys._debugmallocstats). */
    arenas: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()),
    arenasUsed: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()),
    /** Mapped from no file, touched or not, by others than these two (/proc/self/maps). */
    mapped: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
});
const byLine = {
    /** What all lines together hold, in the metric's unit. */
    seen: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    /** Most first; what is left out is in `rest`. */
    lines: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(HeldLineSchema),
    rest: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    /**
     * The line in progress while the metric rose inside one call that runs no Python, and how much of
     * the peak only that call held.
     */
    inProgress: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(HeldLineSchema),
};
/** A second run of a regressed benchmark that asks where the memory is. It never decides. */
const ReplaySchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    metric: valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .METRICS */ .Cb),
    /** `traced`: lines that allocated what is held. `levels`: lines during which a process's level rose. */
    method: valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(['traced', 'levels']),
    /**
     * The level that the lines raised: malloc's bytes in use, the address space, or pages touched; null
     * where memory was traced, or no level could be read.
     */
    gauge: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(['heap', 'reserved', 'touched'])), null),
    /** Frames kept of each allocation. */
    frames: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    /** What the metric's own sample said, in its unit. */
    known: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    ...byLine,
    /** The same by the pages touched, where `gauge` is another: what two trees can be compared by. */
    touched: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc(byLine)), null),
    /** Only of resident memory. */
    makeup: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(MakeupSchema), null),
    types: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(GrownTypeSchema),
    /** What keeps the grown objects alive: "pkg.cache._SEEN (dict, +1 entry a call)". */
    holders: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    /** Why it says less than it should: not reproduced, time ran out, sampled; null otherwise. */
    problem: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
});


/***/ }),

/***/ 8205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ REPORT_SCHEMA),
/* harmony export */   M9: () => (/* binding */ ReportSchema),
/* harmony export */   aG: () => (/* binding */ MetricReportSchema),
/* harmony export */   m_: () => (/* binding */ isRise)
/* harmony export */ });
/* unused harmony exports ChangeSchema, CreepSchema, METRIC_VERDICTS, BEARINGS, HotspotSchema, BENCHMARK_VERDICTS, ExplanationsSchema, BenchmarkReportSchema, VERDICTS, ReferenceSchema, OverrideSchema, ConfiguredSchema */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7934);
/* harmony import */ var _distribution_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4973);
/* harmony import */ var _explanation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(168);
/* harmony import */ var _metric_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9739);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5477);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(854);
/* harmony import */ var _replay_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6196);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1806);








const REPORT_SCHEMA = 'highwater/report/1';
/**
 * Head minus base, and the interval it lies in (equal bounds where the metric showed no variance).
 * The relative figures are null where base is 0.
 */
const ChangeSchema = valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    absolute: valibot__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig(),
    absoluteLow: valibot__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig(),
    absoluteHigh: valibot__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig(),
    relative: valibot__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig()),
    relativeLow: valibot__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig()),
    relativeHigh: valibot__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig()),
});
/** A rise that passed against base, step by step, and is beyond the creep budget since a reference. */
const CreepSchema = valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    /** The reference as people know it: "v1.4.0", or the day of its commit. */
    since: valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    base: valibot__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig(),
    head: valibot__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig(),
    change: ChangeSchema,
    /** The creep budget. */
    limit: _policy_js__WEBPACK_IMPORTED_MODULE_2__/* .LimitSchema */ .lZ,
});
const METRIC_VERDICTS = ['regressed', 'improved', 'unchanged', 'inconclusive'];
const MetricReportSchema = valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    metric: valibot__WEBPACK_IMPORTED_MODULE_6__/* .picklist */ .KIO(_metric_js__WEBPACK_IMPORTED_MODULE_7__/* .METRICS */ .Cb),
    unit: valibot__WEBPACK_IMPORTED_MODULE_6__/* .picklist */ .KIO(['B', 'B/call']),
    base: valibot__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig(),
    head: valibot__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig(),
    verdict: valibot__WEBPACK_IMPORTED_MODULE_6__/* .picklist */ .KIO(METRIC_VERDICTS),
    /** True where fresh processes stood behind the verdict, not the screen alone. */
    confirmed: valibot__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY(),
    change: ChangeSchema,
    /**
     * The smallest rise above base that this run could have called, in the unit of the metric; as far as
     * it does not vary, where it is not confirmed. Null where its samples were too few for any.
     */
    visible: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig()), null),
    /** Of growth: as few objects a call as are called however small, so that fewer bytes are; null where they are not. */
    visibleObjects: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig()), null),
    limit: _policy_js__WEBPACK_IMPORTED_MODULE_2__/* .LimitSchema */ .lZ,
    acceptance: valibot__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .mee(_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .AcceptanceSchema */ .zf),
    /** Why it is inconclusive, or what a reader must know of the figure; null otherwise. */
    note: valibot__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()),
    /** Where it decided: base, head and change beside it are against base as ever. */
    creep: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .mee(CreepSchema), null),
});
/** Whether it rose beyond its limit; one that was accepted did so too. */
function isRise({ verdict, acceptance }) {
    return verdict === 'regressed' || acceptance !== null;
}
/**
 * How a changed line bears on one that did not change: it was `removed` from its function or from what
 * it uses, stands `beside` it, is bound to one of the `names` it uses or stands in what they call, or
 * `calls` its function, or bound or decorated what `holds` what it makes.
 */
const BEARINGS = ['removed', 'beside', 'names', 'calls', 'holds'];
/** A source line with the bytes it holds on both trees, in the metric's unit. */
const HotspotSchema = valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    file: valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    line: valibot__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig(),
    function: valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    metric: valibot__WEBPACK_IMPORTED_MODULE_6__/* .picklist */ .KIO(_metric_js__WEBPACK_IMPORTED_MODULE_7__/* .METRICS */ .Cb),
    base: valibot__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig(),
    head: valibot__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig(),
    /** True where head's line is not in base: this change added or altered it. */
    changed: valibot__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY(),
    advice: valibot__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()),
    /** The line's own text on head. */
    text: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), ''),
    /** Where base has the line, when not at the same place. */
    was: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ file: valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), line: valibot__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig() })), null),
    /** Whose file it is; "library" where no line of the project stands for the memory. */
    origin: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .picklist */ .KIO(_replay_js__WEBPACK_IMPORTED_MODULE_4__/* .ORIGINS */ .o9), 'project'),
    /** "numpy 2.4.0", where the file is a package's. */
    package: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()), null),
    /** Where the line itself is unchanged: a line of this change that bears on it; on base if removed. */
    behind: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
        file: valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
        line: valibot__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig(),
        text: valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
        bearing: valibot__WEBPACK_IMPORTED_MODULE_6__/* .picklist */ .KIO(BEARINGS),
    })), null),
    /** The line of a package or of Python below, where the project's line called into it. */
    inside: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
        file: valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
        line: valibot__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig(),
        function: valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
        /** "numpy 2.4.0"; null where it is Python's own. */
        package: valibot__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()),
    })), null),
    /** The C functions that allocated most of it, of native-peak alone. */
    native: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .mee(_replay_js__WEBPACK_IMPORTED_MODULE_4__/* .NativeStackSchema */ .bf), null),
    /** How it is known: `held` at a snapshot, `in-progress` during one call, `level` of the process rose. */
    basis: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .picklist */ .KIO(['held', 'in-progress', 'level']), 'held'),
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
/** What was explained of a benchmark, by tree; null where that tree was not measured. */
const ExplanationsSchema = valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    base: valibot__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .mee(_explanation_js__WEBPACK_IMPORTED_MODULE_1__/* .ExplanationSchema */ .hh),
    head: valibot__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .mee(_explanation_js__WEBPACK_IMPORTED_MODULE_1__/* .ExplanationSchema */ .hh),
});
const BenchmarkReportSchema = valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    id: valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    verdict: valibot__WEBPACK_IMPORTED_MODULE_6__/* .picklist */ .KIO(BENCHMARK_VERDICTS),
    state: valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
        base: valibot__WEBPACK_IMPORTED_MODULE_6__/* .picklist */ .KIO(_state_js__WEBPACK_IMPORTED_MODULE_5__/* .STATES */ .xj),
        head: valibot__WEBPACK_IMPORTED_MODULE_6__/* .picklist */ .KIO(_state_js__WEBPACK_IMPORTED_MODULE_5__/* .STATES */ .xj),
        /** One sentence on how it ended where it was not measured on both; empty otherwise. */
        why: valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    }),
    metrics: valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(MetricReportSchema),
    hotspots: valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(HotspotSchema),
    holders: valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()),
    /** Distributions of other versions that likely made it regress, where no line of the project's change bears on it. */
    likelyCauses: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(_distribution_js__WEBPACK_IMPORTED_MODULE_0__/* .ChangedDistributionSchema */ .al), []),
    /** Why it is inconclusive and what would settle it, one sentence; null where it is not. */
    undecided: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()), null),
    /** Remarks on this benchmark: that its own code changed, what was unsupported. */
    notes: valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()),
    /** Only on demand. */
    explanation: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .mee(ExplanationsSchema), null),
});
const VERDICTS = ['regressed', 'improved', 'unchanged', 'inconclusive', 'failed'];
/** What the run was held against besides base, for its creep budget. */
const ReferenceSchema = valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    /** "v1.4.0", or the day of its commit. */
    name: valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    commit: valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    /** Benchmarks that could be held against it. */
    judged: valibot__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig(),
});
/** Somebody who may write let this run's regressions pass. */
const OverrideSchema = valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    label: valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    /** The login of who set it. */
    by: valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    /** When, ISO 8601. */
    at: valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
});
/** Where a regression can be accepted. */
const ConfiguredSchema = valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    /** Relative to head's root; absolute where it lies outside. */
    file: valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    /** The header above each acceptance, without its brackets; null where they stand in one list. */
    acceptances: valibot__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()),
});
/** All changes, verdicts and hotspots of one comparison. */
const ReportSchema = valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    schema: valibot__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz(REPORT_SCHEMA),
    verdict: valibot__WEBPACK_IMPORTED_MODULE_6__/* .picklist */ .KIO(VERDICTS),
    base: valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ tree: _record_js__WEBPACK_IMPORTED_MODULE_3__/* .TreeLabelSchema */ .GV, fingerprint: _record_js__WEBPACK_IMPORTED_MODULE_3__/* .FingerprintSchema */ .oP }),
    head: valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ tree: _record_js__WEBPACK_IMPORTED_MODULE_3__/* .TreeLabelSchema */ .GV, fingerprint: _record_js__WEBPACK_IMPORTED_MODULE_3__/* .FingerprintSchema */ .oP }),
    policy: valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
        limits: valibot__WEBPACK_IMPORTED_MODULE_6__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), _policy_js__WEBPACK_IMPORTED_MODULE_2__/* .LimitSchema */ .lZ),
        failOn: valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_6__/* .picklist */ .KIO(_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .FAIL_ON */ .d$)),
        /** The label by which somebody who may write can let regressions pass. */
        overrideLabel: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()), null),
    }),
    benchmarks: valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(BenchmarkReportSchema),
    cost: _record_js__WEBPACK_IMPORTED_MODULE_3__/* .CostSchema */ .PO,
    /** Limits, acceptances, selections and benchmarks that head loosened or removed against base's. */
    loosened: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()), []),
    /** The day on which it was decided, an ISO date, UTC: acceptances that ended before did not count. */
    date: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()), null),
    configured: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .mee(ConfiguredSchema), null),
    /**
     * Whether only both commits name what was compared: head was asked for and may not be checked out, or base is not
     * known to be in its history, and a run that is given base alone may find another commit where head left it.
     */
    pinned: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY(), false),
    /** What was asked for besides the trees, and a command needs to find the benchmarks again: words of its line. */
    flags: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()), []),
    creep: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .mee(ReferenceSchema), null),
    override: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .mee(OverrideSchema), null),
    /** Ids of benchmarks that the budget ended before: not looked at, or not settled. */
    notReached: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()), []),
    /** Distributions that head's environment has in other versions than base's, by name. */
    dependencies: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(_distribution_js__WEBPACK_IMPORTED_MODULE_0__/* .ChangedDistributionSchema */ .al), []),
    /** Remarks on the whole run: an expired acceptance, an unequal environment. */
    notes: valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()),
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
/* harmony export */   Gt: () => (/* binding */ refuseUnwritable),
/* harmony export */   Hh: () => (/* binding */ parseRecord),
/* harmony export */   MM: () => (/* binding */ parseReport),
/* harmony export */   f8: () => (/* binding */ writeWhole),
/* harmony export */   ft: () => (/* binding */ writeDocument),
/* harmony export */   unwritable: () => (/* binding */ unwritable)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7934);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4132);
/* harmony import */ var _model_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(854);
/* harmony import */ var _model_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8205);







/** @throws UsageError where the text is cut, no JSON, of another schema, or not as the schema says. */
function parseReport(text, source) {
    return parse(text, source, _model_report_js__WEBPACK_IMPORTED_MODULE_5__/* .REPORT_SCHEMA */ .DC, _model_report_js__WEBPACK_IMPORTED_MODULE_5__/* .ReportSchema */ .M9);
}
/** @throws UsageError as parseReport does. */
function parseRecord(text, source) {
    return parse(text, source, _model_record_js__WEBPACK_IMPORTED_MODULE_4__/* .RECORD_SCHEMA */ .ep, _model_record_js__WEBPACK_IMPORTED_MODULE_4__/* .RecordSchema */ .X2);
}
function parse(text, source, schema, shape) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw notJson(text, source, error);
    }
    const named = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;
    if (named !== schema)
        throw foreign(named, source, schema);
    const result = valibot__WEBPACK_IMPORTED_MODULE_6__/* .safeParse */ .xLC(shape, value);
    if (result.success)
        return result.output;
    const [issue] = result.issues;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb({
        what: `${source} does not follow ${schema}`,
        where: [
            ['at', valibot__WEBPACK_IMPORTED_MODULE_6__/* .getDotPath */ .BuJ(issue) ?? 'the top'],
            ['problem', issue.message],
        ],
    });
}
/** Says what a document is instead. Each kind has had one version so far: there is none to migrate. */
function foreign(named, source, schema) {
    const [ours, theirs] = [schema, named].map((one) => /^(.+)\/(\d+)$/.exec(String(one)));
    const isOtherVersion = theirs?.[1] === ours[1];
    const isNewer = isOtherVersion && Number(theirs[2]) > Number(ours[2]);
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb({
        what: isOtherVersion
            ? `${source} is of ${named}, ${isNewer ? 'newer' : 'older'} than what is read here`
            : `${source} is not a ${schema} document`,
        where: [
            ['its schema', named === undefined ? 'none is named' : JSON.stringify(named)],
            ['read here', schema],
        ],
        try: isNewer
            ? [
                'use the version of highwater that wrote it, or a later one',
                'measure again with this one',
            ]
            : [`name a file that this version wrote, or measure again`],
    });
}
/** Tells a document that lost its end from one that never was JSON. */
function notJson(text, source, error) {
    const bytes = Buffer.byteLength(text);
    if (text.trim() === '')
        return new _model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb({ what: `${source} is empty`, try: ['measure again to make it'] });
    const position = Number(/ at position (\d+)/.exec(error.message)?.[1] ?? text.length);
    if (text.trimStart().startsWith('{') && position >= text.trimEnd().length) {
        return new _model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb({
            what: `${source} is not JSON: it seems to be cut off at byte ${bytes}`,
            where: [['parser', error.message]],
            try: [
                'make it again: the file is written whole or not at all, so it was cut on its way here',
            ],
        });
    }
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb({
        what: `${source} is not JSON`,
        where: [
            ['read', `${bytes} bytes`],
            ['parser', error.message],
        ],
        try: ['name a file that "highwater run --json" or "highwater record" wrote'],
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
    try {
        const target = await targetOf(path);
        if (target.kind === 'file')
            await replace(target.path, text);
        else
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(target.path, text);
    }
    catch (error) {
        throw unwritable(path, error);
    }
}
/**
 * Looks whether a document can be written before anything is measured for it.
 *
 * @throws UsageError as writeDocument does.
 */
async function refuseUnwritable(path) {
    const target = await targetOf(path).catch((error) => {
        throw unwritable(path, error);
    });
    if (target.kind === 'folder')
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb({ what: `cannot write ${path}: ${FOLDER}` });
    const place = target.kind === 'file' ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target.path) : target.path;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(place, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.constants.W_OK).catch((error) => {
        throw unwritable(path, error);
    });
}
const FOLDER = 'it is a folder';
const REASONS = {
    ENOSPC: 'the disk is full',
    EDQUOT: 'your quota is used up',
    ENOENT: 'its folder does not exist',
    ENOTDIR: 'a part of its path is no folder',
    EACCES: 'it may not be written',
    EPERM: 'it may not be written',
    EROFS: 'the file system is read-only',
    EISDIR: FOLDER,
};
/** What a failed write means for the user. */
function unwritable(path, error) {
    const { code, message } = error;
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb({ what: `cannot write ${path}: ${REASONS[code ?? ''] ?? message}` });
}
async function replace(path, text) {
    const temporary = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(temporary, text, { flag: 'wx' });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
        throw error;
    }
}
/**
 * A link keeps pointing where it points: what it names is replaced. /dev/stdout or a pipe cannot be
 * replaced by a file: renaming over it would take the device away.
 */
async function targetOf(path) {
    try {
        const known = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path);
        if (known.isDirectory())
            return { path, kind: 'folder' };
        if (!known.isFile())
            return { path, kind: 'device' };
        return { path: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path), kind: 'file' };
    }
    catch (error) {
        if (error.code !== 'ENOENT')
            throw error;
        return { path, kind: 'file' };
    }
}


/***/ })

};
