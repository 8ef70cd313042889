// Builds dist/: TypeScript 7 emits JavaScript (ncc cannot read .ts under it), ncc bundles each door.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ncc from '@vercel/ncc';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(root, process.argv[2] ?? 'dist');
const build = join(root, 'build');
const DOORS = ['cli', 'main'].filter((door) => existsSync(join(root, 'src', `${door}.ts`)));

rmSync(build, { recursive: true, force: true });
const compiled = spawnSync(
  process.execPath,
  [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'tsconfig.json')],
  { cwd: root, stdio: 'inherit' },
);
if (compiled.status !== 0) process.exit(compiled.status ?? 1);

rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, 'harness'), { recursive: true });
for (const door of DOORS) {
  const { code, assets } = await ncc(join(build, 'src', `${door}.js`), {
    filename: `${door}.js`,
    cache: false,
    minify: true,
    quiet: true,
    target: 'es2022',
  });
  writeFileSync(join(out, `${door}.js`), code, { mode: door === 'cli' ? 0o755 : 0o644 });
  for (const [name, { source }] of Object.entries(assets)) {
    if (name === 'package.json') continue;
    mkdirSync(dirname(join(out, name)), { recursive: true });
    writeFileSync(join(out, name), source);
  }
}
cpSync(join(root, 'src/harness'), join(out, 'harness'), { recursive: true, filter: isSource });
cpSync(join(root, 'fixtures/demo'), join(out, 'demo'), {
  recursive: true,
  filter: isSource,
});

function isSource(path) {
  return !path.includes('__pycache__');
}
