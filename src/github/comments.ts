import { setTimeout } from 'node:timers/promises';

const TRIES = 3;
const PAUSE_MS = 500;

/** The comments of one pull request through GitHub's REST API. The only user of Octokit. */
export async function githubComments(
  token: string,
  repository: string,
  issue: number,
  pauseMs = PAUSE_MS,
) {
  const { getOctokit } = await import('@actions/github');
  const octokit = getOctokit(token);
  const [owner = '', repo = ''] = repository.split('/');
  const own = { owner, repo };
  return {
    async find(marker: string): Promise<number | null> {
      const all = await patiently(pauseMs, () =>
        octokit.paginate(octokit.rest.issues.listComments, {
          ...own,
          issue_number: issue,
          per_page: 100,
        }),
      );
      // Anybody can write the marker; a comment of a person is never ours to change.
      return (
        all.find((one) => one.user?.type === 'Bot' && one.body?.startsWith(marker))?.id ?? null
      );
    },
    async create(body: string): Promise<void> {
      await patiently(pauseMs, () =>
        octokit.rest.issues.createComment({ ...own, issue_number: issue, body }),
      );
    },
    async update(id: number, body: string): Promise<void> {
      await patiently(pauseMs, () =>
        octokit.rest.issues.updateComment({ ...own, comment_id: id, body }),
      );
    },
  };
}

/** Again after a fault of the server; what the caller did wrong is thrown at once. */
async function patiently<T>(pauseMs: number, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const status = statusOf(error);
      if (attempt === TRIES || status === null || status < 500) throw error;
      await setTimeout(pauseMs * 2 ** attempt);
    }
  }
}

/** The HTTP status of a failed request; null where it failed otherwise. */
export function statusOf(error: unknown): number | null {
  return error instanceof Error && 'status' in error && typeof error.status === 'number'
    ? error.status
    : null;
}
