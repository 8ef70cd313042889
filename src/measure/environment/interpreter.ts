import { delimiter, join } from 'node:path';
import * as v from 'valibot';
import { UsageError } from '../../model/errors.ts';
import { askingVariables, SEED } from '../variables.ts';
import { answerOf, whyNot } from './answer.ts';

/** What an interpreter says of itself. */
const InterpreterSchema = v.object({
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
});

export type Interpreter = v.InferOutput<typeof InterpreterSchema>;

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

export interface Question {
  /** The interpreter's command; empty: the first that is found. */
  readonly command: readonly string[];
  /** Where the command starts: "uv run python" looks for its project there. */
  readonly folder: string;
  /** What the user sets for both trees. */
  readonly variables: Readonly<Record<string, string>>;
}

/**
 * What the first interpreter of the candidates says that runs. Its `variables` are those that its command
 * added (a wrapper script does).
 *
 * @throws UsageError where none runs, or it is none that can be measured; the signal's reason.
 */
export async function askInterpreter(
  { command, folder, variables }: Question,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<Interpreter> {
  const given = askingVariables(env, variables);
  const tried: [string, string][] = [];
  for (const words of candidates(command, env)) {
    const shown = words.join(' ');
    try {
      const place = { folder, env: given, signal };
      const found = await answerOf(words, 'interpreter.py', [], place, InterpreterSchema);
      const added = Object.entries(found.variables).filter(([name, text]) => given[name] !== text);
      refuseUnsuitable(found, shown);
      return { ...found, variables: Object.fromEntries(added) };
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof UsageError) throw error;
      tried.push([shown, whyNot(error as Error)]);
    }
  }
  throw new UsageError({
    what: 'no Python interpreter could be run',
    where: tried,
    try: ['--python /path/to/python3'],
  });
}

/** @throws UsageError for an interpreter whose figures would not be what they say. */
function refuseUnsuitable(found: Interpreter, command: string): void {
  const why = unsuitable(found);
  if (why !== null)
    throw new UsageError({ what: why.what, where: [['found', command]], try: why.try });
}

function unsuitable(found: Interpreter): { what: string; try: string[] } | null {
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
