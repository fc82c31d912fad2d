// `npm run package`: an installable package by electron-builder, which is passed the flags, e.g. `-- --linux dir`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildProgram } from './build/program.ts';
import { leave, readCommand } from './command.ts';
import { packaged, run } from './run.ts';

const HELP = `Makes installable packages in release/, for this system unless another one is named.

Usage: npm run package -- [flags]

  --linux, --mac, --win [<target> …]     for this system, as these: dir (unpacked), AppImage, deb, dmg, nsis, …
  --dir                                  unpacked, to try it out
  --x64, --arm64, --armv7l, --universal  for these processors, instead of this machine's own
  --publish <when>                       passed on, as is --config.<key>=<value>: see https://www.electron.build/cli
  --help                                 print this and leave
`;

/** Of electron-builder’s flags, those that make a package of this repository. */
const SWITCHES = ['linux', 'mac', 'win', 'dir', 'x64', 'arm64', 'armv7l', 'universal'] as const;

// Refused here: electron-builder would print a page, after a build.
const { values } = readCommand({
  help: HELP,
  flags: {
    ...Object.fromEntries(SWITCHES.map((name) => [name, { type: 'boolean' }] as const)),
    publish: { type: 'string' },
  },
  mostWords: Infinity,
  isForeign: (name) => name.startsWith('--config.'),
});
const electron = givenElectron(values);
await buildProgram({ always: true });
const code = await run(packaged('electron-builder'), [...process.argv.slice(2), ...electron]);
// Its own last line is of something that it does on the way.
if (code === 0)
  console.log('The packages are in release/; an unpacked program is in release/<system>-unpacked/.');
process.exitCode = code;

/** A machine that can’t reach GitHub packages the Electron that it was given, whatever version that is, for itself alone. */
function givenElectron(flags: Readonly<Record<string, unknown>>): string[] {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? '';
  if (folder === '') return [];
  const version = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  const named = ['x64', 'arm64', 'armv7l', 'universal'].filter((processor) => flags[processor] === true);
  const other = named.find((processor) => processor !== process.arch);
  if (other !== undefined)
    leave(
      `ELECTRON_OVERRIDE_DIST_PATH names an Electron for ${process.arch}: without it, one for ${other} is fetched`,
    );
  const own = named.length > 0 ? [] : [`--${process.arch}`];
  return [...own, `--config.electronDist=${folder}`, `--config.electronVersion=${version}`];
}
