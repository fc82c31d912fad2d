// Puts the staff door up: the PIN before it, and the panel’s calls behind it, for the page of our window.
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { Health } from '../../core/health.ts';
import type { Panel } from '../../core/staff.ts';
import type { CurrentExhibition } from '../current-exhibition.ts';
import { answerStaff } from '../ipc.ts';
import { locateExhibition } from '../locate-exhibition.ts';
import type { Log } from '../log.ts';
import { exhibitionsFolder, pinFile, userFolder } from '../places.ts';
import type { CurrentSettings } from '../settings/current-settings.ts';
import { act } from './actions.ts';
import { changeSettings } from './change-settings.ts';
import { StaffDoor } from './door.ts';
import { mountedDrives } from './drives.ts';
import { offeredDisplays } from './offered-displays.ts';
import { offeredExhibitions, settingFor } from './offered-exhibitions.ts';
import { staffBridge } from './staff-bridge.ts';
import { Tries, TRIES_FILE } from './tries.ts';

export interface Staffed {
  readonly kiosk: CurrentSettings;
  readonly exhibition: CurrentExhibition;
  readonly health: () => Health;
  /** Loads the page anew. */
  readonly reload: () => void;
}

/** The log says so where there is no PIN yet. */
export function openStaffDoor(window: BrowserWindow, staffed: Staffed, log: Log): void {
  const { kiosk, exhibition, reload } = staffed;
  const now = () => performance.now();
  const tries = new Tries(join(userFolder(), TRIES_FILE), now, log);
  const door = new StaffDoor({ file: pinFile(), tries, now, log });
  shutWithPage(window, door);
  const drives = () => mountedDrives();
  const behind = {
    panel: () => panelOf(staffed),
    change: (change) =>
      changeSettings(change, {
        kiosk,
        exhibition,
        locate: ({ settings, exhibitionBase }) =>
          locateExhibition(settings.exhibition, exhibitionBase, exhibitionsFolder()),
        log,
      }),
    act: (action) => act(action, { reload, drives, shown: () => exhibition.folder }),
  } satisfies Parameters<typeof staffBridge>[1];
  answerStaff(window, staffBridge(door, behind, log), log);
  void door.tellOfPin();
}

async function panelOf({ kiosk, exhibition, health }: Staffed): Promise<Panel> {
  const shipped = exhibitionsFolder();
  const drives = await mountedDrives();
  const places = { wanted: exhibition.wanted, shipped, drives: drives.map(({ path }) => path) };
  return {
    // As it is offered: a relative folder would mean another one in the file that the panel’s choice is kept in.
    settings: { ...kiosk.settings, exhibition: settingFor(exhibition.wanted, shipped) },
    fixed: kiosk.fixed,
    exhibitions: await offeredExhibitions(places),
    languages: exhibition.deck?.languages ?? [],
    displays: offeredDisplays(),
    drives: drives.filter(({ writable }) => writable).map(({ path, label }) => ({ path, label })),
    health: health(),
  };
}

/** A page that is loaded anew, or is gone, has nobody behind the door. */
function shutWithPage({ webContents }: BrowserWindow, door: StaffDoor): void {
  const shut = (): void => {
    door.shut();
  };
  webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) shut();
  });
  webContents.on('did-navigate', shut);
  webContents.on('render-process-gone', shut);
  webContents.on('destroyed', shut);
}
