import { median } from 'simple-statistics';
import type { Bytes } from '../model/bytes.ts';
import { isOver } from '../model/policy.ts';
import type { BenchmarkRecord } from '../model/record.ts';
import type { Side } from '../model/tree.ts';
import type { Want } from '../model/want.ts';
import {
  type Assessment,
  anySuspicious,
  type Finding,
  type Limits,
  type Pair,
  SIDES,
  suspicious,
  unchanged,
} from './assessment.ts';
import { drawsAtRandom } from './at-random.ts';
import { decidingBoth, settledForks } from './deciding.ts';
import { FORKS, judgeLevel, mayBeLuck, notYetCalled, startsMayDecide } from './level.ts';
import {
  flat,
  type LevelMetric,
  observedIn,
  residentWithImport,
  screened,
  withImport,
} from './observations.ts';
import { WARM_CALLS } from './screen.ts';
import { againstLuck, fewAtOnce, furtherStarts, want } from './starts.ts';
import { besideImport, togetherLimit } from './together.ts';

/** A metric whose figures come from processes that tracemalloc does not trace, made for it alone. */
export interface Untraced {
  readonly metric: 'rss-peak' | 'native-peak';
  /** Figures of each start that is taken against luck: of resident peaks the mean of as many stands for it. */
  readonly forksAgain: number;
  /** The first three starts that decide. */
  readonly starts: readonly number[];
  /** What takes so many figures of one start. */
  looks(side: Side, start: number, count: number): Want[];
}

const residentLooks = (side: Side, start: number, count: number, withImport: boolean) =>
  Array.from({ length: count }, () => want(side, start, false, { kind: 'resident', withImport }));

/** Only a first call shows it, so each figure takes a process that did nothing else. */
export const RESIDENT: Untraced = {
  metric: 'rss-peak',
  forksAgain: FORKS,
  // The screen's start compiled what later ones load: what that left free hides a rise.
  starts: [1, 2, 3],
  looks: (side, start, count) => residentLooks(side, start, count, false),
};

/** Figures of one start share the load of memray and the warm calls. */
export const NATIVE: Untraced = {
  metric: 'native-peak',
  forksAgain: 1,
  starts: [0, 1, 2],
  looks: (side, start, count) => [
    want(side, start, false, { kind: 'native', warm: WARM_CALLS, forks: count }),
  ],
};

/** Screened, looked at again in the same start, then confirmed in fresh ones. */
export function assessUntraced(pair: Pair, untraced: Untraced, limits: Limits): Assessment {
  const { metric } = untraced;
  const limit = limits[metric];
  const wanted = (starts: readonly number[], count = FORKS) =>
    missing(pair, untraced, starts, count);
  const [base, head] = [screened(pair.base, metric), screened(pair.head, metric)];
  if (base === null || head === null) {
    // The screen's own process shows the resident peak, unless the platform cannot.
    return { findings: [], wants: metric === 'native-peak' ? wanted([0], 1) : [] };
  }
  // What is drawn at random may look alike in one call of each tree by luck: several are looked at.
  const byLuck = drawsAtRandom(pair);
  if (!byLuck && !suspicious(base, head, limit))
    return { findings: [unchanged(metric, base, head)], wants: [] };
  const looks = wanted([0]);
  if (looks.length > 0) return { findings: [], wants: looks };
  const [bases, heads] = SIDES.map((side) => figures(pair[side], metric, 0)) as [Bytes[], Bytes[]];
  const [b, h] = [median(bases), median(heads)];
  if (!suspicious(b, h, limit) && !(byLuck && anySuspicious(bases, heads, limit)))
    return { findings: [unchanged(metric, b, h)], wants: [] };
  const wants = wanted(untraced.starts);
  if (wants.length > 0) return { findings: [], wants };
  const observations = decidingBoth(pair, metric, limit);
  const finding: Finding = {
    metric,
    confirmed: true,
    ...judgeLevel(...observations, limit, byLuck),
  };
  const isChange = finding.verdict === 'regressed' || finding.verdict === 'improved';
  if (isChange && metric === 'rss-peak' && !isOver(limit, finding.head)) {
    const lack = missingWithImport(pair, untraced.starts);
    if (lack.length > 0) return { findings: [notYetCalled(finding)], wants: lack };
    const inAll = togetherLimit(limit, finding);
    const sums = settledForks(residentWithImport(pair.base), residentWithImport(pair.head), inAll);
    const together = judgeLevel(...sums, inAll, byLuck);
    const beside = besideImport(finding, together, limit, 'resident');
    if (beside.verdict !== finding.verdict) return { findings: [beside], wants: [] };
  }
  const against = againstLuck(pair);
  const again = mayBeLuck(finding, ...observations, limit, against)
    ? wanted(against.starts, untraced.forksAgain)
    : [];
  if (again.length > 0) return { findings: [notYetCalled(finding)], wants: fewAtOnce(again) };
  const open = finding.verdict === 'inconclusive' && startsMayDecide(...observations, limit);
  return { findings: [finding], wants: open ? furtherStarts(wanted, open) : [] };
}

function missingWithImport(pair: Pair, starts: readonly number[]): Want[] {
  return starts.flatMap((start) =>
    SIDES.flatMap((side) => {
      const known = pair[side].starts[start];
      const count = known === undefined ? 0 : withImport(known).length;
      return withImportLooks(side, start, Math.max(0, FORKS - count));
    }),
  );
}

/** Looks at a first call with the import before it. */
export function withImportLooks(side: Side, start: number, count = FORKS): Want[] {
  return residentLooks(side, start, count, true);
}

/** What a start lacks of so many figures. */
export function lacking(
  record: BenchmarkRecord,
  side: Side,
  { metric, looks }: Untraced,
  start: number,
  count = FORKS,
): Want[] {
  const lack = count - figures(record, metric, start).length;
  return lack > 0 ? looks(side, start, lack) : [];
}

function missing(pair: Pair, untraced: Untraced, starts: readonly number[], count: number): Want[] {
  return starts.flatMap((start) =>
    SIDES.flatMap((side) => lacking(pair[side], side, untraced, start, count)),
  );
}

function figures(record: BenchmarkRecord, metric: LevelMetric, start: number): Bytes[] {
  return flat(observedIn(record, start, metric));
}
