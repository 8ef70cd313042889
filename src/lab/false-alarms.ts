import type { BenchmarkErrors, GateErrors } from '../model/lab.ts';
import type { Deciding, Verdict } from './deciding.ts';
import { type Character, characterOf } from './kind.ts';
import type { Pool } from './pool.ts';
import type { Random } from './random.ts';
import { share } from './share.ts';
import { drawComparison, worst } from './simulate.ts';

/** Benchmarks of the gate run that the goal is set for. */
export const GATE_BENCHMARKS = 50;

interface Counts {
  readonly pool: Pool;
  readonly character: Character;
  readonly verdicts: Record<Verdict, number>;
  starts: number;
  samples: number;
}

/** Counts false alarms: gate runs of a suite that is compared with itself. */
export class FalseAlarms {
  readonly #deciding: Deciding;
  readonly #random: Random;
  readonly #counts: readonly Counts[];
  #runs = 0;
  #alarmed = 0;
  /** Of benchmarks that do not vary, as many as make a gate run of them. */
  readonly #calm = { comparisons: 0, alarms: 0, runs: 0, alarmed: 0 };

  constructor(pools: readonly Pool[], deciding: Deciding, random: Random) {
    this.#deciding = deciding;
    this.#random = random;
    this.#counts = pools.map((pool) => ({
      pool,
      character: characterOf(pool, deciding),
      verdicts: { regressed: 0, improved: 0, unchanged: 0, inconclusive: 0 },
      starts: 0,
      samples: 0,
    }));
  }

  /** One gate run: each benchmark once. */
  run(): void {
    let alarms = 0;
    for (const counts of this.#counts) {
      const outcome = drawComparison(this.#deciding, counts.pool, this.#random);
      const verdict = worst(outcome);
      counts.verdicts[verdict] += 1;
      counts.starts += outcome.starts;
      counts.samples += outcome.samples;
      const isAlarm = verdict === 'regressed';
      if (isAlarm) alarms += 1;
      if (counts.character.kind !== 'varying') this.#countCalm(isAlarm);
    }
    this.#runs += 1;
    if (alarms > 0) this.#alarmed += 1;
  }

  #countCalm(isAlarm: boolean): void {
    const calm = this.#calm;
    calm.comparisons += 1;
    if (isAlarm) calm.alarms += 1;
    if (calm.comparisons % GATE_BENCHMARKS !== 0) return;
    calm.runs += 1;
    if (calm.alarms > 0) calm.alarmed += 1;
    calm.alarms = 0;
  }

  benchmarks(): BenchmarkErrors[] {
    return this.#counts.map(({ pool, character, verdicts, starts, samples }) => ({
      id: pool.id,
      kind: character.kind,
      mode: pool.mode,
      unsteady: character.unsteady,
      regressed: share(verdicts.regressed, this.#runs),
      improved: share(verdicts.improved, this.#runs),
      inconclusive: share(verdicts.inconclusive, this.#runs),
      starts: starts / this.#runs,
      samples: samples / this.#runs,
    }));
  }

  gates(): GateErrors[] {
    const { runs, alarmed } = this.#calm;
    const suite: GateErrors = {
      what: 'the whole suite',
      benchmarks: this.#counts.length,
      regressed: share(this.#alarmed, this.#runs),
    };
    const calm: GateErrors = {
      what: 'those that do not vary',
      benchmarks: GATE_BENCHMARKS,
      regressed: share(alarmed, runs),
    };
    return runs === 0 ? [suite] : [suite, calm];
  }
}
