// The interface in German. Not yet reviewed by a native speaker.
import type { Words } from './words.ts';

export const german: Words = {
  autonym: 'Deutsch',
  slide: 'Seite',
  touchToExplore: 'Zum Entdecken berühren',
  previous: 'Vorherige Seite',
  next: 'Nächste Seite',
  pause: 'Pause',
  play: 'Abspielen',
  overview: 'Übersicht',
  sources: 'Quellen',
  textSize: 'Schriftgröße',
  highContrast: 'Hoher Kontrast',
  languages: 'Sprachen',
  controls: 'Bedienung',
  position: 'Position',
  close: 'Schließen',
  stillThere: 'Sind Sie noch da?',
  stillThereHint:
    'Berühren Sie den Bildschirm, um fortzufahren. Andernfalls beginnt die Ausstellung für den nächsten Gast von vorn.',
  stay: 'Fortfahren',
  noSources: 'Diese Seite nennt keine Quellen.',
  inForceSince: 'In Kraft seit',
  slideOf: (number, count) => `Seite ${String(number)} von ${String(count)}`,
  page: (number, count) => `Bildschirm ${String(number)} von ${String(count)}`,
  around: (amount) => `rund ${amount}`,
  borneOutBy: (names) => `Quellen: ${names}`,
};
