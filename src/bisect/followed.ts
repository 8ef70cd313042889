import { type Problem, TargetError, UsageError } from '../model/errors.ts';
import type { Metric } from '../model/metric.ts';
import { type BenchmarkReport, isRise, type MetricReport } from '../model/report.ts';
import { changeText, figure } from '../report/sentences.ts';

/**
 * The metrics to go by, from the comparison of good with bad: what regressed, or the one asked for.
 *
 * @throws UsageError where that did not regress; TargetError where it cannot be told.
 */
export function followed(benchmark: BenchmarkReport, asked: Metric | null): Metric[] {
  const { id, metrics, state } = benchmark;
  for (const [name, side] of [
    ['bad', 'head'],
    ['good', 'base'],
  ] as const) {
    if (state[side] === 'measured') continue;
    throw new TargetError({
      what: `${id} cannot be measured on ${name}: ${state[side]}`,
      where: state.why === '' ? [] : [['why', state.why]],
    });
  }
  const meant = metrics.filter(({ metric }) => asked === null || metric === asked);
  const rises = meant.filter(isRise).map(({ metric }) => metric);
  if (rises.length > 0) return rises;
  const others = metrics.filter((one) => isRise(one) && one.metric !== asked);
  const problem: Problem = {
    what: `${id} did not regress from good to bad${asked === null ? '' : ` by ${asked}`}`,
    where:
      meant.length === 0 && asked !== null
        ? [[asked, 'was not measured']]
        : meant.map((one) => [one.metric, figures(one)]),
    try: others.map(({ metric }) => `--metric ${metric}   regressed`),
  };
  const isUnsure = [benchmark, ...meant].some(({ verdict }) => verdict === 'inconclusive');
  if (!isUnsure) throw new UsageError(problem);
  throw new TargetError({
    ...problem,
    what: `it cannot be told whether ${id} regressed from good to bad`,
  });
}

function figures(one: MetricReport): string {
  const from = figure(one, one.base);
  const to = figure(one, one.head);
  const note = one.note === null ? '' : `: ${one.note}`;
  return `${from} → ${to}, ${changeText(one)}, ${one.verdict}${note}`;
}
