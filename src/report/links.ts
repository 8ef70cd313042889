import { markdownAddress, markdownCode } from './escape.ts';
import { placeOf } from './hotspots.ts';

/** Where a reader can go from the comment. */
export interface Links {
  /** The repository's page. */
  readonly repository: string;
  readonly headCommit: string;
  readonly baseCommit: string;
  readonly runUrl: string | null;
}

/** A line of the project's head, linked where there is a page to show it. */
export function linkedPlace(
  place: { readonly file: string; readonly line: number },
  links: Links | null,
  code: (text: string) => string = markdownCode,
): string {
  const text = code(placeOf(place));
  return links === null
    ? text
    : `[${text}](${links.repository}/blob/${links.headCommit}/${markdownAddress(place.file)}#L${place.line})`;
}
