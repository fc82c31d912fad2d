// Which display shows what: from the settings and the displays that are there. Pure.
import type { Settings } from '../settings/schema.ts';

/** A display as the system tells of it; device-independent pixels. */
export interface DisplayFacts {
  readonly id: number;
  readonly bounds: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly primary: boolean;
}

/** A window that should be there. */
export interface PlannedStation {
  /** The same as long as it is the same window, wherever it has to move. */
  readonly key: string;
  readonly display: DisplayFacts;
  /** As the setting names it. */
  readonly exhibition: string;
  /** The setting that names it. */
  readonly setting: 'exhibition' | 'displays';
}

/** The station that is always there, while there is any display. */
export const MAIN_STATION = 'main';

/** How the setting `display` names a display: its id, then its size and place, which hold where ids change. */
export function displaySetting({ id, bounds }: DisplayFacts): string {
  return `${String(id)} ${geometryOf(bounds)}`;
}

/** The display that a setting means: the one with its id, else the one with its size and place, else none. */
export function displayOf<Display extends DisplayFacts>(
  wanted: string,
  displays: readonly Display[],
): Display | undefined {
  const parts = wanted.trim().split(/\s+/);
  const geometry = parts.find((part) => part.includes('x'));
  const id = parts.find((part) => !part.includes('x'));
  return (
    displays.find((display) => String(display.id) === id) ??
    displays.find((display) => geometryOf(display.bounds) === geometry)
  );
}

/** The stations that should be open now. A display that is not there has none, but the main one moves to another. */
export function planStations(
  { display, displays: wanted, exhibition }: Pick<Settings, 'display' | 'displays' | 'exhibition'>,
  displays: readonly DisplayFacts[],
): readonly PlannedStation[] {
  const chosen = display === undefined ? undefined : displayOf(display, displays);
  const main = chosen ?? displays.find(({ primary }) => primary) ?? displays[0];
  if (main === undefined) return [];
  const shared = { exhibition, setting: 'exhibition' } as const;
  const first = { ...shared, key: MAIN_STATION, display: main };
  const others = displays.filter(({ id }) => id !== main.id);
  if (wanted === 'one') return [first];
  if (wanted === 'all')
    return [first, ...others.map((one) => ({ ...shared, key: `display ${String(one.id)}`, display: one }))];
  const taken = new Set<number>();
  const listed = wanted.flatMap(({ display: name, exhibition: own }): PlannedStation[] => {
    const one = displayOf(name, others);
    if (one === undefined || taken.has(one.id)) return [];
    taken.add(one.id);
    const shown = own === undefined ? shared : ({ exhibition: own, setting: 'displays' } as const);
    return [{ ...shown, key: name, display: one }];
  });
  return [first, ...listed];
}

/** As X11 writes it: `1920x1080+1920+0`. */
function geometryOf({ x, y, width, height }: DisplayFacts['bounds']): string {
  const signed = (part: number) => (part < 0 ? String(part) : `+${String(part)}`);
  return `${String(width)}x${String(height)}${signed(x)}${signed(y)}`;
}
