import type { BenchmarkRecord, Sample, Start } from '../model/record.ts';
import { MEASURED } from '../model/state.ts';
import type { Procedure, Want } from '../model/want.ts';

/** Real samples of one interpreter start by what was asked of it: the unit that is drawn. */
export interface PooledStart {
  readonly seed: number;
  readonly round: Start['round'];
  readonly importBytes: number | null;
  readonly looks: ReadonlyMap<string, readonly Sample[]>;
}

/** All that was measured of one benchmark of one tree. */
export interface Pool {
  readonly id: string;
  readonly mode: BenchmarkRecord['mode'];
  readonly drewRandom: boolean;
  readonly unsupported: BenchmarkRecord['unsupported'];
  readonly starts: readonly PooledStart[];
}

/**
 * The same for wants that one sample answers as well as another: whichever tree, start, number of
 * forks; or number of calls, where it is to be that of another sample, which time may have ended.
 */
export function lookOf({ traced, procedure }: Want): string {
  return JSON.stringify({ traced, ...alike(procedure) });
}

/** What a look was: the other way round of lookOf. */
export function parseLook(look: string): { traced: boolean; kind: Procedure['kind'] } {
  return JSON.parse(look);
}

/** Starts as the record of a benchmark. */
export function recordOf(
  { id, mode, drewRandom, unsupported }: Pool,
  starts: Start[],
): BenchmarkRecord {
  return {
    id,
    state: MEASURED,
    sharedCode: true,
    mode,
    drewRandom,
    starts,
    unsupported,
    replays: [],
    cutShort: false,
    explanation: null,
  };
}

function alike(procedure: Procedure): object {
  switch (procedure.kind) {
    case 'screen': {
      const { calls, before, least } = procedure;
      return calls === least && calls > before + 1 ? { kind: 'screen', before } : procedure;
    }
    case 'growth': // how many calls suffice follows from another run
      return { kind: 'growth', after: procedure.after };
    case 'trace':
    case 'peak':
    case 'native':
      return { kind: procedure.kind, warm: procedure.warm };
    default:
      return procedure;
  }
}

/** Samples that one process of a want gives. */
export function countOf({ procedure }: Want): number {
  return 'forks' in procedure ? procedure.forks : 1;
}
