import { expect, test } from 'vitest';
import { specifierOf } from '../../../src/measure/environment/poetry.ts';

// The examples of Poetry's "Dependency specification", and what else its files hold.
test.each([
  ['^1.2.3', '>=1.2.3,<2'],
  ['^1.2', '>=1.2,<2'],
  ['^1', '>=1,<2'],
  ['^0.2.3', '>=0.2.3,<0.3'],
  ['^0.0.3', '>=0.0.3,<0.0.4'],
  ['^0.0', '>=0.0,<0.1'],
  ['^0', '>=0,<1'],
  ['^2.0b1', '>=2.0b1,<3'],
  ['~1.2.3', '>=1.2.3,<1.3'],
  ['~1.2', '>=1.2,<1.3'],
  ['~1', '>=1,<2'],
  ['~=1.4.2', '~=1.4.2'],
  ['*', ''],
  ['1.*', '==1.*'],
  ['1.2.3', '==1.2.3'],
  ['=1.2.3', '==1.2.3'],
  ['== 1.2.3', '==1.2.3'],
  ['>= 1.2, < 1.5', '>=1.2,<1.5'],
  ['>=1.2 <1.5,!=1.3', '>=1.2,<1.5,!=1.3'],
  ['^1.0 || ^2.1', '>=2.1,<3'],
])('%s is %s', (constraint, specifier) => {
  expect(specifierOf(constraint)).toBe(specifier);
});
