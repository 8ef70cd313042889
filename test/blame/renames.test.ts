import { expect, test } from 'vitest';
import { Renames } from '../../src/blame/renames.ts';

const body = (tag: string, own = 0) => [
  ...Array.from({ length: 10 - own }, (_, line) => `shared ${line}`),
  ...Array.from({ length: own }, (_, line) => `${tag} ${line}`),
  '',
];

const files: Record<string, readonly string[]> = {
  'pkg/old.py': body('old', 4),
  'pkg/other.py': ['something else'],
  'lib/pkg/parse.py': body('lib', 5),
  'data/old.txt': body('old', 4),
};
const renames = new Renames(Object.keys(files), (file) => files[file] ?? null);

test.each([
  ['pkg/new.py', body('new', 4), 'pkg/old.py', 'at least half of its lines'],
  ['pkg/new.py', body('new', 6), null, 'fewer'],
  ['src/pkg/parse.py', body('src', 5), 'lib/pkg/parse.py', 'the same name, before any other'],
  ['pkg/new.py', [], null, 'no lines'],
])('%s', (file, lines, from, why) => {
  expect(renames.from(file, lines), why).toBe(from);
});

test('of many files that went only those of the same name are compared', () => {
  const gone = Array.from({ length: 1001 }, (_, index) => `old/m${index}.py`);
  const read: string[] = [];
  const many = new Renames(gone, (file) => {
    read.push(file);
    return body(file);
  });
  expect(many.from('new/m7.py', body('new'))).toBe('old/m7.py');
  expect(many.from('new/unknown.py', body('new'))).toBeNull();
  expect(read).toEqual(['old/m7.py']);
});
