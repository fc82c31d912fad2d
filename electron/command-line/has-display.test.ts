// Where a window can be opened.
import { expect, it } from 'vitest';
import { hasDisplay } from './has-display.ts';

it.each<[NodeJS.ProcessEnv, NodeJS.Platform, boolean]>([
  [{}, 'linux', false],
  [{ DISPLAY: '', WAYLAND_DISPLAY: '' }, 'linux', false],
  [{ DISPLAY: ':0' }, 'linux', true],
  [{ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', true],
  [{}, 'win32', true],
  [{}, 'darwin', true],
])('%j on %s: %s', (env, platform, there) => {
  expect(hasDisplay(env, platform)).toBe(there);
});
