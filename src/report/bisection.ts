import type { Bisection, Commit, Step } from '../model/bisection.ts';
import { counted } from '../model/counted.ts';
import type { Metric } from '../model/metric.ts';
import { isRise } from '../model/report.ts';
import { terminalLine } from './escape.ts';
import { changeText, figure } from './sentences.ts';
import { shorten } from './shorten.ts';
import { renderTerminal, type TerminalOptions } from './terminal.ts';

/** A hash as people read it, and as git still takes it in a large repository. */
export function short(hash: string): string {
  return hash.slice(0, 10);
}

/** What lies ahead, said before the first candidate. */
export function plannedText(steps: number, commits: number, metrics: readonly Metric[]): string {
  return `about ${counted(steps, 'step')} over ${counted(commits, 'commit')}, by ${metrics.join(', ')}`;
}

const SUBJECT = 32;

/** A step in one line; `left` is about how many steps follow. */
export function stepText(step: Step, left: number): string {
  const { verdict, commit } = step;
  const subject = shorten(terminalLine(commit.subject), SUBJECT).padEnd(SUBJECT);
  const ahead = left > 0 ? `  (about ${left} left)` : '';
  return `${verdict.padEnd(7)}  ${short(commit.hash)}  ${subject}  ${terminalLine(outcomeOf(step))}${ahead}`;
}

/** "peak +40.4 KiB (58x), growth +2.0 KiB/call" of a bad commit, "peak 724 B, growth 0" of a good one. */
function outcomeOf(step: Step): string {
  switch (step.verdict) {
    case 'skipped':
      return firstLine(step.why);
    case 'good':
      return step.metrics.map((one) => `${one.metric} ${figure(one, one.head)}`).join(', ');
    case 'bad':
      return step.metrics
        .filter(isRise)
        .map((one) => `${one.metric} ${changeText(one)}`)
        .join(', ');
  }
}

/** The answer as a person at a terminal reads it; the steps were told before. */
export function renderBisection(found: Bisection, options: TerminalOptions): string {
  const { outcome, report, id, command } = found;
  const notes = found.notes.map((note) => `note: ${terminalLine(note)}`);
  return `${[
    ...(outcome.kind === 'found'
      ? commitRows(outcome.commit, id)
      : candidateRows(outcome.commits, found, options.width)),
    '',
    renderTerminal(report, options),
    ...(notes.length === 0 ? [] : [...notes, '']),
    `see it again: ${terminalLine(command)}`,
  ].join('\n')}\n`;
}

function commitRows({ hash, author, date, subject }: Commit, id: string): string[] {
  return [
    `${short(hash)} brought the regression of ${terminalLine(id)}`,
    '',
    `  commit   ${hash}`,
    `  author   ${terminalLine(author)}`,
    `  date     ${date}`,
    `  subject  ${terminalLine(subject)}`,
  ];
}

function candidateRows(commits: readonly Commit[], found: Bisection, width: number): string[] {
  const steps = new Map(found.steps.map((step) => [step.commit.hash, step]));
  return [
    `one of these ${commits.length} commits brought the regression of ${terminalLine(found.id)}; all but the bad one could not be measured`,
    '',
    ...commits.map(({ hash, subject }) => {
      const step = steps.get(hash);
      const why = step?.verdict === 'skipped' ? `skipped: ${firstLine(step.why)}` : 'bad';
      return shorten(`  ${short(hash)}  ${terminalLine(`${subject}  (${why})`)}`, width);
    }),
  ];
}

function firstLine(text: string): string {
  return text.split('\n')[0]!;
}
