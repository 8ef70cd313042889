import { describe, expect, test } from 'vitest';
import type { BenchmarkReport, Hotspot } from '../../src/model/report.ts';
import { leads, lineTables } from '../../src/report/markdown-blame.ts';
import { namesOf } from '../../src/report/names.ts';
import { hotspotRows } from '../../src/report/terminal-blame.ts';
import { makeBenchmark, makeHotspot, makeMetric, makePages } from '../factory.ts';

const BLOB = 'https://github.com/octo/demo/blob/d4e5f6a';
const LINKS = {
  repository: 'https://github.com/octo/demo',
  headCommit: 'd4e5f6a',
  baseCommit: 'a1b2c3d',
  runUrl: null,
  pages: makePages(),
};

const peak = makeMetric({ base: 0, head: 1_000_000 });
const bench = (name: string, hotspots: Hotspot[], more: Partial<BenchmarkReport> = {}) =>
  makeBenchmark({ id: `b.py::${name}`, metrics: [peak], hotspots, ...more });

const CLAIM = '**`bench_a` now peaks at 976.6 KiB, was 0 (+976.6 KiB).**';
const LINE = `[\`pkg/parser.py:88\`](${BLOB}/pkg/parser.py#L88) \`rows = [decode(line) for line in handle]\` holds 976.6 KiB at the peak, was 0.`;

describe('the comment begins with', () => {
  test.each<[string, BenchmarkReport[], string[]]>([
    ['what regressed, where no line is known', [bench('bench_a', [])], [CLAIM]],
    [
      'the line that holds it, linked, and its advice',
      [bench('bench_a', [makeHotspot({ advice: 'A generator would do.' })])],
      [
        `${CLAIM} All of it is held by one line of this pull request:`,
        `${LINE} A generator would do.`,
      ],
    ],
    [
      'an unchanged line, and the changed one that bears on it',
      [
        bench('bench_a', [
          makeHotspot({
            changed: false,
            behind: { file: 'pkg/main.py', line: 9, text: 'decode(all)', bearing: 'calls' },
          }),
        ]),
      ],
      [
        `${CLAIM} All of it is held by one line that this pull request did not change:`,
        `${LINE} This change calls it: [\`pkg/main.py:9\`](${BLOB}/pkg/main.py#L9) \`decode(all)\`.`,
      ],
    ],
    [
      'a removed line without a link: head has none',
      [
        bench('bench_a', [
          makeHotspot({
            changed: false,
            behind: { file: 'pkg/parser.py', line: 9, text: 'del rows', bearing: 'removed' },
          }),
        ]),
      ],
      [
        `${CLAIM} All of it is held by one line that this pull request did not change:`,
        `${LINE} This change removed: \`del rows\`.`,
      ],
    ],
    [
      'the line below it',
      [
        bench('bench_a', [
          makeHotspot({
            inside: { file: 'numpy/core.py', line: 232, function: 'ones', package: 'numpy 2.4.0' },
          }),
        ]),
      ],
      [
        `${CLAIM} All of it is held by one line of this pull request:`,
        `${LINE} Allocated in \`numpy/core.py:232\` of numpy 2.4.0.`,
      ],
    ],
    [
      'the C functions below it',
      [
        bench('bench_a', [
          makeHotspot({ native: { library: 'pkg/_fast.so', functions: ['fill<int>', 'load'] } }),
        ]),
      ],
      [
        `${CLAIM} All of it is held by one line of this pull request:`,
        `${LINE} In native code: \`fill<int> < load (pkg/_fast.so)\`.`,
      ],
    ],
    [
      "a package's line without a link, and its function where it has no text",
      [
        bench('bench_a', [
          makeHotspot({
            file: 'numpy/core.py',
            function: 'ones',
            text: '',
            origin: 'library',
            package: 'numpy 2.4.0',
          }),
        ]),
      ],
      [
        `${CLAIM} All of it is held by one line of numpy 2.4.0:`,
        '`numpy/core.py:88` `ones` holds 976.6 KiB at the peak, was 0.',
      ],
    ],
    [
      'no claim on a line whose source is missing',
      [bench('bench_a', [makeHotspot({ text: '', function: '', changed: false })])],
      [
        `${CLAIM} All of it is held by one line whose source is missing:`,
        `[\`pkg/parser.py:88\`](${BLOB}/pkg/parser.py#L88) holds 976.6 KiB at the peak, was 0.`,
      ],
    ],
    [
      'what holds on to it',
      [bench('bench_a', [makeHotspot()], { holders: ['pkg._A (dict)', 'pkg._B (list)'] })],
      [
        `${CLAIM} All of it is held by one line of this pull request:`,
        `${LINE} Held by \`pkg._A (dict)\`, \`pkg._B (list)\`.`,
      ],
    ],
    [
      'one line once, with all whose first it is',
      ['bench_a', 'bench_b', 'bench_c'].map((name) => bench(name, [makeHotspot()])),
      [
        `${CLAIM} All of it is held by one line of this pull request:`,
        `${LINE} The same line is behind \`bench_b\` and \`bench_c\`.`,
      ],
    ],
    [
      'three of many',
      [1, 2, 3, 4].map((index) => bench(`bench_${index}`, [])),
      [1, 2, 3].map((index) => CLAIM.replace('bench_a', `bench_${index}`)),
    ],
  ])('%s', (_, benchmarks, paragraphs) =>
    expect(leads(benchmarks, LINKS, namesOf(benchmarks))).toEqual(paragraphs),
  );
});

test('a line is linked where the page has it, and not at all where there is none', () => {
  const lineOf = ({ line }: { line: number }) => (line === 88 ? 68 : null);
  const pages = { commit: 'd4e5f6a', lineOf };
  const lines = lineTables(
    [bench('bench_a', [makeHotspot(), makeHotspot({ line: 90 })])],
    { ...LINKS, pages },
    namesOf([]),
  );
  expect(lines[0]).toContain(`| [\`pkg/parser.py:88\`](${BLOB}/pkg/parser.py#L68) |`);
  expect(lines[0]).toContain('| `pkg/parser.py:90` |');
});

test('without a repository a line has no link', () => {
  const one = bench('bench_a', [makeHotspot()]);
  expect(leads([one], null, namesOf([one]))[1]).toMatch(/^`pkg\/parser.py:88` `rows/);
});

const HEAD = '| Line | | Metric | base | here | |\n| --- | --- | --- | ---: | ---: | --- |';
const ROW = `| [\`pkg/parser.py:88\`](${BLOB}/pkg/parser.py#L88) | \`rows = [decode(line) for line in handle]\` | peak | 0 | 976.6 KiB | changed here |`;

describe('the details have', () => {
  test.each<[string, BenchmarkReport[], string[]]>([
    ['nothing that the beginning said', [bench('bench_a', [makeHotspot()])], []],
    [
      'further lines',
      [bench('bench_a', [makeHotspot(), makeHotspot({ line: 90, text: '' })])],
      [`\`bench_a\`\n\n${HEAD}\n${ROW}\n${ROW.replaceAll('88', '90').replace(/`rows.*?`/, '')}`],
    ],
    [
      'notes',
      [bench('bench_a', [], { notes: ['a note', 'another'] })],
      ['`bench_a`\n\n- a note\n- another'],
    ],
    [
      'one table for benchmarks with the same lines',
      ['bench_a', 'bench_b'].map((name) => bench(name, [makeHotspot()], { notes: ['a note'] })),
      [`\`bench_a\` and \`bench_b\`\n\n${HEAD}\n${ROW}\n\n- a note`],
    ],
    [
      'the lines of those that the beginning left out',
      [1, 2, 3, 4].map((index) => bench(`bench_${index}`, [makeHotspot({ line: index })])),
      [`\`bench_4\`\n\n${HEAD}\n${ROW.replaceAll(/(?<=:|L)88/g, '4')}`],
    ],
  ])('%s', (_, benchmarks, tables) =>
    expect(lineTables(benchmarks, LINKS, namesOf(benchmarks))).toEqual(tables),
  );
});

describe('under a row of the terminal', () => {
  test('lines stand in columns, what is known of each below it', () => {
    const lines = [
      makeHotspot({ advice: 'A generator would do.' }),
      makeHotspot({
        file: 'pkg/text.py',
        line: 9,
        function: 'Text.fold',
        metric: 'growth',
        head: 1126,
        text: 'parts.append(other)',
        changed: false,
        inside: { file: 'json/decoder.py', line: 3, function: 'scan', package: null },
        behind: { file: 'pkg/a.py', line: 4, text: 'fold()', bearing: 'calls' },
      }),
    ];
    expect(hotspotRows(lines, false, 120)).toEqual([
      'pkg/parser.py:88  decode     +976.6 KiB peak       rows = [decode(line) for line in handle]  (changed here)',
      '  A generator would do.',
      'pkg/text.py:9     Text.fold  +1.1 KiB/call growth  parts.append(other)',
      '  allocated in json/decoder.py:3 scan',
      '  This change calls it: pkg/a.py:4 fold()',
    ]);
  });

  test('of C functions three are named, of a library without symbols its file', () => {
    const native = { library: 'pkg/_fast.so', functions: ['fill', 'grow', 'load', 'call'] };
    const row = (one: typeof native) => hotspotRows([makeHotspot({ native: one })], false, 100)[1];
    expect(row(native)).toBe('  in native code: fill < grow < load (pkg/_fast.so)');
    expect(row({ ...native, functions: [] })).toBe(
      '  in native code: pkg/_fast.so, which has no symbols',
    );
  });

  test('generated code has no name of a function', () => {
    const inside = { file: '<string>', line: 2, function: '', package: null };
    expect(hotspotRows([makeHotspot({ inside })], false, 100)[1]).toBe('  allocated in <string>:2');
  });

  test('a long text leaves room for the remark, a long path keeps its end', () => {
    const line = makeHotspot({ file: `src/${'deep/'.repeat(9)}a.py`, text: 'x = 1; '.repeat(20) });
    expect(hotspotRows([line], false, 88)).toEqual([
      '…p/deep/deep/deep/deep/deep/deep/a.py:88  decode  +976.6 KiB  x = 1; x = 1; x…  (changed here)',
    ]);
  });

  test('three lines stand unless all are asked for', () => {
    const lines = [1, 2, 3, 4, 5].map((line) => makeHotspot({ line }));
    expect(hotspotRows(lines, false, 120)).toHaveLength(4);
    expect(hotspotRows(lines, false, 120)[3]).toBe('2 more lines  (--all shows them)');
    expect(hotspotRows(lines, true, 120)).toHaveLength(5);
  });

  test('a line stands once, though several metrics name it', () => {
    const lines = [makeHotspot({ metric: 'growth' }), makeHotspot({ metric: 'peak' })];
    expect(hotspotRows(lines, true, 120)).toHaveLength(1);
  });

  test('what several lines have in common stands under the first', () => {
    const behind = { file: 'a.py', line: 4, text: 'fold()', bearing: 'calls' } as const;
    const lines = [1, 2].map((line) => makeHotspot({ line, behind, changed: false, text: 'x' }));
    expect(hotspotRows(lines, false, 120)).toEqual([
      'pkg/parser.py:1  decode  +976.6 KiB  x',
      '  This change calls it: a.py:4 fold()',
      'pkg/parser.py:2  decode  +976.6 KiB  x',
    ]);
  });

  test('no line, no row', () => {
    expect(hotspotRows([], true, 120)).toEqual([]);
  });
});
