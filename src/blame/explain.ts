import type { Side } from '../model/tree.ts';
import type { Want } from '../model/want.ts';
import type { RecordPair } from './replays.ts';

const SIDES: readonly Side[] = ['base', 'head'];

/** For each of an explanation's five parts: together they keep to the time limit of a benchmark. */
const SECONDS = 6;

/** What explaining a benchmark still lacks, on whichever tree it was measured. */
export function explainWants(pair: RecordPair): Want[] {
  return SIDES.flatMap((side): Want[] => {
    const { state, starts, explanation } = pair[side];
    const screen = starts[0]?.untraced.find((sample) => sample.peak !== null);
    if (state.state !== 'measured' || screen === undefined || explanation !== null) return [];
    const procedure = { kind: 'explain', known: screen.peak ?? 0, seconds: SECONDS } as const;
    return [{ side, start: 0, seed: 0, traced: false, procedure }];
  });
}
