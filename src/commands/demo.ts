import { cp } from 'node:fs/promises';
import { exitStatus } from '../compare/exit.ts';
import { loadPlan } from '../config/plan.ts';
import { gate } from '../gate.ts';
import { bundled } from '../paths.ts';
import { streamProgress } from '../report/progress.ts';
import { inTemporaryFolder } from '../system/temporary.ts';
import type { CommandContext } from './context.ts';
import { show } from './show.ts';

/** What the bundled example is known to hold: the demo fails where the gate does not see it. */
const EXPECTED = ['improved', 'regressed', 'regressed', 'unchanged'];

export async function demo(
  flags: { readonly python?: string },
  context: CommandContext,
): Promise<number> {
  await using copy = await inTemporaryFolder('highwater-demo', async (folder) => {
    await cp(bundled('demo'), folder, { recursive: true });
    return { folder };
  });
  const { env, signal, stdout } = context;
  const plan = await loadPlan({ ...flags, base: 'base', head: 'head' }, copy.folder, env);
  const report = await gate(plan, { env, signal, progress: streamProgress(context.stderr) });
  await show(report, { json: null, markdown: null, all: true, name: null }, context);
  const verdicts = report.benchmarks.map((one) => one.verdict).sort();
  if (exitStatus(report) !== 1 || verdicts.join() !== EXPECTED.join()) {
    stdout.write(
      `\nThe demo did not come out as expected (${EXPECTED.join(', ')}). Please report this.\n`,
    );
    return 70;
  }
  stdout.write(
    '\nThis is the demo\'s expected end. In a repository "highwater run --base main" would now exit with\nstatus 1, and a pull request would be blocked until the two regressions are mended or accepted.\n',
  );
  return 0;
}
