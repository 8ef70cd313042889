/** The rules of harness/highwater_harness/advice/__init__.py in words, by id and in its order. What each proves: docs/advice.md. */
export const ADVICE: ReadonlyMap<string, string> = new Map([
  ['bytes-copied-in-loop', 'The bytes are copied whole at every turn: a bytearray grows in place.'],
  [
    'text-copied-in-loop',
    'The text is copied whole at every turn: += on a local name extends it in place.',
  ],
  [
    'array-copied-in-loop',
    'The array is copied whole at every turn: allocate the full size once and fill it.',
  ],
  [
    'frame-copied-in-loop',
    'The frame is copied whole at every turn: fill arrays of the full size and make the frame once.',
  ],
  ['sorted-for-one', 'All of it is copied and sorted for one item: min() or max() copies nothing.'],
  [
    'sorted-for-few',
    'All of it is copied and sorted for a few items: heapq.nsmallest() or nlargest() keeps only those.',
  ],
  ['matches-held-whole', 'All matches are held at once: finditer() gives one after the other.'],
  ['file-held-whole', 'The whole file is held at once: iterate over the file instead.'],
  ['rows-held-whole', 'All rows are held at once: take them from the cursor one by one.'],
  [
    'document-held-whole',
    'The whole document is held to be iterated: with JSON Lines one item is held at a time.',
  ],
  ['list-only-iterated', 'Only iterated afterwards: a generator would do.'],
  ['copy-only-read', 'Only read afterwards: the original would do.'],
  [
    'csv-read-whole',
    'Every column is read, in the type that pandas guesses: usecols, dtype or chunksize takes less.',
  ],
  [
    'json-read-whole',
    'The whole file is read at once: lines=True with chunksize reads JSON Lines in parts.',
  ],
  ['float64-asked-for', 'Is float64 needed here? float32 takes half.'],
  [
    'cycle-with-del',
    'Its object refers to itself and has __del__: only the garbage collector frees it.',
  ],
  [
    'exception-kept',
    'An exception that is kept holds the locals of every frame of its traceback: keep str(error).',
  ],
  ['handler-each-call', 'Registered anew at every call and never removed: register once.'],
  ['only-grows', 'It goes into a container that nothing in this module empties: give it a bound.'],
  [
    'cache-only-grows',
    'It goes into a cache that nothing in this module empties: give it a bound.',
  ],
  [
    'cache-keeps-instances',
    'A functools cache on a method keeps the instances that it is called on.',
  ],
  ['cache-unbounded', 'A functools cache without a bound keeps every result: give it a maxsize.'],
]);

/** One sentence for a rule's id; null for an id of another version, and where there is none. */
export function adviceSentence(rule: string | null): string | null {
  return (rule === null ? undefined : ADVICE.get(rule)) ?? null;
}
