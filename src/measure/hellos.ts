import { inOneLine, type Problem } from '../model/errors.ts';
import type { State } from '../model/state.ts';
import type { Hello } from './protocol.ts';

/** What a benchmark file's imports told; null where the tree has no such file. */
export interface Hellos {
  readonly onHead: Hello | null;
  /** Head's file on base. */
  readonly shared: Hello | null;
  /** Base's own file: the same as the shared one, unless its text differs. */
  readonly own: Hello | null;
  /** Benchmarks by the text of a file that could not be imported. */
  readonly written: readonly string[];
}

/** Head's benchmarks in their order, then those that only base has. */
export function benchmarksOf({ onHead, shared, own, written }: Hellos): string[] {
  const names = (hello: Hello | null) =>
    hello?.hello ? hello.benchmarks.map((one) => one.name) : [];
  const known = [...names(onHead), ...names(own ?? shared)];
  const isKnown = (name: string) => known.some((one) => one === name || one.startsWith(`${name}[`));
  return [...new Set([...known, ...written.filter((name) => !isKnown(name))])];
}

/** The benchmarks that a file's text defines at its top, where nobody can ask the module. */
export function benchmarksIn(text: string): string[] {
  const defined = text.matchAll(
    /^(?:(?:async\s+)?def\s+(bench_\w+)|(bench_\w+)\s*(?::[^=\n]*)?=(?!=))/gmu,
  );
  return [...new Set([...defined].map(([, made, bound]) => (made ?? bound)!))];
}

/** Why a benchmark cannot be measured, from what its module told; null where it can. */
export function sideState(hello: Hello | null, name: string): State | null {
  if (hello === null) return { state: 'missing', why: 'its file is not in this tree' };
  if (!hello.hello) {
    return {
      state: hello.state,
      why: `its file could not be imported: ${hello.why}\n${hello.detail}`,
    };
  }
  const listed = hello.benchmarks.find((one) => one.name === name);
  if (listed === undefined) return { state: 'missing', why: 'its file does not define it' };
  return listed.problem === null ? null : { state: 'unsupported', why: listed.problem };
}

export function unsupportedBy(hello: Hello | null): Record<string, string> {
  if (hello === null || !hello.hello || hello.resident) return {};
  const why = 'this kernel has no /proc/self/status with resident sizes';
  return { 'rss-peak': why, 'rss-growth': why };
}

/** What a module tells where its tree has no environment to import it in. */
export function withoutEnvironment(problem: Problem): Hello {
  const detail = (problem.where ?? []).map(([label, text]) => `${label}: ${text}`).join('\n');
  const why = `there is no environment: ${inOneLine(problem)}`;
  return { hello: false, state: 'crashed', why, detail, signal: null, foreign: [] };
}
