import { hotspotsOf } from '../src/blame/hotspots.ts';
import { Packages } from '../src/blame/packages.ts';
import { Texts } from '../src/blame/texts.ts';
import { Trees } from '../src/blame/trees.ts';
import type { HeldLine } from '../src/model/replay.ts';
import { makeSources } from '../test/blame/trees.ts';
import { makeHeldLine, makeReplay } from '../test/factory.ts';
import { type Bench, figure } from './figure.ts';

const FILES = 10_000;
const HELD = 5000;
const FUNCTIONS = 6;
const ROUNDS = 5;
const GOAL_MS = 1000;
const BYTES = 10_000;
/** Held by a new line, which is to be found. */
const CULPRIT_BYTES = 1_000_000;
const CULPRIT = 17;

interface Change {
  readonly what: string;
  readonly edit: (text: string) => string;
  readonly folder: string;
  /** What head's lines hold; where not the same as base's, only the texts can tell which is which. */
  readonly bytes: number;
}

const UNCHANGED = { edit: (text: string) => text, folder: 'pkg', bytes: BYTES };

/** What becomes of every file. */
const CHANGES: readonly Change[] = [
  { ...UNCHANGED, what: 'a docstring more', edit: (text) => `"""About.\n\nMore.\n"""\n${text}` },
  { ...UNCHANGED, what: 'a variable renamed', edit: (text) => text.replaceAll('rows', 'records') },
  { ...UNCHANGED, what: 'functions renamed', edit: (text) => text.replaceAll('def f', 'def g') },
  { ...UNCHANGED, what: 'in another folder', folder: 'moved' },
  {
    ...UNCHANGED,
    what: 'lines altered',
    edit: (text) => text.replaceAll('decode', 'parse'),
    bytes: BYTES + 1,
  },
];

function textOf(index: number): string {
  const functions = Array.from(
    { length: FUNCTIONS },
    (_, at) => `def f${at}_${index}(source):
    """Reads ${at}."""
    rows = [decode(line, ${at}) for line in source]
    return rows
`,
  );
  return `import re\n\n\n${functions.join('\n\n')}`;
}

/** Each file's first line that makes a list. */
function heldIn(
  files: readonly (readonly [file: string, text: string])[],
  bytes: number,
): HeldLine[] {
  return files.slice(0, HELD).map(([file, text]) => {
    const lines = text.split('\n');
    const index = lines.findIndex((line) => line.includes(' = ['));
    const name = /^def (\w+)/.exec(lines[index - 2]!)![1]!;
    return makeHeldLine({
      file,
      line: index + 1,
      text: lines[index]!.trim(),
      function: name,
      bytes,
    });
  });
}

/** CPU milliseconds by round. */
function measure({ edit, folder, bytes }: Change): number[] {
  const tree = (top: string, change: (text: string) => string) =>
    Array.from(
      { length: FILES },
      (_, index) => [`${top}/sub${index % 100}/m${index}.py`, change(textOf(index))] as const,
    );
  const base = tree('pkg', (text) => text);
  const head = tree(folder, edit);
  const [file, text] = head[CULPRIT]!;
  head[CULPRIT] = [file, `${text}TABLE = list(range(10 ** 6))\n`];
  const culprit = makeHeldLine({
    file,
    line: text.split('\n').length,
    text: 'TABLE = list(range(10 ** 6))',
    function: '<module>',
    bytes: CULPRIT_BYTES,
  });
  const before = makeReplay(heldIn(base, BYTES));
  const after = makeReplay([...heldIn(head, bytes), culprit]);
  const sources = makeSources(Object.fromEntries(base), Object.fromEntries(head));
  return Array.from({ length: ROUNDS }, () => {
    const trees = new Trees(new Texts(sources), new Packages({}, {}));
    const question = { metric: 'peak', change: CULPRIT_BYTES, benchmarkFile: 'b.py' } as const;
    const start = process.cpuUsage();
    const found = hotspotsOf({ ...question, base: before, head: after }, trees);
    const { user, system } = process.cpuUsage(start);
    if (found.length !== 1 || found[0]!.file !== file || !found[0]!.changed)
      throw new Error(`not the culprit: ${JSON.stringify(found.slice(0, 3))}`);
    return (user + system) / 1000;
  });
}

export const matching: Bench = {
  name: 'matching',
  about: `${HELD} held lines in two trees of ${FILES} files, all of them changed; CPU time`,
  async measure() {
    return CHANGES.map((change) => figure(change.what, measure(change), 'ms', GOAL_MS));
  },
};
