import { max, median, min } from 'simple-statistics';
import type { Bytes } from '../model/bytes.ts';
import type { Kind } from '../model/lab.ts';
import type { BenchmarkRecord, Start } from '../model/record.ts';
import { type Deciding, LEVEL_METRICS, type LevelMetric } from './deciding.ts';
import { type Pool, parseLook, recordOf } from './pool.ts';

/** What a pool's real samples say of a benchmark. */
export interface Character {
  readonly kind: Kind;
  /** Level metrics that were measured. */
  readonly figures: ReadonlyMap<LevelMetric, Bytes>;
  readonly unsteady: LevelMetric[];
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
function wholeRecord(pool: Pool): BenchmarkRecord {
  const starts = pool.starts.map(({ seed, round, importBytes, looks }): Start => {
    const of = (wanted: boolean) =>
      [...looks].flatMap(([look, samples]) => (parseLook(look).traced === wanted ? [samples] : []));
    const [trace] = of(true);
    return { seed, round, importBytes, traced: [...(trace ?? [])], untraced: of(false).flat() };
  });
  return recordOf(pool, starts);
}
