import type { Side } from '../model/tree.ts';
import { grouped } from './grouped.ts';
import { type MatchRule, matchRules, replacedIn } from './match-rules.ts';
import type { Place } from './places.ts';
import type { Trees } from './trees.ts';

/** A place of head beside what base held for it. */
export interface Match {
  readonly head: Place;
  /** Base's place: the same line, or the code that this one replaced; null where base held nothing for it. */
  readonly base: Place | null;
  /** True where base's place is the same line, moved or re-indented perhaps. */
  readonly same: boolean;
  /** What base held for it, in the metric's unit. */
  readonly baseBytes: number;
}

/** Of a group's places so many, the largest, are held against each other. */
const MOST_COMPARED = 256;

/**
 * Finds base's place for each of head's. The rules are tried in turn; a place of base is used once.
 * Places of less than `least` bytes are only matched by the first.
 */
export function matchPlaces(
  bases: readonly Place[],
  heads: readonly Place[],
  trees: Trees,
  least: number,
): Match[] {
  const found = new Map<Place, Pick<Match, 'base' | 'same'>>();
  const used = new Set<Place>();
  const take = (rule: MatchRule, ofBase: readonly Place[], ofHead: readonly Place[]) => {
    for (const [head, base] of pairsBy(rule, ofBase, ofHead, trees)) {
      found.set(head, { base, same: rule.same });
      used.add(base);
    }
  };
  const [first, ...others] = matchRules(trees);
  take(first, bases, heads);
  const gone = () => bases.filter((place) => place.bytes >= least && !used.has(place));
  for (const rule of others) {
    const lacking = heads.filter((place) => place.bytes >= least && !found.has(place));
    take(rule, gone(), lacking);
  }
  const matches = heads.map((head): Match => {
    const { base, same } = found.get(head) ?? { base: null, same: false };
    return { head, base, same, baseBytes: base?.bytes ?? 0 };
  });
  return creditReplaced(matches, gone(), trees, least);
}

function pairsBy(
  { key, onlyInOne }: MatchRule,
  bases: readonly Place[],
  heads: readonly Place[],
  trees: Trees,
): (readonly [head: Place, base: Place])[] {
  const keyed = (side: Side, places: readonly Place[]) =>
    grouped(places, (place) => (onlyInOne && trees.inBoth(side, place) ? null : key(place, side)));
  const ofHead = keyed('head', heads);
  if (ofHead.size === 0) return [];
  const ofBase = keyed('base', bases);
  return [...ofHead].flatMap(([name, group]) => pairUp(group, ofBase.get(name) ?? [], trees));
}

/** Lines that the texts' diff puts together come first, then those with the nearest figures. */
function pairUp(
  heads: readonly Place[],
  bases: readonly Place[],
  trees: Trees,
): (readonly [head: Place, base: Place])[] {
  if (heads.length === 1 && bases.length === 1) return [[heads[0]!, bases[0]!]];
  const candidates = heads
    .slice(0, MOST_COMPARED)
    .flatMap((head) =>
      bases
        .slice(0, MOST_COMPARED)
        .map((base) => ({ head, base, apart: apart(head, base, trees) })),
    )
    .sort((a, b) => a.apart - b.apart);
  const pairs = new Map<Place, Place>();
  const used = new Set<Place>();
  for (const { head, base } of candidates) {
    if (pairs.has(head) || used.has(base)) continue;
    pairs.set(head, base);
    used.add(base);
  }
  return [...pairs];
}

function apart(head: Place, base: Place, trees: Trees): number {
  const isSame =
    head.origin === 'project' &&
    head.file === base.file &&
    trees.baseLine(head.file, head.line) === base.line;
  return isSame ? -1 : Math.abs(head.bytes - base.bytes);
}

/**
 * What a function's removed lines held stands against what its new lines hold, the largest rise
 * first: rewritten code holds the same memory on other lines, and more or fewer of them.
 */
function creditReplaced(
  matches: readonly Match[],
  gone: readonly Place[],
  trees: Trees,
  least: number,
): Match[] {
  const credits = new Map<string, number>();
  const add = (scope: string | null, bytes: number) => {
    if (scope !== null && bytes > 0) credits.set(scope, (credits.get(scope) ?? 0) + bytes);
  };
  for (const place of gone)
    if (!trees.inBoth('base', place)) add(replacedIn(place, 'base', trees), place.bytes);
  for (const match of matches)
    if (match.base !== null && !match.same)
      add(replacedIn(match.head, 'head', trees), -rise(match));
  if (credits.size === 0) return [...matches];
  const credited = new Map<Match, number>();
  const risen = matches.filter((match) => rise(match) >= least && !match.same);
  for (const match of risen.sort((a, b) => rise(b) - rise(a))) {
    if (trees.inBoth('head', match.head)) continue;
    const scope = replacedIn(match.head, 'head', trees);
    const left = scope === null ? undefined : credits.get(scope);
    if (scope === null || left === undefined) continue;
    const bytes = Math.min(left, rise(match));
    credits.set(scope, left - bytes);
    credited.set(match, bytes);
  }
  return matches.map((match) => ({
    ...match,
    baseBytes: match.baseBytes + (credited.get(match) ?? 0),
  }));
}

/** What head holds more than base. */
export function rise({ head, baseBytes }: Match): number {
  return head.bytes - baseBytes;
}
