import { spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';

/** A workflow command of a step: `::error file=a.py,line=3::text`. */
export interface Command {
  readonly command: string;
  readonly arg: string;
  readonly kvPairs: Readonly<Record<string, string>>;
}

/** What nektos/act said of a workflow's run. */
export interface ActRun {
  readonly status: number | null;
  /** Result by job; a job that was not run has none. */
  readonly jobs: Readonly<Record<string, string>>;
  /** Result by step's id (its number where it has none), of the main part. */
  readonly steps: Readonly<Record<string, string>>;
  readonly commands: readonly Command[];
  readonly summaries: readonly string[];
  /** What the steps printed beside workflow commands. */
  readonly log: string;
  /** Everything that act wrote, for a failed assertion. */
  readonly raw: string;
}

export interface Workflow {
  readonly event: string;
  readonly eventPath: string;
  /** The repository's working tree, which act's own actions/checkout copies. */
  readonly work: string;
  readonly workflowPath: string;
  /** Empty at first: act keeps its home and its copies here. */
  readonly folder: string;
  readonly token: string;
  readonly env: Readonly<Record<string, string>>;
  /** Folders that stand in for actions: "actions/setup-python@v6" to its folder. */
  readonly actions: Readonly<Record<string, string>>;
}

/** The parts of a line of `act --json` that are read; a line holds what it is about. */
interface Line {
  readonly jobID?: string;
  readonly jobResult?: string;
  readonly stage?: string;
  readonly stepID?: readonly string[];
  readonly stepResult?: string;
  readonly command?: string;
  readonly arg?: string;
  readonly kvPairs?: Readonly<Record<string, string>>;
  readonly content?: string;
  readonly raw_output?: boolean;
  readonly msg: string;
}

/** Where act is: what `.ci/act .tools/bin` built, else on PATH; null where it is not. */
export function findAct(): string | null {
  const folders = [resolve('.tools/bin'), ...(process.env['PATH'] ?? '').split(delimiter)];
  return folders.map((folder) => join(folder, 'act')).find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not ours to run: the next folder may have it
  }
}

/** Runs a workflow without a container: its steps find this Node and the system's tools. */
export async function runWorkflow(act: string, workflow: Workflow): Promise<ActRun> {
  const { folder } = workflow;
  const home = join(folder, 'home');
  mkdirSync(home, { recursive: true });
  const pairs = (flag: string, values: Readonly<Record<string, string>>) =>
    Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);
  const words = [
    ...[workflow.event, '--json', '--rm', '--platform', 'ubuntu-latest=-self-hosted'],
    ...['--workflows', workflow.workflowPath, '--eventpath', workflow.eventPath],
    ...['--secret', `GITHUB_TOKEN=${workflow.token}`],
    ...pairs('--env', workflow.env),
    ...pairs('--local-repository', workflow.actions),
    ...['--cache-server-addr', '127.0.0.1', '--cache-server-path', join(folder, 'cache')],
    ...['--artifact-server-addr', '127.0.0.1', '--artifact-server-path', join(folder, 'artifacts')],
  ];
  const child = spawn(act, words, {
    cwd: workflow.work,
    // Without a container a step sees all of act's environment.
    env: {
      HOME: home,
      LANG: 'C.UTF-8',
      PATH: [dirname(process.execPath), '/usr/local/bin', '/usr/bin', '/bin'].join(delimiter),
      ACT_DISABLE_VERSION_CHECK: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [lines, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (lines += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const status = await new Promise<number | null>((done, failed) => {
    child.once('error', failed);
    child.once('close', done);
  });
  return { status, ...readLines(lines), raw: lines + errors };
}

function readLines(text: string): Omit<ActRun, 'status' | 'raw'> {
  const lines = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
  const jobs: Record<string, string> = {};
  const steps: Record<string, string> = {};
  for (const { jobID = '', jobResult, stage, stepID = [], stepResult } of lines) {
    if (jobResult !== undefined) jobs[jobID] = jobResult;
    if (stepResult !== undefined && stage === 'Main') steps[stepID.join('/')] = stepResult;
  }
  return {
    jobs,
    steps,
    commands: lines.flatMap(({ command, arg = '', kvPairs = {} }) =>
      command === undefined ? [] : [{ command, arg, kvPairs }],
    ),
    summaries: lines.flatMap(({ content }) => content ?? []),
    log: lines.map((line) => (line.raw_output ? line.msg : '')).join(''),
  };
}
