import * as v from 'valibot';

/** A distribution that base's and head's environments have in different versions; null where one lacks it. */
export const ChangedDistributionSchema = v.object({
  name: v.string(),
  base: v.nullable(v.string()),
  head: v.nullable(v.string()),
});

export type ChangedDistribution = v.InferOutput<typeof ChangedDistributionSchema>;

/** A distribution's or an extra's name as PEP 503 and PEP 685 compare it. */
export function normalised(name: string): string {
  return name.replace(/[-_.]+/g, '-').toLowerCase();
}

/** "numpy 2.3.5 → 2.4.0". */
export function versionsText({ name, base, head }: ChangedDistribution): string {
  return `${name} ${base ?? 'absent'} → ${head ?? 'absent'}`;
}

/** Versions by normalised name. */
export function byNormalisedName(
  distributions: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(distributions).map(([name, version]) => [normalised(name), version]),
  );
}

/** "numpy 2.4.0", as a hotspot's package is called; the name alone where head has none. */
export function labelOf(name: string, version: string | null): string {
  return version === null ? name : `${name} ${version}`;
}
