import type { WorkflowRun } from './event.ts';
import type { Commit, History } from './history.ts';

/** The commit that an event compares with, null where there is none, and a sentence on the choice. */
export interface ChosenBase {
  readonly ref: string | null;
  readonly why: string;
}

const NO_COMMIT = /^0*$/;
/** How GitHub titles the commit that it makes to test a pull request. */
const TEST_MERGE = /^Merge [0-9a-f]{40,} into [0-9a-f]{40,}$/;

/** Finds the base by the event, as docs/action.md lists it. */
export async function baseOf(run: WorkflowRun, history: History): Promise<ChosenBase> {
  if (run.ref.startsWith('refs/tags/')) return tagBase(run, history);
  switch (run.event) {
    case 'pull_request':
      return pullRequestBase(run, await history.head());
    case 'merge_group':
      return run.payload.merge_group === undefined
        ? commitBefore('the event names no base', await history.head())
        : { ref: run.payload.merge_group.base_sha, why: 'what the merge queue builds on' };
    case 'push':
      return pushBase(run.payload.before ?? '', history);
    default:
      return branchBase(run, await history.head());
  }
}

function pullRequestBase(run: WorkflowRun, head: Commit | null): ChosenBase {
  const pull = run.payload.pull_request;
  if (pull === undefined) return commitBefore('the event names no pull request', head);
  if (head !== null && isTestMerge(head, pull.head.sha, run.commit)) {
    return {
      ref: 'HEAD^1',
      why: "the merge commit's first parent: the base branch as it is now",
    };
  }
  return {
    ref: pull.base.sha,
    why: "the event's base: the checkout is not the merge commit of this pull request",
  };
}

/** A branch's own tip may be a merge too (main into topic): its first parent is not the base. */
function isTestMerge(head: Commit, tip: string, commit: string): boolean {
  if (head.parents.length !== 2 || head.hash === tip) return false;
  return head.parents[1] === tip || head.hash === commit || TEST_MERGE.test(head.subject);
}

async function pushBase(before: string, history: History): Promise<ChosenBase> {
  if (NO_COMMIT.test(before)) return commitBefore('the push made the branch', await history.head());
  if (await history.reachable(before)) return { ref: before, why: 'the branch before this push' };
  const reason = `${before.slice(0, 7)}, where the branch was before, is gone`;
  return commitBefore(reason, await history.head());
}

/** Whatever a tag or a release starts: what was released last is what its users have. */
async function tagBase({ ref }: WorkflowRun, history: History): Promise<ChosenBase> {
  const before = await history.tagBefore();
  if (before !== null)
    return { ref: before, why: `the tag before ${ref.slice('refs/tags/'.length)}` };
  return commitBefore('no earlier tag is to be found', await history.head());
}

function branchBase(run: WorkflowRun, head: Commit | null): ChosenBase {
  const branch = run.payload.repository?.default_branch;
  if (branch === undefined) return commitBefore('the event names no default branch', head);
  if (run.ref === `refs/heads/${branch}`) return commitBefore(`this is ${branch} itself`, head);
  return { ref: branch, why: 'the default branch, where this one left it' };
}

function commitBefore(reason: string, head: Commit | null): ChosenBase {
  if (head !== null && head.parents.length === 0)
    return { ref: null, why: `this is the first commit, there is nothing before it: ${reason}` };
  return { ref: 'HEAD^1', why: `the commit before: ${reason}` };
}
