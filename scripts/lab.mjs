// npm run lab [-- FLAGS]: the error rates of the gate on fixtures/lab, and on a head tree with known
// changes in it, by what `npm run build build/dist` made. The README quotes its tables.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const KiB = 1024;
const MiB = 1024 * KiB;

/** The goals' sizes: 1 % + 16 KiB of what is traced, 5 % + 1 MiB of resident memory, one object a call. */
const PLANTED = {
  PEAK: Math.ceil(0.01 * 2 * MiB) + 16 * KiB,
  STEADY: Math.ceil(0.01 * 2 * MiB) + 16 * KiB,
  RESIDENT: Math.ceil(0.05 * 16 * MiB) + MiB,
  IMPORT: Math.ceil(0.02 * 2 * MiB) + 64 * KiB,
  LEAK_EVERY: 1,
  LEAK_EVERY_TENTH: 10,
  LEAK_ALTERNATING: 2,
  LEAK_AFTER_20: 1,
};

const root = join(import.meta.dirname, '..');
const base = join(root, 'fixtures/lab');
const head = mkdtempSync(join(tmpdir(), 'highwater-lab-head-'));
let status = 70;
try {
  cpSync(base, head, { recursive: true });
  const lines = Object.entries(PLANTED).map(([name, bytes]) => `${name} = ${bytes}\n`);
  writeFileSync(join(head, 'planted.py'), lines.join(''));
  const words = ['lab', '--base', base, '--head', head, ...process.argv.slice(2)];
  const cli = join(root, 'build/dist/cli.js');
  status = spawnSync(process.execPath, [cli, ...words], { stdio: 'inherit' }).status ?? 130;
} finally {
  rmSync(head, { recursive: true, force: true });
}
process.exit(status);
