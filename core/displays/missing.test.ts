// What staff read of a display that is not there.
import { expect, it } from 'vitest';
import { formatProblem } from '../deck/problem.ts';
import { parseSettings } from '../settings/parse.ts';
import { displayProblems } from './missing.ts';
import type { DisplayFacts } from './plan.ts';

const left: DisplayFacts = { id: 7, bounds: { x: 0, y: 0, width: 1920, height: 1080 }, primary: true };
const right: DisplayFacts = {
  id: 8,
  bounds: { x: -1080, y: 0, width: 1080, height: 1920 },
  primary: false,
};

function said(value: unknown, connected: readonly DisplayFacts[]): readonly string[] {
  const file = { name: 'kiosk.yaml', value, locate: () => ({ line: 2, column: 10 }) };
  return displayProblems(parseSettings([file]), connected).map(formatProblem);
}

it('names the setting, what is connected, and what shows meanwhile', () => {
  expect(said({ display: '1920x1080+1920+0' }, [left, right])).toEqual([
    'kiosk.yaml:2:10 display: expected a display that is connected (7 1920x1080+0+0, 8 1080x1920-1080+0), found "1920x1080+1920+0" (the main display is used until it is there)',
  ]);
  const displays = [{ display: '8' }, { display: '9', exhibition: 'other' }];
  expect(said({ displays }, [left, right])).toEqual([
    'kiosk.yaml:2:10 displays[1].display: expected a display that is connected (7 1920x1080+0+0, 8 1080x1920-1080+0), found "9" (it shows as soon as it is there)',
  ]);
});

it.each([{}, { display: '7' }, { display: '99 1920x1080+0+0' }, { displays: 'all' }])(
  'says nothing of %j',
  (settings) => {
    expect(said(settings, [left])).toEqual([]);
  },
);
