// The interface in French. Not yet reviewed by a native speaker.
import type { Words } from './words.ts';

export const french: Words = {
  autonym: 'Français',
  slide: 'page',
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
  stillThere: 'Êtes-vous toujours là\u202f?',
  stillThereHint: 'Touchez l’écran pour continuer. Sinon, l’exposition recommence pour le visiteur suivant.',
  stay: 'Continuer',
  noSources: 'Cette page ne cite aucune source.',
  inForceSince: 'Entrée en vigueur\u00a0:',
  slideOf: (number, count) => `Page ${String(number)} sur ${String(count)}`,
  page: (number, count) => `Écran ${String(number)} sur ${String(count)}`,
  around: (amount) => `environ ${amount}`,
  borneOutBy: (names) => `Sources\u00a0: ${names}`,
};
