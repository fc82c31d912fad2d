// How a statement of the ministry’s text is written down, so that a test can look for it in every language.

/** Of the phrases below, in this order. */
export const LANGUAGES = ['kk', 'ru', 'en', 'nl-BE', 'fr-BE', 'de-BE'] as const;

export interface Statement {
  /** The ministry’s own words. */
  readonly source: string;
  /** Id of the slide where it stands. */
  readonly slide: string;
  /**
   * What each language cannot leave out, in the order of LANGUAGES; … stands for whatever a translator puts between.
   * Spaces are plain here; in the files some do not break.
   */
  readonly said: readonly [kk: string, ru: string, en: string, nl: string, fr: string, de: string];
  /** Its dates and amounts, as the slide has them; the kiosk writes them in each language. */
  readonly data?: object;
}
