// The settings files of a kiosk: which are read, and what a bad one does.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatProblem } from '../../core/deck/problem.ts';
import { DEFAULT_SETTINGS } from '../../core/settings/schema.ts';
import { systemSettingsFile } from './places.ts';
import { readSettings } from './read.ts';
import type { SettingsRequest } from './read.ts';

let root: string;
let request: SettingsRequest;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'jubilee-settings-'));
  await mkdir(join(root, 'user'));
  request = {
    systemFile: join(root, 'system.yaml'),
    userFolder: join(root, 'user'),
    workingFolder: join(root, 'here'),
  };
});
afterEach(() => rm(root, { recursive: true }));

const user = (text: string) => writeFile(join(root, 'user', 'kiosk.yaml'), text);
const system = (text: string) => writeFile(request.systemFile, text);

describe('the settings of a kiosk', () => {
  it('are the defaults where there is no file', async () => {
    expect(await readSettings(request)).toEqual({
      settings: DEFAULT_SETTINGS,
      origins: new Map(),
      exhibitionBase: join(root, 'here'),
      displaysBase: join(root, 'here'),
      problems: [],
    });
  });

  it('are system-wide, then the account’s, then the command line’s', async () => {
    await system('idle: 90\nwarning: 30\nwrap: true\n');
    await user('idle: 120\nwarning: 40\n');
    const { settings, problems } = await readSettings({ ...request, flags: { idle: 150 } });
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({ idle: 150, warning: 40, wrap: true });
  });

  it('are those of one file alone where the command line names it', async () => {
    await user('idle: 120\n');
    await writeFile(join(root, 'other.yaml'), 'warning: 50\n');
    const { settings } = await readSettings({ ...request, only: '../other.yaml' });
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, warning: 50 });
  });

  it('say what a relative exhibition is relative to', async () => {
    await user('exhibition: ../shown\n');
    expect((await readSettings(request)).exhibitionBase).toBe(join(root, 'user'));
    const flagged = await readSettings({ ...request, flags: { exhibition: 'mine' } });
    expect(flagged.exhibitionBase).toBe(join(root, 'here'));
  });

  it('say so of the exhibitions of further displays too, which another file may name', async () => {
    await system('displays: [{ display: "7", exhibition: ../other }]\n');
    await user('exhibition: ../shown\n');
    expect(await readSettings(request)).toMatchObject({
      exhibitionBase: join(root, 'user'),
      displaysBase: root,
    });
  });

  it('name a bad value with file and line', async () => {
    await user('idle: 120\nautoplay: perhaps\n');
    const { settings, problems } = await readSettings(request);
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, idle: 120 });
    expect(problems.map(formatProblem)).toEqual([
      `${join(root, 'user', 'kiosk.yaml')}:2:11 autoplay: expected true or false, found "perhaps" (true is used)`,
    ]);
  });
});

describe('a settings file is named and passed over', () => {
  it('when it is a folder', async () => {
    await mkdir(join(root, 'user', 'kiosk.yaml'));
    const { settings, problems } = await readSettings(request);
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(problems.map(formatProblem)).toEqual([
      `${join(root, 'user', 'kiosk.yaml')}: expected a file, found a folder`,
    ]);
  });

  it('when its YAML is broken', async () => {
    await user('idle: [60\n');
    const { settings, problems } = await readSettings(request);
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(problems.map(formatProblem)[0]).toMatch(
      /kiosk\.yaml:1:7: expected a closing ] for the \[ that opens here, found none .*until that is mended, nothing in this file counts\)$/,
    );
  });

  it('when the command line names one that is not there', async () => {
    const { problems } = await readSettings({ ...request, only: 'nowhere.yaml' });
    expect(problems.map(formatProblem)).toEqual([
      `${join(root, 'here', 'nowhere.yaml')}: expected a file, found nothing there (check the path)`,
    ]);
  });
});

it.each([
  ['linux', {}, '/etc/jubilee/kiosk.yaml'],
  ['darwin', {}, '/Library/Application Support/Jubilee/kiosk.yaml'],
  ['win32', { PROGRAMDATA: 'D:\\Data' }, 'D:\\Data\\Jubilee\\kiosk.yaml'],
  ['win32', {}, 'C:\\ProgramData\\Jubilee\\kiosk.yaml'],
] as const)('on %s with %j the system-wide file is %s', (platform, env, path) => {
  expect(systemSettingsFile({ platform, env })).toBe(path);
});
