import { sum } from 'simple-statistics';
import type { HeldLine, NativeStack } from '../model/replay.ts';
import { grouped } from './grouped.ts';
import { type Match, rise } from './match.ts';

/** The C functions that allocated most of what is new; null where Python itself did, or nobody looked. */
export function nativeOf(match: Match): NativeStack | null {
  const before = grouped(match.base?.native ?? [], keyOf);
  const rises = [...grouped(match.head.native, keyOf)].map(([key, [stack, ...others]]) => ({
    stack: stack!,
    rise: bytesOf([stack!, ...others]) - bytesOf(before.get(key) ?? []),
  }));
  const [library] = [...grouped(rises, ({ stack }) => stack.library).values()]
    .map((stacks) => ({ stacks, rise: sum(stacks.map((one) => one.rise)) }))
    .sort((a, b) => b.rise - a.rise);
  if (library === undefined || library.rise * 2 <= rise(match)) return null;
  const [most] = [...library.stacks].sort((a, b) => b.rise - a.rise);
  const { library: file, functions } = most!.stack;
  return { library: file, functions };
}

type Held = HeldLine['native'][number];

function keyOf({ library, functions }: Held): string {
  return [library, ...functions].join('\0');
}

function bytesOf(stacks: readonly Held[]): number {
  return sum(stacks.map(({ bytes }) => bytes));
}
