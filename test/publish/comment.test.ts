import { expect, test } from 'vitest';
import { type CommentStore, keepComment, type Refusal } from '../../src/publish/comment.ts';
import { makeBenchmark, makeReport } from '../factory.ts';

const BODY = '<!-- highwater:default -->\n### Memory\n';
const CHANGED = makeReport([makeBenchmark()]);
const UNCHANGED = makeReport([makeBenchmark({ verdict: 'unchanged' })], { verdict: 'unchanged' });

/** Comments in memory; `refusing` makes each request fail with that meaning. */
class Comments implements CommentStore {
  readonly bodies = new Map<number, string>();
  refusing: Refusal | null = null;

  async find(marker: string): Promise<number | null> {
    if (this.refusing !== null) throw new Error(this.refusing.message);
    for (const [id, body] of this.bodies) if (body.startsWith(marker)) return id;
    return null;
  }
  async create(body: string): Promise<void> {
    this.bodies.set(this.bodies.size + 1, body);
  }
  async update(id: number, body: string): Promise<void> {
    this.bodies.set(id, body);
  }
  refusal(): Refusal {
    return this.refusing!;
  }
}

test('a change begins a comment, and the next run updates it', async () => {
  const comments = new Comments();
  expect(await keepComment(comments, CHANGED, BODY, false)).toEqual({ kind: 'created' });
  const next = `${BODY}again`;
  expect(await keepComment(comments, CHANGED, next, false)).toEqual({ kind: 'updated' });
  expect([...comments.bodies]).toEqual([[1, next]]);
});

test('where nothing changed none is begun', async () => {
  const comments = new Comments();
  expect(await keepComment(comments, UNCHANGED, BODY, false)).toEqual({ kind: 'not-needed' });
  expect(comments.bodies.size).toBe(0);
});

test('where nothing changed any more the one that stands says so', async () => {
  const comments = new Comments();
  comments.bodies.set(4, `${BODY}2 regressed`);
  await keepComment(comments, UNCHANGED, `${BODY}unchanged`, false);
  expect([...comments.bodies]).toEqual([[4, `${BODY}unchanged`]]);
});

test.each([
  ['new', 0],
  ['removed', 1],
] as const)('a benchmark that is %s makes %i comments', async (verdict, count) => {
  const comments = new Comments();
  const report = makeReport([makeBenchmark({ verdict, metrics: [] })], { verdict: 'unchanged' });
  await keepComment(comments, report, BODY, false);
  expect(comments.bodies.size).toBe(count);
});

test('a loosened policy is worth a comment though nothing changed', async () => {
  const comments = new Comments();
  await keepComment(comments, { ...UNCHANGED, loosened: ['head accepts x'] }, BODY, false);
  expect(comments.bodies.size).toBe(1);
});

test('a comment beyond what GitHub takes is cut, its marker kept', async () => {
  const comments = new Comments();
  await keepComment(comments, CHANGED, `${BODY}${'a line\n'.repeat(20_000)}`, false);
  const body = comments.bodies.get(1)!;
  expect(body.length).toBeLessThanOrEqual(65_536);
  expect(body.startsWith(BODY)).toBe(true);
  expect(body).toMatch(/a line\n\n… cut: the whole report is in the run's files\.\n$/);
});

test('a token that may not write: the permission that is missing is named', async () => {
  const comments = new Comments();
  comments.refusing = { kind: 'forbidden', status: 403, message: 'Resource not accessible' };
  const commented = await keepComment(comments, CHANGED, BODY, false);
  expect(commented).toEqual({
    kind: 'forbidden',
    why: 'no comment: the token may not write one (HTTP 403: Resource not accessible): the job needs "permissions: pull-requests: write" (pull requests by Dependabot never get it). The report is in the job summary, and the gate decides all the same.',
  });
});

test('a pull request from a fork is told from a missing permission', async () => {
  const comments = new Comments();
  comments.refusing = { kind: 'forbidden', status: 403, message: 'Resource not accessible' };
  const commented = await keepComment(comments, CHANGED, BODY, true);
  expect(commented).toMatchObject({ why: expect.stringContaining('comes from a fork') });
  expect(commented).not.toMatchObject({ why: expect.stringContaining('the job needs') });
});

test.each([
  [503, 'GitHub answered HTTP 503 (down)'],
  [null, 'GitHub could not be reached (down)'],
])('a server that fails with %s is said', async (status, words) => {
  const comments = new Comments();
  comments.refusing = { kind: 'unavailable', status, message: 'down' };
  const commented = await keepComment(comments, CHANGED, BODY, false);
  expect(commented).toMatchObject({ kind: 'unavailable', why: expect.stringContaining(words) });
});
