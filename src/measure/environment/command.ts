import { DiskFull, TargetError } from '../../model/errors.ts';
import { type CommandOptions, type CommandResult, runCommand } from '../../system/command.ts';

const OUTPUT_LINES = 40;

/** A program of an install with its words. */
export type Words = readonly [program: string, ...words: string[]];

/**
 * Runs a program of an install, and ends what it leaves running.
 *
 * @throws TargetError where it cannot be started; the signal's reason.
 */
export async function runInstaller(
  [program, ...words]: Words,
  place: Omit<CommandOptions, 'leftovers'>,
): Promise<CommandResult> {
  try {
    return await runCommand(program, words, { ...place, leftovers: 'ended' });
  } catch (error) {
    place.signal.throwIfAborted();
    throw new TargetError({
      what: `the install failed: ${program} cannot be started`,
      where: [
        ['in', place.folder],
        ['problem', (error as Error).message],
      ],
    });
  }
}

/** The target's fault: an install that failed, with the end of its output; or the disk's, which was full. */
export function installFailed(
  text: string,
  folder: string,
  { status, signal, output }: CommandResult,
): TargetError | DiskFull {
  const full = /.*(No space left on device|Disk quota exceeded).*/.exec(output)?.[0];
  if (full !== undefined) return new DiskFull(full.trim());
  const lines = output.trim().split('\n').slice(-OUTPUT_LINES).join('\n');
  return new TargetError({
    what: `the install failed: ${text}`,
    where: [
      ['in', folder],
      ['ended', signal === null ? `with status ${status}` : `by ${signal}`],
      ['its last lines', `\n${lines}`],
    ],
  });
}

/** Words as a shell would take them, for the reader. */
export function shown(words: readonly string[]): string {
  return words
    .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`))
    .join(' ');
}
