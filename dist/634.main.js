export const id = 634;
export const ids = [634];
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

/***/ 934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeDocument: () => (/* binding */ writeDocument),
/* harmony export */   writeWhole: () => (/* binding */ writeWhole)
/* harmony export */ });
/* unused harmony exports parseReport, parseRecord, refuseUnwritable, unwritable */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4132);
/* harmony import */ var _model_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(854);
/* harmony import */ var _model_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8205);







/** @throws UsageError where the text is cut, no JSON, of another schema, or not as the schema says. */
function parseReport(text, source) {
    return parse(text, source, REPORT_SCHEMA, ReportSchema);
}
/** @throws UsageError as parseReport does. */
function parseRecord(text, source) {
    return parse(text, source, RECORD_SCHEMA, RecordSchema);
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
    const result = v.safeParse(shape, value);
    if (result.success)
        return result.output;
    const [issue] = result.issues;
    throw new UsageError({
        what: `${source} does not follow ${schema}`,
        where: [
            ['at', v.getDotPath(issue) ?? 'the top'],
            ['problem', issue.message],
        ],
    });
}
/** Says what a document is instead. Each kind has had one version so far: there is none to migrate. */
function foreign(named, source, schema) {
    const [ours, theirs] = [schema, named].map((one) => /^(.+)\/(\d+)$/.exec(String(one)));
    const isOtherVersion = theirs?.[1] === ours[1];
    const isNewer = isOtherVersion && Number(theirs[2]) > Number(ours[2]);
    return new UsageError({
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
        return new UsageError({ what: `${source} is empty`, try: ['measure again to make it'] });
    const position = Number(/ at position (\d+)/.exec(error.message)?.[1] ?? text.length);
    if (text.trimStart().startsWith('{') && position >= text.trimEnd().length) {
        return new UsageError({
            what: `${source} is not JSON: it seems to be cut off at byte ${bytes}`,
            where: [['parser', error.message]],
            try: [
                'make it again: the file is written whole or not at all, so it was cut on its way here',
            ],
        });
    }
    return new UsageError({
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
        throw new UsageError({ what: `cannot write ${path}: ${FOLDER}` });
    const place = target.kind === 'file' ? dirname(target.path) : target.path;
    await access(place, constants.W_OK).catch((error) => {
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
