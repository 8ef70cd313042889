import { stripVTControlCharacters } from 'node:util';
import { parse } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import type { BenchmarkReport } from '../../src/model/report.ts';
import { annotations } from '../../src/report/annotations.ts';
import { parseReport } from '../../src/report/documents.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { makeBenchmark, makeHotspot, makeMetric, makeReport } from '../factory.ts';

const LINKS = {
  repository: 'https://github.com/octo/demo',
  headCommit: 'd4e5f6a7'.repeat(5),
  baseCommit: 'a1b2c3d4'.repeat(5),
  runUrl: 'https://github.com/octo/demo/actions/runs/1',
};

const quiet = (index: number): BenchmarkReport =>
  makeBenchmark({
    id: `benchmarks/bench_io.py::bench_${index}`,
    verdict: 'unchanged',
    metrics: [makeMetric({ verdict: 'unchanged', base: 1000, head: 1000, confirmed: false })],
  });

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
        note: 'samples of one tree differ by more than the limit allows',
      }),
    ],
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
]);

const GOLDEN = '../../fixtures/reports';

describe('golden', () => {
  test.each([
    ['unchanged', makeReport([quiet(1), quiet(2)], { verdict: 'unchanged' })],
    ['mixed', mixed],
    ['hostile', hostile],
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

const blamed = makeReport([
  makeBenchmark({
    hotspots: [
      makeHotspot({
        file: 'pkg/parser (old).py',
        line: 88,
        function: 'decode',
        head: 47_500_000,
        advice: 'Only iterated afterwards: a generator would do.',
      }),
    ],
    holders: ['pkg.cache._SEEN (dict, +1 entry a call)'],
  }),
]);

test('the line to blame and the holder stand by the regression, linked at head', () => {
  expect(renderMarkdown(blamed, LINKS)).toContain(
    `[\`pkg/parser (old).py:88\`](https://github.com/octo/demo/blob/${LINKS.headCommit}/pkg/parser%20%28old%29.py#L88) in \`decode\` holds 45.3 MiB at the peak, was 0, changed here. Only iterated afterwards: a generator would do. Held by \`pkg.cache._SEEN (dict, +1 entry a call)\`.`,
  );
  const lines = renderTerminal(blamed, { width: 200, color: false, all: false }).split('\n');
  expect(lines[3]?.trim()).toBe(
    'pkg/parser (old).py:88  decode  holds 45.3 MiB at the peak, was 0  (changed here)  Only iterated afterwards: a generator would do.',
  );
  expect(lines[4]?.trim()).toBe('held by pkg.cache._SEEN (dict, +1 entry a call)');
});

test('colour is an option, and the text under it the same', () => {
  const options = { width: 60, all: true };
  const plain = renderTerminal(mixed, { ...options, color: false });
  const coloured = renderTerminal(mixed, { ...options, color: true });
  expect(coloured).toContain('\u001b[31m  regressed');
  expect(stripVTControlCharacters(coloured)).toBe(plain);
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

test('the command and the TOML to copy carry hostile text as it is, quoted', () => {
  const id = "b/bench_a.py::bench[$(id) 'x' \u202e]";
  const text = renderMarkdown(
    makeReport([makeBenchmark({ id })], {
      base: { ...mixed.base, tree: { name: 'v1; id', commit: null } },
    }),
    LINKS,
  );
  expect(text).toContain(
    "highwater run --base 'v1; id' --select 'b/bench_a.py::bench[$(id) '\\''x'\\'' \ufffd]'",
  );
  const accepted = /```text\n(\[\[tool[\s\S]*?)\n```/.exec(text)![1]!;
  expect(parse(accepted)).toMatchObject({
    tool: { highwater: { acceptances: [{ id, metric: 'peak' }] } },
  });
});

test('a line is never wider than the terminal', () => {
  const rows = renderTerminal(mixed, { width: 60, color: false, all: true }).split('\n\n')[1]!;
  expect(Math.max(...rows.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
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

test('an annotation stands at the line that holds the memory, else in the benchmark file', () => {
  expect(annotations(blamed)[0]).toMatchObject({ file: 'pkg/parser (old).py', startLine: 88 });
  const [plain] = annotations(makeReport([makeBenchmark()]));
  expect([plain?.file, plain?.startLine]).toEqual(['benchmarks/bench_parse.py', undefined]);
});

test('annotations are ten at most, the last a count', () => {
  const many = makeReport(
    Array.from({ length: 12 }, (_, index) => makeBenchmark({ id: `b/bench_a.py::bench_${index}` })),
  );
  const made = annotations(many);
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
      /is not a highwater\/report\/1 document/,
    ],
    ['without a field', JSON.stringify({ ...mixed, cost: {} }), /does not follow/],
  ])('%s is refused', (_, text, message) =>
    expect(() => parseReport(text, 'r.json')).toThrow(message),
  );
});
