// Who asked for an exhibition that is not there, and what there is.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formatProblem } from '../../core/deck/problem.ts';
import { missingExhibitions } from './missing-exhibitions.ts';
import { readSettings } from '../settings/read.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'jubilee-asked-'));
  mkdirSync(join(root, 'shipped', 'kz-be-30'), { recursive: true });
  mkdirSync(join(root, 'ex', 'our-exhibition'), { recursive: true });
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

async function said(
  yaml: string,
  flags: { readonly exhibition?: string } = {},
  copied?: string,
): Promise<readonly string[]> {
  writeFileSync(join(root, 'kiosk.yaml'), yaml);
  const settings = await readSettings({
    systemFile: join(root, 'kiosk.yaml'),
    userFolder: join(root, 'nowhere'),
    workingFolder: root,
    flags,
  });
  const problems = await missingExhibitions(settings, join(root, 'shipped'), copied);
  return problems.map(formatProblem).map((one) => one.replaceAll(root, '…').replaceAll('\\', '/'));
}
const EXPECTED = 'expected an exhibition’s folder, or the name of one that ships inside (kz-be-30), found';

it.each([
  [
    'exhibition: ex/our-exhibtion\n',
    `…/kiosk.yaml:1:13 exhibition: ${EXPECTED} "ex/our-exhibtion" (did you mean "ex/our-exhibition"?)`,
  ],
  [
    'displays:\n  - { display: "7", exhibition: nowhere/at-all }\n',
    `…/kiosk.yaml:2:33 displays[0].exhibition: ${EXPECTED} "nowhere/at-all" (nothing is at …/nowhere/at-all)`,
  ],
])('of %j the file and the place', async (yaml, message) => {
  expect(await said(yaml)).toEqual([message]);
});

it('of a flag that it was one, with what ships inside', async () => {
  expect(await said('exhibition: nothing\n', { exhibition: 'kz-be' })).toEqual([
    `command line exhibition: ${EXPECTED} "kz-be" (did you mean "kz-be-30"?)`,
  ]);
});

it('says nothing of one that is there, or that nobody asked for', async () => {
  expect(await said('exhibition: ex/our-exhibition\n')).toEqual([]);
  expect(await said('exhibition: kz-be-30\n')).toEqual([]);
  expect(await said('')).toEqual([]);
});

it('says nothing of one that was shown before, and guesses no neighbour: its drive is away', async () => {
  const yaml = 'exhibition: ex/our-exhibtion\n';
  expect(await said(yaml, {}, join(root, 'ex', 'our-exhibtion'))).toEqual([]);
  expect(await said(yaml, {}, join(root, 'ex', 'another'))).toHaveLength(1);
});
