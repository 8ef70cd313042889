import type { Bytes } from './bytes.ts';

/** Every metric of design section 2, in the order in which reports show them. */
export const METRICS = [
  'peak',
  'steady',
  'growth',
  'rss-peak',
  'rss-growth',
  'import',
  'native-peak',
] as const;

export type Metric = (typeof METRICS)[number];

/** Bytes, or bytes that every further call adds. */
export type Unit = 'B' | 'B/call';

export function unitOf(metric: Metric): Unit {
  return metric === 'growth' || metric === 'rss-growth' ? 'B/call' : 'B';
}

/**
 * Samples closer than this agree: the interpreter's own small objects move a traced figure by up to
 * 53 B with numpy, and a fork that comes second finds a few cached integers more.
 */
export const AGREE_WITHIN: Bytes = 64;

/** Whether the bounds of a change lie further apart than those of samples that agree on both trees. */
export function varies(low: Bytes, high: Bytes): boolean {
  return high - low > 2 * AGREE_WITHIN;
}
