export const id = 205;
export const ids = [205];
export const modules = {

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
/* harmony export */   m_: () => (/* binding */ isRise)
/* harmony export */ });
/* unused harmony exports ChangeSchema, CreepSchema, METRIC_VERDICTS, MetricReportSchema, BEARINGS, HotspotSchema, BENCHMARK_VERDICTS, ExplanationsSchema, BenchmarkReportSchema, VERDICTS, ReferenceSchema, OverrideSchema, ConfiguredSchema, ReportSchema */
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


/***/ })

};
