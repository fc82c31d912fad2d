// When the program as a whole has to begin anew, and when it had better do without the graphics card. Pure, as page.ts is.

export interface ProgramState {
  /** When it started, ms. */
  readonly started: number;
  /** When the graphics process was lost, within the last ten minutes, oldest first, ms. */
  readonly graphics: readonly number[];
  /** When the main process had a fault of its own, within the last hour, oldest first, ms. */
  readonly faults: readonly number[];
  /** When it is to begin anew, ms; undefined while it need not. */
  readonly restart: number | undefined;
}

export type ProgramEvent =
  | { readonly type: 'tick' }
  /** Chromium lost its graphics process; it starts another one by itself, a few times. */
  | { readonly type: 'graphics-gone' }
  /** An exception or a rejection that nobody caught. */
  | { readonly type: 'fault' }
  /**
   * Nothing less helps: no process for a page can be started any more (Chromium’s nursery of processes, its zygote, is
   * gone), or the main window could not be opened.
   */
  | { readonly type: 'hopeless' };

export type ProgramOrder =
  /** The next start draws without the graphics card. */
  'draw in software' | 'restart';

export interface ProgramStep {
  readonly state: ProgramState;
  readonly orders: readonly ProgramOrder[];
}

const TEN_MINUTES = 600_000;
const HOUR = 3_600_000;
/** So many losses within ten minutes: Chromium itself gives up after a few more, and the program with it. */
const MOST_GRAPHICS = 3;
/** So many faults within an hour: who knows what else is wrong. */
export const MOST_FAULTS = 10;
/** Least time between two starts, ms: a program that can’t work must not start over and over. */
export const LEAST_LIFE = 10_000;

export function programStarting(now: number): ProgramState {
  return { started: now, graphics: [], faults: [], restart: undefined };
}

export function stepProgram(state: ProgramState, event: ProgramEvent, now: number): ProgramStep {
  switch (event.type) {
    case 'tick':
      if (state.restart === undefined || now < state.restart) return { state, orders: [] };
      return { state: { ...state, restart: undefined, started: now }, orders: ['restart'] };
    case 'graphics-gone': {
      const graphics = [...state.graphics.filter((time) => now - time < TEN_MINUTES), now];
      return {
        state: { ...state, graphics },
        orders: graphics.length >= MOST_GRAPHICS ? ['draw in software'] : [],
      };
    }
    case 'fault': {
      const faults = [...state.faults.filter((time) => now - time < HOUR), now];
      const next = { ...state, faults };
      return { state: faults.length > MOST_FAULTS ? restartSoon(next, now) : next, orders: [] };
    }
    case 'hopeless':
      return { state: restartSoon(state, now), orders: [] };
  }
}

function restartSoon(state: ProgramState, now: number): ProgramState {
  return { ...state, restart: state.restart ?? Math.max(now, state.started + LEAST_LIFE) };
}
