// The keys that Chromium or the system would act on, told apart from those that belong to the show.
import type { Input } from 'electron';

type Pressed = Pick<Input, 'type' | 'key' | 'control' | 'meta' | 'alt' | 'shift'>;

/** Ctrl+Q, or ⌘Q. */
export function isLeavingKey({ type, key, control, meta, alt, shift }: Pressed): boolean {
  return type === 'keyDown' && (control || meta) && !alt && !shift && key.toLowerCase() === 'q';
}

/**
 * Keys that a locked kiosk keeps from the page and from Chromium: every shortcut with Ctrl, ⌘ or Alt, and the function
 * keys but F5, which presenter clickers send. Esc reaches the page, where it closes a layer and nothing more.
 */
export function isRefusedKey({ key, control, meta, alt }: Pressed): boolean {
  if (/^F\d{1,2}$/.test(key)) return key !== 'F5' || control || meta || alt;
  // AltGr reports Ctrl+Alt, and types letters on many keyboards.
  if (control && alt) return false;
  return (control || meta || alt) && !['Control', 'Meta', 'Alt', 'Shift'].includes(key);
}
