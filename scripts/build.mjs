// Builds dist/: TypeScript 7 emits JavaScript (ncc cannot read .ts under it), ncc bundles each door, and
// rolldown's minifier takes out of every part what Node would have to read at each start: ncc's own takes it
// out of the first part alone.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ncc from '@vercel/ncc';
import { minifySync } from 'rolldown/utils';

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
    quiet: true,
    target: 'es2022',
  });
  write(`${door}.js`, code, door === 'cli' ? 0o755 : 0o644);
  for (const [name, { source }] of Object.entries(assets)) {
    if (name === 'package.json') continue;
    write(name, source, 0o644);
  }
}
write('licenses.txt', licenses(), 0o644);
cpSync(join(root, 'src/harness'), join(out, 'harness'), { recursive: true, filter: isSource });
cpSync(join(root, 'fixtures/demo'), join(out, 'demo'), {
  recursive: true,
  filter: isSource,
});

function isSource(path) {
  return !path.includes('__pycache__');
}

function write(name, source, mode) {
  const path = join(out, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, name.endsWith('.js') ? minified(name, String(source)) : source, { mode });
}

/** Class names stay: errors are known by them in what is printed. */
function minified(name, source) {
  const mangle = { keepNames: { function: false, class: true } };
  const { code, errors } = minifySync(name, source, { module: true, mangle });
  if (errors.length > 0) throw new Error(`${name}: ${errors[0].message}`);
  return code;
}

/** Of all packages whose code is in the bundles, which their licences want to go with it. */
function licenses() {
  const folderOf = (name) => join(root, 'node_modules', name);
  const packageOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const names = new Set(Object.keys(packageOf(root).dependencies));
  for (const name of names)
    for (const needed of Object.keys(packageOf(folderOf(name)).dependencies ?? {}))
      names.add(needed);
  const texts = [...names].sort().map((name) => {
    const { version, license } = packageOf(folderOf(name));
    const file = readdirSync(folderOf(name)).find((one) => /^licen[cs]e/i.test(one));
    const text = file === undefined ? '' : readFileSync(join(folderOf(name), file), 'utf8');
    return `${name} ${version}: ${license}\n\n${text.trim()}\n`;
  });
  return texts.join(`\n${'-'.repeat(79)}\n\n`);
}
