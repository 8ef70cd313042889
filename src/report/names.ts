/** How benchmarks of one report are called in its sentences. */
export type Names = (id: string) => string;

/** The last part of each benchmark's id, "bench_a"; of several that end alike as much more as tells them apart, "bench_io.py::bench_a". */
export function namesOf(benchmarks: readonly { readonly id: string }[]): Names {
  const counts = new Map<string, number>();
  for (const id of new Set(benchmarks.map((one) => one.id)))
    for (const end of ends(id)) counts.set(end, (counts.get(end) ?? 0) + 1);
  return (id) => ends(id).find((end) => counts.get(end) === 1) ?? id;
}

/** "bench_a", "bench_io.py::bench_a", "benchmarks/bench_io.py::bench_a". */
function ends(id: string): string[] {
  const [path = id, ...rest] = id.split('::');
  if (rest.length === 0) return [id];
  const name = rest.join('::');
  const folders = path.split('/');
  const paths = folders.map((_, index) => folders.slice(folders.length - 1 - index).join('/'));
  return [name, ...paths.map((end) => `${end}::${name}`)];
}
