import type { Metric } from '../model/metric.ts';
import { type BenchmarkReport, isRise, type MetricReport } from '../model/report.ts';

/** What a comparison with good says of a commit. */
export type Judgement =
  | { readonly verdict: 'good' | 'bad'; readonly metrics: readonly MetricReport[] }
  | { readonly verdict: 'skipped'; readonly why: string };

/** Bad where any of the metrics regressed; good where each of them is known not to have. */
export function judge(benchmark: BenchmarkReport, metrics: readonly Metric[]): Judgement {
  const { base, head, why } = benchmark.state;
  if (head !== 'measured')
    return { verdict: 'skipped', why: why || `the benchmark is ${head} there` };
  if (base !== 'measured')
    return { verdict: 'skipped', why: why || `the benchmark is ${base} on good` };
  const seen = benchmark.metrics.filter(({ metric }) => metrics.includes(metric));
  if (seen.some(isRise)) return { verdict: 'bad', metrics: seen };
  const unsure = seen.find(({ verdict }) => verdict === 'inconclusive');
  if (unsure !== undefined)
    return { verdict: 'skipped', why: `${unsure.metric} is inconclusive: ${unsure.note}` };
  // steady alone is left out where the screen saw it unchanged.
  const missing = metrics.find(
    (metric) => metric !== 'steady' && seen.every((one) => one.metric !== metric),
  );
  if (missing !== undefined)
    return { verdict: 'skipped', why: `${missing} was not measured there` };
  if (benchmark.verdict === 'inconclusive' && benchmark.metrics.every(isSettled))
    return { verdict: 'skipped', why: 'the budget ended before it was settled' };
  return { verdict: 'good', metrics: seen };
}

function isSettled({ verdict }: MetricReport): boolean {
  return verdict !== 'inconclusive';
}
