import * as core from '@actions/core';
import { UsageError } from '../model/errors.ts';

/** The Action's inputs, each under its configuration's name; what was not given is absent. */
export interface Inputs {
  readonly flags: {
    readonly base?: string;
    readonly benchmarks?: readonly string[];
    readonly select?: string;
    readonly install?: string;
    readonly python?: string;
    readonly budget?: string;
    readonly workingDirectory?: string;
    readonly name?: string;
    readonly config?: string;
    readonly failOn?: readonly string[];
    readonly store?: string;
  };
  /** For the comment, for who set a label, and for a store's branch; null where it is missing. */
  readonly token: string | null;
  readonly comment: 'auto' | 'off';
}

const COMMENT = ['auto', 'off'] as const;
const SECRET = /^(INPUT|ACTIONS)_|^GITHUB_TOKEN$/;

/**
 * Reads every input and takes it out of the environment: what is measured must not find the token.
 *
 * @throws UsageError where `comment` is neither "auto" nor "off".
 */
export function readInputs(env: NodeJS.ProcessEnv): Inputs {
  const text = (name: string) => core.getInput(name);
  const token = text('token');
  if (token !== '') core.setSecret(token);
  const given = <K extends string>(name: string, key: K): { [P in K]?: string } =>
    text(name) === '' ? {} : ({ [key]: text(name) } as { [P in K]?: string });
  const flags = {
    ...given('base', 'base'),
    ...given('select', 'select'),
    ...given('install', 'install'),
    ...given('python', 'python'),
    ...given('budget', 'budget'),
    ...given('config', 'config'),
    ...given('store', 'store'),
    ...given('working-directory', 'workingDirectory'),
    ...given('name', 'name'),
    ...(text('benchmarks') === '' ? {} : { benchmarks: core.getMultilineInput('benchmarks') }),
    ...(text('fail-on') === '' ? {} : { failOn: [text('fail-on')] }),
  };
  const comment = text('comment') || 'auto';
  for (const name of Object.keys(env)) if (SECRET.test(name)) delete env[name];
  const known = COMMENT.find((one) => one === comment);
  if (known === undefined) {
    throw new UsageError({
      what: `comment: ${JSON.stringify(comment)} is wrong`,
      where: [['wanted', COMMENT.join(' or ')]],
    });
  }
  return { flags, token: token === '' ? null : token, comment: known };
}
