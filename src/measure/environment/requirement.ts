import { normalised } from '../../model/distribution.ts';

/**
 * A requirement as PEP 508 writes it, or `name[extras] @ ./folder` for a folder of the tree, which
 * only Poetry and requirement files can ask for.
 */
export type Requirement = string;

const HEAD = /^\s*([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:\[([^\]]*)\]|(?=$|[\s<>=!~;@(,]))/;
const FOLDER = /^\s*[\w.-]+\s*(\[[^\]]*\])?\s*@\s*(\.{0,2}\/[^;]*?)\s*(;.*)?$/;

/** What a requirement names, normalised; null for an address alone. */
export function headOf(requirement: Requirement): { name: string; extras: string[] } | null {
  const [, name, extras = ''] = HEAD.exec(requirement) ?? [];
  if (name === undefined) return null;
  return {
    name: normalised(name),
    extras: extras
      .split(',')
      .map((one) => normalised(one.trim()))
      .filter((one) => one !== ''),
  };
}

/** A distribution, by its name or its archive, with extras. */
export function withExtras(distribution: string, extras: readonly string[]): string {
  return extras.length === 0 ? distribution : `${distribution}[${extras.join(',')}]`;
}

/** The environment marker behind a requirement's semicolon, or null. An address may hold semicolons. */
export function markerOf(requirement: Requirement): string | null {
  const behind = requirement.includes('@') ? /\s;(.*)$/ : /;(.*)$/;
  return behind.exec(requirement)?.[1]?.trim() ?? null;
}

/** The requirement, needed only where `marker` holds too. */
export function under(marker: string | null, requirement: Requirement): Requirement {
  if (marker === null) return requirement;
  const own = markerOf(requirement);
  if (own === null) return `${requirement} ; ${marker}`;
  const bare = requirement.slice(0, requirement.lastIndexOf(own)).replace(/\s*;\s*$/, '');
  return `${bare} ; (${own}) and (${marker})`;
}

export function isFolder(requirement: Requirement): boolean {
  return FOLDER.test(requirement);
}

/** The requirement as pip takes it: folders are named by their path, from where pip runs. */
export function pipWord(requirement: Requirement): string {
  const [, extras = '', path] = FOLDER.exec(requirement) ?? [];
  return path === undefined ? requirement : `${path}${extras}`;
}
