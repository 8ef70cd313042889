import { randomBytes } from 'node:crypto';
import { access, constants, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as v from 'valibot';
import type { Bisection } from '../model/bisection.ts';
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
    throw notJson(text, source, error as SyntaxError);
  }
  const named =
    typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;
  if (named !== schema) throw foreign(named, source, schema);
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

/** Says what a document is instead. Each kind has had one version so far: there is none to migrate. */
function foreign(named: unknown, source: string, schema: string): UsageError {
  const [ours, theirs] = [schema, named].map((one) => /^(.+)\/(\d+)$/.exec(String(one)));
  const isOtherVersion = theirs?.[1] === ours![1];
  const isNewer = isOtherVersion && Number(theirs![2]) > Number(ours![2]);
  return new UsageError({
    what: isOtherVersion
      ? `${source} is of ${named}, ${isNewer ? 'newer' : 'older'} than what is read here`
      : `${source} is not a ${schema} document`,
    where: [
      ['its schema', named === undefined ? 'none is named' : JSON.stringify(named)],
      ['read here', schema],
    ],
    try: isNewer
      ? [
          'use the version of highwater that wrote it, or a later one',
          'measure again with this one',
        ]
      : [`name a file that this version wrote, or measure again`],
  });
}

/** Tells a document that lost its end from one that never was JSON. */
function notJson(text: string, source: string, error: SyntaxError): UsageError {
  const bytes = Buffer.byteLength(text);
  if (text.trim() === '')
    return new UsageError({ what: `${source} is empty`, try: ['measure again to make it'] });
  const position = Number(/ at position (\d+)/.exec(error.message)?.[1] ?? text.length);
  if (text.trimStart().startsWith('{') && position >= text.trimEnd().length) {
    return new UsageError({
      what: `${source} is not JSON: it seems to be cut off at byte ${bytes}`,
      where: [['parser', error.message]],
      try: [
        'make it again: the file is written whole or not at all, so it was cut on its way here',
      ],
    });
  }
  return new UsageError({
    what: `${source} is not JSON`,
    where: [
      ['read', `${bytes} bytes`],
      ['parser', error.message],
    ],
    try: ['name a file that "highwater run --json" or "highwater record" wrote'],
  });
}

/**
 * Writes a document whole or not at all: to a name beside it, then renamed.
 *
 * @throws UsageError where the disk is full, the folder is missing or may not be written.
 */
export async function writeDocument(
  path: string,
  document: Report | TreeRecord | Bisection,
): Promise<void> {
  await writeWhole(path, `${JSON.stringify(document, null, 1)}\n`);
}

/** @throws UsageError as writeDocument does. */
export async function writeWhole(path: string, text: string): Promise<void> {
  try {
    const target = await targetOf(path);
    if (target.kind === 'file') await replace(target.path, text);
    else await writeFile(target.path, text);
  } catch (error) {
    throw unwritable(path, error);
  }
}

/**
 * Looks whether a document can be written before anything is measured for it.
 *
 * @throws UsageError as writeDocument does.
 */
export async function refuseUnwritable(path: string): Promise<void> {
  const target = await targetOf(path).catch((error: unknown) => {
    throw unwritable(path, error);
  });
  if (target.kind === 'folder') throw new UsageError({ what: `cannot write ${path}: ${FOLDER}` });
  const place = target.kind === 'file' ? dirname(target.path) : target.path;
  await access(place, constants.W_OK).catch((error: unknown) => {
    throw unwritable(path, error);
  });
}

const FOLDER = 'it is a folder';

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your quota is used up',
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'a part of its path is no folder',
  EACCES: 'it may not be written',
  EPERM: 'it may not be written',
  EROFS: 'the file system is read-only',
  EISDIR: FOLDER,
};

/** What a failed write means for the user. */
export function unwritable(path: string, error: unknown): UsageError {
  const { code, message } = error as NodeJS.ErrnoException;
  return new UsageError({ what: `cannot write ${path}: ${REASONS[code ?? ''] ?? message}` });
}

async function replace(path: string, text: string): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    await writeFile(temporary, text, { flag: 'wx' });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/**
 * A link keeps pointing where it points: what it names is replaced. /dev/stdout or a pipe cannot be
 * replaced by a file: renaming over it would take the device away.
 */
async function targetOf(path: string): Promise<Target> {
  try {
    const known = await stat(path);
    if (known.isDirectory()) return { path, kind: 'folder' };
    if (!known.isFile()) return { path, kind: 'device' };
    return { path: await realpath(path), kind: 'file' };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return { path, kind: 'file' };
  }
}

interface Target {
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'device';
}
