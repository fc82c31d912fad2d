// The settings of one kiosk, as kiosk.yaml writes them. Every one has a default: an empty file is a valid one.
import * as v from 'valibot';
import { Language, numberFrom, said } from '../deck/values.ts';
import { Hours, TimeZone } from '../hours/schema.ts';

function flag(meaning: string, byDefault: boolean) {
  return v.optional(said(v.boolean(), `${meaning} Default: ${String(byDefault)}.`), byDefault);
}

function seconds(meaning: string, least: number, most: number, byDefault: number) {
  const text = `${meaning} In seconds, ${String(least)}–${String(most)}. Default: ${String(byDefault)}.`;
  return v.optional(said(numberFrom(least, most, 'a number of seconds'), text), byDefault);
}

/** `2528732444`, `1920x1080+1920+0`, or both. */
const Display = v.pipe(
  v.string('the id of a display, or its size and place'),
  v.regex(
    /^\s*(?:\d+|\d+x\d+[+-]\d+[+-]\d+|\d+\s+\d+x\d+[+-]\d+[+-]\d+)\s*$/,
    'the id of a display, or its size and place such as 1920x1080+1920+0',
  ),
);

const EXHIBITION = v.pipe(v.string(), v.nonEmpty('a folder or a name'));

/** Displays besides the main one, each with what it shows. */
const Displays = v.union(
  [
    v.picklist(['one', 'all']),
    v.pipe(
      v.array(v.strictObject({ display: Display, exhibition: v.optional(EXHIBITION) })),
      v.minLength(1, 'at least one display'),
    ),
  ],
  'one, all, or a list of displays',
);
function percent(meaning: string, least: number) {
  const text = `${meaning} In percent, ${String(least)}–100. Default: 100.`;
  return v.optional(said(numberFrom(least, 100, 'a number of percent'), text), 100);
}

export const SETTINGS = {
  exhibition: v.optional(
    said(
      EXHIBITION,
      'Folder of the exhibition, absolute or relative to this file; or the name of one that ships inside. Default: kz-be-30.',
    ),
    'kz-be-30',
  ),
  language: v.optional(
    said(
      Language,
      'The language that a fresh kiosk speaks, a tag such as fr-BE. Default: the exhibition’s own.',
    ),
  ),
  languages: v.optional(
    said(
      v.pipe(v.array(Language), v.minLength(1, 'at least one language')),
      'The languages offered, a part of the exhibition’s: [en, fr-BE]. Default: all of them.',
    ),
  ),
  attractLanguages: v.optional(
    said(
      v.pipe(v.array(Language), v.minLength(1, 'at least one language')),
      'The languages that the slides go through while nobody is there, a round each, in this order: [kk, en]. One alone stays. Default: all that are offered, the kiosk’s own first.',
    ),
  ),
  autoplay: flag('Whether slides cycle while nobody is there.', true),
  resume: flag('Whether the show moves on by itself during a visit, after a quiet dwell.', false),
  wrap: flag('Whether the last slide is followed by the first during a visit.', false),
  idle: seconds('Quiet time before “Are you still there?”.', 5, 3600, 60),
  // Less than 20 seconds would break WCAG 2.2.1.
  warning: seconds('How long that question stands.', 20, 300, 20),
  volume: percent('How loud films are.', 0),
  // Darker than that, staff would not find the way back.
  brightness: percent('How bright the page is; for a display whose own brightness can’t be set.', 20),
  windowed: flag('In a window instead of full screen.', false),
  lock: v.optional(
    said(
      v.boolean(),
      'Whether visitors are kept in: keys that leave (Ctrl+Q, Alt+F4) do nothing, and the window stays in front. Default: true in a package, false for npm start.',
    ),
  ),
  keepAwake: flag('Whether the display is kept from sleeping during opening hours.', true),
  hours: v.optional(
    said(Hours, 'Opening hours; outside of them the screen is dark, and may sleep. Default: always open.'),
  ),
  timeZone: v.optional(
    said(
      TimeZone,
      'The time zone of the opening hours, by its IANA name: Europe/Brussels. Default: the machine’s.',
    ),
  ),
  screenOff: v.optional(
    said(
      v.picklist(['none', 'xset', 'wlopm', 'ddcutil']),
      'The program that switches the display off outside opening hours: xset (X11), wlopm (Wayland), ddcutil (over the cable), or none. Default: none.',
    ),
  ),
  display: v.optional(
    said(
      Display,
      'The display that shows it: its id, its size and place (1920x1080+1920+0), or both. Default: the primary one.',
    ),
  ),
  displays: v.optional(
    said(
      Displays,
      'Whether one display shows it, all do, or some show exhibitions of their own: [{ display: 1920x1080+1920+0, exhibition: /srv/other }]. Default: one.',
    ),
    'one',
  ),
  memory: v.optional(
    said(
      numberFrom(200, 16_000, 'a number of megabytes'),
      'Memory of the page beyond which it is loaded anew while nobody touches it. In MB, 200–16000. Default: 1500.',
    ),
    1_500,
  ),
} as const;

export const Settings = v.strictObject(SETTINGS);
export type Settings = v.InferOutput<typeof Settings>;

/** The settings of a kiosk that has no file. */
export const DEFAULT_SETTINGS: Settings = v.parse(Settings, {});
