import { execFile } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { UsageError } from '../../model/errors.ts';

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
});

export type InterpreterProbe = v.InferOutput<typeof ProbeSchema>;

const OLDEST = [3, 9] as const;

const PROGRAM = `
import json, os, platform, sys
found = {}
if sys.version_info >= (3, 9):
    from importlib import metadata
    for one in metadata.distributions():
        name = one.metadata["Name"]
        if name:
            found.setdefault(name, one.version or "")
uname = os.uname() if hasattr(os, "uname") else None
print(json.dumps({
    "executable": sys.executable, "prefix": sys.prefix, "implementation": platform.python_implementation(),
    "version": platform.python_version(), "build": " ".join(platform.python_build()),
    "libc": " ".join(platform.libc_ver()).strip(), "system": uname.sysname if uname else sys.platform,
    "machine": uname.machine if uname else platform.machine(),
    "pageSizeBytes": os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096,
    "allocator": os.environ.get("PYTHONMALLOC", "pymalloc"), "distributions": found,
}))
`;

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

/**
 * Asks the first interpreter of the candidates that runs.
 *
 * @throws UsageError where none runs, or it is no CPython from 3.9 on.
 */
export async function probe(
  command: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd: string,
): Promise<InterpreterProbe> {
  const tried: [string, string][] = [];
  for (const [program, ...words] of candidates(command, env)) {
    try {
      const { stdout } = await promisify(execFile)(program!, [...words, '-c', PROGRAM], {
        cwd,
        env,
        maxBuffer: 1 << 26,
        timeout: 60_000,
      });
      return suitable(
        v.parse(ProbeSchema, JSON.parse(stdout.trim().split('\n').at(-1)!)),
        [program, ...words].join(' '),
      );
    } catch (error) {
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
