// Which display shows what, as displays come and go.
import { describe, expect, it } from 'vitest';
import { displayOf, displaySetting, planStations } from './plan.ts';
import type { DisplayFacts } from './plan.ts';

const left: DisplayFacts = { id: 7, bounds: { x: 0, y: 0, width: 1920, height: 1080 }, primary: true };
const right: DisplayFacts = {
  id: 8,
  bounds: { x: 1920, y: -120, width: 1080, height: 1920 },
  primary: false,
};
const third: DisplayFacts = { id: 9, bounds: { x: 3000, y: 0, width: 1366, height: 768 }, primary: false };

describe('the display that a setting means', () => {
  it.each([
    ['8', right],
    ['1080x1920+1920-120', right],
    ['1920x1080+0+0', left],
    // As people type it into a file.
    ['  8   1920x1080+0+0 ', right],
    [' 1080x1920+1920-120\n', right],
    ['8 1920x1080+0+0', right],
    // Its id has changed, as after another cable: size and place hold.
    ['99 1080x1920+1920-120', right],
    ['99', undefined],
    ['1080x1920+0+0', undefined],
  ])('%s', (setting, display) => {
    expect(displayOf(setting, [left, right])).toBe(display);
  });

  it('is found by what the panel writes', () => {
    expect(displaySetting(right)).toBe('8 1080x1920+1920-120');
    for (const one of [left, right, third])
      expect(displayOf(displaySetting(one), [third, right, left])).toBe(one);
  });
});

describe('the stations', () => {
  const plan = (settings: Partial<Parameters<typeof planStations>[0]>, displays: readonly DisplayFacts[]) =>
    planStations({ displays: 'one', exhibition: 'a', ...settings }, displays).map(
      ({ key, display, exhibition }) => `${key}: ${exhibition} on ${String(display.id)}`,
    );

  it.each([
    [{}, [left, right], ['main: a on 7']],
    // Not the first, but the primary one; and the first where the system names none.
    [{}, [right, left], ['main: a on 7']],
    [{}, [right, third], ['main: a on 8']],
    [{}, [], []],
    [{ display: '8' }, [left, right], ['main: a on 8']],
    [{ display: '8' }, [left], ['main: a on 7']],
    [
      { displays: 'all' as const },
      [left, right, third],
      ['main: a on 7', 'display 8: a on 8', 'display 9: a on 9'],
    ],
    [{ displays: 'all' as const, display: '8' }, [left, right], ['main: a on 8', 'display 7: a on 7']],
    [{ displays: [{ display: '8', exhibition: 'b' }] }, [left, right, third], ['main: a on 7', '8: b on 8']],
    [{ displays: [{ display: '8' }] }, [left, right], ['main: a on 7', '8: a on 8']],
    [{ displays: [{ display: '8', exhibition: 'b' }] }, [left], ['main: a on 7']],
    // Two entries for one display, or one for the main display: the first counts.
    [
      { displays: [{ display: '8' }, { display: '1080x1920+1920-120', exhibition: 'b' }] },
      [left, right],
      ['main: a on 7', '8: a on 8'],
    ],
    [{ displays: [{ display: '7', exhibition: 'b' }] }, [left, right], ['main: a on 7']],
  ])('%j on %#', (settings, displays, stations) => {
    expect(plan(settings, displays)).toEqual(stations);
  });

  it('say which setting names their exhibition: a relative folder is relative to its file', () => {
    const displays = [{ display: '8', exhibition: 'a' }, { display: '9' }];
    const planned = planStations({ displays, exhibition: 'a' }, [left, right, third]);
    expect(planned.map(({ key, setting }) => `${key}: ${setting}`)).toEqual([
      'main: exhibition',
      '8: displays',
      '9: exhibition',
    ]);
  });
});
