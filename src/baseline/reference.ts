import picomatch from 'picomatch';
import type { Progress } from '../model/progress.ts';
import { DEEPENINGS, isShallow, look } from './commits.ts';
import type { Git } from './git.ts';

/** The commit that creep is counted from, or why there is none. */
export type FoundReference =
  | { readonly kind: 'found'; readonly name: string; readonly commit: string }
  | { readonly kind: 'none'; readonly why: string };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** A version without a part that says alpha, rc or dev: "v1.4", "2024.1.0". */
const RELEASE = /^v?\d+(\.\d+)*$/;

/**
 * The last release (or tag of a glob) that base's history holds, or its last first-parent commit
 * before a day, UTC. Of a shallow clone as much history is fetched as it takes; a clone without tags
 * asks origin for them and keeps none.
 *
 * @param since "last-release", a glob of tags, or an ISO date.
 * @param base The full hash of base's commit.
 */
export async function creepReference(
  git: Git,
  since: string,
  base: string,
  progress: Progress,
): Promise<FoundReference> {
  const search = DAY.test(since) ? beforeDay(git, since, base) : await tagBefore(git, since, base);
  if (search.kind === 'none') return search;
  const { found: here, isCut } = await look(git, () => search.find());
  if (here !== null) return here;
  let said: string | null = null;
  for (const depth of isCut ? DEEPENINGS : []) {
    const text = `shallow clone: fetching ${depth} more commits to find ${since} for creep`;
    progress({ kind: 'note', text });
    said = await git.fetch([`--deepen=${depth}`, 'origin', base]);
    const found = await search.find();
    if (found !== null) return found;
    if (said !== null || !(await isShallow(git))) break;
  }
  const more = said === null ? '' : ` (origin: ${said}; in a workflow: fetch-depth: 0)`;
  return { kind: 'none', why: `${search.missing}${more}` };
}

interface Search {
  readonly kind: 'search';
  /** Looks in the history that is here. */
  find(): Promise<FoundReference | null>;
  /** What is to be said where it is not in all of it. */
  readonly missing: string;
}

function beforeDay(git: Git, day: string, base: string): Search {
  const last = Date.parse(day) / 1000 - 1; // --min-age takes what is exactly as old too
  const words = ['rev-list', '-1', '--first-parent', `--min-age=${last}`, base];
  return {
    kind: 'search',
    async find() {
      const commit = await git.line(words);
      return commit === null || commit === '' ? null : { kind: 'found', name: day, commit };
    },
    missing: `base has no commit before ${day}`,
  };
}

async function tagBefore(
  git: Git,
  since: string,
  base: string,
): Promise<Search | Extract<FoundReference, { kind: 'none' }>> {
  const matches = since === 'last-release' ? isRelease : picomatch(since, { bash: true });
  const wanted = since === 'last-release' ? 'release' : `tag ${since}`;
  // A candidate may name the same commit as its release: chosen before they are keyed by commit.
  const byCommit = (all: readonly Tag[]) =>
    new Map(all.filter(({ name }) => matches(name)).map(({ name, commit }) => [commit, name]));
  const here = await tagsHere(git);
  let tags = byCommit(here);
  const find = async (): Promise<FoundReference | null> => {
    const history = ((await git.line(['rev-list', base])) ?? '').split('\n');
    const commit = history.find((one) => tags.has(one));
    return commit === undefined ? null : { kind: 'found', name: tags.get(commit)!, commit };
  };
  if ((await find()) === null) {
    const listed = await git.line(['ls-remote', '--quiet', '--tags', 'origin']);
    tags = byCommit([...tagsListed(listed ?? ''), ...here]);
    const why = listed === null ? ', and there is no origin that answers' : ', nor at origin';
    if (tags.size === 0) return { kind: 'none', why: `there is no ${wanted} here${why}` };
  }
  return { kind: 'search', find, missing: `no ${wanted} is in base's history` };
}

function isRelease(tag: string): boolean {
  return RELEASE.test(tag);
}

interface Tag {
  readonly name: string;
  /** What it names; of an annotated tag not its own hash. */
  readonly commit: string;
}

/** The tags here, versions in ascending order. */
async function tagsHere(git: Git): Promise<Tag[]> {
  const commit = '%(if)%(*objectname)%(then)%(*objectname)%(else)%(objectname)%(end)';
  const words = [`--format=${commit} %(refname:strip=2)`, '--sort=version:refname', 'refs/tags'];
  const text = (await git.line(['for-each-ref', ...words])) ?? '';
  return [...text.matchAll(/^(\S+) (.+)$/gm)].map(([, commit = '', name = '']) => ({
    name,
    commit,
  }));
}

/** What `git ls-remote --tags` lists: an annotated tag twice, the second time as what it names. */
function tagsListed(text: string): Tag[] {
  const lines = [...text.matchAll(/^(\S+)\trefs\/tags\/(.+?)(?:\^\{\})?$/gm)];
  const commits = new Map(lines.map(([, commit = '', name = '']) => [name, commit]));
  return [...commits].map(([name, commit]) => ({ name, commit }));
}
