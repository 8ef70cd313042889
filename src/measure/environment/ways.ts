import { join } from 'node:path';
import { cutList } from '../../model/cut-list.ts';
import type { Side, Trees } from '../../model/tree.ts';
import { readDeclared } from './declared.ts';
import { needsDigest } from './key.ts';
import type { InterpreterProbe } from './probe.ts';
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
  { base, head }: Ways,
  folder: (side: Side) => string,
  interpreters: Readonly<Record<Side, InterpreterProbe>>,
): Promise<string | null> {
  if (base.kind === 'command' || head.kind === 'command') return 'install is set';
  if (head.build?.kind === 'sources') return `the tree must be built: ${head.build.why}`;
  const lacking = [...new Set([...interpreters.head.lacking, ...interpreters.base.lacking])];
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
