import { type ExecFileException, execFile } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { UsageError } from '../../model/errors.ts';
import { bundled } from '../../paths.ts';
import { askingVariables, SEED } from '../variables.ts';

/** What an interpreter says of itself and of what is installed for it. */
export const ProbeSchema = v.object({
  /** Absolute; empty where it does not know. */
  executable: v.string(),
  /** Of its own, on its command line: "-X", "dev". */
  options: v.array(v.string()),
  readsEnvironment: v.boolean(),
  prefix: v.string(),
  implementation: v.string(),
  /** "3.11.7". */
  version: v.string(),
  build: v.string(),
  /** "release", "debug", "free-threaded", "free-threaded debug". */
  variant: v.string(),
  /** "-OO", "-X dev", "none". */
  flags: v.string(),
  libc: v.string(),
  system: v.string(),
  machine: v.string(),
  pageSizeBytes: v.number(),
  allocator: v.string(),
  /** Those that an interpreter or its loader reads. */
  variables: v.record(v.string(), v.string()),
  distributions: v.record(v.string(), v.string()),
  /** What was installed from folders and archives of this machine. */
  local: v.array(v.object({ name: v.string(), path: v.string(), isEditable: v.boolean() })),
  /** The requirements asked about that are not met. */
  lacking: v.array(v.string()),
});

export type InterpreterProbe = v.InferOutput<typeof ProbeSchema>;

/** An interpreter has so long to tell of itself. */
const ANSWER_SECONDS = 60;

/** Minors of Python 3 whose internals the harness knows. */
const OLDEST = 9;
const NEWEST = 14;

/** The commands tried for an interpreter, in order. */
export function candidates(command: readonly string[], env: NodeJS.ProcessEnv): string[][] {
  if (command.length > 0) return [[...command]];
  const active = env['VIRTUAL_ENV'] ?? env['CONDA_PREFIX'];
  return [
    ...(active === undefined ? [] : [[join(active, 'bin', 'python')]]),
    ['python3'],
    ['python'],
  ];
}

type Failure = NodeJS.ErrnoException &
  Partial<Pick<ExecFileException, 'killed' | 'signal'>> & { stderr?: string };

export interface Question {
  /** The interpreter's command; empty: the first that is found. */
  readonly command: readonly string[];
  /** Where the command starts: "uv run python" looks for its project there. */
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** What the user sets for both trees. */
  readonly variables?: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** PEP 508 requirements that it may lack. */
  readonly requirements?: readonly string[];
}

/**
 * Asks the first interpreter of the candidates that runs. Its `variables` are those that its command
 * added (a wrapper script does).
 *
 * @throws UsageError where none runs, or it is none that can be measured; the signal's reason.
 */
export async function probe(question: Question): Promise<InterpreterProbe> {
  const { command, folder, env, variables = {}, signal, requirements = [] } = question;
  const given = askingVariables(env, variables);
  const script = join(bundled('harness'), 'probe.py');
  const tried: [string, string][] = [];
  for (const [program, ...words] of candidates(command, env)) {
    try {
      const asking = promisify(execFile)(
        program!,
        [...words, script, JSON.stringify(requirements)],
        { cwd: folder, env: given, maxBuffer: 1 << 26, timeout: ANSWER_SECONDS * 1000, signal },
      );
      asking.child.stdin?.end(); // python -i would wait for more
      const found = answerIn((await asking).stdout);
      const added = Object.entries(found.variables).filter(([name, text]) => given[name] !== text);
      refuseUnsuitable(found, [program, ...words].join(' '));
      return { ...found, variables: Object.fromEntries(added) };
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof UsageError) throw error;
      tried.push([[program, ...words].join(' '), whyNot(error as Failure)]);
    }
  }
  throw new UsageError({
    what: 'no Python interpreter could be run',
    where: tried,
    try: ['--python /path/to/python3'],
  });
}

/** What probe.py printed last, whatever a sitecustomize or a wrapper printed before. */
function answerIn(output: string): InterpreterProbe {
  try {
    return v.parse(ProbeSchema, JSON.parse(output.trim().split('\n').at(-1)!));
  } catch {
    throw new Error('it does not answer as a Python interpreter does');
  }
}

function whyNot(error: Failure): string {
  if (error.code === 'ENOENT')
    return error.path?.includes('/') ? 'there is no such program' : 'not found on PATH';
  if (error.code === 'EACCES') return 'it is no program that may be run';
  if (error.killed) return `it did not answer within ${ANSWER_SECONDS} s`;
  if (error.signal != null) return `it was killed by ${error.signal}`;
  const lines = error.stderr?.trim().split('\n') ?? [];
  const fatal = lines.find((line) => line.startsWith('Fatal Python error'));
  const isTraceback = lines.some((line) => line.startsWith('Traceback'));
  return fatal || lines.at(isTraceback ? -1 : 0) || error.message.split('\n')[0]!;
}

/** @throws UsageError for an interpreter whose figures would not be what they say. */
function refuseUnsuitable(found: InterpreterProbe, command: string): void {
  const why = unsuitable(found);
  if (why !== null)
    throw new UsageError({ what: why.what, where: [['found', command]], try: why.try });
}

function unsuitable(found: InterpreterProbe): { what: string; try: string[] } | null {
  const { implementation, version, executable, readsEnvironment } = found;
  const supported = `CPython 3.${OLDEST} to 3.${NEWEST} can be measured`;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const other = ['--python CMD   with such an interpreter'];
  if (implementation !== 'CPython')
    return { what: `${implementation} is not supported: ${supported}`, try: other };
  if (major < 3 || (major === 3 && minor < OLDEST))
    return { what: `Python ${version} is too old: ${supported}`, try: other };
  if (major > 3 || minor > NEWEST)
    return { what: `Python ${version} is too new: ${supported}`, try: other };
  if (executable === '')
    return { what: 'this Python does not know its own path (sys.executable)', try: other };
  if (!readsEnvironment) {
    return {
      what: `this Python ignores its environment, in which ${SEED} is set for each start`,
      try: ['leave out its options -E and -I'],
    };
  }
  return null;
}

/** Variables that make an environment active, its programs first on PATH. */
export function activated(prefix: string, env: NodeJS.ProcessEnv): Record<string, string> {
  return { VIRTUAL_ENV: prefix, PATH: [join(prefix, 'bin'), env['PATH'] ?? ''].join(delimiter) };
}
