import { dirname, join, relative } from 'node:path/posix';
import type { Bytes } from '../model/bytes.ts';

/** The control group whose memory this process counts against, as the kernel shows it here. */
export interface MemoryGroup {
  readonly version: 1 | 2;
  /** Its folder first, then every one above it that is visible: a limit of any of them holds. */
  readonly folders: readonly [string, ...string[]];
}

/** What a group's folder calls its figures: cgroups(7), the kernel's cgroup-v2 and cgroup-v1/memory documents. */
export const GROUP_FILES = {
  1: {
    limits: ['memory.limit_in_bytes'],
    usage: 'memory.usage_in_bytes',
    reclaimable: 'total_inactive_file',
    kills: 'memory.oom_control',
  },
  2: {
    // Above `high` nothing is killed, but all is throttled until it passes its time limit.
    limits: ['memory.max', 'memory.high'],
    usage: 'memory.current',
    reclaimable: 'inactive_file',
    kills: 'memory.events',
  },
} as const;

/**
 * Finds the memory group from /proc/self/cgroup (cgroups(7)) and /proc/self/mountinfo
 * (proc_pid_mountinfo(5)); null where no such hierarchy is mounted. A hybrid system keeps memory in
 * version 1.
 */
export function memoryGroup(cgroup: string, mountinfo: string): MemoryGroup | null {
  const entries = cgroup.split('\n').map((line) => /^\d+:([^:]*):(.*)$/.exec(line) ?? []);
  const old = entries.find(([, controllers]) => controllers?.split(',').includes('memory'));
  const version = old === undefined ? 2 : 1;
  const path = (old ?? entries.find(([, controllers]) => controllers === ''))?.[2];
  const mount = mountinfo
    .split('\n')
    .map(mountOf)
    .find(({ type, options }) =>
      version === 2 ? type === 'cgroup2' : type === 'cgroup' && options.includes('memory'),
    );
  if (path === undefined || mount === undefined) return null;
  return { version, folders: upwards(mount.point, inside(mount.root, path)) };
}

function mountOf(line: string) {
  const words = line.split(' ');
  const [type = '', , options = ''] = words.slice(words.indexOf('-') + 1);
  return { root: words[3] ?? '', point: words[4] ?? '', type, options: options.split(',') };
}

/** `path` below `root`, which is what a container mounts of the hierarchy; the top where it lies elsewhere. */
function inside(root: string, path: string): string {
  const below = relative(root, path);
  return below.startsWith('..') ? '' : below;
}

function upwards(top: string, below: string): [string, ...string[]] {
  const folders: [string, ...string[]] = [join(top, below)];
  for (let at = folders[0]; at !== top; folders.push(at)) at = dirname(at);
  return folders;
}

/** MemAvailable of /proc/meminfo, proc_meminfo(5); null where the kernel does not tell. */
export function availableBytes(meminfo: string): Bytes | null {
  const found = /^MemAvailable:\s+(\d+) kB$/m.exec(meminfo);
  return found === null ? null : Number(found[1]) * 1024;
}

/**
 * What a group may still take: the limit minus its usage without the page cache that is given back
 * first. Infinite without a limit ("max", which version 1 writes as a number near 2^63).
 */
export function groupFree(limit: string, usage: string, stat: string, reclaimable: string): Bytes {
  const cap = Number(limit);
  return Number.isNaN(cap)
    ? Number.POSITIVE_INFINITY
    : cap - Number(usage) + figure(stat, reclaimable);
}

/** How many processes an out-of-memory killer ended: `oom_kill` of a group's events, or of /proc/vmstat. */
export function oomKills(text: string): number {
  return figure(text, 'oom_kill');
}

function figure(text: string, key: string): number {
  return Number(new RegExp(`^${key} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
}
