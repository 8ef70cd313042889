import { max, median, min } from 'simple-statistics';
import type { Bytes } from '../model/bytes.ts';
import type { Kind } from '../model/lab.ts';
import type { BenchmarkRecord, Start } from '../model/record.ts';
import { MEASURED } from '../model/state.ts';
import { type Deciding, LEVEL_METRICS, type LevelMetric } from './deciding.ts';
import type { Pool } from './pool.ts';

/** What a pool's real samples say of a benchmark. */
export interface Character {
  readonly kind: Kind;
  /** Level metrics that were measured. */
  readonly figures: ReadonlyMap<LevelMetric, Bytes>;
  readonly unsteady: readonly LevelMetric[];
}

export function characterOf(pool: Pool, deciding: Deciding): Character {
  const record = wholeRecord(pool);
  const measured = LEVEL_METRICS.flatMap((metric) => {
    const values = [...deciding.figures(record, metric)];
    return values.length === 0
      ? []
      : [{ metric, middle: median(values), spread: max(values) - min(values) }];
  });
  const varies = measured.some(
    ({ metric, spread }) => metric !== 'rss-peak' && spread > deciding.agreeWithin,
  );
  return {
    kind: varies ? 'varying' : rises(record, deciding) ? 'growing' : 'exact',
    figures: new Map(measured.map(({ metric, middle }) => [metric, middle])),
    unsteady: measured
      .filter(({ metric, middle, spread }) => spread > deciding.allowance(pool.id, metric, middle))
      .map(({ metric }) => metric),
  };
}

function rises(record: BenchmarkRecord, deciding: Deciding): boolean {
  return record.starts.some((start) => deciding.rises({ ...record, starts: [start] }));
}

/** A pool as one record: of several traces after other numbers of calls the first, as calls change what stays. */
function wholeRecord({ id, mode, unsupported, starts }: Pool): BenchmarkRecord {
  const all = starts.map(({ seed, round, importBytes, looks }): Start => {
    const of = (wanted: boolean) =>
      [...looks].filter(([look]) => (JSON.parse(look) as { traced: boolean }).traced === wanted);
    const [trace] = of(true);
    const untraced = of(false).flatMap(([, samples]) => samples);
    return { seed, round, importBytes, traced: [...(trace?.[1] ?? [])], untraced };
  });
  return {
    id,
    state: MEASURED,
    sharedCode: true,
    mode,
    starts: all,
    unsupported,
    replays: [],
    explanation: null,
  };
}
