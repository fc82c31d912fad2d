// The part of a file that a Range header asks for, so that films can be sought in.
import parseRange from 'range-parser';

/** First and last byte, both included, from 0. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/**
 * The part asked for; `whole` without a usable header or where several parts are asked for (RFC 9110, 14.2 lets a
 * server ignore those); `unsatisfiable` when no byte of the file is asked for.
 * @param size the file’s, in bytes
 */
export function byteRange(header: string | null, size: number): Part | 'whole' | 'unsatisfiable' {
  if (header === null) return 'whole';
  const parts = parseRange(size, header);
  if (parts === -1) return 'unsatisfiable';
  if (parts === -2 || parts.type !== 'bytes') return 'whole';
  const [part] = parts;
  return part === undefined || parts.length > 1 ? 'whole' : { start: part.start, end: part.end };
}
