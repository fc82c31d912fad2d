// The interface in Dutch. Not yet reviewed by a native speaker.
import type { Words } from './words.ts';

export const dutch: Words = {
  autonym: 'Nederlands',
  slide: 'pagina',
  touchToExplore: 'Raak aan om te ontdekken',
  previous: 'Vorige pagina',
  next: 'Volgende pagina',
  pause: 'Pauze',
  play: 'Afspelen',
  overview: 'Overzicht',
  sources: 'Bronnen',
  textSize: 'Tekstgrootte',
  highContrast: 'Hoog contrast',
  languages: 'Talen',
  controls: 'Bediening',
  position: 'Positie',
  close: 'Sluiten',
  stillThere: 'Bent u er nog?',
  stillThereHint:
    'Raak het scherm aan om verder te gaan. Anders begint de tentoonstelling opnieuw voor de volgende bezoeker.',
  stay: 'Verdergaan',
  noSources: 'Deze pagina vermeldt geen bronnen.',
  inForceSince: 'Van kracht sinds',
  slideOf: (number, count) => `Pagina ${String(number)} van ${String(count)}`,
  page: (number, count) => `Scherm ${String(number)} van ${String(count)}`,
  around: (amount) => `ongeveer ${amount}`,
  borneOutBy: (names) => `Bronnen: ${names}`,
};
