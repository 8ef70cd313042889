export const id = 88;
export const ids = [88];
export const modules = {

/***/ 8088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bisect: () => (/* binding */ bisect_bisect)
});

// EXTERNAL MODULE: ./build/src/baseline/checkout.js
var checkout = __webpack_require__(3797);
// EXTERNAL MODULE: ./build/src/baseline/git.js
var baseline_git = __webpack_require__(3625);
// EXTERNAL MODULE: ./build/src/model/errors.js
var errors = __webpack_require__(4132);
;// CONCATENATED MODULE: ./build/src/baseline/suspects.js


/** The commits of which one is the first bad one, as git itself ranks them for a bisection. */
async function suspectsOf(git, bounds) {
    const lines = await linesOf(git, [
        'rev-list',
        '--bisect-all',
        '--bisect-vars',
        ...between(bounds),
    ]);
    const ranked = lines.flatMap((line) => /^[0-9a-f]{40,64}(?= \()/.exec(line)?.[0] ?? []);
    const steps = lines.map((line) => /^bisect_steps=(\d+)$/.exec(line)?.[1]).find(Boolean);
    return { ranked, steps: Number(steps ?? 0) };
}
const FORMAT = '--format=%H%x00%aN <%aE>%x00%aI%x00%s%x00%P';
const PLAIN = ['log', '--no-show-signature', '--no-color', '--no-notes', FORMAT];
/** The same commits, oldest first. */
async function commitsOf(git, bounds) {
    const words = [...PLAIN, '--topo-order', '--reverse', ...between(bounds)];
    return (await linesOf(git, words)).map((line) => parse(line).commit);
}
/** A commit, and the hashes of its parents in their order. */
async function describeCommit(git, hash) {
    const [line = ''] = await linesOf(git, [...PLAIN, '--no-walk', hash]);
    return parse(line);
}
function parse(line) {
    const [hash = '', author = '', date = '', subject = '', parents = ''] = line.split('\0');
    const commit = { hash, author, date, subject };
    return { commit, parents: parents.split(' ').filter((one) => one !== '') };
}
function between({ bad, good }) {
    return [bad, '--not', ...good, '--'];
}
async function linesOf(git, words) {
    const result = await git.run(words);
    if (result.status !== 0) {
        throw new errors/* UsageError */.eb({
            what: 'git cannot go through the history between good and bad',
            where: [['git said', (0,baseline_git/* said */.a)(result)]],
        });
    }
    return result.stdout.split('\n').filter((line) => line !== '');
}

// EXTERNAL MODULE: ./build/src/measure/environment/command.js
var command = __webpack_require__(1281);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./build/src/model/metric.js
var metric = __webpack_require__(9739);
// EXTERNAL MODULE: ./build/src/model/report.js
var report = __webpack_require__(8205);
;// CONCATENATED MODULE: ./build/src/model/bisection.js



const BISECTION_SCHEMA = 'highwater/bisection/1';
const CommitSchema = dist/* object */.Ikc({
    /** The full hash. */
    hash: dist/* string */.YjP(),
    /** "Ada Lovelace <ada@example.org>". */
    author: dist/* string */.YjP(),
    /** When it was written, ISO 8601 with its own zone. */
    date: dist/* string */.YjP(),
    subject: dist/* string */.YjP(),
});
/** A commit that was compared with good, by the metrics that are followed. */
const StepSchema = dist/* variant */.Oxt('verdict', [
    dist/* object */.Ikc({
        commit: CommitSchema,
        verdict: dist/* picklist */.KIO(['good', 'bad']),
        metrics: dist/* array */.YOg(report/* MetricReportSchema */.aG),
        /** What a reader must know of the comparison. */
        notes: dist/* array */.YOg(dist/* string */.YjP()),
    }),
    /** It could not be measured, or not be decided. */
    dist/* object */.Ikc({ commit: CommitSchema, verdict: dist/* literal */.euz('skipped'), why: dist/* string */.YjP() }),
]);
const OutcomeSchema = dist/* variant */.Oxt('kind', [
    dist/* object */.Ikc({ kind: dist/* literal */.euz('found'), commit: CommitSchema }),
    /** The commits between the last good and the first bad one could not be measured; oldest first. */
    dist/* object */.Ikc({ kind: dist/* literal */.euz('one-of'), commits: dist/* array */.YOg(CommitSchema) }),
]);
/** Which commit brought a regression, and how that was found. */
const BisectionSchema = dist/* object */.Ikc({
    schema: dist/* literal */.euz(BISECTION_SCHEMA),
    /** The benchmark. */
    id: dist/* string */.YjP(),
    /** What regressed on bad: a commit is bad where any of them regressed against good. */
    metrics: dist/* array */.YOg(dist/* picklist */.KIO(metric/* METRICS */.Cb)),
    good: CommitSchema,
    bad: CommitSchema,
    /** In the order in which they were taken; the first is bad itself. */
    steps: dist/* array */.YOg(StepSchema),
    outcome: OutcomeSchema,
    /** The comparison that shows it: with the commit before, or with good. */
    report: report/* ReportSchema */.M9,
    /** Shows it again, in a shell. */
    command: dist/* string */.YjP(),
    notes: dist/* array */.YOg(dist/* string */.YjP()),
});

// EXTERNAL MODULE: ./build/src/model/counted.js
var counted = __webpack_require__(7129);
// EXTERNAL MODULE: ./build/src/report/escape.js
var report_escape = __webpack_require__(6209);
// EXTERNAL MODULE: ./build/src/report/sentences.js
var sentences = __webpack_require__(5198);
// EXTERNAL MODULE: ./build/src/report/shorten.js
var shorten = __webpack_require__(1669);
// EXTERNAL MODULE: ./build/src/report/terminal.js + 1 modules
var terminal = __webpack_require__(9769);
;// CONCATENATED MODULE: ./build/src/report/bisection.js






/** A hash as people read it, and as git still takes it in a large repository. */
function bisection_short(hash) {
    return hash.slice(0, 10);
}
/** What lies ahead, said before the first candidate. */
function plannedText(steps, commits, metrics) {
    return `about ${(0,counted/* counted */.h)(steps, 'step')} over ${(0,counted/* counted */.h)(commits, 'commit')}, by ${metrics.join(', ')}`;
}
const SUBJECT = 32;
/** A step in one line; `left` is about how many steps follow. */
function stepText(step, left) {
    const { verdict, commit } = step;
    const subject = (0,shorten/* shorten */.ml)((0,report_escape/* terminalLine */.tL)(commit.subject), SUBJECT).padEnd(SUBJECT);
    const ahead = left > 0 ? `  (about ${left} left)` : '';
    return `${verdict.padEnd(7)}  ${bisection_short(commit.hash)}  ${subject}  ${(0,report_escape/* terminalLine */.tL)(outcomeOf(step))}${ahead}`;
}
/** "peak +40.4 KiB (58x), growth +2.0 KiB/call" of a bad commit, "peak 724 B, growth 0" of a good one. */
function outcomeOf(step) {
    switch (step.verdict) {
        case 'skipped':
            return firstLine(step.why);
        case 'good':
            return step.metrics.map((one) => `${one.metric} ${(0,sentences/* figure */.vP)(one, one.head)}`).join(', ');
        case 'bad':
            return step.metrics
                .filter(report/* isRise */.m_)
                .map((one) => `${one.metric} ${(0,sentences/* changeText */.k0)(one)}`)
                .join(', ');
    }
}
/** The answer as a person at a terminal reads it; the steps were told before. */
function renderBisection(found, options) {
    const { outcome, report, id, command } = found;
    const notes = found.notes.map((note) => `note: ${(0,report_escape/* terminalLine */.tL)(note)}`);
    return `${[
        ...(outcome.kind === 'found'
            ? commitRows(outcome.commit, id)
            : candidateRows(outcome.commits, found, options.width)),
        '',
        (0,terminal/* renderTerminal */.b)(report, options),
        ...(notes.length === 0 ? [] : [...notes, '']),
        `see it again: ${(0,report_escape/* terminalLine */.tL)(command)}`,
    ].join('\n')}\n`;
}
function commitRows({ hash, author, date, subject }, id) {
    return [
        `${bisection_short(hash)} brought the regression of ${(0,report_escape/* terminalLine */.tL)(id)}`,
        '',
        `  commit   ${hash}`,
        `  author   ${(0,report_escape/* terminalLine */.tL)(author)}`,
        `  date     ${date}`,
        `  subject  ${(0,report_escape/* terminalLine */.tL)(subject)}`,
    ];
}
function candidateRows(commits, found, width) {
    const steps = new Map(found.steps.map((step) => [step.commit.hash, step]));
    return [
        `one of these ${commits.length} commits brought the regression of ${(0,report_escape/* terminalLine */.tL)(found.id)}; all but the bad one could not be measured`,
        '',
        ...commits.map(({ hash, subject }) => {
            const step = steps.get(hash);
            const why = step?.verdict === 'skipped' ? `skipped: ${firstLine(step.why)}` : 'bad';
            return (0,shorten/* shorten */.ml)(`  ${bisection_short(hash)}  ${(0,report_escape/* terminalLine */.tL)(`${subject}  (${why})`)}`, width);
        }),
    ];
}
function firstLine(text) {
    return text.split('\n')[0];
}

// EXTERNAL MODULE: ./build/src/baseline/commits.js
var commits = __webpack_require__(3055);
;// CONCATENATED MODULE: ./build/src/bisect/ends.js




/**
 * The commits of two references; where good is no ancestor of bad, where their histories parted stands
 * for it.
 *
 * @throws UsageError where one does not exist, they have no common history, or good comes after bad.
 */
async function endsOf(git, asked, progress) {
    const bad = await (0,commits/* resolveCommit */.WL)(git, asked.bad, progress);
    const given = await (0,commits/* resolveCommit */.WL)(git, asked.good, progress);
    if (given === bad) {
        throw new errors/* UsageError */.eb({
            what: `good and bad are the same commit, ${bisection_short(bad)}: there is nothing to search`,
        });
    }
    const good = await (0,commits/* mergeBase */.wu)(git, given, bad, progress);
    if (good === bad) {
        throw new errors/* UsageError */.eb({
            what: `bad (${asked.bad}) is an ancestor of good (${asked.good}): nothing came between them`,
            try: [`--good ${asked.bad} --bad ${asked.good}   where they are mixed up`],
        });
    }
    const note = good === given
        ? null
        : `good (${asked.good}) is no ancestor of bad (${asked.bad}): ${bisection_short(good)}, where their histories part, stands for it`;
    return {
        good: (await describeCommit(git, good)).commit,
        bad: (await describeCommit(git, bad)).commit,
        note,
    };
}

;// CONCATENATED MODULE: ./build/src/bisect/followed.js



/**
 * The metrics to go by, from the comparison of good with bad: what regressed, or the one asked for.
 *
 * @throws UsageError where that did not regress; TargetError where it cannot be told.
 */
function followed(benchmark, asked) {
    const { id, metrics, state } = benchmark;
    for (const [name, side] of [
        ['bad', 'head'],
        ['good', 'base'],
    ]) {
        if (state[side] === 'measured')
            continue;
        throw new errors/* TargetError */.I0({
            what: `${id} cannot be measured on ${name}: ${state[side]}`,
            where: state.why === '' ? [] : [['why', state.why]],
        });
    }
    const meant = metrics.filter(({ metric }) => asked === null || metric === asked);
    const rises = meant.filter(report/* isRise */.m_).map(({ metric }) => metric);
    if (rises.length > 0)
        return rises;
    const others = metrics.filter((one) => (0,report/* isRise */.m_)(one) && one.metric !== asked);
    const problem = {
        what: `${id} did not regress from good to bad${asked === null ? '' : ` by ${asked}`}`,
        where: meant.length === 0 && asked !== null
            ? [[asked, 'was not measured']]
            : meant.map((one) => [one.metric, figures(one)]),
        try: others.map(({ metric }) => `--metric ${metric}   regressed`),
    };
    const isUnsure = [benchmark, ...meant].some(({ verdict }) => verdict === 'inconclusive');
    if (!isUnsure)
        throw new errors/* UsageError */.eb(problem);
    throw new errors/* TargetError */.I0({
        ...problem,
        what: `it cannot be told whether ${id} regressed from good to bad`,
    });
}
function figures(one) {
    const from = (0,sentences/* figure */.vP)(one, one.base);
    const to = (0,sentences/* figure */.vP)(one, one.head);
    const note = one.note === null ? '' : `: ${one.note}`;
    return `${from} → ${to}, ${(0,sentences/* changeText */.k0)(one)}, ${one.verdict}${note}`;
}

;// CONCATENATED MODULE: ./build/src/bisect/judgement.js

/** Bad where any of the metrics regressed; good where each of them is known not to have. */
function judge(benchmark, metrics) {
    const { base, head, why } = benchmark.state;
    if (head !== 'measured')
        return { verdict: 'skipped', why: why || `the benchmark is ${head} there` };
    if (base !== 'measured')
        return { verdict: 'skipped', why: why || `the benchmark is ${base} on good` };
    const seen = benchmark.metrics.filter(({ metric }) => metrics.includes(metric));
    if (seen.some(report/* isRise */.m_))
        return { verdict: 'bad', metrics: seen };
    const unsure = seen.find(({ verdict }) => verdict === 'inconclusive');
    if (unsure !== undefined)
        return { verdict: 'skipped', why: `${unsure.metric} is inconclusive: ${unsure.note}` };
    // steady alone is left out where the screen saw it unchanged.
    const missing = metrics.find((metric) => metric !== 'steady' && seen.every((one) => one.metric !== metric));
    if (missing !== undefined)
        return { verdict: 'skipped', why: `${missing} was not measured there` };
    if (benchmark.verdict === 'inconclusive' && benchmark.metrics.every(isSettled))
        return { verdict: 'skipped', why: 'the budget ended before it was settled' };
    return { verdict: 'good', metrics: seen };
}
function isSettled({ verdict }) {
    return verdict !== 'inconclusive';
}

;// CONCATENATED MODULE: ./build/src/bisect/search.js
/**
 * The commit to test next; null where none is left.
 *
 * After a skipped commit the next is taken away from it, twice as far with every further one, since
 * what broke a commit mostly breaks its neighbours too; `git bisect` jumps by chance instead.
 *
 * @param suspects commits that are ancestors of bad and of no good one, the one that halves best first.
 */
function nextOf({ bad, skipped }, suspects) {
    const left = suspects.filter((one) => one !== bad && !skipped.includes(one));
    const passedOver = suspects.filter((one) => skipped.includes(one)).length;
    const away = Math.min(2 ** passedOver - 1, Math.floor(left.length / 2));
    return left[away] ?? null;
}
/** The search after a commit was tested. */
function learned(search, commit, verdict) {
    switch (verdict) {
        case 'good':
            return { ...search, good: [...search.good, commit] };
        case 'bad':
            return { ...search, bad: commit };
        case 'skipped':
            return { ...search, skipped: [...search.skipped, commit] };
    }
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/baseline/written.js + 1 modules
var written = __webpack_require__(580);
// EXTERNAL MODULE: ./build/src/gate.js + 83 modules
var gate = __webpack_require__(1686);
// EXTERNAL MODULE: ./build/src/measure/views.js + 1 modules
var views = __webpack_require__(8467);
// EXTERNAL MODULE: ./build/src/system/temporary.js
var temporary = __webpack_require__(744);
;// CONCATENATED MODULE: ./build/src/bisect/trials.js







const SIDES = ['base', 'head'];
/**
 * Compares commits of one repository by the gate, each written out to a temporary folder; bad's
 * benchmark code is laid over them all.
 */
class Trials {
    ground;
    /** Folders that are written, with their commits. */
    #written = new Map();
    /** Commits whose benchmark code is other than bad's. */
    #differing = new Set();
    /** Those of them that cannot run bad's. */
    #unfit = new Set();
    constructor(ground) {
        this.ground = ground;
    }
    static async open(git, ends, { measure, workingDirectory }, around) {
        const ground = await (0,temporary/* inTemporaryFolder */.PX)('highwater-bisect', async (folder) => {
            const tree = (0,external_node_path_.join)(folder, treeName(ends.bad, 'own'));
            await (0,written/* writeOut */.s)(git, ends.bad, tree, around.progress);
            await (0,temporary/* makeFolder */.fc)((0,external_node_path_.join)(tree, workingDirectory));
            const code = await (0,views/* benchmarkCode */.vz)(tree, measure.benchmarks, workingDirectory);
            return { git, ends, workingDirectory, around, folder, code };
        });
        const trials = new Trials(ground);
        trials.#written.set(treeName(ends.bad, 'own'), ends.bad);
        return trials;
    }
    /**
     * The ids of bad's benchmarks that a plan selects.
     *
     * @throws UsageError where there is none; TargetError where bad cannot be imported or installed.
     */
    async list(plan) {
        const { ends, around } = this.ground;
        const head = { kind: 'folder', path: this.#path(ends.bad, 'own') };
        try {
            return await (0,gate/* listBenchmarks */.N6)({ ...plan, head }, around);
        }
        catch (error) {
            if (!(error instanceof errors/* TargetError */.I0))
                throw error;
            const { where = [], ...problem } = error.problem;
            throw new errors/* TargetError */.I0({ ...problem, where: [['bad', bisection_short(ends.bad)], ...where] });
        }
    }
    /** Whether a commit that was compared has other benchmark code than bad. */
    differs(commit) {
        return this.#differing.has(commit);
    }
    /**
     * Compares two commits by the one benchmark that a plan selects; what cannot run bad's benchmark code
     * is measured with its own.
     */
    async compare(pair, plan) {
        try {
            const first = await this.#run(pair, plan);
            const unfit = SIDES.filter((side) => !isMeasured(first, side))
                .map((side) => pair[side])
                .filter((commit) => this.#differing.has(commit) && !this.#unfit.has(commit));
            if (unfit.length === 0)
                return first;
            for (const commit of unfit)
                this.#unfit.add(commit);
            const second = await this.#run(pair, plan);
            if (SIDES.every((side) => isMeasured(second, side)))
                return second;
            for (const commit of unfit)
                this.#unfit.delete(commit);
            return first;
        }
        finally {
            await this.#clear();
        }
    }
    async #run(pair, plan) {
        const folder = async (side) => ({
            kind: 'folder',
            path: await this.#tree(pair[side]),
        });
        const compared = { ...plan, base: await folder('base'), head: await folder('head') };
        try {
            const found = await (0,gate/* gate */.Gj)(compared, this.ground.around);
            const benchmark = found.benchmarks.find(({ id }) => id === plan.measure.select);
            if (benchmark === undefined)
                return { kind: 'broken', why: 'the benchmark is missing' };
            const report = { ...found, ...labelled(found, pair), benchmarks: [benchmark] };
            const own = Object.values(pair).filter((commit) => this.#unfit.has(commit));
            return { kind: 'compared', report, benchmark, notes: own.map(ownCode) };
        }
        catch (error) {
            if (error instanceof errors/* TargetError */.I0 || error instanceof errors/* UsageError */.eb)
                return { kind: 'broken', why: (0,errors/* inOneLine */.UX)(error.problem) };
            throw error;
        }
    }
    #path(commit, code) {
        return (0,external_node_path_.join)(this.ground.folder, treeName(commit, code));
    }
    /** The commit's files as a folder, with the benchmark code that it can run. */
    async #tree(commit) {
        const { git, ends, workingDirectory, around, code } = this.ground;
        const whose = commit === ends.bad || this.#unfit.has(commit) ? 'own' : 'bad';
        const path = this.#path(commit, whose);
        if (this.#written.has(treeName(commit, whose)))
            return path;
        await (0,written/* writeOut */.s)(git, commit, path, around.progress);
        await (0,temporary/* makeFolder */.fc)((0,external_node_path_.join)(path, workingDirectory));
        if (whose === 'bad' && (await (0,views/* layCode */.Gc)(this.#path(ends.bad, 'own'), path, code)))
            this.#differing.add(commit);
        this.#written.set(treeName(commit, whose), commit);
        return path;
    }
    /** Good and bad serve again. */
    async #clear() {
        const { good, bad } = this.ground.ends;
        for (const [name, commit] of this.#written) {
            if (commit === good || commit === bad)
                continue;
            this.#written.delete(name);
            await (0,temporary/* removeFolder */.v$)((0,external_node_path_.join)(this.ground.folder, name));
        }
    }
    [Symbol.asyncDispose]() {
        return this.ground[Symbol.asyncDispose]();
    }
}
/** Of equal length for all trees: paths can end up in figures. */
function treeName(commit, code) {
    return `${commit}-${code}`;
}
function ownCode(commit) {
    return `${bisection_short(commit)} cannot run bad's benchmark: its own was measured there`;
}
function labelled({ base, head }, pair) {
    const label = (commit) => ({ name: bisection_short(commit), commit });
    return {
        base: { ...base, tree: label(pair.base) },
        head: { ...head, tree: label(pair.head) },
    };
}
function isMeasured(trial, side) {
    return trial.kind === 'compared' && trial.benchmark.state[side] === 'measured';
}

;// CONCATENATED MODULE: ./build/src/bisect/bisect.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});













/**
 * Finds the commit between good and bad that brought a regression of one benchmark: each candidate is
 * compared with good by the gate. The working tree, HEAD and refs/bisect are left alone.
 *
 * @throws UsageError where bad does not regress, good comes after it, or the id fits no or several
 * benchmarks; TargetError where good or bad cannot be measured.
 */
async function bisect(question, asked, around) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { progress, signal } = around;
        const { git } = await (0,checkout/* openRepository */.h)(new baseline_git/* Git */.T(asked.root, signal));
        const ends = await endsOf(git, question, progress);
        if (ends.note !== null)
            progress({ kind: 'note', text: ends.note });
        const { good, bad } = { good: ends.good.hash, bad: ends.bad.hash };
        const plan = choosing(asked, { select: question.id });
        const trials = __addDisposableResource(env_1, await Trials.open(git, { good, bad }, plan, oncePerText(around)), true);
        const id = onlyOne(await trials.list(plan), question.id);
        const hunt = new Hunt(git, trials, narrowed(plan, id), ends, progress);
        await hunt.verify(question.metric);
        await hunt.search();
        return await hunt.answer(question);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** A search under way. */
class Hunt {
    git;
    trials;
    plan;
    ends;
    progress;
    #steps = [];
    /** Comparisons of bad commits with good, by hash. */
    #reports = new Map();
    /** Notes of trials that were told: those on good come with each. */
    #told = new Set();
    #metrics = [];
    #search;
    constructor(git, trials, plan, ends, progress) {
        this.git = git;
        this.trials = trials;
        this.plan = plan;
        this.ends = ends;
        this.progress = progress;
        this.#search = { bad: ends.bad.hash, good: [ends.good.hash], skipped: [] };
    }
    /** Makes sure that bad regressed, and finds by what. */
    async verify(metric) {
        const { good, bad } = this.ends;
        const trial = await this.#compare(good.hash, bad.hash);
        if (trial.kind === 'broken') {
            throw new errors/* TargetError */.I0({
                what: 'good and bad cannot be compared',
                where: [['why', trial.why]],
            });
        }
        this.#metrics = followed(trial.benchmark, metric);
        const { ranked, steps } = await suspectsOf(this.git, this.#search);
        this.progress({ kind: 'note', text: plannedText(steps, ranked.length, this.#metrics) });
        await this.#learn(bad, trial);
    }
    /** Halves the suspects until no further one can be tested. */
    async search() {
        for (let next = await this.#next(); next !== null; next = await this.#next()) {
            const { commit } = await describeCommit(this.git, next);
            await this.#learn(commit, await this.#compare(this.ends.good.hash, next));
        }
    }
    async answer({ options }) {
        const { good, bad, note } = this.ends;
        const commits = await commitsOf(this.git, this.#search);
        const [first, ...others] = commits;
        const isFound = first !== undefined && others.length === 0;
        const shows = isFound
            ? await this.#besideParent(first)
            : { base: good.hash, report: this.#reports.get(this.#search.bad), notes: [] };
        // With its own benchmark code, which a run takes, the commit may not show it; bad does.
        const byItself = isFound && !this.trials.differs(first.hash);
        const [base, head] = byItself ? [shows.base, first.hash] : [good.hash, bad.hash];
        const { id } = shows.report.benchmarks[0];
        const words = ['run', '--base', bisection_short(base), '--head', bisection_short(head), '--select', id];
        return {
            schema: BISECTION_SCHEMA,
            id,
            metrics: [...this.#metrics],
            good,
            bad,
            steps: this.#steps,
            outcome: isFound ? { kind: 'found', commit: first } : { kind: 'one-of', commits },
            report: shows.report,
            command: (0,command/* shown */.SP)(['highwater', ...words, ...options]),
            notes: [...(note === null ? [] : [note]), ...shows.notes, ...this.#others()],
        };
    }
    /** What regressed on bad and not by the commit that was found. */
    #others() {
        const found = this.#steps.find(({ commit }) => commit.hash === this.#search.bad);
        const here = found?.verdict === 'bad' ? found.metrics.filter(report/* isRise */.m_) : [];
        return this.#metrics
            .filter((metric) => here.every((one) => one.metric !== metric))
            .map((metric) => `${metric} regressed later: --metric ${metric} finds where`);
    }
    async #next() {
        const { ranked } = await suspectsOf(this.git, this.#search);
        return nextOf(this.#search, ranked);
    }
    #compare(base, head) {
        return this.trials.compare({ base, head }, this.plan);
    }
    async #learn(commit, trial) {
        const step = stepOf(commit, trial, this.#metrics);
        if (trial.kind === 'compared' && step.verdict === 'bad')
            this.#reports.set(commit.hash, trial.report);
        this.#steps.push(step);
        this.#search = learned(this.#search, commit.hash, step.verdict);
        const { steps } = await suspectsOf(this.git, this.#search);
        this.progress({ kind: 'note', text: stepText(step, steps) });
        const notes = step.verdict === 'skipped' ? [] : step.notes;
        for (const text of notes.filter((one) => !this.#told.has(one))) {
            this.#told.add(text);
            this.progress({ kind: 'note', text: `         ${text}` });
        }
    }
    /**
     * The comparison that shows what a commit brought: with its parent, so that the lines are its own.
     * Where that one does not regress, the one with good.
     */
    async #besideParent(commit) {
        const good = this.ends.good.hash;
        const withGood = { base: good, report: this.#reports.get(commit.hash), notes: [] };
        const { parents } = await describeCommit(this.git, commit.hash);
        const [parent] = parents;
        if (parent === undefined || parent === good)
            return withGood;
        const asking = `comparing ${bisection_short(commit.hash)} with its parent ${bisection_short(parent)}`;
        this.progress({ kind: 'note', text: asking });
        const trial = await this.#compare(parent, commit.hash);
        const judgement = judged(trial, this.#metrics);
        if (trial.kind === 'compared' && judgement.verdict === 'bad')
            return { base: parent, report: trial.report, notes: trial.notes };
        const how = judgement.verdict === 'skipped'
            ? `cannot be judged: ${judgement.why.split('\n')[0]}`
            : 'does not regress: the rise came in several steps, or good holds a saving that its branch lacks';
        const text = `beside its parent ${bisection_short(parent)} alone ${bisection_short(commit.hash)} ${how}`;
        return { ...withGood, notes: [text] };
    }
}
function judged(trial, metrics) {
    return trial.kind === 'broken'
        ? { verdict: 'skipped', why: trial.why }
        : judge(trial.benchmark, metrics);
}
function stepOf(commit, trial, metrics) {
    const judgement = judged(trial, metrics);
    if (judgement.verdict === 'skipped')
        return { commit, ...judgement };
    const notes = trial.kind === 'compared' ? [...trial.notes] : [];
    return { commit, ...judgement, metrics: [...judgement.metrics], notes };
}
/** The benchmark that an id or a glob means. */
function onlyOne(ids, asked) {
    const [id, ...others] = ids.includes(asked) ? [asked] : ids;
    if (id !== undefined && others.length === 0)
        return id;
    throw new errors/* UsageError */.eb({
        what: `${JSON.stringify(asked)} matches ${ids.length} benchmarks of bad: each may have a commit of its own`,
        where: [['there are', ids.join('\n')]],
        try: [`highwater bisect ${(0,command/* shown */.SP)([id ?? 'ID'])} …   one of them`],
    });
}
/** The plan for one benchmark alone: no other file than its own is imported. */
function narrowed(plan, id) {
    const file = id.slice(0, id.indexOf('::'));
    const { workingDirectory } = plan;
    const path = workingDirectory === '' ? file : file.slice(workingDirectory.length + 1);
    return choosing(plan, { benchmarks: [asGlob(path)], select: id });
}
/** A plan whose choice of benchmarks no configuration overrules. */
function choosing(plan, chosen) {
    return {
        ...plan,
        measure: { ...plan.measure, ...chosen },
        asked: { ...plan.asked, ...chosen },
    };
}
/** A glob that a path alone matches. */
function asGlob(path) {
    return path.replace(/[\\*?[\]{}()!+@|]/g, '\\$&');
}
/** Every trial notes the same of interpreters and environments: the reader needs it once. */
function oncePerText(around) {
    const told = new Set();
    return {
        ...around,
        progress: (event) => {
            if (event.kind !== 'note' || told.has(event.text))
                return;
            told.add(event.text);
            around.progress(event);
        },
    };
}

// EXTERNAL MODULE: ./build/src/config/plan.js
var config_plan = __webpack_require__(3049);
// EXTERNAL MODULE: ./build/src/model/nearest.js
var nearest = __webpack_require__(7957);
// EXTERNAL MODULE: ./build/src/report/documents.js
var documents = __webpack_require__(934);
// EXTERNAL MODULE: ./build/src/report/progress.js
var progress = __webpack_require__(1737);
// EXTERNAL MODULE: ./build/src/commands/show.js + 3 modules
var show = __webpack_require__(8740);
;// CONCATENATED MODULE: ./build/src/commands/bisect.js









/** Finds the commit that brought a regression of one benchmark. */
async function bisect_bisect(id, { good, bad, metric, ...flags }, context) {
    const { cwd, env, signal, stdout, stderr } = context;
    const question = { id, good, bad, metric: metricOf(metric), options: wordsOf(flags) };
    const { policy, outputs, ...plan } = await (0,config_plan/* loadPlan */.Y)(flags, cwd, env);
    if (outputs.json !== null)
        await (0,documents/* refuseUnwritable */.Gt)(outputs.json);
    const found = await bisect(question, 
    // What was accepted is searched for all the same, creep is of no single commit, and a step's
    // record, taken with bad's benchmarks, is none that a store could hand out.
    { ...plan, outputs, store: null, policy: { ...policy, acceptances: [], creep: null } }, { env, signal, progress: (0,progress/* streamProgress */.w)(stderr) });
    stdout.write(renderBisection(found, { ...(0,show/* layout */.Z)(context), all: false }));
    if (outputs.json !== null)
        await (0,documents/* writeDocument */.ft)(outputs.json, found);
    return found.outcome.kind === 'found' ? 0 : 3;
}
function metricOf(given) {
    if (given === undefined)
        return null;
    const known = metric/* METRICS */.Cb.find((one) => one === given);
    if (known !== undefined)
        return known;
    const near = (0,nearest/* nearest */.p)(given, metric/* METRICS */.Cb);
    throw new errors/* UsageError */.eb({
        what: `--metric ${JSON.stringify(given)} is wrong`,
        where: [['wanted', metric/* METRICS */.Cb.join(', ')]],
        try: near === undefined ? [] : [`--metric ${near}`],
    });
}
/** Flags as they were typed, for the command that shows the result again. */
function wordsOf({ json: _written, ...flags }) {
    return Object.entries(flags).flatMap(([key, value]) => {
        const flag = `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
        if (value === true)
            return [flag];
        return [value].flat().flatMap((one) => [flag, String(one)]);
    });
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


/***/ })

};
