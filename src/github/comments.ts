import { setTimeout } from 'node:timers/promises';

const TRIES = 3;
const PAUSE_MS = 500;
/** A limit that lasts longer than this is not waited for: the job is paid by the minute. */
const MOST_PAUSE_MS = 60_000;

export interface CommentsOf {
  readonly token: string;
  /** Where GitHub's REST API answers. */
  readonly api: string;
  /** "owner/name". */
  readonly repository: string;
  readonly pullRequest: number;
  /** Before the second try; twice that before the third. */
  readonly pauseMs?: number;
}

/** The comments of one pull request through GitHub's REST API. The only user of Octokit. */
export async function githubComments(of: CommentsOf) {
  const { getOctokit } = await import('@actions/github');
  const { paginate, rest } = getOctokit(of.token, { baseUrl: of.api });
  const [owner = '', repo = ''] = of.repository.split('/');
  const own = { owner, repo };
  const issue = { ...own, issue_number: of.pullRequest };
  const pauseMs = of.pauseMs ?? PAUSE_MS;
  return {
    async find(marker: string): Promise<number | null> {
      const all = await patiently(pauseMs, () =>
        paginate(rest.issues.listComments, { ...issue, per_page: 100 }),
      );
      const marked = all.filter((one) => one.body?.startsWith(marker));
      // Anybody can write the marker; the comment of another person is never ours to change.
      const ours = marked.find((one) => one.user?.type === 'Bot');
      if (ours !== undefined || marked.length === 0) return ours?.id ?? null;
      const login = await patiently(pauseMs, () => ownLogin(rest));
      return marked.find((one) => login !== null && one.user?.login === login)?.id ?? null;
    },
    async create(body: string): Promise<void> {
      await patiently(pauseMs, () => rest.issues.createComment({ ...issue, body }));
    },
    async update(id: number, body: string): Promise<void> {
      await patiently(pauseMs, () => rest.issues.updateComment({ ...own, comment_id: id, body }));
    },
    /** What a failure of one of the above means. */
    refusal(error: unknown) {
      const { status, message } = faultOf(error);
      return status !== null && [401, 403, 404].includes(status) && !isRateLimit(error)
        ? { kind: 'forbidden' as const, status, message }
        : { kind: 'unavailable' as const, status, message };
    },
  };
}

type Rest = ReturnType<typeof import('@actions/github').getOctokit>['rest'];

/** Who a person's token belongs to; null for a job's token, which is no user. */
async function ownLogin(rest: Rest): Promise<string | null> {
  try {
    return (await rest.users.getAuthenticated()).data.login;
  } catch (error) {
    const { status } = faultOf(error);
    if (status !== null && [401, 403, 404].includes(status) && !isRateLimit(error)) return null;
    throw error;
  }
}

/** Again after a fault of the server or a rate limit; what the caller did wrong is thrown at once. */
async function patiently<T>(pauseMs: number, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const { status } = faultOf(error);
      const passing = status !== null && (status >= 500 || isRateLimit(error));
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
  /** The HTTP status; null where the request failed otherwise. */
  readonly status: number | null;
  readonly message: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { status: null, message: String(error), headers: {} };
  const { status, response } = error as {
    status?: unknown;
    response?: { headers?: Record<string, unknown> };
  };
  return {
    status: typeof status === 'number' ? status : null,
    message: error.message,
    headers: response?.headers ?? {},
  };
}
