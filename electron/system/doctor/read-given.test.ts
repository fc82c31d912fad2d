// What the doctor reads of settings and exhibition: each thing that a start would log, and not the first alone.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readGiven } from './read-given.ts';

/** Of the exhibitions that ship inside, `sample` speaks en and fr-BE. */
const SHIPPED = join(import.meta.dirname, '../../../assets/exhibitions');
const PLACES = { shipped: SHIPPED, builtIn: join(SHIPPED, 'kz-be-30') };

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'jubilee-given-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

async function read(files: Readonly<Record<string, string>>, flags: Readonly<Record<string, string>> = {}) {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
  const request = { systemFile: join(root, 'system.yaml'), userFolder: root, workingFolder: root, flags };
  const { facts } = await readGiven(request, { ...PLACES, copy: join(root, 'last-good-exhibition') });
  const plain = (text: string) => text.replaceAll(root, '…').replaceAll('\\', '/');
  return {
    shows: facts.exhibition.shows,
    exhibition: facts.exhibition.errors.map(plain),
    settings: facts.settings.errors.map(plain),
    overruled: facts.settings.overruled,
  };
}

it('of settings and an exhibition that fit, nothing is wrong', async () => {
  const yaml = 'exhibition: sample\nlanguage: fr-BE\nlanguages: [en, fr-BE]\nattractLanguages: [en]\n';
  expect(await read({ 'kiosk.yaml': yaml })).toEqual({
    shows: 'itself',
    exhibition: [],
    settings: [],
    overruled: [],
  });
});

it('each value that can’t be used is named, with its file and line', async () => {
  const { settings } = await read({
    'kiosk.yaml': 'exhibition: sample\nidle: soon\nvolum: 50\nwarning: 5\n',
    'staff.json': '{ "brightness": 3 }',
  });
  expect(settings).toEqual([
    '…/kiosk.yaml:2:7 idle: expected a number of seconds from 5 to 3,600, found "soon" (60 is used)',
    '…/kiosk.yaml:3:8 volum: expected a known key, found "volum" (did you mean "volume"?)',
    '…/kiosk.yaml:4:10 warning: expected a number of seconds from 20 to 300, found 5 (20 is used)',
    '…/staff.json:1:17 brightness: expected a number of percent from 20 to 100, found 3 (100 is used)',
  ]);
});

it('errors come in the order of a file’s lines, whatever finds them', async () => {
  const { settings } = await read({
    'kiosk.yaml': 'attractLanguages: [kk]\nvolume: 500\nexhibition: sample\nidle: 1\nidle: 60\n',
  });
  expect(settings.map((line) => /:(\d+):/.exec(line)?.[1])).toEqual(['1', '2', '5']);
});

it('settings that staff changed at the screen are named', async () => {
  const { settings, overruled } = await read({
    'kiosk.yaml': 'exhibition: sample\nidle: 90\nvolume: 50\n',
    'staff.json': '{ "idle": 60, "volume": 50, "brightness": 80 }',
  });
  expect({ settings, overruled }).toEqual({ settings: [], overruled: ['idle'] });
});

it('what a start would show instead of an exhibition is known', async () => {
  const kept = join(root, 'last-good-exhibition');
  cpSync(join(SHIPPED, 'sample'), join(kept, 'exhibition'), { recursive: true });
  const yaml = `exhibition: ${JSON.stringify(join(root, 'stick'))}\n`;
  writeFileSync(join(kept, 'origin.json'), JSON.stringify(join(root, 'elsewhere')));
  expect((await read({ 'kiosk.yaml': yaml })).shows).toBe('the built-in one');
  writeFileSync(join(kept, 'origin.json'), JSON.stringify(join(root, 'stick')));
  expect((await read({ 'kiosk.yaml': yaml })).shows).toBe('its last good copy');
});

it('a language that the exhibition lacks is named, with those that it has, and what counts instead', async () => {
  const yaml = 'exhibition: sample\nlanguages: [nl-BE, en, fr-BE]\nattractLanguages: [kk]\n';
  const expected = 'expected a language of the exhibition that is offered (en, fr-BE)';
  expect((await read({ 'kiosk.yaml': yaml }, { language: 'de' })).settings).toEqual([
    `…/kiosk.yaml:2:13 languages[0]: ${expected}, found "nl-BE" (it is left out)`,
    `…/kiosk.yaml:3:20 attractLanguages[0]: ${expected}, found "kk" (it is left out)`,
    `command line language: ${expected}, found "de" (en is used)`,
  ]);
});

it('an exhibition that is not there is named by whoever asks for it; nobody knows its languages', async () => {
  const yaml = 'exhibition: sampel\nlanguage: de\ndisplays: [{ display: "7", exhibition: away }]\n';
  const { shows, settings } = await read({ 'kiosk.yaml': yaml });
  expect(shows).toBe('the built-in one');
  expect(settings).toEqual([
    expect.stringMatching(/^…\/kiosk\.yaml:1:13 exhibition: .*, found "sampel" \(did you mean "sample"\?\)$/),
    expect.stringMatching(
      /^…\/kiosk\.yaml:3:\d+ displays\[0\]\.exhibition: .*, found "away" \(nothing is at/,
    ),
  ]);
});

it('of one that was shown before, and is away, no other name is guessed', async () => {
  mkdirSync(join(root, 'last-good-exhibition'));
  mkdirSync(join(root, 'ex2'));
  const origin = JSON.stringify(join(root, 'ex1'));
  const { exhibition, settings } = await read({
    'kiosk.yaml': 'exhibition: ./ex1\n',
    'last-good-exhibition/origin.json': origin,
  });
  expect(settings).toEqual([]);
  expect(exhibition).toEqual([
    '…/ex1: expected an exhibition’s folder, found no such folder (check the path)',
  ]);
});

it('each error of an exhibition is named', async () => {
  mkdirSync(join(root, 'mine', 'text'), { recursive: true });
  const slides = '[{ id: a, kind: statement }, { id: b, kind: nothing }, { id: c }]';
  const deck = `id: mine\nlanguages: [en]\ndefaultLanguage: en\nslides: ${slides}\n`;
  const words = 'title: Mine\nslides: { a: { title: A } }\n';
  const { shows, exhibition } = await read({
    'kiosk.yaml': 'exhibition: mine\n',
    'mine/deck.yaml': deck,
    'mine/text/en.yaml': words,
  });
  expect(shows).toBe('itself');
  expect(exhibition).toEqual([
    expect.stringMatching(
      /^deck\.yaml:4:\d+ slides\[1\]\.kind: expected one of .*, found "nothing" \(.* left out\)$/,
    ),
    expect.stringMatching(
      /^deck\.yaml:4:\d+ slides\[2\]\.kind: expected one of .*, found nothing \(.* left out\)$/,
    ),
  ]);
});
