import { expect, test } from 'vitest';
import { Collector, pooled } from '../../src/lab/collect.ts';
import { lookOf } from '../../src/lab/pool.ts';
import type { BenchmarkRecord, Sample, Start } from '../../src/model/record.ts';
import type { Side } from '../../src/model/tree.ts';
import type { Want } from '../../src/model/want.ts';
import {
  makeBenchmarkRecord,
  makeLevels,
  makeSample,
  makeScreen,
  makeStart,
  SCREEN_CALLS,
} from '../factory.ts';
import { makeDeciding } from './pools.ts';

/** A harness that answers each want at once, with a mark of what it was asked. */
class Answering {
  readonly starts: Start[] = [];
  readonly marks = new Map<Sample, string>();

  record(): BenchmarkRecord {
    return makeBenchmarkRecord(this.starts);
  }

  answer(want: Want, samplesEach: number): void {
    while (this.starts.length <= want.start)
      this.starts.push(makeStart({ round: 'confirm', importBytes: 7 }));
    const start = this.starts[want.start]!;
    start.seed = want.seed;
    const { procedure } = want;
    const count = 'forks' in procedure ? Math.min(samplesEach, procedure.forks) : 1;
    for (let at = 0; at < count; at += 1) {
      const levels = makeLevels(SCREEN_CALLS, () => 0);
      const sample = procedure.kind === 'screen' ? makeScreen(1000, levels) : makeSample();
      this.marks.set(sample, lookOf(want));
      (want.traced ? start.traced : start.untraced).push(sample);
    }
  }
}

function collect(samplesEach: number) {
  const collector = new Collector(makeDeciding());
  const sides = { base: new Answering(), head: new Answering() };
  const records = () => ({ base: sides.base.record(), head: sides.head.record() });
  for (
    let wants = collector.judge(records());
    wants.length > 0;
    wants = collector.judge(records())
  ) {
    for (const want of wants) sides[want.side].answer(want, samplesEach);
  }
  return { sides, collector, records: records() };
}

test.each([4, 1])(
  'each sample is known by what was asked, also where a trace gives %i',
  (samplesEach) => {
    const { sides, collector, records } = collect(samplesEach);
    for (const side of ['base', 'head'] as Side[]) {
      const starts = collector.starts(records[side], side);
      expect(starts.map(({ seed }) => seed)).toEqual([0, 1, 2, 0, 0]);
      for (const { looks } of starts) {
        for (const [look, samples] of looks) {
          expect(new Set(samples.map((sample) => sides[side].marks.get(sample)))).toEqual(
            new Set([look]),
          );
        }
      }
      const counts = [...starts[3]!.looks].map(([look, samples]) => [
        JSON.parse(look).kind,
        samples.length,
      ]);
      expect(counts).toEqual([
        ['trace', 4],
        ['trace', 4],
        ['peak', 4],
        ['peak', 4],
        ['resident', 4],
        ['resident', 4],
      ]);
    }
  },
);

test('what is asked for twice before it is measured stays the same', () => {
  const records = { base: makeBenchmarkRecord([]), head: makeBenchmarkRecord([]) };
  const { judge } = new Collector(makeDeciding());
  const asked = judge(records);
  expect(asked.length).toBeGreaterThan(0);
  expect(judge(records)).toEqual(asked);
});

test('starts of either side, and of several rounds, make one pool', () => {
  const [first, second] = [collect(4), collect(4)];
  const round = ({ collector, records }: typeof first) => ({ collector, records: [records] });
  const [pool] = pooled([round(first), round(second)]);
  expect(pool!.starts).toHaveLength(20);
});

test('what crashed half-way is in no pool', () => {
  const { collector, records } = collect(4);
  const crashed = { ...records.head, state: { state: 'crashed' as const, why: 'exit status 1' } };
  expect(pooled([{ collector, records: [{ base: crashed, head: crashed }] }])).toEqual([]);
});
