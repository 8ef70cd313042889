import { expect, test } from 'vitest';
import { pagesOf } from '../../src/publish/pages.ts';
import { makeBenchmark, makeHotspot, makeReport } from '../factory.ts';

/** Texts by commit and file. */
const TEXTS: Record<string, string> = {
  'merge:a.py': '# of the base branch\nx = 1\ny = 2\n',
  'tip:a.py': 'x = 1\ny = 2\n',
  'merge:b.py': 'z = 1\n',
  'tip:b.py': 'z = 1\n',
  'merge:made.py': 'x = 1\n',
};

test("the measured lines have the commit's numbers, and none where it has no such line or file", async () => {
  const behind = { file: 'b.py', line: 1, text: 'z = 1', bearing: 'names' } as const;
  const hotspots = [
    makeHotspot({ file: 'a.py', line: 3, behind }),
    makeHotspot({ file: 'made.py', line: 1 }),
  ];
  const report = makeReport([makeBenchmark({ hotspots })]);
  const read = async (commit: string, file: string) => TEXTS[`${commit}:${file}`] ?? null;
  const { commit, lineOf } = await pagesOf(report, 'merge', 'tip', read);
  expect(commit).toBe('tip');
  const places = ['a.py:3', 'a.py:1', 'b.py:1', 'made.py:1', 'others.py:1'];
  const lines = places.map((place) => {
    const [file, line] = place.split(':') as [string, string];
    return lineOf({ file, line: Number(line) });
  });
  expect(lines).toEqual([2, null, 1, null, null]);
});
