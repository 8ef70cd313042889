import { resolve } from 'node:path';
import { loadPlan, type RunFlags } from '../config/plan.ts';
import { recordTree } from '../gate.ts';
import { refuseUnwritable, writeDocument } from '../report/documents.ts';
import { streamProgress } from '../report/progress.ts';
import type { CommandContext } from './context.ts';

export async function record(
  tree: string | undefined,
  flags: RunFlags & { readonly output: string },
  context: CommandContext,
): Promise<number> {
  const { cwd, env, signal } = context;
  const plan = await loadPlan(tree === undefined ? flags : { ...flags, head: tree }, cwd, env);
  const path = resolve(cwd, flags.output);
  await refuseUnwritable(path);
  const made = await recordTree(plan, { env, signal, progress: streamProgress(context.stderr) });
  await writeDocument(path, made);
  context.stdout.write(
    `${made.benchmarks.length} benchmarks of ${made.tree.name} recorded in ${flags.output}\n`,
  );
  return 0;
}
