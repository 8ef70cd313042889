import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Memory } from '../../src/measure/memory.ts';
import type { Judge } from '../../src/measure/pair.ts';
import type { Want } from '../../src/model/want.ts';
import { measureProject } from './project.ts';

const MiB = 1024 * 1024;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'highwater-admission-'));
  mkdirSync(join(folder, 'tree'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const project = (source: string) => writeFileSync(join(folder, 'tree/bench_it.py'), source);

const want = (procedure: Want['procedure']): Want => ({
  side: 'head',
  start: 0,
  seed: 0,
  traced: false,
  procedure,
});
const SCREEN = want({ kind: 'screen', before: 1, calls: 3, least: 3, seconds: 0 });
const RESIDENT = want({ kind: 'resident', withImport: false });

/** A screen, which tells how large a benchmark is, then three samples at once. */
const screenThenThree: Judge = ({ head }) => {
  const samples = head.starts[0]?.untraced.length ?? 0;
  return samples === 0 ? [SCREEN] : samples === 1 ? [RESIDENT, RESIDENT, RESIDENT] : [];
};

// Each call leaves a line: process, name, and when it began and ended.
const TIMED_BENCHMARKS = `
import os, time

def call(name, size):
    began = time.monotonic_ns()
    held = b"x" * size
    time.sleep(0.25)
    line = "%d %s %d %d\\n" % (os.getpid(), name, began, time.monotonic_ns())
    out = os.open(os.environ["NOTES"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.write(out, line.encode())
    os.close(out)

def bench_large(): call("large", 120 << 20)
def bench_large_too(): call("large", 120 << 20)
def bench_small(): call("small", 1 << 10)
def bench_small_too(): call("small", 1 << 10)
`;

interface Call {
  readonly process: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The calls of processes that made one call: all but the screens'. */
function singleCalls(notes: string): Call[] {
  const calls = notes
    .trim()
    .split('\n')
    .map((line): Call => {
      const [process = '', name = '', from, to] = line.split(' ');
      return { process, name, from: Number(from), to: Number(to) };
    });
  return calls.filter(
    (call) => calls.filter((other) => other.process === call.process).length === 1,
  );
}

const overlap = (a: Call, b: Call) => a.from < b.to && b.from < a.to;

test('large samples follow each other where memory has room for one, and small ones run beside them', async () => {
  project(TIMED_BENCHMARKS);
  const notes = join(folder, 'notes');
  await measureProject(join(folder, 'tree'), {
    judge: screenThenThree,
    memory: { free: () => 250 * MiB, kills: () => 0 },
    plan: { processes: 3, env: { NOTES: notes } },
  });
  const calls = singleCalls(readFileSync(notes, 'utf8'));
  const large = calls.filter((call) => call.name === 'large');
  const small = calls.filter((call) => call.name === 'small');
  expect([large.length, small.length]).toEqual([6, 6]);
  const together = large.filter((one) =>
    large.some((other) => other !== one && overlap(one, other)),
  );
  expect(together).toEqual([]);
  expect(large.some((one) => small.some((other) => overlap(one, other)))).toBe(true);
});

describe('a sample that is killed', () => {
  // Kills itself while the flag lies there, once; the neighbour is at work meanwhile.
  const KILLED_ONCE = `
import os, signal, time

def bench_killed():
    time.sleep(0.3)
    if os.path.exists(os.environ["FLAG"]):
        os.remove(os.environ["FLAG"])
        os.kill(os.getpid(), signal.SIGKILL)

def bench_neighbour():
    time.sleep(0.6)
`;
  const once: Judge = ({ head }) => (head.starts.length === 0 ? [SCREEN] : []);

  async function stateOfKilled(processes: number, memory: (flag: string) => Memory) {
    project(KILLED_ONCE);
    const flag = join(folder, 'flag');
    writeFileSync(flag, '');
    const { head } = await measureProject(join(folder, 'tree'), {
      judge: once,
      memory: memory(flag),
      plan: { processes, env: { FLAG: flag } },
    });
    return head.find((one) => one.id.endsWith('bench_killed'))?.state;
  }

  const free = () => Number.POSITIVE_INFINITY;
  const byKernel = (flag: string): Memory => ({ free, kills: () => (existsSync(flag) ? 0 : 1) });
  const byItself = (): Memory => ({ free, kills: () => 0 });

  test('by the kernel beside others is measured again alone', async () => {
    expect(await stateOfKilled(2, byKernel)).toEqual({ state: 'measured' });
  });

  test('by the kernel with nothing beside it has run out of memory', async () => {
    expect(await stateOfKilled(1, byKernel)).toEqual({
      state: 'crashed',
      why: 'out of memory: killed by SIGKILL',
    });
  });

  test('by anything else is only said to be killed', async () => {
    expect(await stateOfKilled(2, byItself)).toEqual({
      state: 'crashed',
      why: 'killed by SIGKILL',
    });
  });
});
