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
