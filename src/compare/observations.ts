import type { Bytes } from '../model/bytes.ts';
import { AGREE_WITHIN } from '../model/metric.ts';
import type { BenchmarkRecord, ResidentPeak, Sample, Start } from '../model/record.ts';

/** One metric's figures of one tree: a list of samples for each interpreter start. */
export interface StartObservations {
  readonly seed: number;
  readonly values: readonly [Bytes, ...Bytes[]];
}

export type Observations = readonly StartObservations[];

/** The metrics that one number a sample describes; growth is judged from levels instead. */
export type LevelMetric = 'peak' | 'steady' | 'rss-peak' | 'import' | 'native-peak';

/** Python's objects take at most so many times their traced bytes of resident memory: one of 17 takes 32. */
export const RESIDENT_PER_TRACED = 2;

/** Anonymous pages of the first call and of descendants; a rise of file pages alone is none. */
export function residentBytes(peak: ResidentPeak): Bytes {
  return peak.own - peak.file + peak.descendants;
}

/** The screen's process; the one with the most calls where a closer look followed. */
export function screenSample(record: BenchmarkRecord): Sample | undefined {
  let most: Sample | undefined;
  for (const one of record.starts[0]?.untraced ?? [])
    if (one.peak !== null && callsOf(one) > callsOf(most)) most = one;
  return most;
}

function callsOf(sample: Sample | undefined): number {
  return sample?.levels?.calls.at(-1) ?? 0;
}

/** What the screen's cheap process saw of a metric; null where it cannot see it. */
export function screened(record: BenchmarkRecord, metric: LevelMetric): Bytes | null {
  if (metric === 'import')
    return record.starts.find((one) => one.round === 'screen')?.importBytes ?? null;
  if (metric === 'native-peak')
    return record.starts[0]?.untraced.find((one) => one.nativePeak !== null)?.nativePeak ?? null;
  const sample = screenSample(record);
  if (sample === undefined) return null;
  if (metric === 'peak') return sample.peak;
  if (metric === 'rss-peak') return sample.residentPeak && residentBytes(sample.residentPeak);
  return null;
}

/** All figures of a metric that may decide: traced from before the import, or untraced for resident ones. */
export function observed({ starts }: BenchmarkRecord, metric: LevelMetric): Observations {
  return observedOf(starts, metric);
}

export function observedOf(starts: readonly Start[], metric: LevelMetric): Observations {
  return observing(starts, (start) => valuesOf(start, metric));
}

/** What each start shows by `values`, where it shows anything. */
export function observing(
  starts: readonly Start[],
  values: (start: Start) => Bytes[],
): Observations {
  const observations: StartObservations[] = [];
  for (const start of starts) {
    const found = values(start);
    if (isFilled(found)) observations.push({ seed: start.seed, values: found });
  }
  return observations;
}

/** Starts that confirm: all but the screen's. */
export function freshStarts({ starts }: BenchmarkRecord): readonly Start[] {
  return starts.filter(({ round }) => round === 'confirm');
}

export function isFilled(values: Bytes[]): values is [Bytes, ...Bytes[]] {
  return values.length > 0;
}

/** Those of one start. */
export function observedIn(
  record: BenchmarkRecord,
  start: number,
  metric: LevelMetric,
): Observations {
  return observedOf(record.starts.slice(start, start + 1), metric);
}

function valuesOf(start: Start, metric: LevelMetric): Bytes[] {
  switch (metric) {
    case 'import':
      return start.importBytes === null ? [] : [start.importBytes];
    case 'rss-peak':
      return figures(start.untraced, ({ residentPeak }) =>
        residentPeak && residentPeak.before === undefined ? residentBytes(residentPeak) : null,
      );
    case 'native-peak':
      return figures(start.untraced, ({ nativePeak }) => nativePeak);
    case 'peak': {
      const early = figures(start.traced, peakOf);
      // Of calls whose tracing began just before them; the screen's own look is not fresh.
      return early.length > 0 || start.round === 'screen' ? early : figures(start.untraced, peakOf);
    }
    case 'steady':
      return steadyFigures(start);
  }
}

/** What import and first call of each start took of resident memory together, where that was asked for. */
export function residentWithImport({ starts }: BenchmarkRecord): Observations {
  return observing(starts, withImport);
}

export function withImport({ untraced }: Start): Bytes[] {
  return figures(untraced, ({ residentPeak: one }) =>
    one === null || one.before === undefined ? null : one.before + residentBytes(one),
  );
}

function peakOf({ peak }: Sample): Bytes | null {
  return peak;
}

export function steadyFigures({ traced }: Start): Bytes[] {
  return figures(traced, ({ steady }) => steady);
}

/** Those that are there. Loops: a list for each sample was a third of the time of deciding. */
function figures(samples: readonly Sample[], pick: (sample: Sample) => Bytes | null): Bytes[] {
  const found: Bytes[] = [];
  for (const sample of samples) {
    const value = pick(sample);
    if (value !== null) found.push(value);
  }
  return found;
}

export function flat(observations: Observations): Bytes[] {
  const all: Bytes[] = [];
  for (const { values } of observations) for (const value of values) all.push(value);
  return all;
}

export function spread(values: readonly Bytes[]): Bytes {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return most - least;
}

/** True where all samples of all starts agree: the metric has no variance on this tree. */
export function agrees(observations: Observations): boolean {
  return spread(flat(observations)) <= AGREE_WITHIN;
}

/** True where the samples forked from each start agree, whatever the starts do. */
export function forksAgree(observations: Observations): boolean {
  return observations.every((start) => spread(start.values) <= AGREE_WITHIN);
}

/** True where at least one seed was started twice, and every such pair agrees. */
export function seedsRepeat(observations: Observations): boolean {
  const bySeed = new Map<number, Bytes[]>();
  let isRepeated = false;
  for (const { seed, values } of observations) {
    const others = bySeed.get(seed);
    if (others === undefined) bySeed.set(seed, [...values]);
    else {
      others.push(...values);
      isRepeated = true;
      if (spread(others) > AGREE_WITHIN) return false;
    }
  }
  return isRepeated;
}
