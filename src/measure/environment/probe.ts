import { execFile } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { UsageError } from '../../model/errors.ts';
import { bundled } from '../../paths.ts';

/** What an interpreter says of itself and of what is installed for it. */
export const ProbeSchema = v.object({
  executable: v.string(),
  prefix: v.string(),
  implementation: v.string(),
  /** "3.11.7". */
  version: v.string(),
  build: v.string(),
  libc: v.string(),
  system: v.string(),
  machine: v.string(),
  pageSizeBytes: v.number(),
  allocator: v.string(),
  distributions: v.record(v.string(), v.string()),
  /** What was installed from folders and archives of this machine. */
  local: v.array(v.object({ name: v.string(), path: v.string(), isEditable: v.boolean() })),
  /** The requirements asked about that are not met. */
  lacking: v.array(v.string()),
});

export type InterpreterProbe = v.InferOutput<typeof ProbeSchema>;

const OLDEST = [3, 9] as const;

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
  /** Where a command with a relative path starts. */
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  /** PEP 508 requirements that it may lack. */
  readonly requirements?: readonly string[];
}

/**
 * Asks the first interpreter of the candidates that runs.
 *
 * @throws UsageError where none runs, or it is no CPython from 3.9 on; the signal's reason.
 */
export async function probe(question: Question): Promise<InterpreterProbe> {
  const { command, folder, env, signal, requirements = [] } = question;
  // Measured processes get neither of them.
  const { PYTHONPATH: _path, PYTHONHOME: _home, ...clean } = env;
  const script = join(bundled('harness'), 'probe.py');
  const tried: [string, string][] = [];
  for (const [program, ...words] of candidates(command, env)) {
    try {
      const { stdout } = await promisify(execFile)(
        program!,
        [...words, script, JSON.stringify(requirements)],
        { cwd: folder, env: clean, maxBuffer: 1 << 26, timeout: 60_000, signal },
      );
      return suitable(
        v.parse(ProbeSchema, JSON.parse(stdout.trim().split('\n').at(-1)!)),
        [program, ...words].join(' '),
      );
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof UsageError) throw error;
      tried.push([
        [program, ...words].join(' '),
        whyNot(error as NodeJS.ErrnoException & { stderr?: string }),
      ]);
    }
  }
  throw new UsageError({
    what: 'no Python interpreter could be run',
    where: tried,
    try: ['--python /path/to/python3'],
  });
}

function whyNot(error: NodeJS.ErrnoException & { stderr?: string }): string {
  if (error.code === 'ENOENT') return 'not found on PATH';
  return error.stderr?.trim().split('\n').at(-1) || error.message.split('\n')[0]!;
}

function suitable(found: InterpreterProbe, command: string): InterpreterProbe {
  const [major = 0, minor = 0] = found.version.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    throw new UsageError({
      what: `Python ${found.version} is too old: 3.9 or newer is needed`,
      where: [['found', command]],
    });
  }
  if (found.implementation !== 'CPython') {
    throw new UsageError({
      what: `${found.implementation} cannot be measured: CPython is needed`,
      where: [['found', command]],
    });
  }
  return found;
}

/** Variables that make an environment active, its programs first on PATH. */
export function activated(prefix: string, env: NodeJS.ProcessEnv): Record<string, string> {
  return { VIRTUAL_ENV: prefix, PATH: [join(prefix, 'bin'), env['PATH'] ?? ''].join(delimiter) };
}
