// Every event in every mode: what changes, and that nothing else does.
import { describe, expect, it } from 'vitest';
import { rulesWith, stateIn, THEN } from './show.fixture.ts';
import type { Mode, ShowEvent, ShowState } from './state.ts';
import { initial } from './state.ts';
import { step } from './step.ts';

const rules = rulesWith();
/** After every state came to be, and before anything is due. */
const NOW = THEN + 1_000;

type Change = Partial<ShowState>;

const SAMPLES: Record<ShowEvent['type'], ShowEvent> = {
  tick: { type: 'tick' },
  touch: { type: 'touch' },
  move: { type: 'move', by: 1 },
  go: { type: 'go', to: 4 },
  pause: { type: 'pause' },
  play: { type: 'play' },
  hold: { type: 'hold', limit: 5_000 },
  release: { type: 'release' },
  language: { type: 'language', language: 'en' },
  textSize: { type: 'textSize', size: 'largest' },
  contrast: { type: 'contrast', high: false },
  layer: { type: 'layer', layer: 'sources' },
  item: { type: 'item', item: 'another' },
  operator: { type: 'operator', open: true },
  rules: { type: 'rules', index: 3 },
};

const none: Change = {};
const touched: Change = { touched: NOW };
const wakes: Change = { mode: 'visit', base: 'visit', touched: NOW };
const extends_: Change = { mode: 'visit', touched: NOW };
const leftFor = (index: number): Change => ({
  index,
  since: NOW,
  touched: NOW,
  layer: undefined,
  item: undefined,
});
const held: Change = { mode: 'held', heldUntil: NOW + 5_000 };
const panel: Change = { mode: 'operator', touched: NOW, layer: undefined, item: undefined };
const replaced: Change = { index: 3, item: undefined };

/** A choice of the visitor’s: it acts in a visit, a pause and under a film; it only wakes, or only extends, else. */
function choice(change: Change): Record<Mode, Change> {
  const acts = { ...change, touched: NOW };
  return {
    attract: wakes,
    visit: acts,
    paused: acts,
    held: acts,
    warning: extends_,
    operator: touched,
    closed: none,
  };
}

const TABLE: Record<ShowEvent['type'], Record<Mode, Change>> = {
  tick: { attract: none, visit: none, paused: none, held: none, warning: none, operator: none, closed: none },
  touch: choice(none),
  move: { ...choice(leftFor(3)), held: { ...leftFor(3), mode: 'visit' } },
  go: { ...choice(leftFor(4)), held: { ...leftFor(4), mode: 'visit' } },
  pause: {
    ...choice({ mode: 'paused', base: 'paused', playing: false }),
    held: { base: 'paused', playing: false, touched: NOW },
  },
  play: {
    ...choice({ mode: 'visit', base: 'visit', since: NOW, playing: true }),
    held: { since: NOW, playing: true, touched: NOW },
  },
  hold: { attract: held, visit: held, paused: held, held, warning: none, operator: none, closed: none },
  release: {
    attract: none,
    visit: none,
    paused: none,
    held: { mode: 'visit', touched: NOW },
    warning: none,
    operator: none,
    closed: none,
  },
  language: choice({ language: 'en' }),
  textSize: choice({ textSize: 'largest' }),
  contrast: choice({ highContrast: false }),
  layer: choice({ layer: 'sources' }),
  item: choice({ item: 'another' }),
  operator: {
    attract: panel,
    visit: panel,
    paused: panel,
    held: panel,
    warning: panel,
    operator: panel,
    closed: panel,
  },
  rules: {
    attract: replaced,
    visit: replaced,
    paused: replaced,
    held: replaced,
    warning: replaced,
    operator: replaced,
    closed: replaced,
  },
};

const rows = Object.entries(TABLE).flatMap(([type, byMode]) =>
  Object.entries(byMode).map(([mode, change]) => ({ type, mode, change }) as TableRow),
);
interface TableRow {
  type: ShowEvent['type'];
  mode: Mode;
  change: Change;
}

describe('every event in every mode', () => {
  it.each(rows)('$type in $mode', ({ type, mode, change }) => {
    const before = stateIn(mode);
    const now = mode === 'closed' ? rulesWith({ open: false }) : rules;
    expect(step(before, SAMPLES[type], NOW, now)).toEqual({ ...before, ...change });
  });

  it('changes nothing: the same object comes back', () => {
    const visit = stateIn('visit');
    expect(step(visit, { type: 'tick' }, NOW, rules)).toBe(visit);
    expect(step(visit, { type: 'release' }, NOW, rules)).toBe(visit);
    expect(step(visit, { type: 'rules', index: 2 }, NOW, rules)).toBe(visit);
    expect(step(visit, { type: 'operator', open: false }, NOW, rules)).toBe(visit);
    const warning = stateIn('warning');
    expect(step(warning, { type: 'hold', limit: 5_000 }, NOW, rules)).toBe(warning);
  });
});

describe('where a move leads', () => {
  it.each<{ what: string; from: number; event: ShowEvent; wrap?: boolean; to: number }>([
    { what: 'forward', from: 1, event: { type: 'move', by: 1 }, to: 2 },
    { what: 'back', from: 1, event: { type: 'move', by: -1 }, to: 0 },
    { what: 'forward from the last', from: 4, event: { type: 'move', by: 1 }, to: 4 },
    { what: 'back from the first', from: 0, event: { type: 'move', by: -1 }, to: 0 },
    { what: 'forward from the last, wrapped', from: 4, event: { type: 'move', by: 1 }, wrap: true, to: 0 },
    { what: 'back from the first, wrapped', from: 0, event: { type: 'move', by: -1 }, wrap: true, to: 4 },
    { what: 'to a slide', from: 0, event: { type: 'go', to: 3 }, to: 3 },
    { what: 'before the deck', from: 3, event: { type: 'go', to: -1 }, to: 0 },
    { what: 'beyond the deck', from: 0, event: { type: 'go', to: 99_999 }, to: 4 },
    { what: 'to the end', from: 0, event: { type: 'go', to: Number.POSITIVE_INFINITY }, to: 4 },
    { what: 'to before all', from: 3, event: { type: 'go', to: Number.NEGATIVE_INFINITY }, to: 0 },
    { what: 'to no number', from: 3, event: { type: 'go', to: Number.NaN }, to: 0 },
    { what: 'between two slides', from: 0, event: { type: 'go', to: 2.9 }, to: 2 },
  ])('$what: $from → $to', ({ from, event, wrap = false, to }) => {
    const next = step(stateIn('visit', { index: from }), event, NOW, rulesWith({ wrap }));
    expect(next.index).toBe(to);
    expect(next.layer).toBeUndefined();
  });

  it('keeps the open item when it leads nowhere', () => {
    const next = step(stateIn('visit', { index: 4 }), { type: 'move', by: 1 }, NOW, rules);
    expect(next.item).toBe('milestone');
  });

  it('keeps a pause when it leads to another slide', () => {
    expect(step(stateIn('paused'), { type: 'move', by: 1 }, NOW, rules)).toMatchObject({
      mode: 'paused',
      index: 3,
    });
  });
});

describe('a manual kiosk (autoplay off)', () => {
  const manual = rulesWith({ autoplay: false });

  it('acts on the first input at once', () => {
    expect(step(stateIn('attract'), { type: 'move', by: 1 }, NOW, manual)).toMatchObject({
      mode: 'visit',
      index: 3,
    });
    expect(step(stateIn('attract'), { type: 'language', language: 'fr-BE' }, NOW, manual).language).toBe(
      'fr-BE',
    );
    expect(step(stateIn('attract'), { type: 'pause' }, NOW, manual).mode).toBe('paused');
  });

  it('still spends the warning’s first touch on the extension alone', () => {
    expect(step(stateIn('warning'), { type: 'move', by: 1 }, NOW, manual)).toMatchObject({
      mode: 'visit',
      index: 2,
    });
  });
});

describe('what a visitor may not choose', () => {
  it('a language that the deck does not speak', () => {
    const visit = stateIn('visit');
    expect(step(visit, { type: 'language', language: 'kk' }, NOW, rules)).toEqual({
      ...visit,
      touched: NOW,
    });
  });
});

describe('staff leave their panel', () => {
  it('the next visitor finds a fresh kiosk', () => {
    expect(step(stateIn('operator'), { type: 'operator', open: false }, NOW, rules)).toEqual(
      initial(rules, NOW),
    );
  });
});
