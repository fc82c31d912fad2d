// The last good copy of an exhibition: whole, bounded, and of the exhibition that is asked for.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Deck } from '../../core/deck/schema.ts';
import { ExhibitionCopy } from './exhibition-copy.ts';
import type { CopyWishes } from './exhibition-copy.ts';
import { readExhibition } from '../exhibition/read.ts';
import { mountDisk } from '../files/durable.fixture.ts';
import { namedMedia } from './named-media.ts';

const SAMPLE = join(import.meta.dirname, '..', '..', 'assets', 'exhibitions', 'sample');

let base: string;
let original: string;
let folder: string;
let lines: string[];

const into = (level: string) => (place: string, message: string) =>
  void lines.push(`${level} ${place} ${message}`);
const log = { info: into('info'), warn: into('warn'), error: into('error') };
const open = (wishes: Partial<CopyWishes> = {}) =>
  ExhibitionCopy.open({
    folder,
    shipped: join(base, 'shipped'),
    original: () => undefined,
    log,
    spare: 0,
    ...wishes,
  });
const filesIn = (where: string) =>
  readdirSync(where, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(where, name)).isFile())
    .sort();
const edit = (name: string, change: (text: string) => string) => {
  const file = join(original, name);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
};

async function deckOf(where: string): Promise<Deck> {
  const { deck } = await readExhibition(where);
  if (deck === undefined) throw new Error(`there is no deck in ${where}`);
  return deck;
}

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'jubilee-copy-'));
  original = join(base, 'stick');
  folder = join(base, 'profile', 'last-good-exhibition');
  lines = [];
  cpSync(SAMPLE, original, { recursive: true });
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

describe('ExhibitionCopy', () => {
  it('gives the very same deck as the original, at the next start too', async () => {
    const deck = await deckOf(original);
    await (await open()).renew({ folder: original, deck });
    const copied = (await open()).folderOf(original)!;
    expect(await deckOf(copied)).toEqual(deck);
    expect(lines).toEqual([`info exhibition-copy ${original} is copied to ${copied}`]);
  });

  it('is of no other exhibition, and of none before it is whole', async () => {
    const copy = await open();
    expect(copy.folderOf(original)).toBeUndefined();
    await copy.renew({ folder: original, deck: await deckOf(original) });
    expect(copy.folderOf(join(base, 'another'))).toBeUndefined();
  });

  it('holds what the deck names, and no more of the folder', async () => {
    writeFileSync(join(original, 'media', 'private.jpg'), 'x');
    writeFileSync(join(original, 'notes.txt'), 'x');
    writeFileSync(join(original, 'text', 'notes.txt'), 'x');
    const copy = await open();
    await copy.renew({ folder: original, deck: await deckOf(original) });
    const names = filesIn(copy.folderOf(original)!);
    expect(names).toContain('deck.yaml');
    expect(names.some((name) => name.startsWith(join('media', '')))).toBe(true);
    expect(names).not.toContain(join('media', 'private.jpg'));
    expect(names.filter((name) => /notes\.txt|last-good/.test(name))).toEqual([]);
    expect(names).toContain(join('text', 'en.yaml'));
  });

  it('follows a save, copies again only what changed, and lets go of what is not named any more', async () => {
    const copy = await open();
    await copy.renew({ folder: original, deck: await deckOf(original) });
    const copied = copy.folderOf(original)!;
    const [kept] = readdirSync(join(copied, 'media'));
    const before = statSync(join(copied, 'media', kept!)).ino;
    writeFileSync(join(copied, 'media', 'cut-off.png.tmp'), 'half');
    edit('text/en.yaml', (text) => text.replace(/^title: .*$/m, 'title: Changed'));
    const deck = await deckOf(original);
    await copy.renew({ folder: original, deck });
    expect((await deckOf(copied)).title.en).toBe('Changed');
    expect(statSync(join(copied, 'media', kept!)).ino).toBe(before);
    expect(readdirSync(join(copied, 'media'))).not.toContain('cut-off.png.tmp');
    // Once is enough: the log of a year would be full of it.
    expect(lines).toHaveLength(1);
  });

  it('is of nothing where what it is of cannot be read', async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'origin.json'), JSON.stringify([original]));
    expect((await open()).folderOf(original)).toBeUndefined();
  });

  it('is not spoilt by a save that is broken, or by a stick that is gone', async () => {
    const copy = await open();
    const deck = await deckOf(original);
    await copy.renew({ folder: original, deck });
    const copied = copy.folderOf(original)!;
    edit('deck.yaml', (text) => text.slice(0, text.length / 2));
    await copy.renew({ folder: original, deck });
    expect(await deckOf(copied)).toEqual(deck);
    rmSync(original, { recursive: true });
    await copy.renew({ folder: original, deck });
    expect(await deckOf(copied)).toEqual(deck);
  });

  it.each([
    ['a folder stands in the place of a file', 'media/steppe.png'],
    ['a folder stands in the place of the deck', 'deck.yaml'],
    ['a file stands in the place of a folder', 'media'],
    ['a file stands in the place of all of it', ''],
  ])('is made whole again where %s', async (what, where) => {
    const deck = await deckOf(original);
    await (await open()).renew({ folder: original, deck });
    const damaged = join(folder, 'exhibition', where);
    rmSync(damaged, { recursive: true });
    if (what.startsWith('a folder')) mkdirSync(join(damaged, 'x'), { recursive: true });
    else writeFileSync(damaged, '');
    const copy = await open();
    await copy.renew({ folder: original, deck });
    expect(await deckOf(copy.folderOf(original)!)).toEqual(deck);
  });

  it('says what is wrong with the note of whose copy it is', async () => {
    await (await open()).renew({ folder: original, deck: await deckOf(original) });
    writeFileSync(join(folder, 'origin.json'), '"/mn');
    expect((await open()).folderOf(original)).toBeDefined();
    expect(lines.at(-1)).toMatch(
      /^warn exhibition-copy .*origin\.json is cut short .*last good copy is used/,
    );
    writeFileSync(join(folder, 'origin.json.last-good'), '');
    expect((await open()).folderOf(original)).toBeUndefined();
    expect(lines.at(-1)).toMatch(/^warn exhibition-copy .*origin\.json .*the exhibition is copied anew/);
  });

  it('leaves out what is largest where there is too little room, and says so', async () => {
    const deck = await deckOf(original);
    const sizes = filesIn(join(original, 'media')).map(
      (name) => statSync(join(original, 'media', name)).size,
    );
    const largest = Math.max(...sizes);
    const copy = await open({ most: largest });
    await copy.renew({ folder: original, deck });
    const copied = copy.folderOf(original)!;
    const copiedSizes = filesIn(join(copied, 'media')).map(
      (name) => statSync(join(copied, 'media', name)).size,
    );
    expect(copiedSizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(largest);
    expect(copiedSizes).not.toContain(largest);
    expect(copiedSizes).toContain(Math.min(...copiedSizes));
    expect(lines.join()).toMatch(/without its \d+ largest files/);
    expect((await readExhibition(copied)).deck).toBeDefined();
  });

  it.each([
    [0, 0],
    [1, 1],
  ])(
    'takes all that there is room for, to the byte: %d bytes too little cost %d file',
    async (less, left) => {
      const deck = await deckOf(original);
      const named = [...namedMedia(deck)];
      const all = named.reduce((sum, name) => sum + statSync(join(original, name)).size, 0);
      const copy = await open({ most: all - less });
      await copy.renew({ folder: original, deck });
      expect(filesIn(join(copy.folderOf(original)!, 'media'))).toHaveLength(named.length - left);
      expect(lines[0]!.includes('without its')).toBe(left > 0);
    },
  );

  it('counts the room that it takes itself as free', async ({ skip }) => {
    folder = join(base, 'disk', 'last-good-exhibition');
    const deck = await deckOf(original);
    const all = [...namedMedia(deck)].reduce((sum, name) => sum + statSync(join(original, name)).size, 0);
    const release = mountDisk(join(base, 'disk'), Math.ceil(all * 1.5) + 200_000);
    if (release === undefined) skip('no small disk can be mounted here: that takes root on Linux');
    try {
      const copy = await open();
      await copy.renew({ folder: original, deck });
      const before = filesIn(folder);
      await copy.renew({ folder: original, deck });
      expect(filesIn(folder)).toEqual(before);
      expect(lines.join()).not.toContain('without its');
    } finally {
      release?.();
    }
  });

  it('leaves room on the disk, and takes none from it when there is none', async () => {
    const copy = await open({ spare: Number.MAX_SAFE_INTEGER });
    await copy.renew({ folder: original, deck: await deckOf(original) });
    expect(existsSync(join(copy.folderOf(original)!, 'media'))).toBe(false);
    expect((await readExhibition(copy.folderOf(original)!)).deck).toBeDefined();
  });

  it('is given up on a full disk, which is named', async ({ skip }) => {
    folder = join(base, 'disk', 'last-good-exhibition');
    const release = mountDisk(join(base, 'disk'), 16 * 1024);
    if (release === undefined) skip('no small disk can be mounted here: that takes root on Linux');
    try {
      const copy = await open({ spare: -1e9 });
      await copy.renew({ folder: original, deck: await deckOf(original) });
      expect(copy.folderOf(original)).toBeUndefined();
      expect(lines.join()).toMatch(/^warn exhibition-copy .* could not be copied whole: .*ENOSPC/);
    } finally {
      release?.();
    }
  });

  it('becomes the copy of another exhibition, whole again before it counts', async () => {
    const first = await open();
    await first.renew({ folder: original, deck: await deckOf(original) });
    const other = join(base, 'other');
    mkdirSync(other);
    cpSync(original, other, { recursive: true });
    await first.renew({ folder: other, deck: await deckOf(other) });
    const second = await open();
    expect(second.folderOf(original)).toBeUndefined();
    expect(second.folderOf(other)).toBeDefined();
  });

  it('of an exhibition that ships inside is made where there is none, and takes no other one’s place', async () => {
    const shipped = join(base, 'shipped', 'sample');
    cpSync(SAMPLE, shipped, { recursive: true });
    const copy = await open();
    await copy.renew({ folder: shipped, deck: await deckOf(shipped) });
    expect(copy.folderOf(shipped)).toBeDefined();
    await copy.renew({ folder: original, deck: await deckOf(original) });
    await copy.renew({ folder: shipped, deck: await deckOf(shipped) });
    for (const now of [copy, await open()]) {
      expect(now.folderOf(shipped)).toBeUndefined();
      expect(now.folderOf(original)).toBeDefined();
    }
  });

  it('is of nothing when it was cut off on the way to another exhibition', async ({ skip }) => {
    folder = join(base, 'disk', 'last-good-exhibition');
    const release = mountDisk(join(base, 'disk'), 2_000_000);
    if (release === undefined) skip('no small disk can be mounted here: that takes root on Linux');
    try {
      const copy = await open({ spare: -1e9 });
      await copy.renew({ folder: original, deck: await deckOf(original) });
      expect(copy.folderOf(original)).toBeDefined();
      const other = join(base, 'other');
      cpSync(original, other, { recursive: true });
      const film = readdirSync(join(other, 'media')).find((name) => /\.(?:mp4|webm)$/.test(name))!;
      truncateSync(join(other, 'media', film), 4_000_000);
      await copy.renew({ folder: other, deck: await deckOf(other) });
      for (const now of [copy, await open()]) {
        expect(now.folderOf(original)).toBeUndefined();
        expect(now.folderOf(other)).toBeUndefined();
      }
    } finally {
      release?.();
    }
  });
});
