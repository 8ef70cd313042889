import { writtenSize } from '../model/bytes.ts';
import { METRICS, type Metric } from '../model/metric.ts';
import type { Governed } from '../model/plan.ts';
import {
  CREEP_METRICS,
  counts,
  creepBound,
  type Limit,
  type LimitOverride,
  type Policy,
} from '../model/policy.ts';

/**
 * What head allows or leaves out that base did not, in sentences: a reviewer must see it in the headline.
 * `today` is an ISO date: an acceptance that ended before it allows nothing.
 */
export function loosened(base: Governed, head: Governed, today: string): string[] {
  return [...loosenedPolicy(base.policy, head.policy, today), ...narrowed(base, head)];
}

function loosenedPolicy(base: Policy, head: Policy, today: string): string[] {
  const limits = METRICS.flatMap((metric) => {
    const [b, h] = [base.limits[metric], head.limits[metric]];
    return looser(b, h)
      ? [`head loosens the limit of ${metric}: ${limitText(b)} → ${limitText(h)}`]
      : [];
  });
  const overrides = added(base.overrides, head.overrides)
    .filter((one) => !isBesideAll(one, base, (own, other) => own <= other))
    .map(
      ({ metric, idGlob, limit }) =>
        `head adds or changes a limit: ${metric} of ${idGlob}, ${partsText(limit)}`,
    );
  const dropped = added(head.overrides, base.overrides)
    .filter((one) => !head.overrides.some((other) => replaces(other, one)))
    .filter((one) => !isBesideAll(one, head, (own, other) => own >= other))
    .map((one) => `head removes or changes base's limit: ${one.metric} of ${one.idGlob}`);
  const order = reordered(base, head).map(
    (metric) => `head orders the limits of ${metric} otherwise: the last that matches counts`,
  );
  const acceptances = added(base.acceptances, head.acceptances)
    .filter((one) => counts(one, today))
    .map(
      ({ metric, id, upTo, until, reason }) =>
        `head accepts ${metric} of ${id} up to ${writtenSize(upTo)} ${until === null ? 'without an end' : `until ${until}`}: ${reason}`,
    );
  const removed = added(head.failOn, base.failOn).map((one) => `head no longer fails on ${one}`);
  const native = base.native && !head.native ? ['head no longer measures native-peak'] : [];
  return [
    ...limits,
    ...overrides,
    ...dropped,
    ...order,
    ...acceptances,
    ...creep(base, head),
    ...removed,
    ...native,
    ...label(base.overrideLabel, head.overrideLabel),
  ];
}

const PARTS = ['relative', 'absolute', 'max'] as const;

/** Whether each part of an override is so beside all that a policy sets, for whichever ids: globs overlap. */
function isBesideAll(
  { metric, limit }: LimitOverride,
  { limits, overrides }: Policy,
  isSo: (own: number, other: number) => boolean,
): boolean {
  const others = overrides.filter((one) => one.metric === metric).map((one) => one.limit);
  return [limits[metric], ...others].every((other) =>
    PARTS.every(
      (part) =>
        limit[part] === undefined ||
        other[part] === undefined ||
        isSo(limit[part] ?? Infinity, other[part] ?? Infinity),
    ),
  );
}

/** Metrics of which head has the ids of base's overrides in another order, or some of them again. */
function reordered(base: Policy, head: Policy): Metric[] {
  return METRICS.filter((metric) => {
    const [before, after] = [base, head].map(({ overrides }) =>
      overrides.filter((one) => one.metric === metric).map(({ idGlob }) => idGlob),
    ) as [string[], string[]];
    const kept = before.filter((glob) => after.includes(glob));
    return after.filter((glob) => before.includes(glob)).join('\n') !== kept.join('\n');
  });
}

/** Whether an override stands for another of the same ids and allows no more. */
function replaces(one: LimitOverride, other: LimitOverride): boolean {
  return (
    one.idGlob === other.idGlob &&
    one.metric === other.metric &&
    PARTS.every(
      (part) =>
        other.limit[part] === undefined ||
        (one.limit[part] ?? Infinity) <= (other.limit[part] ?? Infinity),
    )
  );
}

function creep(base: Policy, head: Policy): string[] {
  const [before, after] = [base.creep, head.creep];
  if (before === null) return [];
  if (after === null) return ['head no longer judges creep'];
  const since =
    before.since === after.since
      ? []
      : [`head counts creep from elsewhere: ${before.since} → ${after.since}`];
  const budgets = CREEP_METRICS.flatMap((metric) => {
    const [own, others] = [before.limits[metric], after.limits[metric]];
    if (own === undefined && others === undefined) return []; // as loose as the limits, said above
    const b = creepLimit(base.limits[metric], own);
    const h = creepLimit(head.limits[metric], others);
    return looser(b, h)
      ? [`head loosens the creep budget of ${metric}: ${limitText(b)} → ${limitText(h)}`]
      : [];
  });
  return [...since, ...budgets];
}

function creepLimit({ relative, absolute }: Limit, own: Limit | undefined): Limit {
  return {
    relative: creepBound(relative, own?.relative),
    absolute: creepBound(absolute, own?.absolute),
    max: null,
  };
}

/** Base's label counts for this pull request; head's for those after it. */
function label(before: string | null, after: string | null): string[] {
  if (after === null || after === before) return [];
  return [`head lets the label "${after}" override regressions, once it is merged`];
}

/** What `after` has and `before` has not. */
function added<T>(before: readonly T[], after: readonly T[]): T[] {
  const known = new Set(before.map((one) => JSON.stringify(one)));
  return after.filter((one) => !known.has(JSON.stringify(one)));
}

/** Benchmarks that head's configuration may leave out and base's did not. */
function narrowed(base: Governed, head: Governed): string[] {
  const [before, after] = [places(base), places(head)];
  const benchmarks =
    added(after, before).length === 0
      ? []
      : [`head looks for benchmarks elsewhere: ${before.join(', ')} → ${after.join(', ')}`];
  const select =
    head.select === null || head.select === base.select
      ? []
      : [`head selects other benchmarks: ${base.select ?? 'all'} → ${head.select}`];
  return [...benchmarks, ...select];
}

function places({ benchmarks }: Governed): readonly string[] {
  return benchmarks.length === 0 ? ['the usual places'] : benchmarks;
}

function looser(base: Limit, head: Limit): boolean {
  return (
    head.relative > base.relative ||
    head.absolute > base.absolute ||
    (head.max ?? Infinity) > (base.max ?? Infinity)
  );
}

/** What is named, and no more: of the two parts both count, but for one that is 0. */
function partsText({ relative, absolute, max }: Partial<Limit>): string {
  return [
    ...(relative === undefined || (relative === 0 && absolute) ? [] : [shareText(relative)]),
    ...(absolute === undefined || (absolute === 0 && relative) ? [] : [writtenSize(absolute)]),
    ...(max == null ? [] : [`at most ${writtenSize(max)}`]),
  ].join(' and ');
}

function shareText(relative: number): string {
  return `${Number((relative * 100).toPrecision(12))} %`;
}

function limitText(limit: Limit): string {
  const max = limit.max === null ? '' : `, at most ${writtenSize(limit.max)}`;
  return `${partsText({ ...limit, max: null })}${max}`;
}
