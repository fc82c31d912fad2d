// What every language of the interface has to say.

export interface Words {
  /** The language’s name in itself, as its button carries it. */
  readonly autonym: string;
  /** What a slide is called, where a screen reader says what stands there. */
  readonly slide: string;
  /** The call over the attract loop. */
  readonly touchToExplore: string;
  readonly previous: string;
  readonly next: string;
  readonly pause: string;
  readonly play: string;
  readonly overview: string;
  readonly sources: string;
  readonly textSize: string;
  readonly highContrast: string;
  readonly languages: string;
  readonly controls: string;
  readonly position: string;
  readonly close: string;
  readonly stillThere: string;
  readonly stillThereHint: string;
  readonly stay: string;
  readonly noSources: string;
  readonly inForceSince: string;
  slideOf(number: number, count: number): string;
  page(number: number, count: number): string;
  /** "around 70": `amount` is formatted already. */
  around(amount: string): string;
  /** "Sources: …": `names` is a list already. */
  borneOutBy(names: string): string;
}
