import { createHash, type Hash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readFile, readlink } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import type { Interpreter } from './interpreter.ts';
import { type RequirementLine, readRequirements } from './requirements-file.ts';
import { type TreeFile, treeFiles } from './tree-files.ts';
import { type FoundWay, type Way, wayText } from './way.ts';

/** Installs that read requirement files alone; any other may build the tree, so its files count too. */
const FILES_ALONE =
  /^\s*(python3? -m )?(uv )?pip install(\s+(-q|--quiet|(-r|-c|--requirement|--constraint)[= ]\s*[\w./+-]+))+\s*$/;
const FILE = /(?:-r|-c|--requirement|--constraint)[= ]\s*(\S+)/g;
/** Variables that change what an installer brings. */
const INSTALLERS = /^(PIP|UV)_/;

export interface KeySource {
  readonly way: Way;
  /** The tree's root. */
  readonly root: string;
  /** Where the install starts. */
  readonly folder: string;
  readonly interpreter: Interpreter;
}

/** Equal for installs that bring the same: the key under which an environment is kept. */
export async function keyOf(source: KeySource, env: NodeJS.ProcessEnv): Promise<string> {
  const { way, root, folder, interpreter } = source;
  const { executable, version, build } = interpreter;
  const variables = Object.entries(env).filter(([name]) => INSTALLERS.test(name));
  const hash = createHash('sha256');
  hash.update(JSON.stringify([executable, version, build, variables.sort()]));
  const readsTree =
    way.kind === 'command'
      ? await addCommand(hash, way.command, folder)
      : await addFound(hash, way, folder);
  if (readsTree) await addTree(hash, root);
  return hash.digest('hex').slice(0, 32);
}

/** Equal for trees that declare the same needs. */
export async function needsDigest(way: FoundWay, folder: string): Promise<string> {
  const hash = createHash('sha256');
  await addFound(hash, way, folder);
  if (way.build?.kind === 'needs')
    await addFiles(hash, folder, ['pyproject.toml', 'setup.py', 'setup.cfg']);
  return hash.digest('hex');
}

/** Adds what a user's command is known to read; true where it may read anything of the tree. */
async function addCommand(hash: Hash, command: string, folder: string): Promise<boolean> {
  hash.update(`\0${command}`);
  if (!FILES_ALONE.test(command)) return true;
  const names = [...command.matchAll(FILE)].map((match) => match[1]!);
  return addRequirements(
    hash,
    folder,
    names.flatMap((name) => readRequirements(folder, name)),
  );
}

/** Adds what is declared; true where the install reads more of the tree. */
async function addFound(hash: Hash, way: FoundWay, folder: string): Promise<boolean> {
  const { kind, build, constraints, hasFolders, declared } = way;
  hash.update(
    JSON.stringify([
      kind,
      build?.kind,
      wayText(way),
      constraints,
      declared.hiddenExtras,
      declared.pinned,
    ]),
  );
  if (kind === 'uv') await addFiles(hash, folder, [declared.lock!]);
  await addRequirements(hash, folder, Object.values(declared.files).flat());
  return build !== null || hasFolders;
}

async function addRequirements(
  hash: Hash,
  folder: string,
  lines: readonly RequirementLine[],
): Promise<boolean> {
  await addFiles(
    hash,
    folder,
    lines.flatMap((line) => (line.kind === 'file' ? [line.name] : [])),
  );
  return lines.some(({ kind }) => kind === 'path' || kind === 'itself');
}

async function addFiles(hash: Hash, folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const path = isAbsolute(name) ? name : join(folder, name);
    hash.update(`\0${name}\0`);
    if (existsSync(path)) hash.update(await readFile(path));
  }
}

async function addTree(hash: Hash, root: string): Promise<void> {
  await addTreeFiles(hash, root, await treeFiles(root));
}

/** Adds the paths and what is in them; of a link where it points. */
export async function addTreeFiles(
  hash: Hash,
  root: string,
  files: readonly TreeFile[],
): Promise<void> {
  for (const { path, isLink } of files) {
    hash.update(`\0${path}\0`);
    if (isLink) hash.update(await readlink(join(root, path)));
    else for await (const part of createReadStream(join(root, path))) hash.update(part);
  }
}
