import { setTimeout } from 'node:timers/promises';
import { DiskFull, UsageError } from '../model/errors.ts';
import { runCommand } from '../system/command.ts';

/** What a git command printed, and how it ended. */
export interface GitResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a hook's git says of its own repository: the folder decides here. `git rev-parse --local-env-vars`. */
const LOCAL = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR'];
/** What git says where another one wrote in this repository at the same time. */
const OTHER_RUN = /\.lock': File exists|shallow file has changed/;
const TRIES = 20;
const PAUSE_MS = 500;

/** git in one folder: a working tree, a bare repository, or a submodule's own repository. */
export class Git {
  constructor(
    readonly folder: string,
    readonly signal: AbortSignal,
    readonly env: Readonly<Record<string, string>> = {},
  ) {}

  /** The same git with more variables. */
  with(env: Readonly<Record<string, string>>): Git {
    return new Git(this.folder, this.signal, { ...this.env, ...env });
  }

  /**
   * A status other than 0 is a value here: callers know what it means.
   *
   * @throws UsageError where there is no git, or it refuses the folder's owner.
   * @throws DiskFull where it ran out of room.
   */
  async run(words: readonly string[]): Promise<GitResult> {
    const result = await this.#start(words);
    if (/dubious ownership/.test(result.stderr)) {
      throw new UsageError({
        what: `git refuses ${this.folder}: it belongs to another user`,
        try: [`git config --global --add safe.directory ${JSON.stringify(this.folder)}`],
      });
    }
    if (/No space left on device|Disk quota exceeded/.test(result.stderr))
      throw new DiskFull(said(result));
    return result;
  }

  async #start(words: readonly string[]): Promise<GitResult> {
    try {
      return await runCommand('git', words, {
        folder: this.folder,
        // Messages are read here; nobody can answer a question; a look must write nothing.
        env: {
          ...Object.fromEntries(
            Object.entries(process.env).filter(([name]) => !LOCAL.includes(name)),
          ),
          LC_ALL: 'C',
          GIT_TERMINAL_PROMPT: '0',
          GIT_OPTIONAL_LOCKS: '0',
          ...this.env,
        },
        signal: this.signal,
      });
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      throw new UsageError({
        what: `git could not be run in ${this.folder}: ${code === 'ENOENT' ? 'it is not on PATH, or the folder is gone' : message}`,
      });
    }
  }

  /** What git printed, without the last line's end; null where it failed. */
  async line(words: readonly string[]): Promise<string | null> {
    const { status, stdout } = await this.run(words);
    return status === 0 ? stdout.replace(/\n$/, '') : null;
  }

  /**
   * Fetches from origin; where another run in this repository holds a lock, or moved the end of a
   * shallow history meanwhile, again after a pause. Nothing is written to FETCH_HEAD, which two runs
   * would share.
   *
   * @returns null, or git's own words on why nothing came.
   */
  async fetch(words: readonly string[]): Promise<string | null> {
    const command = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', ...words];
    for (let attempt = 1; ; attempt += 1) {
      const result = await this.run(command);
      if (result.status === 0) return null;
      if (attempt === TRIES || !OTHER_RUN.test(result.stderr)) return said(result);
      await setTimeout(PAUSE_MS, undefined, { signal: this.signal });
    }
  }
}

/** The line in which git says why it failed, without what an address holds before its host. */
export function said({ stderr }: GitResult): string {
  const lines = stderr.trim().split('\n');
  const line = lines.find((one) => /^(fatal|error): /.test(one)) ?? lines.at(-1) ?? '';
  return line.replace(/\/\/[^/@\s]+@/g, '//');
}
