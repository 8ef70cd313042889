import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TargetError } from '../../model/errors.ts';
import { DECLARING_FILES } from './declared.ts';
import { activated, type InterpreterProbe } from './probe.ts';

/** An environment kept from run to run, keyed by what it is installed from. */
const MOST_KEPT = 20;
const OUTPUT_LINES = 40;
const OUTPUT_KEPT = 1 << 20;

/** Installs that read requirement files alone; any other may build the tree, so its files count too. */
const FILES_ALONE =
  /^\s*(python3? -m )?(uv )?pip install(\s+(-q|--quiet|-r\s+\S+|--requirement[= ]\S+|-c\s+\S+))*\s*$/;

export interface Recipe {
  readonly command: string;
  /** Where the command runs. */
  readonly folder: string;
  readonly interpreter: InterpreterProbe;
}

/** The prefix of a virtual environment in which the recipe's command ran; built once, then found. */
export async function buildEnvironment(
  recipe: Recipe,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<string> {
  const cache = cacheFolder(env);
  await mkdir(cache, { recursive: true });
  const key = await keyOf(recipe);
  const pointer = join(cache, `${key}.json`);
  const kept = await pointed(pointer);
  if (kept !== null) return kept;
  const prefix = join(cache, `${key}-${randomBytes(4).toString('hex')}`);
  try {
    const hasUv = onPath('uv', env);
    const python = recipe.interpreter.executable;
    await shell(
      hasUv
        ? `uv venv --quiet --seed --python "$HW_PYTHON" "$HW_PREFIX"`
        : `"$HW_PYTHON" -m venv "$HW_PREFIX"`,
      {
        folder: recipe.folder,
        env: { ...env, HW_PYTHON: python, HW_PREFIX: prefix },
        signal,
      },
    );
    const { PYTHONHOME: _home, PYTHONPATH: _path, ...clean } = env;
    await shell(recipe.command, {
      folder: recipe.folder,
      env: { ...clean, ...activated(prefix, env) },
      signal,
    });
  } catch (error) {
    await rm(prefix, { recursive: true, force: true });
    throw error;
  }
  const temporary = `${pointer}.${randomBytes(4).toString('hex')}`;
  await writeFile(temporary, JSON.stringify({ prefix }));
  await rename(temporary, pointer);
  await forgetOldest(cache);
  return prefix;
}

function cacheFolder(env: NodeJS.ProcessEnv): string {
  const root =
    env['RUNNER_TOOL_CACHE'] ?? env['XDG_CACHE_HOME'] ?? join(env['HOME'] ?? '.', '.cache');
  return join(root, 'highwater', 'environments');
}

async function pointed(pointer: string): Promise<string | null> {
  try {
    const { prefix } = JSON.parse(await readFile(pointer, 'utf8')) as { prefix: string };
    return existsSync(join(prefix, 'bin', 'python')) ? prefix : null;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT')
      return null;
    throw error;
  }
}

async function keyOf({ command, folder, interpreter }: Recipe): Promise<string> {
  const hash = createHash('sha256').update(
    JSON.stringify([command, interpreter.executable, interpreter.version, interpreter.build]),
  );
  for (const name of DECLARING_FILES) {
    if (existsSync(join(folder, name)))
      hash.update(`\0${name}\0`).update(await readFile(join(folder, name)));
  }
  if (!FILES_ALONE.test(command)) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const path of files.sort()) {
      if (/[/\\](\.git|__pycache__|node_modules)[/\\]/.test(path)) continue;
      hash.update(`\0${path.slice(folder.length)}\0`).update(await readFile(path));
    }
  }
  return hash.digest('hex').slice(0, 32);
}

async function forgetOldest(cache: string): Promise<void> {
  const pointers = (await readdir(cache)).filter((name) => /^[0-9a-f]{32}\.json$/.test(name));
  const aged = await Promise.all(
    pointers.map(async (name) => ({ name, at: (await stat(join(cache, name))).mtimeMs })),
  );
  for (const { name } of aged.sort((a, b) => b.at - a.at).slice(MOST_KEPT)) {
    const prefix = await pointed(join(cache, name));
    await rm(join(cache, name), { force: true });
    if (prefix !== null) await rm(prefix, { recursive: true, force: true });
  }
}

export function onPath(program: string, env: NodeJS.ProcessEnv): boolean {
  return (env['PATH'] ?? '')
    .split(':')
    .some((folder) => folder !== '' && existsSync(join(folder, program)));
}

/** Runs a shell command in a process group of its own; its output is shown only where it fails. */
function shell(
  command: string,
  how: { folder: string; env: NodeJS.ProcessEnv; signal: AbortSignal },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('/bin/sh', ['-c', command], {
      cwd: how.folder,
      env: how.env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data: Buffer) => {
        output = (output + data.toString('utf8')).slice(-OUTPUT_KEPT);
      });
    }
    const kill = () => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    };
    how.signal.addEventListener('abort', kill, { once: true });
    const fail = (how_: string) =>
      new TargetError({
        what: `the install failed: ${command}`,
        where: [
          ['in', how.folder],
          ['ended', how_],
          ['its last lines', `\n${output.trim().split('\n').slice(-OUTPUT_LINES).join('\n')}`],
        ],
      });
    child.once('error', (error) => reject(fail(error.message)));
    child.once('close', (code, signal) => {
      how.signal.removeEventListener('abort', kill);
      if (how.signal.aborted) reject(how.signal.reason);
      else if (code === 0) resolve();
      else reject(fail(signal === null ? `with status ${code}` : `by ${signal}`));
    });
  });
}
