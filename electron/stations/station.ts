// One display of the kiosk: a window in a session of its own, what it shows, and who watches over it.
import { session } from 'electron';
import type { BrowserWindow, Display, Session } from 'electron';
import type { Report } from '../../core/bridge.ts';
import { pageSettings } from '../../core/settings/page.ts';
import { CurrentExhibition } from '../shown/current-exhibition.ts';
import type { ExhibitionCopy } from '../shown/exhibition-copy.ts';
import { readExhibition } from '../exhibition/read.ts';
import { onFirstPaint } from '../window/first-paint.ts';
import type { KeptHealth } from '../health/keep.ts';
import { memoryOf } from '../health/memory.ts';
import { answerCalls, tellChanged } from '../security/ipc.ts';
import { missingLanguagesLogger } from '../kiosk-settings.ts';
import { guardLeaving } from '../window/leaving.ts';
import { locateExhibition } from '../shown/locate-exhibition.ts';
import type { Log } from '../log/log.ts';
import type { PageFiles } from '../serving/page-files.ts';
import { builtInExhibition, exhibitionsFolder, pageFolder, preloadFile } from '../places.ts';
import type { Openings } from '../security/policy.ts';
import type { Power } from '../power/power.ts';
import { serveApp } from '../serving/protocol.ts';
import { PAGE_ADDRESS, pageAddress, STILL_ADDRESS } from '../serving/resolve.ts';
import { lockContents, lockSession } from '../security/security.ts';
import type { CurrentSettings } from '../settings/current-settings.ts';
import type { StaffDoors } from '../staff/staff-doors.ts';
import { stayInFront } from '../window/staying.ts';
import { PageSupervisor } from '../supervisor/page.ts';
import { followExhibition } from './follow.ts';
import type { Signs } from '../system/watchdog.ts';
import { fillDisplay, openWindow, showWindow } from '../window/window.ts';

/** What all stations have in common. */
export interface Kiosk {
  readonly settings: CurrentSettings;
  readonly locked: boolean;
  readonly openings: Openings;
  readonly page: PageFiles;
  readonly log: Log;
  /** To be called where only a fresh start of the program helps, with the reason. */
  readonly beginAnew: (why: string) => void;
  readonly health: KeptHealth;
  readonly copy: ExhibitionCopy;
  readonly power: Power;
  readonly signs: Signs;
  readonly staffDoors: StaffDoors;
}

export interface StationWishes {
  readonly display: Display;
  /** As the settings name it. */
  readonly exhibition: string;
  /** What a relative one is relative to, absolute. */
  readonly base: string;
  /** Name of its session, which no other open window has; undefined for the one that is always there. */
  readonly partition: string | undefined;
  /** What the main one shows; undefined before that is open. */
  readonly mainExhibition: () => CurrentExhibition | undefined;
}

export interface Station {
  readonly window: BrowserWindow;
  readonly exhibition: CurrentExhibition;
  /** It has opened or closed. */
  hoursChanged(): void;
  /**
   * Wants another exhibition from now on, and shows it as soon as it can be; of several calls, the last one counts.
   * @param exhibition as the settings name it
   * @param base what a relative one is relative to, absolute
   */
  turnTo(exhibition: string, base: string): Promise<void>;
  close(): void;
}

/**
 * Opens a window on a display, hidden until its first slide is painted; resolves when its page is loaded. Where it rejects,
 * no window is left but the main one’s: with the last one, the program would end.
 */
export async function openStation(kiosk: Kiosk, wishes: StationWishes): Promise<Station> {
  const { openings, log } = kiosk;
  const { windowed } = kiosk.settings.settings;
  const own =
    wishes.partition === undefined ? session.defaultSession : session.fromPartition(wishes.partition);
  lockSession(own, openings, log);
  // Before the exhibition is read: the graphics process gets ready meanwhile.
  const window = openWindow({
    windowed,
    display: wishes.display,
    session: own,
    preload: preloadFile(),
    devTools: openings.devTools,
    lock: (contents) => {
      lockContents(contents, openings, log);
    },
  });
  try {
    return await openIn(window, own, kiosk, wishes);
  } catch (error) {
    if (wishes.partition !== undefined) window.destroy();
    throw error;
  }
}

async function openIn(
  window: BrowserWindow,
  own: Session,
  kiosk: Kiosk,
  wishes: StationWishes,
): Promise<Station> {
  const { openings, locked, page, health, copy, power, signs, log, settings } = kiosk;
  const { windowed } = settings.settings;
  const main = wishes.partition === undefined;
  window.webContents.on('preload-error', (_event, file, { message }) => {
    log.error('window', `${file}: ${message}; install Jubilee again`);
  });
  const { id } = window;
  guardLeaving(window, locked);

  const wanted = await locateExhibition(wishes.exhibition, wishes.base, exhibitionsFolder());
  const copyOf = (folder: string) => copy.folderOf(folder);
  const exhibition = await CurrentExhibition.open({
    wanted,
    builtIn: builtInExhibition(),
    copyOf,
    read: readExhibition,
    log,
  });
  const tellLanguages = missingLanguagesLogger(settings, log);
  tellLanguages(exhibition.deck);
  const open = () => power.open;
  serveApp(own.protocol, { page, pageFolder: pageFolder(), exhibition, open, ...openings, log });

  const sayWhatShows = () => {
    if (main) signs.status(`Showing “${exhibition.title}”`);
  };
  const firstPainted = onFirstPaint(
    window,
    {
      show: () => {
        showWindow(window);
      },
      fill: () => {
        if (windowed) return;
        fillDisplay(window);
        if (locked) stayInFront(window);
      },
    },
    log,
  );
  const supervisor = new PageSupervisor({
    window,
    prepare: async (source) => {
      if (source !== 'still') await exhibition.use(source);
      sayWhatShows();
    },
    load: (source, place) => {
      if (source !== 'still') return window.loadURL(pageAddress(place));
      // It has no script to say so: while it is closed, it is black.
      power.pageIsDark(id, true);
      return window.loadURL(STILL_ADDRESS);
    },
    rules: () => ({
      sources: ['wanted', ...exhibition.fallbacks, 'still'],
      memory: settings.settings.memory,
    }),
    dark: () => !power.open,
    proved: (paints) => {
      if (!main) return;
      if (paints) health.proved();
      signs.alive();
    },
    restarted: health.restarted,
    noProcess: () => {
      kiosk.beginAnew('no process can be started for the page');
    },
    memory: () => memoryOf(window).page,
    log,
  });
  const painted = ({ type: _, ...place }: Extract<Report, { type: 'painted' }>) => {
    firstPainted(place.slide);
    supervisor.painted(place);
    if (main) health.painted(place);
  };
  answerCalls(
    window,
    {
      settings: () => pageSettings(settings.settings),
      open: () => power.open,
      report: (report) => {
        if (report.type === 'fault') log.error('page', report.message);
        else if (report.type === 'dark') power.pageIsDark(id, report.dark);
        else painted(report);
      },
    },
    log,
  );
  kiosk.staffDoors.put({
    window,
    exhibition: () => (main ? exhibition : (wishes.mainExhibition() ?? exhibition)),
    reload: () => {
      supervisor.anew('staff asked for it');
    },
  });

  const following = followExhibition({
    window,
    exhibition,
    settings,
    copy: main ? copy : undefined,
    supervisor,
    shown: () => {
      tellLanguages(exhibition.deck);
      sayWhatShows();
    },
    log,
  });
  window.once('closed', () => {
    power.pageIsDark(id, true);
  });

  // A page that does not load is the supervisor’s business.
  await window.loadURL(PAGE_ADDRESS).catch(() => undefined);
  if (openings.devServer === undefined) void page.keepAll();

  following.begin();
  sayWhatShows();
  return {
    window,
    exhibition,
    hoursChanged: () => {
      tellChanged(window);
      supervisor.hoursChanged();
    },
    turnTo: (to, base) => following.turnTo(locateExhibition(to, base, exhibitionsFolder())),
    close: () => {
      window.destroy();
    },
  };
}
