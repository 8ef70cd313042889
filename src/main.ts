import { join } from 'node:path';
import * as core from '@actions/core';
import { exitStatus } from './compare/exit.ts';
import type { RunFlags } from './config/plan.ts';
import { baseOf, type WorkflowRun, workflowRun } from './github/event.ts';
import { Interrupted } from './model/errors.ts';
import type { ProgressEvent } from './model/progress.ts';
import type { Report } from './model/report.ts';

/** GitHub refuses a step's summary above 1 MiB. */
const SUMMARY_CHARACTERS = 1_000_000;

async function main(signal: AbortSignal): Promise<void> {
  const run = workflowRun(process.env);
  const { flags, token, comments } = readInputs();
  const { loadPlan } = await import('./config/plan.ts');
  const { gate } = await import('./gate.ts');
  const chosen = flags.base === undefined ? baseOf(run) : null;
  if (chosen !== null) core.info(`base: ${chosen.ref} (${chosen.why})`);
  const plan = await loadPlan(
    { ...flags, base: chosen?.ref ?? flags.base! },
    run.workspace,
    process.env,
  );
  const report = await gate(plan, { env: process.env, signal, progress: tell });
  await publish(report, run, plan.name, comments ? token : '');
  const status = exitStatus(report);
  const { headline } = await import('./report/sentences.ts');
  if (status === 0) core.info(headline(report));
  else core.setFailed(`Memory: ${headline(report)}`);
}

/** Reads every input and takes it out of the environment: what is measured must not find the token. */
function readInputs(): { flags: RunFlags; token: string; comments: boolean } {
  const text = (name: string) => core.getInput(name);
  const token = text('token');
  if (token !== '') core.setSecret(token);
  const given = (name: string, key: string) => (text(name) === '' ? {} : { [key]: text(name) });
  const flags: RunFlags = {
    ...given('base', 'base'),
    ...given('select', 'select'),
    ...given('install', 'install'),
    ...given('python', 'python'),
    ...given('budget', 'budget'),
    ...given('config', 'config'),
    ...given('working-directory', 'workingDirectory'),
    ...given('name', 'name'),
    ...(text('benchmarks') === '' ? {} : { benchmarks: core.getMultilineInput('benchmarks') }),
    ...(text('fail-on') === ''
      ? {}
      : {
          failOn: text('fail-on')
            .split(/[\s,]+/)
            .filter(Boolean),
        }),
  };
  const comments = core.getBooleanInput('comment');
  for (const name of Object.keys(process.env)) {
    if (/^(INPUT|ACTIONS)_/.test(name) || name === 'GITHUB_TOKEN') delete process.env[name];
  }
  return { flags, token, comments };
}

function tell(event: ProgressEvent): void {
  if (event.kind === 'note') core.info(event.text);
  if (event.kind === 'started')
    core.info(`base ${event.base}, head ${event.head}, ${event.python}`);
}

async function publish(
  report: Report,
  run: WorkflowRun,
  name: string | null,
  token: string,
): Promise<void> {
  const { renderMarkdown } = await import('./report/markdown.ts');
  const { renderTerminal } = await import('./report/terminal.ts');
  const { annotations } = await import('./report/annotations.ts');
  const { writeDocument, writeWhole } = await import('./report/documents.ts');
  const links = {
    repository: `${run.server}/${run.repository}`,
    headCommit: run.payload.pull_request?.head.sha ?? run.commit,
    baseCommit: report.base.tree.commit ?? '',
    runUrl: run.runUrl,
  };
  const markdown = renderMarkdown(report, links, name);
  const stem = join(run.temporary, `highwater${name === null ? '' : `-${name}`}`);
  await writeDocument(`${stem}.json`, report);
  await writeWhole(`${stem}.md`, markdown);
  core.info(renderTerminal(report, { width: 140, color: false, all: true }));
  for (const { title, message, file } of annotations(report)) core.error(message, { title, file });
  setOutputs(report, `${stem}.json`, `${stem}.md`);
  await core.summary.addRaw(markdown.slice(0, SUMMARY_CHARACTERS), true).write();
  const pull = run.payload.pull_request;
  if (pull === undefined || token === '') return;
  const { githubComments, statusOf } = await import('./github/comments.ts');
  const { keepComment } = await import('./publish/comment.ts');
  const store = await githubComments(token, run.repository, pull.number);
  const commented = await keepComment(store, report, markdown, statusOf);
  if (commented.kind === 'refused') core.notice(commented.why);
}

function setOutputs(report: Report, json: string, markdown: string): void {
  core.setOutput('verdict', report.verdict);
  for (const verdict of ['regressed', 'improved', 'unchanged', 'inconclusive', 'failed'] as const) {
    core.setOutput(verdict, report.benchmarks.filter((one) => one.verdict === verdict).length);
  }
  core.setOutput('report', json);
  core.setOutput('markdown', markdown);
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
  core.setFailed(outcome.text.trim());
}
