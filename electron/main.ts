// What must happen before Electron is ready. Everything else is in start.ts.
import { app } from 'electron';
import { HELP, ownArguments, readCommandLine } from './command-line/command-line.ts';
import type { Flags } from './command-line/command-line.ts';
import { keepCrashDumps } from './health/crash-dumps.ts';
import { hasDisplay, NO_DISPLAY } from './command-line/has-display.ts';
import {
  builtInExhibition,
  copyFolder,
  exhibitionsFolder,
  graphicsFile,
  manualFile,
  pinFile,
  userFolder,
} from './places.ts';
import { isOnlyOne } from './system/profile.ts';
import { registerScheme } from './serving/protocol.ts';
import { alreadyRunning, secondStart } from './command-line/second-start.ts';
import { setPin, standardInput } from './staff/set-pin.ts';
import { start } from './start.ts';
import { drawsInSoftware } from './supervisor/graphics.ts';
import { doctor } from './system/doctor/doctor.ts';
import { installKiosk } from './system/install-kiosk.ts';

const command = readCommandLine(ownArguments(process.argv, !app.isPackaged));
switch (command.kind) {
  case 'help':
    leave(HELP, 0);
    break;
  case 'version':
    leave(`${app.getVersion()}\n`, 0);
    break;
  case 'set-pin': {
    // Chromium does not begin before this module has run to its end: no window, and no display is needed.
    const { words, code } = await setPin(pinFile(), standardInput());
    process[code === 0 ? 'stdout' : 'stderr'].write(`jubilee: ${words}\n`);
    leave('', code);
    break;
  }
  case 'refused':
    process.stderr.write(`jubilee: ${command.reason}\n`);
    leave('', 2);
    break;
  case 'install':
    leave(
      '',
      installKiosk(command.wish, thisProgram(), { shipped: exhibitionsFolder(), manual: manualFile() }),
    );
    break;
  case 'doctor': {
    const exhibitions = { shipped: exhibitionsFolder(), builtIn: builtInExhibition(), copy: copyFolder() };
    const places = { userFolder: userFolder(), exhibitions, manual: manualFile() };
    // Awaited here: Electron would go on, and end where there is no display, as over ssh.
    leave('', await doctor({ ...command, ...places, version: app.getVersion() }));
    break;
  }
  case 'run':
    if (!isOnlyOne(secondStart(command.flags))) {
      leave(`${alreadyRunning(command.flags)}\n`, 0);
    } else if (hasDisplay()) {
      prepare(command.flags);
    } else {
      // Electron would go on, and end with “Segmentation fault”.
      process.stderr.write(`jubilee: ${NO_DISPLAY}\n`);
      leave('', 1);
    }
}

function prepare(flags: Flags): void {
  // Electron would overrule --no-sandbox, without which Chromium does not run as root (in a container, for tests).
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  keepCrashDumps();
  registerScheme();
  switchChromium();
  if (drawsInSoftware(graphicsFile(), Date.now())) app.disableHardwareAcceleration();
  // Not `await`: Electron is not ready before this module has run to its end.
  app
    .whenReady()
    .then(() => start(flags))
    .catch((error: unknown) => {
      process.stderr.write(
        `jubilee: could not start: ${error instanceof Error ? error.stack : String(error)}\n`,
      );
      app.exit(1);
    });
}

function switchChromium(): void {
  const { commandLine } = app;
  // A film with sound may start by itself, and timers keep time behind a system dialog.
  commandLine.appendSwitch('autoplay-policy', 'no-user-gesture-required');
  commandLine.appendSwitch('disable-renderer-backgrounding');
  commandLine.appendSwitch('disable-backgrounding-occluded-windows');
  // A keyboard’s media keys would stop a film.
  commandLine.appendSwitch('disable-features', 'HardwareMediaKeyHandling');
  // Two fingers do not zoom, and a swipe from the edge is the show’s, not a way back.
  commandLine.appendSwitch('disable-pinch');
  commandLine.appendSwitch('overscroll-history-navigation', '0');
  // A kiosk has no network: nobody need look for a proxy.
  commandLine.appendSwitch('no-proxy-server');
}

/** What starts this very program again. */
function thisProgram(): readonly [string, ...string[]] {
  return app.isPackaged ? [app.getPath('exe')] : [app.getPath('exe'), app.getAppPath()];
}

/** Nothing is open yet, so there is nothing to close. */
function leave(words: string, code: number): void {
  process.stdout.write(words);
  app.exit(code);
}
