// Shows a page in an installed Chromium or Chrome, full screen and without a browser around it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRoot } from '../machine/display.ts';
import { QUIET_CHROMIUM } from '../machine/find-chromium.ts';
import { run } from '../run.ts';

/** Opens the page with a profile of its own, which is gone afterwards; resolves to the exit code when it is closed. */
export async function openBrowser(browser: string, address: string, windowed: boolean): Promise<number> {
  const profile = mkdtempSync(join(tmpdir(), 'jubilee-browser-'));
  try {
    return await run(browser, browserArguments({ address, profile, windowed, root: isRoot() }), {
      stdio: ['ignore', 'ignore', 'ignore'],
    });
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

export interface BrowserWindow {
  readonly address: string;
  /** Folder of the profile. */
  readonly profile: string;
  readonly windowed: boolean;
  /** Whether we are root, whom Chromium serves only without its sandbox. */
  readonly root: boolean;
}

export function browserArguments({ address, profile, windowed, root }: BrowserWindow): string[] {
  return [
    ...QUIET_CHROMIUM,
    `--user-data-dir=${profile}`,
    ...(windowed ? [] : ['--kiosk']),
    ...(root ? ['--no-sandbox'] : []),
    `--app=${address}`,
  ];
}
