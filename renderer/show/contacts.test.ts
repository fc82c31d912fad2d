// Which contacts count, on a screen that loses the end of a touch now and then.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Contacts } from './contacts.ts';

let contacts: Contacts;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  contacts = new Contacts();
});
afterEach(() => {
  vi.useRealTimers();
});

it('counts those that are down', () => {
  contacts.press(1);
  contacts.press(2);
  contacts.release(1);
  expect(contacts.size).toBe(1);
  contacts.release(2);
  expect(contacts.size).toBe(0);
});

it('does not count one that never ends and says nothing for more than a minute', () => {
  contacts.press(1);
  vi.advanceTimersByTime(60_000);
  expect(contacts.size).toBe(1);
  vi.advanceTimersByTime(1);
  expect(contacts.size).toBe(0);
  contacts.press(2);
  expect(contacts.size).toBe(1);
});

it('counts a finger that rests and trembles, however long, and one that moves again after it was silent', () => {
  contacts.press(1);
  for (let minute = 0; minute < 10; minute += 1) {
    vi.advanceTimersByTime(59_000);
    contacts.move(1);
    expect(contacts.size).toBe(1);
  }
  vi.advanceTimersByTime(70_000);
  expect(contacts.size).toBe(0);
  contacts.move(1);
  expect(contacts.size).toBe(1);
});

it('knows nothing of a mouse that moves without being down', () => {
  contacts.move(1);
  expect(contacts.size).toBe(0);
});
