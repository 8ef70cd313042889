/** What went wrong, where, and what to do: the three parts of every message a user reads. */
export interface Problem {
  readonly what: string;
  /** Rows of "label, text" that say where Highwater looked or what it found. */
  readonly where?: readonly (readonly [label: string, text: string])[];
  /** Commands or edits that would mend it. */
  readonly try?: readonly string[];
}

/** What happened, and the last thing that was found: an exception, an installer's last words. */
export function inOneLine({ what, where = [] }: Problem): string {
  const lines = where.at(-1)?.[1].trim().split('\n') ?? [];
  // pip hints after its error.
  const last = lines.filter((line) => /^error\b/i.test(line)).at(-1) ?? lines.at(-1);
  return last === undefined ? what : `${what} (${last})`;
}

/** The user's fault (flags, configuration, references, no benchmark): exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  constructor(readonly problem: Problem) {
    super(problem.what);
  }
}

/** A flag's value is wrong. The Action's inputs have the flags' names, without their dashes. */
export class FlagError extends UsageError {
  constructor(
    readonly flag: string,
    readonly problemOf: (name: string) => Problem,
  ) {
    super(problemOf(`--${flag}`));
  }
}

/** The target's fault (nothing at all could be measured, an install that fails): exit status 3. */
export class TargetError extends Error {
  override readonly name = 'TargetError';
  constructor(readonly problem: Problem) {
    super(problem.what);
  }
}

/** No room is left where a program of ours wrote; Node's own writes say so by the code ENOSPC. */
export class DiskFull extends Error {
  override readonly name = 'DiskFull';
}

/** SIGINT or SIGTERM reached us: exit status 128 + the signal's number. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  constructor(readonly signal: 'SIGINT' | 'SIGTERM') {
    super(`interrupted by ${signal}`);
  }
}
