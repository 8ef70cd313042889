import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { UsageError } from '../model/errors.ts';
import { nearest } from '../model/nearest.ts';
import { lineOf } from '../toml/line.ts';
import { parseToml, valueAt } from '../toml/parse.ts';
import { type Configuration, ConfigurationSchema } from './schema.ts';

const IN_PROJECT = ['tool', 'highwater'];

/** A configuration and where it is written. */
export interface Written {
  readonly config: Configuration;
  readonly file: 'highwater.toml' | 'pyproject.toml';
  /** A list in brackets cannot be added to by a further [[acceptances]]. */
  readonly acceptances: 'tables' | 'list';
}

/**
 * The configuration that stands in a folder: highwater.toml, or [tool.highwater] in pyproject.toml;
 * null where there is none. `shown` is what messages put before the file's name.
 *
 * @throws UsageError for a syntax error, an unknown key or a wrong value: file, line, key, nearest right key.
 */
export async function readConfiguration(folder: string, shown = ''): Promise<Written | null> {
  const own = await readText(join(folder, 'highwater.toml'));
  const project = await readText(join(folder, 'pyproject.toml'));
  // Only a text that names us is worth parsing: somebody else's pyproject.toml is not ours to check.
  const inProject =
    project !== null &&
    /highwater/.test(project) &&
    valueAt(await parseToml(project, `${shown}pyproject.toml`), IN_PROJECT) !== undefined;
  if (own !== null && inProject) {
    throw new UsageError({
      what: `two configurations: ${shown}highwater.toml and [tool.highwater] in ${shown}pyproject.toml`,
      try: ['keep one of them'],
    });
  }
  const [text, file] = inProject
    ? [project, 'pyproject.toml' as const]
    : [own, 'highwater.toml' as const];
  if (text === null) return null;
  const config = await check(text, `${shown}${file}`, inProject ? IN_PROJECT : []);
  return { config, file, acceptances: formOf(text) };
}

/** @throws UsageError where the file does not exist, and as readConfiguration does. */
export async function readConfigurationFile(file: string): Promise<Written> {
  const text = await readText(file);
  if (text === null) throw new UsageError({ what: `the configuration ${file} does not exist` });
  const isProject = file.endsWith('pyproject.toml');
  const config = await check(text, file, isProject ? IN_PROJECT : []);
  const kind = isProject ? 'pyproject.toml' : 'highwater.toml';
  return { config, file: kind, acceptances: formOf(text) };
}

function formOf(text: string): Written['acceptances'] {
  return /^\s*(?:[\w.]+\.)?acceptances\s*=\s*\[/m.test(text) ? 'list' : 'tables';
}

async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new UsageError({ what: `cannot read ${path}: ${(error as Error).message}` });
  }
}

async function check(text: string, file: string, path: readonly string[]): Promise<Configuration> {
  const table = valueAt(await parseToml(text, file), path) ?? {};
  const result = v.safeParse(ConfigurationSchema, table);
  if (result.success) return result.output;
  // A misspelt key is also a missing one: the former says what to mend.
  throw problem(result.issues.find(isUnknownKey) ?? result.issues[0], file, text, path);
}

function isUnknownKey(issue: v.BaseIssue<unknown>): boolean {
  return issue.type === 'strict_object' && issue.expected === 'never';
}

function problem(
  issue: v.BaseIssue<unknown>,
  file: string,
  text: string,
  path: readonly string[],
): UsageError {
  const deepest = deepestIssue(issue);
  const keys = [...(issue.path ?? []), ...(deepest === issue ? [] : (deepest.path ?? []))].map(
    (one) => String(one.key),
  );
  const key = keys.at(-1) ?? '';
  const at = lineOf(text, [...path, ...keys]);
  const where: [string, string][] = [['at', `${file}${at === null ? '' : `, line ${at}`}`]];
  if (deepest.type === 'strict_object' && deepest.received === 'undefined') {
    return new UsageError({
      what: `${JSON.stringify(keys.join('.'))} is missing in the configuration`,
      where,
    });
  }
  if (isUnknownKey(deepest)) {
    const near = nearest(key, knownKeys(keys.slice(0, -1)));
    return new UsageError({
      what: `unknown key ${JSON.stringify(keys.join('.'))} in the configuration`,
      where,
      try: near === undefined ? [] : [`${near}   is the nearest key`],
    });
  }
  where.push(['problem', deepest.message]);
  const near =
    typeof deepest.input === 'string' && deepest.type === 'picklist'
      ? nearest(deepest.input, options(deepest))
      : undefined;
  return new UsageError({
    what: `${JSON.stringify(keys.join('.'))} in the configuration has a wrong value`,
    where,
    try: near === undefined ? [] : [`"${near}"   is the nearest value`],
  });
}

function deepestIssue(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> {
  const inner = issue.issues?.find((one) => one.type !== 'array' && one.type !== 'date');
  return inner === undefined ? issue : deepestIssue(inner);
}

function options(issue: v.BaseIssue<unknown>): string[] {
  return [...(issue.expected ?? '').matchAll(/"([^"]+)"/g)].map((match) => match[1]!);
}

function knownKeys(parents: readonly string[]): string[] {
  const entries = ConfigurationSchema.entries;
  const [first, second] = parents.filter((one) => !/^\d+$/.test(one));
  if (first === undefined) return Object.keys(entries);
  if (second !== undefined)
    return first === 'creep' ? ['relative', 'absolute'] : ['relative', 'absolute', 'max'];
  if (first === 'creep') return Object.keys(entries.creep.wrapped.entries);
  if (first === 'limits') return Object.keys(entries.limits.wrapped.entries);
  if (first === 'overrides') return Object.keys(entries.overrides.wrapped.item.entries);
  return Object.keys(entries.acceptances.wrapped.item.entries);
}
