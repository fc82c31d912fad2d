// What the show goes by, derived from the deck and the settings.
import { visibleWordCount } from '../../core/deck/text.ts';
import type { Deck, Slide } from '../../core/deck/schema.ts';
import type { Language } from '../../core/deck/values.ts';
import { attractLanguages, offeredLanguages } from '../../core/settings/languages.ts';
import type { PageSettings } from '../../core/settings/page.ts';
import { dwellOf } from '../../core/show/dwell.ts';
import type { ShowRules, ShowSlide } from '../../core/show/state.ts';

/** Staff who leave the panel open: it closes after this time, ms. */
const OPERATOR_IDLE = 120_000;

/** @param open whether it is within opening hours */
export function rulesOf(deck: Deck, settings: PageSettings, language: Language, open: boolean): ShowRules {
  return {
    slides: deck.slides.map((slide) => slideRules(slide, language)),
    languages: offeredLanguages(deck, settings),
    attractLanguages: attractLanguages(deck, settings),
    autoplay: settings.autoplay,
    resume: settings.resume,
    wrap: settings.wrap,
    idle: settings.idle * 1000,
    warning: settings.warning * 1000,
    operatorIdle: OPERATOR_IDLE,
    open,
  };
}

/** Words are counted when the dwell is asked for, not for all of a large deck at once. */
function slideRules(slide: Slide, language: Language): ShowSlide {
  return {
    attract: slide.attract,
    get dwell() {
      return slide.dwell === undefined ? dwellOf(visibleWordCount(slide, language)) : slide.dwell * 1000;
    },
  };
}
