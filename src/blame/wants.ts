import { sum } from 'simple-statistics';
import type { Metric } from '../model/metric.ts';
import type { HeldLine, SourceLine } from '../model/replay.ts';
import type { MetricReport } from '../model/report.ts';
import type { Side } from '../model/tree.ts';
import type { Want } from '../model/want.ts';
import { leavesUnseen, type RecordPair, type ReplayPair, replaysOf } from './replays.ts';

const SIDES: readonly Side[] = ['base', 'head'];

/**
 * Frames kept of each allocation, by look: the line alone, then enough to reach the project through what it
 * calls. Levels are read at the project's lines, then at those of what it calls.
 */
const FRAMES = { first: 1, second: 24 } as const;
type Look = keyof typeof FRAMES;
/** Of the rise on lines outside the project; more is worth a deeper replay. */
const OUTSIDE = 0.1;
/** Of the rise in functions that are the same on both trees; their callers are asked for then. */
const MOST = 0.5;

/** A replay may take as long as so many calls, within bounds. */
const CALLS = 30;
const LEAST_SECONDS = { first: 1, second: 4 } as const;
const MOST_SECONDS = 20;

/** What a replay is asked for: a metric, and what its samples said of each tree. */
interface Asked {
  readonly metric: Metric;
  readonly base: number;
  readonly head: number;
}

/**
 * The replays that blaming the regressed metrics of a benchmark still lacks: a first look, a second
 * where much of what rose lies outside the project or in functions that did not change, and the
 * process's levels where resident memory grew or tracing explains too little. Nothing for a benchmark
 * that one tree could not measure.
 *
 * @param isAltered Whether the trees differ in a line of head or in its function.
 */
export function blameWants(
  pair: RecordPair,
  regressed: readonly MetricReport[],
  isAltered: (line: SourceLine) => boolean,
): Want[] {
  if (SIDES.some((side) => pair[side].state.state !== 'measured')) return [];
  const rising = regressed.filter(({ change }) => change.absolute > 0);
  return [...rising, ...unseen(pair, rising)].flatMap((asked) => {
    const first = lacking(pair, asked, 'first');
    if (first.length > 0 || asked.metric === 'import') return first;
    return liesElsewhere(replaysOf(pair, asked), isAltered) ? lacking(pair, asked, 'second') : [];
  });
}

/** Growth that tracing does not see is looked for in the resident size: by as much, if nobody measured that. */
function unseen(pair: RecordPair, rising: readonly MetricReport[]): Asked[] {
  const growth = rising.find(({ metric }) => metric === 'growth');
  const isMeasured = rising.some(({ metric }) => metric === 'rss-growth');
  if (growth === undefined || isMeasured || lacking(pair, growth, 'first').length > 0) return [];
  if (!leavesUnseen(replaysOf(pair, growth))) return [];
  return [{ ...growth, metric: 'rss-growth' }];
}

/** No tree is asked for a look twice, whatever came of it, and none where there is nothing to see. */
function lacking(pair: RecordPair, { metric, ...known }: Asked, look: Look): Want[] {
  const looked = (side: Side) =>
    pair[side].replays.filter((replay) => replay.metric === metric).length;
  const isLacking = (side: Side) => known[side] > 0 && looked(side) < (look === 'first' ? 1 : 2);
  return SIDES.filter(isLacking).map((side) => ({
    side,
    start: 0,
    seed: 0,
    traced: metric === 'import',
    procedure: {
      kind: 'replay',
      metric,
      known: known[side],
      ...costOf(pair, metric, look),
    },
  }));
}

/**
 * Whether much of the rise lies on lines that nothing of the project is known to have called, or on none;
 * or most of it in functions of the project that are as before, so that a caller will be to blame.
 */
function liesElsewhere(
  { base, head }: ReplayPair,
  isAltered: (line: SourceLine) => boolean,
): boolean {
  if (base === null || head === null) return false;
  if (head.frames >= FRAMES.second) return false; // memray kept the callers at once
  const before = bytesByLine(base.lines);
  const riseOf = (lines: readonly HeldLine[]) =>
    sum(
      [...bytesByLine(lines)].map(([line, bytes]) => Math.max(0, bytes - (before.get(line) ?? 0))),
    );
  const change = head.known - base.known;
  const outside = head.lines.filter(
    ({ origin, caller }) => origin !== 'project' && caller === null,
  );
  // At what level a line stands deeper frames do not tell.
  const onNone = head.method === 'levels' ? 0 : Math.max(0, head.rest - base.rest);
  if (riseOf(outside) + onNone > OUTSIDE * change) return true;
  const asBefore = head.lines.filter((line) => line.origin === 'project' && !isAltered(line));
  return riseOf(asBefore) > MOST * change;
}

function bytesByLine(lines: readonly HeldLine[]): ReadonlyMap<string, number> {
  const bytes = new Map<string, number>();
  for (const { file, function: name, text, bytes: held } of lines) {
    const line = `${file}\0${name}\0${text}`;
    bytes.set(line, (bytes.get(line) ?? 0) + held);
  }
  return bytes;
}

/** Replays that take more time than their frames tell: levels are read at every line, memray keeps all frames. */
const SLOW: readonly Metric[] = ['rss-peak', 'rss-growth', 'native-peak'];

/** An import is looked at once: most of what it takes lies in what it imports, so frames are kept at once. */
function costOf(pair: RecordPair, metric: Metric, look: Look) {
  const deep = metric === 'import' ? 'second' : look;
  return {
    frames: FRAMES[deep],
    seconds: secondsFor(pair, SLOW.includes(metric) ? 'second' : deep),
  };
}

function secondsFor(pair: RecordPair, look: Look): number {
  const calls = SIDES.flatMap((side) =>
    pair[side].starts.flatMap((start) => start.untraced.map((sample) => sample.callSeconds ?? 0)),
  );
  return Math.min(MOST_SECONDS, Math.max(LEAST_SECONDS[look], CALLS * Math.max(0, ...calls)));
}
