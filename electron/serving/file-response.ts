// A file as the answer to a request: streamed in pieces, so that a film of 4 GiB costs no more memory than one piece.
import { join } from 'node:path';
import { lookup } from 'mrmime';
import { isSameFile } from '../files/mirror.ts';
import { PatientFile } from '../files/patient-file.ts';
import type { Place } from '../files/patient-file.ts';
import { byteRange } from './byte-range.ts';
import type { Part } from './byte-range.ts';

/** Bytes read at a time (256 KiB). */
const PIECE = 256 * 1024;

type Pieces = AsyncGenerator<Uint8Array, void, undefined>;
type Tell = (fault: string) => void;

/**
 * Answers with the file of the first place that gives it: 200, 206 for a part, 416 where the file has no such part. What
 * can’t be read, or not in time, is told, and the next place answers; in the middle of a file, where it has the same one.
 * Undefined where no place has it. Never rejects.
 * @param headers what every answer carries
 */
export async function fileResponse(
  places: readonly Place[],
  request: Request,
  headers: Headers,
  tell: Tell,
): Promise<Response | undefined> {
  for (const [at, place] of places.entries()) {
    try {
      const file = await PatientFile.open(place);
      if (file === undefined) continue;
      return await responseOf(file, request, new Headers(headers), (part) =>
        piecesOf(file, part, places.slice(at + 1), tell),
      );
    } catch (error) {
      tell(`${join(place.folder, place.path)}: ${String(error)}`);
    }
  }
  return undefined;
}

/** Rejects where not even its first bytes can be read; it is closed then, as it is after the last ones. */
async function responseOf(
  file: PatientFile,
  request: Request,
  headers: Headers,
  piecesOf: (part: Part) => Pieces,
): Promise<Response> {
  const { size, mtime } = file.facts;
  const range = byteRange(request.headers.get('range'), size);
  headers.set('Content-Type', mediaType(file.name));
  headers.set('Accept-Ranges', 'bytes');
  headers.set('Last-Modified', mtime.toUTCString());
  if (range === 'unsatisfiable') {
    file.close();
    headers.set('Content-Range', `bytes */${String(size)}`);
    return new Response(null, { status: 416, headers });
  }
  const part = range === 'whole' ? { start: 0, end: size - 1 } : range;
  headers.set('Content-Length', String(part.end - part.start + 1));
  if (range !== 'whole') {
    headers.set('Content-Range', `bytes ${String(part.start)}-${String(part.end)}/${String(size)}`);
  }
  const status = range === 'whole' ? 200 : 206;
  if (request.method === 'HEAD') {
    file.close();
    return new Response(null, { status, headers });
  }
  const pieces = piecesOf(part);
  // Before anything is promised: until then, any other place may answer instead.
  const first = await pieces.next();
  return new Response(stream(first, pieces), { status, headers });
}

/** The MIME type by the file’s ending; text is UTF-8. */
export function mediaType(path: string): string {
  const type = lookup(path) ?? 'application/octet-stream';
  return /^text\/|javascript$|json$/.test(type) ? `${type}; charset=utf-8` : type;
}

/**
 * Reads only when asked to, and lets the file go when the page stops listening (which it does at each seek). Node’s own
 * `Readable.toWeb` throws from a closed stream there.
 */
function stream(first: IteratorResult<Uint8Array, void>, pieces: Pieces): ReadableStream<Uint8Array> {
  const give = (
    controller: ReadableStreamDefaultController<Uint8Array>,
    { done, value }: IteratorResult<Uint8Array, void>,
  ) => {
    if (done === true) controller.close();
    else controller.enqueue(value);
  };
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        give(controller, first);
      },
      pull: async (controller) => {
        give(controller, await pieces.next());
      },
      cancel: async () => {
        await pieces.return();
      },
    },
    { highWaterMark: 1 },
  );
}

/** A part of a file: once one place fails, from the next that has the same file. Throws where none is left. */
async function* piecesOf(file: PatientFile, part: Part, others: readonly Place[], tell: Tell): Pieces {
  const rest = [...others];
  let from = file;
  try {
    for (let position = part.start; position <= part.end;) {
      let piece: Uint8Array;
      try {
        piece = await from.read(position, Math.min(PIECE, part.end - position + 1));
      } catch (error) {
        const other = await sameFile(file, rest);
        if (other === undefined) throw error;
        tell(`${from.name}: ${String(error)}; ${other.name} goes on`);
        from.close();
        from = other;
        continue;
      }
      position += piece.byteLength;
      yield piece;
    }
  } finally {
    from.close();
  }
}

/** Takes places away, up to the first that has the same file. */
async function sameFile(file: PatientFile, places: Place[]): Promise<PatientFile | undefined> {
  for (let place = places.shift(); place !== undefined; place = places.shift()) {
    const other = await PatientFile.open(place).catch(() => undefined);
    if (other !== undefined && isSameFile(file.facts, other.facts)) return other;
    other?.close();
  }
  return undefined;
}
