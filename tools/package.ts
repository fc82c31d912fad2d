// `npm run package`: an installable package by electron-builder. Further arguments go to it, e.g. `-- --linux dir`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildProgram } from './build/program.ts';
import { packaged, run } from './run.ts';

await buildProgram({ always: true });
process.exitCode = await run(packaged('electron-builder'), [...process.argv.slice(2), ...givenElectron()]);

/** A machine that can’t reach GitHub packages the Electron that it was given, whatever version that is. */
function givenElectron(): string[] {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? '';
  if (folder === '') return [];
  const version = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  return [`--config.electronDist=${folder}`, `--config.electronVersion=${version}`];
}
