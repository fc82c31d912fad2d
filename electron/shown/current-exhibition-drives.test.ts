// What is shown while a drive neither answers nor fails, and when it answers at last.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Deck } from '../../core/deck/schema.ts';
import { PatientFile } from '../files/patient-file.ts';
import type * as ContainedFile from '../files/contained-file.ts';
import { PATIENCE } from '../timing/patience.ts';
import { CurrentExhibition } from './current-exhibition.ts';
import type { Reading } from './current-exhibition.ts';

/** How often the drive of /hangs was asked where a file is. It never says. */
const hangs = vi.hoisted(() => ({ asked: 0 }));
vi.mock('../files/contained-file.ts', async (original) => {
  const real = await original<typeof ContainedFile>();
  return {
    containedFile: (root: string, path: string) => {
      if (root !== '/hangs') return real.containedFile(root, path);
      hangs.asked += 1;
      vi.advanceTimersByTime(PATIENCE);
      return new Promise(() => undefined);
    },
  };
});

function deckCalled(id: string): Deck {
  return {
    id,
    title: { en: id },
    languages: ['en'],
    defaultLanguage: 'en',
    sources: {},
    emblems: [{ file: 'media/mine.png', name: id, ground: 'paper' }],
    slides: [],
  };
}

describe('an exhibition on a drive that does not answer', () => {
  let lines: string[];
  let folders: Record<string, Reading>;
  let answer: ((reading: Reading) => void) | undefined;
  let asked: string[];
  const write = (level: string) => (place: string, message: string) => {
    lines.push(`${level} ${place} ${message}`);
  };
  const source = {
    wanted: '/mine',
    builtIn: '/built-in',
    read: (folder: string) =>
      Promise.resolve(folders[folder] ?? { deck: undefined, problems: [], unread: [] }),
    log: { info: write('info'), warn: write('warn'), error: write('error') },
  };
  /** The first reading of /mine hangs until `answer` is called; everything else answers at once. */
  const hanging = {
    ...source,
    copyOf: (folder: string) => (folder === '/mine' ? '/copy' : undefined),
    read: (folder: string) => {
      asked.push(folder);
      if (folder !== '/mine' || answer !== undefined) return source.read(folder);
      vi.advanceTimersByTime(PATIENCE);
      return new Promise<Reading>((give) => (answer = give));
    },
  };
  const mine: Reading = { deck: deckCalled('mine'), problems: [], unread: [] };
  beforeEach(() => {
    // Patience ends where a drive hangs, and nowhere else: what is read in truth may take as long as it does.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    hangs.asked = 0;
    answer = undefined;
    asked = [];
    lines = [];
    folders = { '/copy': { deck: deckCalled('copied'), problems: [], unread: [] } };
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('shows the last good copy, says why, and turns to the wanted one when the drive answers', async () => {
    const exhibition = await CurrentExhibition.open(hanging);
    expect(exhibition.deck?.id).toBe('copied');
    expect(lines).toEqual([
      'error exhibition the folder /mine did not answer for 10 s; the kiosk shows its copy; once it is there, it shows by itself',
    ]);
    const arrived = vi.fn();
    exhibition.onarrived = arrived;
    const answered = exhibition.answered();
    answer?.(mine);
    await answered;
    expect(arrived).toHaveBeenCalledTimes(1);
    expect(exhibition.deck?.id).toBe('mine');
    expect(lines.at(-1)).toBe('info exhibition read again: /mine');
  });

  it('is not asked again meanwhile, whoever wants it', async () => {
    const exhibition = await CurrentExhibition.open(hanging);
    expect(await exhibition.use('wanted')).toBe(false);
    expect((await exhibition.read('/mine')).deck).toBeUndefined();
    const refreshed = exhibition.refresh();
    expect(asked).toEqual(['/mine', '/copy']);
    // Something may have been saved since: it is read once more, by a drive that answers now.
    folders['/mine'] = { ...mine, deck: deckCalled('mine-changed') };
    answer?.(mine);
    expect(await refreshed).toBe(true);
    expect(asked).toEqual(['/mine', '/copy', '/mine']);
    expect(exhibition.deck?.id).toBe('mine-changed');
  });

  it('lends its pictures from the copy, and is not asked for each', async () => {
    const base = mkdtempSync(join(tmpdir(), 'jubilee-current-'));
    mkdirSync(join(base, 'media'));
    writeFileSync(join(base, 'media', 'mine.png'), '');
    folders['/hangs'] = mine;
    const copyOf = () => base;
    const exhibition = await CurrentExhibition.open({ ...source, wanted: '/hangs', copyOf });
    const picture = async () => {
      const files = await Promise.all(exhibition.places('media/mine.png').map(PatientFile.open));
      const names = files.map((file) => file?.name);
      for (const file of files) file?.close();
      return names;
    };
    const copied = [undefined, realpathSync(join(base, 'media', 'mine.png'))];
    expect(await Promise.all([picture(), picture()])).toEqual([copied, copied]);
    expect(await picture()).toEqual(copied);
    expect(hangs.asked).toBe(1);
    expect(lines).toEqual([
      'error exhibition the drive of /hangs did not answer for 10 s; until it does, pictures and films are those of its copy, where there is one',
    ]);
    rmSync(base, { recursive: true });
  });

  it('is asked again where its late reading ended in a fault', async () => {
    let fail: ((fault: Error) => void) | undefined;
    const exhibition = await CurrentExhibition.open({
      ...source,
      read: (folder) => {
        if (folder !== '/mine' || fail !== undefined) return source.read(folder);
        vi.advanceTimersByTime(PATIENCE);
        return new Promise<Reading>((_, reject) => (fail = reject));
      },
    });
    const answered = exhibition.answered();
    fail?.(new Error('EIO'));
    await answered;
    folders['/mine'] = mine;
    expect(await exhibition.refresh()).toBe(true);
  });

  it('what arrives when staff have chosen another one is left', async () => {
    const exhibition = await CurrentExhibition.open(hanging);
    folders['/other'] = { deck: deckCalled('other'), problems: [], unread: [] };
    const answered = exhibition.answered();
    exhibition.take('/other', await exhibition.read('/other'));
    answer?.(mine);
    await answered;
    expect(exhibition.deck?.id).toBe('other');
  });
});
