import { UsageError } from '../model/errors.ts';

/** What a git command printed, and how it ended. */
export interface GitResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs git in `folder`. A status other than 0 is a value here: callers know what it means. */
export async function git(
  folder: string,
  words: readonly string[],
  env: Record<string, string> = {},
): Promise<GitResult> {
  const { getExecOutput } = await import('@actions/exec');
  let result: { exitCode: number; stdout: string; stderr: string };
  try {
    result = await getExecOutput('git', [...words], {
      cwd: folder,
      silent: true,
      ignoreReturnCode: true,
      env: {
        ...(process.env as Record<string, string>),
        LC_ALL: 'C',
        GIT_TERMINAL_PROMPT: '0',
        ...env,
      },
    });
  } catch (error) {
    throw new UsageError({ what: `git could not be run: ${(error as Error).message}` });
  }
  if (/dubious ownership/.test(result.stderr)) {
    throw new UsageError({
      what: `git refuses ${folder}: it belongs to another user`,
      try: [`git config --global --add safe.directory ${JSON.stringify(folder)}`],
    });
  }
  return { status: result.exitCode, stdout: result.stdout, stderr: result.stderr };
}

/** The first line that git printed, or null where it failed. */
export async function gitLine(folder: string, words: readonly string[]): Promise<string | null> {
  const { status, stdout } = await git(folder, words);
  return status === 0 ? stdout.replace(/\n$/, '') : null;
}
