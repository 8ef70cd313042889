import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ADVICE, adviceSentence } from '../../src/blame/advice.ts';

/** The ids of the harness's rule table, in its order. */
function harnessRules(): string[] {
  const source = readFileSync(
    new URL('../../src/harness/highwater_harness/advice/__init__.py', import.meta.url),
    'utf8',
  );
  const table = /^RULES = \(\n(.*?)^\)/ms.exec(source)?.[1] ?? '';
  return [...new Set(Array.from(table.matchAll(/^ {4}\("([a-z0-9-]+)",/gm), (match) => match[1]!))];
}

test('the harness and the report know the same rules, in the same order', () => {
  expect([...ADVICE.keys()]).toEqual(harnessRules());
});

test.each([...ADVICE.keys()])('%s is worded in one line that needs no escape', (rule) => {
  expect(adviceSentence(rule)).toMatch(/^[A-Z][^\n`<>|*]{20,98}\.$/);
});

test('a list that is only iterated is told so', () => {
  expect(adviceSentence('list-only-iterated')).toBe(
    'Only iterated afterwards: a generator would do.',
  );
});

test.each(['', 'no-such-rule', 'constructor', '__proto__'])('the unknown id %j has none', (id) =>
  expect(adviceSentence(id)).toBeNull(),
);

test('a line without advice has none', () => expect(adviceSentence(null)).toBeNull());
