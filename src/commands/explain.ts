import { loadPlan, type RunFlags } from '../config/plan.ts';
import { gate } from '../gate.ts';
import { refuseUnwritable, writeDocument } from '../report/documents.ts';
import { renderExplanations } from '../report/explanation.ts';
import { streamProgress } from '../report/progress.ts';
import { stateSentence } from '../report/sentences.ts';
import type { CommandContext } from './context.ts';

/** Everything there is to say of one benchmark's memory, on head alone or base beside head. It decides nothing. */
export async function explain(
  id: string,
  flags: RunFlags,
  context: CommandContext,
): Promise<number> {
  const { cwd, env, signal, stdout } = context;
  const asked = await loadPlan({ ...flags, select: id, explain: 'all' }, cwd, env);
  const wanted = { ...asked, policy: { ...asked.policy, creep: null } };
  const plan =
    flags.base === undefined ? { ...wanted, base: { kind: 'nothing' } as const } : wanted;
  const { json } = plan.outputs;
  if (json !== null) await refuseUnwritable(json);
  const report = await gate(plan, { env, signal, progress: streamProgress(context.stderr) });
  stdout.write(renderExplanations(report));
  const silent = report.benchmarks.filter(({ explanation }) => explanation === null);
  for (const one of silent) stdout.write(`${one.id}  ${stateSentence(one)}\n`);
  if (json !== null) await writeDocument(json, report);
  return silent.length > 0 ? 3 : 0;
}
