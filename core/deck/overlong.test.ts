// Files with far too much of something: a problem says so, and few are told of the rest.
import { expect, it } from 'vitest';
import { messages, parseValues } from './parse.fixture.ts';

const MANY = 10_001;
const en = { title: 'Test', slides: { one: { title: 'One', items: { a: { title: 'A' } } } } };

function said(slide: Readonly<Record<string, unknown>>, head: Readonly<Record<string, unknown>> = {}) {
  const slides = [{ kind: 'statement', id: 'one', ...slide }];
  return messages(parseValues({ id: 'test', languages: ['en'], slides, ...head }, { en }));
}

it.each([
  ['items', '(the slide is left out)', 'at most 6 items', 'figures'],
  ['sources', '', 'at most 10,000 items', 'statement'],
])('of a list that is too long, the length is told and no element: %s', (key, outcome, expected, kind) => {
  const list = Array.from({ length: MANY }, () => 0);
  const [first, ...rest] = said({ kind, [key]: list });
  expect(first).toBe(
    `error deck.yaml slides[0].${key}: expected ${expected}, found 10,001 items ${outcome}`.trim(),
  );
  expect(rest.filter((one) => one.includes(`${key}[`))).toEqual([]);
});

it('so it is of a map', () => {
  const sources = Object.fromEntries(Array.from({ length: MANY }, (_, at) => [`s${String(at)}`, 0]));
  expect(said({}, { sources })).toContain(
    'error deck.yaml sources: expected at most 10,000 items, found 10,001 items',
  );
});

it('a deck may have thirty languages', () => {
  const languages = Array.from(
    { length: 31 },
    (_, at) => `${String.fromCharCode(97 + (at % 26))}${at < 26 ? 'a' : 'b'}`,
  );
  expect(said({}, { languages: languages.slice(1) }).join()).not.toContain('at most');
  expect(said({}, { languages })).toContain(
    'error deck.yaml languages: expected at most 30 languages, found 31 items',
  );
});

it('of a file, a thousand errors and a thousand warnings are told, and how many more there are', () => {
  const slides = Array.from({ length: 1_500 }, (_, at) => ({
    kind: 'statement',
    id: `s${String(at)}`,
    sources: ['no'],
    no: 1,
  }));
  const all = messages(parseValues({ id: 'test', languages: ['en'], slides }, { en }));
  const of = (start: string) => all.filter((one) => one.startsWith(start));
  expect(of('error deck.yaml')).toHaveLength(1_001);
  expect(of('warning deck.yaml')).toHaveLength(1_001);
  expect(all).toContain(
    'warning deck.yaml: expected at most 1,000 problems, found 500 more (mend the others first)',
  );
});
