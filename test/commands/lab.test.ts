import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lab } from '../../src/commands/lab.ts';
import { LabSchema } from '../../src/model/lab.ts';

const BENCHMARK = `import held

def bench_rows():
    return [0] * held.ROWS

def bench_broken():
    raise ValueError("no rows")
`;

const FEW = { rounds: 1, itself: 1, planted: 2, falseAlarms: 60, power: 5 };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'highwater-lab-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function makeTree(name: string, rows: number): void {
  mkdirSync(join(folder, name, 'benchmarks'), { recursive: true });
  writeFileSync(join(folder, name, 'held.py'), `ROWS = ${rows}\n`);
  writeFileSync(join(folder, name, 'benchmarks/bench_rows.py'), BENCHMARK);
}

/** Output is kept, and heard of; a terminal it is not. */
function makeStream(heard: (text: string) => void = () => undefined) {
  let text = '';
  const write = (more: string) => {
    text += more;
    heard(text);
    return true;
  };
  return { stream: { write } as unknown as NodeJS.WriteStream, text: () => text };
}

async function run(
  flags: Parameters<typeof lab>[0],
  signal = new AbortController().signal,
  heard?: (progress: string) => void,
) {
  const [stdout, stderr] = [makeStream(), makeStream(heard)];
  const status = await lab(
    flags,
    {
      cwd: folder,
      env: process.env,
      stdout: stdout.stream,
      stderr: stderr.stream,
      signal,
    },
    FEW,
  );
  return { status, stdout: stdout.text() };
}

describe('lab', () => {
  test('finds no false alarm in a tree against itself, and calls a planted change in real runs', async () => {
    makeTree('base', 100_000);
    makeTree('head', 120_000);
    const flags = { base: 'base', head: 'head', json: 'l.json', markdown: 'l.md' };
    const { status, stdout } = await run(flags);
    expect(status).toBe(0);
    const found = v.parse(LabSchema, JSON.parse(readFileSync(join(folder, 'l.json'), 'utf8')));
    const id = 'benchmarks/bench_rows.py::bench_rows';
    expect(found).toMatchObject({
      schema: 'highwater/lab/1',
      seed: 1,
      tree: { name: 'base' },
      benchmarks: [{ id, kind: 'exact', regressed: { count: 0 }, inconclusive: { count: 0 } }],
      gates: [
        { benchmarks: 1, regressed: { count: 0, of: 60 } },
        { benchmarks: 50, regressed: { count: 0, of: 1 } },
      ],
      itself: { runs: 1, regressed: { count: 0 } },
      left: [{ id: 'benchmarks/bench_rows.py::bench_broken' }],
    });
    const { planted, power } = found;
    expect(planted).toMatchObject({ runs: 2, regressed: { count: 2 } });
    expect(planted!.benchmarks.map((one) => [one.id, one.metrics[0]?.metric])).toContainEqual([
      id,
      'peak',
    ]);
    const called = (metric: string, size: string) =>
      power.find((one) => one.metric === metric && one.size === size);
    expect(called('peak', '20 %')).toMatchObject({ beyond: true, regressed: { count: 5, of: 5 } });
    expect(called('peak', 'exactly the limit')).toMatchObject({
      beyond: false,
      regressed: { count: 0 },
    });
    expect(stdout).toContain('Changes planted in the head tree, in real gate runs');
    expect(stdout).toMatch(/bench_broken +crashed: raised ValueError: no rows/);
    expect(readFileSync(join(folder, 'l.md'), 'utf8')).toContain('| bench\\_rows | exact |');
  });

  test('refuses a seed that is no number before it measures anything', async () => {
    makeTree('base', 1);
    await expect(run({ base: 'base', seed: 'x' })).rejects.toThrow('--seed "x" is wrong');
  });

  test('says why where no benchmark could be measured', async () => {
    makeTree('base', 1);
    const flags = { base: 'base', select: '*::bench_broken' };
    await expect(run(flags)).rejects.toMatchObject({
      problem: {
        what: 'no benchmark could be measured as often as the lab needs',
        where: [
          [
            'benchmarks/bench_rows.py::bench_broken',
            expect.stringContaining('ValueError: no rows'),
          ],
        ],
      },
    });
  });

  test('ends on a signal', async () => {
    makeTree('base', 1000);
    const interrupt = new AbortController();
    const heard = (progress: string) => {
      if (progress.includes('real gate runs')) interrupt.abort(new Error('timeout'));
    };
    await expect(run({ base: 'base' }, interrupt.signal, heard)).rejects.toThrow('timeout');
  });
});
