// The panel in a real browser: what each control asks for, and that it shows what the host says then.
import { afterEach, expect, it } from 'vitest';
import { button, dialog, openPanel, press, soon, text } from './mount.fixture.ts';
import type { LoggedProblem } from '../../core/health.ts';
import type { Hours } from '../../core/hours/schema.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { fakeStaff, SETTINGS } from './staff.fixture.ts';
import { staffWords } from './words/catalogue.ts';
import type { PageName } from './words/words.ts';

const say = staffWords('en');
let opened: Awaited<ReturnType<typeof openPanel>> | undefined;
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

async function open(page: PageName, over: Parameters<typeof openPanel>[0] = {}) {
  opened = await openPanel(over);
  press(say.pages[page]);
  await soon(() => dialog()?.querySelector('h2')?.textContent).toBe(say.pages[page]);
  return opened;
}

const HOURS = { monday: ['10:00-16:00'], tuesday: ['09:00-12:00', '13:00-18:00'], holidays: ['2026-12-25'] };
const withHours = { panel: { settings: { ...SETTINGS, hours: HOURS } as Settings } };
const more = (name: string) => `${name}: ${say.more}`;
const less = (name: string) => `${name}: ${say.less}`;

const CONTROLS: readonly (readonly [PageName, string, number, object])[] = [
  ['show', 'A sample with one slide of every kind', 0, { exhibition: 'sample' }],
  ['show', 'Français', 1, { languages: ['kk', 'ru', 'en', 'nl-BE', 'de-BE'] }],
  ['show', 'Français', 2, { language: 'fr-BE' }],
  ['show', say.byExhibition, 0, { language: null }],
  ['show', say.autoplay, 0, { autoplay: false }],
  ['show', say.resume, 0, { resume: true }],
  ['show', say.wrap, 0, { wrap: true }],
  ['show', more(say.idle), 0, { idle: 75 }],
  ['show', less(say.idle), 0, { idle: 45 }],
  ['show', more(say.warning), 0, { warning: 25 }],
  ['screen', less(say.volume), 0, { volume: 75 }],
  ['screen', less(say.brightness), 0, { brightness: 95 }],
  ['screen', say.numberedDisplay(2), 0, { display: '2' }],
  ['hours', say.alwaysOpen, 0, { hours: null }],
  ['hours', more('Monday, Opens'), 0, { hours: { ...HOURS, monday: ['10:15-16:00'] } }],
  ['hours', less('Monday, Closes'), 0, { hours: { ...HOURS, monday: ['10:00-15:45'] } }],
  ['hours', 'Sunday', 0, { hours: { ...HOURS, sunday: ['10:00-16:00'] } }],
  ['hours', 'Monday', 0, { hours: { ...HOURS, monday: [] } }],
  ['hours', 'Tuesday: As Monday', 0, { hours: { ...HOURS, tuesday: ['10:00-16:00'] } }],
];

it.each(CONTROLS)('%s: "%s" (%i) asks for %j', async (page, name, nth, change) => {
  const { staff } = await open(page, withHours);
  press(name, nth);
  await soon(() => staff.change.mock.calls[0]).toEqual([change]);
});

it('keeps what is below a list in its place, however short a page of it is', async () => {
  await open('show');
  const top = () => button('Русский', 1).getBoundingClientRect().top;
  const before = top();
  press(say.nextPage);
  await soon(text).toContain('Spring on the steppe');
  expect(text()).not.toContain('A sample');
  expect(top()).toBe(before);
});

it('tells exhibitions of one title apart by their folders', async () => {
  const { exhibitions } = await fakeStaff().staff.panel();
  const copy = { ...exhibitions[0]!, setting: '/media/kiosk/EMBASSY/kz-be-30' };
  const { staff } = await open('show', { panel: { exhibitions: [exhibitions[0]!, copy, exhibitions[1]!] } });
  await soon(text).toContain('EMBASSY/kz-be-30');
  press(exhibitions[0]!.title.en!, 1);
  await soon(() => staff.change.mock.calls).toEqual([[{ exhibition: copy.setting }]]);
});

it('shows the kiosk’s clock beside opening hours, in their zone', async () => {
  const { health } = await fakeStaff().staff.panel();
  await open('hours', {
    panel: {
      health: { ...health, time: '2026-11-25T22:15:00.000Z' },
      settings: { ...SETTINGS, timeZone: 'Asia/Almaty' },
    },
  });
  await soon(text).toContain(say.clock('Thursday, 03:15 (Asia/Almaty)'));
});

it('shows the size and the place of each display', async () => {
  await open('screen');
  await soon(() => text()).toContain('1080 × 1920 · 1920, -120');
});

it('begins a week by weekday with office hours', async () => {
  const { staff } = await open('hours');
  press(say.byWeekday);
  await soon(() => staff.change.mock.calls[0]?.[0]).toMatchObject({
    hours: { monday: ['09:00-18:00'], sunday: [] },
  });
  await soon(text).toContain('Wednesday');
});

it('overrules opening hours of the file, where they would come back', async () => {
  const { staff } = await open('hours', withHours);
  press(say.alwaysOpen);
  await soon(() => staff.change.mock.calls.length).toBe(2);
  expect(staff.change.mock.calls[1]?.[0]).toMatchObject({ hours: { sunday: ['00:00-24:00'] } });
  await soon(() => button(say.alwaysOpen).ariaPressed).toBe('true');
  expect(text()).not.toContain('Wednesday');
});

it('shows what only a file can say', async () => {
  await open('hours', withHours);
  expect(text()).toContain('09:00–12:00, 13:00–18:00');
  expect(text()).toContain('2026-12-25');
});

it('keeps at least one language', async () => {
  const { staff } = await open('show', { panel: { settings: { ...SETTINGS, languages: ['en'] } } });
  button('English', 1).click();
  press(say.resume);
  await soon(() => staff.change.mock.calls).toEqual([[{ resume: true }]]);
});

it('shows a change at once, says that it is kept, and counts on from there', async () => {
  const { staff } = await open('show');
  press(more(say.idle));
  await soon(text).toContain('1 min 15 s'.replaceAll(' ', '\u00a0').replace('\u00a015', ' 15'));
  press(more(say.idle));
  await soon(() => staff.change.mock.calls).toEqual([[{ idle: 75 }], [{ idle: 90 }]]);
  await soon(text).toContain(say.saved);
});

it('goes back to what the host says when it refuses, with the reason', async () => {
  const { refuse } = await open('show');
  refuse('the disk is full');
  press(say.autoplay);
  await soon(text).toContain(`${say.refused} the disk is full`);
  expect(button(say.autoplay).ariaChecked).toBe('true');
});

it('does not change what the command line fixes, and says so', async () => {
  const fixed = [
    'exhibition',
    'languages',
    'language',
    'autoplay',
    'resume',
    'wrap',
    'idle',
    'warning',
  ] as const;
  const { staff } = await open('show', { panel: { fixed } });
  const controls = [...(dialog()?.querySelectorAll('.content button') ?? [])].filter(
    (one) => one.ariaLabel !== say.nextPage && one.ariaLabel !== say.previousPage,
  );
  expect(controls.length).toBeGreaterThan(20);
  for (const control of controls) {
    expect(control.ariaDisabled, control.textContent).toBe('true');
    (control as HTMLButtonElement).click();
  }
  expect(text().split(say.fixed)).toHaveLength(fixed.length + 1);
  press(say.pages.screen);
  press(less(say.volume));
  await soon(() => staff.change.mock.calls).toEqual([[{ volume: 75 }]]);
});

it('shows health and its problems, and all of a problem when it is touched', async () => {
  await open('health');
  for (const part of [
    '0.1.0',
    '3\u00a0d 4\u00a0h',
    '412 MB',
    'political-dialogue',
    'crashed',
    'deck.yaml:31:12',
  ])
    expect(text()).toContain(part);
  dialog()?.querySelector<HTMLElement>('.lists li button')?.click();
  await soon(() => dialog()?.querySelector('.opened p')?.textContent ?? '').toContain('left out until then');
  press(say.back);
  await soon(() => dialog()?.querySelector('.opened')).toBeNull();
});

it('shows all of a long problem, page by page', async () => {
  const words = Array.from({ length: 300 }, (_, at) => `word-${String(at)}`);
  const problem = {
    time: '2026-11-25T09:12:31.114Z',
    level: 'warn',
    place: 'page',
    message: words.join(' '),
  };
  const { health } = await fakeStaff().staff.panel();
  await open('health', { panel: { health: { ...health, problems: [problem as LoggedProblem] } } });
  dialog()?.querySelector<HTMLElement>('.lists li button')?.click();
  const shown = () => dialog()?.querySelector<HTMLElement>('.opened .shown p')?.innerText ?? '';
  await soon(shown).toContain('word-0');
  const read: string[] = [];
  while (!shown().includes('word-299')) {
    const part = shown();
    read.push(part);
    press(say.nextPage);
    expect(shown()).not.toBe(part);
  }
  expect([...read, shown()].join(' ')).toBe(problem.message);
});

it('exports to the chosen stick', async () => {
  const { staff } = await open('service');
  press('8A4C-11F0');
  await soon(() => staff.act.mock.calls).toEqual([[{ type: 'export', drive: '/media/kiosk/8A4C-11F0' }]]);
  await soon(text).toContain(say.exported);
});

it('says that an export is under way for as long as it is', async () => {
  const { staff } = await open('service');
  let answer: () => void = () => undefined;
  staff.act.mockImplementation(async () => {
    await new Promise<void>((resolve) => {
      answer = resolve;
    });
    return { done: true };
  });
  const fading = () =>
    document.getAnimations().filter((one) => {
      const { target } = one.effect as KeyframeEffect;
      return target?.closest('.notice') !== null;
    });
  press('EMBASSY');
  await soon(text).toContain(say.underWay);
  expect(fading()).toEqual([]);
  answer();
  await soon(text).toContain(say.exported);
  expect(fading()).toHaveLength(1);
});

it('shows what comes twice', async () => {
  const drive = { path: '/media/kiosk/EMBASSY', label: 'EMBASSY' };
  const hours: Hours = { monday: ['10:00-16:00'], holidays: ['2026-12-25', '2026-12-25'] };
  await open('service', { panel: { drives: [drive, drive], settings: { ...SETTINGS, hours } } });
  expect(button('EMBASSY', 1)).toBeTruthy();
  press(say.pages.hours);
  await soon(text).toMatch(/2026-12-25\s*2026-12-25/);
});

it('asks for a stick where there is none', async () => {
  await open('service', { panel: { drives: [] } });
  expect(text()).toContain(say.noDrive);
});

it('reloads at once', async () => {
  const { staff } = await open('service');
  press(say.reload);
  await soon(() => staff.act.mock.calls).toEqual([[{ type: 'reload' }]]);
});

it.each(['restart', 'leave'] as const)('asks once more before: %s', async (type) => {
  const { staff } = await open('service');
  const now = type === 'restart' ? say.restartNow : say.leaveNow;
  press(say[type]);
  await soon(text).toContain(now);
  press(say.cancel);
  await soon(text).not.toContain(now);
  expect(staff.act).not.toHaveBeenCalled();
  press(say[type]);
  await soon(text).toContain(now);
  press(now);
  await soon(() => staff.act.mock.calls).toEqual([[{ type }]]);
});

it('changes the PIN', async () => {
  const { staff } = await open('service');
  press(say.changePin);
  for (const title of [say.choosePin, say.repeatPin]) {
    await soon(text).toContain(title);
    for (const digit of '8642') press(digit);
    press(say.ok);
  }
  await soon(() => staff.setPin.mock.calls).toEqual([['8642']]);
  await soon(text).toContain(say.pinSet);
});

it('takes the focus to what comes up in the place of what had it', async () => {
  const touch = (name: string): void => {
    button(name).focus();
    press(name);
  };
  const focus = () => document.activeElement;
  await open('service');
  expect(focus()?.className).toContain('panel');
  touch(say.leave);
  await soon(() => focus()?.textContent).toContain(say.leaveNow);
  touch(say.cancel);
  await soon(() => focus()?.textContent).toContain(say.verbs.leave);
  touch(say.changePin);
  await soon(() => focus()?.textContent).toContain(say.choosePin);
  touch(say.cancel);
  await soon(() => focus()?.className).toContain('panel');
  touch(say.pages.health);
  expect(focus()).toBe(button(say.pages.health));
  const problem = dialog()!.querySelector<HTMLElement>('.lists li button')!;
  problem.focus();
  problem.click();
  await soon(() => focus()?.className).toContain('opened');
  touch(say.back);
  await soon(() => focus()?.textContent).toContain(say.problems);
  expect(dialog()?.contains(focus())).toBe(true);
});

it('speaks another language when asked', async () => {
  await open('show');
  press('Deutsch');
  await soon(text).toContain('Öffnungszeiten');
  expect(dialog()?.lang).toBe('de');
});
