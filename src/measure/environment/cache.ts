import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, stat, utimes, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { UsageError } from '../../model/errors.ts';
import { makeFolder, removeFolder } from '../../system/temporary.ts';

/** How many environments are kept from run to run; more where they are in use. */
const MOST_KEPT = 20;
/** An environment that was used, or was begun to be built, so lately may be in use. */
const IN_USE_MS = 2 * 3600 * 1000;
/** In an environment that is complete: what it holds. Its time of change is the last use. */
const LABEL = 'highwater.json';
const TAKEN = 'highwater.taken.json';

const LabelSchema = v.object({
  /** Milliseconds since the epoch. */
  builtAt: v.number(),
  /** Whether the tree itself is installed in it, as a build: its sources must not come first. */
  holdsTree: v.boolean(),
  /** The folder that an editable install points to: it serves no other; null where there is none. */
  boundTo: v.nullable(v.string()),
});

export type Label = v.InferOutput<typeof LabelSchema>;

/** A virtual environment in which an install ran to its end. */
export interface KeptEnvironment extends Label {
  readonly prefix: string;
}

/**
 * Environments kept from run to run, each in a folder `KEY-RANDOM`. Runs share them without a lock: a
 * folder without a label is being built or taken away, two of one key may stand side by side, and
 * none is taken away that was used lately.
 */
export class EnvironmentCache {
  private constructor(readonly folder: string) {}

  /** @throws UsageError where the folder cannot be made. */
  static async open(env: NodeJS.ProcessEnv): Promise<EnvironmentCache> {
    const root =
      env['RUNNER_TOOL_CACHE'] || env['XDG_CACHE_HOME'] || join(env['HOME'] || homedir(), '.cache');
    const folder = join(root, 'highwater', 'environments');
    try {
      await makeFolder(folder);
    } catch (error) {
      throw new UsageError({
        what: `environments cannot be kept in ${folder}`,
        where: [['problem', (error as Error).message]],
        try: ['XDG_CACHE_HOME=FOLDER   names another place'],
      });
    }
    return new EnvironmentCache(folder);
  }

  /** A folder for an environment of this key that is yet to be built. */
  newPrefix(key: string): string {
    return join(this.folder, `${key}-${randomBytes(4).toString('hex')}`);
  }

  /** Marks an environment as complete. */
  async keep(prefix: string, label: Label): Promise<KeptEnvironment> {
    const temporary = join(prefix, `${LABEL}.part`);
    await writeFile(temporary, JSON.stringify(label));
    await rename(temporary, join(prefix, LABEL));
    return { ...label, prefix };
  }

  /** The newest environment of a key that serves `folder`, from now on in use; null where there is none. */
  async find(key: string, folder: string): Promise<KeptEnvironment | null> {
    const names = (await readdir(this.folder)).filter((name) => name.startsWith(`${key}-`));
    const all = await Promise.all(names.map((name) => labelled(join(this.folder, name))));
    const fit = all
      .filter((one) => one !== null)
      .filter(({ boundTo }) => (boundTo ?? folder) === folder)
      .sort((a, b) => b.builtAt - a.builtAt);
    for (const one of fit) if (await touched(one.prefix)) return one;
    return null;
  }

  /** Takes away those unused for longest, beyond the most kept, and those never completed. */
  async forgetOldest(): Promise<void> {
    const prefixes = (await readdir(this.folder)).map((name) => join(this.folder, name));
    const aged = await Promise.all(
      prefixes.map(async (prefix) => ({
        prefix,
        usedAt: await changedAt(join(prefix, LABEL)),
        begunAt: await changedAt(prefix),
      })),
    );
    const whole = aged.filter(({ usedAt }) => usedAt !== null);
    const oldest = whole.sort((a, b) => b.usedAt! - a.usedAt!).slice(MOST_KEPT);
    for (const { prefix } of oldest) await this.#forget(prefix);
    for (const { prefix, usedAt, begunAt } of aged)
      if (usedAt === null && isLongAgo(begunAt)) await removeFolder(prefix);
  }

  /** Takes the label first, so that no run finds it any more, then looks whether one just had. */
  async #forget(prefix: string): Promise<void> {
    const [label, taken] = [join(prefix, LABEL), join(prefix, TAKEN)];
    if (!isLongAgo(await changedAt(label))) return;
    // Missing: another run is at it.
    if ((await rename(label, taken).catch(nullWhereMissing)) === null) return;
    if (isLongAgo(await changedAt(taken))) await removeFolder(prefix);
    else await rename(taken, label);
  }
}

async function labelled(prefix: string): Promise<KeptEnvironment | null> {
  const text = await readFile(join(prefix, LABEL), 'utf8').catch(nullWhereMissing);
  if (text === null || !existsSync(join(prefix, 'bin', 'python'))) return null;
  return { ...v.parse(LabelSchema, JSON.parse(text)), prefix };
}

/** Marks an environment as used now; false where it has just been taken away. */
async function touched(prefix: string): Promise<boolean> {
  const now = new Date();
  return (await utimes(join(prefix, LABEL), now, now).catch(nullWhereMissing)) === undefined;
}

async function changedAt(path: string): Promise<number | null> {
  return (await stat(path).catch(nullWhereMissing))?.mtimeMs ?? null;
}

function isLongAgo(time: number | null): boolean {
  return time !== null && time < Date.now() - IN_USE_MS;
}

function nullWhereMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
  throw error;
}
