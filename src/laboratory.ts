import { setImmediate } from 'node:timers/promises';
import { assess } from './compare/assess.ts';
import { deciding } from './compare/deciding.ts';
import { everyWant } from './compare/every-want.ts';
import { flat } from './compare/observations.ts';
import { rulesOf } from './compare/rules.ts';
import { everRises } from './compare/screen.ts';
import { gate, recordBoth, type Surroundings } from './gate.ts';
import { Collector, pooled, type Records } from './lab/collect.ts';
import type { Deciding } from './lab/deciding.ts';
import { FalseAlarms } from './lab/false-alarms.ts';
import type { Pool } from './lab/pool.ts';
import { PowerStudy } from './lab/power.ts';
import { seeded } from './lab/random.ts';
import { realRuns } from './lab/real.ts';
import { TargetError } from './model/errors.ts';
import { LAB_SCHEMA, type Lab } from './model/lab.ts';
import { AGREE_WITHIN } from './model/metric.ts';
import type { Plan } from './model/plan.ts';
import { allowance, type Policy } from './model/policy.ts';
import type { TreeRecord } from './model/record.ts';
import type { Report } from './model/report.ts';

/** Share of the budget after which each part ends. */
const UNTIL = { rounds: 0.4, itself: 0.55, planted: 0.7, falseAlarms: 0.9, power: 1 } as const;

type Part = keyof typeof UNTIL;

/** How often each part is done where the budget allows. */
export type Times = Readonly<Record<Part, number>>;

/** Six rounds hold twelve starts of seed 0 for each side, the most that a comparison asks for. */
export const TIMES: Times = { rounds: 6, itself: 20, planted: 10, falseAlarms: 20_000, power: 300 };

/** Drawn comparisons between two looks at signals. */
const AT_ONCE = 8;

/** What is to be found out. */
export interface Experiment {
  /** The tree against itself. */
  readonly itself: Plan;
  /** The same tree against one that holds known changes; null where there is none. */
  readonly planted: Plan | null;
  /** Of what is drawn at random. */
  readonly seed: number;
  readonly times: Times;
}

/**
 * Measures the error rates of deciding on one tree's benchmarks: real samples of the tree, real gate
 * runs, then many comparisons drawn from the samples, as they are and with changes planted on them.
 *
 * @throws UsageError and TargetError as measuring does, and where no benchmark answered everything.
 */
export async function experiment(
  { itself, planted, seed, times }: Experiment,
  around: Surroundings,
): Promise<Lab> {
  const { measure } = itself;
  const work = new Work(times, measure.budgetSeconds, around.signal);
  const note = (text: string) => around.progress({ kind: 'note', text });
  const silent = { ...around, progress: () => undefined };
  const core = decidingBy(itself.policy);

  const rounds: Round[] = [];
  await work.repeat('rounds', async (round) => {
    note(`real samples, round ${round} of at most ${times.rounds}`);
    const plan = { ...itself, measure: { ...measure, budgetSeconds: work.left('rounds') } };
    rounds.push(await measureRound(plan, round === 1 ? around : silent, core));
  });
  const pools = pooled(rounds);
  const [first] = rounds as [Round, ...Round[]];
  if (pools.length === 0) throw nothingToDrawFrom(first);

  const gates = async (part: 'itself' | 'planted', plan: Plan) => {
    const reports: Report[] = [];
    await work.repeat(part, async (run) => {
      const head = part === 'itself' ? 'itself' : 'the planted head';
      note(`real gate runs against ${head}, ${run} of at most ${times[part]}`);
      reports.push(await gate(plan, silent));
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

function decidingBy(policy: Policy): Deciding {
  const rules = rulesOf(policy);
  return {
    assess: (pair) => assess(pair, rules.limitsOf(pair.head.id), policy.native),
    everyWant: (record, side, start) => everyWant(record, side, start, policy.native),
    figures: (record, metric) => flat(deciding(record, metric)),
    rises: everRises,
    allowance: (id, metric, base) => allowance(rules.limitsOf(id)[metric], base),
    agreeWithin: AGREE_WITHIN,
  };
}

/** Both sides' records of a tree against itself, and what each sample answered. */
interface Round {
  readonly collector: Collector;
  readonly records: readonly Records[];
  readonly base: TreeRecord;
  readonly head: TreeRecord;
}

async function measureRound(plan: Plan, around: Surroundings, core: Deciding): Promise<Round> {
  const collector = new Collector(core);
  const { base, head } = await recordBoth(plan, around, collector.judge);
  const records = head.benchmarks.flatMap((one) => {
    const other = base.benchmarks.find(({ id }) => id === one.id);
    return other === undefined ? [] : [{ base: other, head: one }];
  });
  return { collector, records, base, head };
}

function costOf(rounds: readonly Round[]): TreeRecord['cost'] {
  const sum = (of: (round: Round) => number) => rounds.reduce((all, one) => all + of(one), 0);
  return {
    seconds: sum(({ head }) => head.cost.seconds),
    starts: sum(({ base, head }) => base.cost.starts + head.cost.starts),
    samples: sum(({ base, head }) => base.cost.samples + head.cost.samples),
  };
}

function leftOut({ head }: Round, pools: readonly Pool[]): Lab['left'] {
  return head.benchmarks.flatMap(({ id, state }) => {
    if (pools.some((pool) => pool.id === id)) return [];
    const why =
      state.state === 'measured'
        ? 'its samples were not complete when the time for them was over: more --budget'
        : `${state.state}: ${state.why}`;
    return [{ id, why }];
  });
}

function nothingToDrawFrom(first: Round): TargetError {
  return new TargetError({
    what: 'no benchmark could be measured as often as the lab needs',
    where: leftOut(first, [])
      .slice(0, 5)
      .map(({ id, why }) => [id, why] as const),
    try: ['--budget 30m   gives each part more time', '--select GLOB   takes fewer benchmarks'],
  });
}

/** The lab's time: parts are repeated until their share of it is over, each at least once. */
class Work {
  readonly #begun = performance.now();

  constructor(
    readonly times: Times,
    readonly budgetSeconds: number,
    readonly signal: AbortSignal,
  ) {}

  seconds(): number {
    return (performance.now() - this.#begun) / 1000;
  }

  /** Of a part's time, seconds; 0 where it is over. */
  left(part: Part): number {
    return Math.max(0, UNTIL[part] * this.budgetSeconds - this.seconds());
  }

  async repeat(part: Part, once: (time: number) => unknown): Promise<void> {
    for (let time = 1; time <= this.times[part]; time += 1) {
      await once(time);
      if (time % AT_ONCE === 0) await setImmediate();
      this.signal.throwIfAborted();
      if (this.left(part) === 0) return;
    }
  }
}
