import { type ExecFileException, execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { bundled } from '../../paths.ts';

/** An interpreter has so long for a script. */
const ANSWER_SECONDS = 60;

export interface AnswerPlace {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}

/**
 * What a script of the harness's folder prints last, whatever a sitecustomize or a wrapper printed before.
 *
 * @param command the interpreter's, which may be a wrapper's.
 * @throws whatever running it throws, which `whyNot` puts into words.
 */
export async function answerOf<T>(
  command: readonly string[],
  script: string,
  words: readonly string[],
  { folder, env, signal }: AnswerPlace,
  schema: v.GenericSchema<unknown, T>,
): Promise<T> {
  const [program, ...options] = command;
  const asking = promisify(execFile)(
    program!,
    [...options, join(bundled('harness'), script), ...words],
    { cwd: folder, env, maxBuffer: 1 << 26, timeout: ANSWER_SECONDS * 1000, signal },
  );
  asking.child.stdin?.end(); // python -i would wait for more
  const { stdout } = await asking;
  try {
    return v.parse(schema, JSON.parse(stdout.trim().split('\n').at(-1)!));
  } catch {
    throw new Error('it does not answer as a Python interpreter does');
  }
}

type Failure = NodeJS.ErrnoException &
  Partial<Pick<ExecFileException, 'killed' | 'signal'>> & { stderr?: string };

/** Why an interpreter gave no answer, for the reader. */
export function whyNot(error: Failure): string {
  if (error.code === 'ENOENT')
    return error.path?.includes('/') ? 'there is no such program' : 'not found on PATH';
  if (error.code === 'EACCES') return 'it is no program that may be run';
  if (error.killed) return `it did not answer within ${ANSWER_SECONDS} s`;
  if (error.signal != null) return `it was killed by ${error.signal}`;
  const lines = error.stderr?.trim().split('\n') ?? [];
  const fatal = lines.find((line) => line.startsWith('Fatal Python error'));
  const isTraceback = lines.some((line) => line.startsWith('Traceback'));
  return fatal || lines.at(isTraceback ? -1 : 0) || error.message.split('\n')[0]!;
}
