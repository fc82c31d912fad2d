// The interface in Kazakh. Not yet reviewed by a native speaker.
import type { Words } from './words.ts';

export const kazakh: Words = {
  autonym: 'Қазақша',
  slide: 'бет',
  touchToExplore: 'Экранды түртіңіз',
  previous: 'Алдыңғы бет',
  next: 'Келесі бет',
  pause: 'Кідірту',
  play: 'Көрсету',
  overview: 'Шолу',
  sources: 'Дереккөздер',
  textSize: 'Мәтін өлшемі',
  highContrast: 'Жоғары контраст',
  languages: 'Тілдер',
  controls: 'Басқару',
  position: 'Орны',
  close: 'Жабу',
  stillThere: 'Сіз әлі осындасыз ба?',
  stillThereHint: 'Жалғастыру үшін экранды түртіңіз. Әйтпесе көрме келесі келуші үшін қайта басталады.',
  stay: 'Жалғастыру',
  noSources: 'Бұл бетте дереккөз көрсетілмеген.',
  inForceSince: 'Күшіне енуі:',
  slideOf: (number, count) => `${String(count)} беттің ${String(number)}-беті`,
  page: (number, count) => `${String(count)} экранның ${String(number)}-экраны`,
  around: (amount) => `шамамен ${amount}`,
  borneOutBy: (names) => `Дереккөздер: ${names}`,
};
