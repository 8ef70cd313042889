import * as v from 'valibot';
import { UsageError } from '../../model/errors.ts';
import { askingVariables } from '../variables.ts';
import { answerOf, whyNot } from './answer.ts';

const InstalledSchema = v.object({
  /** Versions by name. */
  distributions: v.record(v.string(), v.string()),
  /** What was installed from folders and archives of this machine. */
  local: v.array(v.object({ name: v.string(), path: v.string(), isEditable: v.boolean() })),
  /** The requirements asked about that are not met. */
  lacking: v.array(v.string()),
});

/** What an interpreter says of what is installed for it. */
export type Installed = v.InferOutput<typeof InstalledSchema>;

export interface InstalledQuestion {
  /** The interpreter's own path and options. */
  readonly python: readonly string[];
  readonly folder: string;
  /** What its wrapper adds, and what the user sets for both trees. */
  readonly variables: Readonly<Record<string, string>>;
  /** PEP 508 requirements that it may lack. */
  readonly requirements: readonly string[];
}

/** @throws UsageError where it does not tell; the signal's reason. */
export async function askInstalled(
  { python, folder, variables, requirements }: InstalledQuestion,
  ours: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<Installed> {
  const place = { folder, env: askingVariables(ours, variables), signal };
  try {
    const words = [JSON.stringify(requirements)];
    return await answerOf(python, 'installed.py', words, place, InstalledSchema);
  } catch (error) {
    signal.throwIfAborted();
    throw new UsageError({
      what: `${python[0]} could not tell what is installed for it`,
      where: [['why', whyNot(error as Error)]],
      try: ['python -m pip list   with it, which reads the same files'],
    });
  }
}
