import { readdir, readFile } from 'node:fs/promises';
import { end } from './group.ts';

/**
 * Ends processes that were started with `folder` in their environment, proc_pid_environ(5): a benchmark's child in
 * a session of its own outlives an interpreter that could not sweep up any more. Elsewhere than on Linux nothing
 * tells of them.
 */
export async function endStrays(folder: string): Promise<void> {
  const pids = await readdir('/proc').catch(() => []);
  await Promise.all(
    pids
      .filter((name) => /^\d+$/.test(name))
      .map(async (pid) => {
        // Of others, and of what ended meanwhile, it cannot be read.
        const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
        if (environment.includes(`${folder}/`)) end(Number(pid), 'SIGKILL');
      }),
  );
}
