// What staff see of the kiosk’s health, and what they do to it, in a real browser; and where the focus is meanwhile.
import { expect, it } from 'vitest';
import { button, dialog, openPage, press, soon, text } from './mount.fixture.ts';
import { fakeStaff } from './staff.fixture.ts';
import { staffWords } from './words/catalogue.ts';

const say = staffWords('en');

it('shows health and its problems, and all of a problem when it is touched', async () => {
  await openPage('health');
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
  dialog()?.querySelector<HTMLElement>('.lists li button')?.click();
  await soon(() => dialog()?.querySelector('.opened')).not.toBeNull();
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  await soon(() => dialog()?.querySelector('.opened')).toBeNull();
  expect(text()).toContain(say.problems);
});

it('shows all of a long problem, page by page', async () => {
  const words = Array.from({ length: 300 }, (_, at) => `word-${String(at)}`);
  const { health } = await fakeStaff().staff.panel();
  const problem = { ...health.problems[0]!, message: words.join(' ') };
  await openPage('health', { panel: { health: { ...health, problems: [problem] } } });
  dialog()?.querySelector<HTMLElement>('.lists li button')?.click();
  const shown = () => dialog()?.querySelector<HTMLElement>('.opened .shown p')?.innerText ?? '';
  await soon(shown).toContain('word-0');
  const read: string[] = [];
  while (!shown().includes('word-299')) {
    const part = shown();
    read.push(part);
    // The first of that name turns the list of restarts.
    press(say.nextPage, 1);
    await soon(shown).not.toBe(part);
  }
  expect([...read, shown()].join(' ')).toBe(problem.message);
});

it('exports to the chosen stick', async () => {
  const { staff } = await openPage('service');
  press('8A4C-11F0');
  await soon(() => staff.act.mock.calls).toEqual([[{ type: 'export', drive: '/media/kiosk/8A4C-11F0' }]]);
  await soon(text).toContain(say.exported);
});

it('says that an export is under way for as long as it is', async () => {
  const { staff } = await openPage('service');
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

it('asks for a stick where there is none', async () => {
  await openPage('service', { panel: { drives: [] } });
  expect(text()).toContain(say.noDrive);
});

it('reloads at once', async () => {
  const { staff } = await openPage('service');
  press(say.reload);
  await soon(() => staff.act.mock.calls).toEqual([[{ type: 'reload' }]]);
});

it.each(['restart', 'leave'] as const)('asks once more before: %s', async (type) => {
  const { staff } = await openPage('service');
  const now = type === 'restart' ? say.restartNow : say.leaveNow;
  const { left, top, width, height } = button(say[type]).getBoundingClientRect();
  press(say[type]);
  await soon(text).toContain(now);
  // Where a second touch of the same place lands.
  for (const part of [0.1, 0.5, 0.9])
    expect(document.elementFromPoint(left + part * width, top + height / 2)?.textContent).toContain(
      say.cancel,
    );
  press(say.cancel);
  await soon(text).not.toContain(now);
  expect(staff.act).not.toHaveBeenCalled();
  press(say[type]);
  await soon(text).toContain(now);
  press(now);
  await soon(() => staff.act.mock.calls).toEqual([[{ type }]]);
});

it.each([
  [undefined, say.leaveHint],
  ['sudo systemctl stop jubilee-seat.service', say.comesBack('sudo systemctl stop jubilee-seat.service')],
  ['', say.comesBackManual],
])('promises no end where it is started again: %j ends it', async (endingCommand, hint) => {
  await openPage('service', { panel: { endingCommand } });
  const all = [say.leaveHint, say.comesBack(endingCommand ?? 'stop'), say.comesBackManual];
  expect(all.filter((one) => text().includes(one))).toEqual([hint]);
});

it('changes the PIN', async () => {
  const { staff } = await openPage('service');
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
  await openPage('service');
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
