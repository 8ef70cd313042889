import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { MeasurePlan } from '../model/plan.ts';
import type { Conditions } from '../model/stored.ts';
import { bundled } from '../paths.ts';
import type { Installed } from './environment/installed.ts';
import { addTreeFiles } from './environment/key.ts';
import { type TreeFile, treeFiles } from './environment/tree-files.ts';
import { codeOf, type View } from './views.ts';

export interface ConditionsSource {
  readonly view: View;
  readonly installed: Installed;
  readonly plan: MeasurePlan;
  /** Whether native-peak is measured. */
  readonly native: boolean;
  readonly workingDirectory: string;
  /** The words before an interpreter. */
  readonly launcher: readonly string[];
}

/** What a tree's figures will depend on beside its code and the fingerprint. */
export async function conditionsOf(source: ConditionsSource): Promise<Conditions> {
  const { view, installed, plan, native, workingDirectory, launcher } = source;
  const { install, shard, benchmarks } = plan;
  const code = await Promise.all(codeOf(view.files).map((path) => filesAt(view.root, path)));
  const harness = bundled('harness');
  return {
    benchmarkCode: await digestOf(view.root, code.flat()),
    options: {
      'working-directory': workingDirectory,
      benchmarks: benchmarks.join('\n'),
      select: plan.select ?? '',
      shard: shard === null ? '' : `${shard.index}/${shard.count}`,
      // A command may hold an address with a password, and a variable anything.
      install: install.kind === 'found' ? install.kind : hashed(install.command),
      env: hashed(JSON.stringify(Object.entries(plan.env).sort())),
      'pass-env': hashed(JSON.stringify(Object.entries(plan.passEnv).sort())),
      timeout: String(plan.timeoutSeconds),
      fresh: String(plan.fresh),
      native: String(native),
      'version of Highwater': await digestOf(harness, await treeFiles(harness)),
      'address-space randomisation': launcher.length > 0 ? 'off' : 'as it is',
    },
    ownDistributions: installed.local.map(({ name }) => name).sort(),
  };
}

async function filesAt(root: string, path: string): Promise<TreeFile[]> {
  const found = await stat(join(root, path));
  return found.isDirectory() ? treeFiles(root, path) : [{ path, isLink: false }];
}

async function digestOf(root: string, files: readonly TreeFile[]): Promise<string> {
  const hash = createHash('sha256');
  await addTreeFiles(hash, root, files);
  return hash.digest('hex');
}

function hashed(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
