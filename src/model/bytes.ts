/** A number of bytes; a whole number where it was counted, a fraction where it is a mean. */
export type Bytes = number;

const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'] as const;

/** "84.2 MiB", "1.1 KiB", "512 B", "0": binary units, one decimal from KiB on, sign kept. */
export function formatBytes(bytes: Bytes): string {
  const size = Math.abs(bytes);
  if (size < 0.5) return '0';
  let unit = 0;
  let scaled = size;
  // 1023.95 would print as "1024.0 KiB": step up where rounding would.
  while (unit < UNITS.length - 1 && scaled >= (unit === 0 ? 1023.5 : 1023.95)) {
    scaled /= 1024;
    unit += 1;
  }
  const digits = unit === 0 ? scaled.toFixed(0) : scaled.toFixed(1);
  return `${bytes < 0 ? '-' : ''}${digits} ${UNITS[unit]}`;
}

/** The same with a plus sign before a rise: "+47.2 MiB", "-5.7 MiB", "0". */
export function formatBytesChange(bytes: Bytes): string {
  const text = formatBytes(bytes);
  return bytes > 0 && text !== '0' ? `+${text}` : text;
}

/** "+56 %", "-0.31 %", "0 %", from tenfold on "390x": two significant digits below ten percent. */
export function formatShareChange(share: number): string {
  const percent = share * 100;
  const size = Math.abs(percent);
  if (size < 0.005) return '0 %';
  if (share >= 9) return `${(share + 1).toFixed(0)}x`;
  const digits =
    size >= 10 ? percent.toFixed(0) : size >= 1 ? percent.toFixed(1) : percent.toFixed(2);
  return `${percent > 0 ? '+' : ''}${digits} %`;
}

/** Parses "16 KiB", "1.5 MiB", "512 B", "2 MB", "4096"; undefined where the text is no size. */
export function parseBytes(text: string): Bytes | undefined {
  const match = /^\s*(\d+(?:\.\d+)?)\s*(?:(k|m|g|t)?(i)?b?)?\s*$/i.exec(text);
  if (match === null) return undefined;
  const [, digits, prefix, binary] = match;
  if (binary !== undefined && prefix === undefined) return undefined;
  const power = prefix === undefined ? 0 : 'kmgt'.indexOf(prefix.toLowerCase()) + 1;
  return Number(digits) * (binary === undefined ? 1000 : 1024) ** power;
}

/** The shortest text that parses to exactly a size, which is how it was written as a rule: "2.87 MiB", "2 MB". */
export function writtenSize(bytes: Bytes): string {
  const units = [...UNITS.slice(1), 'KB', 'MB', 'GB', 'TB'];
  return units
    .map((unit) => `${Number((bytes / parseBytes(`1 ${unit}`)!).toPrecision(12))} ${unit}`)
    .filter((text) => parseBytes(text) === bytes)
    .reduce((best, text) => (text.length < best.length ? text : best), `${bytes} B`);
}

/** Parses "1 %", "0.5%"; undefined where the text is no share. The result is a fraction: 0.01. */
export function parseShare(text: string): number | undefined {
  const match = /^\s*(\d+(?:\.\d+)?)\s*%\s*$/.exec(text);
  return match === null ? undefined : Number(match[1]) / 100;
}

/** The shortest size that parses to no less than `least` and no more than `most`: "132 MiB", "1.73 MiB", "4097 B". */
export function sizeBetween(least: Bytes, most: Bytes): string {
  const power = UNITS.findLastIndex((_, index) => 1024 ** index <= least);
  for (let unit = power; unit > 0; unit -= 1) {
    for (const step of [1, 10, 100]) {
      const scaled = Math.ceil((least / 1024 ** unit) * step) / step;
      if (scaled * 1024 ** unit <= most) return `${scaled} ${UNITS[unit]}`;
    }
  }
  return `${Math.ceil(least)} B`;
}
