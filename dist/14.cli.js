export const id = 14;
export const ids = [14];
export const modules = {

/***/ 9014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lab: () => (/* binding */ lab)
});

// EXTERNAL MODULE: ./build/src/config/plan.js
var config_plan = __webpack_require__(3049);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/src/compare/assess.js + 1 modules
var assess = __webpack_require__(3183);
// EXTERNAL MODULE: ./build/src/compare/deciding.js
var deciding = __webpack_require__(418);
// EXTERNAL MODULE: ./build/src/compare/assess-untraced.js
var assess_untraced = __webpack_require__(5768);
// EXTERNAL MODULE: ./build/src/compare/at-random.js
var at_random = __webpack_require__(4514);
// EXTERNAL MODULE: ./build/src/compare/growth-runs.js
var growth_runs = __webpack_require__(1041);
// EXTERNAL MODULE: ./build/src/compare/level.js
var level = __webpack_require__(9863);
// EXTERNAL MODULE: ./build/src/compare/observations.js
var observations = __webpack_require__(4094);
// EXTERNAL MODULE: ./build/src/compare/screen.js
var compare_screen = __webpack_require__(3689);
// EXTERNAL MODULE: ./build/src/compare/starts.js
var starts = __webpack_require__(2824);
// EXTERNAL MODULE: ./build/src/compare/traces.js
var compare_traces = __webpack_require__(8499);
;// CONCATENATED MODULE: ./build/src/compare/every-want.js









/** Above it a growth run of hundreds of calls is only worth its time where a level rose. */
const QUICK_SECONDS = 0.001;
/**
 * All that deciding could ever ask of one start, in the order in which it would: comparisons can be
 * drawn from starts that answered it.
 *
 * @param record What is known of the benchmark: growth runs of a slow one wait for a level that rose.
 */
function everyWant(record, side, start, native) {
    const screens = start === 0 ? [compare_screen/* SCREENS */.cq.head, compare_screen/* SCREENS */.cq.base, ...closer(record)] : [];
    const traces = Object.values(compare_screen/* STEADY_CALLS */.Vi).flatMap((calls) => [
        (0,starts/* want */.Rd)(side, start, true, (0,compare_traces/* traceOf */.fC)(level/* FORKS */.S5, calls)),
        ...(start === 0 && (0,at_random/* draws */.C)(record) ? (0,compare_traces/* everyLook */.n4)(side, calls) : []),
        ...(start === 0 ? [] : [(0,starts/* want */.Rd)(side, start, false, (0,compare_traces/* lateTraceOf */.p$)(level/* FORKS */.S5, calls))]),
    ]);
    const looks = [
        ...assess_untraced/* RESIDENT */.nb.looks(side, start, level/* FORKS */.S5),
        ...(native && (0,assess/* isNativeSupported */.s1)(record) ? assess_untraced/* NATIVE */.s6.looks(side, start, level/* FORKS */.S5) : []),
    ];
    return [
        ...screens.map((one) => (0,starts/* want */.Rd)(side, 0, false, one)),
        ...traces,
        ...looks,
        ...growthRuns(record, side, start),
    ];
}
/** As base it would be looked at again over as many calls as head. */
function closer(record) {
    return (0,observations/* screenSample */.tn)(record) === undefined ? [] : [(0,compare_screen/* closerLook */.kr)(record)];
}
function growthRuns(record, side, start) {
    const screen = (0,observations/* screenSample */.tn)(record);
    if (screen === undefined)
        return [];
    const isQuick = screen.callSeconds !== null && screen.callSeconds <= QUICK_SECONDS;
    if (!isQuick && !(0,compare_screen/* everRises */.$X)(record))
        return [];
    if (start === 0)
        return [(0,growth_runs/* longRun */.yU)(side)];
    if (start === 1)
        return [true, false].map((traced) => (0,growth_runs/* confirmingRun */.OV)(side, record, traced));
    return start === 2 && (0,compare_screen/* everRises */.$X)(record) ? [(0,growth_runs/* confirmingRun */.OV)(side, record, true, 2)] : [];
}

// EXTERNAL MODULE: ./build/src/compare/rules.js
var compare_rules = __webpack_require__(1822);
// EXTERNAL MODULE: ./build/src/gate.js + 83 modules
var gate = __webpack_require__(1686);
// EXTERNAL MODULE: ./build/src/model/state.js
var state = __webpack_require__(1806);
;// CONCATENATED MODULE: ./build/src/lab/pool.js

/**
 * The same for wants that one sample answers as well as another: whichever tree, start, number of
 * forks; or number of calls, where it is to be that of another sample, which time may have ended.
 */
function lookOf({ traced, procedure }) {
    return JSON.stringify({ traced, ...alike(procedure) });
}
/** What a look was: the other way round of lookOf. */
function parseLook(look) {
    return JSON.parse(look);
}
/** Starts as the record of a benchmark. */
function recordOf({ id, mode, drewRandom, unsupported }, starts) {
    return {
        id,
        state: state/* MEASURED */.l0,
        sharedCode: true,
        mode,
        drewRandom,
        starts,
        unsupported,
        replays: [],
        cutShort: false,
        explanation: null,
    };
}
function alike(procedure) {
    switch (procedure.kind) {
        case 'screen': {
            const { calls, before, least } = procedure;
            return calls === least && calls > before + 1 ? { kind: 'screen', before } : procedure;
        }
        case 'growth': // how many calls suffice follows from another run
            return { kind: 'growth', after: procedure.after };
        case 'trace':
        case 'peak':
        case 'native':
            return { kind: procedure.kind, warm: procedure.warm };
        default:
            return procedure;
    }
}
/** Samples that one process of a want gives. */
function countOf({ procedure }) {
    return 'forks' in procedure ? procedure.forks : 1;
}

;// CONCATENATED MODULE: ./build/src/lab/collect.js

const SIDES = ['base', 'head'];
const LISTS = ['traced', 'untraced'];
/** The screen's, and those that stay for all of a file's benchmarks: seeds 0, 1, 2, and 0 twice more. */
const STARTS = [0, 1, 2, 3, 4];
/**
 * Has one round of real measuring answer all that deciding could ask. A record does not say which
 * look a sample came from, so each list of a start is asked for one look at a time.
 */
class Collector {
    #deciding;
    #sides = new Map();
    constructor(deciding) {
        this.#deciding = deciding;
    }
    /** What is to be measured next; the harness's judge. */
    judge = (records) => SIDES.flatMap((side) => {
        const record = records[side];
        if (record.state.state !== 'measured')
            return [];
        const shelves = this.#shelves(record.id, side);
        return STARTS.flatMap((start) => {
            const wants = this.#deciding.everyWant(record, side, start);
            return LISTS.flatMap((list) => shelves[start][list].next(record.starts[start]?.[list] ?? [], wants.filter((want) => want.traced === (list === 'traced'))));
        });
    });
    /** The starts of a benchmark on one side; none where the budget ended before it had answered everything. */
    starts(record, side) {
        const shelves = this.#shelves(record.id, side);
        const isComplete = shelves.every(({ traced, untraced }) => traced.isComplete && untraced.isComplete);
        if (record.state.state !== 'measured' || !isComplete)
            return [];
        return shelves.map(({ traced, untraced }, index) => {
            const { seed, round, importBytes } = record.starts[index];
            return { seed, round, importBytes, looks: new Map([...traced.looks, ...untraced.looks]) };
        });
    }
    #shelves(id, side) {
        const key = `${side} ${id}`;
        const known = this.#sides.get(key) ?? STARTS.map(() => new Shelf());
        this.#sides.set(key, known);
        return known;
    }
}
/** The two lists of samples of one start. */
class Shelf {
    traced = new List();
    untraced = new List();
}
class List {
    looks = new Map();
    isComplete = false;
    #taken = 0;
    #asked = null;
    /** Takes what came of the last look, and asks for the next. */
    next(samples, wants) {
        this.#take(samples.slice(this.#taken));
        this.#taken = samples.length;
        const due = wants.find((want) => this.#lack(want, wants) > 0);
        this.isComplete = due === undefined;
        if (due === undefined)
            return [];
        this.#asked = lookOf(due);
        const alike = wants.filter((want) => lookOf(want) === this.#asked);
        return countOf(due) > 1 ? [due] : alike.slice(-this.#lack(due, wants));
    }
    #take(fresh) {
        // Asked once more before it was measured, it asks for the same.
        if (this.#asked === null || fresh.length === 0)
            return;
        this.looks.set(this.#asked, [...(this.looks.get(this.#asked) ?? []), ...fresh]);
        this.#asked = null;
    }
    #lack(want, wants) {
        const look = lookOf(want);
        const wanted = wants
            .filter((one) => lookOf(one) === look)
            .reduce((sum, one) => sum + countOf(one), 0);
        return wanted - (this.looks.get(look)?.length ?? 0);
    }
}
/** Puts rounds together: starts of either side are starts of the same tree. */
function pooled(rounds) {
    const pools = new Map();
    for (const { collector, records } of rounds) {
        for (const pair of records) {
            const { id, mode, drewRandom, unsupported } = pair.head;
            const pool = pools.get(id) ?? { id, mode, drewRandom, unsupported, starts: [] };
            for (const side of SIDES)
                pool.starts.push(...collector.starts(pair[side], side));
            if (pool.starts.length > 0)
                pools.set(id, pool);
        }
    }
    return [...pools.values()];
}

// EXTERNAL MODULE: ./node_modules/simple-statistics/dist/simple-statistics.mjs
var simple_statistics = __webpack_require__(5521);
;// CONCATENATED MODULE: ./build/src/lab/deciding.js
/** Metrics that one number a sample describes. */
const LEVEL_METRICS = ['peak', 'steady', 'rss-peak', 'import'];

;// CONCATENATED MODULE: ./build/src/lab/kind.js



function characterOf(pool, deciding) {
    const record = wholeRecord(pool);
    const measured = LEVEL_METRICS.flatMap((metric) => {
        const values = [...deciding.figures(record, metric)];
        return values.length === 0
            ? []
            : [{ metric, middle: (0,simple_statistics/* median */.JZ)(values), spread: (0,simple_statistics/* max */.T9)(values) - (0,simple_statistics/* min */.jk)(values) }];
    });
    const varies = measured.some(({ metric, spread }) => metric !== 'rss-peak' && spread > deciding.agreeWithin);
    return {
        kind: varies ? 'varying' : rises(record, deciding) ? 'growing' : 'exact',
        figures: new Map(measured.map(({ metric, middle }) => [metric, middle])),
        unsteady: measured
            .filter(({ metric, middle, spread }) => spread > deciding.allowance(pool.id, metric, middle))
            .map(({ metric }) => metric),
    };
}
function rises(record, deciding) {
    return record.starts.some((start) => deciding.rises({ ...record, starts: [start] }));
}
/** A pool as one record: of several traces after other numbers of calls the first, as calls change what stays. */
function wholeRecord(pool) {
    const starts = pool.starts.map(({ seed, round, importBytes, looks }) => {
        const of = (wanted) => [...looks].flatMap(([look, samples]) => (parseLook(look).traced === wanted ? [samples] : []));
        const [trace] = of(true);
        return { seed, round, importBytes, traced: [...(trace ?? [])], untraced: of(false).flat() };
    });
    return recordOf(pool, starts);
}

;// CONCATENATED MODULE: ./build/src/lab/share.js

/** Each bound is passed by the true share with this chance at most. */
const ERROR = 0.05;
/** So many of so many, with the one-sided exact bounds of Clopper and Pearson (Biometrika 26, 1934). */
function share(count, of) {
    return { count, of, low: 1 - upperBound(of - count, of), high: upperBound(count, of) };
}
/**
 * The largest share under which `count` of `of` or fewer still come about with a chance of 5 %: where
 * the binomial distribution function passes 0.05. With none of n that is 1 - 0.05^(1/n), about 3/n.
 */
function upperBound(count, of) {
    if (count >= of)
        return 1;
    if (count === 0)
        return 1 - ERROR ** (1 / of);
    return (0,simple_statistics/* bisect */.h1)((p) => atMost(count, of, p) - ERROR, count / of, 1, 200, 1e-12);
}
/** The chance of `count` or fewer of `of` at a share of p, summed in logarithms. */
function atMost(count, of, p) {
    if (p <= 0)
        return 1;
    if (p >= 1)
        return 0;
    const logChoose = (k) => (0,simple_statistics/* gammaln */.SW)(of + 1) - (0,simple_statistics/* gammaln */.SW)(k + 1) - (0,simple_statistics/* gammaln */.SW)(of - k + 1);
    let sum = 0;
    for (let k = 0; k <= count; k += 1)
        sum += Math.exp(logChoose(k) + k * Math.log(p) + (of - k) * Math.log1p(-p));
    return sum;
}

;// CONCATENATED MODULE: ./build/src/lab/random.js
/**
 * Chris Doty-Humphrey's sfc32 (PractRand): 128 bits of state, a period of 2^32 at least and of 2^127
 * on average; Math.random cannot be seeded.
 */
function seeded(seed) {
    let [a, b, c, counter] = [seed | 0, 0x9e3779b9 | 0, 0x243f6a88 | 0, 1];
    const next = () => {
        const sum = (((a + b) | 0) + counter) | 0;
        counter = (counter + 1) | 0;
        a = b ^ (b >>> 9);
        b = (c + (c << 3)) | 0;
        c = ((c << 21) | (c >>> 11)) + sum;
        c |= 0;
        return (sum >>> 0) / 2 ** 32;
    };
    // Its author lets a new seed mix for so many rounds.
    for (let round = 0; round < 12; round += 1)
        next();
    return next;
}
/** Takes one at random out of a list, which loses it; the order of the others is not kept. */
function takeOne(from, random) {
    const at = Math.floor(random() * from.length);
    const taken = from[at];
    const last = from.pop();
    if (at < from.length && last !== undefined)
        from[at] = last;
    return taken;
}

;// CONCATENATED MODULE: ./build/src/lab/deck.js

/** A pool's starts, dealt at random; one that runs out is shuffled anew. */
class Deck {
    pool;
    random;
    #left = new Map();
    constructor(pool, random) {
        this.pool = pool;
        this.random = random;
    }
    /** A start of a seed. The first of a tree compiles what later ones load, and is of its own kind. */
    deal(round, seed) {
        const key = `${round} ${seed}`;
        const left = this.#left.get(key) ?? [];
        if (left.length === 0)
            left.push(...this.pool.starts.filter((one) => one.round === round && one.seed === seed));
        this.#left.set(key, left);
        const dealt = takeOne(left, this.random);
        if (dealt === undefined)
            throw new Error(`${this.pool.id}: no ${round} start of seed ${seed} was measured`);
        return dealt;
    }
    /** What another start of the same kind answered to a look. */
    standIn(like, look) {
        const others = this.pool.starts.filter((one) => one.round === like.round &&
            one.seed === like.seed &&
            (one.looks.get(look)?.length ?? 0) > 0);
        const chosen = takeOne(others, this.random)?.looks.get(look);
        if (chosen === undefined)
            throw new Error(`${this.pool.id}: nothing was measured by ${look}`);
        return chosen;
    }
}

;// CONCATENATED MODULE: ./build/src/lab/simulate.js



/**
 * One comparison of a tree with itself as the gate would make it, each want answered by real samples.
 * Both trees' starts are dealt from one deck without putting back, so that what is dealt to head might
 * as well have been dealt to base; a change planted on head is put on top of its samples.
 *
 * @throws Error where the deck holds no answer to what is asked.
 */
function drawComparison(deciding, pool, random, plant) {
    const deck = new Deck(pool, random);
    const sides = {
        base: new DrawnSide(deck, pool, random),
        head: new DrawnSide(deck, pool, random, plant),
    };
    for (;;) {
        const pair = { base: sides.base.record(), head: sides.head.record() };
        const { findings, wants } = deciding.assess(pair);
        if (wants.length === 0) {
            return {
                verdicts: new Map(findings.map(({ metric, verdict }) => [metric, verdict])),
                starts: sides.base.starts + sides.head.starts,
                samples: sides.base.samples + sides.head.samples,
            };
        }
        for (const want of wants)
            sides[want.side].answer(want);
    }
}
/** The worst of a comparison's verdicts: what its benchmark is called. */
function worst({ verdicts }) {
    const all = [...verdicts.values()];
    const order = ['regressed', 'inconclusive', 'improved'];
    return order.find((one) => all.includes(one)) ?? 'unchanged';
}
/** One tree of a drawn comparison, while samples are drawn. */
class DrawnSide {
    deck;
    pool;
    random;
    plant;
    #drawn = [];
    samples = 0;
    constructor(deck, pool, random, plant) {
        this.deck = deck;
        this.pool = pool;
        this.random = random;
        this.plant = plant;
    }
    get starts() {
        return this.#drawn.filter(({ traced, untraced }) => traced.length + untraced.length > 0).length;
    }
    record() {
        return recordOf(this.pool, this.#drawn);
    }
    answer(want) {
        const start = this.#start(want);
        const taken = this.#take(start, want);
        const planted = this.plant === undefined ? taken : taken.map(this.plant.sample);
        (want.traced ? start.traced : start.untraced).push(...planted);
        this.samples += planted.length;
        // A fresh interpreter tells its import only where it is traced; a server traces its own always.
        if (start.source.importBytes !== null && (want.traced || this.pool.mode === 'forked')) {
            start.importBytes = start.source.importBytes + (this.plant?.importBytes ?? 0);
        }
    }
    #take(start, want) {
        const look = lookOf(want);
        const own = start.left.get(look) ?? [...(start.source.looks.get(look) ?? [])];
        // Few starts answered what only a level that rose asks for: another of the same seed stands in.
        const from = own.length > 0 ? own : [...this.deck.standIn(start.source, look)];
        start.left.set(look, from);
        const taken = Array.from({ length: Math.min(countOf(want), from.length) }, () => takeOne(from, this.random));
        return taken.filter((sample) => sample !== undefined);
    }
    #start(want) {
        while (this.#drawn.length <= want.start) {
            const index = this.#drawn.length;
            const seed = index === want.start ? want.seed : null;
            this.#drawn.push(this.#blank(index, seed));
        }
        const known = this.#drawn[want.start];
        if (known.seed === want.seed && known.source !== NOTHING)
            return known;
        const drawn = this.#blank(want.start, want.seed);
        this.#drawn[want.start] = drawn;
        return drawn;
    }
    /** A start of a seed; one that nothing asked for yet holds nothing. */
    #blank(index, seed) {
        const round = index === 0 ? 'screen' : 'confirm';
        const source = seed === null ? NOTHING : this.deck.deal(round, seed);
        return {
            seed: seed ?? 0,
            round,
            importBytes: null,
            traced: [],
            untraced: [],
            source,
            left: new Map(),
        };
    }
}
const NOTHING = { seed: 0, round: 'confirm', importBytes: null, looks: new Map() };

;// CONCATENATED MODULE: ./build/src/lab/false-alarms.js



/** Benchmarks of the gate run that the goal is set for. */
const GATE_BENCHMARKS = 50;
/** Counts false alarms: gate runs of a suite that is compared with itself. */
class FalseAlarms {
    #deciding;
    #random;
    #counts;
    #runs = 0;
    #alarmed = 0;
    /** Of benchmarks that do not vary, as many as make a gate run of them. */
    #calm = { comparisons: 0, alarms: 0, runs: 0, alarmed: 0 };
    constructor(pools, deciding, random) {
        this.#deciding = deciding;
        this.#random = random;
        this.#counts = pools.map((pool) => ({
            pool,
            character: characterOf(pool, deciding),
            verdicts: { regressed: 0, improved: 0, unchanged: 0, inconclusive: 0 },
            starts: 0,
            samples: 0,
        }));
    }
    /** One gate run: each benchmark once. */
    run() {
        let alarms = 0;
        for (const counts of this.#counts) {
            const outcome = drawComparison(this.#deciding, counts.pool, this.#random);
            const verdict = worst(outcome);
            counts.verdicts[verdict] += 1;
            counts.starts += outcome.starts;
            counts.samples += outcome.samples;
            const isAlarm = verdict === 'regressed';
            if (isAlarm)
                alarms += 1;
            if (counts.character.kind !== 'varying')
                this.#countCalm(isAlarm);
        }
        this.#runs += 1;
        if (alarms > 0)
            this.#alarmed += 1;
    }
    #countCalm(isAlarm) {
        const calm = this.#calm;
        calm.comparisons += 1;
        if (isAlarm)
            calm.alarms += 1;
        if (calm.comparisons % GATE_BENCHMARKS !== 0)
            return;
        calm.runs += 1;
        if (calm.alarms > 0)
            calm.alarmed += 1;
        calm.alarms = 0;
    }
    benchmarks() {
        return this.#counts.map(({ pool, character, verdicts, starts, samples }) => ({
            id: pool.id,
            kind: character.kind,
            mode: pool.mode,
            unsteady: character.unsteady,
            regressed: share(verdicts.regressed, this.#runs),
            improved: share(verdicts.improved, this.#runs),
            inconclusive: share(verdicts.inconclusive, this.#runs),
            starts: starts / this.#runs,
            samples: samples / this.#runs,
        }));
    }
    gates() {
        const { runs, alarmed } = this.#calm;
        const suite = {
            what: 'the whole suite',
            benchmarks: this.#counts.length,
            regressed: share(this.#alarmed, this.#runs),
        };
        const calm = {
            what: 'those that do not vary',
            benchmarks: GATE_BENCHMARKS,
            regressed: share(alarmed, runs),
        };
        return runs === 0 ? [suite] : [suite, calm];
    }
}

// EXTERNAL MODULE: ./build/src/model/bytes.js
var model_bytes = __webpack_require__(9056);
;// CONCATENATED MODULE: ./build/src/lab/plant.js
const KiB = 1024;
/** Resident memory comes in pages. */
const PAGE = 4096;
const none = { sample: (sample) => sample, importBytes: 0 };
/** So many bytes more held at once during each call. */
function plantPeak(bytes) {
    return {
        ...none,
        sample: (one) => ({ ...one, peak: one.peak === null ? null : one.peak + bytes }),
    };
}
/** So many bytes kept since the first call, in one piece that malloc gave. */
function plantSteady(bytes) {
    const kept = (calls) => (calls > 0 ? bytes : 0);
    return {
        ...none,
        sample: (one) => ({
            ...one,
            steady: one.steady === null ? null : one.steady + bytes,
            levels: risen(one.levels, {
                blocks: (calls) => (calls > 0 ? 1 : 0),
                heap: kept,
                traced: kept,
                resident: () => 0,
            }),
        }),
    };
}
/** So many bytes more resident during the first call. */
function plantResident(bytes) {
    return {
        ...none,
        sample: (one) => ({
            ...one,
            residentPeak: one.residentPeak && { ...one.residentPeak, own: one.residentPeak.own + bytes },
        }),
    };
}
function plantImport(bytes) {
    return { ...none, importBytes: bytes };
}
const LEAKS = [
    { size: 'one 64 B object a call', objectBytes: 64, every: 1, after: 0 },
    { size: 'one 64 B object every other call', objectBytes: 64, every: 2, after: 0 },
    { size: 'one 64 B object every tenth call', objectBytes: 64, every: 10, after: 0 },
    { size: 'one 64 B object a call, after 20 calls', objectBytes: 64, every: 1, after: 20 },
];
/** pymalloc serves small objects from arenas it has: malloc and the kernel see none of one by one. */
function plantLeak({ objectBytes, every, after }) {
    const objects = (calls) => Math.floor(Math.max(0, calls - after) / every);
    const bytes = (calls) => objects(calls) * objectBytes;
    return {
        ...none,
        sample: (one) => ({
            ...one,
            levels: risen(one.levels, {
                blocks: objects,
                heap: () => 0,
                traced: bytes,
                resident: () => 0,
            }),
        }),
    };
}
/** Pages that each call keeps and that no allocator of Python knows of: a mapping, a native library's. */
function plantResidentLeak(bytesPerCall) {
    const zero = () => 0;
    return {
        ...none,
        sample: (one) => ({
            ...one,
            levels: risen(one.levels, {
                blocks: zero,
                heap: zero,
                traced: zero,
                resident: (calls) => calls * bytesPerCall,
            }),
        }),
    };
}
const RESIDENT_LEAKS = [16 * KiB, 64 * KiB, 256 * KiB];
function risen(levels, by) {
    if (levels === null)
        return null;
    const column = (values, rise) => values.map((value, at) => value + rise(levels.calls[at]));
    return {
        calls: levels.calls,
        blocks: levels.blocks && column(levels.blocks, by.blocks),
        heap: levels.heap && column(levels.heap, by.heap),
        resident: levels.resident && column(levels.resident, by.resident),
        traced: levels.traced && column(levels.traced, by.traced),
    };
}

;// CONCATENATED MODULE: ./build/src/lab/power.js







const power_KiB = 1024;
const MiB = 1024 * power_KiB;
const SIZES = [
    ...[0.005, 0.01, 0.02, 0.05, 0.1, 0.2].map((relative) => ({ relative, absolute: 0 })),
    ...[16 * power_KiB, 64 * power_KiB, 256 * power_KiB].map((absolute) => ({ relative: 0, absolute })),
    { relative: 0.01, absolute: 16 * power_KiB },
    { relative: 0.05, absolute: MiB },
];
const PLANTS = {
    peak: plantPeak,
    steady: plantSteady,
    'rss-peak': plantResident,
    import: plantImport,
};
/** Counts how often planted changes are called. */
class PowerStudy {
    #deciding;
    #random;
    #trials;
    #runs = 0;
    constructor(pools, deciding, random) {
        this.#deciding = deciding;
        this.#random = random;
        this.#trials = pools.flatMap((pool) => trialsOf(pool, deciding));
    }
    /** Each change on each benchmark once. */
    run() {
        for (const trial of this.#trials) {
            const { verdicts } = drawComparison(this.#deciding, trial.pool, this.#random, trial.plant);
            if (verdicts.get(trial.metric) === 'regressed')
                trial.called += 1;
        }
        this.#runs += 1;
    }
    result() {
        const cells = new Map();
        for (const trial of this.#trials) {
            const key = [trial.metric, trial.size, trial.kind, trial.beyond].join();
            cells.set(key, [...(cells.get(key) ?? []), trial]);
        }
        return [...cells.values()].map((trials) => {
            const { metric, kind, size, beyond } = trials[0];
            const called = trials.reduce((sum, trial) => sum + trial.called, 0);
            const of = trials.length * this.#runs;
            return {
                metric,
                kind,
                size,
                beyond,
                benchmarks: trials.length,
                regressed: share(called, of),
            };
        });
    }
}
function trialsOf(pool, deciding) {
    const { kind, figures } = characterOf(pool, deciding);
    const trial = (metric, size, beyond, plant) => ({
        pool,
        kind,
        metric,
        size,
        beyond,
        plant,
        called: 0,
    });
    const levels = LEVEL_METRICS.flatMap((metric) => {
        const base = figures.get(metric);
        if (base === undefined)
            return [];
        const allowed = deciding.allowance(pool.id, metric, base);
        const grain = metric === 'rss-peak' ? PAGE : 1;
        const whole = (bytes) => Math.floor(bytes / grain) * grain;
        const sized = SIZES.flatMap((size) => {
            const bytes = whole(size.relative * Math.abs(base) + size.absolute);
            // A share of nothing is no change; past the limit by no more than the metric tells apart is neither.
            const near = metric === 'rss-peak' ? PAGE : deciding.agreeWithin;
            if (bytes === 0 || (bytes > allowed && bytes <= allowed + near))
                return [];
            return [trial(metric, textOf(size), bytes > allowed, PLANTS[metric](bytes))];
        });
        return [
            trial(metric, 'exactly the limit', false, PLANTS[metric](whole(allowed))),
            trial(metric, 'twice the limit', true, PLANTS[metric](whole(2 * allowed))),
            ...sized,
        ];
    });
    const hasRuns = pool.starts.some(({ looks }) => [...looks.keys()].some((look) => parseLook(look).kind === 'growth'));
    return hasRuns ? [...levels, ...leaks(pool, deciding, trial)] : levels;
}
/** Leaks, where growth runs were measured to put them on. */
function leaks(pool, deciding, trial) {
    const objects = LEAKS.map((leak) => trial('growth', leak.size, true, plantLeak(leak)));
    const resident = RESIDENT_LEAKS.map((bytes) => {
        const beyond = bytes > deciding.allowance(pool.id, 'rss-growth', 0);
        return trial('rss-growth', `${roundBytes(bytes)} a call`, beyond, plantResidentLeak(bytes));
    });
    return [...objects, ...resident];
}
function textOf({ relative, absolute }) {
    const parts = [
        ...(relative === 0 ? [] : [`${Number((relative * 100).toFixed(1))} %`]),
        ...(absolute === 0 ? [] : [roundBytes(absolute)]),
    ];
    return parts.join(' + ');
}
/** "16 KiB": sizes here are whole. */
function roundBytes(bytes) {
    return (0,model_bytes/* formatBytes */.z3)(bytes).replace('.0', '');
}

// EXTERNAL MODULE: ./build/src/model/metric.js
var metric = __webpack_require__(9739);
;// CONCATENATED MODULE: ./build/src/lab/real.js



/** Counts the verdicts of whole gate runs over the same two trees. */
function realRuns(reports) {
    const ids = [...new Set(reports.flatMap((report) => report.benchmarks.map(({ id }) => id)))];
    const cost = (key) => (0,simple_statistics/* sum */.cz)(reports.map((report) => report.cost[key]));
    return {
        runs: reports.length,
        cost: { seconds: cost('seconds'), starts: cost('starts'), samples: cost('samples') },
        regressed: share(reports.filter(({ verdict }) => verdict === 'regressed').length, reports.length),
        benchmarks: ids.map((id) => benchmark(id, reports.flatMap((report) => report.benchmarks.filter((one) => one.id === id)))),
    };
}
function benchmark(id, runs) {
    const of = (verdict) => share(runs.filter((one) => one.verdict === verdict).length, runs.length);
    const called = metric/* METRICS */.Cb.map((metric) => ({
        metric,
        regressed: share(runs.filter(({ metrics }) => metrics.some((one) => one.metric === metric && one.verdict === 'regressed')).length, runs.length),
    }));
    return {
        id,
        regressed: of('regressed'),
        improved: of('improved'),
        inconclusive: of('inconclusive'),
        metrics: called.filter(({ regressed }) => regressed.count > 0),
    };
}

// EXTERNAL MODULE: ./build/src/model/errors.js
var errors = __webpack_require__(4132);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./build/src/model/record.js
var record = __webpack_require__(854);
;// CONCATENATED MODULE: ./build/src/model/lab.js



const LAB_SCHEMA = 'highwater/lab/1';
/** How often something came about, with one-sided 95 % bounds of the true share. */
const ShareSchema = dist/* object */.Ikc({
    count: dist/* number */.aig(),
    of: dist/* number */.aig(),
    low: dist/* number */.aig(),
    high: dist/* number */.aig(),
});
/** Of comparisons: how many ended in each verdict, and what one of them took. */
const verdicts = {
    regressed: ShareSchema,
    improved: ShareSchema,
    inconclusive: ShareSchema,
    /** Interpreter starts and samples of both trees together, on average. */
    starts: dist/* number */.aig(),
    samples: dist/* number */.aig(),
};
/**
 * `exact`: no two samples of a traced metric ever differed, and no level rose. `growing`: a level did,
 * by a leak or a cache that fills. `varying`: samples differed.
 */
const KINDS = ['exact', 'growing', 'varying'];
/** A benchmark of a tree that was compared with itself, by samples drawn from its real ones. */
const BenchmarkErrorsSchema = dist/* object */.Ikc({
    ...verdicts,
    id: dist/* string */.YjP(),
    kind: dist/* picklist */.KIO(KINDS),
    mode: dist/* picklist */.KIO(['forked', 'fresh']),
    /** Metrics whose samples differ by more than their limit allows. */
    unsteady: dist/* array */.YOg(dist/* picklist */.KIO(metric/* METRICS */.Cb)),
});
/** Gate runs made of drawn comparisons; `regressed` counts runs with at least one false alarm. */
const GateErrorsSchema = dist/* object */.Ikc({
    what: dist/* picklist */.KIO(['the whole suite', 'those that do not vary']),
    benchmarks: dist/* number */.aig(),
    regressed: ShareSchema,
});
/** Changes of one size put on top of head's drawn samples, of one metric and kind of benchmark. */
const PowerSchema = dist/* object */.Ikc({
    metric: dist/* picklist */.KIO(metric/* METRICS */.Cb),
    kind: dist/* picklist */.KIO(KINDS),
    /** "1 % + 16 KiB", "exactly the limit", "one 64 B object a call". */
    size: dist/* string */.YjP(),
    /** Whether the change is more than the limit allows: then it is to be called, else not. */
    beyond: dist/* boolean */.zMY(),
    benchmarks: dist/* number */.aig(),
    regressed: ShareSchema,
});
const RealBenchmarkSchema = dist/* object */.Ikc({
    id: dist/* string */.YjP(),
    regressed: ShareSchema,
    improved: ShareSchema,
    inconclusive: ShareSchema,
    /** How often each metric was called regressed; those that never were are left out. */
    metrics: dist/* array */.YOg(dist/* object */.Ikc({ metric: dist/* picklist */.KIO(metric/* METRICS */.Cb), regressed: ShareSchema })),
});
/** Whole gate runs in real processes. */
const RealRunsSchema = dist/* object */.Ikc({
    runs: dist/* number */.aig(),
    cost: record/* CostSchema */.PO,
    /** Runs with at least one regressed benchmark. */
    regressed: ShareSchema,
    benchmarks: dist/* array */.YOg(RealBenchmarkSchema),
});
/** What the lab found of one tree's benchmarks. */
const LabSchema = dist/* object */.Ikc({
    schema: dist/* literal */.euz(LAB_SCHEMA),
    /** Of the drawing: the same samples and seed give the same figures. */
    seed: dist/* number */.aig(),
    tree: record/* TreeLabelSchema */.GV,
    fingerprint: record/* FingerprintSchema */.oP,
    /** The real samples that comparisons are drawn from. */
    pool: dist/* object */.Ikc({ rounds: dist/* number */.aig(), cost: record/* CostSchema */.PO }),
    benchmarks: dist/* array */.YOg(BenchmarkErrorsSchema),
    gates: dist/* array */.YOg(GateErrorsSchema),
    power: dist/* array */.YOg(PowerSchema),
    /** The tree against itself, for real. */
    itself: RealRunsSchema,
    /** Against a head that holds planted changes, for real; null where none was given. */
    planted: dist/* nullable */.mee(RealRunsSchema),
    /** Benchmarks that could not be measured, with the reason. */
    left: dist/* array */.YOg(dist/* object */.Ikc({ id: dist/* string */.YjP(), why: dist/* string */.YjP() })),
    seconds: dist/* number */.aig(),
});

// EXTERNAL MODULE: ./build/src/model/policy.js
var model_policy = __webpack_require__(5477);
;// CONCATENATED MODULE: ./build/src/laboratory.js

















/** Share of the budget after which each part ends. */
const UNTIL = { rounds: 0.4, itself: 0.55, planted: 0.7, falseAlarms: 0.9, power: 1 };
/** Six rounds hold twelve starts of seed 0 for each side, the most that a comparison asks for. */
const TIMES = { rounds: 6, itself: 20, planted: 10, falseAlarms: 20_000, power: 300 };
/** Drawn comparisons between two looks at signals. */
const AT_ONCE = 8;
/**
 * Measures the error rates of deciding on one tree's benchmarks: real samples of the tree, real gate
 * runs, then many comparisons drawn from the samples, as they are and with changes planted on them.
 *
 * @throws UsageError and TargetError as measuring does, and where no benchmark answered everything.
 */
async function experiment({ itself, planted, seed, times }, around) {
    const { measure } = itself;
    const work = new Work(times, measure.budgetSeconds, around.signal);
    const note = (text) => around.progress({ kind: 'note', text });
    const silent = { ...around, progress: () => undefined };
    const core = decidingBy(itself.policy);
    const rounds = [];
    await work.repeat('rounds', async (round) => {
        note(`real samples, round ${round} of at most ${times.rounds}`);
        const plan = { ...itself, measure: { ...measure, budgetSeconds: work.left('rounds') } };
        rounds.push(await measureRound(plan, round === 1 ? around : silent, core));
    });
    const pools = pooled(rounds);
    const [first] = rounds;
    if (pools.length === 0)
        throw nothingToDrawFrom(first);
    const gates = async (part, plan) => {
        const reports = [];
        await work.repeat(part, async (run) => {
            const head = part === 'itself' ? 'itself' : 'the planted head';
            note(`real gate runs against ${head}, ${run} of at most ${times[part]}`);
            reports.push(await (0,gate/* gate */.Gj)(plan, silent));
        });
        return realRuns(reports);
    };
    const onItself = await gates('itself', itself);
    const onPlanted = planted === null ? null : await gates('planted', planted);
    const random = seeded(seed);
    const alarms = new FalseAlarms(pools, core, random);
    note(`gate runs drawn from these samples, at most ${times.falseAlarms}`);
    await work.repeat('falseAlarms', () => alarms.run());
    const power = new PowerStudy(pools, core, random);
    note(`changes planted on drawn samples, each at most ${times.power} times a benchmark`);
    await work.repeat('power', () => power.run());
    return {
        schema: LAB_SCHEMA,
        seed,
        tree: first.head.tree,
        fingerprint: first.head.fingerprint,
        pool: { rounds: rounds.length, cost: costOf(rounds) },
        benchmarks: alarms.benchmarks(),
        gates: alarms.gates(),
        power: power.result(),
        itself: onItself,
        planted: onPlanted,
        left: leftOut(first, pools),
        seconds: work.seconds(),
    };
}
function decidingBy(policy) {
    const rules = (0,compare_rules/* rulesOf */.f)(policy);
    return {
        assess: (pair) => (0,assess/* assess */.no)(pair, rules.limitsOf(pair.head.id), policy.native),
        everyWant: (record, side, start) => everyWant(record, side, start, policy.native),
        figures: (record, metric) => (0,observations/* flat */.Ct)((0,deciding/* deciding */.C$)(record, metric)),
        rises: compare_screen/* everRises */.$X,
        allowance: (id, metric, base) => (0,model_policy/* allowance */.nB)(rules.limitsOf(id)[metric], base),
        agreeWithin: metric/* AGREE_WITHIN */.dP,
    };
}
async function measureRound(plan, around, core) {
    const collector = new Collector(core);
    const { base, head } = await (0,gate/* recordBoth */.jS)(plan, around, collector.judge);
    const records = head.benchmarks.flatMap((one) => {
        const other = base.benchmarks.find(({ id }) => id === one.id);
        return other === undefined ? [] : [{ base: other, head: one }];
    });
    return { collector, records, base, head };
}
function costOf(rounds) {
    const sum = (of) => rounds.reduce((all, one) => all + of(one), 0);
    return {
        seconds: sum(({ head }) => head.cost.seconds),
        starts: sum(({ base, head }) => base.cost.starts + head.cost.starts),
        samples: sum(({ base, head }) => base.cost.samples + head.cost.samples),
    };
}
function leftOut({ head }, pools) {
    return head.benchmarks.flatMap(({ id, state }) => {
        if (pools.some((pool) => pool.id === id))
            return [];
        const why = state.state === 'measured'
            ? 'its samples were not complete when the time for them was over: more --budget'
            : `${state.state}: ${state.why}`;
        return [{ id, why }];
    });
}
function nothingToDrawFrom(first) {
    return new errors/* TargetError */.I0({
        what: 'no benchmark could be measured as often as the lab needs',
        where: leftOut(first, [])
            .slice(0, 5)
            .map(({ id, why }) => [id, why]),
        try: ['--budget 30m   gives each part more time', '--select GLOB   takes fewer benchmarks'],
    });
}
/** The lab's time: parts are repeated until their share of it is over, each at least once. */
class Work {
    times;
    budgetSeconds;
    signal;
    #begun = performance.now();
    constructor(times, budgetSeconds, signal) {
        this.times = times;
        this.budgetSeconds = budgetSeconds;
        this.signal = signal;
    }
    seconds() {
        return (performance.now() - this.#begun) / 1000;
    }
    /** Of a part's time, seconds; 0 where it is over. */
    left(part) {
        return Math.max(0, UNTIL[part] * this.budgetSeconds - this.seconds());
    }
    async repeat(part, once) {
        for (let time = 1; time <= this.times[part]; time += 1) {
            await once(time);
            if (time % AT_ONCE === 0)
                await (0,promises_.setImmediate)();
            this.signal.throwIfAborted();
            if (this.left(part) === 0)
                return;
        }
    }
}

// EXTERNAL MODULE: ./build/src/report/documents.js
var documents = __webpack_require__(934);
// EXTERNAL MODULE: ./build/src/model/interpreter.js
var interpreter = __webpack_require__(5473);
// EXTERNAL MODULE: ./build/src/report/escape.js
var report_escape = __webpack_require__(6209);
// EXTERNAL MODULE: ./build/src/report/names.js
var report_names = __webpack_require__(3548);
// EXTERNAL MODULE: ./build/src/report/shorten.js
var shorten = __webpack_require__(1669);
;// CONCATENATED MODULE: ./build/src/report/lab.js






const PROSE_WIDTH = 100;
/** What the lab found, as a person at a terminal reads it. */
function renderLabTerminal(lab) {
    return tables(lab, report_escape/* terminalLine */.tL)
        .map(({ title, about, head, rows }) => {
        const all = [head, ...rows];
        const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length)));
        const lines = all.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column])).join('  ')}`.trimEnd());
        return `${[title, ...(0,shorten/* wrap */.LV)(about, PROSE_WIDTH), '', ...lines].join('\n')}\n`;
    })
        .join('\n');
}
/** The same for a document. */
function renderLabMarkdown(lab) {
    return tables(lab, report_escape/* markdownText */.p7)
        .map(({ title, about, head, rows }) => {
        const row = (cells) => `| ${cells.join(' | ')} |`;
        const rule = `|${' --- |'.repeat(head.length)}`;
        const prose = (0,shorten/* wrap */.LV)(about, PROSE_WIDTH).join('\n');
        return `### ${title}\n\n${prose}\n\n${[row(head), rule, ...rows.map(row)].join('\n')}\n`;
    })
        .join('\n');
}
function tables(lab, harmless) {
    const { benchmarks: all, left, planted: runs } = lab;
    const names = (0,report_names/* namesOf */.e)([...all, ...left, ...(runs?.benchmarks ?? [])]);
    const named = (id) => harmless(names(id));
    const found = [
        gates(lab, harmless),
        benchmarks(lab, named),
        ...KINDS.flatMap((kind) => [power(lab, kind, true), power(lab, kind, false)]),
        ...(runs === null ? [] : [planted(runs, named)]),
        lab_leftOut(lab, named, harmless),
    ];
    return found.filter(({ rows }) => rows.length > 0);
}
function gates({ gates: drawn, itself, pool, fingerprint, seed, tree, seconds }, harmless) {
    const { cost, rounds } = pool;
    const each = itself.cost.seconds / itself.runs;
    return {
        title: 'False alarms of a gate run that compares a tree with itself',
        about: `${harmless(tree.name)}, ${harmless((0,interpreter/* interpreterText */.s)(fingerprint))} on ` +
            `${harmless(fingerprint.architecture)}. ` +
            `Drawn: from ${cost.samples} real samples of ${cost.starts} interpreter starts in ${rounds} rounds ` +
            `(${cost.seconds.toFixed(0)} s), seed ${seed}. Real: whole runs, ${each.toFixed(1)} s each. ` +
            `Bounds are exact, one-sided, 95 %. The lab took ${seconds.toFixed(0)} s.`,
        head: ['gate run of', 'benchmarks', 'how', 'runs', 'with a false alarm', 'at most'],
        rows: [
            ...drawn.map(({ what, benchmarks: count, regressed }) => [
                what,
                String(count),
                'drawn',
                ...alarmCells(regressed),
            ]),
            [
                'the whole suite',
                String(itself.benchmarks.length),
                'real',
                ...alarmCells(itself.regressed),
            ],
        ],
    };
}
function alarmCells({ of, count, high }) {
    return [String(of), String(count), percent(high)];
}
function benchmarks({ benchmarks: all, itself }, named) {
    const rows = all.map((one) => {
        const real = itself.benchmarks.find(({ id }) => id === one.id);
        return [
            named(one.id),
            one.mode === 'fresh' ? `${one.kind}, never forked` : one.kind,
            `${one.regressed.count} of ${one.regressed.of}`,
            percent(one.regressed.high),
            percent(one.improved.count / one.improved.of),
            percent(one.inconclusive.count / one.inconclusive.of),
            one.starts.toFixed(1),
            one.samples.toFixed(1),
            real === undefined ? '' : `${real.regressed.count} of ${real.regressed.of}`,
            one.unsteady.join(', '),
        ];
    });
    return {
        title: 'Each benchmark against itself',
        about: 'Exact: no two samples of its traced metrics ever differed. Growing: the same, but a level rose, ' +
            'by a leak or a cache that fills. Starts and samples are those of both trees together in one ' +
            'comparison, on average. Unsteady: metrics of which two samples of one tree differ by more than ' +
            'the limit allows.',
        head: [
            'benchmark',
            'kind',
            'false alarms',
            'at most',
            'improved',
            'inconclusive',
            'starts',
            'samples',
            'real alarms',
            'unsteady',
        ],
        rows,
    };
}
function power({ power: all }, kind, beyond) {
    const cells = all.filter((one) => one.kind === kind && one.beyond === beyond);
    const sizes = [...new Set(all.map(({ size }) => size))];
    const metrics = metric/* METRICS */.Cb.filter((metric) => cells.some((one) => one.metric === metric));
    const rows = sizes.flatMap((size) => {
        const row = metrics.map((metric) => {
            const cell = cells.find((one) => one.size === size && one.metric === metric);
            return cell === undefined ? '' : powerCell(cell);
        });
        return row.every((cell) => cell === '') ? [] : [[size, ...row]];
    });
    return {
        title: beyond
            ? `Changes beyond the limit that are called: ${kind} benchmarks`
            : `Changes within the limit that are called, wrongly: ${kind} benchmarks`,
        about: 'Planted on drawn real samples of head. Each cell: the share called, its ' +
            `${beyond ? 'lower' : 'upper'} bound, and how many benchmarks of how many comparisons.`,
        head: ['change', ...metrics],
        rows,
    };
}
function powerCell({ regressed, beyond, benchmarks: count }) {
    const bound = beyond ? `≥ ${percent(regressed.low)}` : `≤ ${percent(regressed.high)}`;
    return `${percent(regressed.count / regressed.of)} (${bound}; ${count}, ${regressed.of})`;
}
function planted({ benchmarks: all, runs, cost }, named) {
    const called = all.filter(({ regressed }) => regressed.count > 0);
    const never = all.filter(({ regressed }) => regressed.count === 0).map(({ id }) => named(id));
    return {
        title: 'Changes planted in the head tree, in real gate runs',
        about: `${runs} ${runs === 1 ? 'run' : 'runs'} of ${(cost.seconds / runs).toFixed(1)} s each, and the metrics that were called. Never called: ${never.join(', ') || 'none'}.`,
        head: ['benchmark', 'regressed', 'at least', 'by metric'],
        rows: called.map(({ id, regressed, metrics }) => [
            named(id),
            `${regressed.count} of ${regressed.of}`,
            percent(regressed.low),
            metrics.map((one) => `${one.metric} ${one.regressed.count}`).join(', '),
        ]),
    };
}
function lab_leftOut({ left }, named, harmless) {
    return {
        title: 'Not measured',
        about: 'They are in no figure above.',
        head: ['benchmark', 'why'],
        rows: left.map(({ id, why }) => [named(id), harmless(why.split('\n')[0])]),
    };
}
/** "0.012 %": two significant digits, but of what is nearly all as many as tell it from all. */
function percent(share) {
    const points = share * 100;
    if (points === 0 || points === 100)
        return `${points} %`;
    if (points < 10)
        return `${Number(points.toPrecision(2))} %`;
    if (points < 90)
        return `${points.toFixed(0)} %`;
    const missing = Number((100 - points).toPrecision(2));
    return `${Number((100 - missing).toFixed(6))} %`;
}

// EXTERNAL MODULE: ./build/src/report/progress.js
var progress = __webpack_require__(1737);
;// CONCATENATED MODULE: ./build/src/commands/lab.js






const DEFAULT_SEED = 1;
/** Measures the error rates of deciding on one tree's benchmarks. It judges nothing: its status is 0. */
async function lab(flags, { cwd, env, signal, stdout, stderr }, times = TIMES) {
    const asked = { ...(await experimentOf(flags, cwd, env)), times };
    const { json, markdown } = asked.itself.outputs;
    for (const path of [json, markdown])
        if (path !== null)
            await (0,documents/* refuseUnwritable */.Gt)(path);
    const found = await experiment(asked, { env, signal, progress: (0,progress/* streamProgress */.w)(stderr) });
    stdout.write(renderLabTerminal(found));
    if (json !== null)
        await (0,documents/* writeDocument */.ft)(json, found);
    if (markdown !== null)
        await (0,documents/* writeWhole */.f8)(markdown, renderLabMarkdown(found));
    return 0;
}
async function experimentOf({ head, seed, ...flags }, cwd, env) {
    const { base } = flags;
    // The tree is the head of its own comparison: its configuration governs, wherever it lies.
    const plan = await (0,config_plan/* loadPlan */.Y)(base === undefined ? flags : { ...flags, head: base }, cwd, env);
    // A stored record is of another run: here both trees are measured.
    const itself = { ...plan, base: plan.head, store: null };
    const seeded = { itself, seed: seed === undefined ? DEFAULT_SEED : seedOf(seed) };
    if (head === undefined)
        return { ...seeded, planted: null };
    const given = await (0,config_plan/* loadPlan */.Y)({ ...flags, head }, cwd, env);
    return { ...seeded, planted: { ...itself, head: given.head } };
}
function seedOf(text) {
    if (/^\d{1,9}$/.test(text))
        return Number(text);
    throw new errors/* UsageError */.eb({
        what: `--seed ${JSON.stringify(text)} is wrong`,
        where: [['wanted', 'a whole number of up to nine digits']],
    });
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

/***/ 1737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ streamProgress)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6209);

const BAR = 20;
const CLEAR = '\r\u001b[K';
/** Progress on a stream: one live line on a terminal, a line for every tenth elsewhere. */
function streamProgress(stream) {
    let shownTenth = 0;
    const lasting = (text) => stream.write(`${stream.isTTY ? CLEAR : ''}${text}\n`);
    return (event) => {
        switch (event.kind) {
            case 'note':
                lasting(`  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .terminalLine */ .tL)(event.text)}`);
                return;
            case 'started': // the report's first line says it again
            case 'discovered':
                return;
            case 'settled': {
                const share = event.total === 0 ? 1 : event.done / event.total;
                if (stream.isTTY) {
                    const filled = Math.round(share * BAR);
                    const line = `  ${'▇'.repeat(filled)}${'░'.repeat(BAR - filled)}  ${event.done}/${event.total}`;
                    stream.write(event.done === event.total ? CLEAR : `${CLEAR}${line}`);
                }
                else if (Math.floor(share * 10) > shownTenth) {
                    shownTenth = Math.floor(share * 10);
                    stream.write(`  measured ${event.done} of ${event.total}\n`);
                }
            }
        }
    };
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
