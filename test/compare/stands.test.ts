import { describe, expect, test } from 'vitest';
import { type Circumstances, whyUnlike } from '../../src/compare/stands.ts';
import type { Fingerprint } from '../../src/model/record.ts';
import type { Conditions } from '../../src/model/stored.ts';
import { makeConditions } from '../baseline/store/records.ts';
import { makeFingerprint } from '../factory.ts';

function circumstances(
  fingerprint: Partial<Fingerprint> = {},
  conditions: Partial<Conditions> = {},
): Circumstances {
  return { fingerprint: makeFingerprint(fingerprint), conditions: makeConditions(conditions) };
}

test('equal circumstances: the record may stand for base', () => {
  const numpy = { numpy: '2.3.0' };
  expect(
    whyUnlike(circumstances({ distributions: numpy }), circumstances({ distributions: numpy })),
  ).toBeNull();
});

describe('one line says why a record does not fit', () => {
  test.each<[Partial<Fingerprint>, string]>([
    [{ python: '3.13.0' }, 'Python 3.13.0 there, 3.13.1 here'],
    [{ variant: 'debug' }, 'build of Python debug there, release here'],
    [{ variant: 'free-threaded' }, 'build of Python free-threaded there, release here'],
    [{ build: 'feature' }, 'build of Python feature there, main here'],
    [{ flags: '-X dev' }, 'flags of Python -X dev there, none here'],
    [{ libc: 'musl 1.2' }, 'libc musl 1.2 there, glibc 2.36 here'],
    [{ system: 'Darwin' }, 'system Darwin there, Linux here'],
    [{ architecture: 'aarch64' }, 'architecture aarch64 there, x86_64 here'],
    [{ allocator: 'malloc' }, 'allocator malloc there, pymalloc here'],
    [{ pageSizeBytes: 65536 }, 'page size 65536 there, 4096 here'],
    [{ transparentHugePages: 'always' }, 'transparent huge pages always there, madvise here'],
    [{ cpus: 4 }, 'processors 4 there, 2 here'],
    [{ threads: { OMP_NUM_THREADS: '4' } }, 'other thread counts here: OMP_NUM_THREADS'],
    [{ distributions: { numpy: '2.3.0' } }, 'other versions here: numpy 2.3.0 → absent'],
  ])('%j', (there, why) => {
    expect(whyUnlike(circumstances(there), circumstances())).toBe(why);
  });

  test.each<[Partial<Conditions>, string]>([
    [{ options: { timeout: '30' } }, 'measured otherwise there: timeout'],
    [{ options: {} }, 'measured otherwise there: timeout'],
    [
      { benchmarkCode: 'd'.repeat(64) },
      'head has other benchmark files, or other files beside them',
    ],
  ])('%j', (there, why) => {
    expect(whyUnlike(circumstances({}, there), circumstances())).toBe(why);
  });

  test('many differences are cut after three', () => {
    const versions = (version: string) =>
      Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [name, version]));
    expect(
      whyUnlike(
        circumstances({ distributions: versions('1') }),
        circumstances({ distributions: versions('2') }),
      ),
    ).toBe('other versions here: a 1 → 2, b 1 → 2, c 1 → 2 and 2 more');
  });
});

test("the tree's own distributions move with every commit, and are no difference", () => {
  const at = (version: string) =>
    circumstances({ distributions: { shop: version } }, { ownDistributions: ['shop'] });
  expect(whyUnlike(at('1.0.dev4'), at('1.0.dev5'))).toBeNull();
});

test('how randomisation and the harness came out is not known before measuring: options tell', () => {
  const there = circumstances({ aslr: 'off', harness: '1' });
  expect(whyUnlike(there, circumstances({ aslr: 'unknown', harness: '' }))).toBeNull();
});
