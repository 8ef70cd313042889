import { expect, test } from 'vitest';
import { figure, outcome, rounds, table } from '../../bench/figure.ts';

test('the median is held against the goal, however good one round was', () => {
  expect(outcome(figure('x', [1, 5, 9], 'ms', 5))).toBe('holds');
  expect(outcome(figure('x', [1, 5.1, 9], 'ms', 5))).toBe('MISSED');
  expect(outcome(figure('x', [1, 5, 9], 'ms'))).toBe('');
});

test('a table says what was measured, its goal, and how it stands to what the machine does', () => {
  const bare = { what: 'a bare fork', median: 0.8 };
  const figures = [
    figure('one more sample', [4.26, 4, 6], 'ms', 15, bare),
    figure('  less a bare fork', [5.456, 5.2, 6], 'ms', 5),
    figure('memory', 328.4, 'MB'),
  ];
  expect(table(figures).split('\n')).toEqual([
    '                        median        least     at most',
    '  one more sample          4.3 ms         4       15 ms  holds   5.3 x a bare fork',
    '    less a bare fork       5.5 ms       5.2        5 ms  MISSED',
    '  memory                   328 MB       328',
  ]);
});

test('the first round only warms up', async () => {
  let calls = 0;
  expect(await rounds(3, async () => (calls += 1))).toEqual([2, 3, 4]);
});
