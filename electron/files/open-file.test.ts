// What is opened, and what is not: whatever a stick may hold, nobody waits for it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatProblem } from '../../core/deck/problem.ts';
import { readMedia } from '../exhibition/media.ts';
import { readExhibition } from '../exhibition/read.ts';
import { readText } from '../exhibition/read-text.ts';
import { openFile } from './open-file.ts';
import { PatientFile } from './patient-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jubilee-open-file-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const NO_FILE = { mismatch: { expected: 'a file', found: 'no ordinary file' } };

it('is a file, also behind a link', async () => {
  writeFileSync(join(folder, 'file'), 'words');
  symlinkSync('file', join(folder, 'link'));
  const { file, stats } = await openFile(join(folder, 'link'));
  expect(stats.size).toBe(5);
  expect(await file.readFile('utf8')).toBe('words');
  await file.close();
});

it('is no folder', async () => {
  mkdirSync(join(folder, 'folder'));
  await expect(openFile(join(folder, 'folder'))).rejects.toThrow(/^(?:a folder|EISDIR.*|EPERM.*)$/);
});

describe.skipIf(process.platform === 'win32')('a pipe that nobody writes into', () => {
  beforeEach(() => {
    mkdirSync(join(folder, 'text'));
    for (const name of ['deck.yaml', 'text/en.yaml', 'one.jpg']) execFileSync('mkfifo', [join(folder, name)]);
  });

  it('is no file of an exhibition', async () => {
    const { deck, problems } = await readExhibition(folder);
    expect(deck).toBeUndefined();
    expect(problems.map(formatProblem)).toEqual([
      'deck.yaml: expected a file, found no ordinary file',
      'text/en.yaml: expected a file, found no ordinary file',
    ]);
  });

  it('is no text and no picture', async () => {
    expect(await readText(join(folder, 'deck.yaml'))).toMatchObject(NO_FILE);
    expect((await readMedia(folder, ['one.jpg'])).get('one.jpg')).toMatchObject({
      fault: 'no ordinary file',
    });
  });

  it('is not served', async () => {
    const place = { folder, path: 'one.jpg', ask: <T>(task: () => Promise<T>) => task() };
    await expect(PatientFile.open(place)).rejects.toThrow('no ordinary file');
  });
});

it.skipIf(process.platform !== 'linux')('a socket and a device are no texts', async () => {
  const path = join(folder, 'socket');
  const server = createServer();
  await new Promise<void>((listening) => server.listen(path, listening));
  expect(await readText(path)).toMatchObject(NO_FILE);
  await new Promise((closed) => server.close(closed));
  expect(await readText('/dev/zero')).toMatchObject(NO_FILE);
});
