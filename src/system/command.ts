import { spawn } from 'node:child_process';
import { endGroup } from './group.ts';

/** What a program printed, and how it ended. */
export interface CommandResult {
  /** Null where a signal ended it. */
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Both, in the order in which they came. */
  readonly output: string;
}

export interface CommandOptions {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  /**
   * What it leaves running: waited for as long as it holds the streams (the default), or ended with it.
   */
  readonly leftovers?: 'awaited' | 'ended';
}

/** Time to take lock files away before a kill, milliseconds. */
const GRACE_MS = 2000;

/**
 * Runs a program in a process group of its own. On abort the whole group is ended, helpers that
 * wait for a network among it.
 *
 * @throws the signal's reason on abort, when the group is gone; a system error where the program cannot be started.
 */
export async function runCommand(
  program: string,
  words: readonly string[],
  { folder, env, signal, leftovers = 'awaited' }: CommandOptions,
): Promise<CommandResult> {
  signal.throwIfAborted();
  const child = spawn(program, words, {
    cwd: folder,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = { stdout: '', stderr: '', output: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (data: string) => {
      text[name] += data;
      text.output += data;
    });
  }
  let killing: NodeJS.Timeout | undefined;
  const end = () => {
    endGroup(child.pid, 'SIGTERM');
    killing = setTimeout(() => endGroup(child.pid, 'SIGKILL'), GRACE_MS);
  };
  signal.addEventListener('abort', end, { once: true });
  if (leftovers === 'ended') child.once('exit', () => endGroup(child.pid, 'SIGKILL'));
  try {
    const ended = await new Promise<Pick<CommandResult, 'status' | 'signal'>>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (status, by) => resolve({ status, signal: by }));
    });
    signal.throwIfAborted();
    return { ...ended, ...text };
  } finally {
    clearTimeout(killing);
    signal.removeEventListener('abort', end);
    if (signal.aborted) endGroup(child.pid, 'SIGKILL'); // whoever outlived its leader
  }
}
