// Nothing a visitor does ends the show: every way out that others have found, tried with a real keyboard, mouse and finger.
// What a page must not do by itself (windows, navigation, downloads, permissions) is in security.spec.ts.
import { writeFileSync } from 'node:fs';
import type { RunningElectron } from '../fixtures/host/electron-app.ts';
import { Finger } from '../fixtures/finger.ts';
import { expect, expectTheShow, test } from '../fixtures/locked-test.ts';

/** At the very edges, where systems have gestures and corners of their own; px. */
const EDGES = [
  [0, 300],
  [1279, 300],
  [640, 0],
  [640, 719],
  [0, 0],
  [1279, 719],
] as const;

const KEYS = {
  'close and leave': 'alt+F4 ctrl+w ctrl+F4 ctrl+shift+w ctrl+q ctrl+shift+q super+q Escape alt+Escape',
  'menu bar and context menu': 'alt F10 shift+F10 Menu alt+f alt+e',
  'developer tools': 'F12 ctrl+shift+i ctrl+shift+j ctrl+shift+c ctrl+u ctrl+shift+k',
  'load anew': 'ctrl+r ctrl+shift+r ctrl+F5 shift+F5 XF86Reload XF86Refresh',
  'new window': 'ctrl+n ctrl+t ctrl+shift+n ctrl+shift+t ctrl+Tab',
  navigate:
    'alt+Left alt+Right BackSpace shift+BackSpace alt+Home XF86Back XF86Forward XF86HomePage ctrl+l F6',
  zoom: 'ctrl+plus ctrl+equal ctrl+minus ctrl+KP_Add ctrl+KP_Subtract ctrl+0 F11',
  'print, save, open, find': 'ctrl+p ctrl+shift+p ctrl+s ctrl+o ctrl+f ctrl+g F3',
  'select and copy': 'ctrl+a ctrl+c ctrl+x ctrl+v shift+Right',
  'text cursor': 'F7',
  'other programs':
    'F1 XF86Mail XF86Search XF86WWW XF86Calculator ctrl+shift+Escape ctrl+Escape ctrl+j ctrl+h',
  media: 'XF86AudioPlay XF86AudioStop XF86AudioNext XF86AudioPrev',
} as const;

/** Gives what became of each menu that was asked for since: whether it was refused. */
async function menusOf({ page }: RunningElectron): Promise<() => Promise<boolean[]>> {
  const seen = await page.evaluateHandle(() => {
    const refused: boolean[] = [];
    window.addEventListener('contextmenu', (event) => refused.push(event.defaultPrevented));
    return refused;
  });
  return () => seen.evaluate((refused) => refused);
}

for (const [what, keys] of Object.entries(KEYS)) {
  test(`keys: ${what}`, async ({ kiosk, desktop }) => {
    const before = await desktop.windows();
    const heard = await kiosk.page.evaluateHandle(() => {
      const seen: string[] = [];
      window.addEventListener('keydown', ({ key, ctrlKey, altKey }) =>
        seen.push(`${ctrlKey ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${key}`),
      );
      return seen;
    });
    const has = (key: string) => heard.evaluate((seen, one) => seen.includes(one), key);
    await desktop.press('Right', ...keys.split(' '));
    // The page hears keys in order: when it has the last one, all others are through.
    await expect
      .poll(async () => {
        await desktop.press('z');
        return has('z');
      })
      .toBe(true);
    expect(await has('ArrowRight')).toBe(true);
    await expectTheShow(kiosk);
    expect(await desktop.windows()).toEqual(before);
    const passed = await heard.evaluate((seen) =>
      seen.filter((key) => /^(?:Ctrl|Alt)\+.|^(?:F(?!5$)\d|Browser|Media|Context)/.test(key)),
    );
    expect(passed.filter((key) => !/^(?:Ctrl\+|Alt\+)+(?:Control|Alt|Shift)$/.test(key))).toEqual([]);
  });
}

test('mouse: every button, the wheel with Ctrl, dragging, and clicking thrice', async ({
  kiosk,
  desktop,
}) => {
  const before = await desktop.windows();
  const menus = await menusOf(kiosk);
  await desktop.xdotool('mousemove', '640', '300');
  for (const button of ['1', '2', '3', '8', '9']) await desktop.xdotool('click', button);
  await desktop.xdotool('click', '--repeat', '3', '--delay', '20', '1');
  for (const wheel of ['4', '5']) {
    await desktop.xdotool('keydown', 'ctrl', 'click', '--repeat', '3', wheel, 'keyup', 'ctrl');
  }
  await desktop.xdotool(
    'mousemove',
    '200',
    '200',
    'mousedown',
    '1',
    'mousemove',
    '900',
    '400',
    'mouseup',
    '1',
  );
  for (const [x, y] of EDGES) await desktop.xdotool('mousemove', String(x), String(y), 'click', '1');
  // The right button asked for a menu, as a long press does on Windows, and was refused.
  await expect.poll(menus).toEqual([true]);
  await expectTheShow(kiosk);
  expect(await desktop.windows()).toEqual(before);
  const cursors = await kiosk.page.evaluate(() => [
    ...new Set(
      [...document.querySelectorAll('main, main *')].map((element) => getComputedStyle(element).cursor),
    ),
  ]);
  expect(cursors.filter((cursor) => cursor === 'text' || cursor === 'auto')).toEqual([]);
});

test('finger: a long press, two fingers apart, three that swipe, and one from the edge', async ({
  kiosk,
  desktop,
}) => {
  const { page } = kiosk;
  const before = await desktop.windows();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.synthesizeTapGesture', {
    x: 640,
    y: 200,
    duration: 1_500,
    gestureSourceType: 'touch',
  });
  await session.send('Input.synthesizePinchGesture', {
    x: 640,
    y: 300,
    scaleFactor: 3,
    gestureSourceType: 'touch',
  });
  await session.send('Input.synthesizePinchGesture', {
    x: 640,
    y: 300,
    scaleFactor: 0.3,
    gestureSourceType: 'touch',
  });
  /** Two fingers, so far from the middle. */
  const apart = async (type: 'touchStart' | 'touchMove' | 'touchEnd', ...far: readonly number[]) => {
    const touchPoints = far.flatMap((by) => [640 - by, 640 + by]).map((x, id) => ({ x, y: 300, id }));
    await session.send('Input.dispatchTouchEvent', { type, touchPoints });
  };
  await apart('touchStart', 40);
  for (const far of [100, 200, 400]) await apart('touchMove', far);
  await apart('touchEnd');
  await session.detach();
  const finger = await Finger.on(page);
  for (const x of [500, 600, 700]) await finger.down(x, 400);
  await finger.move(500, 50);
  await finger.up();
  for (const [x, y] of EDGES) {
    await finger.down(x, y);
    await finger.move((x + 640) / 2, (y + 360) / 2);
    await finger.up();
  }
  await finger.away();
  await expectTheShow(kiosk);
  expect(await desktop.windows()).toEqual(before);
});

test('a file that is dropped on it goes nowhere', async ({ kiosk }, info) => {
  const file = info.outputPath('dropped.html');
  writeFileSync(file, '<!doctype html><title>Elsewhere</title>');
  const session = await kiosk.page.context().newCDPSession(kiosk.page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', {
      type,
      x: 640,
      y: 300,
      data: { items: [], files: [file], dragOperationsMask: 1 },
    });
  }
  await session.detach();
  await expectTheShow(kiosk);
});

test('nothing can be dragged out of it, not even what a browser would let go', async ({ kiosk, desktop }) => {
  const { page } = kiosk;
  const across = ['mousemove', '700', '400', 'mousemove', '800', '500', 'mousemove', '1279', '700'];
  // Slides have nothing that can be dragged; so a thing that can is put on top of one.
  const seen = await page.evaluateHandle(() => {
    const events: string[] = [];
    for (const type of ['dragstart', 'drag', 'dragend']) {
      window.addEventListener(type, (event) => events.push(`${type} ${String(event.defaultPrevented)}`));
    }
    const thing = document.createElement('div');
    thing.draggable = true;
    thing.textContent = 'A thing';
    thing.id = 'thing';
    thing.style.cssText = 'position: fixed; inset: 40%; z-index: 9; -webkit-user-drag: element';
    document.body.append(thing);
    return events;
  });
  await desktop.xdotool('mousemove', '200', '200', 'mousedown', '1', ...across, 'mouseup', '1');
  await desktop.xdotool('mousemove', '640', '360', 'mousedown', '1', ...across, 'mouseup', '1');
  await expect.poll(() => seen.evaluate((events) => events)).toEqual(['dragstart true']);
  await page.locator('#thing').evaluate((thing) => {
    thing.remove();
  });
  await expectTheShow(kiosk);
});
