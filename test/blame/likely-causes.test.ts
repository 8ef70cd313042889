import { expect, test } from 'vitest';
import { likelyCauses } from '../../src/blame/likely-causes.ts';
import type { Hotspot } from '../../src/model/report.ts';
import { makeBenchmark, makeHotspot } from '../factory.ts';

const numpy = { name: 'numpy', base: '2.3.5', head: '2.4.0' };
const pandas = { name: 'pandas', base: '2.2.0', head: '2.3.0' };
const pip = { name: 'pip', base: '25.0', head: '25.1' };
const six = { name: 'six', base: '1.16', head: null };
const CHANGED = [numpy, pandas, pip, six];

const INSIDE = { file: 'numpy/lib/io.py', line: 1, function: 'load', package: 'numpy 2.4.0' };
const unchanged = (overrides: Partial<Hotspot> = {}) =>
  makeHotspot({ changed: false, ...overrides });
const library = (name: string) => makeHotspot({ origin: 'library', package: name });

test.each<[string, readonly Hotspot[], readonly (typeof numpy | typeof six)[]]>([
  [
    'the package whose lines hold more, then what it may call',
    [library('pandas 2.3.0')],
    [pandas, numpy],
  ],
  [
    'the package below a line that stands as it was, and others',
    [unchanged({ inside: INSIDE })],
    [numpy, pandas],
  ],
  [
    'those of several lines, the first line first',
    [library('pandas 2.3.0'), library('numpy 2.4.0'), library('pandas 2.3.0')],
    [pandas, numpy],
  ],
  [
    'all that head could load, where a package that did not change holds it',
    [library('attrs 25.1')],
    [numpy, pandas],
  ],
  ['all that head could load, where no line is known', [], [numpy, pandas]],
  ['none, where a line of the project changed', [library('numpy 2.4.0'), makeHotspot()], []],
  [
    'none, where a changed line bears on an unchanged one',
    [unchanged({ behind: { file: 'a.py', line: 1, text: 'x', bearing: 'calls' } })],
    [],
  ],
])('a regression likely comes from %s', (_, hotspots, expected) => {
  expect(likelyCauses(makeBenchmark({ hotspots: [...hotspots] }), CHANGED)).toEqual(expected);
});

test('what did not regress has no cause', () => {
  expect(likelyCauses(makeBenchmark({ verdict: 'unchanged' }), CHANGED)).toEqual([]);
});
