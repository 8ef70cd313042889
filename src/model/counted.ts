/** "1 rise", "2 rises". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** "2 of 48 benchmarks", and of one "1 benchmark". */
export function countedOf(count: number, all: number, noun: string): string {
  return count === 1 && all === 1 ? counted(1, noun) : `${count} of ${counted(all, noun)}`;
}
