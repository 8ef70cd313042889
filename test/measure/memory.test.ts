import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MachineMemory } from '../../src/measure/memory.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'highwater-memory-'));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(root, { recursive: true });
});

/** Lays out files as a kernel shows them. */
function kernel(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

const meminfo = (kiB: number) => `MemTotal: 9000 kB\nMemAvailable:    ${kiB} kB\n`;

const V2 = {
  'proc/meminfo': meminfo(8000),
  'proc/self/cgroup': '0::/pod/box\n',
  'proc/self/mountinfo': '26 23 0:23 / /sys/fs/cgroup rw - cgroup2 cgroup2 rw',
  'sys/fs/cgroup/pod/memory.max': '6144000\n',
  'sys/fs/cgroup/pod/memory.current': '5120000\n',
  'sys/fs/cgroup/pod/memory.stat': 'inactive_file 1024000\n',
  'sys/fs/cgroup/pod/box/memory.max': 'max\n',
  'sys/fs/cgroup/pod/box/memory.high': '4096000\n',
  'sys/fs/cgroup/pod/box/memory.current': '1024000\n',
  'sys/fs/cgroup/pod/box/memory.stat': 'inactive_file 0\n',
  'sys/fs/cgroup/pod/box/memory.events': 'oom 2\noom_kill 2\n',
};

describe('free memory', () => {
  test('is the least of the machine and of every group above', () => {
    kernel(V2);
    expect(new MachineMemory(root).free()).toBe(2_048_000);
    kernel({ 'proc/meminfo': meminfo(1000) });
    expect(new MachineMemory(root).free()).toBe(1_024_000);
    kernel({ 'proc/meminfo': meminfo(8000), 'sys/fs/cgroup/pod/memory.current': '6144000\n' });
    expect(new MachineMemory(root).free()).toBe(1_024_000);
    kernel({ 'sys/fs/cgroup/pod/box/memory.current': '3996000\n' });
    expect(new MachineMemory(root).free()).toBe(100_000);
  });

  test('counts the limit of cgroups of version 1', () => {
    kernel({
      'proc/meminfo': meminfo(8000),
      'proc/self/cgroup': '4:memory:/docker/1f\n0::/\n',
      'proc/self/mountinfo':
        '35 31 0:32 /docker/1f /sys/fs/cgroup/memory ro - cgroup cgroup rw,memory',
      'sys/fs/cgroup/memory/memory.limit_in_bytes': '1000000\n',
      'sys/fs/cgroup/memory/memory.usage_in_bytes': '800000\n',
      'sys/fs/cgroup/memory/memory.stat': 'total_inactive_file 300000\n',
    });
    expect(new MachineMemory(root).free()).toBe(500_000);
  });

  test('is without limit where nothing tells', () => {
    expect(new MachineMemory(root).free()).toBe(Number.POSITIVE_INFINITY);
  });

  test('is read again only after 50 ms', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    kernel({ 'proc/meminfo': meminfo(2) });
    const memory = new MachineMemory(root);
    expect(memory.free()).toBe(2048);
    kernel({ 'proc/meminfo': meminfo(1) });
    vi.advanceTimersByTime(49);
    expect(memory.free()).toBe(2048);
    vi.advanceTimersByTime(1);
    expect(memory.free()).toBe(1024);
  });
});

describe('out-of-memory kills', () => {
  test('are those of our own group, else of the whole machine, else none that could rise', () => {
    expect(new MachineMemory(root).kills()).toBe(0);
    kernel({ 'proc/vmstat': 'pgfault 12\noom_kill 5\n' });
    expect(new MachineMemory(root).kills()).toBe(5);
    kernel(V2);
    expect(new MachineMemory(root).kills()).toBe(2);
  });
});
