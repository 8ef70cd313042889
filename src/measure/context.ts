import { join } from 'node:path';
import type { Side } from '../model/tree.ts';
import { makeFolder } from '../system/temporary.ts';

import type { Budget } from './budget.ts';
import type { SideContext } from './module.ts';
import { Sizes } from './sizes.ts';
import type { Slots } from './slots.ts';
import { processVariables } from './variables.ts';
import type { View } from './views.ts';
import type { Work } from './work.ts';

/** What modules of either tree, and of base's own benchmark files, are started with. */
export async function contextsOf(work: Work, slots: Slots, budget: Budget, ended: AbortSignal) {
  const sizes = new Sizes();
  const context = async (
    side: Side,
    view: View,
    name: string,
    forbidden: readonly View[],
  ): Promise<SideContext> => {
    const environment = work.environments[side];
    // Homes and caches of equal length on both trees: their paths end up in figures.
    const home = join(work.views.folder, `${name}-home`);
    const bytecode = join(work.views.folder, `${name}-code`);
    await makeFolder(join(home, 'tmp'));
    await makeFolder(bytecode);
    return {
      side,
      view,
      problem: side === 'base' ? work.baseProblem : null,
      forbidden: forbidden.flatMap((other) =>
        other.tree === view.tree ? [] : [other.root, other.tree],
      ),
      environment,
      workingDirectory: work.workingDirectory,
      bytecode,
      script: work.script,
      slots,
      budget,
      ended,
      sizes,
      launch: (seed) => ({
        command: [...work.launcher, ...environment.python] as [string, ...string[]],
        variables: processVariables(environment, work.plan, home, seed, work.ours),
        importSeconds: work.plan.timeoutSeconds,
      }),
    };
  };
  const { base, baseOwn, head } = work.views;
  const [onHead, onBase, onBaseOwn] = await Promise.all([
    context('head', head, 'head', [base]),
    context('base', base, 'base', [head]),
    context('base', baseOwn, 'bown', [head]),
  ]);
  return { head: onHead, base: onBase, baseOwn: onBaseOwn };
}

/** The words before the interpreter that turn address-space randomisation off; none where that is refused. */
export async function withoutAslr(): Promise<string[]> {
  const { exec } = await import('@actions/exec');
  try {
    const status = await exec('setarch', ['-R', 'true'], { silent: true, ignoreReturnCode: true });
    return status === 0 ? ['setarch', '-R'] : [];
  } catch {
    return []; // there is no setarch here: not Linux, or a small image
  }
}
