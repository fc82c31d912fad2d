// The staff panel’s words by language, and what it says with numbers.
import type { Language } from '../../../core/deck/values.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { french } from './fr.ts';
import { kazakh } from './kk.ts';
import { dutch } from './nl.ts';
import { russian } from './ru.ts';
import type { StaffWords } from './words.ts';

/** By primary subtag, in the order of their buttons. */
const CATALOGUE = {
  kk: kazakh,
  ru: russian,
  en: english,
  nl: dutch,
  fr: french,
  de: german,
} as const satisfies Readonly<Record<string, StaffWords>>;

export type PanelLanguage = keyof typeof CATALOGUE;
export const PANEL_LANGUAGES = Object.keys(CATALOGUE) as readonly PanelLanguage[];

/** The panel’s language beside a visitor’s: English where there is none. */
export function panelLanguage(language: Language): PanelLanguage {
  return PANEL_LANGUAGES.find((one) => one === language.split('-')[0]) ?? 'en';
}

export function staffWords(language: PanelLanguage): StaffWords {
  return CATALOGUE[language];
}

/** "45 s", "1 min 30 s", "3 d 4 h": the two largest units of whole seconds. Not by Intl, which knows no Kazakh. */
export function formatDuration(seconds: number, { units }: StaffWords): string {
  const parts = [
    { count: Math.floor(seconds / 86_400), unit: units.day },
    { count: Math.floor(seconds / 3_600) % 24, unit: units.hour },
    { count: Math.floor(seconds / 60) % 60, unit: units.minute },
    { count: seconds % 60, unit: units.second },
  ];
  const first = parts.findIndex(({ count }) => count > 0);
  const said = first === -1 ? parts.slice(-1) : parts.slice(first, first + 2);
  return said
    .filter(({ count }, at) => at === 0 || count > 0)
    .map(({ count, unit }) => `${String(count)}\u00a0${unit}`)
    .join(' ');
}

/** "2026-11-25 09:12" in the kiosk’s own time: the same in every language, as in the log. */
export function formatTime(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const two = (number: number) => String(number).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
