// Exhibitions that the settings or a flag ask for and that are not there: who asked, and what there is.
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { quote } from '../../core/deck/found.ts';
import { didYouMean, nearest } from '../../core/deck/nearest.ts';
import type { Problem } from '../../core/deck/problem.ts';
import { ProblemList } from '../../core/deck/problem-list.ts';
import type { Path } from '../../core/deck/source.ts';
import type { ReadSettings } from '../settings/read.ts';
import { locateExhibition } from './locate-exhibition.ts';

type Asking = Pick<ReadSettings, 'settings' | 'origins' | 'exhibitionBase' | 'displaysBase'>;

/**
 * Names those of which nothing is there; what is wrong in one that is there, its reading says. So it does of one that was
 * shown before: its path is right, and its drive is away. Never rejects.
 * @param shipped folder of the exhibitions that ship inside
 * @param copied folder of the exhibition that the kiosk has a copy of, as it was shown
 */
export async function missingExhibitions(
  asking: Asking,
  shipped: string,
  copied: string | undefined,
): Promise<readonly Problem[]> {
  const { settings, origins, exhibitionBase, displaysBase } = asking;
  const { exhibition, displays } = settings;
  const others = typeof displays === 'string' ? [] : displays;
  const asked: readonly (readonly [Path, string | undefined])[] = [
    [['exhibition'], exhibition],
    ...others.map((one, at) => [['displays', at, 'exhibition'], one.exhibition] as const),
  ];
  const names = await foldersIn(shipped);
  const problems = new ProblemList();
  for (const [path, name] of asked) {
    const file = origins.get(path[0] as 'exhibition' | 'displays');
    if (file === undefined || name === undefined) continue;
    const base = path[0] === 'displays' ? displaysBase : exhibitionBase;
    const folder = await locateExhibition(name, base, shipped);
    if (folder === copied || (await isThere(folder))) continue;
    const inside = `the name of one that ships inside (${names.join(', ')})`;
    const fix = didYouMean(name, names) ?? (await neighbour(name, folder)) ?? `nothing is at ${folder}`;
    problems.error(file, path, {
      expected: `an exhibition’s folder, or ${inside}`,
      found: quote(name),
      fix,
    });
  }
  return problems.all;
}

/** A folder that lies where this one was looked for, and has nearly its name. */
async function neighbour(name: string, folder: string): Promise<string | undefined> {
  const near = nearest(basename(folder), await foldersIn(dirname(folder)));
  return near === undefined ? undefined : `did you mean "${join(dirname(name), near)}"?`;
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function foldersIn(place: string): Promise<readonly string[]> {
  const entries = await readdir(place, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
