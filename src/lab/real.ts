import { sum } from 'simple-statistics';
import type { RealBenchmark, RealRuns } from '../model/lab.ts';
import { METRICS } from '../model/metric.ts';
import type { BenchmarkReport, Report } from '../model/report.ts';
import { share } from './share.ts';

/** Counts the verdicts of whole gate runs over the same two trees. */
export function realRuns(reports: readonly Report[]): RealRuns {
  const ids = [...new Set(reports.flatMap((report) => report.benchmarks.map(({ id }) => id)))];
  const cost = (key: 'seconds' | 'starts' | 'samples') =>
    sum(reports.map((report) => report.cost[key]));
  return {
    runs: reports.length,
    cost: { seconds: cost('seconds'), starts: cost('starts'), samples: cost('samples') },
    regressed: share(
      reports.filter(({ verdict }) => verdict === 'regressed').length,
      reports.length,
    ),
    benchmarks: ids.map((id) =>
      benchmark(
        id,
        reports.flatMap((report) => report.benchmarks.filter((one) => one.id === id)),
      ),
    ),
  };
}

function benchmark(id: string, runs: readonly BenchmarkReport[]): RealBenchmark {
  const of = (verdict: BenchmarkReport['verdict']) =>
    share(runs.filter((one) => one.verdict === verdict).length, runs.length);
  const called = METRICS.map((metric) => ({
    metric,
    regressed: share(
      runs.filter(({ metrics }) =>
        metrics.some((one) => one.metric === metric && one.verdict === 'regressed'),
      ).length,
      runs.length,
    ),
  }));
  return {
    id,
    regressed: of('regressed'),
    improved: of('improved'),
    inconclusive: of('inconclusive'),
    metrics: called.filter(({ regressed }) => regressed.count > 0),
  };
}
