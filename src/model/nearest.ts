/** The candidate that a misspelt word most likely means; undefined where none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  return nearestFirst(word, candidates)[0];
}

/** The candidates that a misspelt word may mean, the nearest first; a beginning counts as near. */
export function nearestFirst(word: string, candidates: Iterable<string>): string[] {
  const most = Math.max(2, Math.ceil(word.length / 3));
  const given = word.toLowerCase();
  return [...candidates]
    .map((candidate) => ({ candidate, away: apart(given, candidate.toLowerCase()) }))
    .filter(({ away }) => away <= most)
    .sort((a, b) => a.away - b.away)
    .map(({ candidate }) => candidate);
}

function apart(word: string, candidate: string): number {
  return word.length > 2 && candidate.startsWith(word) ? 1 : distance(word, candidate);
}

/** Levenshtein's distance, one row at a time. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(
        Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    }
    row = next;
  }
  return row[b.length]!;
}
