// The boot list: one step after the other.
import { app, session } from 'electron';
import type { Flags } from './command-line.ts';
import { CurrentExhibition } from './current-exhibition.ts';
import { readExhibition } from './exhibition/read.ts';
import { logFaults } from './faults.ts';
import { onFirstPaint } from './first-paint.ts';
import { answerCalls, tellChanged } from './ipc.ts';
import { keepAwake } from './keep-awake.ts';
import { kioskSettings, logMissingLanguages } from './kiosk-settings.ts';
import { guardLeaving } from './leaving.ts';
import { locateExhibition } from './locate-exhibition.ts';
import { openLog } from './log.ts';
import { builtInExhibition, exhibitionsFolder, logFile, pageFolder, preloadFile } from './places.ts';
import { devServerOf } from './policy.ts';
import type { Openings } from './policy.ts';
import { serveApp } from './protocol.ts';
import { recoverPage } from './recover.ts';
import { PAGE_ADDRESS } from './resolve.ts';
import { lockContents, lockSession } from './security.ts';
import { startedAgain } from './second-start.ts';
import { notifySystemd } from './system/notify.ts';
import { watchFolder } from './watch.ts';
import { bringToFront, openWindow, showWindow } from './window.ts';

/** Boots the kiosk. Electron must be ready. */
export async function start(flags: Flags): Promise<void> {
  const log = openLog(logFile());
  logFaults(log);
  const openings = openingsHere();
  const kiosk = await kioskSettings(flags, log);
  const { settings, exhibitionBase } = kiosk;
  const locked = settings.lock ?? app.isPackaged;

  lockSession(session.defaultSession, openings, log);
  // Before the exhibition is read: the graphics process gets ready meanwhile.
  const window = openWindow({
    windowed: settings.windowed,
    preload: preloadFile(),
    devTools: openings.devTools,
    lock: (contents) => lockContents(contents, openings, log),
  });

  const wanted = await locateExhibition(settings.exhibition, exhibitionBase, exhibitionsFolder());
  const source = { wanted, builtIn: builtInExhibition(), read: readExhibition, log };
  const exhibition = await CurrentExhibition.open(source);
  logMissingLanguages(kiosk, exhibition.deck, log);
  serveApp({ pageFolder: pageFolder(), exhibition, ...openings, log });

  const load = () => window.loadURL(PAGE_ADDRESS);
  const painted = onFirstPaint(window, () => showWindow(window, settings.windowed), log);
  const signs = notifySystemd(log);
  app.once('will-quit', () => signs.stopping());
  guardLeaving(window, locked);
  recoverPage(window, load, log);
  answerCalls(
    window,
    {
      settings: () => settings,
      report: (report) => {
        if (report.type === 'painted') {
          painted(report.slide);
          signs.alive();
        } else log.error('page', report.message);
      },
    },
    log,
  );
  app.on('second-instance', (_event, _argv, _folder, message) => {
    log.warn('start', startedAgain(message, exhibition.folder));
    bringToFront(window);
  });
  keepAwake(settings.keepAwake, log);

  // A page that does not load is recover.ts’s business.
  await load().catch(() => undefined);
  signs.status(`Showing “${exhibition.title}”`);
  process.stdout.write(`Jubilee is showing “${exhibition.title}”.${locked ? '' : ' Ctrl+Q leaves.'}\n`);

  const refresh = async () => {
    if (!(await exhibition.refresh())) return;
    logMissingLanguages(kiosk, exhibition.deck, log);
    tellChanged(window);
  };
  const stopWatching = await watchFolder(wanted, refresh, log);
  app.once('will-quit', () => void stopWatching());
}

/** What a developer’s machine has open, and a package never. */
function openingsHere(): Openings {
  const devServer = devServerOf(process.env.JUBILEE_DEV_SERVER, app.isPackaged);
  return { devTools: !app.isPackaged, ...(devServer === undefined ? {} : { devServer }) };
}
