import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));

/** Where files that come with Highwater lie: beside the bundle, or in the source tree. */
export function bundled(name: 'harness' | 'demo'): string {
  const beside = join(HERE, name);
  return existsSync(beside) ? beside : join(HERE, '..', 'fixtures', name);
}
