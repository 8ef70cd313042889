// Compares a large suite and makes every report, in a process of its own: its memory is a figure.
// Argument: the folder to write in. Prints Stages as JSON.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareRecords } from '../src/compare/compare.ts';
import type { Report } from '../src/model/report.ts';
import { annotations } from '../src/report/annotations.ts';
import { parseReport, writeDocument } from '../src/report/documents.ts';
import { renderMarkdown } from '../src/report/markdown.ts';
import { renderTerminal } from '../src/report/terminal.ts';
import { timed } from './figure.ts';
import { makeSuite } from './synthetic.ts';

export interface Stages {
  /** Each stage's wall time, milliseconds. */
  readonly milliseconds: Readonly<Record<string, number>>;
  /** The report through JSON.stringify and JSON.parse alone: what a machine of this speed takes. */
  readonly bareJson: number;
  /** The process's resident high-water mark. */
  readonly peakBytes: number;
}

const TODAY = '2026-11-24';

const path = join(process.argv[2]!, 'report.json');
const { base, head, policy } = makeSuite();
let report: Report;
const stages: readonly [string, () => unknown][] = [
  ['compare', () => (report = compareRecords(base, head, policy, TODAY))],
  ['terminal', () => renderTerminal(report, { width: 140, color: true, all: true })],
  ['Markdown', () => renderMarkdown(report, null)],
  ['annotations', () => annotations(report, { commit: '', lineOf: ({ line }) => line })],
  ['JSON written', () => writeDocument(path, report)],
  ['JSON read and checked', async () => parseReport(await readFile(path, 'utf8'), path)],
];
const milliseconds: Record<string, number> = {};
for (const [name, work] of stages) milliseconds[name] = await timed(work);
const peakBytes = process.resourceUsage().maxRSS * 1024;
const bareJson = await timed(() => JSON.parse(JSON.stringify(report)));
const result: Stages = { milliseconds, bareJson, peakBytes };
console.log(JSON.stringify(result));
