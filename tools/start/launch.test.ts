// Who runs without Chromium's sandbox: root, who can't run otherwise, and nobody else.
import { describe, expect, it } from 'vitest';
import { ROOT } from '../root.ts';
import { electronArguments } from './launch.ts';
import { browserArguments } from './open-browser.ts';

const WINDOW = { address: 'http://127.0.0.1:1/', profile: '/tmp/p', windowed: false, root: false };

describe('the arguments of Electron', () => {
  it('name this repository, then what was passed on', () => {
    expect(electronArguments(['--windowed'], false)).toEqual([ROOT, '--windowed']);
    expect(electronArguments([], true)).toEqual(['--no-sandbox', ROOT]);
  });
});

describe('the arguments of the browser', () => {
  it('show the page full screen, with nothing around it', () => {
    expect(browserArguments(WINDOW)).toEqual(
      expect.arrayContaining(['--kiosk', '--app=http://127.0.0.1:1/', '--user-data-dir=/tmp/p']),
    );
    expect(browserArguments({ ...WINDOW, windowed: true })).not.toContain('--kiosk');
  });

  it('leave the sandbox on, but for root', () => {
    expect(browserArguments(WINDOW)).not.toContain('--no-sandbox');
    expect(browserArguments({ ...WINDOW, root: true })).toContain('--no-sandbox');
  });
});
