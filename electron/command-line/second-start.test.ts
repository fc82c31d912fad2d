// What is said when Jubilee is started while it runs.
import { expect, it } from 'vitest';
import { alreadyRunning, secondStart, startedAgain } from './second-start.ts';

const FLAGS = { exhibition: './mine', windowed: true } as const;

it('says at the second start what was not done, and how to have it', () => {
  expect(alreadyRunning(FLAGS)).toBe(
    'Jubilee is already running here; its window was brought to the front, and it shows what it showed. To start it with --exhibition ./mine --windowed, leave it first: by Ctrl+Q there, or where it is locked by staff’s panel.',
  );
});

it('says no more than that it runs where nothing else was asked for', () => {
  expect(alreadyRunning({})).toBe('Jubilee is already running here; its window was brought to the front.');
});

it.each([
  [
    secondStart(FLAGS),
    'Jubilee was started again with --exhibition ./mine --windowed; it goes on with /srv/show',
  ],
  [secondStart({}), 'Jubilee was started again; it goes on with /srv/show'],
  [{ asked: 1 }, 'Jubilee was started again; it goes on with /srv/show'],
  [null, 'Jubilee was started again; it goes on with /srv/show'],
])('logs at the first one that it was asked for %j', (asked, line) => {
  expect(startedAgain(asked, '/srv/show')).toBe(line);
});
