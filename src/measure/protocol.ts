import * as v from 'valibot';
import { ExplanationSchema } from '../model/explanation.ts';
import { SampleSchema } from '../model/record.ts';
import { ReplaySchema } from '../model/replay.ts';
import type { Procedure } from '../model/want.ts';

/** What a server is told at its start; harness/highwater_harness/start.py reads it. Paths are absolute. */
export interface ServerConfig {
  readonly file: string;
  readonly root: string;
  /** Working directory. */
  readonly folder: string;
  /** Goes on sys.path. */
  readonly path: readonly string[];
  readonly importFrom: 'front' | 'end';
  /** Roots of this tree, and of the other one, whose modules must not be loaded. */
  readonly own: readonly string[];
  readonly forbidden: readonly string[];
  /** Folder for byte code. */
  readonly bytecode: string;
  readonly traced: boolean;
  /** Frames kept of each allocation, where it is traced. */
  readonly frames: number;
  readonly fresh: boolean;
  /** Requests and answers of the traced server, then of the untraced one. */
  readonly descriptors: readonly [3, 4, 5, 6];
}

const Foreign = v.array(v.tuple([v.string(), v.string()]));

const Failure = {
  why: v.string(),
  detail: v.optional(v.string(), ''),
  state: v.picklist(['skipped', 'crashed', 'timed-out', 'unsupported']),
  /** What killed the process: "SIGKILL"; null where it ended otherwise. */
  signal: v.optional(v.nullable(v.string()), null),
};

export const HelloSchema = v.variant('hello', [
  v.object({
    hello: v.literal(true),
    harness: v.string(),
    importBytes: v.nullable(v.number()),
    forks: v.boolean(),
    threads: v.array(v.string()),
    aslrOff: v.nullable(v.boolean()),
    resident: v.boolean(),
    /** Whether the import drew from a global random generator. */
    drewRandom: v.boolean(),
    foreign: Foreign,
    benchmarks: v.array(v.object({ name: v.string(), problem: v.nullable(v.string()) })),
  }),
  v.object({ hello: v.literal(false), ...Failure, foreign: Foreign }),
]);

export type Hello = v.InferOutput<typeof HelloSchema>;

export const AnswerSchema = v.variant('state', [
  v.object({
    job: v.number(),
    state: v.literal('measured'),
    samples: v.array(SampleSchema),
    replay: v.optional(v.nullable(ReplaySchema), null),
    explanation: v.optional(v.nullable(ExplanationSchema), null),
    foreign: Foreign,
    output: v.string(),
  }),
  v.object({ job: v.number(), ...Failure, output: v.string() }),
]);

export type Answer = v.InferOutput<typeof AnswerSchema>;

export interface Request {
  readonly job: number;
  readonly benchmark: string;
  /** Seconds. */
  readonly timeout: number;
  readonly do: Procedure;
}

/** One line: the harness reads it without a decoder of its own. */
export function encodeRequest(request: Request): string {
  return `${pythonLiteral(request)}\n`;
}

/** JSON that is a Python literal too (with true, false and null as names), in ASCII alone. */
export function pythonLiteral(value: object): string {
  return JSON.stringify(value).replace(/[^ -~]/gu, (character) => {
    const code = character.codePointAt(0)!.toString(16);
    return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
  });
}
