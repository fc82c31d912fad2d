// Displays that the settings name and that are not connected: what shows meanwhile.
import type { Problem } from '../deck/problem.ts';
import { ProblemList } from '../deck/problem-list.ts';
import type { Path } from '../deck/source.ts';
import type { ParsedSettings } from '../settings/parse.ts';
import { displayOf, displaySetting } from './plan.ts';
import type { DisplayFacts } from './plan.ts';

/** A warning of each, with what is connected in the form that kiosk.yaml wants. */
export function displayProblems(
  { settings, origins }: Pick<ParsedSettings, 'settings' | 'origins'>,
  connected: readonly DisplayFacts[],
): readonly Problem[] {
  const problems = new ProblemList();
  const expected = `a display that is connected (${connected.map(displaySetting).join(', ')})`;
  const check = (path: Path, name: string, fix: string) => {
    const file = origins.get(path[0] as 'display' | 'displays');
    if (file === undefined || displayOf(name, connected) !== undefined) return;
    problems.warning(file, path, { expected, found: `"${name}"`, fix });
  };
  const { display, displays } = settings;
  if (display !== undefined) check(['display'], display, 'the main display is used until it is there');
  if (typeof displays !== 'string')
    displays.forEach((one, at) => {
      check(['displays', at, 'display'], one.display, 'it shows as soon as it is there');
    });
  return problems.all;
}
