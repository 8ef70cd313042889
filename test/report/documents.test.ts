import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UsageError } from '../../src/model/errors.ts';
import { RecordSchema } from '../../src/model/record.ts';
import { ReportSchema } from '../../src/model/report.ts';
import {
  parseRecord,
  parseReport,
  refuseUnwritable,
  writeDocument,
  writeWhole,
} from '../../src/report/documents.ts';
import { makeBenchmark, makePeakRecord, makeRecord, makeReport } from '../factory.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'highwater documents ü '));
});
afterEach(() => rmSync(folder, { recursive: true }));

function refusal(read: () => unknown): UsageError['problem'] {
  try {
    read();
  } catch (error) {
    if (error instanceof UsageError) return error.problem;
    throw error;
  }
  throw new Error('it was not refused');
}

const text = JSON.stringify(makeReport([makeBenchmark(), makeBenchmark()]), null, 1);

describe('a document that cannot be read', () => {
  test('says at which byte it was cut, wherever that was', () => {
    const ends = [...text.matchAll(/[}\],"0-9]/g)].map((found) => found.index + 1);
    for (const end of ends.filter((one) => one > 1 && one < text.length)) {
      const { what } = refusal(() => parseReport(text.slice(0, end), 'r.json'));
      expect(what).toMatch(new RegExp(`cut off at byte ${end}$`));
    }
  });

  test('is not called cut where it never was JSON, or is empty', () => {
    expect(refusal(() => parseReport('<html>', 'r.json')).what).toBe('r.json is not JSON');
    expect(refusal(() => parseReport(`{oops ${text}`, 'r.json')).what).toBe('r.json is not JSON');
    expect(refusal(() => parseReport(' \n', 'r.json')).what).toBe('r.json is empty');
  });

  test('names its schema, the one that is read, and what to do', () => {
    const problem = refusal(() => parseRecord(text, 'r.json'));
    expect(problem.where).toEqual([
      ['its schema', '"highwater/report/1"'],
      ['read here', 'highwater/record/1'],
    ]);
    expect(problem.try).toHaveLength(1);
  });

  test('names the path of a wrong field', () => {
    const report = JSON.parse(text);
    report.benchmarks[1].metrics[0].base = '1';
    const problem = refusal(() => parseReport(JSON.stringify(report), 'r.json'));
    expect(problem.where?.[0]).toEqual(['at', 'benchmarks.1.metrics.0.base']);
  });
});

describe('writing', () => {
  test('comes back whole and leaves nothing beside it', async () => {
    const record = makeRecord([makePeakRecord(1000)]);
    const path = join(folder, 'r.json');
    await writeDocument(path, record);
    await writeDocument(path, record);
    expect(parseRecord(readFileSync(path, 'utf8'), path)).toEqual(record);
    expect(readdirSync(folder)).toEqual(['r.json']);
  });

  test('keeps a link and replaces what it names', async () => {
    writeFileSync(join(folder, 'kept'), 'old');
    symlinkSync(join(folder, 'kept'), join(folder, 'link'));
    await writeWhole(join(folder, 'link'), 'new');
    expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'kept'), 'utf8')).toBe('new');
  });

  test.skipIf(process.platform !== 'linux')('never puts a file in a device’s place', async () => {
    symlinkSync('/dev/full', join(folder, 'device'));
    await expect(writeWhole(join(folder, 'device'), 'x')).rejects.toThrow('the disk is full');
    expect(statSync(join(folder, 'device')).isCharacterDevice()).toBe(true);
  });

  test('a path that can be written is let pass, and nothing is made', async () => {
    writeFileSync(join(folder, 'kept'), 'old');
    for (const path of ['kept', 'new']) await refuseUnwritable(join(folder, path));
    await refuseUnwritable('/dev/null');
    expect(readdirSync(folder)).toEqual(['kept']);
    expect(readFileSync(join(folder, 'kept'), 'utf8')).toBe('old');
  });

  test.each([
    ['a missing folder', 'no/r.json', 'its folder does not exist'],
    ['a folder', 'folder', 'it is a folder'],
    ['a path through a file', 'file/r.json', 'a part of its path is no folder'],
  ])('%s is refused by name', async (_, path, why) => {
    mkdirSync(join(folder, 'folder'));
    writeFileSync(join(folder, 'file'), '');
    const given = join(folder, path);
    for (const refused of [refuseUnwritable(given), writeWhole(given, 'x')]) {
      await expect(refused).rejects.toBeInstanceOf(UsageError);
      await expect(refused).rejects.toThrow(`cannot write ${given}: ${why}`);
    }
    expect(readdirSync(folder).sort()).toEqual(['file', 'folder']);
  });
});

test.each([
  ['report-1', ReportSchema],
  ['record-1', RecordSchema],
])('schema/%s.json is what the source defines', (name, schema) => {
  const published = readFileSync(new URL(`../../schema/${name}.json`, import.meta.url), 'utf8');
  expect(published).toBe(`${JSON.stringify(toJsonSchema(schema), null, 2)}\n`);
});
