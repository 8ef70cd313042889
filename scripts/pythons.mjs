// The interpreters of this machine from 3.9 up, one a minor version; run by itself it lists them.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Minor version ("3.13") to interpreter: those on PATH, and those that pyenv keeps. */
export function pythons() {
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

if (import.meta.filename === process.argv[1])
  for (const [version, executable] of pythons()) console.log(`${version} ${executable}`);
