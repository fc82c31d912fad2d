// `npm run dev`: the page from Vite with hot reload, in an Electron that starts anew when its main process changes.
// `npm run dev -- --browser` serves the page alone. The kiosk’s own flags go to Electron.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { build, createServer } from 'vite';
import type { Rolldown } from 'vite';
import { locateExhibition } from '../electron/shown/locate-exhibition.ts';
import { BEGIN_ANEW } from '../electron/system/supervised.ts';
import { rendererConfig } from '../vite.config.ts';
import { mainConfig, preloadConfig } from '../vite.electron.config.ts';
import { BUILT_IN, EXHIBITIONS, ROOT } from './root.ts';
import { contentPlugin } from './serve/content-plugin.ts';
import { freePort } from './serve/free-port.ts';
import { readStart } from './start/arguments.ts';
import { KEPT } from './start/keep-running.ts';
import { electronArguments, findLaunch, rootWarning } from './start/launch.ts';

const HELP = `Shows the exhibition from the sources, with hot reload; Electron restarts when its main process changes.

Usage: npm run dev -- [flags]

  --browser       serves the page alone
  --port <number> port of the page’s server; the first free one from 5173 without it
  --help          print this and leave

and those of npm start: --exhibition, --windowed, --settings, --language.
`;

const command = readStart(process.argv.slice(2));
if (command.kind === 'refused') {
  console.error(command.reason);
  process.exit(2);
}
if (command.kind !== 'start') {
  process.stdout.write(HELP);
  process.exit(0);
}

const exhibition = await locateExhibition(command.exhibition ?? BUILT_IN, process.cwd(), EXHIBITIONS);
const port = command.port === 0 ? await freePort(5173) : command.port;
const server = await createServer({
  ...rendererConfig,
  configFile: false,
  plugins: [...(rendererConfig.plugins ?? []), contentPlugin(exhibition)],
  // The page stands at app://jubilee/ in Electron, so it has to be told where to listen for changes.
  server: { host: '127.0.0.1', port, strictPort: true, hmr: { host: '127.0.0.1', clientPort: port } },
});
await server.listen();
server.printUrls();

if (!command.browser) {
  const launch = await findLaunch();
  if ('reason' in launch) {
    console.log(`${launch.reason}\nThe page is at the address above.`);
  } else {
    const warning = rootWarning();
    if (warning !== undefined) console.log(warning);
    const address = server.resolvedUrls?.local[0] ?? '';
    await electronThatRestarts(launch.program, electronArguments(command.passed), address);
  }
}

/** Starts Electron, and starts it anew each time that the main process or the preload was rebuilt. */
async function electronThatRestarts(
  program: string,
  args: readonly string[],
  address: string,
): Promise<void> {
  let electron: ChildProcess | undefined;
  const start = (): void => {
    electron?.removeAllListeners('exit');
    electron?.kill();
    electron = spawn(program, args, {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, ...KEPT, JUBILEE_DEV_SERVER: address },
    });
    electron.once('exit', (code) => {
      if (code === BEGIN_ANEW) start();
      // Who closes the window is done.
      else process.exit(code ?? 0);
    });
  };
  process.once('exit', () => electron?.kill());

  let ready = 0;
  for (const config of [mainConfig, preloadConfig]) {
    const watcher = (await build({
      ...config,
      configFile: false,
      logLevel: 'warn',
      build: { ...config.build, watch: {} },
    })) as Rolldown.RolldownWatcher;
    watcher.on('event', (event) => {
      if (event.code === 'ERROR') console.error(event.error.message);
      if (event.code !== 'END') return;
      ready += 1;
      // Both have been built once: from then on each rebuild is a restart.
      if (ready >= 2) start();
    });
  }
}
