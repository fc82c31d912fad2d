// Switches the display off and on by another program, for screens that don’t sleep by themselves.
import { execFile } from 'node:child_process';
import type { Settings } from '../../core/settings/schema.ts';
import type { Log } from '../log/log.ts';

export type ScreenOff = NonNullable<Settings['screenOff']>;
type Program = Exclude<ScreenOff, 'none'>;

/** Longest time that a program may take, ms; ddcutil talks to the screen for seconds. */
const PATIENCE = 20_000;

/** Off is said again so often, ms: a touch, or its own button, lights a display, and nobody tells of it. */
export const OFF_AGAIN = 600_000;

/** What each is started with, and never by a shell. */
const ARGUMENTS: Readonly<Record<Program, Readonly<Record<'on' | 'off', readonly string[]>>>> = {
  xset: { off: ['dpms', 'force', 'off'], on: ['dpms', 'force', 'on'] },
  wlopm: { off: ['--off', '*'], on: ['--on', '*'] },
  // VESA’s MCCS, feature D6, power mode: 01 is on, 04 is off.
  ddcutil: { off: ['setvcp', 'd6', '04'], on: ['setvcp', 'd6', '01'] },
};

/** Runs a program to its end. Resolves to why it failed, or undefined. */
type Run = (program: string, args: readonly string[]) => Promise<string | undefined>;

export class ScreenSwitch {
  readonly #log: Log;
  readonly #run: Run;
  readonly #now: () => number;
  #wanted: { readonly program: ScreenOff; readonly on: boolean } = { program: 'none', on: true };
  /** As far as is known: at a start, an earlier run may have left it off. */
  #is: 'on' | 'off' | 'unknown' = 'unknown';
  #offBy: Program | undefined;
  /** When it was last said to be off, monotonic, ms. */
  #offSince = Number.NEGATIVE_INFINITY;
  #busy = false;
  #working: Promise<void> = Promise.resolve();
  #left = false;
  #complaint = '';

  constructor(log: Log, run: Run = runProgram, now = () => performance.now()) {
    this.#log = log;
    this.#run = run;
    this.#now = now;
  }

  /** Brings the display there, if it is not; to be called again and again. After a failure the next call tries again. */
  set(program: ScreenOff, on: boolean): void {
    // A window that is closed is dark, also when all of them are at the end.
    if (this.#left) return;
    this.#wanted = { program, on };
    if (!this.#busy) this.#working = this.#work();
  }

  /** The program ends: a screen that is off would stay so. Resolves when it is on, or was tried in vain. */
  leave(): Promise<void> {
    this.set(this.#wanted.program, true);
    this.#left = true;
    return this.#working;
  }

  async #work(): Promise<void> {
    this.#busy = true;
    // What is wanted may change while a program runs.
    while (await this.#next());
    this.#busy = false;
  }

  /** Starts one program. Whether it did what it should, so that there may be more to do. */
  async #next(): Promise<boolean> {
    const { program, on } = this.#wanted;
    const to = on ? 'on' : 'off';
    const again = !on && this.#is === 'off' && this.#now() - this.#offSince >= OFF_AGAIN;
    const isThere = this.#is === to && !again;
    // Whoever switched it off switches it on.
    const by = on ? (this.#offBy ?? program) : program;
    if (isThere || by === 'none') return false;
    const reason = await this.#run(by, ARGUMENTS[by][to]);
    if (!on) this.#offSince = this.#now();
    // One that is off may well not answer.
    if (again) return this.#wanted.on;

    if (reason === undefined) {
      this.#is = to;
      this.#offBy = on ? undefined : by;
      this.#complaint = '';
      return true;
    }
    const complaint = `${by} could not switch the display ${to}: ${reason}`;
    if (complaint !== this.#complaint) this.#log.warn('screen', complaint);
    this.#complaint = complaint;
    return false;
  }
}

const runProgram: Run = (program, args) =>
  new Promise((done) => {
    execFile(program, args, { timeout: PATIENCE, windowsHide: true }, (error, _stdout, stderr) => {
      if (error === null) done(undefined);
      else if (error.code === 'ENOENT') done('it is not installed');
      else if (error.killed === true) done(`it took longer than ${String(PATIENCE / 1_000)} s`);
      else done(stderr.trim() || error.message);
    });
  });
