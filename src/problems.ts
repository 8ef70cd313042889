import { tmpdir } from 'node:os';
import { DiskFull, Interrupted, type Problem, TargetError, UsageError } from './model/errors.ts';
import { terminalLine, terminalText } from './report/escape.ts';

/** A problem as rows: what, where it was looked for, what to try. */
export function problemText({ what, where = [], try: tries = [] }: Problem): string {
  const rows = [...where, ...tries.map((text, index) => [index === 0 ? 'try' : '', text] as const)];
  const width = Math.max(0, ...rows.map(([label]) => label.length));
  return [
    `error: ${terminalLine(what)}`,
    ...rows.map(
      ([label, text]) =>
        `  ${terminalLine(label).padEnd(width)}   ${terminalText(text).replaceAll('\n', `\n  ${' '.repeat(width)}   `)}`,
    ),
    '',
  ].join('\n');
}

/** ENOSPC, and the same for a user's quota. */
const FULL = ['ENOSPC', 'EDQUOT'];

/** What an error means for whoever started us: a text and an exit status, design section 3. */
export function outcomeOf(error: unknown): { readonly text: string; readonly status: number } {
  if (error instanceof Interrupted)
    return { text: `\n${error.message}\n`, status: error.signal === 'SIGINT' ? 130 : 143 };
  if (error instanceof UsageError) return { text: problemText(error.problem), status: 2 };
  if (error instanceof TargetError) return { text: problemText(error.problem), status: 3 };
  if (isDiskFull(error)) {
    return {
      text: problemText({
        what: 'the disk is full',
        where: [
          ['said', error.message],
          ['TMPDIR', tmpdir()],
        ],
        try: ['free some room, or set TMPDIR to another disk'],
      }),
      status: 70,
    };
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    text: `error: a fault of Highwater itself; please report it with these lines\n${terminalText(detail)}\n`,
    status: 70,
  };
}

function isDiskFull(error: unknown): error is Error {
  if (error instanceof DiskFull) return true;
  return error instanceof Error && 'code' in error && FULL.includes(String(error.code));
}
