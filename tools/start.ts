// `npm start`: builds what is stale and shows the exhibition, in Electron, or else in a browser.
import { locateExhibition } from '../electron/shown/locate-exhibition.ts';
import { buildProgram } from './build/program.ts';
import { BUILT_IN, EXHIBITIONS, version } from './root.ts';
import { run } from './run.ts';
import { duration } from './say.ts';
import { HELP, readStart } from './start/arguments.ts';
import type { StartCommand } from './start/arguments.ts';
import { endWithParent } from './start/end-with-parent.ts';
import { keepRunning } from './start/keep-running.ts';
import { electronArguments, findLaunch, findProgram, rootWarning } from './start/launch.ts';
import { showInBrowser } from './start/show-in-browser.ts';

endWithParent();
const command = readStart(process.argv.slice(2));
if (command.kind === 'help') {
  console.log(HELP);
} else if (command.kind === 'version') {
  console.log(version());
} else if (command.kind === 'refused') {
  console.error(command.reason);
  process.exitCode = 2;
} else if (command.kind === 'set-pin') {
  await buildProgram({ always: false });
  process.exitCode = await setPin();
} else {
  const started = performance.now();
  if (await buildProgram({ always: false }))
    console.log(`Built in ${duration(performance.now() - started)}.`);
  process.exitCode = command.browser ? await inBrowser(command) : await inElectron(command);
}

async function inElectron(start: StartCommand): Promise<number> {
  const launch = await findLaunch();
  if ('reason' in launch) {
    console.log(launch.reason);
    console.log('Showing the exhibition in a browser instead.');
    return inBrowser(start);
  }
  const warning = rootWarning();
  if (warning !== undefined) console.log(warning);
  console.log('Opening the exhibition in Electron …');
  // Chromium’s own chatter would hide what Jubilee says.
  return keepRunning(launch.program, electronArguments(['--log-level=3', ...start.passed]));
}

async function setPin(): Promise<number> {
  const launch = await findProgram();
  if ('program' in launch) return run(launch.program, electronArguments(['--set-pin']), { detached: false });
  console.error(launch.reason);
  return 1;
}

async function inBrowser(start: StartCommand): Promise<number> {
  if (start.settings !== undefined)
    console.log('--settings is passed over: only Electron reads a settings file.');
  const folder = await locateExhibition(start.exhibition ?? BUILT_IN, process.cwd(), EXHIBITIONS);
  return showInBrowser({ ...start, folder });
}
