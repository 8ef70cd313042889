import { type Bytes, formatBytes } from '../model/bytes.ts';
import type { Kind, Power } from '../model/lab.ts';
import type { Metric } from '../model/metric.ts';
import { type Deciding, LEVEL_METRICS, type LevelMetric } from './deciding.ts';
import { characterOf } from './kind.ts';
import {
  LEAKS,
  PAGE,
  type Plant,
  plantImport,
  plantLeak,
  plantPeak,
  plantResident,
  plantResidentLeak,
  plantSteady,
  RESIDENT_LEAKS,
} from './plant.ts';
import { type Pool, parseLook } from './pool.ts';
import type { Random } from './random.ts';
import { share } from './share.ts';
import { drawComparison } from './simulate.ts';

const KiB = 1024;
const MiB = 1024 * KiB;

/** A change as a share of base's figure, and bytes on top. */
interface Size {
  readonly relative: number;
  readonly absolute: Bytes;
}

const SIZES: readonly Size[] = [
  ...[0.005, 0.01, 0.02, 0.05, 0.1, 0.2].map((relative) => ({ relative, absolute: 0 })),
  ...[16 * KiB, 64 * KiB, 256 * KiB].map((absolute) => ({ relative: 0, absolute })),
  { relative: 0.01, absolute: 16 * KiB },
  { relative: 0.05, absolute: MiB },
];

const PLANTS: Readonly<Record<LevelMetric, (bytes: Bytes) => Plant>> = {
  peak: plantPeak,
  steady: plantSteady,
  'rss-peak': plantResident,
  import: plantImport,
};

/** One change planted on one benchmark. */
interface Trial {
  readonly pool: Pool;
  readonly kind: Kind;
  readonly metric: Metric;
  readonly size: string;
  readonly beyond: boolean;
  readonly plant: Plant;
  called: number;
}

/** Counts how often planted changes are called. */
export class PowerStudy {
  readonly #deciding: Deciding;
  readonly #random: Random;
  readonly #trials: readonly Trial[];
  #runs = 0;

  constructor(pools: readonly Pool[], deciding: Deciding, random: Random) {
    this.#deciding = deciding;
    this.#random = random;
    this.#trials = pools.flatMap((pool) => trialsOf(pool, deciding));
  }

  /** Each change on each benchmark once. */
  run(): void {
    for (const trial of this.#trials) {
      const { verdicts } = drawComparison(this.#deciding, trial.pool, this.#random, trial.plant);
      if (verdicts.get(trial.metric) === 'regressed') trial.called += 1;
    }
    this.#runs += 1;
  }

  result(): Power[] {
    const cells = new Map<string, Trial[]>();
    for (const trial of this.#trials) {
      const key = [trial.metric, trial.size, trial.kind, trial.beyond].join();
      cells.set(key, [...(cells.get(key) ?? []), trial]);
    }
    return [...cells.values()].map((trials) => {
      const { metric, kind, size, beyond } = trials[0]!;
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

function trialsOf(pool: Pool, deciding: Deciding): Trial[] {
  const { kind, figures } = characterOf(pool, deciding);
  const trial = (metric: Metric, size: string, beyond: boolean, plant: Plant): Trial => ({
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
    if (base === undefined) return [];
    const allowed = deciding.allowance(pool.id, metric, base);
    const grain = metric === 'rss-peak' ? PAGE : 1;
    const whole = (bytes: Bytes) => Math.floor(bytes / grain) * grain;
    const sized = SIZES.flatMap((size) => {
      const bytes = whole(size.relative * Math.abs(base) + size.absolute);
      // A share of nothing is no change; past the limit by no more than the metric tells apart is neither.
      const near = metric === 'rss-peak' ? PAGE : deciding.agreeWithin;
      if (bytes === 0 || (bytes > allowed && bytes <= allowed + near)) return [];
      return [trial(metric, textOf(size), bytes > allowed, PLANTS[metric](bytes))];
    });
    return [
      trial(metric, 'exactly the limit', false, PLANTS[metric](whole(allowed))),
      trial(metric, 'twice the limit', true, PLANTS[metric](whole(2 * allowed))),
      ...sized,
    ];
  });
  const hasRuns = pool.starts.some(({ looks }) =>
    [...looks.keys()].some((look) => parseLook(look).kind === 'growth'),
  );
  return hasRuns ? [...levels, ...leaks(pool, deciding, trial)] : levels;
}

type MakeTrial = (metric: Metric, size: string, beyond: boolean, plant: Plant) => Trial;

/** Leaks, where growth runs were measured to put them on. */
function leaks(pool: Pool, deciding: Deciding, trial: MakeTrial): Trial[] {
  const objects = LEAKS.map((leak) => trial('growth', leak.size, true, plantLeak(leak)));
  const resident = RESIDENT_LEAKS.map((bytes) => {
    const beyond = bytes > deciding.allowance(pool.id, 'rss-growth', 0);
    return trial('rss-growth', `${roundBytes(bytes)} a call`, beyond, plantResidentLeak(bytes));
  });
  return [...objects, ...resident];
}

function textOf({ relative, absolute }: Size): string {
  const parts = [
    ...(relative === 0 ? [] : [`${Number((relative * 100).toFixed(1))} %`]),
    ...(absolute === 0 ? [] : [roundBytes(absolute)]),
  ];
  return parts.join(' + ');
}

/** "16 KiB": sizes here are whole. */
function roundBytes(bytes: Bytes): string {
  return formatBytes(bytes).replace('.0', '');
}
