// The displays that staff can choose from.
import { screen } from 'electron';
import { displaySetting } from '../../core/displays/plan.ts';
import type { OfferedDisplay } from '../../core/staff.ts';

export function offeredDisplays(): readonly OfferedDisplay[] {
  const primary = screen.getPrimaryDisplay().id;
  return screen.getAllDisplays().map(({ id, label, bounds: { x, y, width, height } }) => {
    const facts = { id, bounds: { x, y, width, height }, primary: id === primary };
    return { ...facts, setting: displaySetting(facts), label };
  });
}
