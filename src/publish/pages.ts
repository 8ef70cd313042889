import { type LineMap, linesOf, mapLines } from '../blame/line-map.ts';
import type { Report } from '../model/report.ts';
import type { Pages } from '../report/links.ts';

/** A file's text as a commit has it; null where it has no such file, as of a submodule's. */
type Read = (commit: string, file: string) => Promise<string | null>;

/**
 * The lines that a report names, as the pages of a commit have them: the merge that was measured has
 * other lines above where both of its branches changed the file.
 */
export async function pagesOf(
  report: Report,
  measured: string,
  commit: string,
  read: Read,
): Promise<Pages> {
  const maps = new Map<string, LineMap>();
  for (const file of filesOf(report)) {
    const [there, here] = await Promise.all([read(commit, file), read(measured, file)]);
    if (there !== null && here !== null) maps.set(file, mapLines(linesOf(there), linesOf(here)));
  }
  return { commit, lineOf: ({ file, line }) => maps.get(file)?.other('head', line) ?? null };
}

/** The project's files that have a line in the report. */
function filesOf({ benchmarks }: Report): ReadonlySet<string> {
  const hotspots = benchmarks.flatMap((one) => one.hotspots);
  return new Set(
    hotspots.flatMap(({ file, origin, behind }) => [
      ...(origin === 'project' ? [file] : []),
      ...(behind === null ? [] : [behind.file]),
    ]),
  );
}
