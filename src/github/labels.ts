import { apiOf, type PullRequestOf } from './api.ts';
import { refusalOf } from './patience.ts';

/** Who set the label that stands, when; null where the events do not say. */
export interface LabelSet {
  readonly by: string;
  readonly isPerson: boolean;
  /** ISO 8601. */
  readonly at: string;
}

/** The labels of one pull request as they are now: a re-run replays the payload of its first run. */
export async function githubLabels(of: PullRequestOf) {
  const { paginate, rest, own, issue, patiently } = await apiOf(of);
  return {
    async pullRequest() {
      const { data } = await patiently(() =>
        rest.pulls.get({ ...own, pull_number: of.pullRequest }),
      );
      return {
        headCommit: data.head.sha,
        author: data.user.login,
        labels: data.labels.map(({ name }) => name),
      };
    },
    async lastSet(label: string): Promise<LabelSet | null> {
      const events = await patiently(() =>
        paginate(rest.issues.listEvents, { ...issue, per_page: 100 }),
      );
      const last = events.findLast(
        (one) =>
          (one.event === 'labeled' || one.event === 'unlabeled') &&
          'label' in one &&
          one.label.name?.toLowerCase() === label.toLowerCase(),
      );
      if (last?.event !== 'labeled' || last.actor === null) return null;
      const { login, type } = last.actor;
      return { by: login, isPerson: type === 'User', at: last.created_at };
    },
    async mayWrite(username: string): Promise<boolean> {
      const { data } = await patiently(() =>
        rest.repos.getCollaboratorPermissionLevel({ ...own, username }),
      );
      return data.permission === 'admin' || data.permission === 'write';
    },
    /** What a failure of one of the above means. */
    refusal: refusalOf,
  };
}
