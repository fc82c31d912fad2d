// The interface’s own words, by language. A word that a language lacks does not compile.
import type { Language } from '../../core/deck/values.ts';
import { english } from './words/en.ts';
import { french } from './words/fr.ts';
import { dutch } from './words/nl.ts';
import { german } from './words/de.ts';
import { russian } from './words/ru.ts';
import { kazakh } from './words/kk.ts';
import type { Words } from './words/words.ts';

export type { Words };

const CATALOGUE: Readonly<Record<string, Words>> = {
  en: english,
  fr: french,
  nl: dutch,
  de: german,
  ru: russian,
  kk: kazakh,
};

/** The interface’s words in a language: by its primary subtag, English where there is none. */
export function ui(language: Language): Words {
  return CATALOGUE[primary(language)] ?? english;
}

/** A language’s name in that language, as its button carries it: "Français", "Қазақша"; the tag where nobody knows it. */
export function autonym(language: Language): string {
  const own = CATALOGUE[primary(language)]?.autonym;
  return own ?? new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}

function primary(language: Language): string {
  return language.split('-')[0] ?? language;
}
