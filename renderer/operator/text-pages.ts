// A long text in pages of a few lines: nothing scrolls.

/** Pages of so many characters at most, broken between words where there are any; none for no text. */
export function pagesOf(text: string, most: number): readonly string[] {
  const page = new RegExp(`.{1,${String(most)}}(?=\\s|$)|.{1,${String(most)}}`, 'gsu');
  return Array.from(text.matchAll(page), ([part]) => part.trim());
}
