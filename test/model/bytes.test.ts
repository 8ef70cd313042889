import { describe, expect, test } from 'vitest';
import {
  formatBytes,
  formatBytesChange,
  formatShareChange,
  parseBytes,
  parseShare,
  sizeBetween,
  writtenSize,
} from '../../src/model/bytes.ts';

describe('sizes', () => {
  test.each([
    [0, '0'],
    [512, '512 B'],
    [1023, '1023 B'],
    [1024, '1.0 KiB'],
    [1024 * 1024 - 1, '1.0 MiB'],
    [-5_977_000, '-5.7 MiB'],
    [137_782_886, '131.4 MiB'],
  ])('%d is written as %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text));

  test.each([
    ['16 KiB', 16_384],
    ['1.5 MiB', 1_572_864],
    ['2 MB', 2_000_000],
    ['4096', 4096],
    ['7B', 7],
    ['16 Kib 3', undefined],
    ['-1 KiB', undefined],
    ['KiB', undefined],
    ['', undefined],
  ])('%j is read as %s', (text, bytes) => expect(parseBytes(text)).toBe(bytes));

  test.each(['2.87 MiB', '140 MiB', '2 MB', '16 KiB', '777 B', '0.1 GiB', '3.14159 KiB', '0 B'])(
    '%s is shown as it was written',
    (text) => expect(writtenSize(parseBytes(text)!)).toBe(text),
  );

  test('any size has a text that means it', () =>
    expect(parseBytes(writtenSize(1_234_567 / 7))).toBe(1_234_567 / 7));

  test('a rise has its plus sign', () => expect(formatBytesChange(1024)).toBe('+1.0 KiB'));
});

test.each([
  [137_782_886, 139_160_715, '132 MiB'],
  [1_000_000, 1_010_000, '977 KiB'],
  [104 * 1024 * 1024 + 1, 106 * 1024 * 1024, '105 MiB'],
  [1126, 1200, '1.1 KiB'],
  [4097, 4097, '4097 B'],
  [0.5, 300, '1 B'],
])('the shortest size between %d and %d is %s', (least, most, text) => {
  expect(sizeBetween(least, most)).toBe(text);
  expect(parseBytes(text)).toBeGreaterThanOrEqual(least);
});

describe('shares', () => {
  test.each([
    [0.56, '+56 %'],
    [-0.58, '-58 %'],
    [0.0031, '+0.31 %'],
    [0.00001, '0 %'],
    [389.06, '390x'],
  ])('%d is written as %s', (share, text) => expect(formatShareChange(share)).toBe(text));

  test.each([
    ['1 %', 0.01],
    ['0.5%', 0.005],
    ['1', undefined],
    ['1 %x', undefined],
  ])('%j is read as %s', (text, share) => expect(parseShare(text)).toBe(share));
});
