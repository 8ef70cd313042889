import { PAUSE_MS, patiently } from './patience.ts';

/** One pull request, and who asks of it. */
export interface PullRequestOf {
  readonly token: string;
  /** Where GitHub's REST API answers. */
  readonly api: string;
  /** "owner/name". */
  readonly repository: string;
  readonly pullRequest: number;
  /** Before the second try; twice that before the third. */
  readonly pauseMs?: number;
}

/** GitHub's REST API, and what names the repository and the pull request's issue in it. */
export async function apiOf({ token, api, repository, pullRequest, pauseMs }: PullRequestOf) {
  const { getOctokit } = await import('@actions/github');
  const { paginate, rest } = getOctokit(token, { baseUrl: api });
  const [owner = '', repo = ''] = repository.split('/');
  const own = { owner, repo };
  return {
    paginate,
    rest,
    own,
    issue: { ...own, issue_number: pullRequest },
    patiently: <T>(work: () => Promise<T>) => patiently(pauseMs ?? PAUSE_MS, work),
  };
}

export type Rest = Awaited<ReturnType<typeof apiOf>>['rest'];
