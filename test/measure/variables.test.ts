import { expect, test } from 'vitest';
import { askingVariables, processVariables } from '../../src/measure/variables.ts';
import type { Environment } from '../../src/model/tree.ts';
import { makeMeasurePlan } from '../factory.ts';

const ENVIRONMENT: Environment = {
  python: ['/usr/bin/python3'],
  variables: {},
  importFrom: 'front',
  description: '',
};

const OURS = {
  HOME: '/home/me',
  PATH: '/usr/bin',
  EDITOR: 'vi',
  LD_LIBRARY_PATH: '/opt/lib',
  LD_PRELOAD: 'libjemalloc.so.2',
  PYTHONNOUSERSITE: '1',
  PYTHONUSERBASE: '/home/me/base',
  ...Object.fromEntries(
    [
      'MALLOC',
      'DEVMODE',
      'TRACEMALLOC',
      'OPTIMIZE',
      'WARNINGS',
      'SAFEPATH',
      'HASHSEED',
      'PATH',
      'HOME',
    ]
      .concat(['STARTUP', 'DONTWRITEBYTECODE', 'PYCACHEPREFIX', 'INSPECT', 'IOENCODING'])
      .map((name) => [`PYTHON${name}`, 'ours']),
  ),
};

const interpreters = (all: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(all).filter(([name]) => /^(PYTHON|LD_)/.test(name)));

test.each([
  ['nothing', {}],
  ['an allocator and more', { PYTHONMALLOC: 'malloc', PYTHONDEVMODE: '1', LD_PRELOAD: 'mine.so' }],
  ['a hash seed', { PYTHONHASHSEED: 'random' }],
])('an interpreter is asked with what it is measured with: the user sets %s', (_, set) => {
  const plan = makeMeasurePlan({ env: set, passEnv: { PYTHONOPTIMIZE: '2' } });
  const { PYTHONHASHSEED, ...measured } = interpreters(
    processVariables(ENVIRONMENT, plan, '/tmp/home', 2, OURS),
  );
  expect(PYTHONHASHSEED).toBe('2');
  expect(measured).toEqual({
    LD_LIBRARY_PATH: '/opt/lib',
    PYTHONNOUSERSITE: '1',
    PYTHONUSERBASE: '/home/me/base',
    PYTHONOPTIMIZE: '2',
    ...Object.fromEntries(Object.entries(set).filter(([name]) => name !== 'PYTHONHASHSEED')),
  });
  expect(interpreters(askingVariables(OURS, { ...plan.passEnv, ...plan.env }))).toEqual(measured);
});

test('but with the rest of ours, which wrappers need', () => {
  expect(askingVariables(OURS, { EDITOR: 'ed' })).toMatchObject({ HOME: '/home/me', EDITOR: 'vi' });
});
