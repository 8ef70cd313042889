/** Signals a process group by its leader; Windows has none: the leader alone. */
export function endGroup(leader: number | undefined, signal: NodeJS.Signals): void {
  if (leader === undefined) return; // it was never started
  end(process.platform === 'win32' ? leader : -leader, signal);
}

/** Signals a process, or a group by its negative; one that has ended already is what was wanted. */
export function end(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
