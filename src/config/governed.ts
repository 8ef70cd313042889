import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../model/errors.ts';
import { METRICS, type Metric } from '../model/metric.ts';
import type { Asked, Governed, Plan } from '../model/plan.ts';
import {
  CREEP_METRICS,
  type CreepBudget,
  type Limit,
  type LimitOverride,
  STARTING_LIMITS,
} from '../model/policy.ts';
import { readConfigurationFile } from './configuration.ts';
import { inside, nearestConfiguration } from './location.ts';
import { loosened } from './loosened.ts';
import type { Configuration } from './schema.ts';

/** What a configuration sets of policy and selection, under what flags or inputs set. */
export function governedBy(config: Configuration, asked: Asked): Governed {
  const limits = Object.fromEntries(
    METRICS.map((metric) => [
      metric,
      { ...STARTING_LIMITS[metric], ...defined(config.limits?.[metric] ?? {}) },
    ]),
  ) as Record<Metric, Limit>;
  const overrides = (config.overrides ?? []).flatMap((table): LimitOverride[] =>
    METRICS.flatMap((metric) => {
      const limit = table[metric];
      return limit === undefined ? [] : [{ idGlob: table.id, metric, limit: defined(limit) }];
    }),
  );
  const acceptances = (config.acceptances ?? []).map(({ 'up-to': upTo, until, ...rest }) => ({
    ...rest,
    upTo,
    until: until ?? null,
  }));
  const failOn = asked.failOn ?? config['fail-on'] ?? ['regressed', 'failed'];
  const native = asked.native ?? config.native ?? false;
  return {
    policy: {
      limits,
      overrides,
      acceptances,
      failOn,
      native,
      creep: creepOf(config.creep),
      overrideLabel: config['override-label'] ?? null,
    },
    benchmarks: asked.benchmarks ?? config.benchmarks ?? [],
    select: asked.select ?? config.select ?? null,
  };
}

const NO_RISE: Limit = { relative: 0, absolute: 0, max: null };

function creepOf(table: Configuration['creep']): CreepBudget | null {
  if (table === undefined) return null;
  const limits = CREEP_METRICS.flatMap((metric): [Metric, Limit][] => {
    const limit = table[metric];
    return limit === undefined ? [] : [[metric, { ...NO_RISE, ...defined(limit) }]];
  });
  return { since: table.since, limits: Object.fromEntries(limits) };
}

function defined(limit: object): Partial<Limit> {
  return Object.fromEntries(Object.entries(limit).filter(([, value]) => value !== undefined));
}

/** A plan under the configuration that governs it, and what head's would allow that base's does not. */
export interface UnderPolicy {
  readonly plan: Plan;
  /** What head loosened, and it counts. */
  readonly loosened: readonly string[];
  /** What head loosened in vain, since base's configuration governs. */
  readonly notes: readonly string[];
}

/**
 * Compares the configurations of both trees, once base's is at hand. Where either says
 * `policy = "base"`, base's governs: head cannot take the key away with the limits. The override label
 * is base's in any case: head must not let itself pass. `today` is an ISO date.
 *
 * @throws UsageError where base's configuration governs and cannot be read.
 */
export async function underPolicy(
  plan: Plan,
  basePath: string,
  today: string,
): Promise<UnderPolicy> {
  if (plan.base.kind === 'nothing') return { plan, loosened: [], notes: [] };
  let config: Configuration;
  try {
    config = await configurationAt(basePath, plan);
  } catch (error) {
    if (!(error instanceof UsageError) || plan.policyFrom === 'base') throw error;
    const text = "base's configuration cannot be read: what head loosened is not known";
    return { plan: withLabel(plan, null), loosened: [text], notes: [] };
  }
  const base = governedBy(config, plan.asked);
  const { benchmarks, select } = plan.measure;
  const found = loosened(base, { policy: plan.policy, benchmarks, select }, today);
  if (plan.policyFrom === 'head' && config.policy !== 'base')
    return { plan: withLabel(plan, base.policy.overrideLabel), loosened: found, notes: [] };
  return {
    plan: {
      ...plan,
      policy: base.policy,
      measure: { ...plan.measure, benchmarks: base.benchmarks, select: base.select },
    },
    loosened: [],
    notes: found.map((text) => `without effect, since base's configuration governs: ${text}`),
  };
}

function withLabel(plan: Plan, overrideLabel: string | null): Plan {
  return { ...plan, policy: { ...plan.policy, overrideLabel } };
}

/** The configuration that a tree holds where head's was found; empty where it has none. */
async function configurationAt(tree: string, plan: Plan): Promise<Configuration> {
  const { configuration, head, workingDirectory } = plan;
  if (configuration === null)
    return (await nearestConfiguration(tree, workingDirectory, 'base:'))?.config ?? {};
  const path = inside(head.kind === 'folder' ? head.path : plan.root, configuration);
  if (path === null) return (await readConfigurationFile(configuration)).config; // one file for both
  const file = join(tree, path);
  return existsSync(file) ? (await readConfigurationFile(file)).config : {};
}
