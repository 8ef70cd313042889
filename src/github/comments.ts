import { apiOf, type PullRequestOf, type Rest } from './api.ts';
import { refusalOf } from './patience.ts';

/** The comments of one pull request through GitHub's REST API. */
export async function githubComments(of: PullRequestOf) {
  const { paginate, rest, own, issue, patiently } = await apiOf(of);
  return {
    async find(marker: string): Promise<number | null> {
      const all = await patiently(() =>
        paginate(rest.issues.listComments, { ...issue, per_page: 100 }),
      );
      const marked = all.filter((one) => one.body?.startsWith(marker));
      // Anybody can write the marker; the comment of another person is never ours to change.
      const ours = marked.find((one) => one.user?.type === 'Bot');
      if (ours !== undefined || marked.length === 0) return ours?.id ?? null;
      const login = await patiently(() => ownLogin(rest));
      return marked.find((one) => login !== null && one.user?.login === login)?.id ?? null;
    },
    async create(body: string): Promise<void> {
      await patiently(() => rest.issues.createComment({ ...issue, body }));
    },
    async update(id: number, body: string): Promise<void> {
      await patiently(() => rest.issues.updateComment({ ...own, comment_id: id, body }));
    },
    /** What a failure of one of the above means. */
    refusal: refusalOf,
  };
}

/** Who a person's token belongs to; null for a job's token, which is no user. */
async function ownLogin(rest: Rest): Promise<string | null> {
  try {
    return (await rest.users.getAuthenticated()).data.login;
  } catch (error) {
    if (refusalOf(error).kind === 'forbidden') return null;
    throw error;
  }
}
