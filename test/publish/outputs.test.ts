import { expect, test } from 'vitest';
import { cutToBytes } from '../../src/publish/cut.ts';
import { fileStem, outputsOf } from '../../src/publish/outputs.ts';
import { makeBenchmark, makeReport } from '../factory.ts';

test('outputs: the verdict, a count of each, and where the files are', () => {
  const verdicts = ['regressed', 'regressed', 'improved', 'unchanged', 'new', 'failed'] as const;
  const report = makeReport(verdicts.map((verdict) => makeBenchmark({ verdict })));
  expect(outputsOf(report, { report: '/t/a.json', markdown: '/t/a.md' })).toEqual({
    verdict: 'regressed',
    regressed: 2,
    improved: 1,
    unchanged: 1,
    inconclusive: 0,
    failed: 1,
    report: '/t/a.json',
    markdown: '/t/a.md',
  });
});

test.each([
  [null, 'highwater'],
  ['api', 'highwater-api'],
  ['../../etc/x y', 'highwater-..-..-etc-x-y'],
])('a gate named %j writes files named %s', (name, stem) => {
  expect(fileStem(name)).toBe(stem);
});

test('the summary is cut by bytes, not characters, at the end of a line', () => {
  const text = 'ü€🐍\n'.repeat(1000);
  const cut = cutToBytes(text, 2000);
  expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(2000);
  expect(Buffer.byteLength(cut)).toBeGreaterThan(1980);
  expect(cut).toMatch(/^(ü€🐍\n)+\n… cut: /u);
});

test('a text that fits stays as it is', () => {
  expect(cutToBytes('ü\n', 3)).toBe('ü\n');
});
