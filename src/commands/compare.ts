import { resolve } from 'node:path';
import { compareRecords } from '../compare/compare.ts';
import { exitStatus } from '../compare/exit.ts';
import { loadPlan, type RunFlags } from '../config/plan.ts';
import { today } from '../gate.ts';
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
  const { policy, outputs, name } = await loadPlan(flags, context.cwd, context.env);
  const read = async (path: string) =>
    parseRecord(await readInput(resolve(context.cwd, path)), path);
  const report = compareRecords(await read(base), await read(head), policy, today());
  await show(report, { ...outputs, all: flags.all ?? false, name }, context);
  return exitStatus(report);
}
