import { afterEach, expect, test, vi } from 'vitest';
import { endGroup } from '../../src/system/group.ts';

const { platform } = process;
afterEach(() => {
  Object.defineProperty(process, 'platform', { value: platform });
  vi.restoreAllMocks();
});

test.each([
  ['linux', -7],
  ['darwin', -7],
  ['win32', 7], // by a negative number nothing is found there, and a hang would never end
])('on %s the signal goes to %i', (name, target) => {
  Object.defineProperty(process, 'platform', { value: name });
  const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
  endGroup(7, 'SIGKILL');
  expect(kill.mock.calls).toEqual([[target, 'SIGKILL']]);
});

test('one that has ended already is no fault', () => {
  vi.spyOn(process, 'kill').mockImplementation(() => {
    throw Object.assign(new Error('gone'), { code: 'ESRCH' });
  });
  expect(() => endGroup(7, 'SIGKILL')).not.toThrow();
});
