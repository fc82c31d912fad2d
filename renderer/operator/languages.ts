// Languages as the panel’s choices show them.
import type { OfferedExhibition } from '../../core/staff.ts';
import type { Language } from '../../core/deck/values.ts';
import { autonym } from '../i18n/catalogue.ts';

export function languageOption(language: Language) {
  return { value: language, label: autonym(language), lang: language };
}

/** An exhibition’s title in the panel’s language, a tag of two or three letters; in its own where it has none. */
function titleIn({ title, defaultLanguage }: OfferedExhibition, language: string) {
  const tag = Object.keys(title).find((one) => one.split('-')[0] === language) ?? defaultLanguage;
  return { label: title[tag] ?? '', lang: tag };
}

/** Exhibitions to choose from, by title; those of one title with their folders, too. */
export function exhibitionOptions(exhibitions: readonly OfferedExhibition[], language: string) {
  const options = exhibitions.map((one) => ({ value: one.setting, ...titleIn(one, language) }));
  return options.map((one) => {
    const isAlone = options.every((other) => other === one || other.label !== one.label);
    return isAlone ? one : { ...one, hint: folderOf(one.value) };
  });
}

/** Of a folder’s name so many characters have room in one line. */
const FOLDER = 40;

/** A folder and the one that it is in: a copy on a stick is often named as what it was copied from. */
function folderOf(setting: string): string {
  const parts = setting.split(/[\\/]/).filter((part) => part !== '');
  const letters = Array.from(parts.slice(-2).join('/'));
  if (letters.length <= FOLDER) return letters.join('');
  // Copies differ at the stick, or at their end.
  return [...letters.slice(0, FOLDER / 2), '…', ...letters.slice(1 - FOLDER / 2)].join('');
}
