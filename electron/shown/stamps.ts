// What an exhibition’s folder is like, without reading it: for whoever asks whether it was saved since.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../exhibition/system-fault.ts';

/**
 * Size and time of every file with words or data, as one text: another one after a save. One file after the other, and none
 * after one whose drive is gone: each may take minutes to fail. Never rejects.
 */
export async function stampsOf(folder: string): Promise<string> {
  const stamps: string[] = [];
  try {
    const texts = await readdir(join(folder, 'text')).catch(unlessMissing([]));
    for (const name of ['deck.yaml', ...texts.sort().map((text) => join('text', text))]) {
      const facts = await stat(join(folder, name)).catch(unlessMissing(undefined));
      stamps.push(`${name} ${String(facts?.mtimeMs)} ${String(facts?.size)}`);
    }
  } catch (error) {
    stamps.push(codeOf(error));
  }
  return stamps.join('\n');
}

/** What is missing is no fault of the drive, and told at once. */
function unlessMissing<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return instead;
    throw error;
  };
}
