// A file as the answer to a request: streamed in pieces, so that a film of 4 GiB costs no more memory than one piece.
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { lookup } from 'mrmime';
import { byteRange } from './byte-range.ts';
import type { Part } from './byte-range.ts';

/** Bytes read at a time (256 KiB). */
const PIECE = 256 * 1024;

/**
 * Answers with the file: 200, 206 for a part, 416 where the file has no such part.
 * Rejects when the file can’t be opened or is a folder.
 * @param path an absolute path that was checked before
 * @param headers what every answer carries
 */
export async function fileResponse(path: string, request: Request, headers: Headers): Promise<Response> {
  const file = await open(path);
  try {
    const facts = await file.stat();
    if (!facts.isFile()) throw new Error('not a file');
    const range = byteRange(request.headers.get('range'), facts.size);
    headers.set('Content-Type', mediaType(path));
    headers.set('Accept-Ranges', 'bytes');
    if (range === 'unsatisfiable') {
      await file.close();
      headers.set('Content-Range', `bytes */${String(facts.size)}`);
      return new Response(null, { status: 416, headers });
    }
    const part = range === 'whole' ? { start: 0, end: facts.size - 1 } : range;
    headers.set('Content-Length', String(part.end - part.start + 1));
    if (range !== 'whole') {
      headers.set('Content-Range', `bytes ${String(part.start)}-${String(part.end)}/${String(facts.size)}`);
    }
    const status = range === 'whole' ? 200 : 206;
    if (request.method === 'HEAD') {
      await file.close();
      return new Response(null, { status, headers });
    }
    return new Response(stream(file, part), { status, headers });
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** The MIME type by the file’s ending; text is UTF-8. */
export function mediaType(path: string): string {
  const type = lookup(path) ?? 'application/octet-stream';
  return /^text\/|javascript$|json$/.test(type) ? `${type}; charset=utf-8` : type;
}

/**
 * Reads only when asked to, and lets the file go at the end, on an error and when the page stops listening (which it
 * does at each seek). Node’s own `Readable.toWeb` throws from a closed stream there.
 */
function stream(file: FileHandle, part: Part): ReadableStream<Uint8Array> {
  let position = part.start;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const length = Math.min(PIECE, part.end - position + 1);
          const { bytesRead, buffer } = await file.read(new Uint8Array(length), 0, length, position);
          position += bytesRead;
          if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead));
          if (bytesRead > 0 && position <= part.end) return;
          await file.close();
          controller.close();
        } catch (error) {
          await file.close();
          controller.error(error);
        }
      },
      cancel: () => file.close(),
    },
    { highWaterMark: 1 },
  );
}
