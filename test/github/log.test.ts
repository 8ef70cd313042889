import { expect, test } from 'vitest';
import { logText } from '../../src/github/log.ts';

test.each([
  ['::set-output name=a::b', ': :set-output name=a::b'],
  ['ok\n  ::add-mask::x', 'ok\n  : :add-mask::x'],
  ['ok\r::error::x', 'ok\r: :error::x'],
  ['\u0085\u00a0::error::x', '\u0085\u00a0: :error::x'],
  ['text ##[error]x', 'text # #[error]x'],
  ['bench.py::bench_a', 'bench.py::bench_a'],
])('%j reaches the log as %j: the runner obeys nothing in it', (text, logged) => {
  expect(logText(text)).toBe(logged);
});
