import { describe, expect, test } from 'vitest';
import { compareRecords } from '../../src/compare/compare.ts';
import type { Judgement } from '../../src/compare/ruling.ts';
import { besideImport, togetherLimit } from '../../src/compare/together.ts';
import { wantsOf } from '../../src/compare/wants.ts';
import type { Start } from '../../src/model/record.ts';
import type { Side } from '../../src/model/tree.ts';
import {
  makeBenchmarkRecord,
  makePolicy,
  makeRecord,
  makeSample,
  makeScreen,
  makeStart,
} from '../factory.ts';

/** Bytes of one tree: what its import takes, traced and resident, and what the first call does. */
interface Tree {
  readonly imported: number;
  readonly before: number;
  readonly call: number;
}

/** Carries out what is wanted of resident memory; what it decides, and how often it looked at import and call together. */
function settle(trees: Readonly<Record<Side, Tree>>) {
  const starts: Record<Side, Start[]> = { base: [], head: [] };
  const pair = () => ({
    base: makeBenchmarkRecord(starts.base),
    head: makeBenchmarkRecord(starts.head),
  });
  let together = 0;
  for (let wants = wantsOf(pair(), makePolicy()); wants.length > 0; ) {
    for (const { side, start, seed, procedure } of wants) {
      const { imported, before, call } = trees[side];
      const round = start === 0 ? 'screen' : 'confirm';
      starts[side][start] ??= makeStart({ seed, round, importBytes: imported });
      const at = starts[side][start];
      const residentPeak = { own: call, file: 0, descendants: 0 };
      if (procedure.kind === 'screen') at.untraced.push({ ...makeScreen(1000), residentPeak });
      if (procedure.kind === 'trace')
        at.traced.push(
          ...Array.from({ length: procedure.forks }, () => makeSample({ peak: 1000, steady: 0 })),
        );
      if (procedure.kind === 'resident' && procedure.withImport) {
        together += 1;
        at.untraced.push(makeSample({ residentPeak: { ...residentPeak, before } }));
      } else if (procedure.kind === 'resident') {
        at.untraced.push(makeSample({ residentPeak }));
      }
    }
    wants = wantsOf(pair(), makePolicy());
  }
  const { base, head } = pair();
  const report = compareRecords(makeRecord([base]), makeRecord([head]), makePolicy(), '2026-11-26');
  const found = report.benchmarks[0]!.metrics.find(({ metric }) => metric === 'rss-peak')!;
  return { verdict: found.verdict, note: found.note, together };
}

const MiB = 1024 * 1024;
const base: Tree = { imported: 6 * MiB, before: 16 * MiB, call: 0 };

describe('resident memory that the first call takes instead of the import', () => {
  test('is unchanged', () => {
    const head = { imported: 0, before: 9 * MiB, call: 7 * MiB };
    expect(settle({ base, head })).toEqual({
      verdict: 'unchanged',
      note: 'import, setup and resident memory together did not rise',
      together: 2 * 3 * 4,
    });
  });

  test('is a regression where both together rise by more than the limit', () => {
    const head = { imported: 0, before: 9 * MiB, call: 9 * MiB };
    expect(settle({ base, head })).toMatchObject({ verdict: 'regressed', together: 2 * 3 * 4 });
  });

  test('is so too where it moved from the setup', () => {
    const early = { imported: 0, before: 16 * MiB, call: 0 };
    const head = { imported: 0, before: 9 * MiB, call: 7 * MiB };
    expect(settle({ base: early, head })).toMatchObject({ verdict: 'unchanged' });
  });

  test('is no improvement where it moved to the import, and one where both together fall', () => {
    const before = { imported: 0, before: 9 * MiB, call: 7 * MiB };
    expect(settle({ base: before, head: base })).toEqual({
      verdict: 'unchanged',
      note: 'import, setup and resident memory together did not fall',
      together: 2 * 3 * 4,
    });
    const head = { imported: 0, before: 9 * MiB, call: 0 };
    expect(settle({ base: before, head })).toMatchObject({ verdict: 'improved' });
  });
});

describe('a finding beside all that is kept', () => {
  const limit = { relative: 0.01, absolute: 16 * 1024, max: null };
  const judged = (verdict: Judgement['verdict'], head = 9 * MiB): Judgement => {
    const figures = { base: 0, head, low: head, high: head };
    return { ...figures, verdict, why: null, lift: null };
  };
  const own = (verdict: Judgement['verdict']) => ({
    ...judged(verdict),
    metric: 'steady' as const,
    confirmed: true,
  });

  test('may rise by a share of what moved', () => {
    expect(togetherLimit(limit, judged('regressed')).absolute).toBe(0.01 * 9 * MiB);
    expect(togetherLimit(limit, judged('regressed', 50_000)).absolute).toBe(16 * 1024);
    expect(togetherLimit({ ...limit, relative: 0 }, judged('regressed')).absolute).toBe(16 * 1024);
  });

  test.each([
    ['regressed', 'regressed', 'regressed'],
    ['regressed', 'unchanged', 'unchanged'],
    ['regressed', 'improved', 'unchanged'],
    ['regressed', 'inconclusive', 'inconclusive'],
    ['inconclusive', 'unchanged', 'unchanged'],
    ['inconclusive', 'regressed', 'inconclusive'],
    ['unchanged', 'regressed', 'unchanged'],
    ['improved', 'improved', 'improved'],
    ['improved', 'unchanged', 'unchanged'],
    ['improved', 'inconclusive', 'unchanged'],
  ] as const)('%s beside %s is %s', (one, all, verdict) => {
    expect(besideImport(own(one), judged(all), limit, 'steady').verdict).toBe(verdict);
  });

  test('over its ceiling is a regression whatever moved', () => {
    const ceiling = { ...limit, max: MiB };
    expect(besideImport(own('regressed'), judged('unchanged'), ceiling, 'steady').verdict).toBe(
      'regressed',
    );
  });
});
