import type { Report } from '../model/report.ts';

/** What publishing needs of a pull request's comments. */
export interface CommentStore {
  /** The id of our comment: begins with the marker and was written by a bot; null where there is none. */
  find(marker: string): Promise<number | null>;
  create(body: string): Promise<void>;
  update(id: number, body: string): Promise<void>;
}

/** What became of the comment; `refused` says why in a sentence for the log. */
export type Commented =
  | { readonly kind: 'created' | 'updated' | 'not-needed' }
  | { readonly kind: 'refused'; readonly why: string };

/**
 * Keeps one comment up to date. Where nothing changed none is begun, but one that stands is updated.
 * A refusal is a value: the gate decides all the same.
 */
export async function keepComment(
  store: CommentStore,
  report: Report,
  body: string,
  statusOf: (error: unknown) => number | null,
): Promise<Commented> {
  const marker = body.split('\n', 1)[0] ?? '';
  try {
    const known = await store.find(marker);
    if (known !== null) {
      await store.update(known, body);
      return { kind: 'updated' };
    }
    if (report.verdict === 'unchanged') return { kind: 'not-needed' };
    await store.create(body);
    return { kind: 'created' };
  } catch (error) {
    return { kind: 'refused', why: refusal(statusOf(error), error) };
  }
}

function refusal(status: number | null, error: unknown): string {
  if (status === 401 || status === 403 || status === 404) {
    return `no comment: the token may not write one (HTTP ${status}). The job needs "permissions: pull-requests: write"; on a pull request from a fork GitHub never grants it. The job summary has the report.`;
  }
  return `no comment: ${status === null ? String((error as Error).message) : `GitHub answered HTTP ${status}`}. The job summary has the report.`;
}
