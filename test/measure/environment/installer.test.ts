import { existsSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { exitStatus } from '../../../src/compare/exit.ts';
import { loadPlan } from '../../../src/config/plan.ts';
import { gate } from '../../../src/gate.ts';
import { installFailed, runInstaller } from '../../../src/measure/environment/command.ts';
import { DiskFull, Interrupted } from '../../../src/model/errors.ts';
import {
  cleanPython,
  folder,
  keptEnvironments,
  layTree,
  prepare,
  surroundings,
} from './projects.ts';

const interruption = () => new Interrupted('SIGINT');

/** Processes that run in the test's folder. */
function processes(): string[] {
  return readdirSync('/proc').filter((name) => {
    try {
      return /^\d+$/.test(name) && readlinkSync(`/proc/${name}/cwd`).startsWith(folder);
    } catch {
      return false; // it has ended
    }
  });
}

test('an interrupted install leaves no process, no half-built environment and no temporary folder', async () => {
  const trees = ['base', 'head'].map((name) =>
    layTree(
      'head',
      {
        'bench_a.py': '',
        'install.sh': 'mktemp; sh -c "touch begun; sleep 600" & wait',
        [name]: '',
      },
      name,
    ),
  );
  const [base, head] = trees.map(({ path }) => path) as [string, string];
  const env = surroundings();
  const python = cleanPython();
  const plan = await loadPlan({ base, head, python, install: 'sh install.sh' }, folder, env);
  const abort = new AbortController();
  const running = gate(plan, { env, progress: () => undefined, signal: abort.signal });
  for (const path of [base, head]) while (!existsSync(join(path, 'begun'))) await setTimeout(50);
  expect(processes().length).toBeGreaterThanOrEqual(4);
  const reason = interruption();
  abort.abort(reason);
  await expect(running).rejects.toBe(reason);
  expect(processes()).toEqual([]);
  expect(keptEnvironments()).toEqual([]);
  expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
});

test("an install that fails on base leaves head's benchmarks inconclusive, and blocks nothing", async () => {
  const benchmark = 'def bench_a():\n    return [0] * 1000\n';
  const files = { 'bench_a.py': benchmark, 'install.sh': 'test -e sound' };
  const { path: base } = layTree('base', files);
  const { path: head } = layTree('head', { ...files, sound: '' });
  const env = surroundings();
  const python = cleanPython();
  const plan = await loadPlan({ base, head, python, install: 'sh install.sh' }, folder, env);
  const { signal } = new AbortController();
  const report = await gate(plan, { env, progress: () => undefined, signal });
  expect(report.benchmarks).toMatchObject([
    {
      id: 'bench_a.py::bench_a',
      verdict: 'inconclusive',
      state: {
        base: 'crashed',
        head: 'measured',
        why: expect.stringMatching(/^on base: .*there is no environment: the install failed/),
      },
    },
  ]);
  expect(report.notes[0]).toMatch(/^base is not measured: the install failed: sh install.sh/);
  expect(exitStatus(report)).toBe(0);
});

test('nothing is started once it was interrupted', async () => {
  const reason = interruption();
  const tree = layTree('head', { 'requirements.txt': 'apple' });
  await expect(prepare({ base: tree, head: tree, signal: AbortSignal.abort(reason) })).rejects.toBe(
    reason,
  );
  await expect(
    runInstaller(['touch', 'begun'], {
      folder,
      env: process.env,
      signal: AbortSignal.abort(reason),
    }),
  ).rejects.toBe(reason);
  expect(existsSync(join(folder, 'begun'))).toBe(false);
});

test('what an installer leaves running ends with it', async () => {
  const { status, output } = await runInstaller(['sh', '-c', 'sleep 600 & echo done'], {
    folder,
    env: process.env,
    signal: new AbortController().signal,
  });
  expect({ status, output }).toEqual({ status: 0, output: 'done\n' });
  expect(processes()).toEqual([]);
});

test('an installer that ran out of room is told as a full disk', async () => {
  const result = await runInstaller(['sh', '-c', 'echo apple | cat > /dev/full'], {
    folder,
    env: process.env,
    signal: new AbortController().signal,
  });
  expect(installFailed('cat', folder, result)).toEqual(
    new DiskFull('cat: write error: No space left on device'),
  );
});
