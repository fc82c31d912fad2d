// What is wrong with the exhibition now, for health.json and the staff's panel: what was mended is over.
import { beforeEach, expect, it } from 'vitest';
import type { Problem } from '../../core/deck/problem.ts';
import type { Deck } from '../../core/deck/schema.ts';
import { RecentProblems } from '../health/recent-problems.ts';
import { CurrentExhibition } from './current-exhibition.ts';
import type { Reading } from './current-exhibition.ts';

const deck: Deck = {
  id: 'mine',
  title: { en: 'Mine' },
  languages: ['en'],
  defaultLanguage: 'en',
  sources: {},
  emblems: [],
  slides: [],
};
const problem = (path: string): Problem => ({
  severity: 'error',
  file: 'deck.yaml',
  position: undefined,
  path,
  expected: 'a',
  found: 'b',
});
const good: Reading = { deck, problems: [], unread: [] };
const faulty = (...paths: readonly string[]): Reading => ({ ...good, problems: paths.map(problem) });
const broken: Reading = { deck: undefined, problems: [problem('slides')], unread: ['deck.yaml'] };
const away: Reading = { ...broken, away: 'is not there' };

let folders: Record<string, Reading>;
let exhibition: CurrentExhibition;
let problems: RecentProblems;
/** Oldest first. */
const wrong = () => problems.latest.map(({ message }) => message).reverse();

async function open(reading: Reading): Promise<void> {
  folders = { '/mine': reading, '/built-in': good };
  problems = new RecentProblems();
  const quiet = () => undefined;
  exhibition = await CurrentExhibition.open({
    wanted: '/mine',
    builtIn: '/built-in',
    read: (folder) => Promise.resolve(folders[folder] ?? away),
    log: problems.hear({ info: quiet, warn: quiet, error: quiet }),
  });
}

async function save(reading: Reading): Promise<void> {
  folders['/mine'] = reading;
  await exhibition.refresh();
}

beforeEach(async () => {
  await open(faulty('one', 'two'));
});

it('a fault that was mended is over, the other one stays', async () => {
  expect(wrong()).toEqual([expect.stringMatching(/one: exp/), expect.stringMatching(/two: exp/)]);
  await save(faulty('two'));
  expect(wrong()).toEqual([expect.stringMatching(/two: exp/)]);
  await save(good);
  expect(wrong()).toEqual([]);
});

it.each([
  ['broken', broken, 2],
  ['away', away, 1],
])('a folder that was %s and shows again leaves nothing', async (_, reading, told) => {
  await save(reading);
  expect(wrong()).toHaveLength(told);
  await save(reading);
  expect(wrong()).toHaveLength(told);
  await save(good);
  expect(wrong()).toEqual([]);
});

it('one that was broken at the start stands with what shows instead, until it shows', async () => {
  await open(broken);
  expect(wrong()).toEqual([
    expect.stringMatching(/slides: exp/),
    expect.stringMatching(/built-in one instead/),
  ]);
  await save(good);
  expect(wrong()).toEqual([]);
});

it('what was wrong in another folder than the one that staff chose is over', async () => {
  folders['/theirs'] = faulty('three');
  exhibition.take('/theirs', await exhibition.read('/theirs'));
  expect(wrong()).toEqual([expect.stringMatching(/three: exp/)]);
});

it('a choice that cannot be shown is told, and over when the wanted one is read again', async () => {
  folders['/theirs'] = broken;
  exhibition.take('/theirs', await exhibition.read('/theirs'));
  expect(wrong()).toHaveLength(3);
  await save(good);
  expect(wrong()).toEqual([]);
});
