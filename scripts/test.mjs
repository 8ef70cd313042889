// Runs every test: vitest for TypeScript, unittest for the harness on each Python found from 3.9 up.
// Ends with true counts of all runners: "N passed, N failed, N skipped".
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const total = { passed: 0, failed: 0, skipped: 0 };

function vitest() {
  const folder = mkdtempSync(join(tmpdir(), 'highwater-vitest-'));
  const out = join(folder, 'results.json');
  spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${out}`,
    ],
    { cwd: root, stdio: 'inherit' },
  );
  if (!existsSync(out)) {
    total.failed += 1;
    return;
  }
  const results = JSON.parse(readFileSync(out, 'utf8'));
  rmSync(folder, { recursive: true });
  total.passed += results.numPassedTests;
  total.failed += results.numFailedTests;
  total.skipped += results.numPendingTests;
  // A file that does not load has no test to fail.
  if (!results.success && results.numFailedTests === 0) total.failed += 1;
}

/** Interpreters by minor version: those on PATH, and those that pyenv keeps. */
function pythons() {
  const candidates = [
    'python3',
    ...Array.from({ length: 6 }, (_, index) => `python3.${9 + index}`),
  ];
  const pyenv = join(homedir(), '.pyenv/versions');
  if (existsSync(pyenv))
    candidates.push(...readdirSync(pyenv).map((name) => join(pyenv, name, 'bin/python')));
  const found = new Map();
  for (const candidate of candidates) {
    const asked = spawnSync(candidate, [
      '-c',
      'import sys; print("%d.%d" % sys.version_info[:2]); print(sys.executable)',
    ]);
    if (asked.status !== 0) continue;
    const [version, executable] = asked.stdout.toString().trim().split('\n');
    if (version.startsWith('3.') && Number(version.slice(2)) >= 9 && !found.has(version))
      found.set(version, executable);
  }
  return found;
}

function harness() {
  const found = pythons();
  const folder = join(root, 'test/harness');
  const files = readdirSync(folder).filter((name) => /^test_.*\.py$/.test(name));
  for (let minor = 9; minor <= 14; minor += 1) {
    const version = `3.${minor}`;
    const python = found.get(version);
    if (python === undefined) {
      console.log(`\nSKIPPED: no Python ${version} here, the harness was not tested on it`);
      total.skipped += 1;
      continue;
    }
    console.log(`\nharness on Python ${version}`);
    for (const file of files) {
      const run = spawnSync(python, [join(folder, file)], { cwd: root, encoding: 'utf8' });
      process.stdout.write(run.stderr);
      const ran = Number(/^Ran (\d+) test/m.exec(run.stderr)?.[1] ?? 0);
      const count = (word) => Number(new RegExp(`${word}=(\\d+)`).exec(run.stderr)?.[1] ?? 0);
      const failed = count('failures') + count('errors');
      const skipped = count('skipped');
      total.failed += ran === 0 ? 1 : failed;
      total.skipped += skipped;
      total.passed += ran - failed - skipped;
    }
  }
}

vitest();
harness();
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);
