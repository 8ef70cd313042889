import type { Explanation } from '../model/explanation.ts';
import type { BenchmarkRecord, Sample, Start } from '../model/record.ts';
import type { Replay } from '../model/replay.ts';
import { MEASURED, type State } from '../model/state.ts';
import type { Procedure, Want } from '../model/want.ts';
import { OutOfTime } from './budget.ts';
import type { ModuleSide } from './module.ts';
import { URGENCY } from './module.ts';
import type { Answer, Hello } from './protocol.ts';
import { sizeOf } from './sizes.ts';

/** A growth run leaves this share of the time limit to whatever else its process does. */
const GROWTH_SHARE = 0.8;

/** A growth run looks at doublings alone whether a level rose enough (harness/highwater_harness/measure.py). */
const DOUBLED = 2;

/** One benchmark on one tree while samples come in: the only mutable part of measuring. */
export class BenchmarkSide {
  readonly #starts: {
    -readonly [K in keyof Start]: Start[K] extends readonly Sample[] ? Sample[] : Start[K];
  }[] = [];
  readonly #replays: Replay[] = [];
  readonly #unsupported: Record<string, string>;
  #explanation: Explanation | null = null;
  #state: State = MEASURED;
  #drewRandom = false;
  #cutShort = false;
  samples = 0;

  constructor(
    readonly id: string,
    readonly name: string,
    readonly module: ModuleSide,
    readonly mode: 'forked' | 'fresh',
    readonly sharedCode: boolean,
    unsupported: Readonly<Record<string, string>>,
  ) {
    this.#unsupported = { ...unsupported };
  }

  get state(): State {
    return this.#state;
  }

  /** The budget ended before the judge had all that it wanted. */
  cutShort(): void {
    if (this.samples === 0)
      this.#state = { state: 'not-reached', why: 'the budget ended before it' };
    else this.#cutShort = true;
  }

  /**
   * Carries out one want; a benchmark that breaks is told by its state, never by a rejection. Where the budget
   * ends before it, nothing comes of it.
   */
  async carryOut(want: Want, timeoutSeconds: number): Promise<void> {
    const procedure =
      want.procedure.kind === 'growth'
        ? {
            ...want.procedure,
            limit: Math.min(want.procedure.limit, timeoutSeconds * GROWTH_SHARE),
          }
        : want.procedure;
    const job = {
      benchmark: this.name,
      procedure,
      traced: want.traced,
      timeout: timeoutSeconds,
      urgency: urgencyOf(want, this.samples > 0),
      expected: () =>
        this.module.context.sizes.expect(this.id, tracesAny(want)) +
        (procedure.kind === 'growth' ? DOUBLED * procedure.rise : 0),
    };
    try {
      const [answer, hello] =
        this.mode === 'forked'
          ? await this.module.forked(want.start, want.seed, job)
          : await this.module.fresh(want.seed, job);
      this.#take(want, answer, hello);
    } catch (error) {
      if (!(error instanceof OutOfTime)) throw error;
    }
  }

  #take(want: Want, answer: Answer, hello: Hello): void {
    if (want.procedure.kind === 'replay') {
      this.#replays.push(replayOf(want.procedure, answer));
      return;
    }
    if (want.procedure.kind === 'explain') {
      this.#explanation = explanationOf(answer);
      return;
    }
    if (answer.state !== 'measured') {
      this.#fail(want, answer);
      return;
    }
    const start = this.#startOf(want);
    // Of the first interpreter: one started in its place finds byte code that is compiled already.
    if (hello.hello) {
      start.importBytes ??= hello.importBytes;
      this.#drewRandom ||= hello.drewRandom;
    }
    (want.traced ? start.traced : start.untraced).push(...answer.samples);
    this.samples += answer.samples.length;
    for (const sample of answer.samples) this.module.context.sizes.learn(this.id, sizeOf(sample));
  }

  #fail({ procedure }: Want, answer: Failure): void {
    const { state } = answer;
    if (procedure.kind === 'native') {
      // Without memray the benchmark runs: what fails under it is no fault of the tree's.
      const why = this.module.inTree(answer.why);
      this.#unsupported['native-peak'] =
        state === 'unsupported' ? why : `${state} under memray: ${why}`;
      return;
    }
    this.#state = { state, why: this.module.inTree(sentence(answer)) };
  }

  #startOf(want: Want) {
    while (this.#starts.length <= want.start) {
      const index = this.#starts.length;
      this.#starts.push({
        seed: want.start === index ? want.seed : 0,
        round: index === 0 ? 'screen' : 'confirm',
        importBytes: null,
        traced: [],
        untraced: [],
      });
    }
    const start = this.#starts[want.start]!;
    start.seed = want.seed;
    return start;
  }

  record(): BenchmarkRecord {
    return {
      id: this.id,
      state: this.#state,
      sharedCode: this.sharedCode,
      mode: this.mode,
      drewRandom: this.#drewRandom,
      starts: this.#starts,
      unsupported: { ...this.#unsupported },
      cutShort: this.#cutShort,
      replays: this.#replays,
      explanation: this.#explanation,
    };
  }
}

/** What a growth run waits for, and what waits for it, is as urgent as the run: the longest chain of the whole gate. */
function urgencyOf({ procedure }: Want, again: boolean): number {
  if (procedure.kind === 'growth') return URGENCY.growth;
  if (procedure.kind === 'replay' && procedure.metric === 'growth') return URGENCY.growth;
  if (procedure.kind !== 'screen') return URGENCY.confirm;
  return again ? URGENCY.growth : URGENCY.screen;
}

/** What was explained; where that failed, why. */
function explanationOf(answer: Answer): Explanation {
  if (answer.state === 'measured' && answer.explanation !== null) return answer.explanation;
  const why = answer.state === 'measured' ? 'there was no answer' : answer.why;
  const nothing = { peak: null, table: null, garbage: null, arenas: null, types: [], holders: [] };
  return { ...nothing, problems: [why] };
}

/** What a replay told; one that failed says so and leaves the state alone: it never decides. */
function replayOf(asked: Procedure & { kind: 'replay' }, answer: Answer): Replay {
  if (answer.state === 'measured' && answer.replay !== null) return answer.replay;
  return {
    metric: asked.metric,
    method: 'traced',
    frames: asked.frames,
    seen: 0,
    known: asked.known,
    lines: [],
    rest: 0,
    inProgress: null,
    gauge: null,
    touched: null,
    makeup: null,
    types: [],
    holders: [],
    problem: answer.state === 'measured' ? 'the replay gave no answer' : answer.why,
  };
}

/** A screen traces one of its calls, replays and explanations most of theirs. */
function tracesAny({ traced, procedure }: Want): boolean {
  return traced || ['screen', 'peak', 'replay', 'explain'].includes(procedure.kind);
}

type Failure = Answer & { state: Exclude<Answer['state'], 'measured'> };

/** How it ended, with the last lines it wrote. */
function sentence(answer: Failure): string {
  const lines = [answer.detail, answer.output]
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const tail = lines.join('\n').split('\n').slice(-8).join('\n');
  return tail === '' ? answer.why : `${answer.why}\n${tail}`;
}
