// What the panel asks its host for, and in which order.
import { expect, it } from 'vitest';
import type { Hours } from '../../core/hours/schema.ts';
import type { Settings } from '../../core/settings/schema.ts';
import type { Panel } from '../../core/staff.ts';
import { ALL_WEEK, isAlways, OFFICE_WEEK } from './hours.ts';
import { StaffPanel } from './panel.svelte.ts';
import { fakeStaff, SETTINGS } from './staff.fixture.ts';

it('does not ask again while an answer is on its way, so that no change waits behind a row of refreshes', async () => {
  const { staff } = fakeStaff();
  const first = await staff.panel();
  const answers: ((panel: Panel) => void)[] = [];
  staff.panel.mockClear().mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
  const panel = new StaffPanel(staff, first, (error) => {
    throw error;
  });

  void panel.refresh();
  void panel.refresh();
  const changed = panel.change({ volume: 40 });
  void panel.refresh();
  await expect.poll(() => answers.length).toBe(1);
  answers[0]?.(first);
  await expect.poll(() => answers.length).toBe(2);
  expect(staff.change).toHaveBeenCalledOnce();
  answers[1]?.(first);
  await changed;
  expect(staff.panel).toHaveBeenCalledTimes(2);

  void panel.refresh();
  await expect.poll(() => answers.length).toBe(3);
});

const WEEK: Hours = { monday: ['10:00-16:00'], holidays: ['2026-12-25'] };
const weekly = { ...SETTINGS, hours: WEEK } as Settings;

async function panelOf(settings: Settings, file = settings) {
  const { staff } = fakeStaff({ panel: { settings: file } });
  await staff.change(settings);
  staff.change.mockClear();
  const panel = new StaffPanel(staff, await staff.panel(), (error) => {
    throw error;
  });
  return { staff, panel };
}

it('gives the week back, holidays too, however quickly staff go back from always open', async () => {
  const { staff, panel } = await panelOf(weekly);
  void panel.openAlways();
  expect(panel.settings.hours).toBeUndefined();
  await panel.openByWeekday();
  expect(staff.change.mock.lastCall).toEqual([{ hours: WEEK }]);
  expect(panel.settings.hours).toEqual(WEEK);
});

it('opens always in so many words where the file has hours', async () => {
  const { panel } = await panelOf(weekly);
  await panel.openAlways();
  expect(isAlways(panel.settings.hours)).toBe(true);
});

it('gives the file’s week back where staff opened always on another day', async () => {
  const { panel } = await panelOf({ ...SETTINGS, hours: ALL_WEEK }, weekly);
  await panel.openByWeekday();
  expect(panel.settings.hours).toEqual(WEEK);
});

it('begins with office hours where always open was all there ever was', async () => {
  const { staff, panel } = await panelOf(SETTINGS);
  await panel.openByWeekday();
  expect(staff.change.mock.calls).toEqual([[{ hours: OFFICE_WEEK }]]);
});
