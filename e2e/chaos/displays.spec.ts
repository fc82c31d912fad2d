// Displays that come, go and change: each window stands on its own, and comes back to it.
import type { Page } from '@playwright/test';
import { expect, test as base } from '../fixtures/electron-test.ts';
import type { RunningElectron } from '../fixtures/host/electron-app.ts';
import { DummyDisplays, noDummyDisplays } from '../fixtures/desktop/dummy-displays.ts';
import { Staff } from '../fixtures/staff.ts';

const test = base.extend<{ displays: DummyDisplays }>({
  displays: async ({}, use, info) => {
    const displays = await DummyDisplays.start(info.outputDir);
    displays.plug(0, '1280x720', '0x0');
    await use(displays);
    displays.stop();
  },
});

test.skip(noDummyDisplays() !== undefined, noDummyDisplays() ?? '');

/** Where each window stands, and the first slide's id in it, sorted by place. */
async function windows({ application }: RunningElectron): Promise<readonly string[]> {
  return application.evaluate(async ({ BrowserWindow, screen }) => {
    const all = await Promise.all(
      BrowserWindow.getAllWindows().map(async (window) => {
        const { x, y, width, height } = window.getBounds();
        // Without a window manager it may stand a pixel over the lower edge: see window.ts.
        const over = height === screen.getDisplayMatching(window.getBounds()).bounds.height + 1 ? 1 : 0;
        // One that is closed while its page is asked answers never.
        const closed = new Promise<string>((gone) => {
          window.once('closed', () => {
            gone('');
          });
        });
        const asked = window.webContents.executeJavaScript(
          `innerWidth + 'x' + (innerHeight - ${String(over)}) + ' ' + document.querySelector('[aria-current="true"]')?.dataset.slide`,
        ) as Promise<string>;
        const page = await Promise.race([asked, closed]);
        if (window.isDestroyed()) return 'gone';
        const shown = window.isVisible() && !window.webContents.isLoading();
        return `${String(width)}x${String(height - over)}+${String(x)}+${String(y)}: ${shown ? page : 'not yet'}`;
      }),
    );
    return all.sort();
  });
}

/** A window that opens loads its page first. */
const WINDOW = { timeout: 30_000 };

const over = (size: string, at: string, slide = 'opening') => `${size}${at}: ${size} ${slide}`;

test('the window follows its display when that is unplugged, plugged in again, resized and turned', async ({
  launch,
  displays,
}) => {
  displays.plug(1, '1024x768', '1280x0');
  const kiosk = await launch({ settings: { display: '1024x768+1280+0' }, env: { DISPLAY: displays.name } });
  await expect.poll(() => windows(kiosk)).toEqual([over('1024x768', '+1280+0')]);
  displays.unplug(1);
  await expect.poll(() => windows(kiosk)).toEqual([over('1280x720', '+0+0')]);
  displays.plug(1, '1024x768', '1280x0');
  await expect.poll(() => windows(kiosk)).toEqual([over('1024x768', '+1280+0')]);
  displays.unplug(1);
  displays.plug(0, '720x1280', '0x0');
  await expect.poll(() => windows(kiosk)).toEqual([over('720x1280', '+0+0')]);
  displays.plug(0, '1920x1080', '0x0');
  await expect.poll(() => windows(kiosk)).toEqual([over('1920x1080', '+0+0')]);
});

test('all displays show it, those too that are plugged in later', async ({ launch, displays }) => {
  const kiosk = await launch({ settings: { displays: 'all' }, env: { DISPLAY: displays.name } });
  await expect.poll(() => windows(kiosk)).toEqual([over('1280x720', '+0+0')]);
  displays.plug(1, '1024x768', '1280x0');
  const both = [over('1024x768', '+1280+0'), over('1280x720', '+0+0')];
  await expect.poll(() => windows(kiosk), WINDOW).toEqual(both);
  displays.unplug(1);
  await expect.poll(() => windows(kiosk)).toEqual([over('1280x720', '+0+0')]);
  displays.plug(1, '1024x768', '1280x0');
  await expect.poll(() => windows(kiosk), WINDOW).toEqual(both);
});

test('a second display shows an exhibition of its own', async ({ launch, displays, lay }) => {
  displays.plug(1, '1024x768', '1280x0');
  const other = lay({
    files: {
      'deck.yaml': `id: other\ntitle: { en: Other }\nlanguages: [en]\ndefaultLanguage: en\nslides:\n  - { id: alone, kind: statement }\n`,
      'text/en.yaml': 'reviewed: true\nslides:\n  alone: { title: Another exhibition }\n',
    },
  });
  const kiosk = await launch({
    settings: { displays: [{ display: '1024x768+1280+0', exhibition: other }] },
    env: { DISPLAY: displays.name },
  });
  await expect
    .poll(() => windows(kiosk))
    .toEqual([over('1024x768', '+1280+0', 'alone'), over('1280x720', '+0+0')]);
});

test('staff stand before any display: the panel shows there alone, and is for all', async ({
  launch,
  displays,
}) => {
  test.setTimeout(150_000);
  displays.plug(1, '1024x768', '1280x0');
  const kiosk = await launch({
    settings: { displays: 'all', language: 'en' },
    env: { DISPLAY: displays.name },
  });
  await expect.poll(() => windows(kiosk)).toEqual([over('1024x768', '+1280+0'), over('1280x720', '+0+0')]);
  const isMain = (page: Page) => page.evaluate(() => innerWidth === 1280);
  const pages = await Promise.all(
    kiosk.application.windows().map(async (page) => ({ page, main: await isMain(page) })),
  );
  const { page: first } = pages.find(({ main }) => main)!;
  const { page: second } = pages.find(({ main }) => !main)!;
  const panelOn = (page: Page) =>
    page.evaluate(() =>
      (window as unknown as { jubilee: { staff: { panel: () => Promise<unknown> } } }).jubilee.staff
        .panel()
        .then(() => 'open', String),
    );

  const staff = await Staff.at(second);
  await staff.hold();
  for (let time = 0; time < 2; time += 1) await staff.typePin('2468');
  await staff.press('To the panel');
  await expect(staff.heading).toHaveText('Show');
  // Whoever stands before the other one sees the show, and has no panel.
  await expect(first.locator('main')).toHaveAttribute('data-mode', 'attract');
  expect(await panelOn(first)).toContain('the staff door is shut');

  await staff.press('A sample: one slide of every kind');
  await expect(staff.notice).toHaveText('Saved');
  await expect(staff.heading).toHaveText('Show');
  for (const page of [first, second])
    await expect(page.locator('[aria-current="true"] h2').first()).toHaveText('One slide of every kind');
  await staff.open('Sound and picture');
  await staff.press('Brightness of the page: Less');
  for (const page of [first, second]) await expect(page.locator('.dimmed')).toHaveCSS('opacity', '0.05');
  await staff.press('Close');
  await expect(staff.panel).toHaveCount(0);
  expect(await panelOn(second)).toContain('the staff door is shut');
  // One PIN for all.
  const atTheFirst = await Staff.at(first);
  await atTheFirst.hold();
  await atTheFirst.typePin('2468');
  await expect(atTheFirst.heading).toHaveText('Show');
  expect(await panelOn(second)).toContain('the staff door is shut');
});
