// While staff are at the panel, the host hears of it: two minutes without a call, and it shuts its door.
import { expect, it, onTestFinished, vi } from 'vitest';
import { openDoor, openPanel, press, soon, text, typePin } from './mount.fixture.ts';
import { staffWords } from './words/catalogue.ts';

const say = staffWords('en');

function holdTime(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
  onTestFinished(() => void vi.useRealTimers());
}

it('asks the host every five seconds, until the panel is left', async () => {
  holdTime();
  const { staff, close } = await openPanel();
  onTestFinished(close);
  const before = staff.panel.mock.calls.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(staff.panel.mock.calls.length).toBe(before + 12);
  press(say.close);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(staff.panel.mock.calls.length).toBe(before + 12);
});

it('does so at the first choices too, where a touch need not be a call', async () => {
  holdTime();
  const { staff, close } = await openDoor({ door: { pinSet: false, maySet: true } });
  onTestFinished(close);
  for (const pin of ['1357', '1357']) typePin(pin);
  await soon(text).toContain(say.firstChoices);
  const before = staff.panel.mock.calls.length;
  // The panel's own; the first of that name is a language of the exhibition.
  press('Nederlands', 1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(text()).toContain(staffWords('nl').firstChoices);
  expect(staff.panel.mock.calls.length).toBe(before + 12);
});
