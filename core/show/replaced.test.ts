// Deck or settings change under the show: the place and the visit are kept.
import { describe, expect, it } from 'vitest';
import { leaveAlone, open, rulesWith, slides, stateIn, THEN } from './show.fixture.ts';
import { initial } from './state.ts';
import type { ShowRules } from './state.ts';
import { step } from './step.ts';

const loop = (...attractLanguages: readonly string[]) => ({ attractLanguages });

describe('deck or settings are replaced', () => {
  it('the visitor keeps the place, the choices and the dwell', () => {
    const visit = stateIn('visit', open());
    const longer = rulesWith({ slides: slides(8) });
    expect(step(visit, { type: 'rules', index: 5 }, THEN + 9_000, longer)).toEqual({ ...visit, index: 5 });
  });

  it('a language that is gone gives way to the first', () => {
    const russian = rulesWith({ languages: ['ru', 'en'] });
    expect(step(stateIn('visit'), { type: 'rules', index: 2 }, THEN, russian).language).toBe('ru');
  });

  it.each<{ what: string; by: Partial<ShowRules>; language: string }>([
    { what: 'keeps its language while the loop speaks it', by: loop('fr-BE', 'en'), language: 'en' },
    { what: 'speaks the loop’s first where its own is gone', by: loop('ru', 'fr-BE'), language: 'ru' },
    { what: 'also where visitors may still choose it', by: loop('fr-BE'), language: 'fr-BE' },
    {
      what: 'speaks the kiosk’s own once nothing cycles',
      by: { autoplay: false, languages: ['fr-BE', 'en'], ...loop('en') },
      language: 'fr-BE',
    },
  ])('a kiosk that nobody is at $what', ({ by, language }) => {
    const now = rulesWith({ languages: ['en', 'fr-BE', 'ru'], ...by });
    expect(step(stateIn('attract'), { type: 'rules', index: 2 }, THEN, now).language).toBe(language);
  });

  it('a kiosk that nobody is at resumes by the new setting at once; a visit keeps the old', () => {
    const resuming = rulesWith({ resume: true });
    const event = { type: 'rules', index: 2 } as const;
    expect(step(stateIn('attract'), event, THEN, resuming).playing).toBe(true);
    expect(step(stateIn('visit'), event, THEN, resuming).playing).toBe(false);
  });

  it('a deck that shrank under the show brings it to the last slide, whatever comes first', () => {
    const short = rulesWith({ slides: slides(2) });
    expect(step(stateIn('visit'), { type: 'touch' }, THEN, short).index).toBe(1);
    expect(step(stateIn('attract'), { type: 'tick' }, THEN, short).index).toBe(1);
    expect(step(stateIn('visit'), { type: 'rules', index: 7 }, THEN, short).index).toBe(1);
  });
});

describe('opening hours', () => {
  const shut = rulesWith({ open: false });
  const told = { type: 'rules', index: 2 } as const;

  it('end: a kiosk that nobody is at gets dark at once, also in the middle of a film', () => {
    const film = stateIn('attract', { mode: 'held', heldUntil: THEN + 60_000 });
    for (const before of [stateIn('attract'), film]) {
      expect(step(before, told, THEN + 1_000, shut)).toEqual(initial(shut, THEN + 1_000));
    }
    expect(initial(shut, 0)).toMatchObject({ mode: 'closed', base: 'attract', index: 0 });
  });

  it('end: a visit comes to its own end first', () => {
    const visit = step(stateIn('visit', open()), told, THEN, shut);
    expect(visit.mode).toBe('visit');
    const last = leaveAlone({ at: THEN, state: visit }, shut, THEN + 3_600_000).at(-1);
    expect(last).toEqual({ at: THEN + 80_000, state: initial(shut, THEN + 80_000) });
  });

  it('end: staff stay at their panel, and open it in the dark; when they leave, it is dark', () => {
    const inTheDark = step(stateIn('closed'), { type: 'operator', open: true }, THEN, shut);
    for (const before of [stateIn('operator'), inTheDark]) {
      const panel = step(before, told, THEN, shut);
      expect(panel.mode).toBe('operator');
      expect(step(panel, { type: 'operator', open: false }, THEN, shut).mode).toBe('closed');
    }
  });

  it('begin: a fresh kiosk', () => {
    const dark = initial(shut, 0);
    expect(step(dark, told, THEN, rulesWith())).toEqual(initial(rulesWith(), THEN));
    // Also where nobody says so.
    expect(leaveAlone({ at: THEN, state: dark }, rulesWith(), THEN).at(-1)?.state.mode).toBe('attract');
  });
});
