import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { UsageError } from '../../model/errors.ts';
import type { Side } from '../../model/tree.ts';
import { lineOf } from '../../toml/line.ts';
import { parseToml } from '../../toml/parse.ts';
import { PoetrySchema } from './poetry.ts';

/** What of pyproject.toml says which distributions a tree needs, and how it is built. */
const PyprojectSchema = v.object({
  project: v.optional(
    v.object({
      name: v.optional(v.string()),
      dependencies: v.optional(v.array(v.string())),
      'optional-dependencies': v.optional(v.record(v.string(), v.array(v.string()))),
      dynamic: v.optional(v.array(v.string())),
    }),
  ),
  'dependency-groups': v.optional(
    v.record(
      v.string(),
      v.array(v.union([v.string(), v.strictObject({ 'include-group': v.string() })])),
    ),
  ),
  'build-system': v.optional(
    v.object({
      requires: v.optional(v.array(v.string())),
      'build-backend': v.optional(v.string()),
      'backend-path': v.optional(v.array(v.string())),
    }),
  ),
  tool: v.optional(
    v.looseObject({
      poetry: v.optional(PoetrySchema),
      uv: v.optional(
        v.looseObject({
          'dev-dependencies': v.optional(v.array(v.string())),
          sources: v.optional(v.record(v.string(), v.unknown()), {}),
        }),
      ),
    }),
    {},
  ),
});

export type Pyproject = v.InferOutput<typeof PyprojectSchema>;

/**
 * The pyproject.toml of a tree; null where it has none.
 *
 * @throws UsageError for a syntax error or a value of the wrong type: file, line, problem.
 */
export async function readPyproject(folder: string, side: Side): Promise<Pyproject | null> {
  const text = await readFile(join(folder, 'pyproject.toml'), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
      throw error;
    },
  );
  if (text === null) return null;
  const file = `${side}'s pyproject.toml`;
  const result = v.safeParse(PyprojectSchema, await parseToml(text, file));
  if (result.success) return result.output;
  const [issue] = result.issues;
  const keys = (issue.path ?? []).map((one) => String(one.key));
  throw new UsageError({
    what: `${JSON.stringify(keys.join('.'))} in ${file} has a wrong value`,
    where: [
      ['at', `line ${lineOf(text, keys) ?? 1}`],
      ['problem', issue.message],
    ],
  });
}
