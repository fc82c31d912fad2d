// The command line: what prints and leaves, before anything opens.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '../fixtures/electron-test.ts';
import { statements } from '../fixtures/content/exhibition.ts';

test('--help prints the flags and leaves', async ({ run }) => {
  const { code, stdout } = await run({ args: ['--help'] });
  expect(code).toBe(0);
  for (const flag of ['--exhibition', '--windowed', '--settings', '--language', '--help', '--version']) {
    expect(stdout).toContain(`  ${flag}`);
  }
});

test('-v prints the version and leaves', async ({ run }) => {
  // Run from a folder, some builds of Electron keep `--version` for themselves; a package passes both.
  const { code, stdout } = await run({ args: ['-v'] });
  const { version } = JSON.parse(
    readFileSync(join(resolve(import.meta.dirname, '../..'), 'package.json'), 'utf8'),
  ) as { version: string };
  expect([code, stdout]).toEqual([0, version]);
});

test('a misspelt flag is refused with the right one, and nothing opens', async ({ run }) => {
  const { code, stdout, stderr } = await run({ args: ['--exhibtion', 'mine'] });
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('jubilee: there is no flag --exhibtion; did you mean --exhibition?');
});

test('a second start says that the first one goes on with its exhibition, and the first one logs it', async ({
  launch,
  run,
  lay,
}) => {
  const { page, lines } = await launch({ exhibition: lay(statements({ count: 3 })) });
  await expect(page.locator('.stage [data-slide][aria-current="true"]')).toContainText('Slide 1');
  const { code, stdout } = await run({ exhibition: 'kz-be-30' });
  expect(code).toBe(0);
  expect(stdout).toContain('Jubilee is already running here');
  expect(stdout).toContain('--exhibition kz-be-30, leave it first: by Ctrl+Q');
  await expect
    .poll(() => lines().find((line) => line.includes(' second-start Jubilee was started again')))
    .toMatch(/started again with .*--exhibition kz-be-30.*; it goes on with .*exhibition$/);
});
