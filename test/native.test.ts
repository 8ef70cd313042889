import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Report } from '../src/model/report.ts';

const CLI = resolve('dist/cli.js');
const MEMRAY = 'memray==1.20.0';

const MAKE = `
import mmap
import sqlite3


def table():
    made = sqlite3.connect(":memory:")
    made.execute("create table t (b blob)")
    made.execute("insert into t values (zeroblob(1000000))")
    return made


def area():
    return mmap.mmap(-1, 1000000)
`;

/** One at a time on base, eight at once on head: Python's own allocations hardly differ. */
const BASE = `${MAKE}

def tables():
    for _ in range(8):
        table().close()


def areas():
    for _ in range(8):
        area().close()


def quiet():
    return [str(number) for number in range(20000)]
`;

const HEAD = `${MAKE}

def tables():
    made = [table() for _ in range(8)]
    for one in made:
        one.close()


def areas():
    made = [area() for _ in range(8)]
    for one in made:
        one.close()


def quiet():
    return [str(value) for value in range(20000)]
`;

/** A library that keeps memory: `load` says how much, two C functions down. */
const FAST = `
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdlib.h>
#include <string.h>

static void * __attribute__((noinline)) my_malloc(size_t size) {
    void *made = malloc(size);
    memset(made, 1, size);
    return made;
}

static void * __attribute__((noinline)) grow_table(size_t size) {
    return (char *) my_malloc(size) + 0;
}

static void drop(PyObject *capsule) { free(PyCapsule_GetPointer(capsule, NULL)); }

static PyObject *fast_load(PyObject *self, PyObject *size) {
    return PyCapsule_New(grow_table(PyLong_AsSize_t(size)), NULL, drop);
}

static PyMethodDef methods[] = {{"load", fast_load, METH_O, ""}, {0}};
static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "NAME", 0, -1, methods};
PyMODINIT_FUNC PyInit_NAME(void) { return PyModule_Create(&module); }
`;

const FAST_BENCHMARKS = `
import named
import stripped

from size import SIZE


def bench_named():
    return named.load(SIZE)


def bench_stripped():
    return stripped.load(SIZE)
`;

const BENCHMARKS = `
import kit


def bench_tables():
    kit.tables()


def bench_areas():
    kit.areas()


def bench_quiet():
    kit.quiet()
`;

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'highwater-native-')));
const python = join(folder, 'venv', 'bin', 'python');
let problem: string | null = null;

function lay(side: string, kit: string): void {
  const files = { 'kit.py': kit, 'benchmarks/bench_kit.py': BENCHMARKS };
  for (const [file, text] of Object.entries(files)) {
    const path = join(folder, side, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

/** Installs the library under that name; why it cannot be, or null. */
function compile(name: string, ...flags: string[]): string | null {
  const paths =
    'import sysconfig; print("\\n".join(map(sysconfig.get_path, ["include", "platlib"])))';
  const [include, installed] = spawn(python, '-c', paths).stdout.split('\n');
  const source = join(folder, `${name}.c`);
  writeFileSync(source, FAST.replaceAll('NAME', name));
  const words = ['-O1', '-shared', '-fPIC', `-I${include}`, ...flags, source];
  const { status, error, stderr } = spawn('cc', ...words, '-o', join(installed!, `${name}.so`));
  return status === 0 ? null : (error?.message ?? stderr);
}

function spawn(command: string, ...words: string[]): SpawnSyncReturns<string> {
  const { VIRTUAL_ENV: _active, ...env } = process.env;
  return spawnSync(command, words, { cwd: folder, env, encoding: 'utf8' });
}

/** The report of a run with native-peak, and its exit status. */
function gate(...flags: string[]): { status: number | null; report: Report } {
  const trees = ['--base', 'base', '--head', 'head', '--python', python, '--json', 'report.json'];
  const { status } = spawn(process.execPath, CLI, 'run', ...trees, ...flags);
  return { status, report: JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) };
}

function nativePeak(report: Report, name: string) {
  const benchmark = report.benchmarks.find(({ id }) => id.endsWith(`::${name}`))!;
  const metric = benchmark.metrics.find((one) => one.metric === 'native-peak');
  const [hotspot] = benchmark.hotspots.filter((one) => one.metric === 'native-peak');
  return { metric, hotspot, notes: benchmark.notes };
}

beforeAll(() => {
  lay('base', BASE);
  lay('head', HEAD);
  spawn('python3', '-I', resolve('dist/harness/environment.py'), join(folder, 'venv'));
});

afterAll(() => rmSync(folder, { recursive: true }));

test('without memray native-peak has a reason instead of a figure, and the run goes on', () => {
  const { report } = gate('--native', '--select', '*::bench_quiet');
  expect(report.verdict).toBe('unchanged');
  expect(nativePeak(report, 'bench_quiet')).toEqual({
    metric: undefined,
    hotspot: undefined,
    notes: [
      "native-peak unsupported: memray cannot be imported (ModuleNotFoundError: No module named 'memray')",
    ],
  });
});

test(`with ${MEMRAY} memory outside Python regresses at the line that allocates it`, (context) => {
  const installed = spawn(python, '-m', 'pip', 'install', '--quiet', MEMRAY);
  problem = installed.status === 0 ? null : installed.stderr;
  context.skip(problem !== null, `SKIPPED: ${MEMRAY} cannot be installed here: ${problem}`);
  const { status, report } = gate('--native');
  expect(status).toBe(1);

  const tables = nativePeak(report, 'bench_tables');
  expect(tables.metric).toMatchObject({ verdict: 'regressed', confirmed: true, unit: 'B' });
  expect(tables.metric!.change.absolute).toBeGreaterThan(7_000_000);
  expect(tables.hotspot).toMatchObject({
    file: 'kit.py',
    function: 'tables',
    text: 'made = [table() for _ in range(8)]',
    inside: { file: 'kit.py', function: 'table' },
    native: {
      library: expect.stringMatching(/sqlite3/),
      functions: expect.arrayContaining(['sqlite3_step']),
    },
  });

  const areas = nativePeak(report, 'bench_areas');
  expect(areas.metric).toMatchObject({ verdict: 'regressed', confirmed: true });
  expect(areas.metric!.change.absolute).toBeGreaterThanOrEqual(7_000_000);
  expect(areas.metric!.change.absolute).toBeLessThan(7_010_000);
  expect(areas.hotspot).toMatchObject({
    function: 'areas',
    inside: { file: 'kit.py', function: 'area' },
  });

  const { metric } = nativePeak(report, 'bench_quiet');
  expect(metric).toMatchObject({ verdict: 'unchanged', confirmed: false });
  expect(metric!.head).toBe(metric!.base);
});

test("memory that a package's C code takes names its functions, or the library that has no symbols", (context) => {
  context.skip(problem !== null, `SKIPPED: ${MEMRAY} is not there`);
  const missing = compile('named') ?? compile('stripped', '-s');
  context.skip(missing !== null, `SKIPPED: no C extension can be built here: ${missing}`);
  for (const [side, size] of Object.entries({ base: 1_000_000, head: 3_000_000 })) {
    writeFileSync(join(folder, side, 'size.py'), `SIZE = ${size}\n`);
    writeFileSync(join(folder, side, 'benchmarks', 'bench_fast.py'), FAST_BENCHMARKS);
  }
  const { status, report } = gate('--native', '--select', '*bench_fast*');
  expect(status).toBe(1);

  const { hotspot, notes } = nativePeak(report, 'bench_named');
  expect(hotspot).toMatchObject({
    file: 'size.py',
    text: 'SIZE = 3000000',
    native: { library: 'named.so', functions: ['grow_table', 'fast_load'] },
  });
  expect(notes).not.toContainEqual(expect.stringContaining('native-peak'));
  expect(nativePeak(report, 'bench_stripped').hotspot).toMatchObject({
    native: { library: 'stripped.so', functions: [] },
  });
});

test('a configuration asks for it too, and records hold it', (context) => {
  context.skip(problem !== null, `SKIPPED: ${MEMRAY} is not there`);
  for (const side of ['base', 'head']) {
    writeFileSync(join(folder, side, 'highwater.toml'), 'native = true\n');
    const words = ['record', side, '--python', python, '--select', '*::bench_areas'];
    const { status, stderr } = spawn(process.execPath, CLI, ...words, '--output', `${side}.json`);
    expect([status, stderr]).toEqual([0, expect.any(String)]);
  }
  const compared = spawn(process.execPath, CLI, 'compare', 'base.json', 'head.json');
  expect(compared.status).toBe(1);
  expect(compared.stdout).toMatch(/bench_areas\s+native-peak\s+977\.\d KiB → 7\.6 MiB/);
});
