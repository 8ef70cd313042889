#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import type { CommandContext } from './commands/context.ts';
import { Interrupted } from './model/errors.ts';

const VERSION = '0.1.0';

const interruption = new AbortController();
const context: CommandContext = {
  cwd: process.cwd(),
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  signal: interruption.signal,
};

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (interruption.signal.aborted) process.exit(signal === 'SIGINT' ? 130 : 143);
    interruption.abort(new Interrupted(signal));
  });
}
/** Why standard output takes nothing more; a reader that went away is no fault. */
let unwritten: Error | null = null;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') unwritten ??= error;
});
// Progress that nobody can see is no fault of the run.
process.stderr.on('error', () => undefined);

function collect(value: string, all: readonly string[] = []): string[] {
  return [...all, value];
}

/** A second glob would silently take the place of the first. */
function once(value: string, before: string | undefined): string {
  if (before === undefined) return value;
  throw new InvalidArgumentError(`Given twice: {${before},${value}} is one glob for both.`);
}

/** Flags of everything that measures. */
function measuring(command: Command): Command {
  return command
    .option(
      '--benchmarks <glob>',
      'benchmark files, relative to the tree (again for more)',
      collect,
    )
    .option('--install <cmd>', "shell command that fills each tree's own fresh environment")
    .option('--python <cmd>', 'interpreter for both trees (default: python3, then python)')
    .option(
      '--budget <time>',
      'time for measuring both trees, environments not included (default: 10m)',
    )
    .option('--timeout <time>', 'time for one benchmark on one tree (default: 60s)')
    .option('--processes <n>', 'processes side by side (default: all cores)')
    .option('--fresh', 'a fresh interpreter for every sample, never a fork')
    .option('--native', 'measure native-peak too: needs memray in the environment')
    .option('--config <file>', 'configuration instead of highwater.toml or pyproject.toml')
    .option('--working-directory <dir>', 'where configuration, benchmarks and install start');
}

/** Flags of what measures more than one benchmark. */
function selecting(command: Command): Command {
  return command
    .option('--select <glob>', 'only benchmarks whose id matches', once)
    .option('--shard <I/N>', 'the I-th of N shares of the benchmarks');
}

/** Flags of everything that ends in a report. */
function reporting(command: Command): Command {
  return command
    .option('--json <file>', 'write the report, schema highwater/report/1')
    .option('--markdown <file>', "write the pull request's comment")
    .option('--name <name>', 'keys the comment where a repository has several gates')
    .option('--all', 'also show unchanged benchmarks');
}

const STORE = 'stored baselines: branch:NAME of origin, or folder:PATH';

const FAIL_ON =
  'what blocks: regressed, failed, inconclusive, removed (again for more; default: the first two)';

let status = 0;

function program(): Command {
  const main = new Command('highwater')
    .description('Stops a Python pull request from quietly using more memory.')
    .version(VERSION)
    .exitOverride()
    .configureOutput({ writeErr: (text) => process.stderr.write(text) });
  const run = main.command('run').description('measure base and head, decide, report');
  reporting(selecting(measuring(run)))
    .option(
      '--base <ref|dir>',
      'what to compare with: the merge base with this reference (beside --head the reference itself), or a folder (default: main)',
    )
    .option('--head <ref|dir>', 'what to judge (default: the working tree)')
    .option('--base-python <cmd>', "base's interpreter")
    .option('--head-python <cmd>', "head's interpreter")
    .option('--fail-on <when>', FAIL_ON, collect)
    .option('--store <place>', `${STORE}; read, never written`)
    .option('--explain <glob>', 'benchmarks whose memory is to be explained (all: each)')
    .allowExcessArguments()
    .action(async (flags, command: Command) => {
      const [given] = command.args;
      if (given !== undefined)
        command.error(`error: run takes no argument: --base ${given} compares with it`);
      status = await (await import('./commands/run.ts')).run(flags, context);
    });
  selecting(measuring(main.command('record').description('measure one tree into a record')))
    .argument('[tree]', 'a reference or a folder (default: the working tree)')
    .option('--output <file>', 'write the record to a file')
    .option('--store <place>', `${STORE}; without --output the record goes to it`)
    .action(async (tree, flags) => {
      status = await (await import('./commands/record.ts')).record(tree, flags, context);
    });
  reporting(main.command('compare').description('decide on two records'))
    .argument('<base>', 'a record')
    .argument('<head>', 'a record')
    .option('--config <file>', 'configuration instead of highwater.toml or pyproject.toml')
    .option('--fail-on <when>', FAIL_ON, collect)
    .action(async (base, head, flags) => {
      status = await (await import('./commands/compare.ts')).compare(base, head, flags, context);
    });
  reporting(main.command('report').description('render a report again'))
    .argument('<file>', 'a report, as --json wrote it')
    .action(async (file, flags) => {
      status = await (await import('./commands/report.ts')).report(file, flags, context);
    });
  measuring(main.command('explain').description("show where one benchmark's memory is"))
    .argument('<id>', 'a benchmark, as reports name it, or a glob')
    .option('--base <ref|dir>', 'a second tree to explain beside it')
    .option('--head <ref|dir>', 'the tree to explain (default: the working tree)')
    .option('--json <file>', 'write the report with the explanation in it')
    .action(async (id, flags) => {
      status = await (await import('./commands/explain.ts')).explain(id, flags, context);
    });
  const lab = main.command('lab').description("measure the gate's own error rates on benchmarks");
  selecting(measuring(lab))
    .option('--base <ref|dir>', 'the tree compared with itself (default: the working tree)')
    .option('--head <ref|dir>', 'a tree with known changes: how often real runs call them')
    .option('--seed <n>', 'of what is drawn at random (default: 1)')
    .option('--json <file>', 'write all figures, schema highwater/lab/1')
    .option('--markdown <file>', 'write the tables')
    .action(async (flags) => {
      status = await (await import('./commands/lab.ts')).lab(flags, context);
    });
  const bisect = main
    .command('bisect')
    .description('find the commit that brought a regression')
    .argument('<id>', 'a benchmark, as reports name it, or a glob that matches one')
    .requiredOption('--good <ref>', 'a commit before the regression')
    .requiredOption('--bad <ref>', 'a commit that has it')
    .option('--metric <metric>', 'what to go by (default: whatever regressed on bad)')
    .option('--json <file>', 'write how it was found, schema highwater/bisection/1');
  measuring(bisect)
    .addHelpText(
      'after',
      '\nExit status: 0 found, 2 usage or configuration is wrong, or bad does not regress against good, 3 the\ncommit, good or bad could not be measured. --budget is for each step. Details: docs/bisect.md.',
    )
    .action(async (id, flags) => {
      status = await (await import('./commands/bisect.ts')).bisect(id, flags, context);
    });
  main
    .command('demo')
    .description('run the whole gate on a bundled example, nothing installed')
    .option('--python <cmd>', 'interpreter (default: python3, then python)')
    .action(async (flags) => {
      status = await (await import('./commands/demo.ts')).demo(flags, context);
    });
  main.addHelpText(
    'after',
    '\nExit status: 0 nothing regressed, 1 regressed, 2 usage or configuration is wrong or no benchmark\nwas found, 3 a benchmark failed on head that base could measure or did not have, or nothing\ncould be measured, 70 a fault of Highwater, 130 and 143 interrupted.',
  );
  return main;
}

try {
  await program().parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    status = error.exitCode === 0 ? 0 : 2;
  } else {
    const { outcomeOf } = await import('./problems.ts');
    const outcome = outcomeOf(interruption.signal.aborted ? interruption.signal.reason : error);
    process.stderr.write(outcome.text);
    status = outcome.status;
  }
}
// Whatever a broken target left open must not keep us: everything of ours is disposed of by now.
process.exitCode = status;
// An error of the last write is told only after its end.
process.stdout.write('', () => setImmediate(leave));

async function leave(): Promise<never> {
  if (unwritten === null) process.exit(status);
  const { outcomeOf } = await import('./problems.ts');
  const { unwritable } = await import('./report/documents.ts');
  const outcome = outcomeOf(unwritable('standard output', unwritten));
  process.stderr.write(outcome.text);
  process.exit(outcome.status);
}
