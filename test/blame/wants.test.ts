import { expect, test } from 'vitest';
import type { RecordPair } from '../../src/blame/replays.ts';
import { blameWants } from '../../src/blame/wants.ts';
import type { Metric } from '../../src/model/metric.ts';
import type { Replay } from '../../src/model/replay.ts';
import type { MetricReport } from '../../src/model/report.ts';
import type { State } from '../../src/model/state.ts';
import {
  makeBenchmarkRecord,
  makeHeldLine,
  makeMetric,
  makeReplay,
  makeSample,
  makeStart,
} from '../factory.ts';

interface Given {
  readonly base?: readonly Replay[];
  readonly head?: readonly Replay[];
  readonly callSeconds?: number;
  readonly baseState?: State;
  readonly isAltered?: boolean;
}

function makePair({ base = [], head = [], callSeconds = 0.01, baseState }: Given): RecordPair {
  const starts = [makeStart({ untraced: [makeSample({ callSeconds })] })];
  return {
    base: makeBenchmarkRecord(starts, {
      replays: [...base],
      ...(baseState === undefined ? {} : { state: baseState }),
    }),
    head: makeBenchmarkRecord(starts, { replays: [...head] }),
  };
}

const regressed = (metric: Metric): MetricReport => makeMetric({ metric, base: 100, head: 1100 });

/** "head peak 1 frame, known 1100, 1 s". */
function wanted(given: Given, ...metrics: readonly MetricReport[]): string[] {
  return blameWants(makePair(given), metrics, () => given.isAltered ?? true).map(
    ({ side, traced, procedure }) => {
      if (procedure.kind !== 'replay') throw new Error(procedure.kind);
      const { metric, known, frames, seconds } = procedure;
      return `${side} ${metric}${traced ? ' traced' : ''} ${frames} frames, known ${known}, ${seconds} s`;
    },
  );
}

const OUTSIDE = makeHeldLine({ origin: 'library', caller: null, bytes: 1000 });
const OWN = makeHeldLine({ bytes: 1000 });
const seen = (line = OWN, overrides: Partial<Replay> = {}) =>
  makeReplay([line], { known: 1100, ...overrides });
const before = (overrides: Partial<Replay> = {}) => makeReplay([], { known: 100, ...overrides });

test.each<[string, Given, MetricReport[], string[]]>([
  [
    'one frame on both trees first',
    {},
    [regressed('peak')],
    ['base peak 1 frames, known 100, 1 s', 'head peak 1 frames, known 1100, 1 s'],
  ],
  [
    'head alone where the metric is 0 on base',
    {},
    [makeMetric({ metric: 'growth', base: 0, head: 1100 })],
    ['head growth 1 frames, known 1100, 1 s'],
  ],
  [
    'head alone where the metric fell on base',
    {},
    [makeMetric({ metric: 'rss-growth', base: -875, head: 1100 })],
    ['head rss-growth 1 frames, known 1100, 4 s'],
  ],
  [
    'more frames on head alone where the metric is 0 on base',
    { head: [makeReplay([OUTSIDE], { metric: 'growth', known: 1100, seen: 1100 })] },
    [makeMetric({ metric: 'growth', base: 0, head: 1100 })],
    ['head growth 24 frames, known 1100, 4 s'],
  ],
  [
    'an import is traced from before it',
    {},
    [regressed('import')],
    [
      'base import traced 24 frames, known 100, 4 s',
      'head import traced 24 frames, known 1100, 4 s',
    ],
  ],
  [
    'every metric that regressed',
    { base: [before()], head: [seen()] },
    [regressed('peak'), regressed('rss-peak'), regressed('native-peak')],
    [
      'base rss-peak 1 frames, known 100, 4 s',
      'head rss-peak 1 frames, known 1100, 4 s',
      'base native-peak 1 frames, known 100, 4 s',
      'head native-peak 1 frames, known 1100, 4 s',
    ],
  ],
  [
    'only the tree that lacks one',
    { base: [before()] },
    [regressed('peak')],
    ['head peak 1 frames, known 1100, 1 s'],
  ],
  [
    "no more where the lines are the project's",
    { base: [before()], head: [seen()] },
    [regressed('peak')],
    [],
  ],
  [
    'more frames where the lines are outside it',
    { base: [before()], head: [seen(OUTSIDE)] },
    [regressed('peak')],
    ['base peak 24 frames, known 100, 4 s', 'head peak 24 frames, known 1100, 4 s'],
  ],
  [
    'more frames where no line is known',
    { base: [before()], head: [seen(OWN, { rest: 900 })] },
    [regressed('peak')],
    ['base peak 24 frames, known 100, 4 s', 'head peak 24 frames, known 1100, 4 s'],
  ],
  [
    'more frames where the lines are in functions that did not change',
    { base: [before()], head: [seen()], isAltered: false },
    [regressed('peak')],
    ['base peak 24 frames, known 100, 4 s', 'head peak 24 frames, known 1100, 4 s'],
  ],
  [
    'no more where base held the same outside',
    {
      base: [makeReplay([OUTSIDE], { known: 100 })],
      head: [makeReplay([OUTSIDE, OWN], { known: 1100 })],
    },
    [regressed('peak')],
    [],
  ],
  [
    'no third look',
    {
      base: [before(), before({ frames: 24 })],
      head: [seen(OUTSIDE), seen(OUTSIDE, { frames: 24 })],
    },
    [regressed('peak')],
    [],
  ],
  [
    'no second look at what memray told: it keeps the callers at once',
    {
      base: [before({ metric: 'native-peak', frames: 24 })],
      head: [seen(OUTSIDE, { metric: 'native-peak', frames: 24 })],
    },
    [regressed('native-peak')],
    [],
  ],
  [
    'no second look at the levels of lines that this change altered, wherever the rest is',
    {
      base: [before({ metric: 'rss-growth', method: 'levels' })],
      head: [seen(OWN, { metric: 'rss-growth', method: 'levels', rest: 900 })],
    },
    [regressed('rss-growth')],
    [],
  ],
  [
    "levels at libraries' lines too where the project's did not change",
    {
      base: [before({ metric: 'rss-growth', method: 'levels' })],
      head: [seen(OWN, { metric: 'rss-growth', method: 'levels' })],
      isAltered: false,
    },
    [regressed('rss-growth')],
    ['base rss-growth 24 frames, known 100, 4 s', 'head rss-growth 24 frames, known 1100, 4 s'],
  ],
  [
    'the levels where tracing sees less than half of the growth',
    { base: [before({ metric: 'growth' })], head: [seen(OWN, { metric: 'growth', seen: 400 })] },
    [regressed('growth')],
    ['base rss-growth 1 frames, known 100, 4 s', 'head rss-growth 1 frames, known 1100, 4 s'],
  ],
  [
    'no levels where it sees more',
    { base: [before({ metric: 'growth' })], head: [seen(OWN, { metric: 'growth', seen: 600 })] },
    [regressed('growth')],
    [],
  ],
  ['nothing where nothing regressed', {}, [], []],
  [
    'nothing where only the ceiling was passed',
    {},
    [makeMetric({ metric: 'peak', base: 100, head: 100 })],
    [],
  ],
  [
    'nothing where a tree was not measured',
    { baseState: { state: 'crashed', why: 'exit status 1' } },
    [regressed('peak')],
    [],
  ],
  [
    'as long as thirty calls take',
    { callSeconds: 0.4 },
    [regressed('peak')],
    ['base peak 1 frames, known 100, 12 s', 'head peak 1 frames, known 1100, 12 s'],
  ],
  [
    'twenty seconds at most',
    { callSeconds: 3 },
    [regressed('peak')],
    ['base peak 1 frames, known 100, 20 s', 'head peak 1 frames, known 1100, 20 s'],
  ],
])('%s', (_, given, metrics, wants) => expect(wanted(given, ...metrics)).toEqual(wants));
