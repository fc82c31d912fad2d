// What is said of a value that can nearly be used, and what of it counts.
import { expect, it } from 'vitest';
import { parseSettings } from './parse.ts';

function layer(name: string, value: unknown) {
  return { name, value, locate: () => undefined };
}

it.each([
  [{ languages: ['nl', 'EN', 'fr'] }, ['nl', 'fr'], 'did you mean "en"?; it is left out'],
  [{ languages: ['EN'] }, ['kk'], 'did you mean "en"?; kk is used'],
])(
  'a wrong language in a list costs itself, and the list where nothing else is in it: %j',
  (value, used, fix) => {
    const { settings, problems } = parseSettings([
      layer('weak', { languages: ['kk'] }),
      layer('strong', value),
    ]);
    expect(settings.languages).toEqual(used);
    expect(problems.map((one) => one.fix)).toEqual([fix]);
  },
);

it.each([
  [{ timeZone: 'Asia/Almata' }, 'did you mean "Asia/Almaty"?; the machine’s is used'],
  [
    { hours: { monday: 'closed', friday: '10:00-12:00', holidays: ['25.12.2026'] } },
    'write 2026-12-25; it is left out',
  ],
  [{ language: 'fr_BE' }, 'did you mean "fr-BE"?; the exhibition’s own is used'],
])('%j is mended by: %s', (value, fix) => {
  expect(parseSettings([layer('kiosk.yaml', value)]).problems.map((one) => one.fix)).toEqual([fix]);
});
