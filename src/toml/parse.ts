import { UsageError } from '../model/errors.ts';

/**
 * A TOML text as plain values. The parser loads with the first text: most runs have none.
 *
 * @param file how the reader knows the text: a path, or "base's pyproject.toml".
 * @throws UsageError for a syntax error: file, line, column, problem.
 */
export async function parseToml(text: string, file: string): Promise<unknown> {
  const { parse, TomlError } = await import('smol-toml');
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    throw new UsageError({
      what: `${file} is not valid TOML`,
      where: [
        ['at', `line ${error.line}, column ${error.column}`],
        ['problem', error.message.split('\n')[0]!.replace(/^Invalid TOML document: /, '')],
      ],
    });
  }
}

/** What lies at a path of keys; undefined where any of them is missing. */
export function valueAt(document: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (at as Record<string, unknown> | null | undefined)?.[key],
    document,
  );
}
