// An exhibition’s folder on a real disk: what cannot be a fixture in the repository.
import { mkdir, mkdtemp, open, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatProblem } from '../../core/deck/problem.ts';
import { readExhibition } from './read.ts';
import { readText } from './read-text.ts';
import { systemFault, systemFix } from './system-fault.ts';

const DECK =
  'id: test\nlanguages: [en]\nslides:\n  - { kind: opening, id: opening, picture: { file: media/one.svg } }\n';
const WORDS = 'title: Test\nreviewed: true\nslides:\n  opening: { title: Welcome }\n';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';

let root: string;
let folder: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'jubilee-exhibition-'));
  folder = join(root, 'exhibition');
  await mkdir(join(folder, 'text'), { recursive: true });
  await mkdir(join(folder, 'media'));
  await writeFile(join(folder, 'deck.yaml'), DECK);
  await writeFile(join(folder, 'text', 'en.yaml'), WORDS);
  await writeFile(join(folder, 'media', 'one.svg'), SVG);
});
afterEach(() => rm(root, { recursive: true }));

async function messages(path = folder): Promise<readonly string[]> {
  return (await readExhibition(path)).problems.map(formatProblem);
}

/** A file of so many bytes that takes no room on the disk. */
async function writeLarge(path: string, bytes: number): Promise<void> {
  const file = await open(path, 'w');
  await file.truncate(bytes);
  await file.close();
}

it('is read without a problem when it is good', async () => {
  const { deck, problems } = await readExhibition(folder);
  expect(problems).toEqual([]);
  expect(deck?.slides[0]).toMatchObject({ picture: { file: 'media/one.svg', focus: { x: 0.5, y: 0.5 } } });
});

it.each([
  ['no YAML', 'title: [', ['text/en.yaml']],
  ['no UTF-8', Buffer.from([0xff]), ['text/en.yaml']],
  ['wrong but YAML', '- words', ['text/en.yaml']],
  ['empty', '', ['text/en.yaml']],
])('names the files that cannot be read: %s', async (_, text, unread) => {
  await writeFile(join(folder, 'text', 'en.yaml'), text);
  await expect(readExhibition(folder)).resolves.toMatchObject({ unread });
});

it.each([
  ['no YAML', 'title: ['],
  ['only zeros', Buffer.alloc(80)],
  ['wrong but YAML', '- words'],
  ['empty', ''],
  ['gone', undefined],
])('names the file of a language that the deck lists, and does without: %s', async (_, text) => {
  await writeFile(join(folder, 'deck.yaml'), DECK.replace('[en]', '[en, fr]'));
  if (text !== undefined) await writeFile(join(folder, 'text', 'fr.yaml'), text);
  await expect(readExhibition(folder)).resolves.toMatchObject({
    deck: { languages: ['en'] },
    unread: ['text/fr.yaml'],
  });
});

describe('a folder that is none', () => {
  it('may not be there', async () => {
    const path = join(root, 'nowhere');
    expect(await messages(path)).toEqual([
      `${path}: expected an exhibition’s folder, found no such folder (check the path)`,
    ]);
  });

  it('is away, or empty where a stick was mounted; a file in its place is not', async () => {
    const mount = join(root, 'mount');
    await mkdir(mount);
    const awayOf = async (path: string) => (await readExhibition(path)).away;
    expect(await awayOf(join(root, 'nowhere'))).toBe('is not there');
    expect(await awayOf(mount)).toBe('is empty');
    expect(await awayOf(join(folder, 'deck.yaml'))).toBeUndefined();
    await writeFile(join(mount, 'deck.yml'), 'id: mine');
    expect(await awayOf(mount)).toBeUndefined();
    expect(await awayOf(folder)).toBeUndefined();
  });

  it('may be a file', async () => {
    const path = join(folder, 'deck.yaml');
    expect(await messages(path)).toEqual([
      `${path}: expected an exhibition’s folder, found a file (name the folder that holds deck.yaml)`,
    ]);
  });

  it('may be forbidden', () => {
    // Root may read everything, so that the test cannot forbid itself a folder.
    const error = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    expect(systemFault(error)).toBe('no permission to read it (EACCES)');
    expect(systemFix(error)).toBe('give the account that runs Jubilee the right to read it');
  });
});

describe('a text file of 200 MB', () => {
  it('is refused without being read', async () => {
    await writeLarge(join(folder, 'text', 'en.yaml'), 200 * 1024 * 1024);
    const before = process.memoryUsage().rss;
    expect(await messages()).toContain(
      'text/en.yaml: expected a text file of at most 8 MiB, found 200.0 MiB',
    );
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('may be the deck', async () => {
    await writeLarge(join(folder, 'deck.yaml'), 200 * 1024 * 1024);
    expect(await messages()).toEqual(['deck.yaml: expected a text file of at most 8 MiB, found 200.0 MiB']);
  });
});

it.skipIf(process.platform !== 'linux')(
  'a file without a size and without an end is not read to its end',
  async () => {
    expect(await readText('/proc/self/pagemap')).toEqual({
      mismatch: { expected: 'a text file of at most 8 MiB', found: 'more' },
    });
  },
);

describe('of the text files', () => {
  it('those of languages that the deck does not list are named, and not read', async () => {
    await writeFile(join(folder, 'text', 'fr.yaml'), 'title: [');
    const { problems, unread } = await readExhibition(folder);
    expect(problems.map(formatProblem)).toEqual([
      'text/fr.yaml: expected its language among the deck’s languages, found en',
    ]);
    expect(unread).toEqual([]);
  });

  it('all are read where the deck lists none', async () => {
    await writeFile(join(folder, 'deck.yaml'), DECK.replace('[en]', '[]'));
    await writeFile(join(folder, 'text', 'fr.yaml'), 'title: [');
    const { deck, unread } = await readExhibition(folder);
    expect(deck?.languages).toEqual(['en']);
    expect(unread).toEqual(['text/fr.yaml']);
  });

  it('no more are read than 32 MiB together', async () => {
    const languages = ['en', 'fr', 'nl', 'de', 'kk', 'ru'];
    await writeFile(join(folder, 'deck.yaml'), DECK.replace('[en]', `[${languages.join(', ')}]`));
    const filled = `${WORDS}# ${'x'.repeat(7 * 1024 * 1024)}\n`;
    for (const language of languages) await writeFile(join(folder, 'text', `${language}.yaml`), filled);
    const { deck, problems, unread } = await readExhibition(folder);
    expect(deck?.languages).toEqual(['en', 'fr', 'de', 'kk']);
    expect(unread).toEqual(['text/nl.yaml', 'text/ru.yaml']);
    expect(problems.map(formatProblem)).toContain(
      'text/ru.yaml: expected deck.yaml and its text files of at most 32 MiB in all, found more',
    );
  });

  it('no more than a hundred others are told', async () => {
    for (let at = 0; at < 300; at += 1) await writeFile(join(folder, 'text', `a${String(at)}.txt`), '');
    const { deck, problems } = await readExhibition(folder);
    expect(deck?.languages).toEqual(['en']);
    expect(problems).toHaveLength(101);
    expect(problems.map(formatProblem)).toContain(
      'text: expected at most 100 files of other languages than the deck’s, found 300 (the rest of them are passed over)',
    );
  });
});

describe('where a file should be', () => {
  it('a folder is named', async () => {
    await rm(join(folder, 'deck.yaml'));
    await mkdir(join(folder, 'deck.yaml'));
    expect(await messages()).toEqual(['deck.yaml: expected a file, found a folder']);
  });

  it('a picture that is too large is left out', async () => {
    await writeLarge(join(folder, 'media', 'one.svg'), 64 * 1024 * 1024 + 1);
    await expect(messages()).resolves.toEqual([
      'deck.yaml:4:52 slides[0].picture.file: expected a picture of at most 64 MiB, found 64 MiB',
    ]);
  });
});

// Making a link needs a right on Windows that test machines do not have.
describe.skipIf(process.platform === 'win32')('a link', () => {
  it('may stay inside the folder', async () => {
    await writeFile(join(folder, 'media', 'real.svg'), SVG);
    await rm(join(folder, 'media', 'one.svg'));
    await symlink('real.svg', join(folder, 'media', 'one.svg'));
    expect(await messages()).toEqual([]);
  });

  it('may be the folder itself', async () => {
    await symlink(folder, join(root, 'link'));
    expect(await messages(join(root, 'link'))).toEqual([]);
  });

  it.each(['../../outside.svg', '/etc/hostname'])('may not lead out of it, to %s', async (target) => {
    await writeFile(join(root, 'outside.svg'), SVG);
    await rm(join(folder, 'media', 'one.svg'));
    await symlink(target, join(folder, 'media', 'one.svg'));
    expect(await messages()).toEqual([
      'deck.yaml:4:52 slides[0].picture.file: expected a picture, found a link that leads out of the exhibition’s folder',
    ]);
  });

  it.each(['deck.yaml', 'text/en.yaml'])('may not lead a file with words out of it: %s', async (name) => {
    await rename(join(folder, name), join(root, 'outside.yaml'));
    await symlink(join(root, 'outside.yaml'), join(folder, name));
    expect(await messages()).toContain(
      `${name}: expected a file, found a link that leads out of the exhibition’s folder (put the file itself there)`,
    );
    await rename(join(root, 'outside.yaml'), join(folder, 'inside.yaml'));
    await rm(join(folder, name));
    await symlink(join(folder, 'inside.yaml'), join(folder, name));
    expect(await messages()).toEqual([]);
  });

  it('may not lead the folder with the words out of it', async () => {
    await rename(join(folder, 'text'), join(root, 'outside'));
    await symlink(join(root, 'outside'), join(folder, 'text'));
    expect(await messages()).toContain(
      'text: expected a folder of text files, found a link that leads out of the exhibition’s folder',
    );
  });

  it('that leads in a circle is named', async () => {
    await rm(join(folder, 'media', 'one.svg'));
    await symlink('one.svg', join(folder, 'media', 'one.svg'));
    expect(await messages()).toEqual([
      'deck.yaml:4:52 slides[0].picture.file: expected a picture, found links that lead in a circle',
    ]);
  });
});
