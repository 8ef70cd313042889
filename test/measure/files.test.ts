import { expect, test } from 'vitest';
import { noneChosen } from '../../src/measure/files.ts';

test('of a selection that matches none the benchmark with the nearest name comes first', () => {
  const ids = ['bench_tow', 'bench_gen', 'bench_two'].map((name) => `b.py::${name}`);
  const { what, where, try: next } = noneChosen({ select: 'bench_two', shard: null }, ids).problem;
  expect(what).toBe('no benchmark is selected by "bench_two"');
  expect(where).toEqual([['there are', 'b.py::bench_two\nb.py::bench_tow\nb.py::bench_gen']]);
  expect(next).toEqual(["'*bench_two'   a glob has to match the whole id"]);
});
