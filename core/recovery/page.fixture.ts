// A supervised page with a clock of its own: what the tests of recovery start from.
import { dueAt, starting, stepPage } from './page.ts';
import type { Order, PageEvent, PageRules } from './page.ts';

export const RULES: PageRules = { sources: ['wanted', 'good', 'built-in', 'still'], memory: 1_000 };
export const MINUTE = 60_000;

/** A supervised page and its time. */
export class Life {
  state = starting(0);
  now = 0;
  readonly orders: { at: number; order: Order }[] = [];
  readonly rules: PageRules;

  constructor(rules = RULES) {
    this.rules = rules;
  }

  tell(event: PageEvent): readonly Order[] {
    const { state, orders } = stepPage(this.state, event, this.now, this.rules);
    this.state = state;
    this.orders.push(...orders.map((order) => ({ at: this.now, order })));
    return orders;
  }

  /** Time passes, and every tick comes when it is due. */
  pass(ms: number): readonly Order[] {
    const before = this.orders.length;
    const end = this.now + ms;
    while (dueAt(this.state) <= end) {
      this.now = Math.max(this.now, dueAt(this.state));
      this.tell({ type: 'tick' });
    }
    this.now = end;
    return this.orders.slice(before).map(({ order }) => order);
  }

  /** The page works for so long, and proves it each half minute. */
  works(ms: number, visiting = false): void {
    for (const end = this.now + ms; this.now < end; this.pass(Math.min(30_000, end - this.now)))
      this.tell({ type: 'painted', visiting });
    this.tell({ type: 'painted', visiting });
  }

  loads(): readonly { at: number; order: Order }[] {
    return this.orders.filter(({ order }) => order.type === 'load');
  }
}

/** A page that has worked for a while. */
export function working(visiting = false): Life {
  const life = new Life();
  life.works(2 * MINUTE, visiting);
  return life;
}
