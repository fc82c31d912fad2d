// Which package a module belongs to, and which licences may come along.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { packageFolder, readPackage } from './third-party.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jubilee-third-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function lay(licence: string | undefined, files: readonly string[]): string {
  const facts = { name: 'some', version: '1.2.3', ...(licence === undefined ? {} : { license: licence }) };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(facts));
  for (const file of files) writeFileSync(join(folder, file), ' words \n');
  mkdirSync(join(folder, 'src'));
  return folder;
}

it.each([
  ['/w/node_modules/svelte/src/index.js', '/w/node_modules/svelte'],
  ['/w/node_modules/@lucide/svelte/dist/x.svelte?svelte&type=style', '/w/node_modules/@lucide/svelte'],
  ['/w/node_modules/a/node_modules/b/index.js', '/w/node_modules/a/node_modules/b'],
  ['C:\\w\\node_modules\\yaml\\dist\\x.js', 'C:/w/node_modules/yaml'],
  [
    '../node_modules/@fontsource-variable/golos-text/files/x.woff2',
    '../node_modules/@fontsource-variable/golos-text',
  ],
  ['/w/renderer/main.ts', undefined],
  ['\0vite/preload-helper.js', undefined],
])('%j is part of %s', (module, package_) => {
  expect(packageFolder(module)).toBe(package_);
});

it('a package is read with the text of its licence', () => {
  expect(readPackage(lay('MIT', ['LICENSE.md']))).toEqual({
    name: 'some',
    version: '1.2.3',
    licence: 'MIT',
    text: 'words',
  });
});

it.each([
  ['GPL-3.0-only', ['LICENSE'], 'some has the licence GPL-3.0-only; allowed are MIT, '],
  [undefined, ['LICENSE'], 'some has the licence undefined'],
  ['MIT', ['README.md'], 'some has no text of its licence (MIT)'],
])('%s with %j ends the build', (licence, files, reason) => {
  expect(() => readPackage(lay(licence, files))).toThrow(reason);
});
