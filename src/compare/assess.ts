import type { BenchmarkRecord } from '../model/record.ts';
import type { Want } from '../model/want.ts';
import { assessGrowth } from './assess-growth.ts';
import { assessTraced } from './assess-traced.ts';
import { assessUntraced, lacking, NATIVE, RESIDENT, type Untraced } from './assess-untraced.ts';
import { type Assessment, type Limits, type Pair, SIDES } from './assessment.ts';
import { draws } from './at-random.ts';
import { FORKS, REPEATING } from './level.ts';
import { RESIDENT_PER_TRACED, screened, screenSample } from './observations.ts';
import { SCREENS, STEADY_CALLS } from './screen.ts';
import { want } from './starts.ts';
import { firstLook, nextLook } from './traces.ts';

/**
 * Reads what both records hold of a benchmark that could be measured on both trees.
 *
 * @param native Whether native-peak was asked for.
 */
export function assess(pair: Pair, limits: Limits, native: boolean): Assessment {
  const unscreened = SIDES.filter((side) => !hasScreen(pair[side]));
  if (unscreened.length > 0) {
    return {
      findings: [],
      wants: unscreened.map((side) => want(side, 0, false, SCREENS[side])),
    };
  }
  const growth = assessGrowth(pair, limits);
  const traced = assessTraced(pair, limits, growth);
  const parts = [
    besideGrowth(traced, growth),
    assessResidentAfter(traced, pair, limits),
    growth,
    assessNative(pair, limits, native),
  ];
  return {
    findings: parts.flatMap((part) => part.findings),
    wants: parts.flatMap((part) => part.wants),
  };
}

/** What every call adds makes \`steady\` vary: nothing else need be sought for that. */
function besideGrowth(traced: Assessment, growth: Assessment): Assessment {
  const grows = growth.findings.some(
    ({ metric, verdict }) => metric === 'growth' && verdict === 'regressed',
  );
  const findings = traced.findings.map((one) =>
    grows && one.metric === 'steady' && one.verdict === 'inconclusive'
      ? { ...one, why: GROWS }
      : one,
  );
  return { ...traced, findings };
}

const GROWS = 'every call adds to it, as growth tells: it is settled once that is mended';

function hasScreen(record: BenchmarkRecord): boolean {
  return screenSample(record) !== undefined;
}

/** The screen, then every confirmation of the level metrics: for a record made without the other tree. */
export function recordingWants(record: BenchmarkRecord, native: boolean): Want[] {
  if (!hasScreen(record)) return [want('head', 0, false, SCREENS.head)];
  const traces = REPEATING.flatMap((start) =>
    start === 0 && draws(record)
      ? nextLook(record, 'head', STEADY_CALLS.soon)
      : firstLook(record, 'head', start, FORKS, STEADY_CALLS.soon),
  );
  const looks = REPEATING.flatMap((start) => {
    const lacks = (untraced: Untraced) => {
      const count = untraced.starts.includes(start) ? FORKS : untraced.forksAgain;
      return lacking(record, 'head', untraced, start, count);
    };
    return [
      ...(screened(record, 'rss-peak') === null ? [] : lacks(RESIDENT)),
      ...(native && isNativeSupported(record) ? lacks(NATIVE) : []),
    ];
  });
  return [...traces, ...looks];
}

/**
 * Resident memory of the same objects tells nothing new: its costly confirmation waits for the traced
 * peak, and is not taken where that one is confirmed to have changed, unless the screen saw it rise by
 * far more. A ceiling of its own is new.
 */
function assessResidentAfter(traced: Assessment, pair: Pair, limits: Limits): Assessment {
  const rise = (screened(pair.head, 'rss-peak') ?? 0) - (screened(pair.base, 'rss-peak') ?? 0);
  const explained = traced.findings.some(
    ({ metric, confirmed, verdict, base, head }) =>
      metric === 'peak' &&
      confirmed &&
      verdict !== 'unchanged' &&
      rise - RESIDENT_PER_TRACED * Math.max(0, head - base) <= limits['rss-peak'].absolute,
  );
  const isBounded = limits['rss-peak'].max !== null;
  if (traced.wants.length > 0 || (explained && !isBounded)) return { findings: [], wants: [] };
  return assessUntraced(pair, RESIDENT, limits);
}

/**
 * Judged where it was asked for, or where both records have it anyway; never where memray failed on
 * either tree. A traced peak that changed does not stand in for it: memory may have moved from Python
 * into C.
 */
function assessNative(pair: Pair, limits: Limits, isAsked: boolean): Assessment {
  const isKnown = SIDES.every((side) => screened(pair[side], 'native-peak') !== null);
  const isSupported = SIDES.every((side) => isNativeSupported(pair[side]));
  if (!isSupported || !(isAsked || isKnown)) return { findings: [], wants: [] };
  return assessUntraced(pair, NATIVE, limits);
}

export function isNativeSupported({ unsupported }: BenchmarkRecord): boolean {
  return unsupported['native-peak'] === undefined;
}
