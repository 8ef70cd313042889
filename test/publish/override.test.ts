import { describe, expect, test } from 'vitest';
import { type Judged, type LabelStore, overrideBy } from '../../src/publish/override.ts';

const LABEL = 'highwater: accepted';
const HEAD = 'd'.repeat(40);
const PUSHED = '2026-11-25T10:00:00Z';
const LATER = '2026-11-25T11:00:00Z';

interface Facts {
  readonly headCommit?: string;
  readonly labels?: readonly string[];
  readonly by?: string;
  readonly isPerson?: boolean;
  readonly at?: string;
  readonly mayWrite?: boolean;
  readonly unset?: boolean;
  readonly failing?: boolean;
}

function makeStore(facts: Facts = {}): LabelStore {
  const { headCommit = HEAD, labels = ['bug', LABEL], by = 'octocat', isPerson = true } = facts;
  return {
    async pullRequest() {
      if (facts.failing) throw new Error('gone');
      return { headCommit, author: 'mallory', labels };
    },
    async lastSet() {
      return facts.unset ? null : { by, isPerson, at: facts.at ?? LATER };
    },
    async mayWrite() {
      return facts.mayWrite ?? true;
    },
    refusal: () => ({ kind: 'forbidden', status: 403, message: 'not accessible' }),
  };
}

function decided(facts: Facts = {}, judged: Partial<Judged> = {}) {
  return overrideBy(LABEL, makeStore(facts), {
    headCommit: HEAD,
    fromFork: false,
    labels: [],
    asOf: PUSHED,
    labelled: null,
    ...judged,
  });
}

const OVERRIDDEN = {
  kind: 'overridden',
  override: { label: LABEL, by: 'octocat', at: LATER },
};

test('a label set after the push by somebody who may write counts, whatever its case', async () => {
  expect(await decided()).toEqual(OVERRIDDEN);
  expect(await decided({ labels: ['HighWater: Accepted'] })).toEqual(OVERRIDDEN);
});

test('no label, no word', async () => {
  expect(await decided({ labels: ['bug'] })).toEqual({ kind: 'none' });
});

describe('a label that does not count says why', () => {
  test.each([
    [
      'set by a program',
      { isPerson: false, by: 'a[bot]' },
      {},
      'it was set by a[bot], which is no person',
    ],
    [
      'set by who may not write',
      { mayWrite: false },
      {},
      'octocat, who set it, may not write here',
    ],
    ['without an event', { unset: true }, {}, "the pull request's events do not say who set it"],
    [
      "set by a fork's author, whose login differs by case",
      { by: 'Mallory' },
      { fromFork: true },
      'it was set by Mallory, the author of this pull request from a fork',
    ],
    [
      'of a commit that is not the head any more',
      { headCommit: 'e'.repeat(40) },
      {},
      'the pull request has moved on from ddddddd',
    ],
    [
      'that cannot be read',
      { failing: true },
      {},
      'it cannot be read who set it (HTTP 403: not accessible)',
    ],
    [
      'that was there when the commit was pushed',
      { at: '2026-11-25T10:00:01Z' },
      { labels: [LABEL] },
      'octocat set it before this commit was pushed: take it off, set it again, then run the job again',
    ],
    [
      'whose event does not say what was there',
      {},
      { labels: null, asOf: null },
      'octocat set it before this commit was pushed: take it off, set it again, then run the job again',
    ],
  ] as const)('%s', async (_, facts, judged, why) => {
    expect(await decided(facts, judged)).toEqual({ kind: 'refused', why });
  });
});

describe('a label set anew covers the commit', () => {
  test.each([
    ['taken off and set again after the event', { labels: [LABEL] }],
    ['the very event that started the run', { labels: [LABEL], asOf: LATER, labelled: LABEL }],
    ['where the event only says when', { labels: null }],
  ])('%s', async (_, judged) => {
    expect(await decided({}, judged)).toEqual(OVERRIDDEN);
  });
});

test("the author of a branch of the repository's own may set it", async () => {
  expect((await decided({ by: 'mallory' })).kind).toBe('overridden');
});
