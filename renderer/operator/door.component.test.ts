// The door in a real browser: the pad, the first PIN, and whatever way it ends.
import { afterEach, expect, it, vi } from 'vitest';
import { button, dialog, openDoor, openPanel, press, soon, text, typePin } from './mount.fixture.ts';
import { staffWords } from './words/catalogue.ts';

const say = staffWords('en');
let opened: Awaited<ReturnType<typeof openDoor>> | undefined;
async function door(...how: Parameters<typeof openDoor>) {
  opened = await openDoor(...how);
  return opened;
}

afterEach(async () => {
  vi.useRealTimers();
  await opened?.close();
  opened = undefined;
});

const dots = () => dialog()?.querySelectorAll('.dots .filled').length;
const key = (name: string): void => {
  window.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
};

it('opens by the PIN, typed by finger', async () => {
  const { staff } = await door();
  typePin('2468');
  await soon(text).toContain(say.pages.service);
  expect(staff.enter).toHaveBeenCalledExactlyOnceWith('2468');
});

it('opens by the PIN, typed by keys; Backspace takes one back', async () => {
  const { staff } = await door();
  for (const name of ['2', '4', '6', '9', 'Backspace', '8', 'Enter']) key(name);
  await soon(text).toContain(say.pages.service);
  expect(staff.enter).toHaveBeenCalledExactlyOnceWith('2468');
});

it('takes 4 to 12 digits', async () => {
  const { staff } = await door();
  const told = () =>
    [...dialog()!.querySelectorAll('.message, [role="status"]')].map((one) => one.textContent);
  typePin('123');
  expect(staff.enter).not.toHaveBeenCalled();
  await soon(told).toEqual([say.tooShort(4), say.tooShort(4)]);
  expect(dots()).toBe(3);
  press('7');
  await soon(told).toEqual(['', '']);
  press(say.deleteDigit);
  for (let more = 0; more < 12; more += 1) press('7');
  await soon(dots).toBe(12);
  press(say.ok);
  expect(staff.enter).toHaveBeenCalledExactlyOnceWith('123777777777');
});

it('never has the PIN in the page: neither while it is typed nor after', async () => {
  const { staff } = await door();
  const page = () => document.documentElement.outerHTML;
  const before = page().match(/97531/g)?.length ?? 0;
  for (const digit of '97531') press(digit);
  await soon(dots).toBe(5);
  expect(page().match(/97531/g)?.length ?? 0).toBe(before);
  expect(dialog()?.querySelector('input')).toBeNull();
  press(say.ok);
  await soon(text).toContain(say.wrongPin);
  expect(dots()).toBe(0);
  expect(page().match(/97531/g)?.length ?? 0).toBe(before);
  expect(staff.enter).toHaveBeenCalledExactlyOnceWith('97531');
});

it('speaks another language when asked, and keeps what is typed', async () => {
  const { staff } = await door({}, 'fr');
  await soon(text).toContain(staffWords('fr').enterPin);
  for (const digit of '24') press(digit);
  press('Nederlands');
  await soon(text).toContain(staffWords('nl').enterPin);
  expect(dots()).toBe(2);
  typePin('68');
  await soon(text).toContain(staffWords('nl').pages.service);
  expect(staff.enter).toHaveBeenCalledExactlyOnceWith('2468');
});

it('says that a PIN was wrong, and takes the next one at once', async () => {
  const { staff } = await door();
  typePin('1111');
  await soon(text).toContain(say.wrongPin);
  typePin('2468');
  await soon(text).toContain(say.pages.service);
  expect(staff.enter).toHaveBeenCalledTimes(2);
});

it('counts down while no PIN is taken', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
  const { staff, wait } = await door();
  wait(30_000);
  typePin('1111');
  await soon(text).toContain(say.waitFor('30\u00a0s'));
  typePin('2468');
  expect(staff.enter).toHaveBeenCalledTimes(1);
  expect(dots()).toBe(0);
  await vi.advanceTimersByTimeAsync(12_000);
  await soon(text).toContain(say.waitFor('18\u00a0s'));
  wait(0);
  await vi.advanceTimersByTimeAsync(18_500);
  await soon(text).not.toContain('Please wait');
  typePin('2468');
  await soon(text).toContain(say.pages.service);
});

it('says a wait once as it begins and once as it ends, and counts in silence', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
  await door({ door: { wait: 30_000 } });
  const said: (string | null | undefined)[] = [];
  const status = dialog()!.querySelector('[role="status"]')!;
  const ear = new MutationObserver(() => said.push(status.textContent));
  ear.observe(status, { subtree: true, characterData: true, childList: true });
  expect(status.textContent).toBe(say.waitFor('30\u00a0s'));
  await vi.advanceTimersByTimeAsync(12_000);
  await soon(text).toContain(say.waitFor('18\u00a0s'));
  expect(said).toEqual([]);
  await vi.advanceTimersByTimeAsync(18_500);
  await soon(() => said).toEqual([say.enterPinHint]);
  ear.disconnect();
});

it('goes on counting where somebody else was wrong before', async () => {
  await door({ door: { wait: 600_000 } });
  await soon(text).toContain(say.waitFor('10\u00a0min'));
});

it('asks for the first PIN twice, then for languages and autoplay, then shows the panel', async () => {
  const { staff } = await door({ door: { pinSet: false, maySet: true } });
  typePin('1357');
  await soon(text).toContain(say.repeatPin);
  typePin('1358');
  await soon(text).toContain(say.notTheSame);
  expect(staff.setPin).not.toHaveBeenCalled();
  typePin('1357');
  await soon(text).toContain(say.repeatPin);
  typePin('1357');
  await soon(text).toContain(say.firstChoices);
  expect(staff.setPin).toHaveBeenCalledExactlyOnceWith('1357');
  press('Русский');
  await soon(() => staff.change.mock.lastCall).toEqual([
    { languages: ['kk', 'en', 'nl-BE', 'fr-BE', 'de-BE'] },
  ]);
  press(say.autoplay);
  await soon(() => staff.change.mock.lastCall).toEqual([{ autoplay: false }]);
  expect(document.activeElement?.textContent).toContain(say.firstChoices);
  button(say.toPanel).focus();
  press(say.toPanel);
  await soon(text).toContain(say.pages.service);
  expect(dialog()?.contains(document.activeElement)).toBe(true);
});

it('says why a first PIN was refused, each time, and asks for another one', async () => {
  const { refuse, staff } = await door({ door: { pinSet: false, maySet: true } });
  refuse('1357 is easily guessed');
  for (const time of [1, 2]) {
    for (const pin of ['1357', '1357']) typePin(pin);
    await soon(text).toContain('1357 is easily guessed');
    expect(text()).toContain(say.choosePin);
    expect(staff.setPin).toHaveBeenCalledTimes(time);
  }
  for (const one of dialog()!.querySelectorAll<HTMLElement>('.message, [role="status"]'))
    expect(one.lang).toBe('en');
});

it('asks for no other PIN while the one that was repeated is on its way', async () => {
  const { staff } = await door({ door: { pinSet: false, maySet: true } });
  let keep: (outcome: { done: true }) => void = () => undefined;
  staff.setPin.mockReturnValueOnce(new Promise((kept) => (keep = kept)));
  for (const pin of ['1357', '1357']) typePin(pin);
  await soon(() => button('1').getAttribute('aria-disabled')).toBe('true');
  expect(text()).toContain(say.repeatPin);
  keep({ done: true });
  await soon(text).toContain(say.firstChoices);
});
it('takes what is typed while it looks at the last PIN, and tries it after that', async () => {
  const { staff } = await door();
  let answer: (entry: { type: 'refused'; wait: number }) => void = () => undefined;
  staff.enter.mockReturnValueOnce(new Promise((given) => (answer = given)));
  typePin('1111');
  typePin('2468');
  expect(dots()).toBe(4);
  expect(staff.enter).toHaveBeenCalledTimes(1);
  answer({ type: 'refused', wait: 0 });
  await soon(text).toContain(say.wrongPin);
  press(say.ok);
  await soon(text).toContain(say.pages.service);
  expect(staff.enter).toHaveBeenLastCalledWith('2468');
});

it('asks for a restart where no PIN may be set any more', async () => {
  const { show, staff } = await door({ door: { pinSet: false } });
  await soon(text).toContain(say.restartFirst);
  press(say.close);
  await soon(() => show.state.mode).toBe('attract');
  expect(staff.setPin).not.toHaveBeenCalled();
});

it('says how to set another PIN where its file can’t be read, and asks for none', async () => {
  const { show, staff } = await door({ door: { unreadable: true } });
  await soon(text).toContain(say.pinUnreadable);
  expect(text()).toContain('--set-pin');
  expect(text()).not.toContain(say.enterPin);
  press(say.close);
  await soon(() => show.state.mode).toBe('attract');
  expect(staff.enter).not.toHaveBeenCalled();
});

it.each([
  ['Cancel', () => press(say.cancel)],
  ['Esc', () => key('Escape')],
])('is shut by %s', async (_way, leave) => {
  const { show, staff } = await door();
  leave();
  await soon(() => staff.shut.mock.calls.length).toBe(1);
  expect(show.state.mode).toBe('attract');
  expect(dialog()).toBeNull();
});

it('is shut by Close', async () => {
  opened = await openPanel();
  press(say.close);
  await soon(() => opened?.staff.shut.mock.calls.length).toBe(1);
  expect(dialog()).toBeNull();
});

it('is shut only when the host has all that was asked for, however slow it is', async () => {
  opened = await openPanel();
  const { staff, show } = opened;
  const answers: (() => void)[] = [];
  const answer = staff.panel.getMockImplementation()!;
  press(say.pages.screen);
  staff.panel.mockImplementation(async () => {
    await new Promise<void>((resolve) => answers.push(resolve));
    return answer();
  });
  for (let tap = 0; tap < 3; tap += 1) press(`${say.volume}: ${say.less}`);
  press(say.close);
  await soon(() => show.state.mode).toBe('attract');
  for (const asked of [1, 2, 3]) {
    await soon(() => answers.length).toBe(asked);
    expect(staff.shut).not.toHaveBeenCalled();
    answers[asked - 1]?.();
  }
  await soon(() => staff.shut.mock.calls.length).toBe(1);
  expect(staff.change.mock.calls).toEqual([[{ volume: 75 }], [{ volume: 70 }], [{ volume: 65 }]]);
});

it('stays open for staff who are back before that', async () => {
  opened = await openPanel();
  const { staff, show } = opened;
  let answer: () => void = () => undefined;
  staff.act.mockImplementation(async () => {
    await new Promise<void>((resolve) => {
      answer = resolve;
    });
    return { done: true };
  });
  press(say.pages.service);
  press('EMBASSY');
  press(say.close);
  await soon(dialog).toBeNull();
  show.send({ type: 'operator', open: true });
  await soon(() => dialog()?.querySelector('h2')).toBeTruthy();
  typePin('2468');
  await soon(() => dialog()?.querySelector('h1')).toBeTruthy();
  answer();
  press(say.autoplay);
  await soon(text).toContain(say.saved);
  expect(staff.shut).not.toHaveBeenCalled();
  press(say.close);
  await soon(() => staff.shut.mock.calls.length).toBe(1);
});

it('is shut after two minutes without a touch, and not before', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
  opened = await openPanel();
  const { show, staff } = opened;
  await vi.advanceTimersByTimeAsync(110_000);
  button(say.pages.health).dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerId: 1 }));
  window.dispatchEvent(new PointerEvent('pointerup', { pointerId: 1 }));
  await vi.advanceTimersByTimeAsync(119_000);
  expect(show.state.mode).toBe('operator');
  expect(staff.shut).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(show.state.mode).toBe('attract');
  await soon(() => staff.shut.mock.calls.length).toBe(1);
});

it('is shut when the host answers no more, and says so to the log', async () => {
  opened = await openPanel();
  const { show, staff, shut, onfault } = opened;
  shut();
  press(say.autoplay);
  await soon(() => show.state.mode).toBe('attract');
  await soon(() => staff.shut.mock.calls.length).toBe(1);
  expect(onfault.mock.calls[0]?.[0]).toEqual(new Error('the door is shut'));
});
