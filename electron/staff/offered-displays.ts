// The displays that staff can choose from.
import { screen } from 'electron';
import { displaySetting } from '../../core/displays/plan.ts';
import type { OfferedDisplay } from '../../core/staff.ts';

export function offeredDisplays(): readonly OfferedDisplay[] {
  const primary = screen.getPrimaryDisplay().id;
  return screen.getAllDisplays().map(({ id, label, size, bounds }) => ({
    setting: displaySetting({ id, bounds, primary: id === primary }),
    label,
    width: size.width,
    height: size.height,
    x: bounds.x,
    y: bounds.y,
    primary: id === primary,
  }));
}
