import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Bench, figure } from './figure.ts';
import { makeProject, succeed } from './project.ts';

const GOAL_MB = 1.5;

export const bundle: Bench = {
  name: 'bundle',
  about: 'what the Action loads of its bundle on a push: the entry, and every chunk of the run',
  async measure(around) {
    const project = await makeProject(around);
    const event = join(around.temporary, 'event.json');
    const coverage = join(around.temporary, 'coverage');
    const [output, summary] = ['output', 'summary'].map((name) => join(around.temporary, name));
    await writeFile(event, JSON.stringify({ before: '0'.repeat(40) }));
    for (const path of [output!, summary!]) await writeFile(path, '');
    await mkdir(coverage);
    const main = join(around.root, 'build/dist/main.js');
    succeed(process.execPath, [main], {
      folder: project.folder,
      env: {
        ...project.env,
        GITHUB_EVENT_NAME: 'push',
        GITHUB_EVENT_PATH: event,
        GITHUB_REPOSITORY: 'octo/demo',
        GITHUB_WORKSPACE: project.folder,
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        RUNNER_TEMP: around.temporary,
        INPUT_PYTHON: around.python,
        // V8 lists every script that was loaded, nodejs.org/api/cli.html.
        NODE_V8_COVERAGE: coverage,
      },
    });
    const loaded = await scriptsIn(coverage);
    const sizes = await Promise.all(loaded.map(async (path) => (await stat(path)).size));
    const bytes = sizes.reduce((all, size) => all + size, 0);
    return [
      figure('main.js', (await stat(main)).size / 1e6, 'MB'),
      figure(`with the ${loaded.length - 1} chunks of a run`, bytes / 1e6, 'MB', GOAL_MB),
    ];
  },
};

/** The files of ours that a process loaded, from its coverage. */
async function scriptsIn(coverage: string): Promise<string[]> {
  const found = new Set<string>();
  for (const name of await readdir(coverage)) {
    const { result } = JSON.parse(await readFile(join(coverage, name), 'utf8')) as {
      result: { url: string }[];
    };
    for (const { url } of result) if (url.startsWith('file:')) found.add(fileURLToPath(url));
  }
  return [...found];
}
