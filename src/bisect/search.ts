/** What is known of the commits between good and bad, by their hashes. */
export interface Search {
  /** The earliest commit known to be bad. */
  readonly bad: string;
  readonly good: readonly string[];
  readonly skipped: readonly string[];
}

/**
 * The commit to test next; null where none is left.
 *
 * After a skipped commit the next is taken away from it, twice as far with every further one, since
 * what broke a commit mostly breaks its neighbours too; `git bisect` jumps by chance instead.
 *
 * @param suspects commits that are ancestors of bad and of no good one, the one that halves best first.
 */
export function nextOf({ bad, skipped }: Search, suspects: readonly string[]): string | null {
  const left = suspects.filter((one) => one !== bad && !skipped.includes(one));
  const passedOver = suspects.filter((one) => skipped.includes(one)).length;
  const away = Math.min(2 ** passedOver - 1, Math.floor(left.length / 2));
  return left[away] ?? null;
}

/** The search after a commit was tested. */
export function learned(
  search: Search,
  commit: string,
  verdict: 'good' | 'bad' | 'skipped',
): Search {
  switch (verdict) {
    case 'good':
      return { ...search, good: [...search.good, commit] };
    case 'bad':
      return { ...search, bad: commit };
    case 'skipped':
      return { ...search, skipped: [...search.skipped, commit] };
  }
}
