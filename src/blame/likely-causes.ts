import { type ChangedDistribution, labelOf } from '../model/distribution.ts';
import type { BenchmarkReport } from '../model/report.ts';

/** They make environments; what they installed does not load them. */
const INSTALLERS: readonly string[] = ['pip', 'uv', 'wheel'];

/**
 * Distributions of other versions that likely made a benchmark regress, where no line of the project's
 * own change bears on it: those whose lines hold the memory, the most first; where that is none, every
 * changed one that head's benchmark could have loaded. Versions alone prove nothing: likely, no more.
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
  const labels = hotspots.flatMap((one) => [one.package ?? [], one.inside?.package ?? []].flat());
  const holding = [...new Set(labels)].flatMap((label) => byLabel.get(label) ?? []);
  if (holding.length > 0) return holding;
  return changed.filter(({ name, head }) => head !== null && !INSTALLERS.includes(name));
}
