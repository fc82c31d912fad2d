// The one contract between the renderer and its host. Few methods, each named for what it is for.
import * as v from 'valibot';
import { Language } from './deck/values.ts';
import type { PageSettings } from './settings/page.ts';
import { TEXT_SIZES } from './show/state.ts';
import type { StaffBridge } from './staff.ts';

export { STAFF_CHANNELS } from './staff.ts';
export type { StaffBridge } from './staff.ts';

/** Where the show is, and for whom: what a page that is brought back goes on with. */
const PLACE = {
  /** Id of the slide that shows. */
  slide: v.pipe(v.string(), v.maxLength(64)),
  language: Language,
  /** Whether somebody leads the show, or staff are at their panel. */
  visiting: v.boolean(),
  textSize: v.picklist(TEXT_SIZES),
  highContrast: v.boolean(),
};

/** What the renderer tells its host. */
export const Report = v.variant('type', [
  /** A slide is on the screen, or a visit began or ended: the window may be shown, and the page is alive. */
  v.strictObject({ type: v.literal('painted'), ...PLACE }),
  /** The page went dark, as it does outside opening hours; or it is lit again. The display may sleep meanwhile. */
  v.strictObject({ type: v.literal('dark'), dark: v.boolean() }),
  /** Something went wrong on the page; staff see it in the log, visitors never. */
  v.strictObject({ type: v.literal('fault'), message: v.pipe(v.string(), v.maxLength(2_000)) }),
]);
export type Report = v.InferOutput<typeof Report>;
export type Place = Omit<Extract<Report, { type: 'painted' }>, 'type'>;

/** What every host offers to the renderer: Electron’s preload, and the browser host. */
export interface KioskBridge {
  /** The settings of this kiosk. */
  settings(): Promise<PageSettings>;
  /** Whether it is within opening hours. */
  open(): Promise<boolean>;
  /** Calls back when `content/deck.json`, the settings or `open` changed; returns the way to stop that. */
  onChanged(listener: () => void): () => void;
  report(report: Report): Promise<void>;
}

/** What the page finds: the bridge, and the way to the staff panel, which a website has not. */
export interface Host extends KioskBridge {
  readonly staff?: StaffBridge;
}

/** Methods that the main process answers. */
export type BridgeCall = 'settings' | 'open' | 'report';

/** Channel of each call, and of the one message that comes unasked. */
export const CHANNELS = {
  settings: 'jubilee:settings',
  open: 'jubilee:open',
  report: 'jubilee:report',
  changed: 'jubilee:changed',
} as const;

/** What each call’s arguments must be; the main process refuses anything else. */
export const CALL_ARGUMENTS = {
  settings: v.strictTuple([]),
  open: v.strictTuple([]),
  report: v.strictTuple([Report]),
} as const satisfies Record<BridgeCall, v.GenericSchema>;

/** The name under which the preload exposes the bridge on `window`. */
export const BRIDGE_NAME = 'jubilee';
