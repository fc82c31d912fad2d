// The interface in English.
import type { Words } from './words.ts';

export const english: Words = {
  autonym: 'English',
  slide: 'slide',
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
  inForceSince: 'In force since',
  slideOf: (number, count) => `Slide ${String(number)} of ${String(count)}`,
  page: (number, count) => `Page ${String(number)} of ${String(count)}`,
  around: (amount) => `around ${amount}`,
  borneOutBy: (names) => `Sources: ${names}`,
};
