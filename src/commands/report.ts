import { resolve } from 'node:path';
import { exitStatus } from '../compare/exit.ts';
import { parseReport } from '../report/documents.ts';
import type { CommandContext } from './context.ts';
import { readInput } from './input.ts';
import { show } from './show.ts';

export interface ReportFlags {
  readonly json?: string;
  readonly markdown?: string;
  readonly all?: boolean;
  readonly name?: string;
}

export async function report(
  file: string,
  flags: ReportFlags,
  context: CommandContext,
): Promise<number> {
  const read = parseReport(await readInput(resolve(context.cwd, file)), file);
  const path = (given: string | undefined) =>
    given === undefined ? null : resolve(context.cwd, given);
  const options = {
    json: path(flags.json),
    markdown: path(flags.markdown),
    all: flags.all ?? false,
    name: flags.name ?? null,
  };
  await show(read, options, context);
  return exitStatus(read);
}
