// What the log says of the settings at a start.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RecentProblems } from './health/recent-problems.ts';
import { kioskSettings } from './kiosk-settings.ts';

const places = vi.hoisted(() => ({ folder: '' }));
vi.mock('./places.ts', () => ({
  userFolder: () => places.folder,
  copyFolder: () => join(places.folder, 'copy'),
  exhibitionsFolder: () => join(places.folder, 'shipped'),
}));

beforeEach(() => {
  places.folder = mkdtempSync(join(tmpdir(), 'jubilee-start-'));
});
afterEach(() => {
  rmSync(places.folder, { recursive: true });
});

/** @returns what is logged at a start with this settings file */
async function linesOf(yaml: string): Promise<readonly string[]> {
  const lines: string[] = [];
  const say = (level: string) => (place: string, message: string) =>
    void lines.push(`${level} ${place} ${message.replaceAll(places.folder, '…')}`);
  const file = join(places.folder, 'kiosk.yaml');
  writeFileSync(file, yaml);
  await kioskSettings({ settings: file }, { info: say('info'), warn: say('warn'), error: say('error') });
  return lines;
}

it('leaves it to the reading to tell that an exhibition is away which was shown before', async () => {
  mkdirSync(join(places.folder, 'stick', 'ex2'), { recursive: true });
  mkdirSync(join(places.folder, 'copy'));
  writeFileSync(
    join(places.folder, 'copy', 'origin.json'),
    JSON.stringify(join(places.folder, 'stick', 'ex1')),
  );
  expect(await linesOf('exhibition: stick/ex1\n')).toEqual([expect.stringMatching(/^info settings read: /)]);
  expect((await linesOf('exhibition: stick/ex3\n')).join('\n')).toMatch(/did you mean "stick.ex2"/);
});

it('names what is wrong from the first line of the file to its last, whoever found it', async () => {
  const yaml =
    'idle: 1\nhours:\n  monday: "9-17"\n  montag: closed\n  tuesday: 9\nexhibition: nowhere\nvolume: 500\nvolume: 50\n';
  const places = (await linesOf(yaml)).flatMap((line) => / ….kiosk\.yaml:(\d+)/.exec(line)?.[1] ?? []);
  expect(places).toEqual(['1', '3', '4', '5', '6', '8']);
});

it('names what staff changed against a file, and an exhibition that is not there', async () => {
  writeFileSync(join(places.folder, 'staff.json'), '{ "idle": 20, "volume": 50, "wrap": true }');
  expect(await linesOf('exhibition: nowhere\nidle: 5\nvolume: 50\n')).toEqual([
    expect.stringMatching(/^info settings read: ….kiosk\.yaml, ….staff\.json; exhibition: nowhere$/),
    expect.stringMatching(/^error settings ….kiosk\.yaml:1:13 exhibition: expected an exhibition’s folder/),
    'info settings staff.json overrules kiosk.yaml: idle',
  ]);
});

it('an exhibition that comes later is wrong no more, and told once as long as it stays away', async () => {
  const [problems, lines] = [new RecentProblems(), [] as string[]];
  const say = (_: string, message: string) => void lines.push(message);
  const file = join(places.folder, 'kiosk.yaml');
  writeFileSync(file, 'exhibition: later\n');
  const log = problems.hear({ info: () => undefined, warn: say, error: say });
  const { look } = await kioskSettings({ settings: file }, log);
  await look();
  expect(lines).toEqual([expect.stringMatching(/:1:13 exhibition: expected an exhibition’s folder/)]);
  expect(problems.latest).toHaveLength(1);
  mkdirSync(join(places.folder, 'later'));
  await look();
  expect(problems.latest).toEqual([]);
});
