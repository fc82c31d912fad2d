// Keys of a kiosk.
import { describe, expect, it } from 'vitest';
import { isLeavingKey, isRefusedKey } from './keys.ts';

function press(text: string) {
  const parts = text.split('+');
  const held = (name: string) => parts.slice(0, -1).includes(name);
  return {
    type: 'keyDown' as const,
    key: parts.at(-1) ?? '',
    control: held('Ctrl'),
    meta: held('Meta'),
    alt: held('Alt'),
    shift: held('Shift'),
  };
}

describe('isLeavingKey', () => {
  it.each(['Ctrl+q', 'Ctrl+Q', 'Meta+q'])('%s leaves', (keys) => {
    expect(isLeavingKey(press(keys))).toBe(true);
    expect(isLeavingKey({ ...press(keys), type: 'keyUp' })).toBe(false);
  });

  it.each(['q', 'Ctrl+w', 'Ctrl+Shift+q', 'Ctrl+Alt+q', 'Escape'])('%s does not', (keys) => {
    expect(isLeavingKey(press(keys))).toBe(false);
  });
});

describe('isRefusedKey', () => {
  it.each(['Ctrl+w', 'Ctrl+r', 'Ctrl+Shift+I', 'Ctrl+p', 'Ctrl+=', 'Meta+w', 'Alt+F4', 'Alt+ArrowLeft'])(
    'a locked kiosk refuses %s',
    (keys) => {
      expect(isRefusedKey(press(keys))).toBe(true);
    },
  );
  it.each([
    ...['F1', 'F7', 'F10', 'F11', 'F12', 'F24', 'Ctrl+F5', 'Shift+F10', 'Ctrl+Shift+Q', 'Ctrl+Alt+F4'],
    ...['ContextMenu', 'BrowserBack', 'BrowserRefresh', 'BrowserHome', 'MediaPlayPause', 'AudioVolumeUp'],
    ...['LaunchMail', 'PrintScreen', 'Help', 'Find', 'Close', 'Power', 'ZoomIn', 'Unidentified'],
  ])('a locked kiosk refuses %s', (keys) => {
    expect(isRefusedKey(press(keys))).toBe(true);
  });

  it.each([
    'ArrowRight',
    'PageDown',
    ' ',
    'b',
    '.',
    'F5',
    'Escape',
    'Enter',
    '7',
    'Tab',
    'Shift+Tab',
    'Shift+A',
    'Backspace',
    'ә',
    'Control',
    'AltGraph',
    'Ctrl+Alt+@',
  ])('the show has %s', (keys) => {
    expect(isRefusedKey(press(keys))).toBe(false);
  });
});
