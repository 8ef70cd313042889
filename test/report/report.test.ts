import { stripVTControlCharacters } from 'node:util';
import { parse } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { STARTING_LIMITS } from '../../src/model/policy.ts';
import type { BenchmarkReport, Hotspot } from '../../src/model/report.ts';
import { annotations } from '../../src/report/annotations.ts';
import { parseReport } from '../../src/report/documents.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { makeBenchmark, makeHotspot, makeMetric, makePages, makeReport } from '../factory.ts';

const LINKS = {
  repository: 'https://github.com/octo/demo',
  headCommit: 'd4e5f6a7'.repeat(5),
  baseCommit: 'a1b2c3d4'.repeat(5),
  runUrl: 'https://github.com/octo/demo/actions/runs/1',
  pages: makePages('d4e5f6a7'.repeat(5)),
};

const quiet = (index: number): BenchmarkReport =>
  makeBenchmark({
    id: `benchmarks/bench_io.py::bench_${index}`,
    verdict: 'unchanged',
    metrics: [makeMetric({ verdict: 'unchanged', base: 1000, head: 1000, confirmed: false })],
  });

const THREADS =
  'samples of one interpreter differ by 2.0 MiB, its limit allows 862.2 KiB: a seed for what is random, or fewer threads, would settle it';

const mixed = makeReport([
  makeBenchmark(),
  makeBenchmark({
    id: 'benchmarks/bench_cache.py::bench_lookup',
    metrics: [makeMetric({ metric: 'growth', unit: 'B/call', base: 0, head: 1126 })],
  }),
  makeBenchmark({
    id: 'benchmarks/bench_io.py::bench_stream',
    verdict: 'improved',
    metrics: [makeMetric({ verdict: 'improved', base: 10_276_044, head: 4_299_161 })],
  }),
  makeBenchmark({
    id: 'benchmarks/bench_io.py::bench_broken',
    verdict: 'failed',
    state: {
      base: 'measured',
      head: 'crashed',
      why: 'raised ValueError: no\nTraceback (most recent call last):\nValueError: no',
    },
    metrics: [],
  }),
  makeBenchmark({
    id: 'benchmarks/bench_io.py::bench_threads',
    verdict: 'inconclusive',
    metrics: [
      makeMetric({
        verdict: 'inconclusive',
        note: THREADS,
        change: { ...makeMetric().change, absoluteLow: -524_288, absoluteHigh: 104_857_600 },
        visible: 3_145_728,
      }),
    ],
    undecided: `peak: ${THREADS}`,
  }),
  makeBenchmark({
    id: 'benchmarks/bench_new.py::bench_new',
    verdict: 'new',
    metrics: [],
    state: { base: 'missing', head: 'measured', why: '' },
  }),
  quiet(1),
  quiet(2),
]);

const hostile = makeReport([
  makeBenchmark({
    id: 'benchmarks/bench_x.py::bench_x[`a` | <img src=x> @octocat #1 \u202e\u001b[31m\n## h]',
    verdict: 'failed',
    state: {
      base: 'measured',
      head: 'crashed',
      why: 'raised X: ```\n</details> @octocat | \u001b]0;t\u0007 [a](http://x)',
    },
    metrics: [],
  }),
  makeBenchmark({
    id: 'benchmarks/bench_x.py::bench_y',
    metrics: [
      makeMetric({
        creep: {
          since: '<b>|`@octocat`',
          base: 1_000_000,
          head: 137_782_886,
          change: makeMetric().change,
          limit: { relative: 0, absolute: 1, max: null },
        },
      }),
      makeMetric({
        metric: 'import',
        verdict: 'unchanged',
        acceptance: {
          id: '*',
          metric: 'import',
          upTo: 1,
          until: null,
          reason: '<img src=x> | @octocat \u001b[31m',
        },
      }),
    ],
    hotspots: [
      makeHotspot({
        file: 'pkg/`|](http://x)<b>\u202e.py',
        function: '<img src=x>',
        text: '"```" | @octocat \u001b[31m',
        advice: 'Ask @octocat\n## h',
        changed: false,
        behind: { file: 'a|b.py', line: 1, text: '`@octocat`', bearing: 'beside' },
        inside: { file: 'n|`.py', line: 2, function: '`|', package: '<b>@octocat' },
      }),
      makeHotspot({ origin: 'library', file: '|.py', package: '|<b>@octocat' }),
    ],
    holders: ['`@octocat` | \u001b[31m'],
    notes: ['<b> @octocat | \u001b[31m'],
  }),
]);

const blamed = makeReport([
  makeBenchmark({
    hotspots: [
      makeHotspot({
        file: 'pkg/parser (old).py',
        head: 47_500_000,
        advice: 'Only iterated afterwards: a generator would do.',
      }),
      makeHotspot({
        file: 'pkg/text.py',
        line: 9,
        function: 'Text.fold',
        head: 1_100_000,
        text: 'return "".join(parts)',
      }),
    ],
  }),
  makeBenchmark({
    id: 'benchmarks/bench_cache.py::bench_lookup',
    metrics: [makeMetric({ metric: 'growth', unit: 'B/call', base: 0, head: 1126 })],
    hotspots: [
      makeHotspot({
        file: 'pkg/cache.py',
        line: 31,
        function: 'Cache.put',
        metric: 'growth',
        text: '_SEEN[key] = value',
        head: 1100,
        changed: false,
        behind: {
          file: 'pkg/cache.py',
          line: 35,
          text: '_SEEN.popitem(last=False)',
          bearing: 'removed',
        },
      }),
    ],
    holders: ['pkg.cache._SEEN (dict, +1 entry a call)'],
    notes: ['+1 str and +1 int a call'],
  }),
  ...['bench_a', 'bench_b', 'bench_c', 'bench_d', 'bench_e', 'bench_f'].map((name) =>
    makeBenchmark({
      id: `benchmarks/bench_models.py::${name}`,
      metrics: [makeMetric({ metric: 'import', base: 234_607, head: 2_796_211 })],
      hotspots: [
        makeHotspot({
          file: 'pkg/models.py',
          line: 54,
          function: '<module>',
          metric: 'import',
          text: '_names = {code: "kind-%02d code %05d" % (code % 16, code) for code in range(20000)}  # every code seen in practice, so that none is made',
          head: 2_560_000,
        }),
      ],
    }),
  ),
  makeBenchmark({
    id: 'benchmarks/bench_graph.py::bench_graph',
    metrics: [makeMetric({ base: 154_272, head: 3_723_328 })],
    hotspots: [
      [587, 860_496],
      [586, 860_496],
      [955, 615_888],
      [12, 600_000],
    ].map(([line, head]) =>
      makeHotspot({
        file: 'networkx/classes/graph.py',
        line: line!,
        function: 'Graph.add_nodes_from',
        text: 'self._node[n] = attr_dict',
        base: 88_592,
        head: head!,
        origin: 'library',
        package: 'networkx 2.8.4',
      }),
    ),
    likelyCauses: [{ name: 'networkx', base: '2.8', head: '2.8.4' }],
    notes: ['20 % of the rise of peak (700.1 KiB) is on none of these lines'],
  }),
  makeBenchmark({
    id: 'benchmarks/bench_native.py::bench_fill',
    metrics: [makeMetric({ metric: 'rss-growth', unit: 'B/call', base: 0, head: 528_384 })],
    hotspots: [
      makeHotspot({
        file: 'pkg/native.py',
        line: 18,
        function: 'Block.__init__',
        metric: 'rss-growth',
        text: 'self.address = libc.malloc(size)',
        head: 528_384,
        changed: false,
        basis: 'level',
        behind: { file: 'pkg/native.py', line: 29, text: 'block = Block(size)', bearing: 'calls' },
      }),
    ],
    notes: [
      'resident memory grows though nothing that Python allocates does: native memory, or pages that a fragmented heap keeps',
    ],
  }),
]);

/** The budget ended: three were looked at and not settled, two were not even that. */
const cutShort = makeReport(
  [
    quiet(1),
    ...[2, 3, 4].map((index) => ({
      ...quiet(index),
      verdict: 'inconclusive' as const,
      metrics: quiet(index).metrics.map((metric) => ({ ...metric, visible: null })),
      undecided: 'the budget ended before it was settled: a larger budget would settle it',
    })),
    ...[5, 6].map((index) => ({
      ...quiet(index),
      verdict: 'inconclusive' as const,
      state: {
        base: 'not-reached' as const,
        head: 'not-reached' as const,
        why: 'the budget ended before it',
      },
      metrics: [],
      undecided: 'the budget ended before it was settled: a larger budget would settle it',
    })),
  ],
  {
    verdict: 'inconclusive',
    notReached: [2, 3, 4, 5, 6].map((index) => `benchmarks/bench_io.py::bench_${index}`),
  },
);

const GOLDEN = '../../fixtures/reports';

describe('golden', () => {
  test.each([
    ['unchanged', makeReport([quiet(1), quiet(2)], { verdict: 'unchanged' })],
    ['mixed', mixed],
    ['hostile', hostile],
    ['blamed', blamed],
    ['cut-short', cutShort],
  ])('%s', async (name, report) => {
    await expect(renderMarkdown(report, LINKS)).toMatchFileSnapshot(`${GOLDEN}/${name}.md`);
    await expect(
      renderTerminal(report, { width: 120, color: false, all: false }),
    ).toMatchFileSnapshot(`${GOLDEN}/${name}.txt`);
  });
});

describe('text from a repository', () => {
  test('brings no control character, mention or markup into Markdown', () => {
    const text = renderMarkdown(hostile, LINKS);
    expect(text).not.toMatch(/(?![\t\n])[\p{Cc}\p{Cf}]/u);
    const prose = text
      .replace(/(`{3,})text\n[\s\S]*?\n\1/g, '')
      .replace(/(`+)(?!`).*?[^`]\1(?!`)/g, '');
    expect(prose).not.toMatch(/@octocat|<img|\]\(http:/);
  });

  test('brings no escape sequence to a terminal', () => {
    expect(renderTerminal(hostile, { width: 120, color: false, all: true })).not.toContain(
      '\u001b',
    );
  });
});

test('colour is an option, and the text under it the same', () => {
  const options = { width: 60, all: true };
  const plain = renderTerminal(mixed, { ...options, color: false });
  const coloured = renderTerminal(mixed, { ...options, color: true });
  expect(coloured).toContain('\u001b[31m  regressed');
  expect(stripVTControlCharacters(coloured)).toBe(plain);
});

test('at a terminal, lines that several benchmarks share are shown once', () => {
  const hotspots = [makeHotspot(), makeHotspot({ line: 99, text: 'TABLE = {}' })];
  const of = (name: string, lines: Hotspot[]) =>
    makeBenchmark({ id: `benchmarks/bench_a.py::${name}`, hotspots: lines });
  const text = renderTerminal(
    makeReport([
      of('bench_one', hotspots),
      of('bench_two', hotspots),
      of('bench_three', hotspots.slice(0, 1)),
      of('bench_four', hotspots.slice(0, 1)),
    ]),
    { width: 120, color: false, all: false },
  );
  expect(text.match(/TABLE/g)).toHaveLength(1);
  expect(text.match(/the same lines as of .*/g)).toEqual(['the same lines as of bench_one']);
});

test.each([
  ['long stderr', { state: { base: 'measured', head: 'crashed', why: `e\n${'x'.repeat(9_000)}` } }],
  ['long ids', { id: `b/bench_a.py::bench[${'`|'.repeat(2_000)}]` }],
] as const)('%s: a comment is cut between its parts, never inside one', (_, overrides) => {
  const benchmarks = Array.from({ length: 60 }, () =>
    makeBenchmark({ verdict: 'failed', metrics: [], ...overrides }),
  );
  const text = renderMarkdown(
    makeReport([makeBenchmark(), ...benchmarks], { notes: ['n'.repeat(9_000)] }),
    LINKS,
  );
  expect(text.length).toBeLessThan(65_000);
  expect(text.match(/^<details>/gm)?.length).toBe(text.match(/^<\/details>/gm)?.length);
  expect((text.match(/^`{3,}(text)?$/gm) ?? []).length % 2).toBe(0);
  expect(text).toContain('All 61 benchmarks');
  expect(text).toContain('What to do');
});

test('the command names both commits where base alone would lead to another one', () => {
  const commits = { base: 'a1'.repeat(20), head: 'b2'.repeat(20) };
  const of = (side: 'base' | 'head') => ({
    ...mixed[side],
    tree: { name: commits[side].slice(0, 7), commit: commits[side] },
  });
  const command = (pinned: boolean) =>
    renderMarkdown(
      makeReport([makeBenchmark()], { base: of('base'), head: of('head'), pinned }),
      LINKS,
    );
  expect(command(true)).toContain(
    `highwater run --base ${commits.base} --head ${commits.head} --select`,
  );
  expect(command(false)).toContain(`highwater run --base ${commits.base} --select`);
});

test('the command names what was asked for to find the benchmarks', () => {
  const flags = ['--working-directory', 'sub folder', '--benchmarks', 'perf/*.py'];
  const text = renderMarkdown(makeReport([makeBenchmark()], { flags }), LINKS);
  expect(text).toContain("--working-directory 'sub folder' --benchmarks 'perf/*.py' --select");
});

test('the command and the TOML to copy carry hostile text as it is, quoted', () => {
  const id = "b/bench_a.py::bench[$(id) 'x' \u202e]";
  const text = renderMarkdown(
    makeReport([makeBenchmark({ id })], {
      base: { ...mixed.base, tree: { name: 'v1; id', commit: null } },
    }),
    LINKS,
  );
  expect(text).toContain(
    "highwater run --base 'v1; id' --head 'working tree' --select 'b/bench_a.py::bench[$(id) '\\''x'\\'' \ufffd]'",
  );
  const accepted = /```text\n(\[\[tool[\s\S]*?)\n```/.exec(text)![1]!;
  expect(parse(accepted)).toMatchObject({
    tool: { highwater: { acceptances: [{ id, metric: 'peak' }] } },
  });
});

test.each([
  ['figures', mixed],
  ['lines to blame', blamed],
])('%s: a line is never wider than the terminal', (_, report) => {
  const rows = renderTerminal(report, { width: 60, color: false, all: true }).split('\n\n')[1]!;
  expect(Math.max(...rows.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
});

describe('what could have been called', () => {
  const row = (metrics: readonly ReturnType<typeof makeMetric>[]) =>
    renderTerminal(
      makeReport([
        makeBenchmark({ id: 'b.py::bench_a', verdict: 'unchanged', metrics: [...metrics] }),
      ]),
      { width: 80, color: false, all: true },
    );
  const still = { verdict: 'unchanged', head: 0, base: 0 } as const;
  const growth = makeMetric({
    ...still,
    metric: 'growth',
    unit: 'B/call',
    limit: STARTING_LIMITS.growth,
    visibleObjects: 0.1,
  });

  test('is told whole, on as many lines as it takes', () => {
    const text = row([makeMetric(still), growth]).replace(/\n +/g, ' ');
    expect(text).toContain(
      'a rise is called from: peak 16.0 KiB, growth one object in 10 calls or 257 B/call',
    );
  });

  test.each([
    [32, 'Every rise beyond its limit could have been called.'],
    [65, 'in 0 of 1 figures; `bench_a` peak from 16.1 KiB.'],
  ])('samples that differ by %d B: %s', (apart, said) => {
    const peak = makeMetric({ ...still, visible: 16_385 + apart });
    const report = makeReport([
      makeBenchmark({ id: 'b.py::bench_a', verdict: 'unchanged', metrics: [peak] }),
    ]);
    expect(renderMarkdown(report, LINKS).replaceAll('\\', '')).toContain(said.replaceAll('`', ''));
  });
});

test('ten thousand benchmarks still fit into a comment', () => {
  const many = makeReport(
    Array.from({ length: 10_000 }, (_, index) =>
      makeBenchmark({ id: `b/bench_a.py::bench_${index}` }),
    ),
  );
  expect(renderMarkdown(many, LINKS).length).toBeLessThan(65_536);
});

test('what head loosened stands in the headline and under it, before any figure', () => {
  const report = makeReport([quiet(1)], {
    verdict: 'unchanged',
    loosened: ['head accepts peak of @octocat up to 1.0 GiB: <b>'],
  });
  expect(renderMarkdown(report, LINKS).split('\n\n').slice(1, 4)).toEqual([
    '### Memory: 1 benchmark unchanged, under a policy that head loosened',
    '> head accepts peak of @&#8203;octocat up to 1.0 GiB: &lt;b&gt;',
    expect.stringMatching(/^<details>/),
  ]);
  const lines = renderTerminal(report, { width: 120, color: false, all: true }).split('\n');
  expect(lines.slice(2, 4)).toEqual([
    '  loosened      head accepts peak of @octocat up to 1.0 GiB: <b>',
    expect.stringMatching(/^ {2}unchanged/),
  ]);
});

test('benchmarks that are all new are not called unchanged', () => {
  const report = makeReport(
    ['a', 'b'].map((name) => makeBenchmark({ id: `b.py::${name}`, verdict: 'new', metrics: [] })),
    { verdict: 'unchanged' },
  );
  expect(renderMarkdown(report, LINKS)).toContain('### Memory: 2 benchmarks new\n');
});

test('where no line is known, a likely cause is not said to follow from the lines', () => {
  const likelyCauses = [
    { name: 'numpy', base: '2.3.5', head: '2.4.0' },
    { name: 'six', base: null, head: '1.16' },
  ];
  const report = makeReport([makeBenchmark({ likelyCauses })]);
  const sentence =
    'No line is known to be behind it; likely cause: one of numpy 2.3.5 → 2.4.0, six absent → 1.16.';
  expect(renderMarkdown(report, LINKS)).toContain(sentence);
  expect(renderTerminal(report, { width: 120, color: false, all: false })).toContain(sentence);
});

test('a package whose lines hold the memory is the likely cause before those that it may call', () => {
  const likelyCauses = [
    { name: 'aiohttp', base: '3.11.13', head: '3.11.14' },
    { name: 'multidict', base: '6.2.0', head: '6.3.0' },
  ];
  const hotspots = [makeHotspot({ changed: false, origin: 'library', package: 'aiohttp 3.11.14' })];
  expect(renderMarkdown(makeReport([makeBenchmark({ likelyCauses, hotspots })]), LINKS)).toContain(
    'likely cause: aiohttp 3.11.13 → 3.11.14, or what it calls of multidict 6.2.0 → 6.3.0.',
  );
});

describe('an annotation stands', () => {
  const unchanged = makeHotspot({ file: 'pkg/a.py', line: 3, changed: false });
  const bears = { file: 'pkg/b.py', line: 5, text: 'x', bearing: 'calls' } as const;
  test.each<[string, Hotspot[], { file: string; startLine?: number }]>([
    ['at the benchmark without a line', [], { file: 'benchmarks/bench_parse.py' }],
    [
      'there too where only packages are to blame',
      [makeHotspot({ origin: 'library' })],
      { file: 'benchmarks/bench_parse.py' },
    ],
    [
      'at the first changed line',
      [unchanged, makeHotspot()],
      { file: 'pkg/parser.py', startLine: 88 },
    ],
    [
      'at a changed line that bears on it',
      [{ ...unchanged, behind: bears }],
      { file: 'pkg/b.py', startLine: 5 },
    ],
    [
      'at the line itself where base alone has what bears on it',
      [{ ...unchanged, behind: { ...bears, bearing: 'removed' } }],
      { file: 'pkg/a.py', startLine: 3 },
    ],
  ])('%s', (_, hotspots, place) => {
    const [annotation] = annotations(makeReport([makeBenchmark({ hotspots })]), makePages());
    expect(annotation).toEqual({
      title: expect.any(String),
      message: expect.any(String),
      ...place,
    });
  });

  test("at the page's line, and at another file's where no page shows the first", () => {
    const hotspots = [makeHotspot(), { ...unchanged, changed: true }];
    const lineOf = ({ file }: { file: string }) => (file === 'pkg/a.py' ? 1 : null);
    const made = annotations(makeReport([makeBenchmark({ hotspots })]), { commit: '', lineOf });
    expect(made).toMatchObject([{ file: 'pkg/a.py', startLine: 1 }]);
  });

  test('with what regressed and its first line', () => {
    const advice = 'A generator would do.';
    expect(
      annotations(
        makeReport([makeBenchmark({ hotspots: [makeHotspot({ advice })] })]),
        makePages(),
      ),
    ).toEqual([
      {
        title: 'Memory regressed: bench_parse_large',
        message:
          'bench_parse_large now peaks at 131.4 MiB, was 84.2 MiB (+47.2 MiB, +56 %). pkg/parser.py:88 holds 976.6 KiB at the peak, was 0. A generator would do.',
        file: 'pkg/parser.py',
        startLine: 88,
      },
    ]);
  });
});

test('annotations are ten at most, the last a count', () => {
  const many = makeReport(
    Array.from({ length: 12 }, (_, index) => makeBenchmark({ id: `b/bench_a.py::bench_${index}` })),
  );
  const made = annotations(many, makePages());
  expect(made).toHaveLength(10);
  expect(made[9]!.title).toBe('Memory: 3 more');
});

describe('a report that is read', () => {
  test('comes back whole', () => {
    expect(parseReport(JSON.stringify(mixed), 'r.json')).toEqual(mixed);
  });

  test('may come from before it named what head loosened', () => {
    const { loosened: _later, ...before } = mixed;
    expect(parseReport(JSON.stringify(before), 'r.json')).toEqual(mixed);
  });

  test.each([
    ['cut', JSON.stringify(mixed).slice(0, 500), /not JSON: it seems to be cut off/],
    [
      'of another version',
      JSON.stringify({ ...mixed, schema: 'highwater/report/2' }),
      /r\.json is of highwater\/report\/2, newer than what is read here/,
    ],
    [
      'of another kind',
      JSON.stringify({ ...mixed, schema: 'highwater/record/1' }),
      /r\.json is not a highwater\/report\/1 document/,
    ],
    ['without a field', JSON.stringify({ ...mixed, cost: {} }), /does not follow/],
  ])('%s is refused', (_, text, message) =>
    expect(() => parseReport(text, 'r.json')).toThrow(message),
  );
});
