// What staff can do behind the corner and its PIN: the part of the contract that no visitor uses.
import * as v from 'valibot';
import type { DisplayFacts } from './displays/plan.ts';
import type { Health } from './health.ts';
import type { Settings } from './settings/schema.ts';
import type { Language } from './deck/values.ts';

/** Digits alone, so that a pad of ten keys types them. */
export const Pin = v.pipe(v.string(), v.regex(/^\d{4,12}$/, 'a PIN of 4 to 12 digits'));

/** What stands before the panel. */
export interface Door {
  /** Whether a PIN was ever set. Without one, the door asks for one first. */
  readonly pinSet: boolean;
  /** How long no PIN is taken, ms; 0 means now. */
  readonly wait: number;
  /** Without a PIN: whether one can still be set at the screen, which is so for 15 minutes after a start. */
  readonly maySet: boolean;
  /** The PIN’s file can’t be read: none opens the door, until another one is set at a terminal. */
  readonly unreadable?: true;
}

export type Entry =
  | { readonly type: 'open' }
  /** The PIN is wrong, or none is taken now; `wait` in ms, 0 means that the next one is taken at once. */
  | { readonly type: 'refused'; readonly wait: number };

export interface OfferedExhibition {
  /** What the setting `exhibition` has to be. */
  readonly setting: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly defaultLanguage: Language;
}

export interface OfferedDisplay extends DisplayFacts {
  /** What the setting `display` has to be. */
  readonly setting: string;
  /** The maker's name, or "". */
  readonly label: string;
}

/** A USB stick, or another drive that can be written. */
export interface Drive {
  readonly path: string;
  readonly label: string;
}

/** Everything that the panel shows. */
export interface Panel {
  readonly settings: Settings;
  /** Settings that the command line fixes: the panel shows them, and can’t change them. */
  readonly fixed: readonly (keyof Settings)[];
  readonly exhibitions: readonly OfferedExhibition[];
  /** Languages of the exhibition that shows. */
  readonly languages: readonly Language[];
  readonly displays: readonly OfferedDisplay[];
  readonly drives: readonly Drive[];
  /** Where Jubilee is started again whenever it ends: the command that ends it, or "" where none is known. */
  readonly endingCommand?: string | undefined;
  readonly health: Health;
}

/** What the panel can ask for, besides changed settings. */
export const StaffAction = v.variant('type', [
  v.strictObject({ type: v.literal('reload') }),
  v.strictObject({ type: v.literal('restart') }),
  v.strictObject({ type: v.literal('leave') }),
  /** Logs and counters, into a new folder on this drive. */
  v.strictObject({ type: v.literal('export'), drive: v.pipe(v.string(), v.maxLength(4_096)) }),
]);
export type StaffAction = v.InferOutput<typeof StaffAction>;

/**
 * Done, or why not: a sentence for staff, in English as the log is. `problems`: errors and warnings of an exhibition that
 * was chosen, where it has any; the log and `Health` name them.
 */
export type Outcome =
  { readonly done: true; readonly problems?: number } | { readonly done: false; readonly reason: string };

/** Settings by name; each is checked against its own schema, null takes the panel’s value back. */
export const SettingsChange = v.record(v.pipe(v.string(), v.maxLength(64)), v.unknown());
export type SettingsChange = v.InferOutput<typeof SettingsChange>;

/** Calls of the staff panel. All but the first three are refused unless a PIN opened the door, and 2 minutes have not passed since the last. */
export interface StaffBridge {
  door(): Promise<Door>;
  enter(pin: string): Promise<Entry>;
  /** The first PIN, while `maySet`; or another one, when the door is open. Opens the door. */
  setPin(pin: string): Promise<Outcome>;
  panel(): Promise<Panel>;
  /** Checked, kept, and in effect when it resolves; nothing is kept where one value is wrong. */
  change(settings: SettingsChange): Promise<Outcome>;
  act(action: StaffAction): Promise<Outcome>;
  /** Staff are gone: the door is shut. */
  shut(): Promise<void>;
}

/** Channel of each call. */
export const STAFF_CHANNELS = {
  door: 'jubilee:staff-door',
  enter: 'jubilee:staff-enter',
  setPin: 'jubilee:staff-set-pin',
  panel: 'jubilee:staff-panel',
  change: 'jubilee:staff-change',
  act: 'jubilee:staff-act',
  shut: 'jubilee:staff-shut',
} as const satisfies Record<keyof StaffBridge, string>;

/** What each call’s arguments must be. */
export const STAFF_ARGUMENTS = {
  door: v.strictTuple([]),
  // Any digits are asked about: what is no PIN is a wrong one.
  enter: v.strictTuple([v.pipe(v.string(), v.maxLength(64))]),
  setPin: v.strictTuple([Pin]),
  panel: v.strictTuple([]),
  change: v.strictTuple([SettingsChange]),
  act: v.strictTuple([StaffAction]),
  shut: v.strictTuple([]),
} as const satisfies Record<keyof StaffBridge, v.GenericSchema>;
