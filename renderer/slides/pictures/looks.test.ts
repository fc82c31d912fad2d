// What is known of a picture, when its file is replaced under its name, mended, and left as it is.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lookAt, lookOf, isBroken, renewLooks } from './looks.svelte.ts';

/** The file as its host has it: its size in bytes, its width, px (undefined where it is damaged), and when it was saved. */
let file: { bytes: number; width: number | undefined; saved?: string };
let asked: string[];

class FakeImage extends EventTarget {
  naturalWidth = 0;
  readonly naturalHeight = 10;
  set src(address: string) {
    asked.push(address);
    const { width } = file;
    this.naturalWidth = width ?? 0;
    queueMicrotask(() => this.dispatchEvent(new Event(width === undefined ? 'error' : 'load')));
  }
  decode = () => Promise.resolve();
}

beforeEach(() => {
  asked = [];
  vi.stubGlobal('Image', FakeImage);
  vi.stubGlobal('dispatchEvent', () => true);
  vi.stubGlobal('fetch', () =>
    Promise.resolve(
      new Response(null, {
        headers: { 'content-length': String(file.bytes), 'last-modified': file.saved ?? 'once' },
      }),
    ),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('looks again at a picture that was replaced under its name, at an address that no cache knows', async () => {
  file = { bytes: 100, width: 10 };
  await lookAt('media/replaced.jpg');
  file = { bytes: 200, width: 20 };
  await renewLooks();
  expect(lookOf('media/replaced.jpg')?.width).toBe(10);
  await vi.waitFor(() => {
    expect(lookOf('media/replaced.jpg')?.width).toBe(20);
  });
  expect(asked).toEqual(['content/media/replaced.jpg', 'content/media/replaced.jpg?v=1']);
  await lookAt('media/replaced.jpg');
  expect(asked.at(-1)).toBe('content/media/replaced.jpg?v=1');
});

it('looks again at one that was replaced by another of as many bytes', async () => {
  file = { bytes: 100, width: 10, saved: 'Thu, 01 Jan 2026 10:00:00 GMT' };
  await lookAt('media/as-large.jpg');
  file = { bytes: 100, width: 20, saved: 'Thu, 01 Jan 2026 10:00:01 GMT' };
  await renewLooks();
  await vi.waitFor(() => {
    expect(lookOf('media/as-large.jpg')?.width).toBe(20);
  });
});

it('leaves one that is the same, and while the host does not answer', async () => {
  file = { bytes: 100, width: 10 };
  await lookAt('media/same.jpg');
  asked = [];
  await renewLooks();
  vi.stubGlobal('fetch', () => Promise.reject(new Error('away')));
  await renewLooks();
  await Promise.resolve();
  expect(asked.filter((address) => address.includes('same'))).toEqual([]);
});

it('looks again at a broken one that was saved again', async () => {
  file = { bytes: 100, width: undefined };
  await lookAt('media/mended.jpg');
  expect(isBroken('media/mended.jpg')).toBe(true);
  file = { bytes: 200, width: 10 };
  await renewLooks();
  await vi.waitFor(() => {
    expect(lookOf('media/mended.jpg')?.width).toBe(10);
  });
});
