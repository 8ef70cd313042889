import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { median } from 'simple-statistics';
import { parseRecord, writeDocument } from '../src/report/documents.ts';
import { type Bench, figure, rounds, timed } from './figure.ts';
import { BENCHMARKS, makeSuite } from './synthetic.ts';

const ROUNDS = 7;
const GOAL_MS = 200;

export const records: Bench = {
  name: 'records',
  about: `a record of ${BENCHMARKS} benchmarks: read from disk, parsed and checked`,
  async measure({ temporary }) {
    const path = join(temporary, 'head.json');
    await writeDocument(path, makeSuite().head);
    const load = async () => parseRecord(await readFile(path, 'utf8'), path);
    const bare = async () => JSON.parse(await readFile(path, 'utf8'));
    const loaded = await rounds(ROUNDS, () => timed(load));
    const json = await rounds(ROUNDS, () => timed(bare));
    return [
      figure('loaded', loaded, 'ms', GOAL_MS, { what: 'its JSON alone', median: median(json) }),
      figure('  its file', (await stat(path)).size / 1e6, 'MB'),
    ];
  },
};
