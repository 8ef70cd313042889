import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { namesOf } from '../../src/report/names.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { makeBenchmark, makeHotspot, makeReport } from '../factory.ts';

test.each([
  [
    'a name that one has',
    ['b/bench_a.py::bench_a', 'b/bench_b.py::bench_b'],
    ['bench_a', 'bench_b'],
  ],
  [
    'the file where names are the same',
    ['b/bench_a.py::bench_x', 'b/bench_b.py::bench_x', 'b/bench_b.py::bench_y'],
    ['bench_a.py::bench_x', 'bench_b.py::bench_x', 'bench_y'],
  ],
  [
    'a folder where files are too, as few as tell them apart',
    [
      'p/a/bench.py::bench_x',
      'p/b/bench.py::bench_x',
      'bench.py::bench_x',
      'p/c/other.py::bench_x',
    ],
    ['a/bench.py::bench_x', 'b/bench.py::bench_x', 'bench.py::bench_x', 'other.py::bench_x'],
  ],
  [
    'parameters that hold the separator',
    ['b/bench_a.py::bench_x[a::b/c]', 'b/bench_b.py::bench_x[a::b/c]'],
    ['bench_a.py::bench_x[a::b/c]', 'bench_b.py::bench_x[a::b/c]'],
  ],
  ['an id without a file', ['asv.Suite'], ['asv.Suite']],
])('%s', (_, ids, names) => expect(ids.map(namesOf(ids.map((id) => ({ id }))))).toEqual(names));

test('no two sentences of a report call different benchmarks alike', () => {
  const report = makeReport(
    ['a', 'b', 'c'].map((file) =>
      makeBenchmark({ id: `benchmarks/bench_${file}.py::bench_buf`, hotspots: [makeHotspot()] }),
    ),
  );
  expect(renderMarkdown(report, null)).toContain(
    'The same line is behind `bench_b.py::bench_buf` and `bench_c.py::bench_buf`.',
  );
  const text = renderTerminal(report, { width: 120, color: false, all: false });
  expect(text.match(/^.* now peaks at/gm)).toEqual(
    ['a', 'b', 'c'].map((file) => `bench_${file}.py::bench_buf now peaks at`),
  );
});
