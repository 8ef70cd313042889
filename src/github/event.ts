import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { UsageError } from '../model/errors.ts';

/** The parts of a workflow's event that decide what is compared and where the comment goes. */
const EventSchema = v.object({
  before: v.optional(v.string()),
  merge_group: v.optional(v.object({ base_sha: v.string() })),
  repository: v.optional(v.object({ default_branch: v.string() })),
  pull_request: v.optional(
    v.object({
      number: v.number(),
      base: v.object({ sha: v.string() }),
      head: v.object({ sha: v.string(), repo: v.nullable(v.object({ full_name: v.string() })) }),
    }),
  ),
});

export interface WorkflowRun {
  readonly event: string;
  readonly payload: v.InferOutput<typeof EventSchema>;
  /** "owner/name". */
  readonly repository: string;
  readonly commit: string;
  readonly server: string;
  readonly runUrl: string | null;
  readonly workspace: string;
  readonly temporary: string;
}

const NEVER = ['pull_request_target', 'workflow_run'];
const NO_COMMIT = /^0*$/;

/**
 * The workflow's run, from the runner's variables.
 *
 * @throws UsageError outside a runner, and under an event whose token could write.
 */
export function workflowRun(env: NodeJS.ProcessEnv): WorkflowRun {
  const event = env['GITHUB_EVENT_NAME'];
  const path = env['GITHUB_EVENT_PATH'];
  const repository = env['GITHUB_REPOSITORY'];
  if (event === undefined || path === undefined || repository === undefined) {
    throw new UsageError({
      what: 'this is the Action: it runs in a workflow',
      try: ['highwater run   on your machine'],
    });
  }
  if (NEVER.includes(event)) {
    throw new UsageError({
      what: `Highwater does not measure under ${event}`,
      where: [['why', "it would run a pull request's code with a token that can write"]],
      try: ['on: pull_request   measures safely, forks included; see docs/action.md'],
    });
  }
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const run = env['GITHUB_RUN_ID'];
  return {
    event,
    payload: v.parse(EventSchema, JSON.parse(readFileSync(path, 'utf8'))),
    repository,
    commit: env['GITHUB_SHA'] ?? 'HEAD',
    server,
    runUrl: run === undefined ? null : `${server}/${repository}/actions/runs/${run}`,
    workspace: env['GITHUB_WORKSPACE'] ?? process.cwd(),
    temporary: env['RUNNER_TEMP'] ?? env['TMPDIR'] ?? '/tmp',
  };
}

/** The commit that this event compares with, and a sentence on the choice. */
export function baseOf(run: WorkflowRun): { readonly ref: string; readonly why: string } {
  const { payload } = run;
  switch (run.event) {
    case 'pull_request':
      return {
        ref: 'HEAD^1',
        why: "the merge commit's first parent: the base branch as it is now",
      };
    case 'merge_group':
      return {
        ref: payload.merge_group?.base_sha ?? 'HEAD^1',
        why: 'what the merge queue builds on',
      };
    case 'push':
      return payload.before === undefined || NO_COMMIT.test(payload.before)
        ? { ref: 'HEAD^1', why: 'the commit before: the push created the branch' }
        : { ref: payload.before, why: 'the branch before this push' };
    default:
      return { ref: 'HEAD^1', why: 'the commit before' };
  }
}
