import { UsageError } from '../model/errors.ts';
import type { TreeSource } from '../model/plan.ts';
import type { WorkflowRun } from './event.ts';
import type { Commit, History } from './history.ts';

/** What an event compares with, and a sentence on the choice. */
export interface ChosenBase {
  readonly base: Extract<TreeSource, { kind: 'nothing' | 'ref' | 'commit' }>;
  readonly why: string;
}

const NO_COMMIT = /^0*$/;
/** How GitHub titles the commit that it makes to test a pull request. */
const TEST_MERGE = /^Merge [0-9a-f]{40,} into [0-9a-f]{40,}$/;

/**
 * Finds the base by the event, as docs/action.md lists it.
 *
 * @throws UsageError where the base commit of a pull request is not to be had.
 */
export async function baseOf(run: WorkflowRun, history: History): Promise<ChosenBase> {
  if (run.ref.startsWith('refs/tags/')) return tagBase(run, history);
  switch (run.event) {
    case 'pull_request':
      return pullRequestBase(run, history);
    case 'merge_group':
      return run.payload.merge_group === undefined
        ? commitBefore('the event names no base', await history.head())
        : reference(run.payload.merge_group.base_sha, 'what the merge queue builds on');
    case 'push':
      return pushBase(run.payload.before ?? '', history);
    default:
      return branchBase(run, await history.head());
  }
}

async function pullRequestBase(run: WorkflowRun, history: History): Promise<ChosenBase> {
  const pull = run.payload.pull_request;
  const head = await history.head();
  if (pull === undefined) return commitBefore('the event names no pull request', head);
  if (head !== null && isTestMerge(head, pull.head.sha, run.commit))
    return reference('HEAD^1', "the merge commit's first parent: the base branch as it is now");
  const { sha } = pull.base;
  const refusals = await history.obtain(sha, 'history');
  if (refusals.length > 0) {
    throw new UsageError({
      what: `the base of this pull request, ${sha.slice(0, 7)}, is not here and cannot be fetched`,
      where: refusals,
      try: [
        "check out the pull request's merge commit: actions/checkout without repository and ref",
      ],
    });
  }
  return reference(
    sha,
    "the event's base: the checkout is not the merge commit of this pull request",
  );
}

/** A branch's own tip may be a merge too (main into topic): its first parent is not the base. */
function isTestMerge(head: Commit, tip: string, commit: string): boolean {
  if (head.parents.length !== 2 || head.hash === tip) return false;
  return head.parents[1] === tip || head.hash === commit || TEST_MERGE.test(head.subject);
}

async function pushBase(before: string, history: History): Promise<ChosenBase> {
  if (NO_COMMIT.test(before)) return commitBefore('the push made the branch', await history.head());
  const refusals = await history.obtain(before, 'files');
  // As it is: of a branch that was reset or rewritten, head left it long before this push.
  if (refusals.length === 0)
    return { base: { kind: 'commit', commit: before }, why: 'the branch before this push' };
  const reason = `${before.slice(0, 7)}, where the branch was before, cannot be fetched (${refusals.map(([whose, why]) => `${whose}: ${why}`).join('; ')})`;
  return commitBefore(reason, await history.head());
}

/** Whatever a tag or a release starts: what was released last is what its users have. */
async function tagBase({ ref }: WorkflowRun, history: History): Promise<ChosenBase> {
  const before = await history.tagBefore();
  if (before !== null) return reference(before, `the tag before ${ref.slice('refs/tags/'.length)}`);
  return commitBefore('no earlier tag is to be found', await history.head());
}

function branchBase(run: WorkflowRun, head: Commit | null): ChosenBase {
  const branch = run.payload.repository?.default_branch;
  if (branch === undefined) return commitBefore('the event names no default branch', head);
  if (run.ref === `refs/heads/${branch}`) return commitBefore(`this is ${branch} itself`, head);
  return reference(branch, 'the default branch, where this one left it');
}

function commitBefore(reason: string, head: Commit | null): ChosenBase {
  if (head === null || head.parents.length > 0)
    return reference('HEAD^1', `the commit before: ${reason}`);
  const why = `this is the first commit, there is nothing before it: ${reason}`;
  return { base: { kind: 'nothing' }, why };
}

function reference(ref: string, why: string): ChosenBase {
  return { base: { kind: 'ref', ref }, why };
}
