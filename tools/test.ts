// `npm test`: sets up what is missing, runs every step even if one fails, and ends with one line of counts.
// `npm test -- --only lint,unit` runs these steps alone.
import { readCommand } from './command.ts';
import { add, closingLine, NOTHING, ONE_FAILED } from './test/counts.ts';
import type { Counts } from './test/counts.ts';
import { STOPPED } from './run.ts';
import { duration } from './say.ts';
import { prepareMachine } from './test/machine.ts';
import type { TestMachine } from './test/machine.ts';
import { notable, STEPS } from './test/steps.ts';
import type { Step } from './test/steps.ts';

const HELP = `Sets up what is missing, runs every check and every test, and counts.

Usage: npm test -- [flags]

  --only <steps>   these steps alone, with commas between: ${STEPS.map((step) => step.name).join(', ')}
  --help           print this and leave
`;

const { values } = readCommand({ help: HELP, flags: { only: { type: 'string' } } });
const wanted = values.only?.split(',').map((name) => name.trim());
const unknown = wanted?.filter((name) => !STEPS.some((step) => step.name === name)) ?? [];
if (unknown.length > 0) {
  console.error(`--only: expected ${STEPS.map((step) => step.name).join(', ')}, found ${unknown.join(', ')}`);
  process.exit(2);
}
const steps = STEPS.filter((step) => wanted?.includes(step.name) ?? true);

// The running step is ended by `run`; the ones after it are not to begin.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => setImmediate(() => process.exit(STOPPED)));

const started = performance.now();
const machine = steps.some((step) => step.needsMachine) ? await prepareMachine() : { through: [] };
let sum: Counts = NOTHING;
const lines: string[] = [];
const quiet = steps.filter((step) => step.quiet);
await Promise.all([runAll(quiet), runAll(quiet)]);
await runAll(steps.filter((step) => !step.quiet));
if (notable.length > 0) console.log(`\n${notable.join('\n')}`);
console.log(`\n${lines.join('\n')}\n\nIn ${duration(performance.now() - started)} altogether.`);
if (machine.noElectron !== undefined && steps.some((step) => step.name === 'e2e')) {
  console.log(`The Electron tests were skipped: ${machine.noElectron}.`);
}
console.log(closingLine(sum));
process.exitCode = sum.failed > 0 ? 1 : 0;

/** Takes steps from the front until there are none. */
async function runAll(waiting: Step[]): Promise<void> {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
    const [counts, line] = await runStep(step, machine);
    sum = add(sum, counts);
    lines.push(line);
  }
}

/** Runs one step between its heading and its time. A step that throws has failed; the others still run. */
async function runStep(step: Step, on: TestMachine): Promise<[Counts, string]> {
  console.log(`\n== ${step.title} ==`);
  const start = performance.now();
  let counts: Counts;
  try {
    counts = await step.run(on);
  } catch (error) {
    console.error(error);
    counts = ONE_FAILED;
  }
  const time = duration(performance.now() - start);
  console.log(`-- ${step.title}: ${closingLine(counts)} (${time})`);
  return [counts, `${step.title.padEnd(18)} ${closingLine(counts).padEnd(36)} ${time}`];
}
