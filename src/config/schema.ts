import * as v from 'valibot';
import { parseBytes, parseShare } from '../model/bytes.ts';
import { METRICS } from '../model/metric.ts';
import { FAIL_ON, type Limit } from '../model/policy.ts';

/** "90s", "10m", "1h30m" in seconds; undefined where the text is no duration. */
export function parseDuration(text: string): number | undefined {
  const match = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s)?$/.exec(text.trim());
  if (match === null || text.trim() === '') return undefined;
  const [, hours = '0', minutes = '0', seconds = '0'] = match;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

const Duration = v.pipe(
  v.string(),
  v.check(
    (text) => (parseDuration(text) ?? 0) > 0,
    'a duration such as "90s", "10m" or "1h30m" is wanted',
  ),
  v.transform((text) => parseDuration(text)!),
);

export const BytesSchema = v.pipe(
  v.union(
    [v.string(), v.pipe(v.number(), v.transform(String))],
    'a size such as "16 KiB" is wanted',
  ),
  v.check((text) => parseBytes(text) !== undefined, 'a size such as "16 KiB" is wanted'),
  v.transform((text) => parseBytes(text)!),
);

const Share = v.pipe(
  v.string('a share such as "1 %" is wanted'),
  v.check((text) => parseShare(text) !== undefined, 'a share such as "1 %" is wanted'),
  v.transform((text) => parseShare(text)!),
);

/** "1 % + 16 KiB", "5 %", "16 KiB": what is not named is 0. */
const ShortLimit = v.pipe(
  v.string(),
  v.check(
    (text) => parseLimit(text) !== undefined,
    'a limit such as "1 % + 16 KiB", "5 %" or "64 KiB" is wanted',
  ),
  v.transform((text): Partial<Limit> => parseLimit(text)!),
);

export function parseLimit(text: string): Partial<Limit> | undefined {
  const limit = { relative: 0, absolute: 0 };
  for (const part of text.split('+')) {
    const share = parseShare(part);
    const bytes = parseBytes(part);
    if (share !== undefined) limit.relative = share;
    else if (bytes !== undefined) limit.absolute = bytes;
    else return undefined;
  }
  return limit;
}

const LimitTable = v.strictObject({
  relative: v.optional(Share),
  absolute: v.optional(BytesSchema),
  max: v.optional(BytesSchema),
});

const LimitValue = v.lazy((input) => (typeof input === 'string' ? ShortLimit : LimitTable));

const limitEntries = Object.fromEntries(
  METRICS.map((metric) => [metric, v.optional(LimitValue)]),
) as Record<(typeof METRICS)[number], v.OptionalSchema<typeof LimitValue, undefined>>;

const SECRET = /TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|_KEY$|^(INPUT|ACTIONS|GITHUB)_/i;

const VariableName = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z_]\w*$/, 'a name of letters, digits and underscores is wanted'),
  v.check(
    (name) => !SECRET.test(name),
    'names that look like a token or a secret are never handed to measured code',
  ),
);

const positive = v.pipe(v.number(), v.integer(), v.minValue(1));

/** [tool.highwater] or highwater.toml. Keys are what a user types. */
export const ConfigurationSchema = v.strictObject({
  base: v.optional(v.string()),
  benchmarks: v.optional(
    v.union([
      v.array(v.string()),
      v.pipe(
        v.string(),
        v.transform((one) => [one]),
      ),
    ]),
  ),
  select: v.optional(v.string()),
  install: v.optional(v.string()),
  python: v.optional(v.string()),
  'base-python': v.optional(v.string()),
  'head-python': v.optional(v.string()),
  budget: v.optional(Duration),
  timeout: v.optional(Duration),
  processes: v.optional(positive),
  fresh: v.optional(v.boolean()),
  name: v.optional(
    v.pipe(v.string(), v.regex(/^[\w.-]+$/, 'letters, digits, ".", "_" and "-" are wanted')),
  ),
  env: v.optional(v.record(VariableName, v.string())),
  'pass-env': v.optional(v.array(VariableName)),
  'fail-on': v.optional(v.array(v.picklist(FAIL_ON))),
  limits: v.optional(v.strictObject(limitEntries)),
  overrides: v.optional(v.array(v.strictObject({ id: v.string(), ...limitEntries }))),
  acceptances: v.optional(
    v.array(
      v.strictObject({
        id: v.string(),
        metric: v.picklist(METRICS),
        'up-to': BytesSchema,
        until: v.optional(
          v.union([
            v.pipe(v.string(), v.isoDate('an ISO date such as "2027-01-31" is wanted')),
            v.pipe(
              v.date(),
              v.transform((date) => date.toISOString().slice(0, 10)),
            ),
          ]),
        ),
        reason: v.string(),
      }),
    ),
  ),
});

export type Configuration = v.InferOutput<typeof ConfigurationSchema>;
