import { join } from 'node:path';
import * as core from '@actions/core';
import { exitStatus } from './compare/exit.ts';
import type { RunFlags } from './config/plan.ts';
import { baseOf, type ChosenBase } from './github/base.ts';
import { authorized, basicOf } from './github/credentials.ts';
import { isFromFork, isOnDefaultBranch, type WorkflowRun, workflowRun } from './github/event.ts';
import { historyOf } from './github/history.ts';
import { readInputs } from './github/inputs.ts';
import { counted } from './model/counted.ts';
import { FlagError, Interrupted, UsageError } from './model/errors.ts';
import type { Plan } from './model/plan.ts';
import type { ProgressEvent } from './model/progress.ts';
import type { Report } from './model/report.ts';
import type { Overridden } from './publish/override.ts';
import { logText } from './report/escape.ts';
import type { Pages } from './report/links.ts';

async function main(signal: AbortSignal): Promise<void> {
  const { flags, token, comment } = readInputs(process.env);
  const run = workflowRun(process.env);
  const { gate } = await import('./gate.ts');
  const plan = forEvent(run, token, await planOf(run, flags, token, signal));
  const decided = await gate(plan, { env: process.env, signal, progress: tell });
  const report = await withOverride(decided, run, token);
  await publish(report, run, plan.name, comment === 'off' ? null : token, signal);
  const { headline } = await import('./report/sentences.ts');
  const sentence = logText(`Memory: ${headline(report)}`);
  if (exitStatus(report) === 0) core.info(sentence);
  else core.setFailed(sentence);
}

/** The plan of inputs and configuration; where no base is given, the event tells it. */
async function planOf(
  run: WorkflowRun,
  flags: RunFlags,
  token: string | null,
  signal: AbortSignal,
): Promise<Plan> {
  const { loadPlan } = await import('./config/plan.ts');
  const plan = await loadPlan(flags, run.workspace, process.env).catch((error: unknown) => {
    throw error instanceof FlagError ? new UsageError(error.problemOf(error.flag)) : error;
  });
  if (flags.base !== undefined) return plan;
  const base = await findBase(run, token, signal);
  return { ...plan, base, head: { kind: 'working-tree' } };
}

/** The store as this event may use it: a pull request, from a fork or not, only ever reads. */
function forEvent(run: WorkflowRun, token: string | null, plan: Plan): Plan {
  if (plan.store === null) return plan;
  const store = { ...plan.store, writes: isOnDefaultBranch(run) };
  return { ...plan, store: { ...store, gitVariables: gitVariablesOf(run, token) } };
}

/** What shows git the token, where there is one. */
function gitVariablesOf({ server }: WorkflowRun, token: string | null): Record<string, string> {
  if (token === null) return {};
  core.setSecret(basicOf(token));
  return authorized(server, token, process.env);
}

/** What the event compares with. */
async function findBase(
  run: WorkflowRun,
  token: string | null,
  signal: AbortSignal,
): Promise<ChosenBase['base']> {
  const { Git } = await import('./baseline/git.ts');
  const { obtain } = await import('./baseline/commits.ts');
  const git = new Git(run.workspace, signal);
  const upstream = {
    name: run.repository,
    url: `${run.server}/${run.repository}`,
    gitVariables: gitVariablesOf(run, token),
  };
  const history = historyOf({
    git: (words) => git.line(words),
    obtain: (commit, needed) => obtain(git, commit, needed, upstream, tell),
  });
  const { base, why } = await baseOf(run, history);
  core.info(logText(`base: ${nameOf(base)} (${why})`));
  return base;
}

function nameOf(base: ChosenBase['base']): string {
  switch (base.kind) {
    case 'nothing':
      return 'none';
    case 'ref':
      return base.ref;
    case 'commit':
      return base.commit;
  }
}

function tell(event: ProgressEvent): void {
  if (event.kind === 'note') core.info(logText(event.text));
  if (event.kind === 'started')
    core.info(logText(`base ${event.base}, head ${event.head}, ${event.python}`));
  if (event.kind === 'discovered')
    core.info(`${counted(event.benchmarks, 'benchmark')} in ${counted(event.files, 'file')}`);
}

/** Where regressions would block, asks whether a label lets them pass. */
async function withOverride(
  report: Report,
  run: WorkflowRun,
  token: string | null,
): Promise<Report> {
  const pull = run.payload.pull_request;
  const { overrideLabel: label, failOn } = report.policy;
  const isBlocked = report.verdict === 'regressed' && failOn.includes('regressed');
  if (label === null || pull === undefined || !isBlocked) return report;
  const { overrideBy } = await import('./publish/override.ts');
  const found: Overridden =
    token === null
      ? { kind: 'refused', why: 'there is no token to read it with' }
      : await overrideBy(label, await labelsOf(run, pull.number, token), judgedOf(run, pull));
  switch (found.kind) {
    case 'none':
      return report;
    case 'overridden':
      return { ...report, override: found.override };
    case 'refused': {
      const note = `the label "${label}" lets nothing pass: ${found.why}`;
      return { ...report, notes: [...report.notes, note] };
    }
  }
}

async function labelsOf(run: WorkflowRun, pullRequest: number, token: string) {
  const { githubLabels } = await import('./github/labels.ts');
  const { api, repository } = run;
  return githubLabels({ token, api, repository, pullRequest });
}

function judgedOf(run: WorkflowRun, pull: NonNullable<WorkflowRun['payload']['pull_request']>) {
  const { action, label } = run.payload;
  return {
    headCommit: pull.head.sha,
    fromFork: isFromFork(run),
    asOf: pull.updated_at ?? null,
    labels: pull.labels?.map(({ name }) => name) ?? null,
    labelled: action === 'labeled' ? (label?.name ?? null) : null,
  };
}

async function publish(
  report: Report,
  run: WorkflowRun,
  name: string | null,
  commentToken: string | null,
  signal: AbortSignal,
): Promise<void> {
  const { renderMarkdown } = await import('./report/markdown.ts');
  const { renderTerminal } = await import('./report/terminal.ts');
  const { annotations } = await import('./report/annotations.ts');
  const { writeDocument, writeWhole } = await import('./report/documents.ts');
  const { fileStem, outputsOf } = await import('./publish/outputs.ts');
  const { cutToBytes, SUMMARY_BYTES } = await import('./publish/cut.ts');
  const headCommit = run.payload.pull_request?.head.sha ?? run.commit;
  const pages = await pagesFor(report, run, headCommit, signal);
  const links = {
    repository: `${run.server}/${run.repository}`,
    headCommit,
    baseCommit: report.base.tree.commit ?? '',
    runUrl: run.runUrl,
    pages,
  };
  const markdown = renderMarkdown(report, links, name);
  const stem = join(run.temporary, fileStem(name));
  const paths = { report: `${stem}.json`, markdown: `${stem}.md` };
  // The log first: where a file cannot be written, the report stands there.
  core.info(logText(renderTerminal(report, { width: 140, color: false, all: true })));
  const annotate = exitStatus(report) === 0 ? core.warning : core.error;
  for (const { message, ...where } of annotations(report, pages)) annotate(message, where);
  await writeDocument(paths.report, report);
  await writeWhole(paths.markdown, markdown);
  for (const [output, value] of Object.entries(outputsOf(report, paths)))
    core.setOutput(output, value);
  await core.summary.addRaw(cutToBytes(markdown, SUMMARY_BYTES)).write();
  await comment(report, run, markdown, commentToken);
}

/** Of the commit that is shown, where it is here; else of the one that was measured. */
async function pagesFor(
  report: Report,
  run: WorkflowRun,
  shown: string,
  signal: AbortSignal,
): Promise<Pages> {
  const { Git } = await import('./baseline/git.ts');
  const { pagesOf } = await import('./publish/pages.ts');
  const git = new Git(run.workspace, signal);
  const commitOf = (name: string) => git.line(['rev-parse', '-q', '--verify', `${name}^{commit}`]);
  const measured = (await commitOf('HEAD')) ?? run.commit;
  return pagesOf(report, measured, (await commitOf(shown)) ?? measured, (commit, file) =>
    git.line(['show', `${commit}:${file}`]),
  );
}

async function comment(
  report: Report,
  run: WorkflowRun,
  markdown: string,
  token: string | null,
): Promise<void> {
  const pull = run.payload.pull_request;
  if (pull === undefined || token === null) return;
  const { githubComments } = await import('./github/comments.ts');
  const { keepComment } = await import('./publish/comment.ts');
  const { api, repository } = run;
  const store = await githubComments({ token, api, repository, pullRequest: pull.number });
  const commented = await keepComment(store, report, markdown, isFromFork(run));
  if (commented.kind === 'forbidden') core.notice(commented.why);
  if (commented.kind === 'unavailable') core.warning(commented.why);
}

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => interruption.abort(new Interrupted(signal)));
}
try {
  await main(interruption.signal);
} catch (error) {
  const { outcomeOf } = await import('./problems.ts');
  const outcome = outcomeOf(interruption.signal.aborted ? interruption.signal.reason : error);
  core.setFailed(outcome.text.trim().replace(/^error: /, '')); // GitHub says that it is one
}
