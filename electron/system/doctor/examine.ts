// The examination: each check says what it finds in the facts. None reads anything itself.
import type { Check, Facts } from './facts.ts';
import type { Finding } from './finding.ts';
import * as machine from './machine-checks.ts';
import * as power from './power-checks.ts';
import * as screen from './screen-checks.ts';

/** In alphabetical order of their names. */
const CHECKS: readonly Check[] = [
  machine.account,
  machine.autostart,
  machine.clock,
  machine.disk,
  screen.display,
  screen.edgeGestures,
  machine.exhibition,
  screen.gpu,
  screen.notifications,
  machine.pin,
  machine.sandbox,
  power.screenBlanking,
  screen.screenLock,
  power.screenOff,
  machine.settings,
  power.sleep,
  power.systemKeys,
  screen.touch,
  machine.usbSticks,
];

export function examine(facts: Facts): readonly Finding[] {
  return CHECKS.map((check) => check(facts));
}
