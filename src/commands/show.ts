import type { Report } from '../model/report.ts';
import { writeDocument, writeWhole } from '../report/documents.ts';
import { renderExplanations } from '../report/explanation.ts';
import { renderMarkdown } from '../report/markdown.ts';
import { renderTerminal, type TerminalOptions } from '../report/terminal.ts';
import type { CommandContext } from './context.ts';

export interface ShowOptions {
  readonly json: string | null;
  readonly markdown: string | null;
  readonly all: boolean;
  readonly name: string | null;
}

/** Where it is no terminal: logs wrap or scroll. */
const DEFAULT_WIDTH = 200;

/** Shows the report, then writes the files that were asked for: one that cannot be loses no figure. */
export async function show(
  report: Report,
  options: ShowOptions,
  context: CommandContext,
): Promise<void> {
  const { stdout } = context;
  stdout.write(renderTerminal(report, { ...layout(context), all: options.all }));
  const explanations = renderExplanations(report);
  if (explanations !== '') stdout.write(`\n${explanations}`);
  if (options.json !== null) await writeDocument(options.json, report);
  if (options.markdown !== null)
    await writeWhole(options.markdown, renderMarkdown(report, null, options.name));
}

/** How wide standard output is, in columns, and whether it shows colours. */
export function layout({ stdout, env }: CommandContext): Pick<TerminalOptions, 'width' | 'color'> {
  return {
    width: stdout.isTTY ? stdout.columns : DEFAULT_WIDTH,
    color: stdout.isTTY === true && env['NO_COLOR'] === undefined,
  };
}
