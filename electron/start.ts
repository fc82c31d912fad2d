// The boot list: one step after the other.
import { app } from 'electron';
import type { Flags } from './command-line.ts';
import { keepAwake } from './keep-awake.ts';
import { kioskSettings } from './kiosk-settings.ts';
import { openLog } from './log.ts';
import { logFile } from './places.ts';
import { devServerOf } from './policy.ts';
import type { Openings } from './policy.ts';
import { startedAgain } from './second-start.ts';
import { healthNow } from './staff/health-now.ts';
import { Stations } from './stations/stations.ts';
import { superviseProgram } from './supervisor/program.ts';
import { bringToFront } from './window.ts';

/** Boots the kiosk. Electron must be ready. */
export async function start(flags: Flags): Promise<void> {
  const log = openLog(logFile());
  const noProcess = superviseProgram(log);
  const kiosk = await kioskSettings(flags, log);
  const { settings } = kiosk;
  const locked = settings.lock ?? app.isPackaged;

  const stations: Stations = new Stations({
    settings: kiosk,
    locked,
    openings: openingsHere(),
    noProcess,
    restarted: () => undefined,
    health: () => healthNow(stations.main?.exhibition.folder ?? ''),
    log,
  });
  app.on('second-instance', (_event, _argv, _folder, message) => {
    log.warn('start', startedAgain(message, stations.main?.exhibition.folder ?? 'nothing yet'));
    for (const { window } of stations.all) bringToFront(window);
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  const awake = keepAwake(log);
  awake(settings.keepAwake);
  kiosk.onChanged(() => {
    awake(kiosk.settings.keepAwake);
    void stations.arrange();
  });

  await stations.arrange();
  const title = stations.main?.exhibition.title ?? 'nothing';
  process.stdout.write(`Jubilee is showing “${title}”.${locked ? '' : ' Ctrl+Q leaves.'}\n`);
}

/** What a developer’s machine has open, and a package never. */
function openingsHere(): Openings {
  const devServer = devServerOf(process.env.JUBILEE_DEV_SERVER, app.isPackaged);
  return { devTools: !app.isPackaged, ...(devServer === undefined ? {} : { devServer }) };
}
