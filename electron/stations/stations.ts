// The kiosk’s windows, each on its display: opened, moved and closed as displays come and go.
import { screen } from 'electron';
import type { Display } from 'electron';
import { MAIN_STATION, planStations } from '../../core/displays/plan.ts';
import type { DisplayFacts, PlannedStation } from '../../core/displays/plan.ts';
import { tellChanged } from '../ipc.ts';
import { whenQuiet } from '../when-quiet.ts';
import { coverDisplay } from '../window.ts';
import { openStation } from './station.ts';
import type { Kiosk, Station } from './station.ts';

/** A display that is plugged in tells of itself several times: wait until it is quiet, but not longer than this, ms. */
const QUIET = 300;
const LONGEST = 2_000;

interface OpenStation {
  /** As the settings named it when it was opened. */
  readonly exhibition: string;
  /** Undefined while it is being opened. */
  station: Station | undefined;
  /** Something changed while it was being opened. */
  changed: boolean;
}

export class Stations {
  readonly #kiosk: Kiosk;
  readonly #open = new Map<string, OpenStation>();
  /** Names of sessions whose windows are closed. Electron keeps a session for ever, and a display may have another id each time. */
  readonly #spare: string[] = [];
  #sessions = 0;

  constructor(kiosk: Kiosk) {
    this.#kiosk = kiosk;
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

  /** Tells all pages that something of theirs changed. */
  tellChanged(): void {
    for (const one of this.#open.values()) {
      if (one.station === undefined) one.changed = true;
      else tellChanged(one.station.window);
    }
  }

  /** Opens, moves and closes windows, so that each stands where the settings and the displays want it. */
  async arrange(): Promise<void> {
    const { settings } = this.#kiosk.settings;
    const displays = screen.getAllDisplays();
    const planned = planStations(settings, displays.map(factsOf));
    // Without any display, everything stays as it is, and shows again when one is back.
    if (planned.length === 0) return;
    for (const [key, { station, exhibition }] of this.#open) {
      const wanted = planned.find((one) => one.key === key);
      // The main one turns to another exhibition without being closed.
      if (wanted !== undefined && (key === MAIN_STATION || wanted.exhibition === exhibition)) continue;
      this.#kiosk.log.info('displays', `the window of ${key} is closed`);
      this.#open.delete(key);
      station?.close();
    }
    await Promise.all(planned.map((one) => this.#place(one, displays)));
  }

  async #place(planned: PlannedStation, displays: readonly Display[]): Promise<void> {
    const display = displays.find(({ id }) => id === planned.display.id);
    if (display === undefined) return;
    const before = this.#open.get(planned.key);
    if (before === undefined) {
      await this.#openOn(display, planned);
      return;
    }
    if (before.station === undefined) {
      before.changed = true;
      return;
    }
    const { window } = before.station;
    if (!this.#kiosk.settings.settings.windowed && coverDisplay(window, display))
      this.#kiosk.log.info(
        'displays',
        `the window covers ${planned.display.id.toString()} now, ${describe(display)}`,
      );
  }

  async #openOn(display: Display, { key, exhibition, setting }: PlannedStation): Promise<void> {
    const { settings, log } = this.#kiosk;
    const opening: OpenStation = { exhibition, station: undefined, changed: false };
    this.#open.set(key, opening);
    try {
      const base = setting === 'displays' ? settings.displaysBase : settings.exhibitionBase;
      const partition = key === MAIN_STATION ? undefined : this.#session();
      const station = await openStation(this.#kiosk, { display, exhibition, base, partition });
      if (partition !== undefined) station.window.once('closed', () => this.#spare.push(partition));
      // The display may have gone meanwhile.
      if (this.#open.get(key) === opening) opening.station = station;
      else station.close();
    } catch (error) {
      if (this.#open.get(key) === opening) this.#open.delete(key);
      log.error('displays', `no window for ${key}: ${String(error)}`);
    }
    // Nobody could move it or tell it before.
    if (opening.station === undefined || !opening.changed) return;
    tellChanged(opening.station.window);
    await this.arrange();
  }

  #session(): string {
    return this.#spare.pop() ?? `station-${String((this.#sessions += 1))}`;
  }
}

function factsOf({ id, bounds }: Display): DisplayFacts {
  return { id, bounds, primary: id === screen.getPrimaryDisplay().id };
}

function describe({ bounds, scaleFactor, rotation }: Display): string {
  const { x, y, width, height } = bounds;
  return `${String(width)} × ${String(height)} at ${String(x)}, ${String(y)}, scale ${String(scaleFactor)}, rotation ${String(rotation)}`;
}
