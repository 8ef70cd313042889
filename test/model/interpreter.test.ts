import { expect, test } from 'vitest';
import { interpreterText } from '../../src/model/interpreter.ts';
import { makeFingerprint } from '../factory.ts';

test.each([
  [{}, 'CPython 3.13.1'],
  [{ variant: 'free-threaded', allocator: 'mimalloc' }, 'CPython 3.13.1, free-threaded, mimalloc'],
  [
    { allocator: 'pymalloc_debug', flags: '-OO -X dev' },
    'CPython 3.13.1, pymalloc_debug, -OO -X dev',
  ],
])('an interpreter is named with what is unusual: %j', (overrides, text) => {
  expect(interpreterText(makeFingerprint(overrides))).toBe(text);
});
