import { join } from 'node:path';
import { cutList } from '../../model/cut-list.ts';
import type { Side, Trees } from '../../model/tree.ts';
import { readDeclared } from './declared.ts';
import type { Installed } from './installed.ts';
import { needsDigest } from './key.ts';
import { withExtras } from './requirement.ts';
import { type FoundWay, findWay, type Way } from './way.ts';

type Ways = Readonly<Record<Side, Way>>;

/**
 * How each tree's environment is filled, by what it declares. Where one tree must be built both are:
 * sources on the path and a build of them do not compare.
 */
export async function findWays(
  trees: Trees,
  workingDirectory: string,
  hasUv: boolean,
): Promise<Readonly<Record<Side, FoundWay>>> {
  const [base, head] = await Promise.all([
    readDeclared(trees.base, workingDirectory, hasUv),
    readDeclared(trees.head, workingDirectory, hasUv),
  ]);
  const reasons = [head.build, base.build].filter((one) => one !== null);
  const reason = reasons.find(({ kind }) => kind === 'sources') ?? reasons[0] ?? null;
  const way = (side: Side, declared: typeof base) => {
    const folder = join(trees[side].path, workingDirectory);
    return findWay(declared, folder, declared.isProject ? reason : null, hasUv);
  };
  return { base: await way('base', base), head: await way('head', head) };
}

/** All that an interpreter must have to serve both trees as it is. */
export function requirementsOf(ways: Ways): string[] {
  const all = [ways.base, ways.head].flatMap((way) => {
    if (way.kind === 'command') return [];
    const { requirements, files, name, hiddenExtras, pinned } = way.declared;
    const lines = Object.values(files).flat();
    return [
      ...requirements,
      ...(pinned?.pins ?? []).map(({ requirement }) => requirement),
      ...lines.flatMap((line) => (line.kind === 'requirement' ? [line.text] : [])),
      // No interpreter can be asked for a path: it is lacking.
      ...lines.flatMap((line) => (line.kind === 'path' ? [line.path] : [])),
      ...(way.build === null ? [] : [withExtras(name ?? '.', hiddenExtras)]),
    ];
  });
  return [...new Set(all)];
}

/** Why an environment must be built, for the reader; null where the interpreters serve as they are. */
export async function whyNotAsItIs(
  ways: Ways,
  folder: (side: Side) => string,
  installed: Readonly<Record<Side, () => Promise<Installed>>>,
): Promise<string | null> {
  const { base, head } = ways;
  if (base.kind === 'command' || head.kind === 'command') return 'install is set';
  if (head.build?.kind === 'sources') return `the tree must be built: ${head.build.why}`;
  const lacking = requirementsOf(ways).length === 0 ? [] : await lackingOf(installed);
  if (lacking.length > 0) {
    const build = head.build === null ? '' : `; ${head.build.why}`;
    return `${cutList(lacking, 3)} not installed${build}`;
  }
  const digests = [
    await needsDigest(base, folder('base')),
    await needsDigest(head, folder('head')),
  ];
  return digests[0] === digests[1] ? null : 'base and head declare different needs';
}

/** What either interpreter lacks of what both trees declare. */
async function lackingOf({
  base: onBase,
  head: onHead,
}: Readonly<Record<Side, () => Promise<Installed>>>): Promise<string[]> {
  const [head, base] = await Promise.all([onHead(), onBase()]);
  return [...new Set([...head.lacking, ...base.lacking])];
}
