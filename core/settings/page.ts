// The settings that the page goes by: it is told no others.
import type { Settings } from './schema.ts';

const NAMES = [
  'language',
  'languages',
  'attractLanguages',
  'autoplay',
  'resume',
  'wrap',
  'idle',
  'warning',
  'volume',
  'brightness',
] as const satisfies readonly (keyof Settings)[];

export type PageSettings = Pick<Settings, (typeof NAMES)[number]>;

export function pageSettings(settings: Settings): PageSettings {
  // Each name has the value of the same name.
  return Object.fromEntries(NAMES.map((name) => [name, settings[name]])) as PageSettings;
}
