import type { Bytes } from '../model/bytes.ts';
import type { Metric } from '../model/metric.ts';
import { allowance, isOver, type Limit } from '../model/policy.ts';
import type { BenchmarkRecord } from '../model/record.ts';
import type { Side } from '../model/tree.ts';
import type { Want } from '../model/want.ts';
import type { Judgement } from './ruling.ts';

export type Limits = Readonly<Record<Metric, Limit>>;

/** A metric's judgement, and whether fresh processes stand behind it. */
export interface Finding extends Judgement {
  readonly metric: Metric;
  readonly confirmed: boolean;
}

/** What two records say of one benchmark, and what is still wanted before that is final. */
export interface Assessment {
  readonly findings: readonly Finding[];
  readonly wants: readonly Want[];
}

export interface Pair {
  readonly base: BenchmarkRecord;
  readonly head: BenchmarkRecord;
}

export const SIDES: readonly Side[] = ['base', 'head'];

export function suspicious(base: Bytes, head: Bytes, limit: Limit): boolean {
  return Math.abs(head - base) > allowance(limit, base) / 2 || isOver(limit, head);
}

/** Whether any figure of head is suspicious beside any of base. */
export function anySuspicious(
  base: readonly Bytes[],
  head: readonly Bytes[],
  limit: Limit,
): boolean {
  return head.some((h) => base.some((b) => suspicious(b, h, limit)));
}

export function unchanged(metric: Metric, base: Bytes, head: Bytes): Finding {
  const change = head - base;
  return {
    metric,
    confirmed: false,
    verdict: 'unchanged',
    base,
    head,
    low: change,
    high: change,
    why: null,
    lift: null,
  };
}
