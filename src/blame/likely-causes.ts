import { type ChangedDistribution, labelOf } from '../model/distribution.ts';
import { type BenchmarkReport, packagesOf } from '../model/report.ts';

/** They make environments; what they installed does not load them. */
const INSTALLERS: readonly string[] = ['pip', 'uv', 'wheel'];

/**
 * Distributions of other versions that likely made a benchmark regress, where no line of the project's
 * own change bears on it: those whose lines hold the memory, the most first, then every other that head's
 * benchmark could have loaded, for compiled code that a line calls is on none. Versions alone prove nothing: likely,
 * no more.
 */
export function likelyCauses(
  { verdict, hotspots }: BenchmarkReport,
  changed: readonly ChangedDistribution[],
): ChangedDistribution[] {
  const bears = hotspots.some(
    (one) => one.behind !== null || (one.changed && one.origin === 'project'),
  );
  if (verdict !== 'regressed' || bears) return [];
  const byLabel = new Map(changed.map((one) => [labelOf(one.name, one.head), one]));
  const holding = packagesOf(hotspots).flatMap((label) => byLabel.get(label) ?? []);
  const others = changed.filter(
    (one) => one.head !== null && !INSTALLERS.includes(one.name) && !holding.includes(one),
  );
  return [...holding, ...others];
}
