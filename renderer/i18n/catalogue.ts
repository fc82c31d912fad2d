// The interface’s own words, by language. A word that a language lacks does not compile.
import type { Language } from '../../core/deck/values.ts';

export interface Words {
  /** The call over the attract loop. */
  readonly touchToExplore: string;
  readonly previous: string;
  readonly next: string;
  readonly pause: string;
  readonly play: string;
  readonly overview: string;
  readonly sources: string;
  readonly textSize: string;
  readonly highContrast: string;
  readonly languages: string;
  readonly controls: string;
  readonly position: string;
  readonly close: string;
  readonly stillThere: string;
  readonly stillThereHint: string;
  readonly stay: string;
  readonly noSources: string;
  readonly signedOn: string;
  readonly inForceSince: string;
  slideOf(number: number, count: number): string;
  page(number: number, count: number): string;
  /** "around 70": `amount` is formatted already. */
  around(amount: string): string;
}

const english: Words = {
  touchToExplore: 'Touch to explore',
  previous: 'Previous slide',
  next: 'Next slide',
  pause: 'Pause',
  play: 'Play',
  overview: 'Overview',
  sources: 'Sources',
  textSize: 'Text size',
  highContrast: 'High contrast',
  languages: 'Languages',
  controls: 'Controls',
  position: 'Position',
  close: 'Close',
  stillThere: 'Are you still there?',
  stillThereHint: 'Touch anywhere to go on. Otherwise the exhibition starts anew for the next visitor.',
  stay: 'Go on',
  noSources: 'This slide names no sources.',
  signedOn: 'Signed',
  inForceSince: 'In force since',
  slideOf: (number, count) => `Slide ${String(number)} of ${String(count)}`,
  page: (number, count) => `Page ${String(number)} of ${String(count)}`,
  around: (amount) => `around ${amount}`,
};

const french: Words = {
  touchToExplore: 'Touchez pour explorer',
  previous: 'Page précédente',
  next: 'Page suivante',
  pause: 'Pause',
  play: 'Lecture',
  overview: 'Vue d’ensemble',
  sources: 'Sources',
  textSize: 'Taille du texte',
  highContrast: 'Contraste élevé',
  languages: 'Langues',
  controls: 'Commandes',
  position: 'Position',
  close: 'Fermer',
  stillThere: 'Êtes-vous toujours là ?',
  stillThereHint: 'Touchez l’écran pour continuer. Sinon, l’exposition recommence pour le visiteur suivant.',
  stay: 'Continuer',
  noSources: 'Cette page ne cite aucune source.',
  signedOn: 'Signature',
  inForceSince: 'En vigueur depuis',
  slideOf: (number, count) => `Page ${String(number)} sur ${String(count)}`,
  page: (number, count) => `Écran ${String(number)} sur ${String(count)}`,
  around: (amount) => `environ ${amount}`,
};

const CATALOGUE: Readonly<Record<string, Words>> = { en: english, fr: french };

/** The interface’s words in a language: by its primary subtag, English where there is none. */
export function ui(language: Language): Words {
  return CATALOGUE[primary(language)] ?? english;
}

/** A language’s name in that language, as its button carries it: "Français", "Қазақша". */
export function autonym(language: Language): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(primary(language)) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

function primary(language: Language): string {
  return language.split('-')[0] ?? language;
}
