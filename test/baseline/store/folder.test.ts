import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FolderStore } from '../../../src/baseline/store/folder.ts';
import { commitsIn, makeEntry, makeKey } from './records.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'highwater-folder-'));
  path = join(folder, 'deep', 'store');
});
afterEach(() => rmSync(folder, { recursive: true }));

const [A, B] = ['a'.repeat(40), 'b'.repeat(40)];

test('a folder that is not there yet is an empty store, and is made by the first record', async () => {
  const store = new FolderStore(path);
  expect(await store.entries()).toEqual([]);
  expect(existsSync(path)).toBe(false);
  await store.write(makeKey(), 'text');
  const [entry] = await store.entries();
  expect(entry).toEqual(makeEntry({ bytes: 4 }));
  expect(await store.read(entry!)).toBe('text');
});

test('two writers at the same moment: both records survive', async () => {
  await Promise.all([
    new FolderStore(path).write(makeKey({ commit: A }), 'a'),
    new FolderStore(path).write(makeKey({ commit: B }), 'b'),
  ]);
  expect((await commitsIn(new FolderStore(path))).sort()).toEqual([A, B]);
});

test('a record of the same commit and circumstances is replaced, with its file', async () => {
  const store = new FolderStore(path);
  await store.write(makeKey(), 'old');
  await store.write(makeKey(), 'new');
  expect(readdirSync(path)).toEqual([makeEntry({ order: 2 }).file]);
  expect(readFileSync(join(path, makeEntry({ order: 2 }).file), 'utf8')).toBe('new');
});

test('a writer that is killed before it renames leaves no half record', async () => {
  const module = pathToFileURL(resolve('src/baseline/store/folder.ts')).href;
  // Killed at the rename: what was written by then is the whole text under another name.
  const script = `
    import { syncBuiltinESMExports } from 'node:module';
    import promises from 'node:fs/promises';
    promises.rename = () => process.kill(process.pid, 'SIGKILL');
    syncBuiltinESMExports();
    const { FolderStore } = await import(${JSON.stringify(module)});
    await new FolderStore(${JSON.stringify(path)}).write(${JSON.stringify(makeKey())}, 'text');
  `;
  const child = spawn(
    process.execPath,
    ['--experimental-transform-types', '--input-type=module', '-e', script],
    { stdio: 'ignore' },
  );
  const signal = await new Promise((done) => child.once('exit', (_, by) => done(by)));
  expect(signal).toBe('SIGKILL');
  expect(readdirSync(path)).toEqual([expect.stringMatching(/\.part$/)]);
  const store = new FolderStore(path);
  expect(await store.entries()).toEqual([]);
  await store.write(makeKey({ commit: B }), 'next');
  expect(await commitsIn(store)).toEqual([B]);
});

test('what a killed writer left goes after a day; foreign files stay', async () => {
  mkdirSync(path, { recursive: true });
  for (const name of ['old.part', 'young.part', 'README.md']) writeFileSync(join(path, name), '');
  mkdirSync(join(path, 'old'));
  const yesterday = new Date(Date.now() - 25 * 3600 * 1000);
  for (const name of ['old.part', 'README.md']) utimesSync(join(path, name), yesterday, yesterday);
  await new FolderStore(path).write(makeKey(), 'text');
  expect(readdirSync(path).sort()).toEqual(
    [makeEntry().file, 'README.md', 'old', 'young.part'].sort(),
  );
});

test('a clock that goes back drops nothing: what is oldest is counted', async () => {
  const store = new FolderStore(path);
  await store.write(makeKey({ commit: A }), 'a');
  const future = new Date(Date.now() + 365 * 24 * 3600 * 1000);
  utimesSync(join(path, makeEntry().file), future, future);
  await store.write(makeKey({ commit: B }), 'b');
  expect(await commitsIn(store)).toEqual([A, B]);
});

test('an entry that another writer has just dropped reads as none', async () => {
  const store = new FolderStore(path);
  await store.write(makeKey(), 'text');
  const [entry] = await store.entries();
  rmSync(join(path, entry!.file));
  expect(await store.read(entry!)).toBeNull();
});

test('a path that is a file says so', async () => {
  mkdirSync(join(folder, 'deep'));
  writeFileSync(path, '');
  const store = new FolderStore(path);
  await expect(store.entries()).rejects.toThrow(`the folder ${path} cannot be read: ENOTDIR`);
  await expect(store.write(makeKey(), 'text')).rejects.toThrow(`the folder ${path} cannot be`);
});
