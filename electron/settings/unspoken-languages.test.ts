// A language that an exhibition lacks is a mistake in a file that people wrote, and none of staff at their panel.
import { expect, it } from 'vitest';
import { parseSettings } from '../../core/settings/parse.ts';
import { unspokenLanguages } from './unspoken-languages.ts';

const deck = { languages: ['en', 'fr-BE', 'ru'], defaultLanguage: 'en' };

it.each<[object, object, readonly string[]]>([
  [{ languages: ['kk', 'en'] }, {}, ['kiosk.yaml languages[0]']],
  [
    { language: 'kk', attractLanguages: ['kk', 'en'] },
    {},
    ['kiosk.yaml language', 'kiosk.yaml attractLanguages[0]'],
  ],
  [{}, { languages: ['kk', 'en'], language: 'kk', attractLanguages: ['kk'] }, []],
  [{ language: 'ru', attractLanguages: ['ru', 'en'] }, { languages: ['kk', 'en'] }, []],
  [{ language: 'kk' }, { languages: ['kk', 'en'] }, ['kiosk.yaml language']],
])('kiosk.yaml %j, staff %j: %j', (written, staff, named) => {
  const layer = (name: string, value: object) => ({ name, value, locate: () => undefined });
  const read = parseSettings([layer('/etc/jubilee/kiosk.yaml', written), layer('/p/staff.json', staff)]);
  const problems = unspokenLanguages(read, deck);
  expect(problems.map(({ file, path }) => `${file.replace('/etc/jubilee/', '')} ${path}`)).toEqual(named);
});
