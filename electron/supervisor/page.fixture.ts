// A page under supervision, in a window that does what a test says. The test itself has to replace Electron and proof.ts.
import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, vi } from 'vitest';
import type { Place } from '../../core/bridge.ts';
import type { Source } from '../../core/recovery/page.ts';
import { PageSupervisor } from './page.ts';
import { looksBlank, proves } from './proof.ts';
import type { Proof } from './proof.ts';

export const PLACE: Place = {
  slide: 'trade',
  language: 'kk',
  visiting: true,
  textSize: 'normal',
  highContrast: false,
};

class FakeContents extends EventEmitter {
  pid = 4_711;
  getOSProcessId = () => this.pid;
  isCrashed = () => false;
  invalidate = vi.fn();
  capturePage = () => Promise.resolve({});
}

class FakeWindow extends EventEmitter {
  readonly webContents = new FakeContents();
  visible = true;
  destroyed = false;
  isVisible = () => this.visible;
  isDestroyed = () => this.destroyed;
}

export class SupervisedPage {
  readonly window = new FakeWindow();
  readonly lines: string[] = [];
  /** What the kiosk says when it is asked. */
  readonly now = {
    memory: 0,
    dark: false,
    sources: ['wanted', 'built-in', 'still'] as readonly Source[],
  };
  readonly prepare = vi.fn<(source: Source) => Promise<void>>().mockResolvedValue();
  readonly load = vi.fn<(source: Source, place: Place | undefined) => Promise<void>>().mockResolvedValue();
  readonly proved = vi.fn();
  readonly restarted = vi.fn();
  readonly noProcess = vi.fn();
  readonly supervisor: PageSupervisor;

  /** Its process ends when it is killed. */
  constructor() {
    vi.spyOn(process, 'kill').mockImplementation(() => {
      queueMicrotask(() => {
        this.window.webContents.pid = 0;
        this.gone('killed');
      });
      return true;
    });
    const into = (level: string) => (_place: string, message: string) =>
      void this.lines.push(`${level} ${message}`);
    this.supervisor = new PageSupervisor({
      window: this.window as unknown as BrowserWindow,
      prepare: this.prepare,
      load: this.load,
      rules: () => ({ sources: this.now.sources, memory: 1_000 }),
      dark: () => this.now.dark,
      proved: this.proved,
      restarted: this.restarted,
      noProcess: this.noProcess,
      memory: () => this.now.memory,
      log: { info: into('info'), warn: into('warn'), error: into('error') },
    });
  }

  gone(reason = 'crashed', exitCode = 5): void {
    this.window.webContents.emit('render-process-gone', {}, { reason, exitCode });
  }

  notLoaded(code: number, main = true): void {
    this.window.webContents.emit('did-fail-load', {}, code, 'FAILED', 'app://jubilee/', main);
  }

  /** It dies until this source is tried. */
  async fallTo(source: Source): Promise<void> {
    while (this.load.mock.lastCall?.[0] !== source) {
      this.gone();
      await pass(60_000);
    }
  }
}

export function pass(ms: number): Promise<unknown> {
  return vi.advanceTimersByTimeAsync(ms);
}

/** What is due at once is done; that a process is gone is seen within a tenth of a second. */
export function settle(): Promise<unknown> {
  return pass(200);
}

/** The page of the test that runs. */
export let page: SupervisedPage;

/** A page under supervision before each test, and a clock that the test moves. @param proof what the page proves, unless it is told */
export function freshPageEach(proof: Proof): void {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.mocked(proves).mockReset().mockResolvedValue(proof);
    vi.mocked(looksBlank).mockReset().mockReturnValue(false);
    page = new SupervisedPage();
  });
  afterEach(() => {
    page.window.emit('closed');
    vi.useRealTimers();
  });
}
