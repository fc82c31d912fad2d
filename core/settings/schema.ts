// The settings of one kiosk, as kiosk.yaml writes them. Every one has a default: an empty file is a valid one.
import * as v from 'valibot';
import { Language } from '../deck/values.ts';

function seconds(least: number, most: number) {
  const range = `a number of seconds from ${String(least)} to ${String(most)}`;
  return v.pipe(v.number(), v.minValue(least, range), v.maxValue(most, range));
}

export const SETTINGS = {
  /** Folder of the exhibition, absolute or relative to this file; or the name of one that ships inside. @default kz-be-30 */
  exhibition: v.optional(v.pipe(v.string(), v.nonEmpty('a folder or a name')), 'kz-be-30'),
  /** The language that a fresh kiosk speaks. @default the exhibition’s own */
  language: v.optional(Language),
  /** The languages offered, a part of the exhibition’s. @default all of them */
  languages: v.optional(v.pipe(v.array(Language), v.minLength(1, 'at least one language'))),
  /** Whether slides cycle while nobody is there. @default true */
  autoplay: v.optional(v.boolean(), true),
  /** Whether the show moves on by itself during a visit, after a quiet dwell. @default false */
  resume: v.optional(v.boolean(), false),
  /** Whether the last slide is followed by the first during a visit. @default false */
  wrap: v.optional(v.boolean(), false),
  /** Quiet time before "Are you still there?", in seconds, 5–3600. @default 60 */
  idle: v.optional(seconds(5, 3600), 60),
  /** How long that question stands, in seconds, 20–300; less would break WCAG 2.2.1. @default 20 */
  warning: v.optional(seconds(20, 300), 20),
  /** In a window instead of full screen. @default false */
  windowed: v.optional(v.boolean(), false),
  /** Whether keys that leave the kiosk (Ctrl+Q, Alt+F4) do nothing. @default true in a package, false for `npm start` */
  lock: v.optional(v.boolean()),
  /** Whether the display is kept from sleeping. @default true */
  keepAwake: v.optional(v.boolean(), true),
} as const;

export const Settings = v.strictObject(SETTINGS);
export type Settings = v.InferOutput<typeof Settings>;

/** The settings of a kiosk that has no file. */
export const DEFAULT_SETTINGS: Settings = v.parse(Settings, {});
