// `npm run reliability`: does everything bad that the tests know to a real kiosk, and writes the table of docs/reliability.md.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCommand } from '../tools/command.ts';
import { hasDisplay } from '../tools/machine/display.ts';
import { ROOT } from '../tools/root.ts';
import { packaged, run } from '../tools/run.ts';

const HELP = `Kills, stops, starves and confuses a real kiosk, a thousand times in a row at the end, and writes docs/reliability.md.

Usage: npm run reliability -- [flags]

  --faults <number>   so many in the compressed day instead of 1000
  --report <file>     no run: the table of this report of Playwright’s (npm test leaves test-results/e2e-chaos.json)
  --help              print this and leave

It wants npm run build first, and a display (or xvfb-run -a). It takes a quarter of an hour. What needs root is skipped without.
`;

const PAGE = join(ROOT, 'docs', 'reliability.md');
const REPORT = join(ROOT, 'test-results', 'reliability.json');
const [BEGIN, END] = ['<!-- table: npm run reliability -->', '<!-- end -->'];

/** What is read of Playwright’s report. */
interface Suite {
  readonly title: string;
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
      readonly annotations: readonly { readonly type: string; readonly description?: string }[];
    }[];
  }[];
}

const { values } = readCommand({
  help: HELP,
  flags: { faults: { type: 'string' }, report: { type: 'string' } },
});
const code = values.report === undefined ? await runChaos() : 0;
const report = JSON.parse(readFileSync(values.report ?? REPORT, 'utf8')) as {
  readonly suites: readonly Suite[];
};
const page = readFileSync(PAGE, 'utf8');
const [before] = page.split(BEGIN);
const after = page.slice(page.indexOf(END));
writeFileSync(PAGE, `${before ?? ''}${BEGIN}\n\n${table(report.suites)}\n${after}`);
await run(packaged('prettier'), ['--write', '--log-level', 'warn', PAGE]);
process.exitCode = code;

async function runChaos(): Promise<number> {
  if (!hasDisplay()) {
    console.error('There is no display here. Start it under xvfb-run -a.');
    process.exit(1);
  }
  mkdirSync(join(ROOT, 'test-results'), { recursive: true });
  return run(packaged('playwright'), ['test', '--project=chaos', '--workers=1', '--reporter=list,json'], {
    env: {
      ...process.env,
      JUBILEE_FAULTS: values.faults ?? '1000',
      PLAYWRIGHT_JSON_OUTPUT_FILE: REPORT,
    },
  });
}

function table(suites: readonly Suite[]): string {
  const rows = suites.flatMap((suite) => rowsOf(suite, []));
  return `| what was done | outcome | a good slide again after |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}

function rowsOf(suite: Suite, above: readonly string[]): string[] {
  const own = (suite.specs ?? []).flatMap(({ title, tests }) =>
    tests.map(({ status, annotations }) => {
      const found = (type: string) =>
        annotations.filter((one) => one.type === type).map(({ description = '' }) => description);
      const outcome = {
        expected: 'passed',
        unexpected: '**failed**',
        flaky: '**failed**',
        skipped: 'skipped',
      }[status];
      const notes = [...found('back after'), ...found('measured'), ...found('skip')].join('; ');
      return `| ${[...above, title].join(': ')} | ${outcome} | ${notes} |`;
    }),
  );
  const below = (suite.suites ?? []).flatMap((one) => rowsOf(one, [...above, one.title]));
  return [...own, ...below];
}
