import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MeasurePlan } from '../../src/model/plan.ts';
import { measureProject } from './project.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'highwater-lost-'));
  mkdirSync(join(folder, 'tree'));
});
afterEach(() => rmSync(folder, { recursive: true }));

interface How {
  readonly plan?: Partial<MeasurePlan>;
  readonly signal?: AbortSignal;
}

/** Screens every benchmark of one file; states by the benchmark's name. */
async function statesOf(source: string, { plan, signal }: How = {}) {
  writeFileSync(
    join(folder, 'tree/bench_it.py'),
    `import os, signal, subprocess, sys, time\n${source}`,
  );
  const screen = { kind: 'screen', before: 1, calls: 2, least: 2, seconds: 0 } as const;
  const { head } = await measureProject(join(folder, 'tree'), {
    judge: ({ head }) =>
      head.starts.length > 0 || head.state.state !== 'measured'
        ? []
        : [{ side: 'head', start: 0, seed: 0, traced: false, procedure: screen }],
    plan: { timeoutSeconds: 5, ...plan },
    ...(signal && { signal }),
  });
  return Object.fromEntries(head.map(({ id, state }) => [id.split('::bench_')[1], state]));
}

/** Processes whose command line has this word. */
const running = (word: string) => spawnSync('pgrep', ['-f', word]).stdout.toString();

describe.runIf(process.platform === 'linux')('a benchmark that ends its interpreter', () => {
  const innocent = ['one', 'two']
    .map((name) => `def bench_${name}(): return [0] * 1000\n`)
    .join('');

  test.each(['SIGTERM', 'SIGKILL', 'SIGSTOP'])(
    'by %s to its parent costs the others nothing',
    async (signal) => {
      const source = `def bench_a(): os.kill(os.getppid(), signal.${signal})\n${innocent}`;
      const states = await statesOf(source, { plan: { timeoutSeconds: 1 } });
      expect(states).toMatchObject({ one: { state: 'measured' }, two: { state: 'measured' } });
      expect(states['a']!.state).toBe(signal === 'SIGSTOP' ? 'timed-out' : 'crashed');
      if (signal !== 'SIGSTOP')
        expect(states['a']).toMatchObject({
          why: expect.stringMatching(/ended before it was measured/),
        });
    },
  );

  test('takes with it what another one still does', async () => {
    const word = `stopped-${process.pid}`;
    const source = `
def bench_a():
    time.sleep(0.5)
    os.kill(os.getppid(), signal.SIGKILL)
def bench_b():
    with open("/proc/self/comm", "w") as out: out.write("${word}"[:15])
    os.kill(os.getpid(), signal.SIGSTOP)
`;
    await statesOf(source, { plan: { timeoutSeconds: 2, processes: 2 } });
    expect(spawnSync('pgrep', [word.slice(0, 15)]).stdout.toString()).toBe('');
  });
});

test.runIf(process.platform === 'linux').each([
  ['and goes on', ''],
  ['and leaves at once', '; os._exit(0)'],
])(
  'without forks too, a child in a session of its own is ended: the benchmark starts it %s',
  async (_, ends) => {
    const word = `602.${process.pid}`;
    const source = `def bench_a(): subprocess.Popen(["sleep", "${word}"], start_new_session=True)${ends}\n`;
    await statesOf(source, { plan: { fresh: true } });
    expect(running(`sleep ${word}`)).toBe('');
  },
);

describe('an interruption is not kept waiting', () => {
  test.each([
    ['by an import', 'time.sleep(30)\ndef bench_a(): pass\n', {}],
    [
      'by interpreters that wait for their turn',
      'def bench_a(): time.sleep(30)\ndef bench_b(): time.sleep(30)\n',
      { fresh: true, processes: 1 },
    ],
  ])('%s', async (_, source, plan) => {
    const interruption = new AbortController();
    const ended = statesOf(source, {
      plan: { timeoutSeconds: 60, ...plan },
      signal: interruption.signal,
    });
    const outcome = ended.then(
      () => 'measured',
      () => 'interrupted',
    );
    await setTimeout(2000);
    interruption.abort();
    expect(await Promise.race([outcome, setTimeout(10_000, 'late')])).toBe('interrupted');
  });
});
