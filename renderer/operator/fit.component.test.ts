// Every word of the panel has its room, in each language and on each common screen: nothing is cut off or lies over another.
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { allFonts } from '../show/fonts.ts';
import { dialog, openDoor, openPanel, press, soon, text, typePin } from './mount.fixture.ts';
import { fakeStaff, SETTINGS } from './staff.fixture.ts';
import type { Panel } from '../../core/staff.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { PANEL_LANGUAGES, staffWords } from './words/catalogue.ts';
import { PAGES } from './words/words.ts';

const SIZES = [
  [1920, 1080],
  [1080, 1920],
  [1366, 768],
  [1024, 768],
] as const;

/** WCAG 2.5.5, px. */
const LEAST_TARGET = 44;

/** As long as a fault of the page may be, in wide letters; and what has no place to break. */
const LONG = ['WORD '.repeat(200), '/some/folder'.repeat(85)].join('');

const FULL: Settings = {
  ...SETTINGS,
  // Neither is there.
  display: '2528732444 3840x2160+1920+0',
  language: 'nl',
  hours: {
    monday: ['09:00-18:00'],
    tuesday: ['09:00-12:30', '14:00-18:00'],
    wednesday: ['10:15-18:00'],
    thursday: ['18:00-02:00'],
    holidays: ['2026-12-16', '2026-12-25..2027-01-02', '2027-03-08', '2027-03-21..2027-03-25', '2027-05-01'],
  },
};

interface Word {
  readonly text: string;
  readonly parent: Element;
  readonly box: DOMRect;
}

/** Each line of text as it is painted. */
function words(): readonly Word[] {
  const root = dialog()!;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Word[] = [];
  while (walker.nextNode() !== null) {
    const node = walker.currentNode;
    const range = document.createRange();
    range.selectNodeContents(node);
    const content = node.textContent?.trim() ?? '';
    if (content === '') continue;
    for (const box of range.getClientRects())
      if (box.width > 0) found.push({ text: content, parent: node.parentElement!, box });
  }
  return found;
}

/** Shortened on purpose, as a touch shows all of it; or on no screen: said alone, or on another page of a list. */
function shortened(element: Element): boolean {
  const { webkitLineClamp, clipPath, visibility } = getComputedStyle(element);
  return webkitLineClamp !== 'none' || clipPath !== 'none' || visibility === 'hidden';
}

function overlap(one: DOMRect, other: DOMRect): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const along = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  // Lines of one paragraph touch: their boxes are higher than their letters.
  return across > 1 && along > Math.min(one.height, other.height) * 0.3;
}

function faults(): readonly string[] {
  const root = dialog()!;
  const name = (element: Element) =>
    `${element.tagName}.${element.className}: ${element.textContent.trim().slice(0, 60)}`;
  const spilled = [...root.querySelectorAll<HTMLElement>('*')]
    .filter((one) => !(one instanceof SVGElement) && one.clientWidth > 0 && !shortened(one))
    .filter((one) => one.closest('[aria-hidden]') === null)
    .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
    // A line of letters may be higher than its line box, and paints over nothing.
    .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.childElementCount > 0)
    .map((one) => `spills: ${name(one)}`);
  const painted = words().filter(({ parent }) => !shortened(parent));
  const outside = painted
    .filter(({ box }) => box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight)
    .map(({ text }) => `outside: ${text}`);
  const over = painted.flatMap((one, at) =>
    painted
      .slice(at + 1)
      .filter((other) => overlap(one.box, other.box))
      .map((other) => `over each other: "${one.text}" and "${other.text}"`),
  );
  const buttons = [...root.querySelectorAll('button')].filter((one) => !shortened(one));
  const covered = painted.flatMap((one) =>
    buttons
      // A number on its button is part of it.
      .filter((other) => other.ariaDescribedByElements?.includes(one.parent) !== true)
      .filter((other) => !other.contains(one.parent) && overlap(one.box, other.getBoundingClientRect()))
      .map((other) => `over a button: "${one.text}" and ${name(other)}`),
  );
  const small = buttons
    .filter((one) => {
      const { width, height } = one.getBoundingClientRect();
      return Math.min(width, height) < LEAST_TARGET - 0.01;
    })
    .map((one) => `too small to touch: ${name(one)}`);
  return [...new Set([...spilled, ...outside, ...over, ...covered, ...small])];
}

const cases = SIZES.flatMap(([width, height]) =>
  PANEL_LANGUAGES.map((language) => ({ width, height, language })),
);

/** Two of one title, and one of folders without end. */
function namesakes({ exhibitions }: Panel): Pick<Panel, 'exhibitions'> {
  const [first, second] = exhibitions;
  const copy = { ...first!, setting: `/media/kiosk/EMBASSY/kazakhstan-belgium-${'30-'.repeat(20)}years` };
  return { exhibitions: [first!, copy, second!] };
}

it.each(cases)(
  '$width × $height in $language',
  async ({ width, height, language }) => {
    await page.viewport(width, height);
    await allFonts();
    const say = staffWords(language);
    const found: Record<string, readonly string[]> = {};
    const look = (what: string): void => {
      found[what] = faults();
    };

    let opened = await openDoor({ door: { wait: 899_000 } }, language);
    look('waiting');
    await opened.close();
    opened = await openDoor({ door: { pinSet: false } }, language);
    look('restart first');
    await opened.close();
    opened = await openDoor({ door: { unreadable: true } }, language);
    look('unreadable');
    expect(words().filter((one) => one.text === '--set-pin')).toHaveLength(1);
    await opened.close();
    opened = await openDoor({ door: { pinSet: false, maySet: true } }, language);
    look('choose');
    typePin('123');
    await soon(text).toContain(say.tooShort(4));
    look('too short');
    for (let digit = 0; digit < 3; digit += 1) press(say.deleteDigit);
    typePin('123456789012');
    await soon(text).toContain(say.repeatPin);
    look('repeat');
    typePin('1234');
    await soon(text).toContain(say.notTheSame);
    look('not the same');
    typePin('1234');
    await soon(text).toContain(say.repeatPin);
    typePin('1234');
    await soon(text).toContain(say.firstChoices);
    look('first choices');
    await opened.close();

    const usual = await fakeStaff().staff.panel();
    const { health } = usual;
    for (const fixed of [[], Object.keys(FULL)]) {
      const panel = {
        ...namesakes(usual),
        settings: FULL,
        health: { ...health, problems: health.problems.map((one) => ({ ...one, message: LONG })) },
        fixed: fixed as (keyof Settings & 'idle')[],
        ...(fixed.length > 0 && { drives: [] }),
        endingCommand: fixed.length > 0 ? '' : 'sudo systemctl stop jubilee-seat.service',
      };
      opened = await openPanel({ panel }, language);
      // What is fixed is said on two pages; the others look the same.
      for (const name of fixed.length > 0
        ? PAGES.filter((one) => one !== 'screen' && one !== 'health')
        : PAGES) {
        press(say.pages[name]);
        await soon(() => dialog()?.querySelector('h2')?.textContent).toBe(say.pages[name]);
        if (name === 'show' && fixed.length === 0) {
          opened.staff.change.mockResolvedValueOnce({ done: true, problems: 120 });
          press(say.resume);
          await soon(text).toContain(say.savedWithProblems(120));
        }
        if (name === 'service') {
          press(say.leave);
          await soon(text).toContain(say.leaveNow);
          press(say.restart);
          await soon(text).toContain(say.restartNow);
        }
        if (name === 'health') {
          look('health, closed');
          dialog()?.querySelector<HTMLElement>('.lists li button')?.click();
          await soon(() => dialog()?.querySelector('.opened')).toBeTruthy();
        }
        look(fixed.length > 0 ? `${name}, fixed` : name);
      }
      await opened.close();
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((what) => [what, []])));
  },
  60_000,
);
