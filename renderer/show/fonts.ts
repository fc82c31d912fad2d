// The fonts are there before words are set in them: so none appears late, and none jumps.

/** What slides and furniture are set in at first sight. */
const FONTS = ['1em "Source Serif 4"', '1em "Golos Text"'] as const;

/** Longest wait for them, ms. After that the slide shows, and its words when they can. */
const LIMIT = 2_000;

/** Loads the files that hold the letters of a text. Never rejects, and takes no longer than the limit. */
export async function fontsFor(text: string): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, LIMIT);
  });
  await Promise.race([Promise.allSettled(FONTS.map((font) => document.fonts.load(font, text))), late]);
  clearTimeout(timer);
}

/** Loads all others as well: a visitor’s language may be written in other letters than the first slide. */
export async function allFonts(): Promise<void> {
  await Promise.allSettled([...document.fonts].map((face) => face.load()));
}
