import { getEventListeners } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Judge } from '../../src/measure/pair.ts';
import { Server } from '../../src/measure/server.ts';
import type { Want } from '../../src/model/want.ts';
import { measureProject } from './project.ts';

let folder: string;
/** What was measured, in its order: the kind of look and the benchmark's name. */
let order: string[];

/** Each look takes one second of a clock that stands still else. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'highwater-rounds-'));
  mkdirSync(join(folder, 'tree'));
  order = [];
  vi.useFakeTimers({ toFake: ['Date'], now: 0 });
  const { run } = Server.prototype;
  vi.spyOn(Server.prototype, 'run').mockImplementation(async function (
    this: Server,
    request,
    traced,
  ) {
    order.push(`${request.do.kind} ${request.benchmark}`);
    const answer = await run.call(this, request, traced);
    vi.setSystemTime(Date.now() + 1000);
    return answer;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

const want = (procedure: Want['procedure']): Want => ({
  side: 'head',
  start: 0,
  seed: 0,
  traced: false,
  procedure,
});

/** A screen, then one more look: every benchmark is undecided after its first round. */
const screenThenOne: Judge = ({ head }) => {
  const samples = head.starts[0]?.untraced.length ?? 0;
  if (samples === 0) return [want({ kind: 'screen', before: 1, calls: 3, least: 3, seconds: 0 })];
  return samples === 1 ? [want({ kind: 'resident', withImport: false })] : [];
};

/** Files of one benchmark each, of which a later one promises more; one look at a time. */
async function measured(files: number, budgetSeconds: number) {
  for (let file = 0; file < files; file += 1)
    writeFileSync(join(folder, `tree/bench_${file}.py`), `def bench_${file}(): pass\n`);
  return measureProject(join(folder, 'tree'), {
    judge: screenThenOne,
    promise: ({ head }) => Number(/\d+$/.exec(head.id)?.[0]),
    plan: { processes: 1, budgetSeconds },
  });
}

const looks = (kind: string, ...files: number[]) => files.map((file) => `${kind} bench_${file}`);

test('under a tiny budget all are screened before any is confirmed, then the most promising are', async () => {
  const { head } = await measured(6, 8.5);
  expect(order).toEqual([...looks('screen', 0, 1, 2, 3, 4, 5), ...looks('resident', 5, 4, 3)]);
  expect(head.map(({ state, cutShort }) => [state.state, cutShort])).toEqual([
    ['measured', true],
    ['measured', true],
    ['measured', true],
    ['measured', false],
    ['measured', false],
    ['measured', false],
  ]);
});

test('what listens for an interruption goes with each measurement of many', async () => {
  writeFileSync(join(folder, 'tree/bench_0.py'), 'def bench_0(): pass\n');
  const { signal } = new AbortController();
  await measureProject(join(folder, 'tree'), { judge: screenThenOne, signal });
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

test('under a budget that ends within the first round, the rest is not reached', async () => {
  const { head } = await measured(3, 1.5);
  expect(order).toEqual(looks('screen', 0, 1));
  expect(head.map(({ state, cutShort }) => [state.state, cutShort])).toEqual([
    ['measured', true],
    ['measured', true],
    ['not-reached', false],
  ]);
});

test('of what one file queued before the end, nothing begins after it', async () => {
  const benchmarks = [0, 1, 2, 3].map((one) => `def bench_${one}(): pass\n`);
  writeFileSync(join(folder, 'tree/bench_all.py'), benchmarks.join(''));
  const { head } = await measureProject(join(folder, 'tree'), {
    judge: screenThenOne,
    plan: { processes: 1, budgetSeconds: 1.5 },
  });
  expect(order).toEqual(looks('screen', 0, 1));
  expect(head.map(({ state }) => state.state)).toEqual([
    'measured',
    'measured',
    'not-reached',
    'not-reached',
  ]);
});

test('what still runs a tenth of the budget after its end is ended, and counts as not reached', async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  const source = 'import time\ndef bench_long(): time.sleep(3600)\n';
  writeFileSync(join(folder, 'tree/bench_long.py'), source);
  const { head } = await measureProject(join(folder, 'tree'), {
    judge: screenThenOne,
    plan: { budgetSeconds: 1, timeoutSeconds: 3600 },
  });
  expect(head.map(({ state }) => state)).toEqual([
    { state: 'not-reached', why: 'the budget ended before it' },
  ]);
});

test('under an ample budget nothing waits, and no interpreter is started twice', async () => {
  const { starts } = await measured(3, 600);
  expect(order).toEqual(
    [0, 1, 2].flatMap((file) => [...looks('screen', file), ...looks('resident', file)]),
  );
  expect(starts).toEqual({ base: 3, head: 3 });
});

test('a growth run in another start, the longest chain, goes before what was asked for earlier', async () => {
  const bodies = [0, 1, 2, 3, 4].map((one) => `def bench_${one}(): pass\n`);
  writeFileSync(join(folder, 'tree/bench_five.py'), bodies.join(''));
  const limits = { enough: 8, further: [], limit: 10, rise: 1e9, after: 0 };
  const judge: Judge = (pair) => {
    const [first] = screenThenOne(pair);
    if (first?.procedure.kind !== 'resident' || !pair.head.id.endsWith('4'))
      return first === undefined || pair.head.starts.length > 1 ? [] : [first];
    return pair.head.starts.length > 1
      ? []
      : [{ ...want({ kind: 'growth', ...limits }), start: 1, seed: 1 }];
  };
  await measureProject(join(folder, 'tree'), { judge, plan: { processes: 1, budgetSeconds: 600 } });
  // One look is let in before it asks, and one between its start and its run.
  expect(order).toEqual([
    ...looks('screen', 0, 1, 2, 3, 4),
    ...looks('resident', 0, 1),
    ...looks('growth', 4),
    ...looks('resident', 2, 3),
  ]);
});

test('of more than eight files that wait, only those whose turn comes last start again', async () => {
  const { starts } = await measured(10, 19.5);
  expect(order.slice(10)).toEqual(looks('resident', 9, 8, 7, 6, 5, 4, 3, 2, 1, 0));
  expect(starts).toEqual({ base: 10, head: 12 });
});
