// Power by opening hours: the page is told to be dark outside of them, and when it is, the display may sleep.
import { powerMonitor } from 'electron';
import type { Settings } from '../../core/settings/schema.ts';
import type { Log } from '../log/log.ts';
import { beforeEnd } from '../system/before-end.ts';
import { keepAwake } from './keep-awake.ts';
import { Opening } from './opening.ts';
import { ScreenSwitch } from './screen-switch.ts';

/** A display that is to be on again holds up the end for so long at most, ms: ddcutil talks to it for seconds. */
const SCREEN = 8_000;

export interface Power {
  /** Whether it is within opening hours. */
  readonly open: boolean;
  /**
   * A window’s page has gone dark, or is lit again: a visit goes on past closing time, and staff come at night. A window
   * that is closed is dark.
   */
  pageIsDark(window: number, dark: boolean): void;
  /** To be called when the settings have changed. */
  refresh(): void;
}

/**
 * @param settings as they are now
 * @param tellPage called when `open` has changed
 */
export function managePower(settings: () => Settings, tellPage: () => void, log: Log): Power {
  const stayAwake = keepAwake();
  const screen = new ScreenSwitch(log);
  /** Windows whose pages are lit. */
  const litPages = new Set<number>();
  const apply = (): void => {
    const { keepAwake: wanted, screenOff = 'none' } = settings();
    // In opening hours whatever the pages say.
    const lit = opening.open || litPages.size > 0;
    stayAwake(wanted && lit);
    screen.set(screenOff, lit);
  };
  const opening = new Opening({
    settings,
    looked: (changed) => {
      if (changed) tellPage();
      apply();
    },
    log,
  });
  apply();
  powerMonitor.on('resume', opening.look);
  powerMonitor.on('unlock-screen', opening.look);
  beforeEnd(() => {
    opening.stop();
    return screen.leave();
  }, SCREEN);
  return {
    get open() {
      return opening.open;
    },
    pageIsDark: (window, dark) => {
      if (dark) litPages.delete(window);
      else litPages.add(window);
      apply();
    },
    refresh: opening.look,
  };
}
