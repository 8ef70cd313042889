import { describe, expect, test } from 'vitest';
import { hotspotsOf } from '../../src/blame/hotspots.ts';
import type { HeldLine, Replay, SourceLine } from '../../src/model/replay.ts';
import type { Hotspot } from '../../src/model/report.ts';
import { makeHeldLine, makeHotspot, makeReplay } from '../factory.ts';
import { type Files, makeTrees, source } from './trees.ts';

const BENCH = 'benchmarks/bench_a.py';

const FILES: Files = {
  [BENCH]: 'import pkg\n\n\ndef bench_a():\n    return pkg.load()\n',
  'pkg/a.py': 'def load():\n    rows = numpy.ones(10)\n    return rows\n',
};

const CALLER: SourceLine = {
  file: 'pkg/a.py',
  line: 2,
  function: 'load',
  text: 'rows = numpy.ones(10)',
  origin: 'project',
};
const BENCH_CALLER: SourceLine = {
  file: BENCH,
  line: 5,
  function: 'bench_a',
  text: 'return pkg.load()',
  origin: 'project',
};

const ones = (overrides: Partial<HeldLine> = {}): HeldLine =>
  makeHeldLine({
    file: 'numpy/_core/numeric.py',
    line: 232,
    function: 'ones',
    text: 'a = empty(shape, dtype, order)',
    origin: 'library',
    caller: CALLER,
    bytes: 1000,
    ...overrides,
  });

function hotspots(
  head: readonly HeldLine[] | Replay,
  base: readonly HeldLine[] = [],
  versions = ['2.4.0', '2.4.0'],
): Hotspot[] {
  const after = Array.isArray(head) ? makeReplay(head) : (head as Replay);
  return hotspotsOf(
    { metric: 'peak', change: 1000, benchmarkFile: BENCH, base: makeReplay(base), head: after },
    makeTrees(FILES, FILES, { base: { numpy: versions[0]! }, head: { numpy: versions[1]! } }),
  );
}

const LOAD = {
  file: 'pkg/a.py',
  line: 2,
  function: 'load',
  text: 'rows = numpy.ones(10)',
  changed: false,
  head: 1000,
};

describe('the C functions that a line called', () => {
  const line = (native: HeldLine['native'], bytes = 1000) =>
    makeHeldLine({ ...CALLER, bytes, native });
  const fill = { library: 'pkg/_fast.so', functions: ['fill', 'load'], bytes: 600 };
  const native = (head: HeldLine, base: readonly HeldLine[] = []) =>
    hotspots([head], base)[0]!.native;

  test('are those that allocated most of what is new', () => {
    const copy = { library: 'libz.so.1', functions: ['copy'], bytes: 400 };
    expect(native(line([copy, fill]))).toEqual({
      library: 'pkg/_fast.so',
      functions: ['fill', 'load'],
    });
  });

  test('of one library count together', () => {
    const each = ['a', 'b', 'c'].map((name) => ({ ...fill, functions: [name], bytes: 200 }));
    expect(native(line(each))).toEqual({ library: 'pkg/_fast.so', functions: ['a'] });
  });

  test('are none where Python itself allocated most', () => {
    expect(native(line([{ ...fill, bytes: 500 }]))).toBe(null);
    expect(native(line([]))).toBe(null);
  });

  test('are not those that base had too', () => {
    const grow = { ...fill, functions: ['grow'], bytes: 1000 };
    const head = line([{ ...fill, bytes: 5000 }, grow], 6000);
    expect(native(head, [line([{ ...fill, bytes: 5000 }], 5000)])).toEqual({
      library: 'pkg/_fast.so',
      functions: ['grow'],
    });
  });

  test("are kept where the line is a library's and its caller stands for it", () => {
    expect(native(ones({ native: [{ ...fill, bytes: 1000 }] }))).toMatchObject({
      functions: ['fill', 'load'],
    });
  });
});

describe('a line outside the project', () => {
  test('is charged to the line that called it, and kept', () => {
    expect(hotspots([ones()])).toEqual([
      makeHotspot({
        ...LOAD,
        inside: {
          file: 'numpy/_core/numeric.py',
          line: 232,
          function: 'ones',
          package: 'numpy 2.4.0',
        },
      }),
    ]);
  });

  test('is kept as the one that holds most, where the line called several', () => {
    const small = ones({ line: 9, function: 'small', bytes: 300 });
    const python = ones({
      file: 'json/decoder.py',
      origin: 'python',
      function: 'scan',
      bytes: 700,
    });
    expect(hotspots([small, python])).toEqual([
      makeHotspot({
        ...LOAD,
        inside: { file: 'json/decoder.py', line: 232, function: 'scan', package: null },
      }),
    ]);
  });

  test('is not kept where the line itself allocated most', () => {
    const own = makeHeldLine({ ...CALLER, bytes: 600 });
    expect(hotspots([own, ones({ bytes: 400 })])).toEqual([makeHotspot(LOAD)]);
  });

  test('is compared through its caller, so that the share that base had does not count', () => {
    expect(hotspots([ones({ bytes: 2000 })], [ones()])[0]).toMatchObject({
      base: 1000,
      head: 2000,
    });
  });

  test('stands for itself where no line of the project is known', () => {
    expect(hotspots([ones({ caller: null })], [], ['2.3.5', '2.4.0'])).toEqual([
      makeHotspot({
        file: 'numpy/_core/numeric.py',
        line: 232,
        function: 'ones',
        text: 'a = empty(shape, dtype, order)',
        head: 1000,
        origin: 'library',
        package: 'numpy 2.4.0',
        changed: true,
      }),
    ]);
  });

  test('stands for itself where the benchmark alone calls it, as on base', () => {
    const [hotspot] = hotspots([ones({ caller: BENCH_CALLER })]);
    expect(hotspot).toMatchObject({ file: 'numpy/_core/numeric.py', changed: false, inside: null });
  });

  test("is charged to the benchmark's line where it is Python's own", () => {
    const line = ones({ file: 'json/decoder.py', origin: 'python', caller: BENCH_CALLER });
    expect(hotspots([line])[0]).toMatchObject({
      file: BENCH,
      line: 5,
      inside: { file: 'json/decoder.py', package: null },
    });
  });

  test.each(['<frozen importlib._bootstrap_external>', 'importlib/__init__.py'])(
    'is never shown where it is the import system: %s',
    (file) => {
      const machinery = ones({ file, origin: 'python', caller: null });
      expect(hotspots([machinery])).toEqual([]);
      expect(hotspots([{ ...machinery, caller: CALLER }])).toEqual([makeHotspot(LOAD)]);
    },
  );
});

test("where the tree itself was installed, its files among the packages are the tree's own", () => {
  const before = { 'src/pkg/a.py': FILES['pkg/a.py']!, 'pkg/b.py': 'x = 1\n' };
  const after = { ...before, 'pkg/b.py': 'x = list(range(9))\n' };
  const installed = (file: string, line: number, text: string) =>
    makeHeldLine({ file, line, text, function: 'load', origin: 'library', bytes: 500 });
  const found = hotspotsOf(
    {
      metric: 'peak',
      change: 1000,
      benchmarkFile: BENCH,
      base: makeReplay([]),
      head: makeReplay([
        installed('pkg/a.py', 2, CALLER.text),
        installed('pkg/b.py', 1, 'x = list(range(9))'),
        { ...installed('other/b.py', 1, 'x = list(range(9))'), bytes: 5 },
      ]),
    },
    makeTrees(before, after),
  );
  expect(found.map(({ file, origin, changed }) => [file, origin, changed])).toEqual([
    ['pkg/b.py', 'project', true],
    ['src/pkg/a.py', 'project', false],
  ]);
});

test('what did not rise has no line', () => {
  const question = { metric: 'peak', change: 0, benchmarkFile: BENCH, base: null } as const;
  expect(hotspotsOf({ ...question, head: makeReplay([ones()]) }, makeTrees(FILES, FILES))).toEqual(
    [],
  );
});

test('a small line of a library of another version does not come before the line that calls it', () => {
  const own = makeHeldLine({ ...BENCH_CALLER, bytes: 970 });
  const small = ones({ caller: BENCH_CALLER, bytes: 30 });
  const files = (bytes: number) =>
    hotspots([own, { ...small, bytes }], [], ['2.3.5', '2.4.0']).map(({ file }) => file);
  expect(files(30)[0]).toBe(BENCH);
  expect(files(300)[0]).toBe('numpy/_core/numeric.py');
});

describe('how a line is known', () => {
  const line = makeHeldLine({ ...CALLER, bytes: 400 });

  test('from one call in progress, together with what it held before', () => {
    const replay = makeReplay([line], { inProgress: { ...line, bytes: 600, count: null } });
    expect(hotspots(replay)).toEqual([makeHotspot({ ...LOAD, basis: 'in-progress' })]);
  });

  test('from a snapshot, where that saw more of it', () => {
    const replay = makeReplay([{ ...line, bytes: 700 }], {
      inProgress: { ...line, bytes: 300, count: null },
    });
    expect(hotspots(replay)).toEqual([makeHotspot({ ...LOAD, basis: 'held' })]);
  });

  test("from the process's level", () => {
    const replay = makeReplay([{ ...line, bytes: 1000, count: null }], { method: 'levels' });
    expect(hotspots(replay)).toEqual([makeHotspot({ ...LOAD, basis: 'level' })]);
  });
});

test('a line of another version is matched by its text, then by its function', () => {
  const old = ones({ line: 200, bytes: 900, caller: null });
  const altered = ones({ line: 231, text: 'a = numpy.empty(shape)', bytes: 1900, caller: null });
  expect(hotspots([altered], [old], ['2.3.5', '2.4.0'])[0]).toMatchObject({
    base: 900,
    head: 1900,
  });
});

test('code that was executed from text is named as it names itself', () => {
  const line = makeHeldLine({
    file: '<string>',
    line: 3,
    text: '',
    origin: 'generated',
    bytes: 1000,
  });
  expect(hotspots([line])).toEqual([
    makeHotspot({
      file: '<string>',
      line: 3,
      text: '',
      origin: 'generated',
      head: 1000,
      changed: false,
    }),
  ]);
});

test('an unchanged line that is called more often is listed with the line that calls it', () => {
  const parse = (body: string) =>
    source(`
    def parse_line(line):
        return Record(line)


    def parse_file(path):
        ${body}
  `);
  const before = { 'a.py': parse('yield from map(parse_line, open(path))') };
  const after = { 'a.py': parse('return [parse_line(line) for line in open(path)]') };
  const record = (bytes: number) =>
    makeHeldLine({
      file: 'a.py',
      line: 2,
      function: 'parse_line',
      text: 'return Record(line)',
      bytes,
    });
  const list = makeHeldLine({
    file: 'a.py',
    line: 6,
    function: 'parse_file',
    text: 'return [parse_line(line) for line in open(path)]',
    bytes: 30,
  });
  const found = hotspotsOf(
    {
      metric: 'peak',
      change: 1000,
      benchmarkFile: BENCH,
      base: makeReplay([record(1)]),
      head: makeReplay([record(971), list]),
    },
    makeTrees(before, after),
  );
  expect(found).toEqual([
    makeHotspot({
      file: 'a.py',
      line: 2,
      function: 'parse_line',
      text: 'return Record(line)',
      base: 1,
      head: 971,
      changed: false,
      behind: { file: 'a.py', line: 6, text: list.text, bearing: 'calls' },
    }),
    makeHotspot({ file: 'a.py', line: 6, function: 'parse_file', text: list.text, head: 30 }),
  ]);
});

describe("the benchmark's own line, the same in both trees", () => {
  const bench = source(`
    from pkg.parse import run, other


    def bench_run():
        return run(b'9' * 9000)
  `);
  const parse = (kept: string) =>
    source(`
    def run(data):
        try:
            return int(data)
        except ValueError as error:
            LAST.error = ${kept}


    def other():
        return ${kept}
  `);
  const base = { [BENCH]: bench, 'pkg/parse.py': parse('str(error)') };
  const head = { ...base, 'pkg/parse.py': parse('error') };
  const own = makeHeldLine({
    file: BENCH,
    line: 5,
    function: 'bench_run',
    text: "return run(b'9' * 9000)",
    bytes: 1000,
  });
  const found = (lines: Parameters<typeof makeReplay>[0], after = head) =>
    hotspotsOf(
      {
        metric: 'steady',
        change: 1000,
        benchmarkFile: BENCH,
        base: makeReplay([]),
        head: makeReplay(lines),
      },
      makeTrees(base, after),
    );

  test('gives way to the changed line in what it calls, where nothing else is in sight', () => {
    expect(found([own])).toEqual([
      makeHotspot({
        file: 'pkg/parse.py',
        line: 5,
        function: 'run',
        text: 'LAST.error = error',
        metric: 'steady',
        head: 1000,
        inside: { file: BENCH, line: 5, function: 'bench_run', package: null },
      }),
    ]);
  });

  test('stands for itself beside a line of the change, but behind it', () => {
    const list = makeHeldLine({
      file: 'pkg/parse.py',
      line: 5,
      function: 'run',
      text: 'LAST.error = error',
      bytes: 60,
    });
    const [first, second] = found([own, list]);
    expect(first).toMatchObject({ file: 'pkg/parse.py', head: 60, changed: true, inside: null });
    expect(second).toMatchObject({
      file: BENCH,
      head: 1000,
      changed: false,
      behind: { file: 'pkg/parse.py', line: 5, bearing: 'names' },
    });
  });

  test('stands for itself where it calls nothing that changed', () => {
    expect(found([own], base)).toMatchObject([{ file: BENCH, behind: null }]);
  });
});

describe('code of a file that was split', () => {
  const PARSE = 'def rows(lines):\n    for line in lines:\n        yield Row(line)\n';
  const base: Files = {
    'pkg/all.py': `class Row:\n    pass\n${'# of all\n'.repeat(20)}\n\n${PARSE}`,
    'pkg/run.py': 'from .all import rows\ndef load(lines):\n    return len(rows(lines))\n',
  };
  const found = (parse: string) => {
    const head: Files = {
      'pkg/row.py': 'class Row:\n    pass\n',
      'pkg/parse.py': `from .row import Row\n${parse}`,
      'pkg/run.py': 'from .parse import rows\ndef load(lines):\n    return sorted(rows(lines))\n',
    };
    const line = head['pkg/parse.py']!.split('\n').findIndex((one) => one.includes('Row(')) + 1;
    const text = head['pkg/parse.py']!.split('\n')[line - 1]!.trim();
    const held = makeHeldLine({ file: 'pkg/parse.py', line, function: 'rows', text, bytes: 1000 });
    const sorted = makeHeldLine({
      file: 'pkg/run.py',
      line: 3,
      function: 'load',
      text: 'return sorted(rows(lines))',
      bytes: 200,
    });
    return hotspotsOf(
      {
        metric: 'peak',
        change: 1200,
        benchmarkFile: BENCH,
        base: makeReplay([]),
        head: makeReplay([held, sorted]),
      },
      makeTrees(base, head),
    )[0]!;
  };

  test('is none of this change, whatever base held there, and its new caller is named', () => {
    expect(found(PARSE)).toMatchObject({
      changed: false,
      was: { file: 'pkg/all.py', line: 27 },
      behind: { file: 'pkg/run.py', line: 3, bearing: 'calls' },
    });
  });

  test('is changed where its text is', () => {
    expect(found(PARSE.replace('Row(line)', 'Row(line, 1)'))).toMatchObject({
      changed: true,
      was: null,
    });
  });
});

describe('a line that this change altered', () => {
  const found = (before: string, after: string) =>
    hotspotsOf(
      {
        metric: 'peak',
        change: 1000,
        benchmarkFile: BENCH,
        base: makeReplay([]),
        head: makeReplay([
          makeHeldLine({
            file: 'pkg/a.py',
            line: 3,
            function: 'rows',
            text: 'return [bytes(SIZE) for _ in range(count)]',
            bytes: 1000,
          }),
        ]),
      },
      makeTrees(
        { 'pkg/a.py': `${before}\ndef rows(n):\n    return [bytes(SIZE) for _ in range(n)]\n` },
        {
          'pkg/a.py': `${after}\ndef rows(n):\n    return list(bytes(SIZE) for _ in range(n))\n`,
        },
      ),
    )[0]!;

  test('names what it uses and the change bound anew', () => {
    expect(found('SIZE = 1000', 'SIZE = 4000')).toMatchObject({
      changed: true,
      behind: { file: 'pkg/a.py', line: 1, text: 'SIZE = 4000', bearing: 'names' },
    });
  });

  test('but no name that is as before, or that base did not have', () => {
    expect(found('SIZE = 1000', 'SIZE = 1000').behind).toBeNull();
    expect(found('OTHER = 1', 'SIZE = 4000').behind).toBeNull();
  });
});
