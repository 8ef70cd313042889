import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { UsageError } from '../model/errors.ts';

/** The parts of a workflow's event that decide what is compared and where the comment goes. */
const EventSchema = v.object({
  action: v.optional(v.string()),
  before: v.optional(v.string()),
  label: v.optional(v.object({ name: v.string() })),
  merge_group: v.optional(v.object({ base_sha: v.string() })),
  repository: v.optional(v.object({ default_branch: v.string() })),
  pull_request: v.optional(
    v.object({
      number: v.number(),
      updated_at: v.optional(v.string()),
      labels: v.optional(v.array(v.object({ name: v.string() }))),
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
  /** "refs/heads/main"; empty where the runner does not say. */
  readonly ref: string;
  readonly server: string;
  /** Where GitHub's REST API answers. */
  readonly api: string;
  readonly runUrl: string | null;
  readonly workspace: string;
  readonly temporary: string;
}

const GUIDE = 'docs/forks.md in the repository of this Action';
const NEVER = ['pull_request_target', 'workflow_run'];

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
      where: [
        ['why', "it would run a pull request's code beside a token that can write"],
        ['guide', GUIDE],
      ],
      try: ['on: pull_request   measures safely, pull requests from forks included'],
    });
  }
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const run = env['GITHUB_RUN_ID'];
  return {
    event,
    payload: v.parse(EventSchema, JSON.parse(readFileSync(path, 'utf8'))),
    repository,
    commit: env['GITHUB_SHA'] ?? 'HEAD',
    ref: env['GITHUB_REF'] ?? '',
    server,
    api: env['GITHUB_API_URL'] ?? 'https://api.github.com',
    runUrl: run === undefined ? null : `${server}/${repository}/actions/runs/${run}`,
    workspace: env['GITHUB_WORKSPACE'] ?? process.cwd(),
    temporary: env['RUNNER_TEMP'] ?? env['TMPDIR'] ?? '/tmp',
  };
}

/** Whether the pull request comes from another repository; a deleted fork counts as one. */
export function isFromFork(run: WorkflowRun): boolean {
  const pull = run.payload.pull_request;
  return pull !== undefined && pull.head.repo?.full_name !== run.repository;
}

const OF_A_BRANCH = ['push', 'schedule', 'workflow_dispatch'];

/** Whether the checked-out commit is one of the default branch, by an event that nobody else can cause. */
export function isOnDefaultBranch({ event, ref, payload }: WorkflowRun): boolean {
  const branch = payload.repository?.default_branch;
  return OF_A_BRANCH.includes(event) && branch !== undefined && ref === `refs/heads/${branch}`;
}
