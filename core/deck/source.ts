// What a host hands to `parse`: files that are read but not yet believed.
import type { Language } from './values.ts';
import type { Position } from './problem.ts';

/** Keys and indices that lead to a value in a file. */
export type Path = readonly (string | number)[];

/** One file of structured data, whatever its syntax. */
export interface SourceFile {
  /** As problems name it, relative to the exhibition's folder: `text/fr-BE.yaml`. */
  readonly name: string;
  /** Undefined when the file could not be read, which its reader has reported; null when it is empty. */
  readonly value: unknown;
  /** Where the value at `path` stands, or the nearest one around it that is there. */
  locate(path: Path): Position | undefined;
}

/** What is known of a media file without decoding it. */
export interface MediaFacts {
  readonly bytes: number;
  /** MIME type by its content, not by its ending; undefined where the content is of no known type. */
  readonly type: string | undefined;
  /** Pixels. */
  readonly width?: number;
  /** Pixels. */
  readonly height?: number;
  /** Why the file cannot be used, e.g. `a link that leads out of the exhibition’s folder`. */
  readonly fault?: string;
}

export interface ExhibitionFiles {
  readonly deck: SourceFile;
  /** Every text file that is there, listed in the deck or not. */
  readonly texts: ReadonlyMap<Language, SourceFile>;
  /** Facts of the file at a path inside the exhibition's folder; undefined where there is none. */
  media(path: string): MediaFacts | undefined;
}
