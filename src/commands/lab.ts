import { loadPlan, type RunFlags } from '../config/plan.ts';
import { type Experiment, experiment, TIMES } from '../laboratory.ts';
import { UsageError } from '../model/errors.ts';
import { refuseUnwritable, writeDocument, writeWhole } from '../report/documents.ts';
import { renderLabMarkdown, renderLabTerminal } from '../report/lab.ts';
import { streamProgress } from '../report/progress.ts';
import type { CommandContext } from './context.ts';

const DEFAULT_SEED = 1;

/** Measures the error rates of deciding on one tree's benchmarks. It judges nothing: its status is 0. */
export async function lab(
  flags: RunFlags & { readonly seed?: string },
  { cwd, env, signal, stdout, stderr }: CommandContext,
  times = TIMES,
): Promise<number> {
  const asked = { ...(await experimentOf(flags, cwd, env)), times };
  const { json, markdown } = asked.itself.outputs;
  for (const path of [json, markdown]) if (path !== null) await refuseUnwritable(path);
  const found = await experiment(asked, { env, signal, progress: streamProgress(stderr) });
  stdout.write(renderLabTerminal(found));
  if (json !== null) await writeDocument(json, found);
  if (markdown !== null) await writeWhole(markdown, renderLabMarkdown(found));
  return 0;
}

async function experimentOf(
  { head, seed, ...flags }: RunFlags & { readonly seed?: string },
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<Omit<Experiment, 'times'>> {
  const { base } = flags;
  // The tree is the head of its own comparison: its configuration governs, wherever it lies.
  const plan = await loadPlan(base === undefined ? flags : { ...flags, head: base }, cwd, env);
  // A stored record is of another run: here both trees are measured.
  const itself = { ...plan, base: plan.head, store: null };
  const seeded = { itself, seed: seed === undefined ? DEFAULT_SEED : seedOf(seed) };
  if (head === undefined) return { ...seeded, planted: null };
  const given = await loadPlan({ ...flags, head }, cwd, env);
  return { ...seeded, planted: { ...itself, head: given.head } };
}

function seedOf(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError({
    what: `--seed ${JSON.stringify(text)} is wrong`,
    where: [['wanted', 'a whole number of up to nine digits']],
  });
}
