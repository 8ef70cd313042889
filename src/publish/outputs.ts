import type { Report } from '../model/report.ts';

const COUNTED = ['regressed', 'improved', 'unchanged', 'inconclusive', 'failed'] as const;

/** The Action's outputs by name, as action.yml lists them. */
export function outputsOf(
  report: Report,
  paths: { readonly report: string; readonly markdown: string },
): Record<string, string | number> {
  const counts = COUNTED.map((verdict): [string, number] => [
    verdict,
    report.benchmarks.filter((one) => one.verdict === verdict).length,
  ]);
  return { verdict: report.verdict, ...Object.fromEntries(counts), ...paths };
}

/** What the files that a gate of this name writes begin with; no name leads out of their folder. */
export function fileStem(name: string | null): string {
  return name === null ? 'highwater' : `highwater-${name.replace(/[^\w.-]/g, '-')}`;
}
