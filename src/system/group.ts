/** Signals a process group by its leader. */
export function endGroup(leader: number | undefined, signal: NodeJS.Signals): void {
  if (leader !== undefined) end(-leader, signal); // else it was never started
}

/** Signals a process, or a group by its negative; one that has ended already is what was wanted. */
export function end(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
