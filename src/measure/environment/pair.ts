import { type Problem, TargetError } from '../../model/errors.ts';
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
  /** Whether nothing can be measured without it. */
  readonly isVital: boolean;
}

export interface EnvironmentPair extends Readonly<Record<Side, KeptEnvironment>> {
  /** Why base has none of its own, and head's stands in its place; null where it has. */
  readonly baseProblem: Problem | null;
}

/**
 * The environments of both trees, those built before where they serve: one where both need the same.
 *
 * @param why what the reader is told of why an environment is needed.
 * @throws what building throws, once no build is running any more; an install that fails on base alone is
 * a value.
 */
export async function environmentsFor(
  { base, head }: Readonly<Record<Side, Recipe>>,
  cache: EnvironmentCache,
  why: string,
  progress: Progress,
): Promise<EnvironmentPair> {
  const obtain = (...all: readonly Wanted[]) => obtained(all, cache, why, progress);
  if (base.key === head.key) {
    const whose = 'one environment for both trees';
    const [only] = await obtain({ whose, recipe: head, isVital: true });
    const shared = keptOf(only!);
    // An editable install that a user's command made serves one folder.
    if ((shared.boundTo ?? base.root) === base.root)
      return { base: shared, head: shared, baseProblem: null };
  }
  const [ofBase, ofHead] = await obtain(
    { whose: "base's environment", recipe: base, isVital: false },
    { whose: "head's environment", recipe: head, isVital: true },
  );
  const forHead = keptOf(ofHead!);
  if (ofBase!.status === 'rejected' && ofBase!.reason instanceof TargetError)
    return { base: forHead, head: forHead, baseProblem: ofBase!.reason.problem };
  return { base: keptOf(ofBase!), head: forHead, baseProblem: null };
}

type Obtained = PromiseSettledResult<KeptEnvironment>;

function keptOf(obtained: Obtained): KeptEnvironment {
  if (obtained.status === 'rejected') throw obtained.reason;
  return obtained.value;
}

async function obtained(
  all: readonly Wanted[],
  cache: EnvironmentCache,
  why: string,
  progress: Progress,
): Promise<Obtained[]> {
  const found = await Promise.all(all.map(({ recipe }) => cache.find(recipe.key, recipe.root)));
  const newest = Math.max(...found.map((one) => one?.builtAt ?? Date.now()));
  // The first vital build that fails ends the others: its error is their reason.
  const failure = new AbortController();
  const environments = all.map(async ({ whose, recipe, isVital }, index) => {
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
      if (isVital || !(error instanceof TargetError)) failure.abort(error);
      throw error;
    }
  });
  const settled = await Promise.allSettled(environments);
  failure.signal.throwIfAborted();
  const isNew = settled.some((one) => one.status === 'fulfilled' && !found.includes(one.value));
  if (isNew) await forgetOldest(cache, progress);
  return settled;
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
