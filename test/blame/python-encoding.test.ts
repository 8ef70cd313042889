import { expect, test } from 'vitest';
import { decodePython } from '../../src/blame/python-encoding.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

test.each([
  ['UTF-8 where nothing is declared', 'n = 1  # \xc3\xa9t\xc3\xa9', 'n = 1  # été'],
  [
    'a codec by the name that Python gives it',
    '# coding: latin-1\n# \xe9',
    '# coding: latin-1\n# é',
  ],
  [
    'a codec on the second line',
    '#!python\n# vim: fileencoding=cp1251\n# \xe9',
    '#!python\n# vim: fileencoding=cp1251\n# й',
  ],
  [
    'no declaration below a line of code',
    'x = 1\n# coding: latin-1\n# \xc3\xa9',
    'x = 1\n# coding: latin-1\n# é',
  ],
  ['Latin-1 for a codec that only Python knows', '# coding: mine\n# \xe9', '# coding: mine\n# é'],
])('reads %s', (_, source, text) => {
  expect(decodePython(bytes(source))).toBe(text);
});
