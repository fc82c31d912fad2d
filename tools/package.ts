// `npm run package`: an installable package by electron-builder. Further arguments go to it, e.g. `-- --linux dir`.
import { buildProgram } from './build/program.ts';
import { packaged, run } from './run.ts';

const args = process.argv.slice(2);
// A machine without GitHub packages the Electron that it was given.
const override = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? '';
if (override !== '') args.push(`--config.electronDist=${override}`);

await buildProgram({ always: true });
process.exitCode = await run(packaged('electron-builder'), args);
