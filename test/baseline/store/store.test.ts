import { describe, expect, test } from 'vitest';
import { changeFor, entryOf } from '../../../src/baseline/store/store.ts';
import { makeEntry, makeKey } from './records.ts';

const entry = makeEntry();

describe('a file belongs to the store where its name says what it holds', () => {
  test('one that a store wrote', () => {
    expect(entryOf(entry.file, 100)).toEqual(entry);
  });

  test('a name with dots, and a hash of SHA-256', () => {
    const one = makeEntry({ name: 'a.b-c_d', commit: 'b'.repeat(64) });
    expect(entryOf(one.file, 100)).toEqual(one);
  });

  test.each([
    'README.md',
    'highwater-store',
    `${entry.file}.3fc1.part`,
    entry.file.replace('000001', '1'),
    entry.file.replace('.json', '.json.gz'),
    entry.file.replace('aaaa', 'zzzz'),
  ])('not %s', (file) => {
    expect(entryOf(file, 100)).toBeNull();
  });
});

describe('adding a record', () => {
  test('counts on from the highest, whatever clocks say', () => {
    const { order, file } = changeFor(makeKey(), 10, [makeEntry({ order: 7, commit: 'b' })]);
    expect([order, file]).toEqual([8, makeEntry({ order: 8 }).file]);
  });

  test('replaces the one of the same name, commit and circumstances, and no other', () => {
    const other = [makeEntry({ name: 'api' }), makeEntry({ digest: '1'.repeat(16) })];
    expect(changeFor(makeKey(), 10, [entry, ...other]).dropped).toEqual([entry]);
  });

  test('drops the oldest beyond 200 records', () => {
    const all = Array.from({ length: 205 }, (_, index) =>
      makeEntry({ order: index + 1, commit: index.toString(16).padStart(40, '0') }),
    );
    const { dropped } = changeFor(makeKey(), 10, all);
    expect(dropped.map(({ order }) => order).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('drops the oldest beyond 64 MiB, but keeps the new one whatever it takes', () => {
    const bytes = 30 * 1024 * 1024;
    const [old, young] = [
      makeEntry({ order: 1, commit: 'b'.repeat(40), bytes }),
      makeEntry({ order: 2, commit: 'c'.repeat(40), bytes }),
    ];
    expect(changeFor(makeKey(), bytes, [old, young]).dropped).toEqual([old]);
    expect(changeFor(makeKey(), 5 * bytes, [old, young]).dropped).toEqual([young, old]);
  });
});
