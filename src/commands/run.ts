import { exitStatus } from '../compare/exit.ts';
import { loadPlan, type RunFlags } from '../config/plan.ts';
import { gate } from '../gate.ts';
import { refuseUnwritable } from '../report/documents.ts';
import { streamProgress } from '../report/progress.ts';
import type { CommandContext } from './context.ts';
import { show } from './show.ts';

export async function run(
  flags: RunFlags & { readonly all?: boolean },
  context: CommandContext,
): Promise<number> {
  const { cwd, env, signal } = context;
  const plan = await loadPlan(flags, cwd, env);
  for (const path of Object.values(plan.outputs)) if (path !== null) await refuseUnwritable(path);
  const report = await gate(plan, { env, signal, progress: streamProgress(context.stderr) });
  await show(report, { ...plan.outputs, all: flags.all ?? false, name: plan.name }, context);
  return exitStatus(report);
}
