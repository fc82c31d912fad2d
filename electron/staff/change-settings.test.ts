// A change by staff, with the exhibition that it may lead to: all of it, or nothing.
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Deck } from '../../core/deck/schema.ts';
import type { Outcome, SettingsChange } from '../../core/staff.ts';
import { CurrentExhibition } from '../shown/current-exhibition.ts';
import type { Reading } from '../shown/current-exhibition.ts';
import { writeDurable } from '../files/durable.ts';
import { CurrentSettings } from '../settings/current-settings.ts';
import { settingsChanger } from './change-settings.ts';

vi.mock('../files/durable.ts', { spy: true });

function reading(id: string, languages = ['en', 'fr']): Reading {
  const deck: Deck = {
    id,
    title: { en: id },
    languages,
    defaultLanguage: languages[0]!,
    sources: {},
    emblems: [],
    slides: [],
  };
  return { deck, problems: [], unread: [] };
}

const BROKEN: Reading = {
  deck: undefined,
  problems: [
    { severity: 'warning', file: 'a', position: undefined, path: '', expected: 'x', found: 'y' },
    {
      severity: 'error',
      file: 'deck.yaml',
      position: { line: 3, column: 1 },
      path: '',
      expected: 'a map',
      found: 'a list of 2',
    },
  ],
  unread: [],
};

let user: string;
let folders: Record<string, Reading>;
let kiosk: CurrentSettings;
let changer: ReturnType<typeof settingsChanger>;
let exhibition: CurrentExhibition;
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

beforeEach(async () => {
  vi.mocked(writeDurable).mockReset();
  user = await mkdtemp(join(tmpdir(), 'jubilee-change-'));
  folders = { '/one': reading('one'), '/two': reading('two', ['kk']), '/broken': BROKEN };
  kiosk = await CurrentSettings.open({
    systemFile: join(user, 'system.yaml'),
    userFolder: user,
    workingFolder: '/',
  });
  changer = settingsChanger({
    kiosk,
    locate: ({ settings, exhibitionBase }) => Promise.resolve(resolve(exhibitionBase, settings.exhibition)),
    log,
  });
  exhibition = await CurrentExhibition.open({
    wanted: '/one',
    builtIn: '/one',
    read: (folder) => Promise.resolve(folders[folder] ?? BROKEN),
    log,
  });
});
afterEach(() => rm(user, { recursive: true }));

function change(values: SettingsChange): Promise<Outcome> {
  return changer(values, exhibition);
}

const kept = async (): Promise<unknown> => JSON.parse(await readFile(join(user, 'staff.json'), 'utf8'));

describe('another exhibition', () => {
  it('shows when whoever depends on the settings hears of it', async () => {
    const heard: string[] = [];
    kiosk.onChanged(() => heard.push(`${kiosk.settings.exhibition} ${exhibition.title}`));
    expect(await change({ exhibition: '/two', idle: 30 })).toEqual({ done: true });
    expect(heard).toEqual(['/two nothing']);
    expect(exhibition.deck?.id).toBe('two');
    expect(exhibition.wanted).toBe('/two');
    expect(await kept()).toEqual({ exhibition: '/two', idle: 30 });
  });

  it('that can’t be shown changes nothing, and its first error is told', async () => {
    expect(await change({ exhibition: '/broken', idle: 30 })).toEqual({
      done: false,
      reason: '/broken cannot be shown: deck.yaml:3:1: expected a map, found a list of 2',
    });
    expect([exhibition.deck?.id, exhibition.wanted, kiosk.settings.idle]).toEqual(['one', '/one', 60]);
    expect(existsSync(join(user, 'staff.json'))).toBe(false);
  });

  it('that has problems shows all the same, and their number is told; a note is none', async () => {
    const [one, two] = BROKEN.problems;
    const note = { ...one!, severity: 'note' as const };
    folders['/two'] = { ...folders['/two']!, problems: [one!, two!, note] };
    expect(await change({ exhibition: '/two' })).toEqual({ done: true, problems: 2 });
    folders['/one'] = { ...folders['/one']!, problems: [note] };
    expect(await change({ exhibition: '/one' })).toEqual({ done: true });
  });

  it('is not turned to where the change can’t be kept', async () => {
    vi.mocked(writeDurable).mockRejectedValueOnce(Object.assign(new Error('full'), { code: 'ENOSPC' }));
    expect(await change({ exhibition: '/two' })).toMatchObject({
      done: false,
      reason: expect.stringContaining('ENOSPC'),
    });
    expect([exhibition.deck?.id, exhibition.wanted]).toEqual(['one', '/one']);
    expect(kiosk.settings.exhibition).toBe('kz-be-30');
  });

  it('comes with a language that it speaks, or not at all', async () => {
    expect(await change({ exhibition: '/two', language: 'en' })).toEqual({
      done: false,
      reason: 'language: expected a language of the exhibition that is offered (kk), found "en"',
    });
    expect(await change({ exhibition: '/two', language: 'kk' })).toEqual({ done: true });
  });

  it('leaves out, as ever, a language that was chosen for the one before', async () => {
    await change({ languages: ['fr'] });
    expect(await change({ exhibition: '/two' })).toEqual({ done: true });
  });
});

it('taken back by its old value leaves kiosk.yaml to count', async () => {
  await change({ idle: 20 });
  expect(await kept()).toEqual({ idle: 20 });
  await change({ idle: 60 });
  expect(await kept()).toEqual({});
});

it('reads no exhibition for a change of anything else', async () => {
  const read = vi.spyOn(exhibition, 'read');
  expect(await change({ idle: 30 })).toEqual({ done: true });
  expect(read).not.toHaveBeenCalled();
});

it('reads the one that is wanted again where another one shows in its place', async () => {
  exhibition = await CurrentExhibition.open({
    wanted: '/broken',
    builtIn: '/one',
    read: (folder) => Promise.resolve(folders[folder] ?? BROKEN),
    log,
  });
  expect(await change({ exhibition: '/broken' })).toMatchObject({ done: false });
  expect(await change({ exhibition: '/one' })).toEqual({ done: true });
  expect(exhibition.wanted).toBe('/one');
});

it('takes one change after the other, so that none is lost', async () => {
  // Each reads what was kept before, and the first is slow to be kept.
  await Promise.all([
    change({ idle: 30 }),
    change({ volume: 40 }),
    change({ exhibition: '/two', wrap: true }),
  ]);
  expect(kiosk.settings).toMatchObject({ idle: 30, volume: 40, wrap: true, exhibition: '/two' });
});
