// Everything that is printed, each text with its place: of the shipped exhibitions, of the interface, of Intl.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Amount, CalendarSpan } from '../../core/deck/values.ts';
import { amountParts, formatAmount, formatSpan } from '../../renderer/i18n/format.ts';
import { ui } from '../../renderer/i18n/catalogue.ts';
import { panelLanguage, staffWords } from '../../renderer/operator/words/catalogue.ts';
import { EXHIBITIONS } from '../root.ts';

export interface Print {
  /** File and slide, or whose words they are. */
  readonly place: string;
  readonly text: string;
  /** Whether it is set in the serif. All is set in the sans too: titles stand in the overview, on buttons, in lists. */
  readonly serif: boolean;
}

/** The languages that the interface speaks. */
const LANGUAGES = ['kk', 'ru', 'en', 'nl-BE', 'fr-BE', 'de-BE'] as const;

/** Keys whose words some kind of slide sets in the serif; so is all that Intl writes. */
const SERIF = new Set(['title', 'lead', 'name', 'label', 'left', 'right', 'total', 'part', 'whole', 'ratio']);
/** Of the interface: titles of layers, the question. */
const SERIF_WORDS = new Set(['overview', 'sources', 'stillThere']);

export function exhibitions(): readonly Print[] {
  return readdirSync(EXHIBITIONS).flatMap((name) => {
    const texts = readdirSync(join(EXHIBITIONS, name, 'text')).flatMap((file) =>
      strings(yaml(name, 'text', file)).map(({ path, text }) => ({
        place: `${name}/text/${file}: ${path.join('.')}`,
        text,
        serif: SERIF.has(path.at(-1) ?? ''),
      })),
    );
    // Of a deck, names are printed: of sources and of emblems.
    const names = strings(yaml(name, 'deck.yaml'))
      .filter(({ path }) => path.at(-1) === 'name')
      .map(({ path, text }) => ({ place: `${name}/deck.yaml: ${path.join('.')}`, text, serif: false }));
    return [...texts, ...names];
  });
}

function yaml(...path: readonly string[]): unknown {
  return parse(readFileSync(join(EXHIBITIONS, ...path), 'utf8'));
}

interface Found {
  readonly path: readonly string[];
  readonly text: string;
}

function strings(value: unknown, path: readonly string[] = []): readonly Found[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, [...path, key]));
}

export function catalogue(): readonly Print[] {
  return LANGUAGES.flatMap((language) => {
    const { slideOf, page, around, borneOutBy, ...words } = ui(language);
    const all = {
      ...words,
      slideOf: slideOf(1, 23),
      page: page(4, 56),
      around: around('7 890'),
      borneOutBy: borneOutBy('A; B'),
    };
    return Object.entries(all).map(([key, text]) => ({
      place: `interface in ${language}: ${key}`,
      text,
      serif: SERIF_WORDS.has(key),
    }));
  });
}

/** Of the staff panel: titles and values are in the serif, and which they are differs by page. */
export function panel(): readonly Print[] {
  return LANGUAGES.flatMap((language) => {
    const words = staffWords(panelLanguage(language));
    const { waitFor, digitsEntered, numberedDisplay, memoryOf, restarts } = words;
    const said = [waitFor('1'), digitsEntered(2), numberedDisplay(3), memoryOf(4, 5), restarts(6)];
    return [...strings(words), ...said.map((text) => ({ path: ['said'], text }))].map(({ path, text }) => ({
      place: `panel in ${language}: ${path.join('.')}`,
      text,
      serif: true,
    }));
  });
}

const UNITS = [undefined, 'km', 'km²', '%', 'USD', 'EUR', 'KZT'] as const;
const VALUES = [0, 1, -2, 12.5, 3_456, -78_900, 419_700_000, 1_069_000_000, 9_960_000_000, 5e12];
const MONTHS = Array.from({ length: 12 }, (_, at) => `2021-${String(at + 1).padStart(2, '0')}`);
const SPANS: readonly CalendarSpan[] = [
  '2011',
  ...MONTHS,
  ...MONTHS.map((month) => `${month}-01`),
  { from: '2021-11-25', to: '2021-11-26' },
  { from: '2021-11-25', to: '2021-12-26' },
  { from: '2020-11-25', to: '2021-11-25' },
  { from: '2005', to: '2021' },
];

/** Numbers, units, currencies and dates in every language, and signs that the languages write them with. */
export function formats(): readonly Print[] {
  return LANGUAGES.flatMap((language) => {
    const amounts = UNITS.flatMap((unit) =>
      VALUES.flatMap((value) =>
        [true, false].flatMap((compact) => {
          const amount: Amount = { value, unit, digits: compact ? 4 : 21, compact, about: compact };
          const { before, number, after } = amountParts(amount, language);
          return [formatAmount(amount, language), before, number, after];
        }),
      ),
    );
    const text = [...amounts, ...SPANS.map((span) => formatSpan(span, language)), SIGNS].join('');
    return [{ place: `numbers and dates in ${language}`, text, serif: true }];
  });
}

/** Also what the Intl of another version may write, and what slides put between. */
const SIGNS = '0123456789 \u00a0\u202f.,’%+−–—…·*₸€²«»“”„‘';
