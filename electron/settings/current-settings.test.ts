// Settings that staff change: checked, kept, and in effect; and what is not is as it was.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formatProblem } from '../../core/deck/problem.ts';
import type { SettingsChange } from '../../core/staff.ts';
import { writeDurable } from '../files/durable.ts';
import { CurrentSettings } from './current-settings.ts';
import type { SettingsRequest } from './read.ts';

vi.mock('../files/durable.ts', { spy: true });

let root: string;
let request: SettingsRequest;
let kiosk: CurrentSettings;

beforeEach(async () => {
  vi.mocked(writeDurable).mockReset();
  root = await mkdtemp(join(tmpdir(), 'jubilee-current-'));
  await mkdir(join(root, 'user'));
  await writeFile(join(root, 'user', 'kiosk.yaml'), 'idle: 90\nwrap: true\n');
  request = {
    systemFile: join(root, 'system.yaml'),
    userFolder: join(root, 'user'),
    workingFolder: join(root, 'here'),
    flags: { language: 'en' },
  };
  kiosk = await CurrentSettings.open(request);
});
afterEach(() => rm(root, { recursive: true }));

const staffFile = () => join(root, 'user', 'staff.json');

async function change(values: SettingsChange): Promise<string | undefined> {
  const proposal = kiosk.propose(values);
  if ('reason' in proposal) return proposal.reason;
  const failure = await kiosk.keep(proposal);
  if (failure === undefined) kiosk.take(proposal);
  return failure;
}

describe('a change by staff', () => {
  it('counts at once, after a restart, and over the files of the kiosk', async () => {
    expect(await change({ idle: 30, autoplay: false })).toBeUndefined();
    expect(kiosk.settings).toMatchObject({ idle: 30, autoplay: false, wrap: true, language: 'en' });
    const again = await CurrentSettings.open(request);
    expect(again.settings).toEqual(kiosk.settings);
    expect(again.problems).toEqual([]);
  });

  it('leaves what the files and the flags say to be asked for', async () => {
    await change({ idle: 30, exhibition: 'sample' });
    expect(kiosk.below.settings).toMatchObject({ idle: 90, exhibition: 'kz-be-30', language: 'en' });
  });

  it('counts over a file that the command line names', async () => {
    await writeFile(join(root, 'other.yaml'), 'idle: 120\nwarning: 40\n');
    kiosk = await CurrentSettings.open({ ...request, only: join(root, 'other.yaml') });
    await change({ idle: 30 });
    expect(kiosk.settings).toMatchObject({ idle: 30, warning: 40 });
  });

  it('is added to those before, and taken back by null', async () => {
    await change({ idle: 30 });
    await change({ volume: 40, idle: null });
    expect(kiosk.settings).toMatchObject({ idle: 90, volume: 40 });
    expect(JSON.parse(await readFile(staffFile(), 'utf8'))).toEqual({ volume: 40 });
  });

  it('that gives a file’s value, or the default, back is kept no longer: the file counts again', async () => {
    await change({ idle: 30, volume: 40, autoplay: false, hours: { monday: '09:00-17:00' } });
    await change({ idle: 90, volume: 100 });
    expect(JSON.parse(await readFile(staffFile(), 'utf8'))).toEqual({
      autoplay: false,
      hours: { monday: '09:00-17:00' },
    });
    await writeFile(join(root, 'user', 'kiosk.yaml'), 'idle: 120\n');
    expect((await CurrentSettings.open(request)).settings.idle).toBe(120);
  });

  it('back to the exhibition of a file is kept no longer, however its folder is written', async () => {
    await writeFile(join(root, 'user', 'kiosk.yaml'), 'exhibition: ../shown\n');
    kiosk = await CurrentSettings.open(request);
    await change({ exhibition: '/srv/other' });
    await change({ exhibition: join(root, 'shown') });
    expect(JSON.parse(await readFile(staffFile(), 'utf8'))).toEqual({});
    expect(kiosk.exhibitionBase).toBe(join(root, 'user'));
  });

  it('that overrules a file is known, and so are the files', async () => {
    expect([kiosk.overruled, kiosk.files]).toEqual([[], [join(root, 'user', 'kiosk.yaml')]]);
    await change({ idle: 30, volume: 40 });
    kiosk = await CurrentSettings.open(request);
    expect(kiosk.overruled).toEqual(['idle']);
    expect(kiosk.files).toEqual([join(root, 'user', 'kiosk.yaml'), staffFile()]);
  });

  it('is told to whoever asked, after it counts, until they stop', async () => {
    const told: number[] = [];
    const stop = kiosk.onChanged(() => told.push(kiosk.settings.idle));
    await change({ idle: 30 });
    await change({ idle: 3 });
    stop();
    await change({ idle: 40 });
    expect(told).toEqual([30]);
  });

  it('of the exhibition is relative to the folder of its own file', async () => {
    await change({ exhibition: '/srv/other' });
    expect(kiosk.settings.exhibition).toBe('/srv/other');
    expect(kiosk.exhibitionBase).toBe(join(root, 'user'));
  });
});

describe('nothing is kept, and the reason is told, where', () => {
  it.each<[string, SettingsChange, string]>([
    ['a value is wrong', { idle: 3 }, 'idle: expected a number of seconds from 5 to 3,600, found 3'],
    [
      'one of several is wrong',
      { volume: 50, idle: '30', brightness: 10 },
      'idle: expected a number of seconds from 5 to 3,600, found "30" (write 30 without quotes); brightness: expected a number of percent from 20 to 100, found 10',
    ],
    [
      'an item of a list is wrong',
      { languages: ['en', 'English'] },
      'languages[1]: expected a language tag such as "en", "kk" or "fr-BE", found "English"',
    ],
    [
      'there is no such setting',
      { volum: 50 },
      'volum: expected a known key, found "volum" (did you mean "volume"?)',
    ],
    [
      'the command line fixes it',
      { language: 'kk' },
      'language: fixed by the flag --language of the command line',
    ],
    [
      'the command line fixes what is taken back',
      { language: null },
      'language: fixed by the flag --language',
    ],
    ['it counts from the start', { lock: false }, 'lock: counts from the start of the program'],
    [
      'it is a name of JavaScript’s',
      JSON.parse('{"__proto__": 1}') as SettingsChange,
      '__proto__: expected a known key',
    ],
  ])('%s', async (_, values, reason) => {
    const before = kiosk.settings;
    expect(await change(values)).toContain(reason);
    expect(kiosk.settings).toBe(before);
    expect(existsSync(staffFile())).toBe(false);
  });

  it('the disk takes nothing', async () => {
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
    vi.mocked(writeDurable).mockRejectedValueOnce(full);
    expect(await change({ idle: 30 })).toBe(
      `${staffFile()} could not be written: no space is left there (ENOSPC)`,
    );
    expect(kiosk.settings.idle).toBe(90);
  });
});

it('names what the command line fixes', () => {
  expect(kiosk.fixed).toEqual(['language']);
});

describe('the file that staff’s changes are kept in', () => {
  it('is replaced by its last good copy where it is damaged, and that is told', async () => {
    await change({ idle: 30 });
    await writeFile(staffFile(), '{"idle": 3');
    kiosk = await CurrentSettings.open(request);
    expect(kiosk.settings.idle).toBe(30);
    expect(kiosk.problems.map(formatProblem)).toEqual([
      `${staffFile()}: expected the settings that staff changed, found a file that is cut short or damaged (its last good copy is used)`,
    ]);
  });

  it('is named with the place of what is wrong in it, and the next weaker value counts', async () => {
    await writeFile(staffFile(), '{\n  "idle": "soon",\n  "volume": 30\n}\n');
    kiosk = await CurrentSettings.open(request);
    expect(kiosk.settings).toMatchObject({ idle: 90, volume: 30 });
    expect(kiosk.problems.map(formatProblem)).toEqual([
      `${staffFile()}:2:11 idle: expected a number of seconds from 5 to 3,600, found "soon" (90 is used)`,
    ]);
  });
});
