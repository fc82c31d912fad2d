// The boot list: one step after the other.
import { app } from 'electron';
import { beforeEnd } from './system/before-end.ts';
import type { Flags } from './command-line/command-line.ts';
import { boundCrashDumps } from './health/crash-dumps.ts';
import { ExhibitionCopy } from './shown/exhibition-copy.ts';
import { tellFormerRun } from './health/former-run.ts';
import { keepHealth } from './health/keep.ts';
import type { KeptHealth } from './health/keep.ts';
import { memoryOf } from './health/memory.ts';
import { RecentProblems } from './health/recent-problems.ts';
import { kioskSettings } from './kiosk-settings.ts';
import { logLife } from './log/log-life.ts';
import { openLog } from './log/log.ts';
import { copyFolder, exhibitionsFolder, logFile, pageFolder, pageList, userFolder } from './places.ts';
import { devServerOf } from './security/policy.ts';
import type { Openings } from './security/policy.ts';
import { managePower } from './power/power.ts';
import type { Power } from './power/power.ts';
import { startedAgain } from './command-line/second-start.ts';
import { StaffDoors } from './staff/staff-doors.ts';
import { PageFiles } from './serving/page-files.ts';
import { Stations } from './stations/stations.ts';
import { superviseProgram } from './supervisor/program.ts';
import { notifySystemd } from './system/notify.ts';
import { bringToFront } from './window/window.ts';

/** Boots the kiosk. Electron must be ready. */
export async function start(flags: Flags): Promise<void> {
  const problems = new RecentProblems();
  const log = problems.hear(openLog(logFile()));
  logLife(log);
  await tellFormerRun(userFolder(), log);
  const beginAnew = superviseProgram(log);
  boundCrashDumps(log);
  const { kiosk, look } = await kioskSettings(flags, log);
  const { settings } = kiosk;
  const locked = settings.lock ?? app.isPackaged;
  const openings = openingsHere(locked);

  const copy: ExhibitionCopy = await ExhibitionCopy.open({
    folder: copyFolder(),
    shipped: exhibitionsFolder(),
    original: () => stations.main?.exhibition.original,
    log,
  });
  const health: KeptHealth = await keepHealth({
    folder: userFolder(),
    version: app.getVersion(),
    electron: process.versions.electron,
    exhibition: () => stations.main?.exhibition.folder ?? '',
    open: () => power.open,
    memory: () => memoryOf(stations.main?.window),
    look: () => Promise.all([look(), staffDoors.tellOfPin()]),
    problems,
    log,
  });
  // Nothing is awaited from here until there are stations, which all this asks for.
  beforeEnd(health.stop);
  const power: Power = managePower(
    () => kiosk.settings,
    () => {
      stations.hoursChanged();
    },
    log,
  );
  const signs = notifySystemd(log);
  beforeEnd(() => {
    signs.stopping();
  });
  const staffDoors: StaffDoors = new StaffDoors({ kiosk, health: health.snapshot, log });
  const stations = new Stations({
    settings: kiosk,
    locked,
    openings,
    page: new PageFiles(pageFolder(), pageList(), log),
    beginAnew,
    health,
    copy,
    power,
    signs,
    staffDoors,
    log,
  });
  app.on('second-instance', (_event, _argv, _folder, message) => {
    log.info('second-start', startedAgain(message, stations.main?.exhibition.folder ?? 'nothing yet'));
    for (const { window } of stations.all) bringToFront(window);
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  kiosk.onChanged(() => {
    power.refresh();
    void stations.arrange();
  });

  await stations.arrange();
  const title = stations.main?.exhibition.title ?? 'nothing';
  const way = locked ? 'It is locked: staff leave it by the top left corner.' : 'Ctrl+Q leaves.';
  process.stdout.write(`Jubilee is showing “${title}”. ${way}\n`);
}

/** What a developer’s machine has open, and a package never; a locked kiosk has no developer tools. */
function openingsHere(locked: boolean): Openings {
  const devServer = devServerOf(process.env.JUBILEE_DEV_SERVER, app.isPackaged);
  return { devTools: !app.isPackaged && !locked, ...(devServer === undefined ? {} : { devServer }) };
}
