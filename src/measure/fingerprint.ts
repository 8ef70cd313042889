import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { MeasurePlan } from '../model/plan.ts';
import type { Fingerprint } from '../model/record.ts';
import type { InterpreterProbe } from './environment/probe.ts';
import type { Measured } from './measure.ts';
import { threadVariables } from './variables.ts';

/** What a tree's figures depend on beside its code. */
export async function fingerprintOf(
  probe: InterpreterProbe,
  measured: Pick<Measured, 'aslr' | 'harness'>,
  plan: MeasurePlan,
): Promise<Fingerprint> {
  return {
    implementation: probe.implementation,
    python: probe.version,
    build: probe.build,
    variant: probe.variant,
    flags: probe.flags,
    libc: probe.libc,
    system: probe.system,
    architecture: probe.machine,
    pageSizeBytes: probe.pageSizeBytes,
    transparentHugePages: await readHugePages(),
    allocator: probe.allocator,
    aslr: measured.aslr,
    cpus: availableParallelism(),
    threads: threadVariables(plan),
    distributions: probe.distributions,
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
