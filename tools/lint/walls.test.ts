// Who may import whom, tried: each room imports what it must not, and lint says no.
import { Linter } from 'eslint';
import { expect, it } from 'vitest';
// @ts-expect-error eslint.config.js needs it as JavaScript.
import { walls as untyped } from './walls.js';

const walls = untyped as Linter.Config[];

function refusals(file: string, name: string, what = ''): string[] {
  const found = new Linter().verify(`import ${what} '${name}';`, walls, file);
  return [...new Set(found.map(({ ruleId, message }) => ruleId ?? message))];
}

const REFUSED: readonly (readonly [string, ...string[]])[] = [
  ['core/show/step.ts', 'svelte', 'electron', 'node:fs', '../../renderer/show/keys.ts', '../../tools/run.ts'],
  [
    'core/deck/parse.ts',
    'svelte',
    'yaml',
    '../show/step.ts',
    '../settings/schema.ts',
    '../../electron/log/log.ts',
  ],
  ['core/settings/parse.ts', 'node:fs', '../show/step.ts', '../../electron/log/log.ts'],
  ['core/hours/hours.ts', 'node:fs', '../show/step.ts'],
  ['core/show/step.test.ts', 'electron', '../../electron/log/log.ts'],
  [
    'electron/window/window.ts',
    'svelte',
    'svelte/store',
    '../../renderer/main.ts',
    '../../tools/run.ts',
    '../../e2e/measure.ts',
  ],
  [
    'electron/exhibition/read.ts',
    'electron',
    'electron/main',
    'svelte',
    '../../renderer/main.ts',
    '../../tools/run.ts',
  ],
  [
    'electron/files/durable.ts',
    'electron',
    'electron/main',
    'svelte',
    '../../renderer/main.ts',
    '../../tools/run.ts',
  ],
  ['electron/shown/watch.ts', 'electron', 'svelte'],
  ['electron/timing/in-turn.ts', 'electron'],
  ['electron/preload.ts', 'node:fs', 'svelte', './places.ts', '../core/staff.ts'],
  ['renderer/main.ts', 'electron', 'node:fs', 'valibot', 'yaml', '../electron/log.ts', '../tools/run.ts'],
  ['renderer/show/show.test.ts', 'electron', '../../electron/log/log.ts', '../../e2e/measure.ts'],
  ['e2e/specs/keys.spec.ts', '../../renderer/show/keys.ts', '../../electron/log/log.ts'],
];

it.each(REFUSED)('%s', (file, ...names) => {
  for (const name of names) expect([name, refusals(file, name)]).toEqual([name, ['no-restricted-imports']]);
});

const ALLOWED: readonly (readonly [string, ...string[]])[] = [
  ['core/show/step.ts', 'valibot', '../deck/schema.ts'],
  ['electron/window/window.ts', 'electron', 'node:fs', '../../core/bridge.ts'],
  ['electron/files/durable.ts', 'node:fs', './mirror.ts', '../log/log.ts'],
  ['electron/preload.ts', 'electron', '../core/bridge.ts'],
  ['renderer/main.ts', 'svelte', '../core/bridge.ts'],
];

it.each(ALLOWED)('%s may import what it needs', (file, ...names) => {
  for (const name of names) expect([name, refusals(file, name)]).toEqual([name, []]);
});

it.each([
  ['electron/window/window.ts', '{ shell } from'],
  ['electron/window/window.ts', '{ BrowserWindow, shell as other } from'],
  ['electron/window/window.ts', '* as electron from'],
  ['electron/window/window.ts', 'electron from'],
  ['electron/preload.ts', '{ shell } from'],
  ['electron/preload.ts', '{ contextBridge, webFrame } from'],
  ['electron/preload.ts', '* as electron from'],
])('%s takes no more of Electron than it may: import %s', (file, what) => {
  for (const name of ['electron', 'electron/main'])
    expect(refusals(file, name, what)).toEqual(['no-restricted-imports']);
});

it.each([
  ['electron/window/window.ts', '{ BrowserWindow } from'],
  ['electron/preload.ts', '{ contextBridge, ipcRenderer } from'],
])('%s takes what it needs of Electron: import %s', (file, what) => {
  expect(refusals(file, 'electron', what)).toEqual([]);
});
