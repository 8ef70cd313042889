import type { Report } from '../model/report.ts';

/** 0 nothing that blocks, 1 regressed, 3 failed; design section 3. Regressed wins, where nobody let it pass. */
export function exitStatus(report: Report): 0 | 1 | 3 {
  const has = (verdict: string) => report.benchmarks.some((one) => one.verdict === verdict);
  const blocks = (verdict: (typeof report.policy.failOn)[number]) =>
    report.policy.failOn.includes(verdict) && has(verdict);
  if (blocks('regressed') && report.override === null) return 1;
  if (blocks('failed')) return 3;
  return blocks('inconclusive') || blocks('removed') ? 1 : 0;
}
