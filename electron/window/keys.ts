// The keys that Chromium or the system would act on, told apart from those that belong to the show.
import type { Input } from 'electron';

type Pressed = Pick<Input, 'type' | 'key' | 'control' | 'meta' | 'alt' | 'shift'>;

/** Ctrl+Q, or ⌘Q. */
export function isLeavingKey({ type, key, control, meta, alt, shift }: Pressed): boolean {
  return type === 'keyDown' && (control || meta) && !alt && !shift && key.toLowerCase() === 'q';
}

/** The keys of keyboards, presenter clickers and button boxes that mean something to the page, besides those that type. */
const OWN_KEYS = [
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'],
  ...['Enter', 'Tab', 'Escape', 'F5', 'Backspace', 'Delete'],
];
const MODIFIERS = ['Control', 'Shift', 'Meta', 'Alt', 'AltGraph'];

/**
 * Keys that a locked kiosk keeps from the page and from Chromium: all but the show’s own and those that type, so that no
 * function key (F7 would switch a text cursor on), no key of a browser, of media or of the system gets in; and of the
 * show’s own every shortcut with Ctrl, ⌘ or Alt. Esc reaches the page, where it closes a layer and nothing more.
 */
export function isRefusedKey({ key, control, meta, alt }: Pressed): boolean {
  if (MODIFIERS.includes(key)) return false;
  const types = [...key].length === 1;
  // AltGr reports Ctrl+Alt, and types letters on many keyboards.
  if (control && alt && types) return false;
  return control || meta || alt || !(types || OWN_KEYS.includes(key));
}
