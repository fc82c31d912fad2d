// A file on a drive that fails or hangs, at each moment, and the copy of it. All that was opened is closed in the end.
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import type { PathLike } from 'node:fs';
import type * as FsPromises from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PATIENCE, patiently } from '../timing/patience.ts';
import { fileResponse } from './file-response.ts';

type Moment = 'open' | 'stat' | 'first read' | 'second read';
/** What the drive below `folder` does from a moment on, and the files of it that are open. */
const drive = vi.hoisted(() => ({
  folder: '',
  from: undefined as string | undefined,
  answer: (): Promise<void> => Promise.resolve(),
  open: 0,
}));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof FsPromises>();
  const reach = (moment: string) => (drive.from === moment ? drive.answer() : Promise.resolve());
  return {
    ...real,
    open: async (path: PathLike) => {
      if (!String(path).startsWith(drive.folder)) return real.open(path);
      await reach('open');
      const file = await real.open(path);
      drive.open += 1;
      const [stat, read, close] = [file.stat.bind(file), file.read.bind(file), file.close.bind(file)];
      let reads = 0;
      return Object.assign(file, {
        stat: async () => {
          await reach('stat');
          return stat();
        },
        read: async (buffer: Uint8Array, ...rest: [number, number, number]) => {
          reads += 1;
          await reach(reads === 1 ? 'first read' : 'second read');
          return read(buffer, ...rest);
        },
        close: async () => {
          await close();
          drive.open -= 1;
        },
      });
    },
  };
});

const BYTES = Uint8Array.from({ length: 600_000 }, (_, index) => index % 251);
const OTHER = Uint8Array.from({ length: 500_000 }, (_, index) => index % 241);
const SAVED = new Date('2026-01-02T03:04:05Z');
const MOMENTS: readonly Moment[] = ['open', 'stat', 'first read', 'second read'];
const WAYS = ['fails', 'hangs'] as const;
const CASES = MOMENTS.flatMap((moment) => WAYS.map((way) => [moment, way] as const));

let base: string;
let told: string[];
/** What hangs goes on. */
let goOn: (() => void)[];
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  goOn = [];
  base = mkdtempSync(join(tmpdir(), 'jubilee-drive-'));
  told = [];
  drive.folder = join(base, 'stick');
  drive.from = undefined;
  drive.open = 0;
  save('stick', BYTES);
});
afterEach(async () => {
  for (const go of goOn) go();
  await vi.waitFor(() => {
    expect(drive.open).toBe(0);
  });
  vi.useRealTimers();
  rmSync(base, { recursive: true });
});

function save(folder: string, bytes: Uint8Array): void {
  mkdirSync(join(base, folder));
  writeFileSync(join(base, folder, 'film.webm'), bytes);
  utimesSync(join(base, folder, 'film.webm'), SAVED, SAVED);
}

function trouble(from: Moment, way: (typeof WAYS)[number]): void {
  drive.from = from;
  drive.answer =
    way === 'hangs'
      ? () => {
          vi.advanceTimersByTime(PATIENCE);
          return new Promise((end) => goOn.push(end));
        }
      : () => Promise.reject(new Error('EIO: i/o error'));
}

function get(folders: readonly string[], init: RequestInit = {}) {
  const places = folders.map((name) => ({
    folder: join(base, name),
    path: 'film.webm',
    ask: patiently(PATIENCE),
  }));
  return fileResponse(places, new Request('http://x/', init), new Headers(), (fault) => told.push(fault));
}
const bodyOf = async (response: Response | undefined) => Buffer.from(await response!.arrayBuffer());
/** Quicker than to compare byte by byte. */
const isOf = (body: Buffer, bytes: Uint8Array) => {
  expect(body.equals(bytes)).toBe(true);
};

describe.each(CASES)('where the %s %s', (moment, way) => {
  it('its copy answers, for the whole and for a part', async () => {
    save('copy', BYTES);
    trouble(moment, way);
    isOf(await bodyOf(await get(['stick', 'copy'])), BYTES);
    const part = await get(['stick', 'copy'], { headers: { range: 'bytes=1000-400000' } });
    expect(part?.status).toBe(206);
    isOf(await bodyOf(part), BYTES.subarray(1_000, 400_001));
    // What an open drive is silent about, CurrentExhibition tells, once.
    if (way === 'fails' || moment.endsWith('read')) expect(told).toHaveLength(2);
    for (const line of told) expect(line).toMatch(/film\.webm: .*(?:EIO|does not answer)/);
  });

  it('it ends without one', async () => {
    trouble(moment, way);
    const response = await get(['stick']);
    if (moment === 'second read') await expect(bodyOf(response)).rejects.toThrow();
    else expect(response).toBeUndefined();
  });
});

it('an older copy answers for a file that can’t be read, and never goes on in its middle', async () => {
  save('copy', OTHER);
  trouble('first read', 'fails');
  const response = await get(['stick', 'copy']);
  expect(response?.headers.get('content-length')).toBe('500000');
  isOf(await bodyOf(response), OTHER);
  trouble('second read', 'fails');
  await expect(get(['stick', 'copy']).then(bodyOf)).rejects.toThrow();
});

it('a file that becomes shorter while it is read ends in its copy', async () => {
  save('copy', BYTES);
  const response = await get(['stick', 'copy']);
  writeFileSync(join(base, 'stick', 'film.webm'), BYTES.subarray(0, 300_000));
  isOf(await bodyOf(response), BYTES);
});

it('a page that stops listening waits for nothing that hangs', async () => {
  trouble('second read', 'hangs');
  const reader = (await get(['stick']))?.body?.getReader();
  await reader?.read();
  await reader?.cancel();
});
