// What every page of the panel is given.
import type { StaffPanel } from '../panel.svelte.ts';
import type { SettingName } from '../settings.ts';
import type { PanelLanguage } from '../words/catalogue.ts';
import type { StaffWords } from '../words/words.ts';

export interface PageProps {
  readonly panel: StaffPanel;
  readonly words: StaffWords;
  readonly language: PanelLanguage;
}

/** Why a setting can’t be changed here, or undefined where it can. */
export function fixedBy({ panel, words }: Pick<PageProps, 'panel' | 'words'>, name: SettingName) {
  return panel.isFixed(name) ? words.fixed : undefined;
}
