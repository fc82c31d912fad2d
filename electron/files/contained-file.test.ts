// Files inside a folder, and links that lead out of it.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { containedFile } from './contained-file.ts';

describe('containedFile', () => {
  let base: string;
  let root: string;
  beforeEach(() => {
    base = realpathSync(mkdtempSync(join(tmpdir(), 'jubilee-contained-')));
    root = join(base, 'exhibition');
    mkdirSync(join(root, 'media'), { recursive: true });
    writeFileSync(join(root, 'media', 'a.jpg'), 'a');
    writeFileSync(join(root, '..dots.jpg'), 'a');
    writeFileSync(join(base, 'secret.jpg'), 's');
    mkdirSync(join(base, 'exhibition-2'));
    writeFileSync(join(base, 'exhibition-2', 'a.jpg'), 's');
  });
  afterEach(() => {
    rmSync(base, { recursive: true });
  });

  it('finds a file inside', async () => {
    expect(await containedFile(root, 'media/a.jpg')).toBe(join(root, 'media', 'a.jpg'));
    expect(await containedFile(root, '..dots.jpg')).toBe(join(root, '..dots.jpg'));
  });

  it('follows a link that stays inside, also when the folder is a link itself', async () => {
    symlinkSync(join(root, 'media', 'a.jpg'), join(root, 'b.jpg'));
    symlinkSync(root, join(base, 'current'));
    expect(await containedFile(join(base, 'current'), 'b.jpg')).toBe(join(root, 'media', 'a.jpg'));
  });

  it('refuses a link that leads out, to a file or by a folder', async () => {
    symlinkSync(join(base, 'secret.jpg'), join(root, 'media', 'out.jpg'));
    symlinkSync(base, join(root, 'up'));
    expect(await containedFile(root, 'media/out.jpg')).toBeUndefined();
    expect(await containedFile(root, 'up/secret.jpg')).toBeUndefined();
  });

  it('refuses a neighbour whose name begins alike, a way up, and what is not there', async () => {
    expect(await containedFile(root, '../exhibition-2/a.jpg')).toBeUndefined();
    expect(await containedFile(root, '../secret.jpg')).toBeUndefined();
    expect(await containedFile(root, 'media/none.jpg')).toBeUndefined();
    expect(await containedFile(root, '.')).toBeUndefined();
  });
});
