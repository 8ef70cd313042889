import { describe, expect, test } from 'vitest';
import {
  logText,
  markdownAddress,
  markdownCellCode,
  markdownCode,
  markdownText,
  terminalLine,
} from '../../src/report/escape.ts';

describe('running text in Markdown', () => {
  test.each([
    ['a mention', 'by @octocat', 'by @&#8203;octocat'],
    ['a reference', 'octo/demo#12', 'octo/demo#&#8203;12'],
    ['a reference by letters', 'GH-12', 'GH-&#8203;12'],
    ['an address', 'https://x.y', 'https:&#8203;//x.y'],
    ['an address without a scheme', 'www.x.y', 'www&#8203;.x.y'],
    ['HTML and an entity', '<b>&amp;', '&lt;b&gt;&amp;amp;'],
    ['a link', '[a](b)', '\\[a\\]\\(b\\)'],
    ['a heading', '## h', '\\## h'],
    ['an item', '- h', '\\- h'],
    ['a numbered item', '1. h', '1\\. h'],
    ['a second line', 'a\n> b', 'a \\| &gt; b'],
    ['text turned round', 'a\u202eb', 'a\ufffdb'],
  ])('%s is text', (_, given, expected) => expect(markdownText(given)).toBe(expected));
});

test('a code span is longer fenced than any run of backticks in it', () => {
  expect(markdownCode('a``b`c')).toBe('```a``b`c```');
  expect(markdownCode('`a')).toBe('`` `a ``');
});

test('only a code span in a table escapes the bar', () => {
  expect(markdownCode('a|b')).toBe('`a|b`');
  expect(markdownCellCode('a|b')).toBe('`a\\|b`');
});

test('a path cannot leave the link that it stands in', () => {
  expect(markdownAddress('a b/(ü)#1?.py\ud800')).toBe('a%20b/%28%C3%BC%29%231%3F.py%EF%BF%BD');
});

test('a terminal gets one line without escape sequences', () => {
  expect(terminalLine('a\u001b[31m\r\nb\u2028c\u009b')).toBe('a\ufffd[31m | b\ufffdc\ufffd');
});

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
