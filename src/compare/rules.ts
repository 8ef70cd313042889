import picomatch from 'picomatch';
import type { Bytes } from '../model/bytes.ts';
import type { Metric } from '../model/metric.ts';
import { type Acceptance, counts, type Limit, type Policy } from '../model/policy.ts';
import type { Limits } from './assessment.ts';

/** A policy with its globs compiled: they are held against thousands of ids. */
export interface Rules {
  /** The limits of one benchmark: the policy's, with every override whose glob matches, later ones last. */
  limitsOf(id: string): Limits;
  /**
   * The first acceptance of a metric of a benchmark that has not ended before `today`, an ISO date, and
   * is enough for head's figure; where none is, the first that is not.
   */
  acceptanceOf(id: string, metric: Metric, head: Bytes, today: string): Acceptance | null;
}

const compiled = new WeakMap<Policy, Rules>();

/** Compiled once: every look at a benchmark asks for them, and a policy never changes. */
export function rulesOf(policy: Policy): Rules {
  const known = compiled.get(policy) ?? compile(policy);
  compiled.set(policy, known);
  return known;
}

function compile(policy: Policy): Rules {
  const overrides = policy.overrides.map((one) => ({ ...one, matches: matchesId(one.idGlob) }));
  const acceptances = policy.acceptances.map((one) => ({ one, matches: matchesId(one.id) }));
  return {
    limitsOf(id) {
      const limits: Record<Metric, Limit> = { ...policy.limits };
      for (const { matches, metric, limit } of overrides) {
        if (matches(id)) limits[metric] = { ...limits[metric], ...limit };
      }
      return limits;
    },
    acceptanceOf(id, metric, head, today) {
      const found = acceptances
        .filter(({ one, matches }) => one.metric === metric && counts(one, today) && matches(id))
        .map(({ one }) => one);
      return found.find((one) => head <= one.upTo) ?? found[0] ?? null;
    },
  };
}

/** Ids hold brackets; a glob's own bracket classes would eat them. An id matches itself, whatever its parameters hold. */
export function matchesId(glob: string): (id: string) => boolean {
  const matches = picomatch(glob, { nobracket: true, bash: true, dot: true });
  return (id) => id === glob || matches(id);
}
