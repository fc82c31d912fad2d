// What the show is doing, and everything that can happen to it. Times are ms of a monotonic clock.
import type { Language } from '../deck/values.ts';

/**
 * - attract: the loop that nobody touches
 * - visit: someone leads the show
 * - paused: a visitor pressed Pause; nothing advances (WCAG 2.2.2)
 * - held: a film is playing; the show and the idle clock wait for it
 * - warning: "Are you still there?"
 * - operator: staff are at the panel
 * - closed: outside opening hours; the screen is dark, and no visitor wakes it
 *
 * Reset is not a mode but a moment: the state after it equals the state of a fresh kiosk.
 */
export type Mode = 'attract' | 'visit' | 'paused' | 'held' | 'warning' | 'operator' | 'closed';

/** The modes that a warning or a film gives way to again. */
export type BaseMode = 'attract' | 'visit' | 'paused';

export const TEXT_SIZES = ['normal', 'large', 'largest'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export const LAYERS = ['overview', 'sources', 'languages'] as const;
/** What may lie over the slide. */
export type Layer = (typeof LAYERS)[number];

export interface ShowState {
  readonly mode: Mode;
  /** What a warning or a film goes back to. Equals `mode` in attract, visit and paused; attract where it is closed. */
  readonly base: BaseMode;
  /** Position in the deck, from 0. */
  readonly index: number;
  /** Whether this visit moves on by itself: by the setting `resume`, or because the visitor pressed Play. */
  readonly playing: boolean;
  /** When the slide came up or its dwell was restarted, ms. */
  readonly since: number;
  /** When a visitor last did something, or the warning or the operator panel came up, ms. */
  readonly touched: number;
  /** When a film must have ended at the latest, ms; only in held. */
  readonly heldUntil: number;
  readonly language: Language;
  readonly textSize: TextSize;
  readonly highContrast: boolean;
  readonly layer: Layer | undefined;
  /** The item of the slide that a visitor opened, e.g. a milestone. */
  readonly item: string | undefined;
}

/** One slide, as far as the show's course depends on it. */
export interface ShowSlide {
  /** How long it stands, ms, more than 0. */
  readonly dwell: number;
  /** Whether the attract loop shows it. */
  readonly attract: boolean;
}

/** What the show goes by: facts of the deck and settings of the kiosk. Replaced as a whole when either changes. */
export interface ShowRules {
  /** At least one. */
  readonly slides: readonly ShowSlide[];
  /** Offered to visitors. At least one; the first is the one that a fresh kiosk speaks where nothing cycles. */
  readonly languages: readonly Language[];
  /** At least one of those: what the loop speaks, a round each. A fresh kiosk that cycles speaks the first. */
  readonly attractLanguages: readonly Language[];
  readonly autoplay: boolean;
  /** Whether the show moves on by itself during a visit, after a quiet dwell. */
  readonly resume: boolean;
  /** Whether the last slide is followed by the first during a visit. Attract always wraps. */
  readonly wrap: boolean;
  /** Quiet time before the warning, ms. */
  readonly idle: number;
  /** How long the warning stands, ms. */
  readonly warning: number;
  /** Quiet time before the operator panel closes, ms. */
  readonly operatorIdle: number;
  /** Whether it is within opening hours. */
  readonly open: boolean;
}

export type ShowEvent =
  /** The time that `deadline` named has come. */
  | { readonly type: 'tick' }
  /** A contact that means nothing but "someone is here". */
  | { readonly type: 'touch' }
  /** `repeat`: the key is held down. */
  | { readonly type: 'move'; readonly by: 1 | -1; readonly repeat?: boolean }
  /** To a position from 0; beyond the ends means the end. */
  | { readonly type: 'go'; readonly to: number }
  | { readonly type: 'pause' }
  | { readonly type: 'play' }
  /** A film has begun; it lasts at most `limit` ms. Without a length more than 0 the show does not wait. */
  | { readonly type: 'hold'; readonly limit: number }
  /** The film has ended. */
  | { readonly type: 'release' }
  | { readonly type: 'language'; readonly language: Language }
  | { readonly type: 'textSize'; readonly size: TextSize }
  | { readonly type: 'contrast'; readonly high: boolean }
  /** Opens a layer, or closes the open one. */
  | { readonly type: 'layer'; readonly layer: Layer | undefined }
  /** Opens an item of the slide, or closes the open one. */
  | { readonly type: 'item'; readonly item: string | undefined }
  /** Staff open or leave their panel. */
  | { readonly type: 'operator'; readonly open: boolean }
  /** Deck or settings were replaced; `index` is where the visitor's slide is now. */
  | { readonly type: 'rules'; readonly index: number };

/** A fresh kiosk: it stands at the start of its loop, and at the first slide where nothing cycles; dark while it is closed. */
export function initial(rules: ShowRules, now: number): ShowState {
  return {
    mode: rules.open ? 'attract' : 'closed',
    base: 'attract',
    index: rules.autoplay ? startOfLoop(rules) : 0,
    playing: rules.resume,
    since: now,
    touched: now,
    heldUntil: now,
    language: (rules.autoplay ? rules.attractLanguages : rules.languages)[0] ?? 'en',
    textSize: 'normal',
    highContrast: false,
    layer: undefined,
    item: undefined,
  };
}

/** What a show that was interrupted goes on with. */
export interface Interrupted {
  /** Position in the deck, from 0. */
  readonly index: number;
  readonly visiting: boolean;
  readonly language?: Language | undefined;
  readonly textSize?: TextSize | undefined;
  readonly highContrast?: boolean | undefined;
}

/** A show that goes on where it was: in the middle of a visit with all that the visitor had chosen, else in the loop. */
export function resumed(rules: ShowRules, now: number, interrupted: Interrupted): ShowState {
  const { index, visiting, language, textSize = 'normal', highContrast = false } = interrupted;
  const fresh = initial(rules, now);
  const spoken = visiting || !rules.autoplay ? rules.languages : rules.attractLanguages;
  const place = {
    index: Math.min(Math.max(index, 0), rules.slides.length - 1),
    language: language !== undefined && spoken.includes(language) ? language : fresh.language,
  };
  if (!visiting) return { ...fresh, ...place };
  return { ...fresh, ...place, mode: 'visit', base: 'visit', textSize, highContrast };
}

/** The first slide that the attract loop shows; the first of all where it shows none. */
function startOfLoop(rules: ShowRules): number {
  const found = rules.slides.findIndex((slide) => slide.attract);
  return Math.max(found, 0);
}
