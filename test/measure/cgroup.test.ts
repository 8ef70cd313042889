import { describe, expect, test } from 'vitest';
import { availableBytes, groupFree, memoryGroup, oomKills } from '../../src/measure/cgroup.ts';

const V2_MOUNT = '26 23 0:23 / /sys/fs/cgroup rw,nosuid shared:4 - cgroup2 cgroup2 rw,nsdelegate';
const V1_MOUNTS = [
  '31 23 0:28 / /sys/fs/cgroup rw,relatime - tmpfs tmpfs rw,mode=755',
  '32 31 0:29 / /sys/fs/cgroup/cpu rw,relatime - cgroup cgroup rw,cpu',
  '35 31 0:32 / /sys/fs/cgroup/memory rw,relatime shared:9 master:2 - cgroup cgroup rw,memory',
  '41 31 0:38 / /sys/fs/cgroup/unified rw,relatime - cgroup2 cgroup2 rw',
].join('\n');

describe('the memory group of this process', () => {
  test.each([
    [
      'version 2: its folder and those above it',
      '0::/system.slice/runner.service\n',
      V2_MOUNT,
      {
        version: 2,
        folders: [
          '/sys/fs/cgroup/system.slice/runner.service',
          '/sys/fs/cgroup/system.slice',
          '/sys/fs/cgroup',
        ],
      },
    ],
    [
      'version 2 in a container with a namespace of its own',
      '0::/\n',
      V2_MOUNT,
      { version: 2, folders: ['/sys/fs/cgroup'] },
    ],
    [
      'a hybrid system keeps memory in version 1',
      '9:name=systemd:/\n4:memory:/jobs/7\n3:cpuset:/\n0::/\n',
      V1_MOUNTS,
      {
        version: 1,
        folders: [
          '/sys/fs/cgroup/memory/jobs/7',
          '/sys/fs/cgroup/memory/jobs',
          '/sys/fs/cgroup/memory',
        ],
      },
    ],
    [
      'version 1 where the container mounts its own part of the hierarchy',
      '4:cpu,memory:/docker/1f/inner\n',
      '35 31 0:32 /docker/1f /sys/fs/cgroup/memory ro - cgroup cgroup rw,memory',
      { version: 1, folders: ['/sys/fs/cgroup/memory/inner', '/sys/fs/cgroup/memory'] },
    ],
    [
      'a path outside what is mounted here: the top of the mount',
      '0::/../sibling\n',
      '26 23 0:23 /docker/1f /sys/fs/cgroup ro - cgroup2 cgroup2 rw',
      { version: 2, folders: ['/sys/fs/cgroup'] },
    ],
    ['no hierarchy mounted', '0::/\n', '22 1 8:1 / / rw - ext4 /dev/sda1 rw', null],
    ['no group named', '', V2_MOUNT, null],
  ])('%s', (_, cgroup, mountinfo, group) => {
    expect(memoryGroup(cgroup, mountinfo)).toEqual(group);
  });
});

test('a group may take its limit less what it holds, the inactive page cache aside', () => {
  const stat = 'anon 500\ninactive_file 200\nactive_file 90\ntotal_inactive_file 300\n';
  expect(groupFree('1000\n', '700\n', stat, 'inactive_file')).toBe(500);
  expect(groupFree('1000\n', '700\n', stat, 'total_inactive_file')).toBe(600);
  expect(groupFree('max\n', '700\n', stat, 'inactive_file')).toBe(Number.POSITIVE_INFINITY);
});

test('MemAvailable is read in bytes, and null where an old kernel has none', () => {
  const meminfo = 'MemTotal:       24684092 kB\nMemAvailable:   24275948 kB\n';
  expect(availableBytes(meminfo)).toBe(24_275_948 * 1024);
  expect(availableBytes('MemTotal:       24684092 kB\n')).toBeNull();
});

test.each([
  ['memory.events', 'low 0\nhigh 3\nmax 7\noom 2\noom_kill 1\noom_group_kill 0\n', 1],
  ['memory.oom_control', 'oom_kill_disable 0\nunder_oom 0\noom_kill 4\n', 4],
  ['a kernel that does not count', 'oom_kill_disable 0\nunder_oom 0\n', 0],
])('out-of-memory kills of %s', (_, text, kills) => {
  expect(oomKills(text)).toBe(kills);
});
