import type { Commit } from '../model/bisection.ts';
import { UsageError } from '../model/errors.ts';
import { type Git, said } from './git.ts';

/** Where a search stands: what is bad, and what is good and so are its ancestors. */
interface Bounds {
  readonly bad: string;
  readonly good: readonly string[];
}

export interface Suspects {
  /** Hashes of the ancestors of bad that no good one has, bad among them: what halves them best first. */
  readonly ranked: readonly string[];
  /** About how many must be tested to find one. */
  readonly steps: number;
}

/** The commits of which one is the first bad one, as git itself ranks them for a bisection. */
export async function suspectsOf(git: Git, bounds: Bounds): Promise<Suspects> {
  const lines = await linesOf(git, [
    'rev-list',
    '--bisect-all',
    '--bisect-vars',
    ...between(bounds),
  ]);
  const ranked = lines.flatMap((line) => /^[0-9a-f]{40,64}(?= \()/.exec(line)?.[0] ?? []);
  const steps = lines.map((line) => /^bisect_steps=(\d+)$/.exec(line)?.[1]).find(Boolean);
  return { ranked, steps: Number(steps ?? 0) };
}

const FORMAT = '--format=%H%x00%aN <%aE>%x00%aI%x00%s%x00%P';
const PLAIN = ['log', '--no-show-signature', '--no-color', '--no-notes', FORMAT];

/** The same commits, oldest first. */
export async function commitsOf(git: Git, bounds: Bounds): Promise<Commit[]> {
  const words = [...PLAIN, '--topo-order', '--reverse', ...between(bounds)];
  return (await linesOf(git, words)).map((line) => parse(line).commit);
}

/** A commit, and the hashes of its parents in their order. */
export async function describeCommit(
  git: Git,
  hash: string,
): Promise<{ readonly commit: Commit; readonly parents: readonly string[] }> {
  const [line = ''] = await linesOf(git, [...PLAIN, '--no-walk', hash]);
  return parse(line);
}

function parse(line: string) {
  const [hash = '', author = '', date = '', subject = '', parents = ''] = line.split('\0');
  const commit: Commit = { hash, author, date, subject };
  return { commit, parents: parents.split(' ').filter((one) => one !== '') };
}

function between({ bad, good }: Bounds): string[] {
  return [bad, '--not', ...good, '--'];
}

async function linesOf(git: Git, words: readonly string[]): Promise<string[]> {
  const result = await git.run(words);
  if (result.status !== 0) {
    throw new UsageError({
      what: 'git cannot go through the history between good and bad',
      where: [['git said', said(result)]],
    });
  }
  return result.stdout.split('\n').filter((line) => line !== '');
}
