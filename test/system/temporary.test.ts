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

/** As somebody whom permissions bind, until disposed of: root itself writes where nobody may. */
function boundByPermissions(): Disposable {
  if (process.geteuid?.() !== 0) return { [Symbol.dispose]: () => {} };
  process.seteuid?.(65_534);
  return { [Symbol.dispose]: () => process.seteuid?.(0) };
}

test('folders that may not be written go too, however many', async () => {
  using _user = boundByPermissions();
  for (let again = 0; again < 10; again++) {
    let at: string;
    {
      await using made = await inTemporaryFolder('x', async (path) => {
        for (let index = 0; index < 40; index++) {
          const at = join(path, String(index));
          mkdirSync(join(at, 'a/b'), { recursive: true });
          writeFileSync(join(at, 'a/b/file'), '');
          if (index % 4 === 0) for (const one of ['a/b', 'a']) chmodSync(join(at, one), 0o500);
        }
        return { path };
      });
      at = made.path;
    }
    expect(existsSync(at)).toBe(false);
  }
});

test('a temporary folder that does not exist is named', async () => {
  vi.stubEnv('TMPDIR', join(folder, 'none'));
  const making = inTemporaryFolder('x', async (path) => ({ path }));
  await expect(making).rejects.toThrow(UsageError);
  await expect(making).rejects.toThrow(
    `no temporary folder can be made in ${folder}/none: it does not exist`,
  );
});
