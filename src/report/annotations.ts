import type { BenchmarkReport, Hotspot, Report } from '../model/report.ts';
import { terminalLine } from './escape.ts';
import { hotspotText, placeOf } from './hotspots.ts';
import type { Pages } from './links.ts';
import { type Names, namesOf } from './names.ts';
import { bySeverity, causeSentences, regressionSentences, stateSentence } from './sentences.ts';

export interface Annotation {
  readonly title: string;
  readonly message: string;
  /** Of head; the benchmark's own where no line of the project is to blame. */
  readonly file: string;
  readonly startLine?: number;
}

/** GitHub shows ten error annotations of a step. */
const MOST = 10;

/**
 * One a regressed or failed benchmark, worst first; the last is a count where there are more than ten.
 *
 * @param pages Of the commit that GitHub shows them beside.
 */
export function annotations(report: Report, pages: Pages): Annotation[] {
  const named = namesOf(report.benchmarks);
  const all = report.benchmarks
    .filter((one) => one.verdict === 'regressed' || one.verdict === 'failed')
    .sort(bySeverity)
    .map((one) => ({
      title: terminalLine(`Memory ${one.verdict}: ${named(one.id)}`),
      message: terminalLine(
        one.verdict === 'regressed'
          ? regressed(one, named)
          : `${named(one.id)} ${stateSentence(one)}`,
      ),
      ...(lineToBlame(one.hotspots, pages) ?? { file: one.id.split('::')[0] ?? one.id }),
    }));
  if (all.length <= MOST) return all;
  const rest = all.length - (MOST - 1);
  const last = {
    title: `Memory: ${rest} more`,
    message: `${rest} more benchmarks regressed or failed; the report names them.`,
    file: all[MOST - 1]!.file,
  };
  return [...all.slice(0, MOST - 1), last];
}

function regressed(benchmark: BenchmarkReport, named: Names): string {
  const [hotspot] = benchmark.hotspots;
  const line = hotspot && `${placeOf(hotspot)} ${hotspotText(hotspot)}.`;
  const sentences = [line ?? [], hotspot?.advice ?? [], causeSentences(benchmark)].flat();
  return [...regressionSentences(benchmark, named), ...sentences].join(' ');
}

/** Readers see an annotation beside what changed: a changed line, one that bears on it, else any. */
function lineToBlame(
  hotspots: readonly Hotspot[],
  pages: Pages,
): { file: string; startLine: number } | null {
  const ours = hotspots.filter(({ origin }) => origin === 'project');
  const behind = ours.flatMap(({ behind }) =>
    behind === null || behind.bearing === 'removed' ? [] : [behind],
  );
  for (const { file, line } of [...ours.filter((one) => one.changed), ...behind, ...ours]) {
    const startLine = pages.lineOf({ file, line });
    if (startLine !== null) return { file, startLine };
  }
  return null;
}
