// Files that are there and may not be read: the account has changed, or somebody copied them as root.
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../fixtures/chaos/damages.ts';
import { expect, test } from '../fixtures/electron-test.ts';
import { movesOn, painted } from '../fixtures/chaos/good-slide.ts';
import { PIN, settingsOf, staff, WornKiosk } from '../fixtures/chaos/worn-kiosk.ts';

test.skip(process.getuid?.() === 0 || process.platform === 'win32', 'nothing is forbidden to root');

test('no file of the profile, of a language or of the media may be read: the rest is shown, and no PIN opens', async ({
  launch,
}, info) => {
  const worn = await WornKiosk.make();
  const { exhibition } = worn;
  try {
    const profile = info.outputPath('host', 'profile');
    worn.copyProfile(profile);
    const media = filesBelow(exhibition).filter((name) => name.startsWith('media'));
    for (const name of filesBelow(profile)) chmodSync(join(profile, name), 0);
    for (const name of ['text/fr-BE.yaml', ...media]) chmodSync(join(exhibition, name), 0);
    const { application, errors } = await launch({ exhibition, settings: { autoplay: false } });
    await expect.poll(() => painted(application)).toBe('opening');
    await movesOn(application);
    expect(await settingsOf(application)).toMatchObject({ idle: 60 });
    expect(await staff(application, 'enter', PIN)).toEqual({ type: 'refused', wait: 0 });
    expect(await staff(application, 'setPin', '0000')).toMatchObject({ done: false });
    // The log’s own file is among them, so that only the terminal has it.
    const said = () => errors().join('\n');
    await expect.poll(said).toMatch(/staff-door\.json.*EACCES/);
    // Media are named by the place in the deck that names them.
    for (const place of [/emblems\[0\]\.file: .*EACCES/, /picture\.file: .*EACCES/, /poster\.file: .*EACCES/])
      await expect.poll(said).toMatch(place);
  } finally {
    worn.dispose();
  }
});
