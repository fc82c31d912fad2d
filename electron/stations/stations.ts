// The kiosk’s windows, each on its display: opened, moved and closed as displays come and go.
import { screen } from 'electron';
import type { Display } from 'electron';
import { displayProblems } from '../../core/displays/missing.ts';
import { MAIN_STATION, planStations } from '../../core/displays/plan.ts';
import type { DisplayFacts, PlannedStation } from '../../core/displays/plan.ts';
import { newsLogger } from '../log/log-news.ts';
import { whenQuiet } from '../timing/when-quiet.ts';
import { coverDisplay } from '../window/window.ts';
import { openStation } from './station.ts';
import type { Kiosk, Station } from './station.ts';

/** A display that is plugged in tells of itself several times: wait until it is quiet, but not longer than this, ms. */
const QUIET = 300;
const LONGEST = 2_000;
/** A window beside the main one that could not be opened is tried again after this, ms. */
const AGAIN = 60_000;

interface OpenStation {
  /** As the settings name it. */
  exhibition: string;
  /** Undefined while it is being opened. */
  station: Station | undefined;
  /** Something changed while it was being opened. */
  changed: boolean;
}

/** A station that should be open, and its display. */
type Placed = Omit<PlannedStation, 'display'> & { readonly display: Display };

export class Stations {
  readonly #kiosk: Kiosk;
  readonly #tell: ReturnType<typeof newsLogger>;
  readonly #open = new Map<string, OpenStation>();
  /** Names of sessions whose windows are closed. Electron keeps a session for ever, and a display may have another id each time. */
  readonly #spare: string[] = [];
  #sessions = 0;

  constructor(kiosk: Kiosk) {
    this.#kiosk = kiosk;
    this.#tell = newsLogger('displays', kiosk.log);
    const changed = whenQuiet(() => this.arrange(), QUIET, LONGEST);
    screen.on('display-added', changed);
    screen.on('display-removed', changed);
    screen.on('display-metrics-changed', changed);
  }

  /** The one that is always there; undefined before it is open. */
  get main(): Station | undefined {
    return this.#open.get(MAIN_STATION)?.station;
  }

  get all(): readonly Station[] {
    return [...this.#open.values()].flatMap(({ station }) =>
      station === undefined || station.window.isDestroyed() ? [] : [station],
    );
  }

  /** It has opened or closed. */
  hoursChanged(): void {
    for (const one of this.#open.values()) {
      if (one.station === undefined) one.changed = true;
      else one.station.hoursChanged();
    }
  }

  /** Opens, moves and closes windows, so that each stands where the settings and the displays want it. */
  async arrange(): Promise<void> {
    const planned = this.#plan();
    // Without any display, everything stays as it is, and shows again when one is back.
    if (planned.length === 0) return;
    this.#tell(displayProblems(this.#kiosk.settings, screen.getAllDisplays().map(factsOf)));
    for (const [key, open] of this.#open) {
      const { station, exhibition } = open;
      const wanted = planned.find((one) => one.key === key);
      // The main one has turned to another exhibition before it was kept.
      if (wanted !== undefined && (key === MAIN_STATION || wanted.exhibition === exhibition)) continue;
      if (wanted !== undefined && station !== undefined) {
        open.exhibition = wanted.exhibition;
        void station.turnTo(wanted.exhibition, this.#baseOf(wanted));
        continue;
      }
      this.#kiosk.log.info('displays', `the window of ${key} is closed`);
      this.#open.delete(key);
      station?.close();
    }
    await Promise.all(planned.map((one) => this.#place(one)));
  }

  #plan(): readonly Placed[] {
    const displays = screen.getAllDisplays();
    return planStations(this.#kiosk.settings.settings, displays.map(factsOf)).flatMap((planned) => {
      const display = displays.find(({ id }) => id === planned.display.id);
      return display === undefined ? [] : [{ ...planned, display }];
    });
  }

  async #place(planned: Placed): Promise<void> {
    const before = this.#open.get(planned.key);
    if (before === undefined) await this.#openOn(planned);
    else if (before.station === undefined) before.changed = true;
    else this.#cover(before.station, planned.display);
  }

  async #openOn(planned: Placed): Promise<void> {
    const { key, display, exhibition } = planned;
    const opening: OpenStation = { exhibition, station: undefined, changed: false };
    this.#open.set(key, opening);
    const partition = key === MAIN_STATION ? undefined : this.#session();
    try {
      const mainExhibition = () => this.main?.exhibition;
      const wishes = { display, exhibition, base: this.#baseOf(planned), partition, mainExhibition };
      const station = await openStation(this.#kiosk, wishes);
      if (partition !== undefined) station.window.once('closed', () => this.#spare.push(partition));
      // The display may have gone meanwhile.
      if (this.#open.get(key) !== opening) {
        station.close();
        return;
      }
      opening.station = station;
    } catch (error) {
      // Or it has gone, and come back with another window.
      if (this.#open.get(key) === opening) this.#open.delete(key);
      this.#kiosk.log.error('displays', `no window for ${key}: ${String(error)}`);
      if (partition === undefined) {
        this.#kiosk.beginAnew('the main window could not be opened');
      } else {
        this.#spare.push(partition);
        setTimeout(() => void this.arrange(), AGAIN);
      }
    }
    // Nobody could move it or tell it before.
    if (opening.station === undefined || !opening.changed) return;
    opening.station.hoursChanged();
    await this.arrange();
  }

  #baseOf({ setting }: Placed): string {
    const { displaysBase, exhibitionBase } = this.#kiosk.settings;
    return setting === 'displays' ? displaysBase : exhibitionBase;
  }

  #session(): string {
    return this.#spare.pop() ?? `station-${String((this.#sessions += 1))}`;
  }

  #cover({ window }: Station, display: Display): void {
    if (!this.#kiosk.settings.settings.windowed && coverDisplay(window, display))
      this.#kiosk.log.info('displays', `the window covers ${String(display.id)} now, ${describe(display)}`);
  }
}

function factsOf({ id, bounds }: Display): DisplayFacts {
  return { id, bounds, primary: id === screen.getPrimaryDisplay().id };
}

function describe({ bounds, scaleFactor, rotation }: Display): string {
  const { x, y, width, height } = bounds;
  return `${String(width)} × ${String(height)} at ${String(x)}, ${String(y)}, scale ${String(scaleFactor)}, rotation ${String(rotation)}`;
}
