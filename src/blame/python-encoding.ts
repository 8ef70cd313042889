/** What PEP 263 takes for a declaration, in a comment on one of the first two lines. */
const DECLARED = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;

/** A source file's text, in the encoding that it declares: UTF-8 where it declares none. */
export function decodePython(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 400)).split(/\r\n|[\r\n]/);
  const isBlank = /^[ \t\f]*(?:#.*)?$/.test(start[0]!);
  const declared = start.slice(0, isBlank ? 2 : 1).map((line) => DECLARED.exec(line)?.[1]);
  return decoderOf(declared.find((name) => name !== undefined) ?? 'utf-8').decode(bytes);
}

/** As the harness does, takes Latin-1 for a codec that only Python knows. */
function decoderOf(name: string) {
  const label = name
    .toLowerCase()
    .replaceAll('_', '-')
    .replace(/^(?:iso-)?latin-(?=\d)/, 'latin');
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder('latin1');
  }
}
