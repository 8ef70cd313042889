import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { installFailed, runInstaller, type Words } from './command.ts';
import { activated } from './interpreter.ts';
import { pinLines } from './pinned.ts';
import { withoutEditable } from './requirements-file.ts';
import { copyTree } from './tree-files.ts';
import { type FoundWay, pipInstalls, uvWords, type Way, wayText } from './way.ts';

/** What is installed into which environment. */
export interface Install {
  readonly way: Way;
  /** The tree's root. */
  readonly root: string;
  /** Where the install starts, relative to the root. */
  readonly workingDirectory: string;
  /** The environment's folder; it has pip. */
  readonly prefix: string;
  /** A temporary folder, for what the install makes on its way. */
  readonly work: string;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}

/** A copied tree has no history to take a version from, and base and head must not differ by it. */
const VERSION = {
  SETUPTOOLS_SCM_PRETEND_VERSION: '9999', // hatch-vcs too
  PDM_BUILD_SCM_VERSION: '9999',
  POETRY_DYNAMIC_VERSIONING_BYPASS: '9999',
  UV_DYNAMIC_VERSIONING_BYPASS: '9999',
  PBR_VERSION: '9999',
};

/** What would bring modules of elsewhere into an install, or put byte code where nobody looks for it. */
const UNFIT = [
  'PYTHONHOME',
  'PYTHONPATH',
  'PYTHONDONTWRITEBYTECODE',
  'PYTHONPYCACHEPREFIX',
  'PYTHONOPTIMIZE',
  'PIP_NO_COMPILE',
];

/**
 * Fills an environment.
 *
 * @throws TargetError where a command fails; the signal's reason.
 */
export async function install(what: Install): Promise<void> {
  const { way } = what;
  if (way.kind === 'command') return run(what, what.root, ['/bin/sh', '-c', way.command]);
  await installFound(what, way);
}

async function installFound(what: Install, way: FoundWay): Promise<void> {
  const { work } = what;
  const python = join(what.prefix, 'bin', 'python');
  const root = await sourcesOf(what, way);
  if (way.kind === 'uv') await run(what, root, uvWords(way, python));
  // Isolated: a platform.py in the tree must not stand before what pip imports.
  const pip = (...words: string[]): Words => [
    ...([python, '-I', '-m', 'pip', ...words] as const),
    '--quiet',
    '--no-input',
    '--disable-pip-version-check',
  ];
  const wheels = join(work, 'wheels');
  if (way.build !== null)
    await run(what, root, pip('wheel', '--no-deps', '--wheel-dir', wheels, '.'), VERSION);
  const [wheel] = way.build === null ? [] : await readdir(wheels);
  const constraints = join(work, 'constraints.txt');
  await writeFile(constraints, textOf(way.constraints));
  const pins = join(work, 'pins.txt');
  await writeFile(pins, textOf(pinLines(way.declared.pinned?.pins ?? [])));
  const built = wheel === undefined ? null : join(wheels, wheel);
  for (const words of pipInstalls(way, built, pins))
    await run(what, root, pip('install', '-c', constraints, ...words));
}

function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** Where an install reads the tree: in a copy where it builds, since that writes beside the sources. */
async function sourcesOf(what: Install, way: FoundWay): Promise<string> {
  const { root, workingDirectory, work } = what;
  const lines = Object.values(way.declared.files).flat();
  const isCopied =
    way.build !== null || way.hasFolders || lines.some(({ kind }) => kind === 'itself');
  if (!isCopied) return root;
  const copy = join(work, 'tree');
  await copyTree(root, copy);
  for (const line of lines) {
    if (line.kind !== 'file' || isAbsolute(line.name)) continue;
    const path = join(copy, workingDirectory, line.name);
    if (!existsSync(path)) continue;
    const text = withoutEditable(await readFile(path, 'utf8'));
    await rm(path); // it may be read-only
    await writeFile(path, text);
  }
  return copy;
}

async function run(
  { prefix, env, signal, way, workingDirectory, root: shownRoot }: Install,
  root: string,
  words: Words,
  variables: Readonly<Record<string, string>> = {},
): Promise<void> {
  const clean = Object.entries(env).filter(([name]) => !UNFIT.includes(name));
  const result = await runInstaller(words, {
    folder: join(root, workingDirectory),
    env: {
      ...variables,
      ...Object.fromEntries(clean),
      ...activated(prefix, env),
      PIP_USER: '0',
      // uv's project commands take an environment of their own otherwise.
      UV_PROJECT_ENVIRONMENT: prefix,
      UV_PYTHON_DOWNLOADS: 'never',
      // Byte code that the first import wrote would be in that import's figures alone.
      UV_COMPILE_BYTECODE: '1',
    },
    signal,
  });
  if (result.status !== 0)
    throw installFailed(wayText(way), join(shownRoot, workingDirectory), result);
}
