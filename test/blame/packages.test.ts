import { expect, test } from 'vitest';
import { Packages } from '../../src/blame/packages.ts';

const packages = new Packages(
  { numpy: '2.3.5', typing_extensions: '4.1', PyYAML: '6.0', cattrs: '1.7.1', six: '1.16' },
  {
    NumPy: '2.4.0',
    'typing-extensions': '4.1',
    PyYAML: '6.0',
    cattrs: '1.8.0',
    'google-cloud.storage': '3.0',
    'python-dateutil': '2.9',
  },
);

test.each([
  ['numpy/lib/_npyio_impl.py', 'numpy 2.4.0', false],
  ['typing_extensions.py', 'typing-extensions 4.1', true],
  ['yaml/loader.py', 'pyyaml 6.0', true],
  ['cattr/gen.py', 'cattrs 1.8.0', false],
  ['dateutil/parser.py', 'python-dateutil 2.9', false],
  ['google/cloud/storage/blob.py', 'google-cloud-storage 3.0', false],
  ['six.py', 'six', false],
  ['PIL/Image.py', null, true],
])('%s is of %s', (file, label, same) => {
  expect(packages.label(file)).toBe(label);
  expect(packages.same(file)).toBe(same);
});
