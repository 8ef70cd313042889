import { expect, test } from 'vitest';
import {
  readRequirements,
  requirementFiles,
  withoutEditable,
} from '../../../src/measure/environment/requirements-file.ts';
import { layTree } from './projects.ts';

test('the files that say what benchmarks need are known by their names', () => {
  const { path } = layTree('head', {
    'requirements.txt': '',
    'requirements-dev.txt': '',
    'requirements_bench.txt': '',
    'test-requirements.txt': '',
    'requirements-docs.txt': '',
    'requirements/base.txt': '',
    'requirements/benchmarks.txt': '',
    'requirements/docs.txt': '',
  });
  expect(requirementFiles(path)).toEqual([
    'requirements-dev.txt',
    'requirements.txt',
    'requirements/base.txt',
    'requirements/benchmarks.txt',
    'requirements_bench.txt',
    'test-requirements.txt',
  ]);
});

test('a file is read with all that it includes, as pip reads it', () => {
  const { path } = layTree('head', {
    'requirements.txt': [
      '\uFEFF# comment',
      '--index-url https://example.org/simple',
      'apple[seeds]>=1 ; python_version > "3"  # why',
      'pear==2 \\',
      '  --hash=sha256:00',
      "-r 'sub folder/ümlaut.txt'",
      '--constraint=limits.txt',
      '-r https://example.org/more.txt',
      '-e .[test, bench]',
      '-e ./libs/fig',
      'vendor/lemon-1-py3-none-any.whl',
      'lime @ file:///srv/lime',
      'kiwi @ git+https://example.org/kiwi',
      '-e git+https://example.org/plum.git#egg=plum',
      'https://example.org/quince.zip',
    ].join('\n'),
    'sub folder/ümlaut.txt': 'cherry\n-r ../requirements.txt\n-r missing.txt\n',
    'limits.txt': 'cherry<3\n-c deeper.txt\n',
  });
  expect(readRequirements(path, 'requirements.txt')).toEqual([
    { kind: 'file', name: 'requirements.txt' },
    { kind: 'requirement', text: 'apple[seeds]>=1 ; python_version > "3"' },
    { kind: 'hash' },
    { kind: 'requirement', text: 'pear==2' },
    { kind: 'file', name: 'sub folder/ümlaut.txt' },
    { kind: 'requirement', text: 'cherry' },
    { kind: 'file', name: 'sub folder/missing.txt' },
    { kind: 'file', name: 'limits.txt' },
    { kind: 'file', name: 'deeper.txt' },
    { kind: 'itself', extras: ['test', 'bench'] },
    { kind: 'path', path: './libs/fig' },
    { kind: 'path', path: 'vendor/lemon-1-py3-none-any.whl' },
    { kind: 'path', path: 'lime @ file:///srv/lime' },
    { kind: 'requirement', text: 'kiwi @ git+https://example.org/kiwi' },
    { kind: 'requirement', text: 'plum @ git+https://example.org/plum.git#egg=plum' },
    { kind: 'requirement', text: 'https://example.org/quince.zip' },
  ]);
});

test('nothing is left editable that lies in the tree', () => {
  const lines = [
    'apple',
    '-e .[test]  # itself',
    '.',
    '  --editable=./libs/fig',
    '-e git+https://example.org/plum.git#egg=plum',
  ];
  expect(withoutEditable(lines.join('\n')).split('\n')).toEqual([
    'apple',
    '',
    '',
    './libs/fig',
    '-e git+https://example.org/plum.git#egg=plum',
  ]);
});
