// Languages as the panel’s choices show them.
import type { OfferedExhibition } from '../../core/staff.ts';
import type { Language } from '../../core/deck/values.ts';
import { autonym } from '../i18n/catalogue.ts';

export function languageOption(language: Language) {
  return { value: language, label: autonym(language), lang: language };
}

/** An exhibition’s title in the panel’s language, a tag of two or three letters; in its own where it has none. */
export function titleIn({ title, defaultLanguage }: OfferedExhibition, language: string) {
  const tag = Object.keys(title).find((one) => one.split('-')[0] === language) ?? defaultLanguage;
  return { label: title[tag] ?? '', lang: tag };
}
