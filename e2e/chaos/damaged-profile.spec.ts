// Every file of the profile, the program's and Chromium's, is damaged before the start, in every way: a good slide is on the
// screen all the same, nothing that can be had back is lost, and no door is opened by it.
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { TestInfo } from '@playwright/test';
import { damage, DAMAGES, filesBelow } from '../fixtures/chaos/damages.ts';
import type { Damage } from '../fixtures/chaos/damages.ts';
import type { RunningElectron } from '../fixtures/host/electron-app.ts';
import { expect, test } from '../fixtures/electron-test.ts';
import type { Fixtures } from '../fixtures/electron-test.ts';
import { movesOn, stands } from '../fixtures/chaos/good-slide.ts';
import { IDLE, PIN, settingsOf, staff, worn, wornForAll } from '../fixtures/chaos/worn-kiosk.ts';

wornForAll();

/** The files that the program keeps a second copy of, and what stands in the log where that is used. */
const KEPT_TWICE = [
  / settings .*staff\.json.*its last good copy is used/,
  / staff .*staff-door\.json .*its last good copy is used/,
  / staff .*staff-door-tries\.json .*its last good copy is used/,
  / health .*counters\.json .*its last good copy is used/,
  / exhibition-copy .*origin\.json .*its last good copy is used/,
] as const;
/** The same where neither can be read. */
const LOST = [
  / settings .*staff\.json.*staff set these settings anew at the screen/,
  / staff no PIN opens the door: .*staff-door\.json .*--set-pin/,
  / health .*counters\.json .*counting begins anew/,
  / exhibition-copy .*origin\.json .*the exhibition is copied anew/,
] as const;

/** Files that Chromium has in a profile sooner or later, besides those that are there by then. */
const CHROMIUMS = [
  'Preferences',
  'Local State',
  'Cookies',
  'DIPS',
  'SharedStorage',
  'Local Storage/leveldb/CURRENT',
];

const isSecondCopy = (name: string) =>
  name.endsWith('.last-good') || name.startsWith(join('last-good-exhibition', 'exhibition'));
/** As a folder, it has a test of its own: files.spec.ts. */
const isLog = (name: string) => name.startsWith('logs');

/** A profile that was in use, damaged; and what Chromium leaves there when the power goes, which nobody has any more. */
function damagedProfile(info: TestInfo, how: Damage, which: (name: string) => boolean): string {
  const profile = info.outputPath('host', 'profile');
  worn.copyProfile(profile);
  const names = new Set([...filesBelow(profile), ...CHROMIUMS]);
  for (const name of names)
    if (which(name) && !(how === 'a folder in its place' && isLog(name))) damage(join(profile, name), how);
  if (how === 'gone') symlinkSync('another-machine-4194305', join(profile, 'SingletonLock'));
  else
    for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie'])
      damage(join(profile, name), how);
  return profile;
}

/** The exhibition’s deck is damaged too; something is shown all the same, and can be walked through. */
async function startWithoutDeck(launch: Fixtures['launch'], how: Damage): Promise<RunningElectron> {
  damage(join(worn.exhibition, 'deck.yaml'), how === 'cut short' ? 'random bytes' : how);
  const kiosk = await launch({ exhibition: worn.exhibition, settings: { autoplay: false } });
  expect(await stands(kiosk.application)).toBe('opening');
  await movesOn(kiosk.application);
  return kiosk;
}

for (const how of DAMAGES) {
  test(`the profile and the deck before the start, ${how}: second copies are used`, async ({
    launch,
  }, info) => {
    damagedProfile(info, how, (name) => !isSecondCopy(name));
    const { application, lines } = await startWithoutDeck(launch, how);
    expect(await settingsOf(application)).toMatchObject({ idle: IDLE });
    const door = await staff(application, 'door');
    expect(door).toMatchObject({ pinSet: true, maySet: false });
    // Three wrong ones were counted before: the wait begins again in full.
    expect(door.wait).toBeGreaterThan(15_000);
    expect(await staff(application, 'enter', PIN)).toMatchObject({ type: 'refused' });
    const log = lines().join('\n');
    for (const said of KEPT_TWICE) expect(log).toMatch(said);
    if (how !== 'gone') expect(log).toMatch(/ graphics .*graphics\.json: .*Delete it/);
    expect(log).toContain(`${worn.exhibition} cannot be shown; showing its last good copy instead`);
  });

  test(`the profile with its second copies, and the deck, before the start, ${how}: the built-in one shows`, async ({
    launch,
  }, info) => {
    damagedProfile(info, how, () => true);
    const { application, lines } = await startWithoutDeck(launch, how);
    const log = lines().join('\n');
    expect(log).toContain(`${worn.exhibition} cannot be shown; showing the built-in one instead`);
    // A PIN whose two files were taken away was never set: so operating.md has it for staff who lost theirs.
    if (how === 'gone') return;
    for (const said of LOST) expect(log).toMatch(said);
    expect(await staff(application, 'door')).toMatchObject({ pinSet: true, maySet: false });
    for (const pin of [PIN, '0000'])
      expect(await staff(application, 'enter', pin)).toMatchObject({ type: 'refused' });
    expect(await staff(application, 'setPin', '0000')).toMatchObject({ done: false });
  });
}
