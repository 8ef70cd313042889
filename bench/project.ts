import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Surroundings } from './figure.ts';

/** Names the file in which the benchmark leaves the time of its first call, seconds since 1970. */
export const STAMP = 'HIGHWATER_BENCH_STAMP';

const BENCHMARK = `import os
import time


def bench_empty():
    if not os.path.exists(os.environ["${STAMP}"]):
        now = time.time()
        with open(os.environ["${STAMP}"], "w") as out:
            out.write(repr(now))
`;

/** A repository of two commits with one benchmark that does nothing. */
export interface Project {
  readonly folder: string;
  /** The file in which the benchmark leaves the time of its first call. */
  readonly stamp: string;
  readonly env: NodeJS.ProcessEnv;
}

export async function makeProject({ temporary }: Surroundings): Promise<Project> {
  const folder = join(temporary, 'project');
  await mkdir(join(folder, 'benchmarks'), { recursive: true });
  await writeFile(join(folder, 'benchmarks/bench_empty.py'), BENCHMARK);
  await writeFile(join(folder, 'highwater.toml'), `pass-env = ["${STAMP}"]\n`);
  const identity = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.org'];
  for (const words of [
    ['init', '-q', '-b', 'main'],
    ['add', '-A'],
    ['commit', '-q', '-m', 'one'],
    ['commit', '-q', '-m', 'two', '--allow-empty'],
  ])
    succeed('git', [...identity, ...words], { folder, env: process.env });
  const stamp = join(temporary, 'stamp');
  return { folder, stamp, env: { ...process.env, [STAMP]: stamp } };
}

/** @throws Error with what it wrote, where the program ends otherwise than expected: nothing was measured then. */
export function succeed(
  program: string,
  words: readonly string[],
  { folder, env }: { readonly folder: string; readonly env: NodeJS.ProcessEnv },
  expected = 0,
): void {
  const { status, stderr, error } = spawnSync(program, words, {
    cwd: folder,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status === expected) return;
  const how = error?.message ?? `status ${status}\n${stderr}`;
  throw new Error(`${program} ${words.join(' ')}: ${how}`);
}
