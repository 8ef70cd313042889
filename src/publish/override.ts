import type { Override } from '../model/report.ts';
import type { Refusal } from './comment.ts';

/** What deciding on an override must know of the pull request, read when it is decided. */
export interface LabelStore {
  pullRequest(): Promise<{
    readonly headCommit: string;
    readonly author: string;
    readonly labels: readonly string[];
  }>;
  /** The last event that set the label, if none took it away since; null where there is none. */
  lastSet(label: string): Promise<{
    readonly by: string;
    readonly isPerson: boolean;
    /** ISO 8601. */
    readonly at: string;
  } | null>;
  mayWrite(login: string): Promise<boolean>;
  refusal(error: unknown): Refusal;
}

/** What the event that started the run says of the commit that was judged. */
export interface Judged {
  readonly headCommit: string;
  readonly fromFork: boolean;
  /** The labels that the pull request had then, and when it was last touched, ISO 8601; null where it does not say. */
  readonly labels: readonly string[] | null;
  readonly asOf: string | null;
  /** The label that this event set; null where it was another event. */
  readonly labelled: string | null;
}

export type Overridden =
  | { readonly kind: 'none' }
  | { readonly kind: 'overridden'; readonly override: Override }
  /** The label is there and does not count; or it could not be looked for. */
  | { readonly kind: 'refused'; readonly why: string };

/**
 * Whether a label lets the regressions of a commit pass: it must stand now, have been set after the
 * commit was pushed, by a person who may write, who is not the author of a pull request from a fork.
 * What cannot be read is no override.
 */
export async function overrideBy(
  label: string,
  store: LabelStore,
  judged: Judged,
): Promise<Overridden> {
  try {
    const pull = await store.pullRequest();
    if (!pull.labels.some((one) => isSame(one, label))) return { kind: 'none' };
    if (pull.headCommit !== judged.headCommit)
      return refused(`the pull request has moved on from ${judged.headCommit.slice(0, 7)}`);
    const set = await store.lastSet(label);
    if (set === null) return refused("the pull request's events do not say who set it");
    const { by, at } = set;
    if (!set.isPerson) return refused(`it was set by ${by}, which is no person`);
    if (judged.fromFork && isSame(by, pull.author))
      return refused(`it was set by ${by}, the author of this pull request from a fork`);
    if (!isAfterPush(label, at, judged))
      return refused(
        `${by} set it before this commit was pushed: take it off, set it again, then run the job again`,
      );
    if (!(await store.mayWrite(by))) return refused(`${by}, who set it, may not write here`);
    return { kind: 'overridden', override: { label, by, at } };
  } catch (error) {
    const { status, message } = store.refusal(error);
    const how = status === null ? 'GitHub could not be reached' : `HTTP ${status}`;
    return refused(`it cannot be read who set it (${how}: ${message})`);
  }
}

/** How far the times of two of GitHub's records of one act may lie apart. */
const SKEW_MS = 5000;

/**
 * The event's payload is a picture of the pull request with this commit as its head: what is not on it
 * yet came after the push. A label that is on it counts only where it was set anew, later than all
 * that had touched the pull request by then.
 */
function isAfterPush(label: string, at: string, { asOf, labels, labelled }: Judged): boolean {
  if (labelled !== null && isSame(labelled, label)) return true;
  if (labels?.some((one) => isSame(one, label)) === false) return true;
  return asOf !== null && Date.parse(at) > Date.parse(asOf) + SKEW_MS;
}

function refused(why: string): Overridden {
  return { kind: 'refused', why };
}

/** GitHub tells neither labels nor logins apart by case. */
function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
