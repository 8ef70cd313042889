import type { Progress } from '../../model/progress.ts';
import type { Side } from '../../model/tree.ts';
import { buildEnvironment, type Recipe } from './build.ts';
import type { EnvironmentCache, KeptEnvironment } from './cache.ts';
import { wayText } from './way.ts';

/**
 * What a requirement without a version brings changes from day to day: two environments whose installs
 * asked the index further apart than this would differ by more than their trees do.
 */
const MOST_APART_MS = 24 * 3600 * 1000;

/** Characters of a command in a note. */
const MOST_SHOWN = 160;

interface Wanted {
  /** For the reader: "head's environment". */
  readonly whose: string;
  readonly recipe: Recipe;
}

/**
 * The environments of both trees, those built before where they serve: one where both need the same.
 *
 * @param why what the reader is told of why an environment is needed.
 * @throws what building throws, once no build is running any more.
 */
export async function environmentsFor(
  { base, head }: Readonly<Record<Side, Recipe>>,
  cache: EnvironmentCache,
  why: string,
  progress: Progress,
): Promise<Record<Side, KeptEnvironment>> {
  const obtain = (...all: readonly Wanted[]) => obtained(all, cache, why, progress);
  if (base.key === head.key) {
    const [shared] = await obtain({ whose: 'one environment for both trees', recipe: head });
    // An editable install that a user's command made serves one folder.
    if ((shared!.boundTo ?? base.root) === base.root) return { base: shared!, head: shared! };
  }
  const [ofBase, ofHead] = await obtain(
    { whose: "base's environment", recipe: base },
    { whose: "head's environment", recipe: head },
  );
  return { base: ofBase!, head: ofHead! };
}

async function obtained(
  all: readonly Wanted[],
  cache: EnvironmentCache,
  why: string,
  progress: Progress,
): Promise<KeptEnvironment[]> {
  const found = await Promise.all(all.map(({ recipe }) => cache.find(recipe.key, recipe.root)));
  const newest = Math.max(...found.map((one) => one?.builtAt ?? Date.now()));
  // The first build that fails ends the others: its error is their reason.
  const failure = new AbortController();
  const environments = all.map(async ({ whose, recipe }, index) => {
    const before = found[index] ?? null;
    const text = shortened(wayText(recipe.way));
    if (before !== null && before.builtAt >= newest - MOST_APART_MS) {
      progress({ kind: 'note', text: `${whose}, built before: ${text}` });
      return before;
    }
    progress({ kind: 'note', text: `building ${whose} (${why}): ${text}` });
    try {
      const signal = AbortSignal.any([recipe.signal, failure.signal]);
      return await buildEnvironment({ ...recipe, signal }, cache);
    } catch (error) {
      failure.abort(error);
      throw error;
    }
  });
  await Promise.allSettled(environments);
  failure.signal.throwIfAborted();
  const built = await Promise.all(environments);
  if (built.some((one) => !found.includes(one))) await forgetOldest(cache, progress);
  return built;
}

function shortened(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)} …` : text;
}

/** Makes room; where that fails the environments of this run serve all the same. */
async function forgetOldest(cache: EnvironmentCache, progress: Progress): Promise<void> {
  try {
    await cache.forgetOldest();
  } catch (error) {
    const text = `an old environment could not be taken away: ${(error as Error).message}`;
    progress({ kind: 'note', text });
  }
}
