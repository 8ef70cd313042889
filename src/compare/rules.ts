import picomatch from 'picomatch';
import type { Metric } from '../model/metric.ts';
import type { Acceptance, Limit, Policy } from '../model/policy.ts';
import type { Limits } from './assess.ts';

/** A policy with its globs compiled: they are held against thousands of ids. */
export interface Rules {
  /** The limits of one benchmark: the policy's, with every override whose glob matches, later ones last. */
  limitsOf(id: string): Limits;
  /** The first acceptance that covers a metric of a benchmark and has not ended before `today`, an ISO date. */
  acceptanceOf(id: string, metric: Metric, today: string): Acceptance | null;
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
    acceptanceOf(id, metric, today) {
      const found = acceptances.find(
        ({ one, matches }) => one.metric === metric && counts(one, today) && matches(id),
      );
      return found?.one ?? null;
    },
  };
}

/** Ids hold brackets; a glob's own bracket classes would eat them. */
export function matchesId(glob: string): (id: string) => boolean {
  return picomatch(glob, { nobracket: true, bash: true, dot: true });
}

/** True up to and including the day on which an acceptance ends. */
export function counts(acceptance: Acceptance, today: string): boolean {
  return acceptance.until === null || acceptance.until >= today;
}
