import { formatBytes } from '../model/bytes.ts';
import { METRICS } from '../model/metric.ts';
import type { Limit, Policy } from '../model/policy.ts';

/** What head's policy allows that base's did not, in sentences: a reviewer must see it in the headline. */
export function loosened(base: Policy, head: Policy): string[] {
  const limits = METRICS.flatMap((metric) => {
    const [b, h] = [base.limits[metric], head.limits[metric]];
    return looser(b, h)
      ? [`head loosens the limit of ${metric}: ${limitText(b)} → ${limitText(h)}`]
      : [];
  });
  const known = new Set(base.overrides.map((one) => JSON.stringify(one)));
  const overrides = head.overrides
    .filter((one) => !known.has(JSON.stringify(one)))
    .map((one) => `head adds or changes a limit: ${one.metric} of ${one.idGlob}`);
  const kept = new Set(head.overrides.map((one) => JSON.stringify(one)));
  const dropped = base.overrides
    .filter((one) => !kept.has(JSON.stringify(one)))
    .map((one) => `head removes or changes base's limit: ${one.metric} of ${one.idGlob}`);
  const accepted = new Set(base.acceptances.map((one) => JSON.stringify(one)));
  const acceptances = head.acceptances
    .filter((one) => !accepted.has(JSON.stringify(one)))
    .map(
      (one) =>
        `head accepts ${one.metric} of ${one.id} up to ${formatBytes(one.upTo)}: ${one.reason}`,
    );
  const removed = base.failOn
    .filter((one) => !head.failOn.includes(one))
    .map((one) => `head no longer fails on ${one}`);
  return [...limits, ...overrides, ...dropped, ...acceptances, ...removed];
}

function looser(base: Limit, head: Limit): boolean {
  return (
    head.relative > base.relative ||
    head.absolute > base.absolute ||
    (head.max ?? Infinity) > (base.max ?? Infinity)
  );
}

function limitText(limit: Limit): string {
  const max = limit.max === null ? '' : `, at most ${formatBytes(limit.max)}`;
  return `${Number((limit.relative * 100).toPrecision(12))} % or ${formatBytes(limit.absolute)}${max}`;
}
