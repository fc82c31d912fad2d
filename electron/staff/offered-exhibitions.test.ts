// The exhibitions that staff are offered.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type * as FsPromises from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exhibitionFinder, settingFor } from './offered-exhibitions.ts';

vi.mock('node:fs/promises', { spy: true });

/** Longest wait for one place, ms. */
const PATIENCE = 2_000;
const SHIPPED = resolve(import.meta.dirname, '../../assets/exhibitions');

let root: string;
beforeEach(() => {
  // Patience ends where a drive hangs, and nowhere else: what is read in truth may take as long as it does.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  root = mkdtempSync(join(tmpdir(), 'jubilee-offered-'));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(root, { recursive: true });
});

/** In time, however long this machine takes; `vi.waitFor` would move the clock on. */
const soon = (read: () => Promise<unknown>) => expect.poll(read, { timeout: 15_000 });

function lay(folder: string, deck: string, texts: Readonly<Record<string, string>> = {}): string {
  const path = join(root, folder);
  mkdirSync(join(path, 'text'), { recursive: true });
  writeFileSync(join(path, 'deck.yaml'), deck);
  for (const [language, text] of Object.entries(texts))
    writeFileSync(join(path, 'text', `${language}.yaml`), text);
  return path;
}

describe('offered exhibitions', () => {
  it('are those that ship inside, by name, with their titles', async () => {
    const offered = await exhibitionFinder()({
      named: [join(SHIPPED, 'kz-be-30')],
      shipped: SHIPPED,
      drives: [],
    });
    expect(offered.map(({ setting }) => setting)).toEqual(['kz-be-30', 'sample']);
    expect(Object.keys(offered[0]!.title).sort()).toEqual(['de-BE', 'en', 'fr-BE', 'kk', 'nl-BE', 'ru']);
    expect(offered[0]).toMatchObject({
      defaultLanguage: 'en',
      title: { en: expect.stringContaining('Kazakhstan') },
    });
  });

  it('are those beside the wanted one, and on drives: in their root and one folder deep', async () => {
    const mine = lay('srv/mine', 'languages: [en, fr]\nslides: []\n', {
      en: 'title: Mine\n',
      fr: 'title: Le mien\n',
    });
    const beside = lay('srv/beside', 'slides:\n- { id: a }\n\n# the end\nlanguages: [fr]\n', {
      fr: 'slides:\n  a:\n    title: A\ntitle: À côté\n',
    });
    const stick = lay('stick', 'languages: [en]\n', {});
    const inside = lay('stick/inside', 'languages: [kk, en]\ndefaultLanguage: en\n', {
      kk: 'title: Ішінде\n',
    });
    lay('stick/inside/too-deep', 'languages: [en]\n');
    lay('stick/broken', 'languages: {');
    mkdirSync(join(root, 'stick', 'photographs'));
    const shipped = join(root, 'shipped');
    expect(
      await exhibitionFinder()({ named: [mine], shipped, drives: [stick, join(root, 'unplugged')] }),
    ).toEqual([
      { setting: beside, title: { fr: 'À côté' }, defaultLanguage: 'fr' },
      { setting: mine, title: { en: 'Mine', fr: 'Le mien' }, defaultLanguage: 'en' },
      { setting: stick, title: { en: 'stick' }, defaultLanguage: 'en' },
      { setting: inside, title: { en: 'inside', kk: 'Ішінде' }, defaultLanguage: 'en' },
    ]);
  });

  it('are those beside what the settings file names too, whatever staff chose', async () => {
    const own = lay('srv/own', 'languages: [en]\n');
    const beside = lay('srv/beside', 'languages: [en]\n');
    const shipped = join(root, 'shipped');
    const chosen = lay('shipped/built-in', 'languages: [en]\n');
    const offered = await exhibitionFinder()({ named: [chosen, own], shipped, drives: [] });
    expect(offered.map(({ setting }) => setting)).toEqual(['built-in', beside, own]);
  });

  it('of a drive that hangs are those that were found before; it is asked once, and again when it answers', async () => {
    const stick = lay('stick', 'languages: [en]\n');
    const inside = lay('stick/inside', 'languages: [en]\n');
    const deck = join(inside, 'deck.yaml');
    const places = { named: [inside], shipped: join(root, 'shipped'), drives: [stick] };
    const find = exhibitionFinder();
    const settings = async () => (await find(places)).map(({ setting }) => setting);
    expect(await settings()).toEqual([stick, inside]);
    const real = await vi.importActual<typeof FsPromises>('node:fs/promises');
    let giveUp: (error: Error) => void = () => undefined;
    const hanging = new Promise<never>((_, fail) => {
      giveUp = fail;
    });
    const opened = vi.mocked(open);
    opened.mockClear();
    opened.mockImplementation((path, ...rest) => {
      if (path !== deck) return real.open(path, ...rest);
      vi.advanceTimersByTime(PATIENCE);
      return hanging;
    });
    for (let call = 0; call < 5; call += 1) expect(await settings()).toEqual([stick, inside]);
    expect(opened.mock.calls.filter(([path]) => path === deck)).toHaveLength(1);
    giveUp(new Error('the drive is gone'));
    await soon(settings).toEqual([stick]);
    opened.mockImplementation(real.open);
  });

  it('of a drive that is slow are looked at as far as it gets, and the rest of them the next time', async () => {
    const [slow, next] = [lay('stick/a', 'languages: [en]\n'), lay('stick/b', 'languages: [en]\n')];
    const decks = [join(slow, 'deck.yaml'), join(next, 'deck.yaml')];
    const places = { named: [], shipped: join(root, 'shipped'), drives: [join(root, 'stick')] };
    const find = exhibitionFinder();
    const settings = async () => (await find(places)).map(({ setting }) => setting);
    const real = await vi.importActual<typeof FsPromises>('node:fs/promises');
    let answer: () => void = () => undefined;
    const asleep = new Promise<void>((awake) => {
      answer = awake;
    });
    const opened = vi.mocked(open);
    opened.mockClear();
    opened.mockImplementation(async (path, ...rest) => {
      if (path === decks[0]) {
        vi.advanceTimersByTime(PATIENCE);
        await asleep;
      }
      return real.open(path, ...rest);
    });
    expect(await settings()).toEqual([]);
    answer();
    await soon(settings).toEqual([slow, next]);
    opened.mockImplementation(real.open);
    const asked = decks.map((deck) => opened.mock.calls.filter(([path]) => path === deck).length);
    expect(asked).toEqual([1, 1]);
  });

  it('have titles as a deck may have them, and heads of a sane size', async () => {
    const long = lay('srv/long', 'languages: [en]\n', { en: `title: ${'x'.repeat(2_001)}\n` });
    const full = lay('srv/full', 'languages: [en]\n', { en: `title: Full\nx: [${'1,'.repeat(10_000)}]\n` });
    lay('srv/overfull', `languages: [en]\nx: [${'1,'.repeat(20_000)}]\n`);
    const offered = await exhibitionFinder()({ named: [long], shipped: join(root, 'shipped'), drives: [] });
    expect(offered.map(({ setting, title }) => [setting, title])).toEqual([
      [full, { en: 'Full' }],
      [long, { en: 'long' }],
    ]);
  });

  it.skipIf(process.platform === 'win32')(
    'are no pipes, and nothing that a link leads to elsewhere',
    async () => {
      const good = lay('srv/good', 'languages: [en]\n');
      const pipe = lay('srv/pipe', '');
      rmSync(join(pipe, 'deck.yaml'));
      execFileSync('mkfifo', [join(pipe, 'deck.yaml')]);
      const secret = lay('elsewhere', 'languages: [en]\n', { en: 'title: Secret\n' });
      const linked = lay('srv/linked', '');
      rmSync(join(linked, 'deck.yaml'));
      symlinkSync(join(secret, 'deck.yaml'), join(linked, 'deck.yaml'));
      symlinkSync(join(secret, 'text', 'en.yaml'), join(good, 'text', 'en.yaml'));
      const offered = await exhibitionFinder()({ named: [good], shipped: join(root, 'shipped'), drives: [] });
      expect(offered).toEqual([{ setting: good, title: { en: 'good' }, defaultLanguage: 'en' }]);
    },
  );

  it('are found by their heads alone, however long and broken the slides are', async () => {
    const slides = Array.from(
      { length: 20_000 },
      (_, at) => `  - { kind: statement, id: s-${String(at)}\n`,
    ).join('');
    const mine = lay('srv/mine', `languages: [en]\nslides:\n${slides}`, {
      en: `title: Long\nslides:\n${slides}`,
    });
    const offered = await exhibitionFinder()({ named: [mine], shipped: join(root, 'shipped'), drives: [] });
    expect(offered).toEqual([{ setting: mine, title: { en: 'Long' }, defaultLanguage: 'en' }]);
  });

  it('are no more than a hundred of one place, and links that lead in a circle are passed over', async () => {
    for (let at = 0; at < 130; at++) lay(`srv/n${String(at)}`, 'languages: [en]\n');
    const wanted = lay('elsewhere/mine', 'languages: [en]\n');
    symlinkSync('circle', join(root, 'elsewhere', 'circle'));
    const offered = await exhibitionFinder()({ named: [wanted], shipped: join(root, 'srv'), drives: [] });
    expect(offered).toHaveLength(101);
    expect(offered.at(-1)?.setting).toBe(wanted);
  });
});

it('names one that ships inside as the settings do, and any other by its folder', () => {
  expect(settingFor(join(SHIPPED, 'sample'), SHIPPED)).toBe('sample');
  expect(settingFor('/srv/sample', SHIPPED)).toBe('/srv/sample');
});
