import { join } from 'node:path';
import { UsageError } from '../../model/errors.ts';
import { bundled } from '../../paths.ts';
import { inTemporaryFolder, makeFolder, removeFolder } from '../../system/temporary.ts';
import type { EnvironmentCache, KeptEnvironment, Label } from './cache.ts';
import { installFailed, runInstaller, shown, type Words } from './command.ts';
import { type Install, install } from './install.ts';
import { askInstalled } from './installed.ts';
import type { Interpreter } from './interpreter.ts';

/** An environment to be built. */
export interface Recipe extends Omit<Install, 'prefix' | 'work'> {
  /** Equal for recipes that bring the same. */
  readonly key: string;
  readonly interpreter: Interpreter;
  readonly hasUv: boolean;
}

/**
 * Builds an environment and keeps it; what was begun is gone where it fails or is aborted.
 *
 * @throws UsageError where the interpreter cannot make environments; TargetError where the install
 * fails; the signal's reason.
 */
export async function buildEnvironment(
  recipe: Recipe,
  cache: EnvironmentCache,
): Promise<KeptEnvironment> {
  const prefix = cache.newPrefix(recipe.key);
  const builtAt = Date.now();
  // Of their own, and given back: installers that are killed leave what they have in it.
  await using work = await inTemporaryFolder('highwater-install', async (folder) => {
    const temporary = join(folder, 'tmp');
    await makeFolder(temporary);
    return { folder, env: { ...recipe.env, TMPDIR: temporary } };
  });
  try {
    await makeEnvironment({ ...recipe, env: work.env }, prefix, cache.folder);
    await install({ ...recipe, env: work.env, prefix, work: work.folder });
    return await cache.keep(prefix, { builtAt, ...(await holdings(recipe, prefix)) });
  } catch (error) {
    await removeFolder(prefix);
    throw error;
  }
}

/** An environment with pip and nothing else: by uv where it is at hand and reaches an index, else as venv makes it. */
async function makeEnvironment(recipe: Recipe, prefix: string, folder: string): Promise<void> {
  const { env, signal, hasUv } = recipe;
  const { executable, version } = recipe.interpreter;
  const place = { folder, env, signal };
  if (hasUv) {
    const options = ['--quiet', '--no-project', '--seed', '--python', executable];
    const { status } = await runInstaller(['uv', 'venv', ...options, prefix], place);
    if (status === 0) return;
  }
  const script = join(bundled('harness'), 'environment.py');
  const words: Words = [executable, '-I', script, prefix];
  const result = await runInstaller(words, place);
  if (result.status === 0) return;
  // venv does not say why its pip could not be had.
  const asked = await runInstaller([executable, '-I', '-c', 'import venv, ensurepip'], place);
  const module = /No module named '(\w+)'/.exec(asked.output)?.[1];
  if (module === undefined) throw installFailed(shown(words), folder, result);
  const minor = version.split('.').slice(0, 2).join('.');
  throw new UsageError({
    what: `${executable} cannot make environments: its module ${module} is missing`,
    where: [['why', 'an environment of its own is built for each tree, to install what it needs']],
    try: [
      `apt-get install python3-venv   on Debian and Ubuntu (or python${minor}-venv for this one)`,
      'pip install uv   makes environments without that module',
    ],
  });
}

/** What of the tree an install left in the environment. */
async function holdings(
  { way, root, env, signal }: Recipe,
  prefix: string,
): Promise<Pick<Label, 'holdsTree' | 'boundTo'>> {
  if (way.kind !== 'command') return { holdsTree: way.build !== null, boundTo: null };
  const python = [join(prefix, 'bin', 'python')];
  const question = { python, folder: prefix, variables: {}, requirements: [] };
  const { local } = await askInstalled(question, env, signal);
  const ofTree = local.filter(({ path }) => path === root || path.startsWith(`${root}/`));
  return {
    holdsTree: ofTree.some(({ isEditable }) => !isEditable),
    boundTo: ofTree.some(({ isEditable }) => isEditable) ? root : null,
  };
}
