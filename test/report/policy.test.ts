import { parse } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { STARTING_LIMITS } from '../../src/model/policy.ts';
import type { Report } from '../../src/model/report.ts';
import { acceptanceToml } from '../../src/report/acceptance.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { headline } from '../../src/report/sentences.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { makeBenchmark, makeMetric, makeReport } from '../factory.ts';

const MiB = 1024 * 1024;
const ID = 'benchmarks/bench_parse.py::bench_parse_large';
const change = {
  absolute: 14 * MiB,
  absoluteLow: 14 * MiB,
  absoluteHigh: 14 * MiB,
  relative: 0.12,
  relativeLow: 0.12,
  relativeHigh: 0.12,
};

/** What only the policy decides: a ceiling, a creep budget, an acceptance, a label. */
const decided = makeReport(
  [
    makeBenchmark({
      metrics: [
        makeMetric({
          base: 600 * MiB,
          head: 600 * MiB,
          limit: { ...STARTING_LIMITS.peak, max: 512 * MiB },
          note: 'above the ceiling (max) of its limit',
        }),
      ],
    }),
    makeBenchmark({
      id: 'benchmarks/bench_parse.py::bench_creeps',
      metrics: [
        makeMetric({
          base: 130 * MiB,
          head: 131 * MiB,
          creep: {
            since: 'v1.4.0',
            base: 117 * MiB,
            head: 131 * MiB,
            change,
            limit: { relative: 0.1, absolute: 0, max: null },
          },
        }),
      ],
    }),
    makeBenchmark({
      id: 'benchmarks/bench_parse.py::bench_agreed',
      verdict: 'unchanged',
      metrics: [
        makeMetric({
          verdict: 'unchanged',
          acceptance: {
            id: 'benchmarks/bench_parse.py::bench_agreed',
            metric: 'peak',
            upTo: 140 * MiB,
            until: '2027-06-30',
            reason: 'the index is worth it, says @octocat',
          },
        }),
      ],
    }),
    makeBenchmark({ id: 'benchmarks/bench_io.py::bench_io', verdict: 'unchanged', metrics: [] }),
  ],
  {
    creep: { name: 'v1.4.0', commit: 'c'.repeat(40), judged: 3 },
    override: { label: 'highwater: <accepted>', by: 'octocat', at: '2026-11-25T10:00:00Z' },
  },
);

test('golden', async () => {
  await expect(renderMarkdown(decided, null)).toMatchFileSnapshot(
    '../../fixtures/reports/policy.md',
  );
  await expect(
    renderTerminal(decided, { width: 120, color: false, all: false }),
  ).toMatchFileSnapshot('../../fixtures/reports/policy.txt');
});

describe('the headline', () => {
  const regressed = makeReport([makeBenchmark()]);
  test('names who let regressions pass, and by which label', () => {
    const override = { label: 'ok', by: 'octocat', at: '2026-11-25T10:00:00Z' };
    expect(headline({ ...regressed, override })).toBe(
      'octocat overrode 1 regression by the label "ok": 1 benchmark regressed',
    );
  });

  test('counts what is accepted', () => {
    const { benchmarks } = decided;
    expect(headline(makeReport(benchmarks.slice(2)))).toBe(
      '2 benchmarks unchanged, 1 rise accepted',
    );
  });
});

describe('the acceptance to paste', () => {
  const pasted = (overrides: Partial<Report>, metric = makeMetric()) =>
    acceptanceToml(ID, metric, makeReport([], overrides));

  test('is a table of pyproject.toml or of highwater.toml, or an entry of the list that is there', () => {
    const acceptance = {
      id: ID,
      metric: 'peak',
      'up-to': '132.1 MiB',
      until: '2027-02-25',
      reason: '',
    };
    expect(parse(pasted({}))).toEqual({ tool: { highwater: { acceptances: [acceptance] } } });
    const own = pasted({ configured: { file: 'highwater.toml', acceptances: 'acceptances' } });
    expect(parse(own)).toEqual({ acceptances: [acceptance] });
    const entry = pasted({ configured: { file: 'highwater.toml', acceptances: null } });
    expect(entry.split('\n')).toHaveLength(1);
    expect(parse(`acceptances = [\n${entry}\n]`)).toEqual({ acceptances: [acceptance] });
  });

  test('has no end where the report does not know its day', () => {
    expect(pasted({ date: null })).not.toContain('until');
    expect(pasted({ date: '2026-12-31' })).toContain('until = "2027-03-31"');
  });
});

test('one regression alone says at a terminal how to accept it, more of them do not', () => {
  const shown = (count: number) =>
    renderTerminal(makeReport(Array.from({ length: count }, () => makeBenchmark())), {
      width: 120,
      color: false,
      all: false,
    });
  expect(shown(1)).toContain('\nTo accept it, with your reason in pyproject.toml:\n  [[tool.');
  expect(shown(2)).not.toContain('To accept it');
});

test('a comment names the label that lets regressions pass, where there is one', () => {
  const policy = { limits: {}, failOn: ['regressed' as const], overrideLabel: 'memory `ok`' };
  const text = renderMarkdown(makeReport([makeBenchmark()], { policy }), null);
  expect(text).toContain('sets the label `` memory `ok` ``, then the job runs again');
});
