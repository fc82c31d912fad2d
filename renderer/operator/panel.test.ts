// What the panel asks its host for, and in which order.
import { expect, it } from 'vitest';
import type { Panel } from '../../core/staff.ts';
import { StaffPanel } from './panel.svelte.ts';
import { fakeStaff } from './staff.fixture.ts';

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
