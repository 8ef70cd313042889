import { upToFor } from '../model/policy.ts';
import type { MetricReport, Report } from '../model/report.ts';

/** How long an acceptance that is suggested counts. */
const MONTHS = 3;

/**
 * The TOML that accepts a regression, to be pasted into the file that the report names. The reason is
 * left empty, and an empty one is refused: it is the reviewer's to write.
 */
export function acceptanceToml(
  id: string,
  { metric, limit, head }: MetricReport,
  { configured, date }: Report,
): string {
  const keys = [
    `id = ${tomlString(id)}`,
    `metric = ${tomlString(metric)}`,
    `up-to = ${tomlString(upToFor(limit, head))}`,
    ...(date === null ? [] : [`until = ${tomlString(monthsAfter(date))}`]),
    'reason = ""',
  ];
  const header = configured === null ? 'acceptances' : configured.acceptances;
  return header === null ? `{ ${keys.join(', ')} },` : [`[[${header}]]`, ...keys].join('\n');
}

/** The file that acceptanceToml is meant for. */
export function acceptanceFile({ configured }: Report): string {
  return configured?.file ?? 'highwater.toml';
}

function monthsAfter(date: string): string {
  const day = new Date(date);
  day.setUTCMonth(day.getUTCMonth() + MONTHS);
  return day.toISOString().slice(0, 10);
}

/** A TOML basic string that survives the comment: characters that hide or turn text are spelt out. */
function tomlString(text: string): string {
  return JSON.stringify(text).replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (c) => `\\U${c.codePointAt(0)!.toString(16).toUpperCase().padStart(8, '0')}`,
  );
}
