// Staff at a locked kiosk with nothing but a finger: the corner, the first start, each page of the panel, and the way out.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import { awake } from '../fixtures/desktop/awake.ts';
import { ChaosKiosk, held } from '../fixtures/chaos/chaos.ts';
import { stopClock } from '../fixtures/clock.ts';
import type { RunningElectron } from '../fixtures/host/electron-app.ts';
import { expect, test } from '../fixtures/electron-test.ts';
import { filmAlone } from '../fixtures/content/exhibition.ts';
import { ShowPage } from '../fixtures/show.ts';
import { Staff } from '../fixtures/staff.ts';

/** How long the corner is held, ms. */
const HOLD = 3_000;
/** A Thursday, within the hours that a week begins with. */
const THURSDAY_NOON = Date.parse('2026-11-26T12:00:00Z');

/** What staff changed, as it is on the disk. */
function kept(info: TestInfo): unknown {
  const file = join(info.outputPath('host'), 'profile', 'staff.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** What the page’s host answers; a rejection is a text. */
function ask(page: Page, call: 'settings' | 'open' | 'panel'): Promise<unknown> {
  return page.evaluate((name) => {
    type Bridge = Record<string, () => Promise<unknown>>;
    const { jubilee } = window as unknown as { jubilee: Bridge & { staff: Bridge } };
    const answer = name === 'panel' ? jubilee.staff.panel!() : jubilee[name]!();
    return answer.catch((error: unknown) => String(error));
  }, call);
}

const mode = ({ page }: RunningElectron) => page.locator('main').getAttribute('data-mode');

/** The show under a clock that stands still, and staff before it. */
async function standBefore(kiosk: RunningElectron): Promise<{ show: ShowPage; staff: Staff }> {
  const { page } = kiosk;
  await stopClock(page);
  await page.reload();
  const show = new ShowPage(page);
  await show.opened();
  return { show, staff: await Staff.at(page) };
}

test('a first start by finger, a change on each page, the dark and back', async ({ launch }, info) => {
  // One start for all of it: a hundred touches take a while on a busy machine.
  test.setTimeout(150_000);
  const settings = { language: 'en', lock: true, timeZone: 'UTC' };
  const kiosk = await launch({ settings, skippable: true });
  const { page } = kiosk;
  const chaos = new ChaosKiosk(held(kiosk));
  await chaos.jump(THURSDAY_NOON - Date.now());
  const { show, staff } = await standBefore(kiosk);
  const hold = () => staff.hold(() => show.wait(HOLD));

  await test.step('three seconds in the corner, and not less, ask for a first PIN, twice', async () => {
    await staff.hold(async () => {
      await show.wait(HOLD - 100);
      await expect(staff.panel).toHaveCount(0);
      await show.wait(100);
    });
    await expect(staff.heading).toHaveText('Choose a PIN');
    await staff.typePin('2468');
    await expect(staff.heading).toHaveText('Repeat the PIN');
    await staff.typePin('2469');
    await expect(staff.notice).toContainText('not the same');
    await staff.typePin('2468');
    await expect(staff.heading).toHaveText('Repeat the PIN');
    await staff.typePin('2468');
  });

  await test.step('then for languages and autoplay', async () => {
    await expect(staff.heading).toHaveText('To begin with');
    const russian = staff.panel
      .getByRole('group', { name: 'Languages offered' })
      .getByRole('button', { name: 'Русский' });
    await staff.tap(russian);
    await expect(russian).toHaveAttribute('aria-pressed', 'false');
    await staff.tap(staff.toggle('Slides move by themselves'));
    const languages = ['kk', 'en', 'nl-BE', 'fr-BE', 'de-BE'];
    await expect.poll(() => kept(info)).toEqual({ languages, autoplay: false });
    await expect.poll(() => ask(page, 'settings')).toMatchObject({ languages, autoplay: false });
    await staff.press('To the panel');
  });

  await test.step('Show: quiet time, whether it begins again', async () => {
    await expect(staff.heading).toHaveText('Show');
    await staff.press('Quiet time: More');
    await staff.tap(staff.toggle('Begin again after the last slide'));
    await expect.poll(() => kept(info)).toMatchObject({ idle: 75, wrap: true });
    await expect.poll(() => ask(page, 'settings')).toMatchObject({ idle: 75, wrap: true });
    await expect(staff.notice).toHaveText('Saved');
  });

  await test.step('Sound and picture: volume, brightness', async () => {
    await staff.open('Sound and picture');
    await staff.press('Volume: Less');
    for (let time = 0; time < 4; time += 1) await staff.press('Brightness of the page: Less');
    await expect.poll(() => kept(info)).toMatchObject({ volume: 95, brightness: 80 });
    await expect(page.locator('.dimmed')).toHaveCSS('opacity', '0.2');
    await expect.poll(() => ask(page, 'settings')).toMatchObject({ volume: 95 });
  });

  await test.step('Health: how the kiosk is', async () => {
    await staff.open('Health');
    await expect(staff.panel).toContainText(/\d+ MB, page \d+ MB/);
    await expect(staff.panel).toContainText('opening');
  });

  await test.step('Service: another PIN', async () => {
    await staff.open('Service');
    await staff.press('Change the PIN');
    await staff.typePin('1357');
    await staff.typePin('1357');
    await expect(staff.notice).toHaveText('The new PIN is set');
  });

  await test.step('Opening hours: closed today', async () => {
    await staff.open('Opening hours');
    await staff.press('By weekday');
    await staff.press('Monday, Opens: More');
    await expect.poll(() => kept(info)).toMatchObject({ hours: { monday: ['09:15-18:00'] } });
    expect(await ask(page, 'open')).toBe(true);
    await staff.tap(staff.toggle('Thursday'));
    await expect.poll(() => ask(page, 'open')).toBe(false);
    // Staff stay, and see.
    await expect(staff.heading).toHaveText('Opening hours');
    expect(await awake(kiosk)).toBe(true);
  });

  await test.step('when they leave it is dark', async () => {
    await staff.press('Close');
    await expect.poll(() => mode(kiosk)).toBe('closed');
    await expect(page.locator('main *')).toHaveCount(0);
    await expect.poll(() => awake(kiosk)).toBe(false);
    expect(await ask(page, 'panel')).toContain('the staff door is shut');
  });

  await test.step('in the dark they come back; three wrong PINs cost 30 s', async () => {
    await hold();
    await expect.poll(() => awake(kiosk)).toBe(true);
    for (const wrong of ['2468', '1111']) {
      await staff.typePin(wrong);
      await expect(staff.notice).toContainText('That is not the PIN');
    }
    await staff.typePin('1234');
    await expect(staff.notice).toContainText('Please wait 30');
    await staff.press('1');
    await expect(staff.panel.getByRole('img', { name: 'Digits entered: 0' })).toBeVisible();
    await staff.press('Cancel');
    await expect.poll(() => mode(kiosk)).toBe('closed');
    // The page forgets; the program does not.
    await hold();
    await expect(staff.notice).toContainText('Please wait');
    await chaos.skip(30_000);
    await page.clock.fastForward(30_000);
    await expect(staff.notice).toHaveText('Enter the PIN of this kiosk.');
    await staff.typePin('1357');
  });

  await test.step('always open: the show is back, with all that was changed', async () => {
    await staff.open('Opening hours');
    await staff.press('Always open');
    await expect.poll(() => ask(page, 'open')).toBe(true);
    expect(kept(info)).not.toHaveProperty('hours');
    await staff.open('Show');
    await staff.tap(
      staff.panel
        .getByRole('group', { name: 'Language at the start' })
        .getByRole('button', { name: 'Français' }),
    );
    await expect.poll(() => kept(info)).toMatchObject({ language: 'fr-BE' });
    await staff.press('Close');
    await show.expectSlide('opening');
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr-BE');
    await expect(show.button('Русский')).toHaveCount(0);
  });

  await test.step('Home and End open it too; two minutes without a touch close it', async () => {
    for (const key of ['Home', 'End']) await page.keyboard.down(key);
    await show.wait(HOLD);
    for (const key of ['Home', 'End']) await page.keyboard.up(key);
    // It speaks what the show spoke.
    const french = page.getByRole('dialog');
    await expect(french).toHaveAttribute('lang', 'fr');
    await page.keyboard.type('1357');
    await page.keyboard.press('Enter');
    await expect(french.getByRole('heading', { level: 1 })).toBeVisible();
    await page.clock.fastForward(119_000);
    await staff.tap(french.getByRole('button', { name: 'English' }).first());
    await page.clock.fastForward(119_000);
    await expect(staff.panel).toBeVisible();
    await page.clock.fastForward(1_500);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await show.expectSlide('opening');
    await expect.poll(() => ask(page, 'panel')).toContain('the staff door is shut');
  });
});

test('a film with sound is silent under the panel, and begins anew when staff are gone', async ({
  launch,
  lay,
}) => {
  const kiosk = await launch({ exhibition: lay(filmAlone()), settings: { language: 'en' } });
  const { show, staff } = await standBefore(kiosk);
  await expect.poll(() => mode(kiosk)).toBe('held');
  const film = await kiosk.page.waitForFunction(() => document.querySelector('video'));
  const state = () =>
    film.evaluate((video) => ({
      plays: video?.paused === false,
      there: video?.isConnected,
      muted: video?.muted,
    }));
  await expect.poll(state).toEqual({ plays: true, there: true, muted: false });
  await staff.hold(() => show.wait(HOLD));
  expect(await mode(kiosk)).toBe('operator');
  expect(await state()).toMatchObject({ plays: false, there: false });
  await staff.press('Cancel');
  await expect.poll(state).toMatchObject({ plays: true, there: true });
  await expect.poll(() => mode(kiosk)).toBe('held');
});
