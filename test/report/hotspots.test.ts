import { describe, expect, test } from 'vitest';
import type { Hotspot, MetricReport } from '../../src/model/report.ts';
import {
  behindText,
  blameSentence,
  hotspotText,
  insidePackage,
  remarks,
  riseText,
} from '../../src/report/hotspots.ts';
import { makeBenchmark, makeHotspot, makeMetric } from '../factory.ts';

const KiB = 1024;

test.each<[Partial<Hotspot>, string]>([
  [{ metric: 'peak' }, 'holds 4.0 KiB at the peak, was 1.0 KiB'],
  [{ metric: 'rss-peak' }, 'holds 4.0 KiB at the peak, was 1.0 KiB'],
  [{ metric: 'native-peak' }, 'holds 4.0 KiB at the peak, was 1.0 KiB'],
  [{ metric: 'steady' }, 'holds 4.0 KiB after warm calls, was 1.0 KiB'],
  [{ metric: 'import' }, 'holds 4.0 KiB after the import, was 1.0 KiB'],
  [{ metric: 'growth', base: 0 }, 'adds 4.0 KiB with every call, was 0'],
  [{ metric: 'peak', basis: 'in-progress' }, 'took 4.0 KiB while it ran, was 1.0 KiB'],
  [
    { metric: 'rss-growth', basis: 'level', base: 0 },
    'ran while the process grew by 4.0 KiB a call, was 0',
  ],
  [{ metric: 'rss-peak', basis: 'level' }, 'ran while the process grew by 4.0 KiB, was 1.0 KiB'],
])('a line in words: %j', (overrides, text) =>
  expect(hotspotText(makeHotspot({ base: KiB, head: 4 * KiB, ...overrides }))).toBe(text),
);

test.each<[Partial<Hotspot>, string]>([
  [{}, '+3.0 KiB'],
  [{ metric: 'growth' }, '+3.0 KiB/call'],
])('what a line adds: %j', (overrides, text) =>
  expect(riseText(makeHotspot({ base: KiB, head: 4 * KiB, ...overrides }))).toBe(text),
);

test.each<[Partial<Hotspot>, string[]]>([
  [{ changed: false }, []],
  [{ changed: true }, ['changed here']],
  [{ changed: true, origin: 'library', package: 'numpy 2.4.0' }, ['numpy 2.4.0']],
  [{ changed: false, was: { file: 'pkg/old.py', line: 7 } }, ['was pkg/old.py:7']],
  [{ changed: false, was: { file: 'pkg/parser.py', line: 7 } }, []],
  [{ changed: true, basis: 'in-progress' }, ['changed here', 'while it ran']],
  [{ changed: false, basis: 'level' }, ['grew while it ran']],
])('remarks on a line: %j', (overrides, texts) =>
  expect(remarks(makeHotspot(overrides))).toEqual(texts),
);

test.each([
  ['removed', 'This change removed: CODE'],
  ['beside', 'This change altered its function: PLACE CODE'],
  ['names', 'This change altered what it uses: PLACE CODE'],
  ['calls', 'This change calls it: PLACE CODE'],
  ['holds', 'This change altered what holds it: PLACE CODE'],
] as const)('a changed line that bears on it: %s', (bearing, text) =>
  expect(behindText({ bearing, file: 'a.py', line: 1, text: 'a' }, 'PLACE', 'CODE')).toBe(text),
);

test.each([
  ['numpy 2.4.0', ' of numpy 2.4.0'],
  [null, ''],
])('the package of the line below: %s', (name, text) =>
  expect(insidePackage({ file: 'a.py', line: 1, function: 'f', package: name })).toBe(text),
);

describe('before the first line stands how much the lines explain', () => {
  const change = makeMetric({ base: 0, head: 1000 });
  const growth = makeMetric({ metric: 'growth', unit: 'B/call', base: 0, head: 1000 });
  const line = (head: number, overrides: Partial<Hotspot> = {}) =>
    makeHotspot({ head, ...overrides });

  test.each<[string, Hotspot[], MetricReport[], string | null]>([
    ['no line', [], [change], null],
    ['one', [line(960)], [change], '96 % of it is held by one line of this pull request'],
    ['all', [line(999)], [change], 'All of it is held by one line of this pull request'],
    [
      'more than all, where the peak moved',
      [line(3000)],
      [change],
      'All of it is held by one line of this pull request',
    ],
    [
      'an unchanged one',
      [line(960, { changed: false })],
      [change],
      '96 % of it is held by one line that this pull request did not change',
    ],
    [
      "a package's",
      [line(960, { origin: 'library', package: 'numpy 2.4.0' })],
      [change],
      '96 % of it is held by one line of numpy 2.4.0',
    ],
    [
      'of a package that is not known',
      [line(960, { origin: 'library' })],
      [change],
      '96 % of it is held by one line of a package',
    ],
    [
      "Python's own",
      [line(960, { origin: 'python', changed: false })],
      [change],
      "96 % of it is held by one line of Python's own library",
    ],
    [
      'made from text',
      [line(960, { origin: 'generated', changed: false })],
      [change],
      '96 % of it is held by one line of generated code',
    ],
    [
      'one that holds most, of two',
      [line(600), line(350)],
      [change],
      '60 % of it is held by one line of this pull request',
    ],
    [
      'several changed ones',
      [line(400), line(300), line(250)],
      [change],
      '95 % of it is held by 3 lines of this pull request, first',
    ],
    [
      'several, some changed',
      [line(400), line(300, { changed: false }), line(250)],
      [change],
      '95 % of it is held by 3 lines, 2 of them of this pull request, first',
    ],
    [
      'several unchanged ones',
      [line(400, { changed: false }), line(350, { changed: false })],
      [change],
      '75 % of it is held by 2 lines, first',
    ],
    [
      'several of one package',
      [1, 2].map(() => line(400, { origin: 'library', package: 'numpy 2.4.0' })),
      [change],
      '80 % of it is held by 2 lines of numpy 2.4.0, first',
    ],
    [
      'several of two packages',
      ['numpy 2.4.0', 'pandas 2.2.0'].map((name) =>
        line(400, { origin: 'library', package: name }),
      ),
      [change],
      '80 % of it is held by 2 lines, first',
    ],
    [
      'in progress',
      [line(960, { basis: 'in-progress' })],
      [change],
      '96 % of it came while one line of this pull request ran',
    ],
    [
      'a level',
      [line(960, { metric: 'rss-growth', basis: 'level' })],
      [growth],
      'The process grew while one line of this pull request ran',
    ],
    [
      'growth',
      [line(960, { metric: 'growth' })],
      [growth],
      '96 % of it comes from one line of this pull request',
    ],
    [
      'of several metrics',
      [line(960, { metric: 'growth' }), line(960)],
      [change, growth],
      '96 % of its growth comes from one line of this pull request',
    ],
  ])('%s', (_, hotspots, metrics, sentence) =>
    expect(blameSentence(makeBenchmark({ hotspots, metrics }))).toBe(sentence),
  );

  test.each([
    ['peak', '96 % of the rise of its peak is held'],
    ['rss-peak', '96 % of the rise of that peak is held'],
    ['native-peak', '96 % of the rise of that peak is held'],
    ['steady', '96 % of what it keeps is held'],
    ['import', '96 % of the rise of its import is held'],
    ['rss-growth', '96 % of its growth comes'],
  ] as const)('where other metrics regressed too, which is meant: %s', (metric, start) => {
    const metrics = [{ ...change, metric }, growth];
    expect(blameSentence(makeBenchmark({ hotspots: [line(960, { metric })], metrics }))).toContain(
      start,
    );
  });
});
