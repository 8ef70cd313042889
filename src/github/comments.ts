import { PAUSE_MS, patiently, refusalOf } from './patience.ts';

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

/** The comments of one pull request through GitHub's REST API. */
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
    refusal: refusalOf,
  };
}

type Rest = ReturnType<typeof import('@actions/github').getOctokit>['rest'];

/** Who a person's token belongs to; null for a job's token, which is no user. */
async function ownLogin(rest: Rest): Promise<string | null> {
  try {
    return (await rest.users.getAuthenticated()).data.login;
  } catch (error) {
    if (refusalOf(error).kind === 'forbidden') return null;
    throw error;
  }
}
