// The pad under keys and fingers by turns.
import { expect, it, onTestFinished } from 'vitest';
import { userEvent } from 'vitest/browser';
import { button, openDoor, press, soon, text } from './mount.fixture.ts';
import { staffWords } from './words/catalogue.ts';

const say = staffWords('en');

async function door() {
  const opened = await openDoor();
  onTestFinished(opened.close);
  return opened;
}

it.each(['2', 'English'])(
  'takes Enter for OK once a PIN was typed by keys, though the focus is on “%s”, which was touched before',
  async (touched) => {
    const { staff } = await door();
    press(touched);
    button(touched).focus();
    await userEvent.keyboard(touched === '2' ? '468{Enter}' : '2468{Enter}');
    await soon(text).toContain(say.pages.service);
    expect(staff.enter).toHaveBeenCalledExactlyOnceWith('2468');
  },
);

it('leaves Enter to the button that Tab leads to', async () => {
  const { staff } = await door();
  button('5').focus();
  await userEvent.keyboard('24{Tab}{Enter}');
  await userEvent.keyboard('8{Enter}');
  await soon(text).toContain(say.pages.service);
  expect(staff.enter).toHaveBeenCalledExactlyOnceWith('2468');
});
