import { UsageError } from '../model/errors.ts';

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
  /** Whether the commit is here or origin hands it out. */
  reachable(commit: string): Promise<boolean>;
}

/** How the history is asked: git's output in the workspace, and the full hash of a reference. */
export interface HistoryTools {
  /** What a git command printed; null where it failed. */
  readonly git: (words: readonly string[]) => Promise<string | null>;
  /** @throws UsageError where the reference is neither here nor at origin. */
  readonly resolve: (reference: string) => Promise<string>;
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
    async reachable(commit) {
      try {
        await tools.resolve(commit);
        return true;
      } catch (error) {
        if (error instanceof UsageError) return false;
        throw error;
      }
    },
  };
}
