// The exhibition that ships, read as a kiosk reads it, and what it prints.
import { fileURLToPath } from 'node:url';
import type { Kind } from '../../core/deck/kinds.ts';
import { formatProblem } from '../../core/deck/problem.ts';
import type { Deck, Slide, SlideOf } from '../../core/deck/schema.ts';
import { plainText } from '../../core/deck/text.ts';
import { readExhibition } from './read.ts';

const { deck: read, problems } = await readExhibition(
  fileURLToPath(new URL('../../assets/exhibitions/kz-be-30', import.meta.url)),
);
if (!read) throw new Error(problems.map(formatProblem).join('\n'));

export const deck: Deck = read;
export { problems };

export function slideOf<K extends Kind>(kind: K, id: string): SlideOf<K> {
  const slide = deck.slides.find((candidate) => candidate.id === id);
  if (slide?.kind !== kind) throw new Error(`no slide "${id}" of the kind ${kind}`);
  return slide;
}

/** Every text of a slide in a language as it is printed, without marks: so not `alt`, which is read aloud. */
export function printed(slide: Slide, language: string): string[] {
  const texts = (value: unknown): string[] =>
    typeof value === 'string' ? [plainText(value)] : Object.values(value as object).flatMap(texts);
  const { alt: _alt, ...words } = (slide.words[language] ?? {}) as Record<string, unknown>;
  return texts(words);
}
