// What the log says of the settings at a start.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { kioskSettings } from './kiosk-settings.ts';

const places = vi.hoisted(() => ({ folder: '' }));
vi.mock('./places.ts', () => ({
  userFolder: () => places.folder,
  exhibitionsFolder: () => join(places.folder, 'shipped'),
}));

beforeEach(() => {
  places.folder = mkdtempSync(join(tmpdir(), 'jubilee-start-'));
});
afterEach(() => {
  rmSync(places.folder, { recursive: true });
});

it('names what staff changed against a file, and an exhibition that is not there', async () => {
  const lines: string[] = [];
  const say = (level: string) => (place: string, message: string) =>
    void lines.push(`${level} ${place} ${message.replaceAll(places.folder, '…')}`);
  const file = join(places.folder, 'kiosk.yaml');
  writeFileSync(file, 'exhibition: nowhere\nidle: 5\nvolume: 50\n');
  writeFileSync(join(places.folder, 'staff.json'), '{ "idle": 20, "volume": 50, "wrap": true }');
  await kioskSettings({ settings: file }, { info: say('info'), warn: say('warn'), error: say('error') });
  expect(lines).toEqual([
    expect.stringMatching(/^info settings read: ….kiosk\.yaml, ….staff\.json; exhibition: nowhere$/),
    expect.stringMatching(/^error settings ….kiosk\.yaml:1:13 exhibition: expected an exhibition’s folder/),
    'info settings staff.json overrules kiosk.yaml: idle',
  ]);
});
