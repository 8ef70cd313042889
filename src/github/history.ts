import type { Needed, Refusals } from '../baseline/commits.ts';

/** A commit as it is written, so a shallow clone does not hide its parents. */
export interface Commit {
  readonly hash: string;
  readonly parents: readonly string[];
  /** The message's first line. */
  readonly subject: string;
}

/** What choosing a base must know of the checkout. */
export interface History {
  /** The checked-out commit; null where nothing is checked out. */
  head(): Promise<Commit | null>;
  /** The nearest tag on what comes before the checked-out commit; null where there is none, or a shallow clone hides it. */
  tagBefore(): Promise<string | null>;
  /** Has a commit here; what was refused where nobody hands it out, else nothing. */
  obtain(commit: string, needed: Needed): Promise<Refusals>;
}

/** How the history is asked: git's output in the workspace, and whoever may have a commit. */
export interface HistoryTools {
  /** What a git command printed; null where it failed. */
  readonly git: (words: readonly string[]) => Promise<string | null>;
  readonly obtain: History['obtain'];
}

export function historyOf(tools: HistoryTools): History {
  return {
    async head() {
      const hash = await tools.git(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
      const text = hash === null ? null : await tools.git(['cat-file', 'commit', hash]);
      if (hash === null || text === null) return null;
      const [header = '', ...message] = text.split('\n\n');
      return {
        hash,
        parents: [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1] as string),
        subject: message.join('\n\n').split('\n')[0] ?? '',
      };
    },
    async tagBefore() {
      const tag = await tools.git(['describe', '--tags', '--abbrev=0', 'HEAD^1']);
      return tag === null ? null : `refs/tags/${tag}`;
    },
    obtain: tools.obtain,
  };
}
