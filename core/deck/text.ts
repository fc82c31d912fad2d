// Words for the screen: the two inline marks, and how many words a slide shows.
import type { Kind } from './kinds.ts';
import type { Slide } from './schema.ts';
import type { Language } from './values.ts';

/** A piece of text: plain, `*emphasis*`, or a line break where the text has one. Never HTML. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly text: string }
  | { readonly kind: 'break' };

/** What a line is made of: an escaped star, a star, or what stands between. */
const TOKENS = /\\\*|\*|[^*\\]+|\\/g;

/**
 * Emphasis stands on one line and has no space at its inner edges, so that `2 * 3 * 4` is arithmetic; `\*` is a star, and
 * a star without a partner stays as it is.
 */
export function parseInline(text: string): readonly Inline[] {
  return text
    .split('\n')
    .flatMap((line, index) => [...(index === 0 ? [] : [{ kind: 'break' } as const]), ...parseLine(line)]);
}

function parseLine(line: string): readonly Inline[] {
  const tokens = line.match(TOKENS) ?? [];
  const parts: Inline[] = [];
  let plain = '';
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at] ?? '';
    const close = token === '*' ? closing(tokens, at) : -1;
    if (close === -1) {
      plain += literal(token);
      at += 1;
    } else {
      if (plain !== '') parts.push({ kind: 'text', text: plain });
      plain = '';
      parts.push({
        kind: 'emphasis',
        text: tokens
          .slice(at + 1, close)
          .map(literal)
          .join(''),
      });
      at = close + 1;
    }
  }
  if (plain !== '') parts.push({ kind: 'text', text: plain });
  return parts;
}

/** Index of the star that ends the emphasis begun at `open`, or −1: the next star is the only one that can. */
function closing(tokens: readonly string[], open: number): number {
  const close = tokens.indexOf('*', open + 1);
  if (close <= open + 1) return -1;
  const starts = /^\S/.test(tokens[open + 1] ?? '');
  return starts && /\S$/.test(tokens[close - 1] ?? '') ? close : -1;
}

function literal(token: string): string {
  return token === '\\*' ? '*' : token;
}

/** A soft hyphen: where a long word may be broken. Nobody reads it, so it must not split a word when words are counted. */
const SOFT_HYPHEN = /\u00ad/g;

/** The text without its marks, as it is read aloud; a line break becomes a space. */
export function plainText(text: string): string {
  return parseInline(text)
    .map((part) => (part.kind === 'break' ? ' ' : part.text))
    .join('')
    .replace(SOFT_HYPHEN, '');
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}.,’'\-–/]*/gu;
/** Scripts that put no spaces between words; about two of their letters make a word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** How many words are to be read; `Abai-175` and `2,724,900` are one. */
export function countWords(text: string): number {
  const plain = plainText(text);
  const unspaced = plain.match(UNSPACED)?.length ?? 0;
  const spaced = unspaced === 0 ? plain : plain.replace(UNSPACED, ' ');
  return (spaced.match(WORD)?.length ?? 0) + Math.ceil(unspaced / 2);
}

/** The words of a slide in a language of its deck; in a language that it has not, those of its first. */
export function wordsOf<S extends Slide>(slide: S, language: Language): S['words'][Language] {
  const words: Readonly<Record<Language, unknown>> = slide.words;
  const spoken = Object.hasOwn(words, language) ? words[language] : Object.values(words)[0];
  return spoken as S['words'][Language];
}

/** Words of items that show only once a visitor has opened the item, by kind. */
const FOLDED: Partial<Record<Kind, readonly string[]>> = { timeline: ['text', 'place'] };

/** How many words stand on the screen while nobody touches it. Of a gallery, those of its longest picture. */
export function visibleWordCount(slide: Slide, language: Language): number {
  const { items = {}, alt: _alt, ...own } = wordsOf(slide, language) as LooseWords;
  const folded = FOLDED[slide.kind] ?? [];
  const counts = Object.values(items).map((item) =>
    sum(
      Object.entries(item)
        .filter(([key]) => key !== 'alt' && !folded.includes(key))
        .map(([, text]) => countWords(text)),
    ),
  );
  return (
    sum(Object.values(own).map((text) => countWords(text))) +
    (slide.kind === 'gallery' ? Math.max(0, ...counts) : sum(counts))
  );
}

/** All kinds' words alike: texts by key, and one map of items. */
type LooseWords = Readonly<Record<string, string>> & {
  readonly items?: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
