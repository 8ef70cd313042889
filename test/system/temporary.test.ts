import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { UsageError } from '../../src/model/errors.ts';
import { inTemporaryFolder } from '../../src/system/temporary.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'highwater-temporary-'));
  vi.stubEnv('TMPDIR', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test('what was made in it goes with disposal', async () => {
  let at: string;
  {
    await using made = await inTemporaryFolder('x', async (path) => {
      writeFileSync(join(path, 'file'), '');
      return { path };
    });
    at = made.path;
    expect(existsSync(join(at, 'file'))).toBe(true);
  }
  expect(existsSync(at)).toBe(false);
});

test('it goes where filling it fails, and the error stays', async () => {
  let at = '';
  const filling = inTemporaryFolder('x', async (path) => {
    at = path;
    throw new Error('no');
  });
  await expect(filling).rejects.toThrow('no');
  expect(existsSync(at)).toBe(false);
});

test('folders that may not be written go too', async () => {
  let at: string;
  {
    await using made = await inTemporaryFolder('x', async (path) => {
      mkdirSync(join(path, 'a/b'), { recursive: true });
      writeFileSync(join(path, 'a/b/file'), '');
      for (const one of ['a/b', 'a']) chmodSync(join(path, one), 0o500);
      return { path };
    });
    at = made.path;
  }
  expect(existsSync(at)).toBe(false);
});

test('a temporary folder that does not exist is named', async () => {
  vi.stubEnv('TMPDIR', join(folder, 'none'));
  const making = inTemporaryFolder('x', async (path) => ({ path }));
  await expect(making).rejects.toThrow(UsageError);
  await expect(making).rejects.toThrow(
    `no temporary folder can be made in ${folder}/none: it does not exist`,
  );
});
