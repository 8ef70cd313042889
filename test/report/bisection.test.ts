import { expect, test } from 'vitest';
import { BISECTION_SCHEMA, type Bisection, type Commit } from '../../src/model/bisection.ts';
import { plannedText, renderBisection, stepText } from '../../src/report/bisection.ts';
import { makeBenchmark, makeHotspot, makeMetric, makeReport } from '../factory.ts';

const GOLDEN = '../../fixtures/reports';

function makeCommit(letter: string, overrides: Partial<Commit> = {}): Commit {
  return {
    hash: letter.repeat(40),
    author: 'Ada Lovelace <ada@example.org>',
    date: '2026-11-03T09:12:00+01:00',
    subject: `Commit ${letter}`,
    ...overrides,
  };
}

const growth = makeMetric({ metric: 'growth', unit: 'B/call', base: 0, head: 2048 });
const still = makeMetric({ ...growth, head: 0, verdict: 'unchanged' });

function makeBisection(overrides: Partial<Bisection> = {}): Bisection {
  const benchmark = makeBenchmark({
    metrics: [growth],
    hotspots: [makeHotspot({ metric: 'growth', head: 2048 })],
    holders: ['pkg.parser._SEEN (dict, +1 entry a call)'],
  });
  return {
    schema: BISECTION_SCHEMA,
    id: benchmark.id,
    metrics: ['growth'],
    good: makeCommit('a'),
    bad: makeCommit('f'),
    steps: [
      { commit: makeCommit('f'), verdict: 'bad', metrics: [growth], notes: [] },
      { commit: makeCommit('c'), verdict: 'skipped', why: 'raised ImportError: no\nTraceback' },
      { commit: makeCommit('d'), verdict: 'bad', metrics: [growth], notes: [] },
    ],
    outcome: {
      kind: 'found',
      commit: makeCommit('d', { subject: 'Remember \u001b[31mrows' }),
    },
    report: makeReport([benchmark]),
    command: 'highwater run --base cccccccccc --head dddddddddd --select x',
    notes: ['import regressed later: --metric import finds where'],
    ...overrides,
  };
}

const options = { width: 120, color: false, all: false };

test('the commit, what it brought and how to see it again', async () => {
  await expect(renderBisection(makeBisection(), options)).toMatchFileSnapshot(
    `${GOLDEN}/bisection-found.txt`,
  );
});

test('one of several commits, each with why it was skipped', async () => {
  const outcome = { kind: 'one-of', commits: [makeCommit('c'), makeCommit('d')] } as const;
  const found = makeBisection({
    outcome: { ...outcome, commits: [...outcome.commits] },
    notes: [],
  });
  await expect(renderBisection(found, options)).toMatchFileSnapshot(
    `${GOLDEN}/bisection-one-of.txt`,
  );
});

test('a step is one line: verdict, commit, subject, figures, and what is left', () => {
  const [bad, skipped] = makeBisection().steps;
  const long = makeCommit('b', { subject: 'A subject that says more than fits into a line' });
  const good = { commit: long, verdict: 'good' as const, metrics: [still], notes: [] };
  expect([stepText(bad!, 2), stepText(skipped!, 1), stepText(good, 0)]).toEqual([
    'bad      ffffffffff  Commit f                          growth +2.0 KiB/call  (about 2 left)',
    'skipped  cccccccccc  Commit c                          raised ImportError: no  (about 1 left)',
    'good     bbbbbbbbbb  A subject that says more than f…  growth 0',
  ]);
});

test('what lies ahead is told in numbers', () => {
  expect(plannedText(6, 41, ['peak', 'growth'])).toBe(
    'about 6 steps over 41 commits, by peak, growth',
  );
  expect(plannedText(1, 1, ['peak'])).toBe('about 1 step over 1 commit, by peak');
});
