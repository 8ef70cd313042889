import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { getOctokit } from '@actions/github';

type Rest = ReturnType<typeof getOctokit>['rest'];
/** What GitHub's own description says of an answer, as far as a test fills it in. */
type Part<T> = { [K in keyof T]?: T[K] extends object | null | undefined ? Part<T[K]> : T[K] };
type Answer<M extends (...words: never[]) => Promise<{ data: unknown }>> = Part<
  Awaited<ReturnType<M>>['data']
>;
type PullRequest = Answer<Rest['pulls']['get']>;
type Event = Answer<Rest['issues']['getEvent']>;
type Permission = Answer<Rest['repos']['getCollaboratorPermissionLevel']>;

export interface Comment {
  id: number;
  body: string;
  user: { type: string; login: string };
}

export interface Fault {
  readonly status: number;
  readonly headers?: Record<string, string>;
}

export const BOT = { type: 'Bot', login: 'github-actions[bot]' };
export const PERSON = { type: 'User', login: 'mallory' };

/** GitHub's endpoints for one pull request's comments and labels on the loopback, with the faults that a test asks for. */
export class CommentServer implements AsyncDisposable {
  comments: Comment[] = [];
  /** Answers before anything works, in order. */
  faults: Fault[] = [];
  /** "GET /repos/octo/demo/issues/7/comments?per_page=100", in order. */
  readonly requests: string[] = [];
  readonly authorizations = new Set<string | undefined>();
  pull: { headCommit: string; author: string; labels: string[] } = {
    headCommit: '',
    author: 'mallory',
    labels: [],
  };
  events: Event[] = [];
  /** By login; who is not in it is no collaborator. */
  readonly permissions = new Map<string, 'admin' | 'write' | 'read' | 'none'>();
  /** Whose token it is: null for a job's token, which is no user. */
  login: string | null = null;
  readonly #server: Server = createServer(async (request, response) => {
    const { status, body, headers } = this.#answer(request, await textOf(request));
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  });

  static async listening(): Promise<CommentServer> {
    const server = new CommentServer();
    await new Promise<void>((done) => server.#server.listen(0, '127.0.0.1', done));
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  #answer(
    request: IncomingMessage,
    text: string,
  ): { status: number; body: unknown; headers?: Record<string, string> } {
    this.requests.push(`${request.method} ${request.url}`);
    this.authorizations.add(request.headers.authorization);
    const fault = this.faults.shift();
    if (fault !== undefined) return { body: { message: 'a planned fault' }, ...fault };
    const url = new URL(request.url ?? '/', this.url);
    if (request.method === 'GET' && url.pathname === '/user') {
      return this.login === null
        ? { status: 403, body: { message: 'Resource not accessible by integration' } }
        : { status: 200, body: { login: this.login } };
    }
    if (request.method === 'GET') {
      const label = this.#labelAnswer(url);
      if (label !== null) return label;
    }
    const issue = '/repos/octo/demo/issues/7/comments';
    if (request.method === 'GET' && url.pathname === issue) return this.#page(url, this.comments);
    if (request.method === 'POST' && url.pathname === issue) {
      const id = this.comments.length + 1;
      this.comments.push({ id, body: bodyOf(text), user: BOT });
      return { status: 201, body: this.comments.at(-1) };
    }
    const known = this.comments.find(
      (one) => url.pathname === `/repos/octo/demo/issues/comments/${one.id}`,
    );
    if (request.method !== 'PATCH' || known === undefined)
      return { status: 404, body: { message: 'Not Found' } };
    known.body = bodyOf(text);
    return { status: 200, body: known };
  }

  #labelAnswer(url: URL) {
    if (url.pathname === '/repos/octo/demo/pulls/7') {
      const { headCommit, author, labels } = this.pull;
      const body: PullRequest = {
        head: { sha: headCommit },
        user: { login: author },
        labels: labels.map((name) => ({ name })),
      };
      return { status: 200, body };
    }
    if (url.pathname === '/repos/octo/demo/issues/7/events') return this.#page(url, this.events);
    const login = /^\/repos\/octo\/demo\/collaborators\/([^/]+)\/permission$/.exec(
      url.pathname,
    )?.[1];
    const permission = login === undefined ? undefined : this.permissions.get(login);
    if (permission === undefined) return null;
    const body: Permission = { permission, role_name: permission };
    return { status: 200, body };
  }

  #page(url: URL, all: readonly unknown[]) {
    const size = Number(url.searchParams.get('per_page') ?? 30);
    const page = Number(url.searchParams.get('page') ?? 1);
    const next = new URL(url);
    next.searchParams.set('page', String(page + 1));
    const more = all.length > page * size;
    return {
      status: 200,
      body: all.slice((page - 1) * size, page * size),
      headers: more ? { link: `<${next}>; rel="next"` } : {},
    };
  }
}

/** The event of a label that was set or taken off. */
export function labelEvent(
  event: 'labeled' | 'unlabeled',
  name: string,
  actor: { readonly login: string; readonly type: string },
  at: string,
): Event {
  return { event, label: { name, color: 'd73a4a' }, actor, created_at: at };
}

function bodyOf(text: string): string {
  return (JSON.parse(text) as { body: string }).body;
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += part;
  return text;
}
