import * as v from 'valibot';

/** How a benchmark's measurement on one tree ended; every state has its name. */
export const STATES = [
  'measured',
  'missing',
  'skipped',
  'crashed',
  'timed-out',
  'unsupported',
  'not-reached',
] as const;

export type StateName = (typeof STATES)[number];

/** `why` is a sentence for people: the exit or signal, the exception, the last lines of stderr. */
export const StateSchema = v.variant('state', [
  v.object({ state: v.literal('measured') }),
  v.object({
    state: v.picklist(['missing', 'skipped', 'crashed', 'timed-out', 'unsupported', 'not-reached']),
    why: v.string(),
  }),
]);

export type State = v.InferOutput<typeof StateSchema>;

export const MEASURED: State = { state: 'measured' };
