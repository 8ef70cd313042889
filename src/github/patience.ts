import { setTimeout } from 'node:timers/promises';

const TRIES = 3;
/** Before the second try; twice that before the third. */
export const PAUSE_MS = 500;
/** A limit that lasts longer than this is not waited for: the job is paid by the minute. */
const MOST_PAUSE_MS = 60_000;

/** Again after a fault of the server or a rate limit; what the caller did wrong is thrown at once. */
export async function patiently<T>(pauseMs: number, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const { status, isUnanswered } = faultOf(error);
      const passing = isUnanswered || (status ?? 0) >= 500 || isRateLimit(error);
      const wait = askedPauseMs(error) ?? pauseMs * 2 ** (attempt - 1);
      if (attempt === TRIES || !passing || wait > MOST_PAUSE_MS) throw error;
      await setTimeout(wait);
    }
  }
}

function isRateLimit(error: unknown): boolean {
  const { status, headers } = faultOf(error);
  if (status === 429) return true;
  return (
    status === 403 &&
    (headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0')
  );
}

/** The pause that GitHub asks for, milliseconds; null where it names none. */
function askedPauseMs(error: unknown): number | null {
  const { headers } = faultOf(error);
  const seconds = Number(headers['retry-after'] ?? Number.NaN);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN);
  if (headers['x-ratelimit-remaining'] !== '0' || !Number.isFinite(reset)) return null;
  return Math.max(0, reset * 1000 - Date.now());
}

interface Fault {
  /** The HTTP status; null where there was no answer. */
  readonly status: number | null;
  /** Whether a request got no answer at all. */
  readonly isUnanswered: boolean;
  readonly message: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

function faultOf(error: unknown): Fault {
  if (!(error instanceof Error))
    return { status: null, isUnanswered: false, message: String(error), headers: {} };
  const { status, response } = error as {
    status?: unknown;
    response?: { headers?: Record<string, unknown> };
  };
  const isRequest = typeof status === 'number';
  // Octokit gives the status 500 to what had no answer, too.
  const isUnanswered = isRequest && response === undefined;
  return {
    status: isRequest && !isUnanswered ? status : null,
    isUnanswered,
    message: error.message,
    headers: response?.headers ?? {},
  };
}

/** What a request's failure means: the token may not, or GitHub could not even after more tries. */
export function refusalOf(error: unknown) {
  const { status, message } = faultOf(error);
  const isForbidden = status !== null && [401, 403, 404].includes(status) && !isRateLimit(error);
  const kind = isForbidden ? ('forbidden' as const) : ('unavailable' as const);
  return { kind, status, message };
}
