import { median } from 'simple-statistics';
import { compareRecords } from '../src/compare/compare.ts';
import type { Report } from '../src/model/report.ts';
import { makePolicy } from '../test/factory.ts';
import { type Bench, figure, rounds, timed } from './figure.ts';
import { makeSampled } from './sampled.ts';
import { BENCHMARKS } from './synthetic.ts';

const ROUNDS = 5;
const GOAL_S = 1.5;
/** peak, steady, growth, rss-peak and import; rss-growth is left to growth, which explains it. */
const DECIDED = 5;
const TODAY = '2026-11-24';

export const deciding: Bench = {
  name: 'deciding',
  about: `${BENCHMARKS} benchmarks, each suspected of 6 metrics that vary, 20 samples a metric and side`,
  async measure() {
    const { base, head } = makeSampled(BENCHMARKS);
    const decide = () => compareRecords(base, head, makePolicy(), TODAY);
    refuseUndecided(decide());
    const seconds = await rounds(ROUNDS, async () => (await timed(decide)) / 1000);
    const json = await rounds(ROUNDS, () => timed(() => JSON.parse(JSON.stringify(base))));
    const bare = { what: "base's JSON alone", median: median(json) / 1000 };
    return [figure('decided', seconds, 's', GOAL_S, bare)];
  },
};

/** @throws Error where a metric was dismissed or left open: that would take less time. */
function refuseUndecided({ benchmarks }: Report): void {
  for (const { id, metrics } of benchmarks) {
    const decided = metrics.filter((one) => one.confirmed && one.verdict !== 'inconclusive');
    if (decided.length < DECIDED) throw new Error(`${id}: ${JSON.stringify(metrics)}`);
  }
}
