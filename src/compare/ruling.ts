import type { Bytes } from '../model/bytes.ts';

/** Bounds of head minus base, bytes. */
export interface Interval {
  readonly low: Bytes;
  readonly high: Bytes;
}

/** What the samples so far say of one metric. `low` and `high` bound head minus base, bytes. */
export interface Judgement extends Interval {
  readonly verdict: 'regressed' | 'improved' | 'unchanged' | 'inconclusive';
  readonly base: Bytes;
  readonly head: Bytes;
  readonly why: string | null;
  /**
   * What head's samples would have to be higher by for a regression, bytes; null where there are too few for any,
   * and where slopes decide.
   */
  readonly lift: Bytes | null;
}

/** The bounds of head minus base that decide, by the rule that fits the samples. */
export interface Ruling extends Interval {
  /** What `low` must pass for a regression, bytes; null where the samples are too few for any. */
  readonly least: Bytes | null;
}
