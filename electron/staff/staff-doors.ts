// Puts the staff doors up, one for each window: one PIN for all, and behind each the panel of the whole kiosk.
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { Health } from '../../core/health.ts';
import type { Panel } from '../../core/staff.ts';
import type { CurrentExhibition } from '../shown/current-exhibition.ts';
import { answerStaff } from '../security/ipc.ts';
import { locateExhibition } from '../shown/locate-exhibition.ts';
import type { Log } from '../log/log.ts';
import { exhibitionsFolder, pinFile, userFolder } from '../places.ts';
import type { CurrentSettings } from '../settings/current-settings.ts';
import { endingCommand } from '../system/supervised.ts';
import { act } from './actions.ts';
import { settingsChanger } from './change-settings.ts';
import { StaffDoor } from './door.ts';
import { mountedDrives } from './drives.ts';
import { offeredDisplays } from './offered-displays.ts';
import { exhibitionFinder, settingFor } from './offered-exhibitions.ts';
import { PinLock } from './pin-lock.ts';
import { staffBridge } from './staff-bridge.ts';
import { Tries, TRIES_FILE } from './tries.ts';

export interface Staffed {
  readonly kiosk: CurrentSettings;
  readonly health: () => Health;
  readonly log: Log;
}

/** Where one door stands. */
export interface DoorPlace {
  readonly window: BrowserWindow;
  /** What the settings’ `exhibition` means: the main station’s, whatever this window shows. */
  readonly exhibition: () => CurrentExhibition;
  /** Loads this window’s page anew. */
  readonly reload: () => void;
}

const now = () => performance.now();

export class StaffDoors {
  readonly #staffed: Staffed;
  readonly #lock: PinLock;
  readonly #change: ReturnType<typeof settingsChanger>;
  readonly #find = exhibitionFinder();

  /** The log says so where there is no PIN yet. */
  constructor(staffed: Staffed) {
    const { kiosk, log } = staffed;
    this.#staffed = staffed;
    this.#change = settingsChanger({
      kiosk,
      locate: ({ settings, exhibitionBase }) =>
        locateExhibition(settings.exhibition, exhibitionBase, exhibitionsFolder()),
      log,
    });
    const tries = new Tries(join(userFolder(), TRIES_FILE), now, log);
    this.#lock = new PinLock({ file: pinFile(), tries, now, log });
    void this.tellOfPin();
  }

  /** Looks whether there is a PIN that can be read, and tells where there is none. Never rejects. */
  tellOfPin(): Promise<void> {
    return this.#lock.tellOfPin();
  }

  /** The page of this window has a door from now on, which nobody else can use. */
  put({ window, exhibition, reload }: DoorPlace): void {
    const { log } = this.#staffed;
    const door = new StaffDoor({ lock: this.#lock, now, log });
    shutWithPage(window, door);
    const behind = {
      panel: () => this.#panel(exhibition()),
      change: (change) => this.#change(change, exhibition()),
      act: (action) => act(action, { reload, drives: mountedDrives, shown: () => exhibition().folder }),
    } satisfies Parameters<typeof staffBridge>[1];
    answerStaff(window, staffBridge(door, behind, log), log);
  }

  async #panel(exhibition: CurrentExhibition): Promise<Panel> {
    const { kiosk, health } = this.#staffed;
    const shipped = exhibitionsFolder();
    const drives = await mountedDrives();
    // Whatever staff chose, they find the way back.
    const { settings, exhibitionBase } = kiosk.below;
    const own = await locateExhibition(settings.exhibition, exhibitionBase, shipped);
    const places = { named: [exhibition.wanted, own], shipped, drives: drives.map(({ path }) => path) };
    return {
      // As it is offered: a relative folder would mean another one in the file that the panel’s choice is kept in.
      settings: { ...kiosk.settings, exhibition: settingFor(exhibition.wanted, shipped) },
      fixed: kiosk.fixed,
      exhibitions: await this.#find(places),
      languages: exhibition.deck?.languages ?? [],
      displays: offeredDisplays(),
      drives: drives.filter(({ writable }) => writable).map(({ path, label }) => ({ path, label })),
      endingCommand: endingCommand(process.env),
      health: health(),
    };
  }
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
