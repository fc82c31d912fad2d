// The fonts are there before words are set in them: so none appears late, and none jumps.

/** What slides and furniture are set in at first sight. */
const FONTS = ['1em "Source Serif 4"', '1em "Golos Text"'] as const;

/** Loads the files that hold the letters of a text. Never rejects: without them, words are set in the system’s font. */
export async function fontsFor(text: string): Promise<void> {
  await Promise.allSettled(FONTS.map((font) => document.fonts.load(font, text)));
}

/** Loads all others as well: a visitor’s language may be written in other letters than the first slide. */
export async function allFonts(): Promise<void> {
  await Promise.allSettled([...document.fonts].map((face) => face.load()));
}
