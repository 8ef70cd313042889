import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadPlan } from '../src/config/plan.ts';
import { type Launch, Server } from '../src/measure/server.ts';
import { processVariables } from '../src/measure/variables.ts';
import type { Sample } from '../src/model/record.ts';
import type { Procedure } from '../src/model/want.ts';
import type { Surroundings } from './figure.ts';

/** The harness as it is, with one benchmark that does nothing. */
export interface Harness {
  readonly server: Server;
  /** The benchmark's file. */
  readonly file: string;
}

/** Starts it on a file in `folder` that imports those modules; `body`: what its benchmark does. */
export async function startHarness(
  folder: string,
  imports: readonly string[],
  around: Surroundings,
  body = 'pass',
): Promise<Harness> {
  const file = join(folder, 'bench_empty.py');
  const home = join(folder, 'home');
  await mkdir(join(home, 'tmp'), { recursive: true });
  const lines = imports.map((name) => `import ${name}\n`);
  await writeFile(file, `${lines.join('')}\n\ndef bench_empty():\n    ${body}\n`);
  const { measure } = await loadPlan({}, folder, {});
  const environment = {
    python: [around.python] as const,
    variables: {},
    importFrom: 'front' as const,
    description: 'as it is',
  };
  const launch: Launch = {
    command: environment.python,
    variables: processVariables(environment, measure, home, 0, process.env),
    importSeconds: 60,
  };
  const server = new Server(launch, join(around.root, 'src/harness/server.py'), {
    file,
    root: folder,
    folder,
    path: [folder],
    importFrom: environment.importFrom,
    own: [folder],
    forbidden: [],
    bytecode: folder,
    traced: true,
    frames: 1,
    fresh: false,
    descriptors: [3, 4, 5, 6],
  });
  const hello = await server.hello;
  if (hello.hello && hello.forks) return { server, file };
  await server[Symbol.asyncDispose]();
  throw new Error(`the harness cannot fork here: ${JSON.stringify(hello)}`);
}

let jobs = 0;

/** One job's samples. */
export async function carryOut(
  { server }: Harness,
  procedure: Procedure,
  traced: boolean,
): Promise<Sample[]> {
  jobs += 1;
  const request = { job: jobs, benchmark: 'bench_empty', timeout: 60, do: procedure };
  const answer = await server.run(request, traced);
  if (answer.state === 'measured') return answer.samples;
  throw new Error(`the harness failed: ${JSON.stringify(answer)}`);
}

export function canImport(python: string, name: string): boolean {
  return spawnSync(python, ['-c', `import ${name}`], { stdio: 'ignore' }).status === 0;
}
