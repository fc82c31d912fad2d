// One page under supervision: what happens to it becomes events of core/recovery, whose orders are carried out here.
import type { BrowserWindow } from 'electron';
import type { Place } from '../../core/bridge.ts';
import { dueAt, starting, stepPage } from '../../core/recovery/page.ts';
import type { Order, PageEvent, PageRules, Source } from '../../core/recovery/page.ts';
import type { Log } from '../log/log.ts';
import { CAUSES, NAMES } from './causes.ts';
import { watchDeaths } from './deaths.ts';
import type { TellOfDeath } from './deaths.ts';
import { onHeldKeys } from './held-keys.ts';
import { looksBlank, proves } from './proof.ts';
import type { Proof } from './proof.ts';
import { onWake } from './wakes.ts';

/** How often the page has to prove itself, and how often its memory is looked at, ms. */
const PROOF_INTERVAL = 30_000;
/** A page that takes no input for this long, ms, is ended. */
const HANG = 10_000;
/** A window that looks blank is looked at again after this, ms. */
const BLANK_AGAIN = 3_000;
/** A process that has not ended so long after it was killed, ms, is stuck in the kernel: only a fresh start helps. */
const UNKILLABLE = 10_000;

export interface Supervision {
  readonly window: BrowserWindow;
  /** Makes this source what is served; a drive may take its time. */
  readonly prepare: (source: Source) => Promise<unknown>;
  /** Loads the page, on this source; at a place, where there is one. */
  readonly load: (source: Source, place: Place | undefined) => Promise<void>;
  readonly rules: () => PageRules;
  /** Whether nothing is to be painted now, outside opening hours. */
  readonly dark: () => boolean;
  /** The page lives, or the still stands; `paints` where it has proved that it does, or need not. */
  readonly proved: (paints: boolean) => void;
  /** The page was loaded anew: health keeps the cause. */
  readonly restarted: (cause: string) => void;
  /** No process can be started for the page. */
  readonly noProcess: () => void;
  /** The page’s resident memory, MB. */
  readonly memory: () => number;
  readonly log: Log;
}

export class PageSupervisor {
  readonly #given: Supervision;
  readonly #tellOfDeath: TellOfDeath;
  #state = starting(performance.now());
  #timer: NodeJS.Timeout | undefined;
  #hang: NodeJS.Timeout | undefined;
  /** Settles when the process that was told to end is gone. */
  #ending: Promise<void> | undefined;
  #loads = 0;
  /** The latest load is still being prepared: what the old page says meanwhile is no proof of the new one. */
  #preparing = false;
  #place: Place | undefined;
  #cause = '';
  /** Whether a page was loaded anew because it did not draw, and none has drawn since. */
  #undrawn = false;

  /** Supervises a window from now on, until it is closed. Its first load is the caller’s. */
  constructor(given: Supervision) {
    this.#given = given;
    this.#tellOfDeath = watchDeaths(given.window);
    this.#listen();
    this.#setTimer();
  }

  /** The page reports a slide. Whether that is drawn is asked of it later: where the display is off, it never is. */
  painted(place: Place): void {
    if (this.#preparing) return;
    this.#place = place;
    this.#tell({ type: 'answers', visiting: place.visiting });
  }

  /** It has opened or closed. */
  hoursChanged(): void {
    if (!this.#given.dark()) this.#tell({ type: 'woke' });
    // It is black while it is closed, and has no script to turn by itself.
    else if (this.#state.source === 'still' && this.#state.phase === 'showing')
      void this.#load('still', undefined);
  }

  /** The wanted exhibition shows: it is mended, or staff chose another one. Where a page stands, that is told of it. */
  turned(): void {
    if (this.#state.source === 'wanted') return;
    this.#cause = 'the wanted exhibition can be shown';
    this.#given.log.info('window', this.#cause);
    this.#tell({ type: 'turned' });
  }

  /** Staff want the page anew. */
  anew(why: string): void {
    this.#cause = why;
    this.#tell({ type: 'anew' });
  }

  #listen(): void {
    const { window, noProcess, log } = this.#given;
    const { webContents } = window;
    webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      // A “clean exit” too: a page never leaves by itself, and Chromium calls it so when its zygote is gone.
      if (this.#ending !== undefined) return;
      if (reason === 'launch-failed') noProcess();
      this.#failed(`the page’s process is gone (${reason}, ${String(exitCode)})`, reason, exitCode);
    });
    webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
      // −3 is a load that another one replaced.
      if (isMainFrame && code !== -3) this.#failed(`the page did not load (${description}, ${String(code)})`);
    });
    webContents.on('did-finish-load', () => {
      // The still has no script to say so.
      if (this.#state.source === 'still' && !this.#preparing)
        this.#tell({ type: 'painted', visiting: false });
    });
    window.on('unresponsive', () => {
      log.error('window', 'the page does not answer');
      clearTimeout(this.#hang);
      this.#hang = setTimeout(() => {
        if (this.#state.phase === 'waiting') return;
        this.#end();
        this.#failed(`the page took no input for ${String(HANG / 1_000)} s`);
      }, HANG);
    });
    window.on('responsive', () => {
      clearTimeout(this.#hang);
      log.info('window', 'the page answers again');
    });
    onWake(window, () => {
      this.#tell({ type: 'woke' });
    });
    onHeldKeys(window, () => {
      if (this.#state.source === 'still') this.anew('staff asked for it');
    });
    const proofs = setInterval(() => {
      void this.#prove();
      this.#tell({ type: 'memory', page: this.#given.memory() });
    }, PROOF_INTERVAL);
    window.once('closed', () => {
      clearInterval(proofs);
      clearTimeout(this.#timer);
      clearTimeout(this.#hang);
    });
  }

  /** `reason` and `exitCode`: of a process that is gone. */
  #failed(cause: string, reason = '', exitCode = 0): void {
    if (this.#state.phase === 'waiting') return;
    this.#cause = cause;
    this.#tell({ type: 'failed' });
    const wait = Math.max(0, this.#state.until - performance.now());
    const when = wait < 100 ? 'at once' : `in ${String(Math.round(wait / 100) / 10)} s`;
    this.#tellOfDeath(reason, exitCode, () => {
      this.#given.log.error('window', `${cause}; loading the page again ${when}`);
    });
  }

  #tell(event: PageEvent): void {
    if (this.#given.window.isDestroyed()) return;
    if (event.type === 'painted' || event.type === 'answers') this.#given.proved(event.type === 'painted');
    const { state, orders } = stepPage(this.#state, event, performance.now(), this.#given.rules());
    this.#state = state;
    for (const order of orders) this.#carryOut(order);
    this.#setTimer();
  }

  #setTimer(): void {
    clearTimeout(this.#timer);
    const wait = dueAt(this.#state) - performance.now();
    if (!Number.isFinite(wait)) return;
    this.#timer = setTimeout(
      () => {
        this.#tell({ type: 'tick' });
      },
      Math.max(0, Math.ceil(wait)),
    );
  }

  #carryOut(order: Order): void {
    const { log } = this.#given;
    switch (order.type) {
      case 'end':
        this.#cause = CAUSES[order.cause] ?? this.#cause;
        // The load that follows says why, where it is no failure.
        if (!['no frame', 'memory'].includes(order.cause))
          log.error('window', `${this.#cause}; ending its process`);
        this.#end();
        break;
      case 'repaint':
        void this.#repaint();
        break;
      case 'load': {
        // A display that is off by day is no news each half hour.
        const known = order.cause === 'no frame' && this.#undrawn;
        this.#undrawn ||= order.cause === 'no frame';
        if (!known) this.#sayLoads(order);
        void this.#load(order.source, order.keep ? this.#place : undefined);
      }
    }
  }

  #sayLoads({ cause, source }: Extract<Order, { type: 'load' }>): void {
    const { log, restarted } = this.#given;
    const why = CAUSES[cause] ?? this.#cause;
    if (cause === 'no frame')
      log.warn('window', `${why}: its display is off, or it lost its picture; loading it again`);
    else if (cause !== 'failed') log.info('window', `loading the page again: ${why}`);
    if (source !== 'wanted') log.error('window', `falling back on the ${NAMES[source]}`);
    restarted(why);
  }

  async #load(source: Source, place: Place | undefined): Promise<void> {
    clearTimeout(this.#hang);
    const load = (this.#loads += 1);
    this.#preparing = true;
    await this.#ending;
    await this.#given.prepare(source).catch(() => undefined);
    if (this.#given.window.isDestroyed() || load !== this.#loads) return;
    this.#preparing = false;
    // A load that fails is told by did-fail-load.
    await this.#given.load(source, place).catch(() => undefined);
  }

  /**
   * Kills the page’s process, even one that is stopped. Not by a crash, whose dump one might like to have: killed while
   * Crashpad looks at it, a process stays a zombie, for which Chromium’s zygote, and with it our own thread, waits for ever.
   */
  #end(): void {
    const { window, noProcess } = this.#given;
    const { webContents } = window;
    if (this.#ending !== undefined) return;
    const pid = webContents.getOSProcessId();
    // None: it is gone, and told so before, or it never came. A signal to process 0 would go to ourselves and all of ours.
    if (pid === 0) {
      if (!webContents.isCrashed()) noProcess();
      return;
    }
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has just gone.
    }
    this.#ending = new Promise<void>((ended) => {
      const since = performance.now();
      // Asked, since render-process-gone does not tell of a page whose first document had not come yet.
      const look = setInterval(() => {
        if (window.isDestroyed() || webContents.getOSProcessId() !== pid) ended();
        else if (performance.now() - since > UNKILLABLE) noProcess();
        else return;
        clearInterval(look);
      }, 100);
    }).finally(() => {
      this.#ending = undefined;
    });
  }

  async #repaint(): Promise<void> {
    const { window } = this.#given;
    window.webContents.invalidate();
    if (!(await this.#looksBlank())) return;
    // A slide that comes in begins with nothing.
    await new Promise((again) => setTimeout(again, BLANK_AGAIN));
    if (!(await this.#looksBlank())) return;
    // In another process: what lost its picture would keep it.
    this.#end();
    this.#failed('the window is blank');
  }

  async #looksBlank(): Promise<boolean> {
    const { window, dark } = this.#given;
    if (window.isDestroyed()) return false;
    // At opening time a slide may have to come from a slow drive first: it is asked for twice, which a wake leaves time for.
    const proof = (await this.#prove()) ?? (await this.#prove());
    // Without a slide that was just drawn there may well be nothing to see yet.
    if (proof !== 'paints') return false;
    if (window.isDestroyed() || !window.isVisible()) return false;
    const image = await window.webContents.capturePage().catch(() => undefined);
    return image !== undefined && !dark() && looksBlank(image);
  }

  async #prove(): Promise<Proof | undefined> {
    const { window } = this.#given;
    if (this.#state.phase !== 'showing') return undefined;
    // The still has no script to prove anything with: that it stands is all there is to know.
    if (this.#state.source === 'still') {
      this.#given.proved(true);
      return undefined;
    }
    const dark = this.#given.dark();
    const load = this.#loads;
    const proof = await proves(window.webContents, dark).catch(() => undefined);
    // Of a page that is being replaced it says nothing about the next.
    if (proof === undefined || load !== this.#loads) return undefined;
    if (proof === 'paints' && this.#undrawn) this.#given.log.info('window', 'the page is drawn again');
    if (proof === 'paints') this.#undrawn = false;
    // In the dark there is nothing to draw, so that it answers is enough.
    this.#tell({ type: dark || proof === 'paints' ? 'painted' : 'answers' });
    return proof;
  }
}
