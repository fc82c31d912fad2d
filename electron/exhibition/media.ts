// What is known of the media files that a deck names, without decoding them.
import { realpath } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { imageSize } from 'image-size';
import type { MediaFacts } from '../../core/deck/source.ts';
import { CAPTION_TYPES, endingOf, PICTURE_TYPES, staysInside, VIDEO_TYPES } from '../../core/deck/values.ts';
import { fileBelow } from '../files/contained-file.ts';
import { closeRead, openFile } from '../files/open-file.ts';
import { LEADS_OUT } from './read-text.ts';
import { sniff } from './sniff.ts';
import { codeOf, systemFault } from './system-fault.ts';

/** A picture's size stands in its first bytes; with large colour profiles or camera data, in the first million. */
const FIRST_BYTES = 64 * 1024;
const MORE_BYTES = 1024 * 1024;

/** Files that are looked at, in the order of the deck. */
const MOST_FILES = 10_000;
/** Sizes that an AVIF or HEIF file may name; for each, image-size goes through all that follows it. A few is usual. */
const MOST_SIZES = 64;

const ENDINGS = new Set(Object.keys({ ...PICTURE_TYPES, ...VIDEO_TYPES, ...CAPTION_TYPES }));

/**
 * Facts of every media file that a deck names, wherever it names it. Paths that lead nowhere are not in the map. One file
 * after the other: on a drive that hangs, each would hold one of Node’s four threads. Never rejects.
 */
export async function readMedia(folder: string, deck: unknown): Promise<ReadonlyMap<string, MediaFacts>> {
  const facts = new Map<string, MediaFacts>();
  // What keeps it from being asked for, keeps its files as well.
  const root = await realpath(folder).catch(() => folder);
  let looked = 0;
  for (const path of mediaPaths(deck)) {
    looked += 1;
    const one = looked > MOST_FILES ? TOO_MANY : await factsOf(root, path);
    if (one !== undefined) facts.set(path, one);
  }
  return facts;
}

/** Every text in the deck that reads like the path of a media file: whether it is used as one, `parse` decides. */
function mediaPaths(deck: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  const rest: unknown[] = [deck];
  const seen = new Set<object>();
  for (let value = rest.pop(); rest.length > 0 || value !== undefined; value = rest.pop()) {
    if (typeof value === 'string' && ENDINGS.has(endingOf(value)) && staysInside(value)) found.add(value);
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    // What is put there last comes first.
    for (const inner of Object.values(value).reverse()) if (inner !== undefined) rest.push(inner);
  }
  return found;
}

/** Undefined where there is no such file. */
async function factsOf(root: string, path: string): Promise<MediaFacts | undefined> {
  let file: FileHandle | undefined;
  try {
    const real = await fileBelow(root, path);
    if (real === undefined) return unusable(LEADS_OUT);
    const opened = await openFile(real);
    file = opened.file;
    const { size } = opened.stats;
    return { bytes: size, ...(await contentOf(file, size)) };
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? undefined : unusable(systemFault(error));
  } finally {
    if (file !== undefined) await closeRead(file);
  }
}

function unusable(fault: string): MediaFacts {
  return { bytes: 0, type: undefined, fault };
}

const TOO_MANY = unusable(
  `${MOST_FILES.toLocaleString('en')} files before it, the most that a deck may name`,
);

async function contentOf(file: FileHandle, size: number): Promise<Omit<MediaFacts, 'bytes'>> {
  const first = await read(file, 0, Math.min(size, FIRST_BYTES));
  const type = sniff(first);
  if (type === undefined || !type.startsWith('image/') || type === 'image/svg+xml') return { type };
  const dimensions =
    measure(first) ??
    (size > first.length ? measure(await read(file, 0, Math.min(size, MORE_BYTES))) : undefined);
  if (dimensions === undefined) return { type, fault: 'a broken picture: its size is unreadable' };
  if (await isCutShort(file, size, type, first))
    return { type, fault: 'a broken picture: its end is missing' };
  return { type, ...dimensions };
}

function measure(bytes: Buffer): { readonly width: number; readonly height: number } | undefined {
  if (sizesIn(bytes) > MOST_SIZES) return undefined;
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    if (!(width > 0 && height > 0)) return undefined;
    // A camera held upright says so (EXIF 5–8): then the sides change places on the screen.
    return orientation > 4 ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}

/** How many sizes an AVIF or HEIF file names (ISO/IEC 23008-12, 6.5.3); of other files nothing. */
function sizesIn(bytes: Buffer): number {
  if (bytes.toString('latin1', 4, 8) !== 'ftyp') return 0;
  return bytes.toString('latin1').split('ispe').length - 1;
}

/** Whether a file that was copied in part ends too early, as far as its format tells cheaply. */
async function isCutShort(file: FileHandle, size: number, type: string, first: Buffer): Promise<boolean> {
  if (type === 'image/webp') return first.readUInt32LE(4) + 8 > size;
  if (type !== 'image/png' && type !== 'image/jpeg') return false;
  const start = Math.max(0, size - FIRST_BYTES);
  const last = await read(file, start, size - start);
  return !last.includes(type === 'image/png' ? 'IEND' : Buffer.from([0xff, 0xd9]));
}

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
