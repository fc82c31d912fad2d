// Warns of what will not fit on a screen, or will not be read there, in every language, before anyone runs it.
import { plural, quote } from './found.ts';
import { isMap, own } from './mend.ts';
import type { ProblemList } from './problem-list.ts';
import { roomOf } from './room.ts';
import type { ItemRoom, RowRoom, TextRoom } from './room.ts';
import type { Slide } from './schema.ts';
import type { Path } from './source.ts';
import { parseInline, visibleWordCount } from './text.ts';
import type { Texts } from './texts.ts';

/** More words on one screen are not read (Te Papa: 30–70). */
const MOST_WORDS = 70;

const SOFT_HYPHEN = '\u00ad';

/** Where a line may be broken; a no-break space is no such place. Scripts without spaces break anywhere. */
const BREAK =
  /[ \t\n\u00ad\u200b\u2010\u2013\u2014-]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** What is wrong with a part of a slide's words, named by its path inside them. */
type Warn = (path: Path, expected: string, found: string, fix?: string) => void;

/**
 * Takes time in proportion to the words. What a translation lacks is filled from the default language, and is that
 * file's matter: here each file answers for what it says itself.
 */
export function noteTooLong(slides: readonly Slide[], texts: Texts, problems: ProblemList): void {
  for (const { file, language, slides: all } of [texts.reference, ...texts.translations]) {
    for (const slide of slides) {
      const words = own(all, slide.id);
      if (!isMap(words)) continue;
      const warn: Warn = (path, expected, found, fix) => {
        const mismatch = { expected, found, ...(fix === undefined ? {} : { fix }) };
        problems.warning(file, ['slides', slide.id, ...path], mismatch);
      };
      const count = visibleWordCount(slide, language);
      if (count > MOST_WORDS) warn([], `at most ${String(MOST_WORDS)} words on the screen`, String(count));
      noteTexts(slide, words, file === texts.reference.file, warn);
    }
  }
}

function noteTexts(slide: Slide, words: unknown, isReference: boolean, warn: Warn): void {
  const { texts, together, item, mostItems } = roomOf(slide);
  const good = noteEach([], words, texts, warn);
  if (together !== undefined && good)
    noteSum([], lengths(words, together.texts), together.most, together.texts, warn);
  const ids = 'items' in slide ? slide.items.map(({ id }) => id) : [];
  const items = new Map(ids.map((id) => [id, own(own(words, 'items'), id)]));
  if (item !== undefined) noteItems(good ? words : undefined, items, item, warn);
  // Told once: every language has the same items.
  else if (items.size > 0 && isReference)
    warn(['items'], `at most ${plural(mostItems, 'item')}, ${THEY_FIT}`, String(items.size));
}

const IT_FITS = 'so that it fits every screen';
const THEY_FIT = 'so that they fit every screen';

/** Returns whether each keeps to its limit: only then is what they share looked at, so that one fault is told once. */
function noteEach(
  path: Path,
  words: unknown,
  texts: Readonly<Record<string, TextRoom>>,
  warn: Warn,
): boolean {
  let good = true;
  for (const [name, { most, word }] of Object.entries(texts)) {
    const text = shown(own(words, name));
    const found = length(text);
    const expected = most === 0 ? 'no text beside so many items' : `at most ${characters(most)}`;
    if (found > most) warn([...path, name], `${expected}, ${IT_FITS}`, String(found));
    const long = most === 0 ? undefined : text.split(BREAK).find((part) => length(part) > word);
    if (long !== undefined) {
      const fix = 'where it may be broken, write \\u00ad, and the text in double quotes';
      warn([...path, name], `words of at most ${characters(word)}, ${THEY_FIT}`, quote(long), fix);
    }
    good &&= found <= most;
  }
  return good;
}

/** @param words those of the slide; undefined where they have been found too long */
function noteItems(words: unknown, items: ReadonlyMap<string, unknown>, room: ItemRoom, warn: Warn): void {
  const { texts, together, beside, rows = [] } = room;
  const names = Object.keys(texts);
  for (const [id, item] of items) {
    const good = noteEach(['items', id], item, texts, warn);
    const found = lengths(item, names);
    // A title alone has more room than with a text below it.
    const shares = found.filter((each) => each > 0).length > 1;
    if (together !== undefined && good && shares) noteSum(['items', id], found, together, names, warn);
  }
  noteRows([...items.values()], rows, warn);
  if (beside === undefined || words === undefined) return;
  const longest = Math.max(...[...items.values()].map((item) => length(shown(own(item, 'title')))));
  noteSum(
    [],
    [...lengths(words, beside.texts), longest],
    beside.most,
    [...beside.texts, 'the longest item'],
    warn,
  );
}

function noteSum(
  path: Path,
  found: readonly number[],
  most: number,
  names: readonly string[],
  warn: Warn,
): void {
  const sum = found.reduce((total, each) => total + each, 0);
  if (sum <= most) return;
  const all = `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
  warn(path, `at most ${characters(most)} in ${all} together, ${THEY_FIT}`, String(sum));
}

/** Of the first shape of screen that they don’t fit. */
function noteRows(items: readonly unknown[], rooms: readonly RowRoom[], warn: Warn): void {
  for (const { line, lines } of rooms) {
    const found = items
      .map((item) => Math.max(1, ...lengths(item, ['left', 'right']).map((side) => Math.ceil(side / line))))
      .reduce((total, each) => total + each, 0);
    if (found <= lines) continue;
    const expected = `at most ${plural(lines, 'line')} of ${characters(line)} in all rows`;
    warn(['items'], `${expected}, ${THEY_FIT}`, String(found));
    return;
  }
}

function characters(count: number): string {
  return plural(count, 'character');
}

function lengths(words: unknown, names: readonly string[]): number[] {
  return names.map((name) => length(shown(own(words, name))));
}

/** In characters as people count them; soft hyphens are none. */
function length(text: string): number {
  return [...text.normalize('NFC').replaceAll(SOFT_HYPHEN, '')].length;
}

/** The text without its marks, but with its soft hyphens; a line break is one character. */
function shown(text: unknown): string {
  if (typeof text !== 'string') return '';
  return parseInline(text)
    .map((part) => (part.kind === 'break' ? '\n' : part.text))
    .join('');
}
