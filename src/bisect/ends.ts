import { mergeBase, resolveCommit } from '../baseline/commits.ts';
import type { Git } from '../baseline/git.ts';
import { describeCommit } from '../baseline/suspects.ts';
import type { Commit } from '../model/bisection.ts';
import { UsageError } from '../model/errors.ts';
import type { Progress } from '../model/progress.ts';
import { short } from '../report/bisection.ts';

/** Between which commits is searched; good is an ancestor of bad. */
export interface Ends {
  readonly good: Commit;
  readonly bad: Commit;
  /** That good is another commit than the one asked for; null where it is not. */
  readonly note: string | null;
}

/**
 * The commits of two references; where good is no ancestor of bad, where their histories parted stands
 * for it.
 *
 * @throws UsageError where one does not exist, they have no common history, or good comes after bad.
 */
export async function endsOf(
  git: Git,
  asked: { readonly good: string; readonly bad: string },
  progress: Progress,
): Promise<Ends> {
  const bad = await resolveCommit(git, asked.bad, progress);
  const given = await resolveCommit(git, asked.good, progress);
  if (given === bad) {
    throw new UsageError({
      what: `good and bad are the same commit, ${short(bad)}: there is nothing to search`,
    });
  }
  const good = await mergeBase(git, given, bad, progress);
  if (good === bad) {
    throw new UsageError({
      what: `bad (${asked.bad}) is an ancestor of good (${asked.good}): nothing came between them`,
      try: [`--good ${asked.bad} --bad ${asked.good}   where they are mixed up`],
    });
  }
  const note =
    good === given
      ? null
      : `good (${asked.good}) is no ancestor of bad (${asked.bad}): ${short(good)}, where their histories part, stands for it`;
  return {
    good: (await describeCommit(git, good)).commit,
    bad: (await describeCommit(git, bad)).commit,
    note,
  };
}
