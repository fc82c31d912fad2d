// What every language of the staff panel has to say. Apart from the visitors’ words: it is loaded with the panel alone.
import type { Day } from '../hours.ts';

export const PAGES = ['show', 'screen', 'hours', 'health', 'service'] as const;
export type PageName = (typeof PAGES)[number];

export interface StaffWords {
  readonly staff: string;
  readonly panelLanguage: string;
  readonly close: string;
  readonly cancel: string;
  readonly back: string;
  readonly ok: string;
  readonly deleteDigit: string;
  readonly previousPage: string;
  readonly nextPage: string;
  readonly less: string;
  readonly more: string;
  readonly on: string;
  readonly off: string;
  readonly fixed: string;
  readonly saved: string;
  /** Instead of `saved`, where the exhibition that was chosen has any. */
  savedWithProblems(count: number): string;
  readonly underWay: string;
  /** Before the reason, which is in English. */
  readonly refused: string;

  readonly enterPin: string;
  readonly enterPinHint: string;
  readonly wrongPin: string;
  tooShort(least: number): string;
  /** `time`: "29 s", "4 min 10 s". */
  waitFor(time: string): string;
  digitsEntered(count: number): string;
  readonly choosePin: string;
  readonly choosePinHint: string;
  readonly repeatPin: string;
  readonly repeatPinHint: string;
  readonly notTheSame: string;
  readonly restartFirst: string;
  readonly restartFirstHint: string;
  readonly pinUnreadable: string;
  readonly pinUnreadableHint: string;
  readonly firstChoices: string;
  readonly firstChoicesHint: string;
  readonly toPanel: string;

  readonly pages: Readonly<Record<PageName, string>>;

  readonly exhibition: string;
  readonly languages: string;
  readonly ownLanguage: string;
  /** The language that the exhibition itself begins with. */
  readonly byExhibition: string;
  /** Of the one that is set for the start. */
  languageMissing(tag: string): string;
  readonly autoplay: string;
  readonly autoplayHint: string;
  readonly resume: string;
  readonly resumeHint: string;
  readonly wrap: string;
  readonly wrapHint: string;
  readonly idle: string;
  readonly idleHint: string;
  readonly warning: string;
  readonly warningHint: string;

  readonly volume: string;
  readonly volumeHint: string;
  readonly brightness: string;
  readonly brightnessHint: string;
  readonly display: string;
  readonly primaryDisplay: string;
  /** `name`: as the setting has it. */
  displayMissing(name: string): string;
  numberedDisplay(number: number): string;

  readonly alwaysOpen: string;
  readonly byWeekday: string;
  readonly alwaysOpenHint: string;
  readonly days: Readonly<Record<Day, string>>;
  readonly closed: string;
  readonly opens: string;
  readonly closes: string;
  readonly asMonday: string;
  readonly fromFile: string;
  readonly holidays: string;
  readonly clock: string;

  readonly version: string;
  readonly uptime: string;
  readonly memory: string;
  memoryOf(all: number, page: number): string;
  readonly slide: string;
  readonly painted: string;
  restarts(count: number): string;
  readonly noRestarts: string;
  readonly problems: string;
  readonly noProblems: string;

  readonly export: string;
  readonly exportHint: string;
  readonly noDrive: string;
  readonly exported: string;
  readonly reload: string;
  readonly reloadHint: string;
  readonly restart: string;
  readonly restartHint: string;
  readonly restartNow: string;
  readonly leave: string;
  readonly leaveHint: string;
  /** Instead of `leaveHint`, where a supervisor starts it again. `command`: what ends it. */
  comesBack(command: string): string;
  readonly comesBackManual: string;
  readonly leaveNow: string;
  readonly changePin: string;
  readonly changePinHint: string;
  /** What each of these is started with. */
  readonly verbs: Readonly<Record<'pin' | 'reload' | 'restart' | 'leave', string>>;
  readonly pinSet: string;

  /** Short, as behind a number. */
  readonly units: {
    readonly day: string;
    readonly hour: string;
    readonly minute: string;
    readonly second: string;
  };
}
