// The flags that set up and examine the machine.
import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../command-line/command-line.ts';

describe('--install-kiosk', () => {
  it('takes the kiosk’s own flags along', () => {
    expect(readCommandLine(['--install-kiosk', '--language', 'kk', '--dry-run'])).toEqual({
      kind: 'install',
      wish: { uninstall: false, dryRun: true, account: 'kiosk', x11: false, flags: { language: 'kk' } },
    });
  });

  it('knows an X server in place of cage', () => {
    expect(readCommandLine(['--install-kiosk', '--x11'])).toMatchObject({ wish: { x11: true } });
  });

  it('knows another account, and the way back', () => {
    expect(readCommandLine(['--install-kiosk', '--uninstall', '--account', 'foyer-1'])).toMatchObject({
      kind: 'install',
      wish: { uninstall: true, dryRun: false, account: 'foyer-1' },
    });
  });
});

it('--doctor reads the settings that the kiosk would', () => {
  expect(readCommandLine(['--doctor', '--json', '--settings', 'x.yaml'])).toEqual({
    kind: 'doctor',
    json: true,
    flags: { settings: 'x.yaml' },
  });
});

it.each([
  [['--x11'], '--x11 goes with --install-kiosk; did you mean --install-kiosk --x11? ('],
  [['--dry-run'], '--dry-run goes with --install-kiosk; did you mean --install-kiosk --dry-run? ('],
  [
    ['--uninstall', '--dry-run'],
    '--dry-run goes with --install-kiosk; did you mean --install-kiosk --uninstall --dry-run? (',
  ],
  [
    ['--account', 'foyer', '--uninstall'],
    '--account goes with --install-kiosk; did you mean --install-kiosk --uninstall --account foyer? (',
  ],
  [['--json'], '--json goes with --doctor; did you mean --doctor --json? ('],
  [['--doctor', '--install-kiosk'], '--install-kiosk and --doctor are asked for one at a time'],
  [['--install-kiosk', '--account', 'root'], '--account "root" is not the name of an ordinary account'],
  [['--install-kiosk', '--account', 'a;b'], '--account "a;b" is not the name of an ordinary account'],
])('%j is refused: %s', (args, reason) => {
  expect(readCommandLine(args)).toEqual({ kind: 'refused', reason: expect.stringContaining(reason) });
});
