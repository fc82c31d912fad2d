// When the show next has to do something by itself: the one timer of the renderer is set by this.
import type { ShowRules, ShowState } from './state.ts';

/** Time at which a `tick` is due, ms (it may have passed already), or undefined when nothing will ever happen by itself. */
export function deadline(state: ShowState, rules: ShowRules): number | undefined {
  switch (state.mode) {
    case 'attract':
      return rules.autoplay ? dwellEnd(state, rules) : undefined;
    case 'visit': {
      const idle = state.touched + rules.idle;
      return moves(state, rules) ? Math.min(idle, dwellEnd(state, rules)) : idle;
    }
    case 'paused':
      return state.touched + rules.idle;
    case 'held':
      return state.heldUntil;
    case 'warning':
      return state.touched + rules.warning;
    case 'operator':
      return state.touched + rules.operatorIdle;
    case 'closed':
      return rules.open ? state.since : undefined;
  }
}

/** When the dwell of the slide is over, ms: it starts anew with every touch, so that nothing jumps under a finger. */
export function dwellEnd(state: ShowState, rules: ShowRules): number {
  const dwell = rules.slides[state.index]?.dwell ?? 0;
  return Math.max(state.since, state.mode === 'visit' ? state.touched : state.since) + dwell;
}

/** Whether a visit moves on by itself: never under an open layer or item, which a visitor is reading. */
export function moves(state: ShowState, rules: ShowRules): boolean {
  if (!rules.autoplay || !state.playing || state.layer !== undefined || state.item !== undefined)
    return false;
  // A deck of one slide has nowhere to go, wrapped or not.
  return rules.wrap ? rules.slides.length > 1 : state.index < rules.slides.length - 1;
}
