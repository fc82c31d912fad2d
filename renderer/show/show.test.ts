// The rune shell around the show: one timer, the place kept when the deck is replaced, rules by language.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Deck, Slide } from '../../core/deck/schema.ts';
import { DEFAULT_SETTINGS } from '../../core/settings/schema.ts';
import type { PageSettings } from '../../core/settings/page.ts';
import { DRIFT_INTERVAL, driftAt } from '../../core/show/drift.ts';
import { Show } from './show.svelte.ts';

const slide = (id: string, more: Partial<Slide> = {}): Slide =>
  ({
    id,
    kind: 'statement',
    attract: true,
    dwell: 10,
    sources: [],
    ground: 'night',
    items: [],
    words: { en: { title: id, items: {} }, fr: { title: id, items: {} } },
    ...more,
  }) as Slide;

const deck = (...slides: readonly Slide[]): Deck => ({
  id: 'test',
  title: { en: 'Test', fr: 'Essai' },
  languages: ['en', 'fr'],
  defaultLanguage: 'en',
  sources: {},
  emblems: [],
  slides,
});

const settings = (more: Partial<PageSettings> = {}): PageSettings => ({ ...DEFAULT_SETTINGS, ...more });

let stop: (() => void) | undefined;
const started = (of: Deck, with_: PageSettings = settings()): Show => {
  const show = new Show(of, with_);
  stop = show.start();
  return show;
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  stop?.();
  vi.useRealTimers();
});

describe('the show', () => {
  it('cycles by itself, each slide for its dwell, and round again', () => {
    const show = started(deck(slide('a'), slide('b', { dwell: 5 }), slide('c')));
    const seen: string[] = [];
    for (const wait of [9_999, 1, 5_000, 10_000]) {
      vi.advanceTimersByTime(wait);
      seen.push(show.slide.id);
    }
    expect(seen).toEqual(['a', 'b', 'c', 'a']);
  });

  it('speaks the next language after each round, and reads at that language’s pace', () => {
    const words = { en: { title: 'a', items: {} }, fr: { title: 'mot '.repeat(60), items: {} } };
    const show = started(deck(slide('a', { dwell: undefined, words }), slide('b')));
    const spoken: string[] = [];
    // 12 s at the least; 60 words at 180 a minute, and 5 s.
    for (const wait of [12_000, 10_000, 24_999, 1, 10_000]) {
      vi.advanceTimersByTime(wait);
      spoken.push(`${show.slide.id} ${show.state.language}`);
    }
    expect(spoken).toEqual(['b en', 'a fr', 'a fr', 'b fr', 'a en']);
  });

  it('knows what the slide beside another will speak: after a round, the next language', () => {
    const show = started(deck(slide('a'), slide('b')));
    const beside = () => ([1, -1] as const).map((by) => show.languageBeside(1, by));
    expect([show.languageBeside(0, 1), ...beside()]).toEqual(['en', 'fr', 'en']);
    show.send({ type: 'touch' });
    expect(beside()).toEqual(['en', 'en']);
  });

  it('lets a film end under a finger that stays on the screen', () => {
    const show = started(deck(slide('a'), slide('b')));
    show.touching = () => true;
    show.send({ type: 'touch' });
    show.send({ type: 'hold', limit: 3_000 });
    const sent = vi.spyOn(globalThis, 'setTimeout');
    vi.advanceTimersByTime(5_000);
    expect(show.state.mode).toBe('visit');
    expect(sent.mock.calls.length).toBeLessThan(5);
  });

  it('has one timer at a time', () => {
    const show = started(deck(slide('a'), slide('b')), settings({ autoplay: false }));
    expect(vi.getTimerCount()).toBe(1);
    show.send({ type: 'move', by: 1 });
    show.send({ type: 'move', by: -1 });
    expect(vi.getTimerCount()).toBe(1);
  });

  it('goes from visit to warning to a fresh kiosk', () => {
    const show = started(deck(slide('a'), slide('b')));
    show.send({ type: 'touch' });
    show.send({ type: 'language', language: 'fr' });
    show.send({ type: 'move', by: 1 });
    vi.advanceTimersByTime(60_000);
    expect(show.state.mode).toBe('warning');
    vi.advanceTimersByTime(20_000);
    expect([show.state.mode, show.state.language, show.slide.id]).toEqual(['attract', 'en', 'a']);
  });

  it('never ends the visit of someone whose finger is on the screen', () => {
    const show = started(deck(slide('a'), slide('b')));
    show.touching = () => true;
    show.send({ type: 'touch' });
    vi.advanceTimersByTime(600_000);
    expect(show.state.mode).toBe('visit');
  });

  it('offers Pause only while it moves by itself', () => {
    const show = started(deck(slide('a'), slide('b')));
    show.send({ type: 'touch' });
    expect(show.playing).toBe(false);
    show.send({ type: 'play' });
    expect(show.playing).toBe(true);
    vi.advanceTimersByTime(10_000);
    expect(show.slide.id).toBe('b');
  });
});

describe('a deck that is replaced under a visit', () => {
  it('keeps the visitor’s slide, wherever it now stands', () => {
    const show = started(deck(slide('a'), slide('b'), slide('c')));
    show.send({ type: 'touch' });
    show.send({ type: 'go', to: 1 });
    show.replace(deck(slide('x'), slide('a'), slide('b')), settings());
    expect([show.slide.id, show.state.mode]).toEqual(['b', 'visit']);
  });

  it('goes to the nearest slide before one that is gone', () => {
    const show = started(deck(slide('a'), slide('b'), slide('c')));
    show.send({ type: 'touch' });
    show.send({ type: 'go', to: 2 });
    show.replace(deck(slide('a'), slide('b')), settings());
    expect(show.slide.id).toBe('b');
  });

  it('takes new settings at once', () => {
    const show = started(deck(slide('a'), slide('b')));
    show.replace(deck(slide('a'), slide('b')), settings({ autoplay: false }));
    vi.advanceTimersByTime(3_600_000);
    expect(show.slide.id).toBe('a');
  });
});

describe('the languages offered', () => {
  it('start with the one of the settings', () => {
    const show = started(deck(slide('a')), settings({ language: 'fr' }));
    expect([show.state.language, show.languages]).toEqual(['fr', ['fr', 'en']]);
  });

  it('are gone through by the loop, or those of them that the settings name for it', () => {
    expect(started(deck(slide('a'))).attractLanguages).toEqual(['en', 'fr']);
    const french = started(deck(slide('a')), settings({ attractLanguages: ['fr'] }));
    expect([french.state.language, french.attractLanguages]).toEqual(['fr', ['fr']]);
  });

  it('are those of the deck that the settings name, or all where none is left', () => {
    expect(started(deck(slide('a')), settings({ languages: ['fr'] })).languages).toEqual(['fr']);
    expect(started(deck(slide('a')), settings({ languages: ['kk'] })).languages).toEqual(['en', 'fr']);
  });
});

describe('the furniture', () => {
  it('drifts while nobody is there, and stands still for a visitor, however long', () => {
    const show = started(deck(slide('a'), slide('b')), settings({ idle: 3_600 }));
    expect(show.drift).toEqual({ x: 0, y: 0 });
    vi.advanceTimersByTime(DRIFT_INTERVAL);
    const drifted = show.drift;
    expect(drifted).toEqual(driftAt(1));
    show.send({ type: 'touch' });
    for (let minute = 0; minute < 30; minute += 1) {
      vi.advanceTimersByTime(60_000);
      show.send({ type: 'move', by: minute % 2 === 0 ? 1 : -1 });
    }
    expect(show.drift).toEqual(drifted);
    vi.advanceTimersByTime(3_620_000);
    expect(show.state.mode).toBe('attract');
    expect(show.drift).not.toEqual(drifted);
  });

  it('drifts on a kiosk that never moves by itself, too, and not in the dark', () => {
    const manual = started(deck(slide('a')), settings({ autoplay: false }));
    vi.advanceTimersByTime(3 * DRIFT_INTERVAL);
    expect(manual.drift).toEqual(driftAt(3));
    manual.replace(manual.deck, manual.settings, false);
    expect(manual.dark).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });
});
