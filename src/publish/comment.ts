import type { Report } from '../model/report.ts';
import { COMMENT_CHARACTERS, cutToCharacters } from './cut.ts';

/** Why a request for a comment failed: the token may not, or GitHub could not even after more tries. */
export interface Refusal {
  readonly kind: 'forbidden' | 'unavailable';
  /** The HTTP status; null where there was no answer. */
  readonly status: number | null;
  readonly message: string;
}

/** What publishing needs of a pull request's comments. */
export interface CommentStore {
  /** The id of our comment: it begins with the marker and we wrote it; null where there is none. */
  find(marker: string): Promise<number | null>;
  create(body: string): Promise<void>;
  update(id: number, body: string): Promise<void>;
  /** What an error that one of the above threw means. */
  refusal(error: unknown): Refusal;
}

/** What became of the comment; where there is none although it was due, a sentence for the log says why. */
export type Commented =
  | { readonly kind: 'created' | 'updated' | 'not-needed' }
  | { readonly kind: 'forbidden' | 'unavailable'; readonly why: string };

/**
 * Keeps one comment up to date. Where nothing changed none is begun, but one that stands is updated.
 * A refusal is a value: the gate decides all the same.
 *
 * @param body Markdown; its first line is the marker by which the comment is found again.
 */
export async function keepComment(
  store: CommentStore,
  report: Report,
  body: string,
  fromFork: boolean,
): Promise<Commented> {
  const marker = body.split('\n', 1)[0] ?? '';
  const fitting = cutToCharacters(body, COMMENT_CHARACTERS);
  try {
    const known = await store.find(marker);
    if (known !== null) {
      await store.update(known, fitting);
      return { kind: 'updated' };
    }
    if (isQuiet(report)) return { kind: 'not-needed' };
    await store.create(fitting);
    return { kind: 'created' };
  } catch (error) {
    const refusal = store.refusal(error);
    return { kind: refusal.kind, why: sentence(refusal, fromFork) };
  }
}

/** A benchmark that went away, an accepted rise or a loosened policy is worth a word even where all others stayed. */
function isQuiet(report: Report): boolean {
  return (
    report.verdict === 'unchanged' &&
    report.loosened.length === 0 &&
    report.benchmarks.every(
      ({ verdict, metrics }) =>
        (verdict === 'unchanged' || verdict === 'new') &&
        metrics.every(({ acceptance }) => acceptance === null),
    )
  );
}

function sentence({ kind, status, message }: Refusal, fromFork: boolean): string {
  const end = 'The report is in the job summary, and the gate decides all the same.';
  if (kind === 'unavailable') {
    const how = status === null ? 'GitHub could not be reached' : `GitHub answered HTTP ${status}`;
    return `no comment: ${how} (${message}). ${end}`;
  }
  const cause = fromFork
    ? 'this pull request comes from a fork, whose token is read-only; see docs/forks.md'
    : 'the job needs "permissions: pull-requests: write" (pull requests by Dependabot never get it)';
  return `no comment: the token may not write one (HTTP ${status}: ${message}): ${cause}. ${end}`;
}
