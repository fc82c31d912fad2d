// systemd waits longer than the page’s supervisor needs, however badly pages fare.
import { expect, it } from 'vitest';
import { Life } from '../../core/recovery/page.fixture.ts';
import { CALM } from '../../core/recovery/page.ts';
import { jubileeUnit } from './units.ts';
import { WITHOUT_PAINT } from './watchdog.ts';

/** Electron’s own start on a slow disk, and the longest wait for a process that was told to end, ms. */
const START = 20_000;
const END = 10_000;

/** How long it takes until the still is loaded, where no page ever says anything, ms. */
function untilStill(life: Life): number {
  const since = life.now;
  while (life.state.source !== 'still' || life.state.phase !== 'loading') life.pass(1_000);
  return life.now - since + life.loads().length * END;
}

it('a start is given the time to come to the still', () => {
  const limit = Number(/^TimeoutStartSec=(\d+)$/m.exec(jubileeUnit(['jubilee'], 'cage'))?.[1]) * 1_000;
  expect(limit).toBeGreaterThan(START + untilStill(new Life()));
});

it('and so is a page that falls silent', () => {
  const life = new Life();
  life.works(CALM);
  expect(WITHOUT_PAINT).toBeGreaterThan(untilStill(life));
});
