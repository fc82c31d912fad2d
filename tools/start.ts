// `npm start`: builds what is stale and shows the exhibition, in Electron, or else in a browser.
import { existsSync } from 'node:fs';
import { exhibitionFolder } from './exhibition-folder.ts';
import { electronArguments, findLaunch, rootWarning } from './start/launch.ts';
import { buildProgram } from './build/program.ts';
import { run } from './run.ts';
import { duration } from './say.ts';
import { showInBrowser } from './start/show-in-browser.ts';
import { HELP, readStart } from './start/arguments.ts';

const command = readStart(process.argv.slice(2));
if (command.kind === 'help') {
  console.log(HELP);
} else if (command.kind === 'refused') {
  console.error(command.reason);
  process.exitCode = 2;
} else {
  const started = performance.now();
  if (await buildProgram({ always: false }))
    console.log(`Built in ${duration(performance.now() - started)}.`);
  process.exitCode = command.browser ? await inBrowser() : await inElectron();
}

async function inElectron(): Promise<number> {
  if (command.kind !== 'start') return 1;
  const launch = await findLaunch();
  if ('reason' in launch) {
    console.log(launch.reason);
    console.log('Showing the exhibition in a browser instead.');
    return inBrowser();
  }
  const warning = rootWarning();
  if (warning !== undefined) console.log(warning);
  console.log('Showing the exhibition in Electron. Ctrl+Q leaves.');
  return run(launch.program, electronArguments(command.passed));
}

async function inBrowser(): Promise<number> {
  if (command.kind !== 'start') return 1;
  const folder = exhibitionFolder(command.exhibition);
  if (!existsSync(folder)) {
    console.error(`There is no exhibition at ${folder}. Name a folder that holds a deck.yaml.`);
    return 1;
  }
  return showInBrowser({ ...command, folder });
}
