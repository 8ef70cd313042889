import * as v from 'valibot';
import { parseBytes, parseShare } from '../model/bytes.ts';
import { METRICS } from '../model/metric.ts';
import { CREEP_METRICS, FAIL_ON, type Limit } from '../model/policy.ts';
import type { StorePlace } from '../model/stored.ts';

/** "90s", "10m", "1h30m" in seconds; undefined where the text is no duration. */
export function parseDuration(text: string): number | undefined {
  const match = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s)?$/.exec(text.trim());
  if (match === null || text.trim() === '') return undefined;
  const [, hours = '0', minutes = '0', seconds = '0'] = match;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

const DURATION = 'a duration above 0 such as "90s", "10m" or "1h30m" is wanted';
const Duration = v.pipe(
  v.string(DURATION),
  v.check((text) => (parseDuration(text) ?? 0) > 0, DURATION),
  v.transform((text) => parseDuration(text)!),
);

const SIZE = 'a size such as "16 KiB" is wanted';
export const BytesSchema = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.transform(String))], SIZE),
  v.check((text) => parseBytes(text) !== undefined, SIZE),
  v.transform((text) => parseBytes(text)!),
);

const SHARE = 'a share such as "1 %" is wanted';
const Share = v.pipe(
  v.string(SHARE),
  v.check((text) => parseShare(text) !== undefined, SHARE),
  v.transform((text) => parseShare(text)!),
);

const LIMIT = 'a limit such as "1 % + 16 KiB", "5 %" or "64 KiB" is wanted';

/** "1 % + 16 KiB", "5 %", "16 KiB": what is not named is 0. */
const ShortLimit = v.pipe(
  v.string(),
  v.check((text) => parseLimit(text) !== undefined, LIMIT),
  v.transform((text): Partial<Limit> => parseLimit(text)!),
);

export function parseLimit(text: string): Partial<Limit> | undefined {
  const limit: { relative?: number; absolute?: number } = {};
  for (const part of text.split('+')) {
    const share = parseShare(part);
    const bytes = parseBytes(part);
    if (share !== undefined && limit.relative === undefined) limit.relative = share;
    else if (bytes !== undefined && limit.absolute === undefined) limit.absolute = bytes;
    else return undefined;
  }
  return { relative: 0, absolute: 0, ...limit };
}

const LimitTable = v.strictObject(
  {
    relative: v.optional(Share),
    absolute: v.optional(BytesSchema),
    max: v.optional(BytesSchema),
  },
  LIMIT,
);

const LimitValue = v.lazy((input) => (typeof input === 'string' ? ShortLimit : LimitTable));

const limitEntries = Object.fromEntries(
  METRICS.map((metric) => [metric, v.optional(LimitValue)]),
) as Record<(typeof METRICS)[number], v.OptionalSchema<typeof LimitValue, undefined>>;

const Budget = v.lazy((input) =>
  typeof input === 'string'
    ? ShortLimit
    : v.strictObject({ relative: v.optional(Share), absolute: v.optional(BytesSchema) }, LIMIT),
);

const budgetEntries = Object.fromEntries(
  CREEP_METRICS.map((metric) => [metric, v.optional(Budget)]),
) as Record<(typeof CREEP_METRICS)[number], v.OptionalSchema<typeof Budget, undefined>>;

const SECRET = /TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|_KEY$|^(INPUT|ACTIONS|GITHUB)_/i;

const Text = v.pipe(
  v.string('a text in quotes is wanted'),
  v.nonEmpty('it is empty: leave it out for the default'),
);

const GLOBS = 'a list of globs such as ["perf/**/bench_*.py"] is wanted';
const Globs = v.union(
  [
    v.pipe(v.array(Text), v.minLength(1, GLOBS)),
    v.pipe(
      Text,
      v.transform((one) => [one]),
    ),
  ],
  GLOBS,
);

const TABLE = 'a table of keys is wanted';

/** Keys comment, artifact and record; a file's name is made of it. */
export const NAME = /^[\w.-]+$/;

const VariableName = v.pipe(
  v.string('a name in quotes is wanted'),
  v.regex(/^[A-Za-z_]\w*$/, 'a name of letters, digits and underscores is wanted'),
  v.check(
    (name) => !SECRET.test(name),
    'names that look like a token or a secret are never handed to measured code',
  ),
);

const STORE = '"branch:NAME" or "folder:PATH" is wanted';
const Store = v.pipe(
  v.string(STORE),
  v.check((text) => parseStore(text) !== undefined, STORE),
  v.transform((text) => parseStore(text)!),
);

export const STORE_KINDS: readonly StorePlace['kind'][] = ['branch', 'folder'];

/** "branch:highwater-data" or "folder:PATH", the path as written; undefined where the text is neither. */
export function parseStore(text: string): StorePlace | undefined {
  const [, kind, where] = /^(branch|folder):(.+)$/.exec(text) ?? [];
  if (where === undefined) return undefined;
  if (kind === 'folder') return { kind, path: where };
  return isBranchName(where) ? { kind: 'branch', branch: where } : undefined;
}

/** A name that git takes whatever its version, git-check-ref-format(1); "HEAD" would not be a branch. */
function isBranchName(name: string): boolean {
  const isPart = (part: string) => /^[\w-][\w.-]*$/.test(part) && !/\.\.|\.$|\.lock$/.test(part);
  return name !== 'HEAD' && !name.startsWith('-') && name.split('/').every(isPart);
}

const COUNT = 'a whole number from 1 is wanted';
const Count = v.pipe(v.number(COUNT), v.integer(COUNT), v.minValue(1, COUNT));

const DATE = 'an ISO date such as "2027-01-31" is wanted';
const IsoDate = v.union(
  [
    v.pipe(v.string(DATE), v.isoDate(DATE), v.check(isDay, DATE)),
    v.pipe(
      v.date(),
      v.transform((date) => date.toISOString().slice(0, 10)),
    ),
  ],
  DATE,
);

/** 31 February has the form of a date and is none. */
function isDay(text: string): boolean {
  const date = new Date(text);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}

const REASON = 'a reason in words is wanted: reviewers read it';

const SINCE =
  '"last-release", a glob of tags such as "v*", or a date such as "2027-01-31" is wanted';
const Since = v.union(
  [
    v.pipe(
      v.string(SINCE),
      v.nonEmpty(SINCE),
      v.check((text) => !/^\d{4}-\d{2}-\d{2}$/.test(text) || isDay(text), DATE),
    ),
    IsoDate,
  ],
  SINCE,
);

const NO_METRIC = `a limit of at least one metric is wanted: ${METRICS.join(', ')}`;

/** One of some words; the message names them all. */
function word<const W extends readonly string[]>(words: W) {
  return v.picklist(words, `one of ${words.join(', ')} is wanted`);
}

function list<I extends v.GenericSchema>(item: I) {
  return v.array(item, 'a list in brackets is wanted');
}

/** [tool.highwater] or highwater.toml. Keys are what a user types. */
export const ConfigurationSchema = v.strictObject({
  base: v.optional(Text),
  benchmarks: v.optional(Globs),
  select: v.optional(Text),
  install: v.optional(Text),
  python: v.optional(Text),
  'base-python': v.optional(Text),
  'head-python': v.optional(Text),
  budget: v.optional(Duration),
  timeout: v.optional(Duration),
  processes: v.optional(Count),
  fresh: v.optional(v.boolean('true or false is wanted')),
  native: v.optional(v.boolean('true or false is wanted')),
  'working-directory': v.optional(Text),
  name: v.optional(v.pipe(Text, v.regex(NAME, 'letters, digits, ".", "_" and "-" are wanted'))),
  store: v.optional(Store),
  env: v.optional(v.record(VariableName, v.string('a text in quotes is wanted'), TABLE)),
  'pass-env': v.optional(list(VariableName)),
  policy: v.optional(word(['head', 'base'])),
  'fail-on': v.optional(list(word(FAIL_ON))),
  'override-label': v.optional(Text),
  limits: v.optional(v.strictObject(limitEntries, TABLE)),
  creep: v.optional(v.strictObject({ since: Since, ...budgetEntries }, TABLE)),
  overrides: v.optional(
    list(
      v.pipe(
        v.strictObject({ id: Text, ...limitEntries }, TABLE),
        v.check((one) => METRICS.some((metric) => one[metric] !== undefined), NO_METRIC),
      ),
    ),
  ),
  acceptances: v.optional(
    list(
      v.strictObject(
        {
          id: Text,
          metric: word(METRICS),
          'up-to': BytesSchema,
          until: v.optional(IsoDate),
          reason: v.pipe(v.string(REASON), v.trim(), v.nonEmpty(REASON)),
        },
        TABLE,
      ),
    ),
  ),
});

export type Configuration = v.InferOutput<typeof ConfigurationSchema>;
