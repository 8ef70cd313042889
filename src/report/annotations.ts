import type { BenchmarkReport, Report } from '../model/report.ts';
import { terminalLine } from './escape.ts';
import { bySeverity, regressionSentences, shortName, stateSentence } from './sentences.ts';

export interface Annotation {
  readonly title: string;
  readonly message: string;
  /** Relative to the tree. */
  readonly file: string;
  /** 1-based, of head; left out where the report names no line. */
  readonly startLine?: number;
}

/** GitHub shows ten error annotations of a step. */
const MOST = 10;

/**
 * One a regressed or failed benchmark, worst first; the last is a count where there
 * are more than ten. It stands at the line that holds the memory, else in the benchmark's file.
 */
export function annotations(report: Report): Annotation[] {
  const all = report.benchmarks
    .filter((one) => one.verdict === 'regressed' || one.verdict === 'failed')
    .sort(bySeverity)
    .map((one) => ({
      title: terminalLine(`Memory ${one.verdict}: ${shortName(one.id)}`),
      message: terminalLine(
        one.verdict === 'regressed'
          ? regressionSentences(one).join(' ')
          : `${shortName(one.id)} ${stateSentence(one)}`,
      ),
      ...placeOf(one),
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

function placeOf({ id, hotspots: [first] }: BenchmarkReport) {
  if (first !== undefined) return { file: first.file, startLine: first.line };
  return { file: id.split('::')[0] ?? id };
}
