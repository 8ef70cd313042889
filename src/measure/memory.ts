import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bytes } from '../model/bytes.ts';
import { availableBytes, GROUP_FILES, groupFree, memoryGroup, oomKills } from './cgroup.ts';

/** What admission asks of the machine. */
export interface Memory {
  /** Bytes that could be taken now before something dies; infinite where nothing tells. */
  free(): Bytes;
  /** Processes of ours that the out-of-memory killer has ended so far; 0 where nothing tells. */
  kills(): number;
}

/** A reading this old, in milliseconds, is taken again. */
const FRESH_FOR = 50;

/** The memory of this machine, within the limits of the control groups we are in (Linux; elsewhere without limit). */
export class MachineMemory implements Memory {
  readonly #group;
  #free: Bytes = Number.POSITIVE_INFINITY;
  #readAt = Number.NEGATIVE_INFINITY;

  /** `root`: where /proc and /sys are; tests lay out their own. */
  constructor(readonly root = '/') {
    const cgroup = this.#text('/proc/self/cgroup');
    const mountinfo = this.#text('/proc/self/mountinfo');
    this.#group = cgroup === null || mountinfo === null ? null : memoryGroup(cgroup, mountinfo);
  }

  free(): Bytes {
    const now = performance.now();
    if (now - this.#readAt >= FRESH_FOR) {
      this.#free = this.#readFree();
      this.#readAt = now;
    }
    return this.#free;
  }

  #readFree(): Bytes {
    const meminfo = this.#text('/proc/meminfo');
    const machine = meminfo === null ? null : availableBytes(meminfo);
    return Math.min(machine ?? Number.POSITIVE_INFINITY, ...this.#groupsFree());
  }

  #groupsFree(): Bytes[] {
    if (this.#group === null) return [];
    const { limits, usage, reclaimable } = GROUP_FILES[this.#group.version];
    return this.#group.folders.flatMap((folder) => {
      const used = this.#text(folder, usage);
      const stat = this.#text(folder, 'memory.stat');
      if (used === null || stat === null) return []; // the topmost group has no figures
      return limits.flatMap((name) => {
        const limit = this.#text(folder, name);
        return limit === null ? [] : [groupFree(limit, used, stat, reclaimable)];
      });
    });
  }

  /** Counted in our own group, or on the whole machine where that one has no counter. */
  kills(): number {
    const own =
      this.#group && this.#text(this.#group.folders[0], GROUP_FILES[this.#group.version].kills);
    return oomKills(own ?? this.#text('/proc/vmstat') ?? '');
  }

  #text(...path: readonly string[]): string | null {
    try {
      return readFileSync(join(this.root, ...path), 'utf8');
    } catch {
      return null; // not this kernel, this version of cgroups, or not this group
    }
  }
}
