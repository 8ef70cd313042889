import { median, min } from 'simple-statistics';

/** One measured number, and what it may be at most. */
export interface Figure {
  readonly what: string;
  readonly median: number;
  /** The round that others on this machine disturbed least. */
  readonly least: number;
  readonly unit: Unit;
  /** In the same unit; null where the number only explains another one. */
  readonly goal: number | null;
  /** Something of this machine in the same run: the ratio outlasts a slow or a busy one. */
  readonly yardstick: Yardstick | null;
}

/** What a median is divided by. */
export interface Yardstick {
  readonly what: string;
  readonly median: number;
}

export type Unit = 'ms' | 's' | 'B' | 'KB' | 'MB' | 'samples' | 'starts' | 'x';

/** What a benchmark works with. */
export interface Surroundings {
  /** The repository's root. */
  readonly root: string;
  /** The interpreter, absolute. */
  readonly python: string;
  /** Folder of this benchmark alone; goes with the run. */
  readonly temporary: string;
}

/** A benchmark of Highwater itself. */
export interface Bench {
  readonly name: string;
  /** What it measures and how, one line. */
  readonly about: string;
  measure(around: Surroundings): Promise<Figure[]>;
}

/** A figure of one number, or of several rounds. */
export function figure(
  what: string,
  values: number | readonly number[],
  unit: Unit,
  goal: number | null = null,
  yardstick: Yardstick | null = null,
): Figure {
  const rounds = typeof values === 'number' ? [values] : [...values];
  return { what, median: median(rounds), least: min(rounds), unit, goal, yardstick };
}

export type Outcome = 'holds' | 'MISSED' | '';

/** The median is held against the goal. */
export function outcome({ median: value, goal }: Figure): Outcome {
  if (goal === null) return '';
  return value <= goal ? 'holds' : 'MISSED';
}

/** A row a figure: what, the median, the least, its goal, whether that holds, and the ratio. */
export function table(figures: readonly Figure[]): string {
  const width = Math.max(...figures.map(({ what }) => what.length));
  const rows = figures.map((one) => [
    one.what.padEnd(width),
    `${digits(one.median).padStart(8)} ${one.unit.padEnd(2)}`,
    digits(one.least).padStart(8),
    (one.goal === null ? '' : `${one.goal} ${one.unit}`).padStart(10),
    outcome(one).padEnd(6),
    one.yardstick === null
      ? ''
      : `${digits(one.median / one.yardstick.median)} x ${one.yardstick.what}`,
  ]);
  const head = [''.padEnd(width), '  median   ', '   least', '   at most', ''];
  return [head, ...rows].map((cells) => `  ${cells.join('  ')}`.trimEnd()).join('\n');
}

function digits(value: number): string {
  return Math.abs(value) >= 100 || Number.isInteger(value)
    ? value.toFixed(0)
    : value.toPrecision(2);
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** What each of so many rounds gives, after one that only warms up. */
export async function rounds<T>(count: number, run: () => Promise<T>): Promise<T[]> {
  await run();
  const values: T[] = [];
  for (let round = 0; round < count; round += 1) values.push(await run());
  return values;
}
