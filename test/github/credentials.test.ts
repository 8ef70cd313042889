import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { authorized } from '../../src/github/credentials.ts';
import { git } from '../baseline/repository.ts';

let folder: string;
let address: string;
/** The values of each request's header. */
let seen: string[][];
const server = createServer(({ rawHeaders }, response) => {
  const isHere = (name: string | undefined) => name?.toLowerCase() === 'authorization';
  seen.push(rawHeaders.filter((_, index) => index % 2 === 1 && isHere(rawHeaders[index - 1])));
  response.writeHead(404).end();
});
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'highwater-credentials-'));
  git(folder, 'init', '-q');
  seen = [];
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await new Promise((done) => server.close(done));
});

function listRemote(env: NodeJS.ProcessEnv): Promise<void> {
  const options = { cwd: folder, env: { ...process.env, GIT_TERMINAL_PROMPT: '0', ...env } };
  // It fails, as there is no repository: only what git asked with is looked at.
  return new Promise((done) => {
    execFile('git', ['ls-remote', `${address}/octo/demo`], options, () => done());
  });
}

const BASIC = `basic ${Buffer.from('x-access-token:ghs_abc').toString('base64')}`;

test('git shows the token to the server', async () => {
  await listRemote(authorized(address, 'ghs_abc', {}));
  expect(seen[0]).toEqual([BASIC]);
});

test('in place of what the checkout persisted, not beside it', async () => {
  git(folder, 'config', `http.${address}/.extraheader`, 'Authorization: basic b2xk');
  await listRemote(authorized(address, 'ghs_abc', {}));
  expect(seen[0]).toEqual([BASIC]);
});

test('beside what the environment configures already', () => {
  expect(authorized('https://github.com', 'ghs_abc', { GIT_CONFIG_COUNT: '2' })).toEqual({
    GIT_CONFIG_COUNT: '4',
    GIT_CONFIG_KEY_2: 'http.https://github.com/.extraheader',
    GIT_CONFIG_VALUE_2: '',
    GIT_CONFIG_KEY_3: 'http.https://github.com/.extraheader',
    GIT_CONFIG_VALUE_3: `AUTHORIZATION: ${BASIC}`,
  });
});
