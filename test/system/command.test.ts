import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runCommand } from '../../src/system/command.ts';

function run(script: string, signal: AbortSignal = new AbortController().signal) {
  return runCommand('sh', ['-c', script], { folder: tmpdir(), env: process.env, signal });
}

test('its output and status are values, also where it fails', async () => {
  expect(await run('echo out; sleep 0.2; echo err >&2; exit 3')).toEqual({
    status: 3,
    signal: null,
    stdout: 'out\n',
    stderr: 'err\n',
    output: 'out\nerr\n',
  });
  expect(await run('kill -9 $$')).toMatchObject({ status: null, signal: 'SIGKILL' });
});

test('a program that is not there is an error of the system', async () => {
  const running = runCommand('no-such-program', [], {
    folder: tmpdir(),
    env: process.env,
    signal: new AbortController().signal,
  });
  await expect(running).rejects.toMatchObject({ code: 'ENOENT' });
});

test('nothing is started after an abort', async () => {
  await expect(run('true', AbortSignal.abort(new Error('stop')))).rejects.toThrow('stop');
});

test('an abort ends it and its helpers, those that ignore SIGTERM too', async () => {
  const helper = `sleep 600.${process.pid}`;
  const helpers = () => spawnSync('pgrep', ['-f', `^${helper}`], { encoding: 'utf8' }).stdout;
  const interruption = new AbortController();
  const running = run(
    `(trap '' TERM; ${helper}; true) & trap 'exit 0' TERM; wait`,
    interruption.signal,
  );
  for (let waited = 0; waited < 200 && helpers() === ''; waited += 1) await setTimeout(20);
  expect(helpers()).not.toBe('');
  interruption.abort(new Error('stop'));
  await expect(running).rejects.toThrow('stop');
  expect(helpers()).toBe('');
});
