// A display that is off takes no frames: nothing is drawn, and nothing is wrong. Played by a hidden window, whose page gets
// none either.
import { expect, test } from '../fixtures/electron-test.ts';
import { ChaosKiosk, held } from '../fixtures/chaos.ts';
import { statements } from '../fixtures/exhibition.ts';
import { healthIn } from '../fixtures/recovery.ts';

const THREE = statements({ count: 3 });
/** How long a page is given for its frames when it is asked for a proof, ms; a bit longer. */
const ASKED = 4_500;

/** From now on nobody takes frames, of whatever page is loaded; or somebody does again. */
async function display(kiosk: ChaosKiosk, is: 'off' | 'on'): Promise<void> {
  await kiosk.inMain(`
    const [window] = electron.BrowserWindow.getAllWindows();
    window.webContents.setBackgroundThrottling(${String(is === 'off')});
    window.${is === 'off' ? 'hide' : 'show'}();
  `);
  await expect.poll(() => drawsFrames(kiosk)).toBe(is === 'on');
}

function drawsFrames(kiosk: ChaosKiosk): Promise<boolean | undefined> {
  return kiosk.inPage<boolean>(`new Promise((tell) => {
    requestAnimationFrame(() => tell(true));
    setTimeout(() => tell(false), 900);
  })`);
}

/** The page has told that it is there: only then it loads the fonts that its first slide could do without. */
async function isUp(kiosk: ChaosKiosk): Promise<void> {
  await expect
    .poll(() => kiosk.inPage<boolean>(`[...document.fonts].every(({ status }) => status === 'loaded')`))
    .toBe(true);
}

/** Time passes in half minutes, in each of which the page is asked, and gets the time to answer. */
async function pass(kiosk: ChaosKiosk, halfMinutes: number): Promise<void> {
  for (let step = 0; step < halfMinutes; step += 1) {
    await isUp(kiosk);
    await kiosk.skip(30_000);
    const asked = Date.now();
    await expect.poll(() => kiosk.inPage<number>('Date.now()')).toBeGreaterThan(asked + ASKED);
  }
  await isUp(kiosk);
}

const told = (kiosk: ChaosKiosk) => kiosk.lines.filter((line) => / (?:error|warn) window /.test(line));

test('a display is off in opening hours: the page is loaded anew once, and the show is there when it is on', async ({
  launch,
  lay,
}, info) => {
  test.setTimeout(120_000);
  const kiosk = new ChaosKiosk(held(await launch({ skippable: true, exhibition: lay(THREE) })));
  await kiosk.started();
  await display(kiosk, 'off');
  // A page that is given up comes to the still within three minutes.
  await pass(kiosk, 7);
  expect(await drawsFrames(kiosk)).toBe(false);
  expect(told(kiosk)).toEqual([expect.stringContaining('no frame of it is drawn')]);
  expect(healthIn(info.outputPath('host', 'profile'))?.restarts.count).toBe(1);
  await display(kiosk, 'on');
  await kiosk.shows();
});

test('a display is off at night: a page that dies is loaded once, draws nothing, and is left alone', async ({
  launch,
  lay,
}, info) => {
  test.setTimeout(120_000);
  const settings = { hours: {} };
  const kiosk = new ChaosKiosk(held(await launch({ skippable: true, settings, exhibition: lay(THREE) })));
  await expect.poll(() => kiosk.lines.some((line) => line.includes(' info window painted '))).toBe(true);
  await pass(kiosk, 1);
  expect(told(kiosk)).toEqual([]);
  await display(kiosk, 'off');
  const [before] = kiosk.pids('renderer');
  kiosk.signal('renderer', 'SIGKILL');
  await expect.poll(() => kiosk.pids('renderer').filter((pid) => pid !== before)).toHaveLength(1);
  await pass(kiosk, 3);
  expect(await drawsFrames(kiosk)).toBe(false);
  expect(told(kiosk)).toEqual([expect.stringContaining('the page’s process is gone')]);
  expect(healthIn(info.outputPath('host', 'profile'))?.restarts.count).toBe(1);
});
