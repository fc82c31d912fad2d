// The steps of `npm test`, in order: cheap ones first.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { add, countsOf, listedTests, NOTHING, ONE_FAILED, ONE_PASSED } from './counts.ts';
import { playwrightCounts, readReport, vitestCounts } from './counts.ts';
import type { Counts } from './counts.ts';
import { notableIn } from './notable.ts';
import { ROOT } from '../root.ts';
import { output, packaged, run } from '../run.ts';
import { giveTo } from '../machine/ordinary-user.ts';
import type { AsUser } from '../machine/ordinary-user.ts';
import { XVFB } from './machine.ts';
import type { TestMachine } from './machine.ts';

/** Where reports lie. */
const RESULTS = join(ROOT, 'test-results');

/** Tests so far that failed or were skipped, a line each. */
export const notable: string[] = [];

export interface Step {
  /** Its name, for `npm test -- --only`. */
  readonly name: string;
  readonly title: string;
  /** Whether it needs a Chromium or an Electron. */
  readonly needsMachine: boolean;
  /** Whether it says little and keeps one core busy, so that another one may run beside it. */
  readonly quiet: boolean;
  readonly run: (machine: TestMachine) => Promise<Counts>;
}

export const STEPS: readonly Step[] = [
  // The longest one, beside which all others run.
  check('lint', 'Lint', ['eslint', '--max-warnings', '0', '.']),
  check('format', 'Format', ['prettier', '--check', '--log-level', 'warn', '.']),
  check(
    'types',
    'Types',
    ['tsc', '-b'],
    ['svelte-check', '--tsconfig', 'renderer/tsconfig.json', '--fail-on-warnings'],
  ),
  check('knip', 'Dead code', ['knip']),
  { name: 'unit', title: 'Unit tests', needsMachine: false, quiet: false, run: () => vitest('unit') },
  {
    name: 'component',
    title: 'Component tests',
    needsMachine: true,
    quiet: false,
    run: async ({ noChromium }) => (noChromium === undefined ? vitest('component') : fail(noChromium)),
  },
  { name: 'build', title: 'Build', needsMachine: false, quiet: false, run: build },
  { name: 'e2e', title: 'End-to-end tests', needsMachine: true, quiet: false, run: playwright },
];

/** A step that counts as one check, of one command or several. */
function check(name: string, title: string, ...commands: readonly (readonly string[])[]): Step {
  return {
    name,
    title,
    needsMachine: false,
    quiet: true,
    run: async () => {
      for (const [command = '', ...args] of commands) {
        if ((await run(packaged(command), args)) !== 0) return ONE_FAILED;
      }
      return ONE_PASSED;
    },
  };
}

function fail(reason: string): Counts {
  console.error(reason);
  return ONE_FAILED;
}

async function vitest(project: string): Promise<Counts> {
  const report = join(RESULTS, `${project}.json`);
  rmSync(report, { force: true });
  const code = await run(packaged('vitest'), [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return reported(vitestCounts, report, code);
}

/** The build is no test; but without it there is nothing to drive, and that is a failure. */
async function build(): Promise<Counts> {
  return countsOf(NOTHING, await run(packaged('tsx'), ['tools/build.ts']));
}

/** Each host by itself: Electron's may run as another user. */
async function playwright({ noChromium, noElectron, through, asUser }: TestMachine): Promise<Counts> {
  let counts: Counts = NOTHING;
  if (noChromium === undefined) counts = add(counts, await runProject('browser', through));
  else counts = add(counts, fail(noChromium));
  if (noElectron !== undefined) {
    const electrons = ['--project=electron', '--project=chaos'];
    const list = output(packaged('playwright'), ['test', '--list', ...electrons, '--reporter=json']);
    console.log(`The Electron tests are skipped: ${noElectron}.`);
    return add(counts, { ...NOTHING, skipped: listedTests(JSON.parse(list ?? '{}')) });
  }
  // As root, where that is who we are: it fills disks and plugs displays in.
  counts = add(counts, await runProject('chaos', through));
  if (asUser === undefined) return add(counts, await runProject('electron', through));
  for (const folder of [RESULTS, join(ROOT, 'artifacts')]) giveTo(asUser, folder);
  return add(counts, await runProject('electron', XVFB, asUser));
}

async function runProject(name: string, through: readonly string[], asUser?: AsUser): Promise<Counts> {
  mkdirSync(RESULTS, { recursive: true });
  const report = join(RESULTS, `e2e-${name}.json`);
  rmSync(report, { force: true });
  const all = [...through, packaged('playwright'), 'test', `--project=${name}`];
  const [command = '', ...args] = all;
  const env = { ...(asUser?.env ?? process.env), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const code = await run(command, args, { ...asUser, env });
  return reported(playwrightCounts, report, code);
}

/** What a runner’s report counts, and names. One that was ended before it could write any has said nothing of why. */
function reported(count: (report: unknown) => Counts, file: string, code: number): Counts {
  const report = readReport(file);
  if (report === undefined) console.error(`No report was written (exit code ${String(code)}).`);
  notable.push(...notableIn(report));
  return countsOf(count(report), code);
}
