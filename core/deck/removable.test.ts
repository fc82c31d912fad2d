// A slide does without each optional key of its kind whose value is wrong, and without no other.
import { describe, expect, it, test } from 'vitest';
import type * as v from 'valibot';
import { KINDS } from './kinds.ts';
import type { Kind } from './kinds.ts';
import { messages, parseValues } from './parse.fixture.ts';
import { isOptional, keysOf, schemaAt, schemaOfEach } from './schema-at.ts';
import type { Path } from './source.ts';

const amount = { value: 1 };
const picture = { file: 'media/a.png' };
const item = (id: string, more: object = {}) => ({ id, ...more });

/** What each kind needs, and nothing else. */
const LEAST: Record<Kind, object> = {
  opening: {},
  threads: { items: [item('a'), item('b')] },
  compare: { items: [item('a')] },
  map: {
    left: { country: 'KZ', at: [71, 51] },
    right: { country: 'BE', at: [4, 50] },
    items: [item('a')],
  },
  timeline: { items: [item('a', { date: 1991 }), item('b', { date: 1992 })] },
  statement: { items: [item('a')] },
  figures: { items: [item('a', { amount })] },
  bars: { items: [item('a', { amount }), item('b', { amount })] },
  share: { part: { amount }, whole: { amount } },
  count: { count: 1 },
  portrait: { items: [item('a')] },
  gallery: { items: [item('a', { picture })] },
  video: { file: 'media/a.webm' },
  closing: {},
};

const both = { title: 'Title', left: 'Left', right: 'Right', alt: 'Alt' };
const WORDS: Partial<Record<Kind, object>> = {
  compare: { left: 'Left', right: 'Right' },
  map: { left: 'Left', right: 'Right', leftPlace: 'Left', rightPlace: 'Right' },
  share: { part: 'Part', whole: 'Whole' },
  count: { label: 'Label' },
  portrait: { name: 'Name' },
};

/** The words of a slide and of its items: of each only those that the schema knows. */
function wordsOf(kind: Kind, data: object): object {
  const known = keysOf(schemaAt(KINDS[kind].words, ['items', 'a']) ?? KINDS[kind].words) ?? [];
  const one = Object.fromEntries(Object.entries(both).filter(([key]) => known.includes(key)));
  const list = 'items' in data && Array.isArray(data.items) ? (data.items as { id: string }[]) : [];
  const items = list.length === 0 ? {} : { items: Object.fromEntries(list.map(({ id }) => [id, one])) };
  return { title: 'Title', ...WORDS[kind], ...items };
}

function parsed(kind: Kind, data: object) {
  return parseValues(
    { id: 'test', languages: ['en'], slides: [data] },
    { en: { title: 'Test', slides: { one: wordsOf(kind, data) } } },
    {
      'media/a.png': { bytes: 1, type: 'image/png' },
      'media/a.webm': { bytes: 1, type: 'video/webm' },
    },
  );
}

const least = (kind: Kind): object => ({ kind, id: 'one', ...LEAST[kind] });

/** Paths of all keys, in the slide itself and in all that it holds. */
function keys(schema: v.GenericSchema, path: Path = []): readonly Path[] {
  const here = schemaAt(schema, path);
  if (here === undefined) return [];
  if (schemaOfEach(here) !== undefined && path.at(-1) === 'items') return keys(schema, [...path, 0]);
  return (keysOf(here) ?? []).flatMap((key) => [[...path, key], ...keys(schema, [...path, key])]);
}

/** A copy with a value at a path; what does not stand on the way is made. */
function put(value: unknown, [step, ...rest]: Path, what: unknown): unknown {
  if (step === undefined) return what;
  if (Array.isArray(value))
    return value.map((one: unknown, at) => (at === step ? put(one, rest, what) : one));
  const map = (value ?? {}) as Record<string, unknown>;
  return { ...map, [step]: put(map[step], rest, what) };
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((here, step) => (here as Record<string, unknown> | undefined)?.[step], value);
}

/** Without them, the rest would say something else. */
const SAYING = ['unit', 'about', 'left', 'right', 'items'];

const all = Object.keys(KINDS).flatMap((name) => {
  const kind = name as Kind;
  const { data } = KINDS[kind];
  return keys(data)
    .filter((path) => isOptional(schemaAt(data, path)!))
    .filter((path) => !SAYING.includes(String(path.at(-1))))
    .map((path) => ({ kind, path, name: `${kind}: ${path.join('.')}` }));
});

test.each(Object.keys(KINDS) as Kind[])('%s: what it needs is enough', (kind) => {
  expect(messages(parsed(kind, least(kind)))).toEqual([]);
});

describe('a wrong value of an optional key goes alone', () => {
  it('is asked of every kind', () => {
    expect(all.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['opening: from', 'share: part.date', 'threads: items.0.slide', 'bars: total']),
    );
    expect(all.length).toBeGreaterThan(100);
  });

  test.each(all)('$name', ({ kind, path }) => {
    // What stands around it may be optional too, and is given with what it needs.
    const around = path.slice(0, -1);
    const needed =
      at(least(kind), around) ??
      (keysOf(schemaAt(KINDS[kind].data, around)!)?.includes('value') ? amount : picture);
    const right = put(least(kind), around, needed) as object;
    const good = parsed(kind, right);
    expect(messages(good)).toEqual([]);
    const bad = parsed(kind, put(right, path, { wrong: [] }) as object);
    expect(messages(bad).length).toBeGreaterThan(0);
    expect(messages(bad).join('\n')).not.toContain('left out');
    expect(bad.deck?.slides).toEqual(good.deck?.slides);
  });
});

describe('a wrong value without which the rest would say something else takes along what holds it', () => {
  const shown = (kind: Kind, data: object) => parsed(kind, { ...least(kind), ...data });

  it.each([
    ['the unit of an amount', { distance: { value: 1, unit: 'miles' } }],
    ['that it is about so much', { distance: { value: 1, about: 'yes' } }],
  ])('%s: the amount', (_, data) => {
    expect(shown('map', data).deck?.slides).toEqual(shown('map', {}).deck?.slides);
  });

  it('one side of a row: the row', () => {
    const items = [item('a'), item('b', { left: { value: 'one' } })];
    const { deck } = shown('compare', { items });
    expect(deck?.slides[0]).toMatchObject({ items: [{ id: 'a' }] });
  });

  it.each<[string, Kind, object, string]>([
    [
      'the unit of what is needed',
      'share',
      { part: { amount: { value: 1, unit: 'miles' } } },
      'part.amount.unit',
    ],
    ['that it is about so many', 'count', { about: 'roughly' }, 'about'],
    ['all points of a thought', 'statement', { items: 'none' }, 'items'],
    [
      'a part of a total',
      'bars',
      { items: [item('a', { amount }), item('b', { amount: 1 })] },
      'items[1].amount',
    ],
  ])('%s: the slide, and it says so', (_, kind, data, path) => {
    const result = shown(kind, data);
    expect(result.deck).toBeUndefined();
    expect(messages(result)[0]).toContain(`slides[0].${path}: expected`);
    expect(messages(result)[0]).toMatch(/\(.*the slide is left out\)$/);
  });
});
