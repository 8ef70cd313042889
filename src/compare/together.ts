import { allowance, isOver, type Limit } from '../model/policy.ts';
import type { Finding } from './assessment.ts';
import type { Judgement } from './ruling.ts';

/**
 * What import, setup and calls together may rise by: as much as the metric itself, since a share of
 * all would hide what a call keeps; or the limit's share of what moved, which a library's import does not
 * repeat to the byte within a call. The ceiling is the metric's own.
 */
export function togetherLimit(
  limit: Limit,
  { base, head }: Pick<Judgement, 'base' | 'head'>,
): Limit {
  const ofMoved = limit.relative * Math.abs(head - base);
  return { relative: 0, absolute: Math.max(allowance(limit, base), ofMoved), max: null };
}

/** A finding beside that of all that is kept: what moved between import, setup and calls changed none. */
export function besideImport(
  own: Finding,
  together: Judgement,
  limit: Limit,
  what: 'steady' | 'resident',
): Finding {
  const lift =
    own.lift === null || together.lift === null ? null : Math.max(own.lift, together.lift);
  const finding = { ...own, lift };
  if (own.verdict === 'unchanged' || isOver(limit, own.head)) return finding;
  if (own.verdict === 'inconclusive' && together.verdict !== 'unchanged') return finding;
  if (together.verdict === own.verdict) return finding;
  // An improvement blocks nothing: of what may have moved alone none is claimed.
  if (together.verdict === 'inconclusive' && own.verdict !== 'improved')
    return { ...finding, verdict: 'inconclusive', why: together.why };
  return {
    ...finding,
    verdict: 'unchanged',
    why: `import, setup and ${what} memory together did not ${own.head > own.base ? 'rise' : 'fall'}`,
  };
}
