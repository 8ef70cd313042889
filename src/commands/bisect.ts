import { bisect as search } from '../bisect/bisect.ts';
import { loadPlan, type RunFlags } from '../config/plan.ts';
import { UsageError } from '../model/errors.ts';
import { METRICS, type Metric } from '../model/metric.ts';
import { nearest } from '../model/nearest.ts';
import { renderBisection } from '../report/bisection.ts';
import { refuseUnwritable, writeDocument } from '../report/documents.ts';
import { streamProgress } from '../report/progress.ts';
import type { CommandContext } from './context.ts';
import { layout } from './show.ts';

export interface BisectFlags extends Omit<RunFlags, 'base' | 'head' | 'select' | 'shard'> {
  readonly good: string;
  readonly bad: string;
  readonly metric?: string;
}

/** Finds the commit that brought a regression of one benchmark. */
export async function bisect(
  id: string,
  { good, bad, metric, ...flags }: BisectFlags,
  context: CommandContext,
): Promise<number> {
  const { cwd, env, signal, stdout, stderr } = context;
  const question = { id, good, bad, metric: metricOf(metric), options: wordsOf(flags) };
  const { policy, outputs, ...plan } = await loadPlan(flags, cwd, env);
  if (outputs.json !== null) await refuseUnwritable(outputs.json);
  const found = await search(
    question,
    // What was accepted is searched for all the same, creep is of no single commit, and a step's
    // record, taken with bad's benchmarks, is none that a store could hand out.
    { ...plan, outputs, store: null, policy: { ...policy, acceptances: [], creep: null } },
    { env, signal, progress: streamProgress(stderr) },
  );
  stdout.write(renderBisection(found, { ...layout(context), all: false }));
  if (outputs.json !== null) await writeDocument(outputs.json, found);
  return found.outcome.kind === 'found' ? 0 : 3;
}

function metricOf(given: string | undefined): Metric | null {
  if (given === undefined) return null;
  const known = METRICS.find((one) => one === given);
  if (known !== undefined) return known;
  const near = nearest(given, METRICS);
  throw new UsageError({
    what: `--metric ${JSON.stringify(given)} is wrong`,
    where: [['wanted', METRICS.join(', ')]],
    try: near === undefined ? [] : [`--metric ${near}`],
  });
}

/** Flags as they were typed, for the command that shows the result again. */
function wordsOf({ json: _written, ...flags }: RunFlags): string[] {
  return Object.entries(flags).flatMap(([key, value]) => {
    const flag = `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    if (value === true) return [flag];
    return [value].flat().flatMap((one) => [flag, String(one)]);
  });
}
