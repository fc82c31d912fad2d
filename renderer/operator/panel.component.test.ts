// The panel’s settings in a real browser: what each control asks for, and that it shows what the host says then.
import { expect, it } from 'vitest';
import { button, dialog, openPage, press, soon, text } from './mount.fixture.ts';
import type { Hours } from '../../core/hours/schema.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { fakeStaff, SETTINGS } from './staff.fixture.ts';
import { staffWords } from './words/catalogue.ts';
import type { PageName } from './words/words.ts';

const say = staffWords('en');

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
  const { staff } = await openPage(page, withHours);
  press(name, nth);
  await soon(() => staff.change.mock.calls[0]).toEqual([change]);
});

it('keeps what is below a list in its place, however short a page of it is', async () => {
  await openPage('show');
  const top = () => button('Русский', 1).getBoundingClientRect().top;
  const before = top();
  press(say.nextPage);
  await soon(text).toContain('Spring on the steppe');
  expect(text()).not.toContain('A sample');
  expect(top()).toBe(before);
});

it('opens the list of exhibitions where the chosen one is, and stays where it was turned to', async () => {
  await openPage('show', { panel: { settings: { ...SETTINGS, exhibition: '/srv/exhibitions/spring' } } });
  expect(text()).not.toContain('A sample');
  expect(button('Spring on the steppe').ariaPressed).toBe('true');
  press(say.previousPage);
  await soon(text).toContain('A sample');
  press(say.autoplay);
  await soon(text).toContain(say.saved);
  expect(text()).toContain('A sample');
});

it('tells exhibitions of one title apart by their folders', async () => {
  const { exhibitions } = await fakeStaff().staff.panel();
  const copy = { ...exhibitions[0]!, setting: '/media/kiosk/EMBASSY/kz-be-30' };
  const { staff } = await openPage('show', {
    panel: { exhibitions: [exhibitions[0]!, copy, exhibitions[1]!] },
  });
  await soon(text).toContain('EMBASSY/kz-be-30');
  press(exhibitions[0]!.title.en!, 1);
  await soon(() => staff.change.mock.calls).toEqual([[{ exhibition: copy.setting }]]);
});

it('shows the kiosk’s clock beside opening hours, in their zone', async () => {
  const { health } = await fakeStaff().staff.panel();
  await openPage('hours', {
    panel: {
      health: { ...health, time: '2026-11-25T22:15:00.000Z' },
      settings: { ...SETTINGS, timeZone: 'Asia/Almaty' },
    },
  });
  await soon(text).toContain(`${say.clock}\nThursday, 2026-11-26, 03:15 (Asia/Almaty)`);
  expect(text()).not.toContain(say.closed);
});

it('says beside the clock that it is closed, so that a dark screen is no surprise', async () => {
  const { health } = await fakeStaff().staff.panel();
  await openPage('hours', { panel: { health: { ...health, open: false } } });
  await soon(text).toMatch(new RegExp(`\\(UTC\\)\\s+${say.closed}`));
});

it.each([8, 0])(
  'says beside the page that lists them, wherever staff are, that there are %i problems',
  async (count) => {
    const { health } = await fakeStaff().staff.panel();
    const problems = health.problems.slice(0, count);
    await openPage('show', { panel: { health: { ...health, problems } } });
    const { ariaDescribedByElements } = button(say.pages.health);
    expect(ariaDescribedByElements?.map(({ textContent }) => textContent)).toEqual(
      count === 0 ? undefined : [String(count)],
    );
  },
);

it('shows the size and the place of each display', async () => {
  await openPage('screen');
  await soon(() => text()).toContain('1080 × 1920 · 1920, -120');
});

const pressed = (name: string, nth = 0) => button(name, nth).ariaPressed;

it.each([
  [undefined, 'main'],
  ['2', 'other'],
  // However kiosk.yaml names it.
  ['1080x1920+1920-120', 'other'],
  ['7 1080x1920+1920-120', 'other'],
  ['7 3840x2160+0+0', 'missing'],
])('with the display %j set ticks the one that counts: %s', async (display, which) => {
  const { display: _, ...others } = SETTINGS;
  await openPage('screen', { panel: { settings: { ...others, ...(display !== undefined && { display }) } } });
  const main = `Samsung QM43C · ${say.primaryDisplay}`;
  expect(pressed(main)).toBe(String(which !== 'other'));
  expect(pressed(say.numberedDisplay(2))).toBe(String(which === 'other'));
  expect(text().includes(say.displayMissing(display ?? ''))).toBe(which === 'missing');
});

it.each([
  ['that the exhibition lacks', { language: 'nl' }],
  ['that is not offered', { language: 'nl-BE', languages: ['en', 'kk'] }],
] as const)('with a language %s ticks the exhibition’s own, and says so', async (_what, over) => {
  await openPage('show', { panel: { settings: { ...SETTINGS, ...over } as Settings } });
  expect(pressed(say.byExhibition)).toBe('true');
  expect(text()).toContain(say.languageMissing(over.language));
});

it('ticks the language at the start, where it is offered', async () => {
  await openPage('show', { panel: { settings: { ...SETTINGS, language: 'nl-BE' } } });
  expect([pressed(say.byExhibition), pressed('Nederlands', 2)]).toEqual(['false', 'true']);
  expect(text()).not.toContain(say.languageMissing(''));
});

it('begins a week by weekday with office hours', async () => {
  const { staff } = await openPage('hours');
  press(say.byWeekday);
  await soon(() => staff.change.mock.calls[0]?.[0]).toMatchObject({
    hours: { monday: ['09:00-18:00'], sunday: [] },
  });
  await soon(text).toContain('Sunday');
});

it('overrules opening hours of the file, where they would come back', async () => {
  const { staff } = await openPage('hours', withHours);
  press(say.alwaysOpen);
  await soon(() => staff.change.mock.calls.length).toBe(2);
  expect(staff.change.mock.calls[1]?.[0]).toMatchObject({ hours: { sunday: ['00:00-24:00'] } });
  await soon(() => button(say.alwaysOpen).ariaPressed).toBe('true');
  // No weekday but the clock’s.
  expect(text()).not.toContain('Sunday');
});

it('shows what only a file can say', async () => {
  await openPage('hours', withHours);
  expect(text()).toContain('09:00–12:00, 13:00–18:00');
  expect(text()).toContain('2026-12-25');
});

it('keeps at least one language', async () => {
  const { staff } = await openPage('show', { panel: { settings: { ...SETTINGS, languages: ['en'] } } });
  button('English', 1).click();
  press(say.resume);
  await soon(() => staff.change.mock.calls).toEqual([[{ resume: true }]]);
});

it('shows a change at once, says that it is kept, and counts on from there', async () => {
  const { staff } = await openPage('show');
  press(more(say.idle));
  await soon(text).toContain('1 min 15 s'.replaceAll(' ', '\u00a0').replace('\u00a015', ' 15'));
  press(more(say.idle));
  await soon(() => staff.change.mock.calls).toEqual([[{ idle: 75 }], [{ idle: 90 }]]);
  await soon(text).toContain(say.saved);
});

it('goes back to what the host says when it refuses, with the reason', async () => {
  const { refuse } = await openPage('show');
  refuse('the disk is full');
  press(say.autoplay);
  await soon(text).toContain(`${say.refused} the disk is full`);
  expect(button(say.autoplay).ariaChecked).toBe('true');
});

it('says how many problems an exhibition has that was just chosen, until the next change', async () => {
  const { staff } = await openPage('show');
  staff.change.mockResolvedValueOnce({ done: true, problems: 3 });
  press('A sample with one slide of every kind');
  await soon(text).toContain(say.savedWithProblems(3));
  press(say.autoplay);
  await soon(text).not.toContain(say.savedWithProblems(3));
  expect(text()).toContain(say.saved);
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
  const { staff } = await openPage('show', { panel: { fixed } });
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

it('shows what comes twice', async () => {
  const drive = { path: '/media/kiosk/EMBASSY', label: 'EMBASSY' };
  const hours: Hours = { monday: ['10:00-16:00'], holidays: ['2026-12-25', '2026-12-25'] };
  await openPage('service', { panel: { drives: [drive, drive], settings: { ...SETTINGS, hours } } });
  expect(button('EMBASSY', 1)).toBeTruthy();
  press(say.pages.hours);
  await soon(text).toMatch(/2026-12-25\s*2026-12-25/);
});

it('speaks another language when asked', async () => {
  await openPage('show');
  press('Deutsch');
  await soon(text).toContain('Öffnungszeiten');
  expect(dialog()?.lang).toBe('de');
});
