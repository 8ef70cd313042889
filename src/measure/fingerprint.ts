import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { MeasurePlan } from '../model/plan.ts';
import type { Fingerprint } from '../model/record.ts';
import type { Installed } from './environment/installed.ts';
import type { Interpreter } from './environment/interpreter.ts';
import type { Measured } from './measure.ts';
import { threadVariables } from './variables.ts';

/** What a tree's figures depend on beside its code. */
export async function fingerprintOf(
  interpreter: Interpreter,
  { distributions }: Installed,
  measured: Pick<Measured, 'aslr' | 'harness'>,
  plan: MeasurePlan,
): Promise<Fingerprint> {
  return {
    implementation: interpreter.implementation,
    python: interpreter.version,
    build: interpreter.build,
    variant: interpreter.variant,
    flags: interpreter.flags,
    libc: interpreter.libc,
    system: interpreter.system,
    architecture: interpreter.machine,
    pageSizeBytes: interpreter.pageSizeBytes,
    transparentHugePages: await readHugePages(),
    allocator: interpreter.allocator,
    aslr: measured.aslr,
    cpus: availableParallelism(),
    threads: threadVariables(plan),
    distributions,
    harness: measured.harness,
  };
}

/** The kernel's setting for transparent huge pages: "always", "madvise", "never"; "unknown" elsewhere. */
async function readHugePages(): Promise<string> {
  try {
    const text = await readFile('/sys/kernel/mm/transparent_hugepage/enabled', 'utf8');
    return /\[(\w+)\]/.exec(text)?.[1] ?? 'unknown';
  } catch {
    return 'unknown'; // not Linux, or not mounted here
  }
}
