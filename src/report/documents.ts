import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import * as v from 'valibot';
import { UsageError } from '../model/errors.ts';
import { RECORD_SCHEMA, RecordSchema, type TreeRecord } from '../model/record.ts';
import { REPORT_SCHEMA, type Report, ReportSchema } from '../model/report.ts';

/** @throws UsageError where the text is cut, no JSON, of another schema, or not as the schema says. */
export function parseReport(text: string, source: string): Report {
  return parse(text, source, REPORT_SCHEMA, ReportSchema);
}

/** @throws UsageError as parseReport does. */
export function parseRecord(text: string, source: string): TreeRecord {
  return parse(text, source, RECORD_SCHEMA, RecordSchema);
}

function parse<S extends v.GenericSchema>(
  text: string,
  source: string,
  schema: string,
  shape: S,
): v.InferOutput<S> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError({
      what: `${source} is not JSON${text.trimEnd().endsWith('}') ? '' : ': it seems to be cut off'}`,
      where: [
        ['read', `${Buffer.byteLength(text)} bytes`],
        ['parser', (error as Error).message],
      ],
      try: [
        'make it again: the file is written whole or not at all, so it was cut on its way here',
      ],
    });
  }
  const named =
    typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;
  if (named !== schema) {
    throw new UsageError({
      what: `${source} is not a ${schema} document`,
      where: [['its schema', named === undefined ? 'none is named' : JSON.stringify(named)]],
      try: ['use the version of highwater that wrote it, or measure again'],
    });
  }
  const result = v.safeParse(shape, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new UsageError({
    what: `${source} does not follow ${schema}`,
    where: [
      ['at', v.getDotPath(issue) ?? 'the top'],
      ['problem', issue.message],
    ],
  });
}

/**
 * Writes a document whole or not at all: to a name beside it, then renamed.
 *
 * @throws UsageError where the disk is full, the folder is missing or may not be written.
 */
export async function writeDocument(path: string, document: Report | TreeRecord): Promise<void> {
  await writeWhole(path, `${JSON.stringify(document, null, 1)}\n`);
}

/** @throws UsageError as writeDocument does. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    await writeFile(temporary, text);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    const reasons: Record<string, string> = {
      ENOSPC: 'the disk is full',
      ENOENT: 'its folder does not exist',
      EACCES: 'it may not be written',
      EROFS: 'the file system is read-only',
      EISDIR: 'it is a folder',
    };
    throw new UsageError({ what: `cannot write ${path}: ${reasons[code ?? ''] ?? message}` });
  }
}
