import { resolve } from 'node:path';
import { loadPlan, type RunFlags } from '../config/plan.ts';
import { recordTree } from '../gate.ts';
import { counted } from '../model/counted.ts';
import { UsageError } from '../model/errors.ts';
import type { TreeRecord } from '../model/record.ts';
import type { StorePlan } from '../model/stored.ts';
import { refuseUnwritable, writeDocument } from '../report/documents.ts';
import { streamProgress } from '../report/progress.ts';
import type { CommandContext } from './context.ts';

/** Measures a tree into a file, the store, or both. */
export async function record(
  tree: string | undefined,
  flags: RunFlags & { readonly output?: string },
  context: CommandContext,
): Promise<number> {
  const { cwd, env, signal } = context;
  const plan = await loadPlan(tree === undefined ? flags : { ...flags, head: tree }, cwd, env);
  const path = flags.output === undefined ? null : resolve(cwd, flags.output);
  const store = path === null || flags.store !== undefined ? storeOf(plan.store) : null;
  if (path !== null) await refuseUnwritable(path);
  const progress = streamProgress(context.stderr);
  const around = { env, signal, progress };
  const write = path === null ? null : (made: TreeRecord) => writeDocument(path, made);
  const made = await recordTree({ ...plan, store }, around, write);
  const places = [flags.output, store === null ? undefined : placeText(store)];
  context.stdout.write(
    `${counted(made.benchmarks.length, 'benchmark')} of ${made.tree.name} recorded in ${places.filter(Boolean).join(' and ')}\n`,
  );
  return 0;
}

/** @throws UsageError where there is nowhere for the record to go. */
function storeOf(store: StorePlan | null): StorePlan {
  if (store !== null) return { ...store, writes: true };
  throw new UsageError({
    what: 'where should the record go?',
    try: [
      '--output FILE',
      '--store branch:highwater-data   or store = "branch:highwater-data" in highwater.toml',
    ],
  });
}

function placeText({ place }: StorePlan): string {
  return place.kind === 'branch' ? `the branch ${place.branch} of origin` : place.path;
}
