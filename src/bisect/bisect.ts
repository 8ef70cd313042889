import { openRepository } from '../baseline/checkout.ts';
import { Git } from '../baseline/git.ts';
import { commitsOf, describeCommit, suspectsOf } from '../baseline/suspects.ts';
import type { Surroundings } from '../gate.ts';
import { shown } from '../measure/environment/command.ts';
import { benchmarksIn } from '../measure/hellos.ts';
import { BISECTION_SCHEMA, type Bisection, type Commit, type Step } from '../model/bisection.ts';
import { TargetError, UsageError } from '../model/errors.ts';
import type { Metric } from '../model/metric.ts';
import type { MeasurePlan, Plan } from '../model/plan.ts';
import type { Progress } from '../model/progress.ts';
import { isRise, type Report } from '../model/report.ts';
import { plannedText, short, stepText } from '../report/bisection.ts';
import { type Ends, endsOf } from './ends.ts';
import { followed } from './followed.ts';
import { type Judgement, judge } from './judgement.ts';
import { learned, nextOf, type Search } from './search.ts';
import { type Trial, Trials } from './trials.ts';

/** What is searched for, and where. */
export interface Question {
  /** A benchmark of bad, or a glob that matches one. */
  readonly id: string;
  readonly good: string;
  readonly bad: string;
  /** Null: whatever regressed on bad. */
  readonly metric: Metric | null;
  /** What a run must be told besides to measure the same way, in words. */
  readonly options: readonly string[];
}

/**
 * Finds the commit between good and bad that brought a regression of one benchmark: each candidate is
 * compared with good by the gate. The working tree, HEAD and refs/bisect are left alone.
 *
 * @throws UsageError where bad does not regress, good comes after it, or the id fits no or several
 * benchmarks; TargetError where good or bad cannot be measured.
 */
export async function bisect(
  question: Question,
  asked: Plan,
  around: Surroundings,
): Promise<Bisection> {
  const { progress, signal } = around;
  const { git } = await openRepository(new Git(asked.root, signal));
  const ends = await endsOf(git, question, progress);
  if (ends.note !== null) progress({ kind: 'note', text: ends.note });
  const { good, bad } = { good: ends.good.hash, bad: ends.bad.hash };
  const plan = choosing(asked, { select: question.id });
  await using trials = await Trials.open(git, { good, bad }, plan, oncePerText(around));
  const id = onlyOne(await trials.list(plan), question.id);
  const hunt = new Hunt(git, trials, narrowed(plan, id), ends, progress);
  await hunt.verify(question.metric);
  await hunt.search();
  return await hunt.answer(question);
}

/** A search under way. */
class Hunt {
  readonly #steps: Step[] = [];
  /** Comparisons of bad commits with good, by hash. */
  readonly #reports = new Map<string, Report>();
  /** Notes of trials that were told: those on good come with each. */
  readonly #told = new Set<string>();
  #metrics: readonly Metric[] = [];
  #search: Search;

  constructor(
    readonly git: Git,
    readonly trials: Trials,
    readonly plan: Plan,
    readonly ends: Ends,
    readonly progress: Progress,
  ) {
    this.#search = { bad: ends.bad.hash, good: [ends.good.hash], skipped: [] };
  }

  /** Makes sure that bad regressed, and finds by what. */
  async verify(metric: Metric | null): Promise<void> {
    const { good, bad } = this.ends;
    const trial = await this.#compare(good.hash, bad.hash);
    if (trial.kind === 'broken') {
      throw new TargetError({
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
  async search(): Promise<void> {
    for (let next = await this.#next(); next !== null; next = await this.#next()) {
      const { commit } = await describeCommit(this.git, next);
      await this.#learn(commit, await this.#compare(this.ends.good.hash, next));
    }
  }

  /** Whether a commit's own benchmark file has a benchmark. */
  async #has(commit: string, id: string): Promise<boolean> {
    const [file, name = ''] = id.split('::');
    const text = await this.git.line(['show', `${commit}:${file}`]);
    return benchmarksIn(text ?? '').includes(name.replace(/\[.*/s, ''));
  }

  async answer({ options }: Question): Promise<Bisection> {
    const { good, bad, note } = this.ends;
    const commits = await commitsOf(this.git, this.#search);
    const [first, ...others] = commits;
    const isFound = first !== undefined && others.length === 0;
    const shows = isFound
      ? await this.#besideParent(first)
      : { base: good.hash, report: this.#reports.get(this.#search.bad)!, notes: [] };
    // With its own benchmark code, which a run takes, the commit may not show it; bad does.
    const byItself = isFound && !this.trials.differs(first.hash);
    const [base, head] = byItself ? [shows.base, first.hash] : [good.hash, bad.hash];
    const { id } = shows.report.benchmarks[0]!;
    // To a run, which lays no benchmark over it, what base lacks would be new.
    const words = (await this.#has(base, id))
      ? ['run', '--base', short(base), '--head', short(head), '--select', id]
      : ['bisect', id, '--good', short(good.hash), '--bad', short(bad.hash)];
    return {
      schema: BISECTION_SCHEMA,
      id,
      metrics: [...this.#metrics],
      good,
      bad,
      steps: this.#steps,
      outcome: isFound ? { kind: 'found', commit: first } : { kind: 'one-of', commits },
      report: shows.report,
      command: shown(['highwater', ...words, ...options]),
      notes: [...(note === null ? [] : [note]), ...shows.notes, ...this.#others()],
    };
  }

  /** What regressed on bad and not by the commit that was found. */
  #others(): string[] {
    const found = this.#steps.find(({ commit }) => commit.hash === this.#search.bad);
    const here = found?.verdict === 'bad' ? found.metrics.filter(isRise) : [];
    return this.#metrics
      .filter((metric) => here.every((one) => one.metric !== metric))
      .map((metric) => `${metric} regressed later: --metric ${metric} finds where`);
  }

  async #next(): Promise<string | null> {
    const { ranked } = await suspectsOf(this.git, this.#search);
    return nextOf(this.#search, ranked);
  }

  #compare(base: string, head: string): Promise<Trial> {
    return this.trials.compare({ base, head }, this.plan);
  }

  async #learn(commit: Commit, trial: Trial): Promise<void> {
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
  async #besideParent(commit: Commit): Promise<Shows> {
    const good = this.ends.good.hash;
    const withGood = { base: good, report: this.#reports.get(commit.hash)!, notes: [] };
    const { parents } = await describeCommit(this.git, commit.hash);
    const [parent] = parents;
    if (parent === undefined || parent === good) return withGood;
    const asking = `comparing ${short(commit.hash)} with its parent ${short(parent)}`;
    this.progress({ kind: 'note', text: asking });
    const trial = await this.#compare(parent, commit.hash);
    const judgement = judged(trial, this.#metrics);
    if (trial.kind === 'compared' && judgement.verdict === 'bad')
      return { base: parent, report: trial.report, notes: trial.notes };
    const how =
      judgement.verdict === 'skipped'
        ? `cannot be judged: ${judgement.why.split('\n')[0]}`
        : 'does not regress: the rise came in several steps, or good holds a saving that its branch lacks';
    const text = `beside its parent ${short(parent)} alone ${short(commit.hash)} ${how}`;
    return { ...withGood, notes: [text] };
  }
}

interface Shows {
  readonly base: string;
  readonly report: Report;
  readonly notes: readonly string[];
}

function judged(trial: Trial, metrics: readonly Metric[]): Judgement {
  return trial.kind === 'broken'
    ? { verdict: 'skipped', why: trial.why }
    : judge(trial.benchmark, metrics);
}

function stepOf(commit: Commit, trial: Trial, metrics: readonly Metric[]): Step {
  const judgement = judged(trial, metrics);
  if (judgement.verdict === 'skipped') return { commit, ...judgement };
  const notes = trial.kind === 'compared' ? [...trial.notes] : [];
  return { commit, ...judgement, metrics: [...judgement.metrics], notes };
}

/** The benchmark that an id or a glob means. */
function onlyOne(ids: readonly string[], asked: string): string {
  const [id, ...others] = ids.includes(asked) ? [asked] : ids;
  if (id !== undefined && others.length === 0) return id;
  throw new UsageError({
    what: `${JSON.stringify(asked)} matches ${ids.length} benchmarks of bad: each may have a commit of its own`,
    where: [['there are', ids.join('\n')]],
    try: [`highwater bisect ${shown([id ?? 'ID'])} …   one of them`],
  });
}

/** The plan for one benchmark alone: no other file than its own is imported. */
function narrowed(plan: Plan, id: string): Plan {
  const file = id.slice(0, id.indexOf('::'));
  const { workingDirectory } = plan;
  const path = workingDirectory === '' ? file : file.slice(workingDirectory.length + 1);
  return choosing(plan, { benchmarks: [asGlob(path)], select: id });
}

/** A plan whose choice of benchmarks no configuration overrules. */
function choosing(plan: Plan, chosen: Partial<Pick<MeasurePlan, 'benchmarks' | 'select'>>): Plan {
  return {
    ...plan,
    measure: { ...plan.measure, ...chosen },
    asked: { ...plan.asked, ...chosen },
  };
}

/** A glob that a path alone matches. */
function asGlob(path: string): string {
  return path.replace(/[\\*?[\]{}()!+@|]/g, '\\$&');
}

/** Every trial notes the same of interpreters and environments: the reader needs it once. */
function oncePerText(around: Surroundings): Surroundings {
  const told = new Set<string>();
  return {
    ...around,
    progress: (event) => {
      if (event.kind !== 'note' || told.has(event.text)) return;
      told.add(event.text);
      around.progress(event);
    },
  };
}
