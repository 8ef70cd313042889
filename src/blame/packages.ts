import { byNormalisedName, labelOf, normalised } from '../model/distribution.ts';
import type { Side } from '../model/tree.ts';

/** A distribution's versions in both trees' environments; null where one lacks it. */
export interface Package {
  readonly name: string;
  readonly version: Readonly<Record<Side, string | null>>;
}

type Distributions = Readonly<Record<string, string>>;

/** What is installed for both trees, found by a library's file. */
export class Packages {
  readonly #installed: Readonly<Record<Side, ReadonlyMap<string, string>>>;

  constructor(base: Distributions, head: Distributions) {
    this.#installed = { base: byNormalisedName(base), head: byNormalisedName(head) };
  }

  /**
   * The package that a library's file belongs to, by its top-level name; null where no installed
   * distribution is called so or nearly so.
   *
   * @param file Relative to the folder it is imported from: "numpy/lib/npyio.py", "six.py".
   */
  of(file: string): Package | null {
    for (const name of namesOf(file)) {
      const [base, head] = [this.#installed.base.get(name), this.#installed.head.get(name)];
      if (base !== undefined || head !== undefined)
        return { name, version: { base: base ?? null, head: head ?? null } };
    }
    return null;
  }

  /** Whether both trees have the library's file from one version: its lines are the same then. */
  same(file: string): boolean {
    const found = this.of(file);
    return found === null || found.version.base === found.version.head;
  }

  /** "numpy 2.4.0", the version that head has; null where the package is not known. */
  label(file: string): string | null {
    const found = this.of(file);
    return found === null ? null : labelOf(found.name, found.version.head);
  }
}

/** Folders that one distribution may have to itself below a namespace: google/cloud/storage. */
const DEEPEST = 3;

/** Distributions that may hold the file, likeliest first: called as its folder, or nearly so. */
function namesOf(file: string): string[] {
  const folders = file.split('/').map((part) => normalised(part.replace(/\..*$/, '')));
  const top = folders[0]!.replace(/^-/, '');
  return [
    top,
    ...folders.slice(1, DEEPEST).map((_, index) => folders.slice(0, index + 2).join('-')),
    `python-${top}`,
    `py${top}`,
    `${top}-python`,
    `${top}s`,
  ];
}
