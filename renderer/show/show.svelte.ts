// The show: one state, one timer. Every touch, key and message becomes an event; the rest of the page is derived.
import type { Place } from '../../core/bridge.ts';
import type { Deck, Slide } from '../../core/deck/schema.ts';
import type { Language } from '../../core/deck/values.ts';
import { attractLanguages, offeredLanguages } from '../../core/settings/languages.ts';
import type { PageSettings } from '../../core/settings/page.ts';
import { deadline } from '../../core/show/deadline.ts';
import { DRIFT_INTERVAL, driftAt } from '../../core/show/drift.ts';
import type { Drift } from '../../core/show/drift.ts';
import { placeAfter } from '../../core/show/dwell.ts';
import { initial, resumed } from '../../core/show/state.ts';
import type { ShowEvent, ShowRules, ShowState } from '../../core/show/state.ts';
import { neighbour, nextInLoop, onward, step } from '../../core/show/step.ts';
import { rulesOf } from './rules.ts';

/** Longest time that a timer takes, ms (a 32-bit number); a later tick is asked for again. */
const LONGEST_TIMER = 2_147_483_647;

export class Show {
  #deck: Deck = $state.raw() as Deck;
  #settings: PageSettings = $state.raw() as PageSettings;
  #state: ShowState = $state.raw() as ShowState;
  #rules: ShowRules;
  #open: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Of the furniture’s drift. */
  #interval = $state(0);
  /** Whether a finger is on the screen: nobody is idle who is touching. Whoever listens to fingers answers this. */
  touching = (): boolean => false;

  /**
   * @param open whether it is within opening hours
   * @param place where it was interrupted; a slide that is not there any more means a fresh start
   */
  constructor(deck: Deck, settings: PageSettings, open = true, place?: Partial<Place>) {
    this.#deck = deck;
    this.#settings = settings;
    this.#open = open;
    const rules = rulesOf(deck, settings, deck.defaultLanguage, open);
    const now = performance.now();
    const index = place === undefined ? -1 : deck.slides.findIndex((slide) => slide.id === place.slide);
    this.#state = index < 0 ? initial(rules, now) : resumed(rules, now, { visiting: false, ...place, index });
    this.#rules = this.#newRules();
  }

  get deck(): Deck {
    return this.#deck;
  }

  get settings(): PageSettings {
    return this.#settings;
  }

  get state(): ShowState {
    return this.#state;
  }

  get languages(): readonly Language[] {
    return offeredLanguages(this.#deck, this.#settings);
  }

  /** The languages that the loop goes through. */
  get attractLanguages(): readonly Language[] {
    return attractLanguages(this.#deck, this.#settings);
  }

  /** The slide that shows. */
  get slide(): Slide {
    const slide = this.#deck.slides[this.#state.index];
    if (slide === undefined) throw new Error('a show always has a slide');
    return slide;
  }

  /** Whether the loop that nobody touches is running: the controls give way to the call. */
  get attracting(): boolean {
    return this.#settings.autoplay && this.#state.base === 'attract' && this.#state.mode !== 'operator';
  }

  /** How far the furniture stands from its place. It never moves during a visit, away from a finger. */
  get drift(): Drift {
    return driftAt(this.#interval);
  }

  /** Whether it is closed: nothing is on the screen. */
  get dark(): boolean {
    return this.#state.mode === 'closed';
  }

  /** Whether something lies over the slide and the furniture. */
  get covered(): boolean {
    const { mode, layer } = this.#state;
    return mode === 'warning' || mode === 'operator' || layer !== undefined;
  }

  /** Whether the visit moves on by itself, so that its button offers Pause. */
  get playing(): boolean {
    return this.#state.playing && this.#state.base === 'visit';
  }

  /** The slide one step on (1) or back (−1) from another, as the loop or the visit goes; undefined where the deck ends. */
  readonly beside = (index: number, by: 1 | -1): number | undefined => {
    const loops = this.attracting;
    const to =
      loops && by === 1
        ? nextInLoop(index, this.#rules)
        : neighbour(index, by, loops || this.#rules.wrap, this.#rules);
    return to === index ? undefined : to;
  };

  /** What the slide one step on or back from another will speak: after a round, the loop’s next language. */
  readonly languageBeside = (index: number, by: 1 | -1): Language => {
    const { language } = this.#state;
    return this.attracting && by === 1 ? onward({ index, language }, this.#rules).language : language;
  };

  readonly send = (event: ShowEvent): void => {
    const before = this.#state.language;
    const now = performance.now();
    this.#state = step(this.#state, event, now, this.#rules);
    if (this.#state.base === 'attract') this.#interval = Math.floor(now / DRIFT_INTERVAL);
    if (this.#state.language !== before) this.#rules = this.#newRules();
    this.#setTimer();
  };

  /** Starts the clock. Returns the way to stop it. */
  start(): () => void {
    this.#setTimer();
    return () => {
      clearTimeout(this.#timer);
    };
  }

  /** Takes a new deck, new settings or other hours without losing the visitor’s place. */
  replace(deck: Deck, settings: PageSettings, open = true): void {
    const index = placeAfter(
      this.#deck.slides.map((slide) => slide.id),
      this.#state.index,
      deck.slides.map((slide) => slide.id),
    );
    this.#deck = deck;
    this.#settings = settings;
    this.#open = open;
    this.#rules = this.#newRules();
    this.send({ type: 'rules', index });
  }

  #newRules(): ShowRules {
    return rulesOf(this.#deck, this.#settings, this.#state.language, this.#open);
  }

  #setTimer(): void {
    clearTimeout(this.#timer);
    const due = Math.min(deadline(this.#state, this.#rules) ?? Number.POSITIVE_INFINITY, this.#nextDrift());
    if (due === Number.POSITIVE_INFINITY) return;
    const wait = Math.min(Math.max(Math.ceil(due - performance.now()), 0), LONGEST_TIMER);
    this.#timer = setTimeout(() => {
      // A touch puts off everything but the end of a film.
      const putOff = this.touching() && this.#state.mode !== 'held';
      this.send(putOff ? { type: 'touch' } : { type: 'tick' });
    }, wait);
  }

  /** Where nothing cycles, the furniture drifts by itself; for a tick, that is too early to do anything. */
  #nextDrift(): number {
    const drifts = this.#state.base === 'attract' && !this.dark;
    return drifts ? (this.#interval + 1) * DRIFT_INTERVAL : Number.POSITIVE_INFINITY;
  }
}
