import { resolve } from 'node:path';
import { acceptanceNotes } from '../compare/acceptances.ts';
import { compareRecords } from '../compare/compare.ts';
import { exitStatus } from '../compare/exit.ts';
import { loadPlan, type RunFlags } from '../config/plan.ts';
import { today } from '../gate.ts';
import { UsageError } from '../model/errors.ts';
import { parseRecord } from '../report/documents.ts';
import type { CommandContext } from './context.ts';
import { readInput } from './input.ts';
import { show } from './show.ts';

export async function compare(
  base: string,
  head: string,
  flags: RunFlags & { readonly all?: boolean },
  context: CommandContext,
): Promise<number> {
  const { policy, outputs, name, configured } = await loadPlan(flags, context.cwd, context.env);
  const read = async (path: string) =>
    parseRecord(await readInput(resolve(context.cwd, path)), path);
  const date = today();
  const [onBase, onHead] = [await read(base), await read(head)];
  if (onBase.benchmarks.length + onHead.benchmarks.length === 0)
    throw new UsageError({ what: `there is no benchmark in ${base}, and none in ${head}` });
  const decided = compareRecords(onBase, onHead, policy, date);
  // Either record may be of a part of the benchmarks.
  const notes = acceptanceNotes(policy.acceptances, decided.benchmarks, date, true);
  const report = { ...decided, configured, notes: [...decided.notes, ...notes] };
  await show(report, { ...outputs, all: flags.all ?? false, name }, context);
  return exitStatus(report);
}
