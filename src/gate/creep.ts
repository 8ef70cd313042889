import { checkoutTrees } from '../baseline/checkout.ts';
import { Git } from '../baseline/git.ts';
import { creepReference } from '../baseline/reference.ts';
import { creepPolicy, passing, withCreep } from '../compare/creep.ts';
import { TargetError, UsageError } from '../model/errors.ts';
import type { Plan } from '../model/plan.ts';
import type { Report } from '../model/report.ts';
import type { Tree, Trees } from '../model/tree.ts';
import type { Surroundings } from './ground.ts';

/** Measures and compares two trees under a plan. */
export type Comparison = (trees: Trees, plan: Plan) => Promise<Report>;

/**
 * The report with the creep budget in it: what passed against base is held against a reference from
 * longer ago, with what is left of the run's time. That this cannot be done is a note, never an error:
 * the gate has decided on the change itself.
 */
export async function judgeCreep(
  report: Report,
  plan: Plan,
  base: Tree,
  around: Surroundings,
  compare: Comparison,
): Promise<Report> {
  const { creep } = plan.policy;
  if (creep === null || plan.base.kind === 'nothing') return report;
  const unknown = (why: string): Report => {
    return { ...report, notes: [...report.notes, `creep is not judged: ${why}`] };
  };
  const { commit } = base.label;
  if (commit === null) return unknown('base is a folder, and only a commit has a history');
  const git = new Git(plan.root, around.signal);
  const found = await creepReference(git, creep.since, commit, around.progress);
  if (found.kind === 'none') return unknown(found.why);
  const { name, commit: hash } = found;
  const chosen = passing(report);
  if (hash === commit || chosen.size === 0)
    return { ...report, creep: { name, commit: hash, judged: 0 } };
  const left = plan.measure.budgetSeconds - report.cost.seconds;
  if (left <= 0) return unknown(`the budget ended before the comparison with ${name}`);
  around.progress({ kind: 'note', text: `creep: comparing with ${name} (${hash.slice(0, 7)})` });
  const against: Plan = {
    ...plan,
    base: { kind: 'commit', commit: hash },
    measure: { ...plan.measure, ids: chosen, budgetSeconds: left },
    policy: creepPolicy(plan.policy),
    explain: null,
  };
  try {
    await using trees = await checkoutTrees(against, around.progress, around.signal);
    const since = await compare(trees, against);
    return withCreep(report, since, { name, commit: hash });
  } catch (error) {
    // An old tree may need what this machine no longer has: that is no fault of the change.
    if (!(error instanceof UsageError) && !(error instanceof TargetError)) throw error;
    return unknown(`${name} cannot be measured: ${error.message}`);
  }
}
