// Reads what a Windows says of itself: its registry.
import { AIDS } from './facts.ts';
import type { Aid, Facts } from './facts.ts';
import { output } from './read-linux.ts';

/** The part of the facts that Windows has. */
export function readWindows(): Partial<Facts> {
  const value = (key: string, name: string): number | undefined =>
    registryNumber(output('reg', 'query', key, '/v', name) ?? '');
  const aids = AIDS.map(
    (aid) => [aid, value(`HKCU\\Control Panel\\Accessibility\\${aid}`, 'Flags')] as const,
  );
  return {
    desktop: 'other',
    registry: {
      edgeSwipe: value('HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\EdgeUI', 'AllowEdgeSwipe'),
      toasts: value('HKCU\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\PushNotifications', 'ToastEnabled'),
      aids: Object.fromEntries(aids) as Record<Aid, number | undefined>,
    },
  };
}

/** A number as `reg query` prints it: `REG_DWORD 0x1`, or in a text, `REG_SZ 510`. */
export function registryNumber(text: string): number | undefined {
  const found = /\sREG_(?:DWORD|SZ)\s+(0x[0-9a-f]+|\d+)\s*$/im.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}
