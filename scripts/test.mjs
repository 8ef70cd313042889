// Runs every test: vitest for TypeScript, unittest for the harness on each Python found from 3.9 up.
// Ends with true counts of all runners: "N passed, N failed, N skipped".
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pythons } from './pythons.mjs';

/** Minors of Python 3: the oldest and the newest, and those between. */
const MINORS = [14, 9, 11, 13, 12, 10];
const ALWAYS = [14, 9];
/** Minutes after which no further file is begun on one between: all of .ci/run has 15, on a slow machine too. */
const MINUTES = 10;

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

function harnessTests() {
  const folder = join(root, 'test/harness');
  return readdirSync(folder)
    .filter((name) => name.startsWith('test_') && name.endsWith('.py'))
    .sort()
    .map((name) => join(folder, name));
}

/** Runs one file of tests and adds to the counts; its output is shown whole when it has ended. */
async function unittest(version, python, file) {
  const { stderr } = await new Promise((resolve) => {
    execFile(python, [file], { cwd: root, maxBuffer: 1 << 26 }, (_error, stdout, stderr) =>
      resolve({ stdout, stderr }),
    );
  });
  console.log(`\n${basename(file)} on Python ${version}\n${stderr}`);
  const ran = Number(/^Ran (\d+) test/m.exec(stderr)?.[1] ?? 0);
  const count = (word) => Number(new RegExp(`${word}=(\\d+)`).exec(stderr)?.[1] ?? 0);
  const failed = count('failures') + count('errors');
  const skipped = count('skipped');
  total.failed += ran === 0 ? 1 : failed;
  total.skipped += skipped;
  total.passed += ran - failed - skipped;
}

function leaveOut(version, file) {
  const why = `${MINUTES} minutes had passed, on a machine that is slow or busy`;
  console.log(`\nSKIPPED: ${basename(file)} on Python ${version}: ${why}`);
  total.skipped += 1;
}

/** Every file on every interpreter, one process a core. */
async function harness() {
  const found = pythons();
  const queue = [];
  for (const minor of MINORS) {
    const version = `3.${minor}`;
    const python = found.get(version);
    if (python === undefined) {
      console.log(`\nSKIPPED: no Python ${version} here, the harness was not tested on it`);
      total.skipped += 1;
      continue;
    }
    const always = ALWAYS.includes(minor);
    queue.push(...harnessTests().map((file) => ({ version, python, file, always })));
  }
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const { version, python, file, always } = next;
      if (always || performance.now() < MINUTES * 60_000) await unittest(version, python, file);
      else leaveOut(version, file);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}

vitest();
await harness();
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);
