import { describe, expect, test } from 'vitest';
import { FalseAlarms } from '../../src/lab/false-alarms.ts';
import { PowerStudy } from '../../src/lab/power.ts';
import { seeded } from '../../src/lab/random.ts';
import { drawComparison, worst } from '../../src/lab/simulate.ts';
import { makeDeciding, makePool } from './pools.ts';

const steadyPeak = () => 5_000_000;
/** Two figures, by the luck of each call. */
const modes = (start: number, fork: number) =>
  (start + Math.floor(start / 5) + fork * 3) % 5 < 2 ? 6_000_000 : 5_000_000;

function alarmsOf(
  pools: Parameters<typeof makePool>[0][],
  runs: number,
  deciding = makeDeciding(),
) {
  const alarms = new FalseAlarms(
    pools.map((peaks, at) => ({ ...makePool(peaks), id: `bench_a.py::bench_${at}` })),
    deciding,
    seeded(1),
  );
  for (let run = 0; run < runs; run += 1) alarms.run();
  return alarms;
}

describe('a tree drawn against itself', () => {
  test('takes one look a side where nothing varies', () => {
    const outcome = drawComparison(makeDeciding(), makePool(steadyPeak), seeded(1));
    expect(worst(outcome)).toBe('unchanged');
    expect(outcome).toMatchObject({ starts: 2, samples: 2 });
  });

  test('never alarms where each call takes one of two figures, and is called varying', () => {
    const [benchmark] = alarmsOf([modes], 400).benchmarks();
    expect(benchmark).toMatchObject({
      kind: 'varying',
      unsteady: ['peak'],
      improved: { count: 0 },
    });
    expect(benchmark!.regressed).toMatchObject({ count: 0, of: 400, low: 0 });
    expect(benchmark!.regressed.high).toBeCloseTo(1 - 0.05 ** (1 / 400), 12);
    expect(benchmark!.inconclusive.count).toBeGreaterThan(0);
  });

  test('alarms always under a core that always does', () => {
    const alarming = makeDeciding({
      assess: () => ({ findings: [{ metric: 'peak', verdict: 'regressed' }], wants: [] }),
    });
    const alarms = alarmsOf([steadyPeak, modes], 100, alarming);
    for (const { regressed } of alarms.benchmarks())
      expect(regressed).toMatchObject({ count: 100, high: 1 });
    expect(alarms.gates()).toMatchObject([
      { what: 'the whole suite', benchmarks: 2, regressed: { count: 100, of: 100 } },
      { what: 'those that do not vary', benchmarks: 50, regressed: { count: 2, of: 2 } },
    ]);
  });

  test('comes out the same for the same seed', () => {
    const once = () => alarmsOf([modes], 50).benchmarks();
    expect(once()).toEqual(once());
  });

  test('is a fault where the samples that deciding asks for were never measured', () => {
    const pool = makePool(modes);
    const [screen] = pool.starts;
    expect(() => drawComparison(makeDeciding(), { ...pool, starts: [] }, seeded(1))).toThrow(
      'no screen start of seed 0 was measured',
    );
    const blind = { ...pool, starts: [{ ...screen!, looks: new Map() }] };
    expect(() => drawComparison(makeDeciding(), blind, seeded(1))).toThrow(
      'nothing was measured by',
    );
  });
});

test('planted changes beyond the limit are called and those within are not', () => {
  const study = new PowerStudy([makePool(steadyPeak)], makeDeciding(), seeded(1));
  for (let run = 0; run < 3; run += 1) study.run();
  const result = study.result();
  const shares = (beyond: boolean) =>
    result
      .filter((one) => one.beyond === beyond)
      .map(({ metric, size, regressed }) => `${metric} ${size}: ${regressed.count}`);
  expect(shares(true)).toMatchInlineSnapshot(`
    [
      "peak twice the limit: 3",
      "peak 2 %: 3",
      "peak 5 %: 3",
      "peak 10 %: 3",
      "peak 20 %: 3",
      "peak 64 KiB: 3",
      "peak 256 KiB: 3",
      "peak 1 % + 16 KiB: 3",
      "peak 5 % + 1 MiB: 3",
      "steady twice the limit: 3",
      "steady 2 %: 3",
      "steady 5 %: 3",
      "steady 10 %: 3",
      "steady 20 %: 3",
      "steady 64 KiB: 3",
      "steady 256 KiB: 3",
      "steady 1 % + 16 KiB: 3",
      "steady 5 % + 1 MiB: 3",
      "rss-peak twice the limit: 3",
      "rss-peak 5 %: 3",
      "rss-peak 10 %: 3",
      "rss-peak 20 %: 3",
      "rss-peak 5 % + 1 MiB: 3",
      "import twice the limit: 3",
      "import 5 %: 3",
      "import 10 %: 3",
      "import 20 %: 3",
      "import 256 KiB: 3",
      "import 5 % + 1 MiB: 3",
      "growth one 64 B object a call: 3",
      "growth one 64 B object every other call: 3",
      "growth one 64 B object every tenth call: 3",
      "growth one 64 B object a call, after 20 calls: 3",
      "rss-growth 64 KiB a call: 3",
      "rss-growth 256 KiB a call: 3",
    ]
  `);
  expect(shares(false)).toMatchInlineSnapshot(`
    [
      "peak exactly the limit: 0",
      "peak 0.5 %: 0",
      "peak 1 %: 0",
      "peak 16 KiB: 0",
      "steady exactly the limit: 0",
      "steady 0.5 %: 0",
      "steady 1 %: 0",
      "steady 16 KiB: 0",
      "rss-peak exactly the limit: 0",
      "rss-peak 0.5 %: 0",
      "rss-peak 1 %: 0",
      "rss-peak 2 %: 0",
      "rss-peak 16 KiB: 0",
      "rss-peak 64 KiB: 0",
      "rss-peak 256 KiB: 0",
      "rss-peak 1 % + 16 KiB: 0",
      "import exactly the limit: 0",
      "import 0.5 %: 0",
      "import 1 %: 0",
      "import 2 %: 0",
      "import 16 KiB: 0",
      "import 64 KiB: 0",
      "import 1 % + 16 KiB: 0",
      "rss-growth 16 KiB a call: 0",
    ]
  `);
});
