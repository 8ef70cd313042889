import { markdownAddress, markdownCode } from './escape.ts';
import { placeOf } from './hotspots.ts';

/** Where a reader can go from the comment. */
export interface Links {
  /** The repository's page. */
  readonly repository: string;
  readonly headCommit: string;
  readonly baseCommit: string;
  readonly runUrl: string | null;
  readonly pages: Pages;
}

/** The pages that show a commit's files. */
export interface Pages {
  readonly commit: string;
  /** The number that a line of the measured head has there; null where no page shows it. */
  readonly lineOf: (place: Place) => number | null;
}

interface Place {
  readonly file: string;
  readonly line: number;
}

/** A line of the project's head, linked where there is a page to show it. */
export function linkedPlace(
  place: Place,
  links: Links | null,
  code: (text: string) => string = markdownCode,
): string {
  const text = code(placeOf(place));
  const line = links?.pages.lineOf(place) ?? null;
  if (links === null || line === null) return text;
  const { repository, pages } = links;
  return `[${text}](${repository}/blob/${pages.commit}/${markdownAddress(place.file)}#L${line})`;
}
