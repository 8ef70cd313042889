import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import type { Requirement } from './requirement.ts';

const PURPOSE = '(?:bench(?:mark)?s?|tests?|dev)';
const AT_TOP = new RegExp(
  `^(?:requirements(?:[-_.]${PURPOSE})?|${PURPOSE}[-_.]requirements)\\.txt$`,
);
const IN_FOLDER = new RegExp(`^(?:base|main|${PURPOSE})\\.txt$`);

/** The requirement files of a folder that say what benchmarks may need, by name. */
export function requirementFiles(folder: string): string[] {
  const entries = (path: string) => (existsSync(path) ? readdirSync(path) : []);
  return [
    ...entries(folder).filter((name) => AT_TOP.test(name)),
    ...entries(join(folder, 'requirements'))
      .filter((name) => IN_FOLDER.test(name))
      .map((name) => `requirements/${name}`),
  ].sort();
}

/** What a line of a requirements file means to an install. */
export type RequirementLine =
  /** The file itself, or one that it includes, also as constraints; it need not exist. */
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'requirement'; readonly text: Requirement }
  /** The tree itself: where pip runs. */
  | { readonly kind: 'itself'; readonly extras: readonly string[] }
  /** Another folder or an archive of this machine, relative to where pip runs. */
  | { readonly kind: 'path'; readonly path: string }
  /** From a hash on, pip wants one for everything that is installed with it. */
  | { readonly kind: 'hash' };

const INCLUDE = /^(?:-r|--requirement|(-c|--constraint))\s*=?\s*(.+)$/;
const EDITABLE = /^(?:-e|--editable)(?:\s*=\s*|\s+)/;
const ITSELF = /^\.\/?\s*(?:\[([^\]]*)\])?$/;
const ADDRESS = /^(?!file:)[a-z][a-z+]*:\/\//i;

/**
 * A requirements file and all that it includes, as pip reads them.
 *
 * @param name relative to `folder`, or absolute.
 */
export function readRequirements(folder: string, name: string): RequirementLine[] {
  return read(folder, name, true, new Set());
}

function read(
  folder: string,
  name: string,
  isAskedFor: boolean,
  seen: Set<string>,
): RequirementLine[] {
  if (seen.has(name)) return [];
  seen.add(name);
  const path = isAbsolute(name) ? name : join(folder, name);
  const file: RequirementLine = { kind: 'file', name };
  if (!existsSync(path)) return [file]; // pip will say so
  const lines = logicalLines(readFileSync(path, 'utf8')).flatMap((line): RequirementLine[] => {
    const [included, isConstraint, target] = INCLUDE.exec(line) ?? [];
    if (included === undefined) return isAskedFor ? meaningOf(line) : [];
    const next = unquoted(target!);
    if (ADDRESS.test(next)) return [];
    const nested = isAbsolute(next) ? next : join(dirname(name), next);
    return read(folder, nested, isAskedFor && isConstraint === undefined, seen);
  });
  return [file, ...lines];
}

/** Lines without comments, joined where a backslash continues them. */
function logicalLines(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\\\r?\n/g, ' ')
    .split(/\r?\n/)
    .map((line) =>
      line
        .replace(/(^|\s)#.*$/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '');
}

function meaningOf(line: string): RequirementLine[] {
  const hash: RequirementLine[] = /\s--hash[=\s]|^--require-hashes/.test(line)
    ? [{ kind: 'hash' }]
    : [];
  const bare = line.replace(/\s--[a-z].*$/, '');
  const wanted = EDITABLE.test(bare) ? unquoted(bare.replace(EDITABLE, '')) : bare;
  if (wanted.startsWith('-')) return hash;
  const [itself, extras = ''] = ITSELF.exec(wanted) ?? [];
  if (itself !== undefined)
    return [...hash, { kind: 'itself', extras: extras.split(/[\s,]+/).filter(Boolean) }];
  if (isPath(wanted)) return [...hash, { kind: 'path', path: wanted }];
  const egg = ADDRESS.test(wanted) ? /[#&]egg=([\w.-]+)/.exec(wanted)?.[1] : undefined;
  return [
    ...hash,
    { kind: 'requirement', text: egg === undefined ? wanted : `${egg} @ ${wanted}` },
  ];
}

function isPath(wanted: string): boolean {
  if (ADDRESS.test(wanted)) return false;
  return /^[./~]|^[^;]*file:|^[^@;]*\/|^[^@;]*\.(whl|zip|tar\.gz)$/.test(wanted);
}

function unquoted(word: string): string {
  return word
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .replace(/\\(.)/g, '$1');
}

/**
 * A requirements file's text for an environment that outlives the folder of the tree: what it
 * installs editable is installed as a build, and the tree itself is left to the caller.
 */
export function withoutEditable(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const bare = line.trim().replace(EDITABLE, '');
      if (ITSELF.test(unquoted(bare.replace(/(^|\s)#.*$/, '')))) return '';
      return EDITABLE.test(line.trim()) && !ADDRESS.test(unquoted(bare)) ? bare : line;
    })
    .join('\n');
}
