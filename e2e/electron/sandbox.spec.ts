// Chromium’s sandbox: what the page’s process is kept from, asked of the system itself.
import { readdirSync, readFileSync } from 'node:fs';
import { sandboxFault } from '../../tools/machine/sandbox.ts';
import { expect, test } from '../fixtures/electron-test.ts';

const fault = sandboxFault();

/**
 * Kinds of processes that Chromium leaves without a filter here: itself, what starts the others, what draws without a graphics
 * card, and the network service, which has nobody to ask. Found in /proc, with Electron 33.
 */
const UNFILTERED = ['browser', 'zygote', 'gpu-process', 'network.mojom.NetworkService'];

test.describe('on Linux', () => {
  test.skip(process.platform !== 'linux', 'reads /proc');
  test.skip(fault !== undefined, fault);

  test('nobody is root, and no process was started without the sandbox', async ({ launch }) => {
    const { application } = await launch();
    const main = application.process().pid ?? 0;
    const family = familyOf(main);
    expect(family.length).toBeGreaterThan(3);
    for (const { command, status } of family) {
      expect(command).not.toContain('--no-sandbox');
      expect(status.Uid?.split('\t')).not.toContain('0');
    }
  });

  test('a page can make no call that seccomp does not know, gain no right, and see no other process', async ({
    launch,
  }) => {
    const { application, page } = await launch();
    await expect(page.locator('.stage [data-slide][aria-current="true"]')).toBeVisible();
    const main = application.process().pid!;
    // One that has just been started has yet to shut itself in.
    const unfiltered = () =>
      familyOf(main)
        .filter(({ status }) => status.Seccomp !== '2')
        .map(({ kind }) => kind);
    await expect.poll(() => unfiltered().filter((kind) => !UNFILTERED.includes(kind))).toEqual([]);
    const pages = familyOf(main).filter(({ kind }) => kind === 'renderer');
    const shown = await application.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => contents.getOSProcessId()),
    );
    expect(pages.map(({ pid }) => pid)).toEqual(expect.arrayContaining(shown));
    for (const { status } of pages) {
      // 2: each system call passes a filter.
      expect(status).toMatchObject({ Seccomp: '2', NoNewPrivs: '1', CapEff: '0000000000000000' });
      // In a namespace of its own it has another number, and sees nobody who is not in there.
      expect(status.NSpid?.split('\t').length).toBeGreaterThan(1);
    }
    expect(statusOf(main)).toMatchObject({ Seccomp: '0', NSpid: expect.stringMatching(/^\d+$/) });
  });
});

/** What a process of Chromium is for, by its command line. */
function kindOf(words: string): string {
  const named = (flag: string) => new RegExp(`--${flag}=([\\w.-]+)`).exec(words)?.[1];
  return named('utility-sub-type') ?? named('type') ?? 'browser';
}

/** What /proc/<pid>/status says, by name. */
function statusOf(pid: number): Partial<Record<string, string>> {
  const text = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  return Object.fromEntries([...text.matchAll(/^(\w+):\s*(.*)$/gm)].map((found) => [found[1]!, found[2]]));
}

interface Member {
  readonly pid: number;
  readonly command: string;
  readonly kind: string;
  readonly status: Partial<Record<string, string>>;
}

/** A process and all that it has started. */
function familyOf(pid: number): readonly Member[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name): Member[] => {
      try {
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
        return [{ pid: Number(name), command, kind: kindOf(command), status: statusOf(Number(name)) }];
      } catch {
        return []; // It has ended meanwhile.
      }
    });
  const below = (parent: number): readonly Member[] =>
    all.flatMap((one) => (Number(one.status.PPid) === parent ? [one, ...below(one.pid)] : []));
  return [...all.filter((one) => one.pid === pid), ...below(pid)];
}
