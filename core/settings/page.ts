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

/** Those of a page that was told nothing: the defaults of the schema, which a page is too small to carry. */
export const PAGE_DEFAULTS: PageSettings = {
  autoplay: true,
  resume: false,
  wrap: false,
  idle: 60,
  warning: 20,
  volume: 100,
  brightness: 100,
};
