/** The first of a list, and how many more there are: "a, b, c and 9 more". */
export function cutList(items: readonly string[], most: number): string {
  const left = items.length - most;
  const shown = items.slice(0, most).join(', ');
  return left > 0 ? `${shown} and ${left} more` : shown;
}
