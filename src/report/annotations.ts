import type { BenchmarkReport, Hotspot, Report } from '../model/report.ts';
import { terminalLine } from './escape.ts';
import { hotspotText, placeOf } from './hotspots.ts';
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

/** One a regressed or failed benchmark, worst first; the last is a count where there are more than ten. */
export function annotations(report: Report): Annotation[] {
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
      ...(lineToBlame(one.hotspots) ?? { file: one.id.split('::')[0] ?? one.id }),
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
function lineToBlame(hotspots: readonly Hotspot[]): { file: string; startLine: number } | null {
  const ours = hotspots.filter(({ origin }) => origin === 'project');
  const changed = ours.find((one) => one.changed);
  const behind = ours.find(({ behind }) => behind !== null && behind.bearing !== 'removed')?.behind;
  const line = changed ?? behind ?? ours[0];
  return line === undefined ? null : { file: line.file, startLine: line.line };
}
