// The interface in Russian. Not yet reviewed by a native speaker.
import type { Words } from './words.ts';

export const russian: Words = {
  autonym: 'Русский',
  slide: 'страница',
  touchToExplore: 'Коснитесь экрана',
  previous: 'Предыдущая страница',
  next: 'Следующая страница',
  pause: 'Пауза',
  play: 'Показ',
  overview: 'Обзор',
  sources: 'Источники',
  textSize: 'Размер текста',
  highContrast: 'Высокий контраст',
  languages: 'Языки',
  controls: 'Управление',
  position: 'Положение',
  close: 'Закрыть',
  stillThere: 'Вы ещё здесь?',
  stillThereHint:
    'Коснитесь экрана, чтобы продолжить. Иначе выставка начнётся заново для следующего посетителя.',
  stay: 'Продолжить',
  noSources: 'На этой странице источники не указаны.',
  inForceSince: 'Вступление в\u00a0силу:',
  slideOf: (number, count) => `Страница ${String(number)} из ${String(count)}`,
  page: (number, count) => `Экран ${String(number)} из ${String(count)}`,
  around: (amount) => `около ${amount}`,
  borneOutBy: (names) => `Источники: ${names}`,
};
