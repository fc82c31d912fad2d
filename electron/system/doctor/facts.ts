// What was read of a machine. Undefined everywhere: it could not be read, or there is no such thing here.

import type { Finding } from './finding.ts';

/** What shows the windows. */
export type Desktop = 'cage' | 'gnome' | 'kde' | 'lxde' | 'other' | 'none';

export interface Connector {
  /** As the kernel names it, e.g. `HDMI-A-1`. */
  readonly name: string;
  readonly connected: boolean;
  /** Its preferred mode, e.g. `1920x1080`. */
  readonly mode: string | undefined;
}

export interface Facts {
  readonly platform: NodeJS.Platform;
  readonly desktop: Desktop;
  /** User id of this process; undefined on Windows. */
  readonly uid: number | undefined;
  /** Groups of this account that make it an administrator, e.g. `sudo`. */
  readonly adminGroups: readonly string[];
  readonly connectors: readonly Connector[] | undefined;
  /** Graphics devices: whether this account may draw on each. */
  readonly renderNodes: readonly { readonly path: string; readonly usable: boolean }[] | undefined;
  /** `systemctl is-enabled` of sleep.target, suspend.target, hibernate.target; e.g. `masked`. */
  readonly sleepTargets: readonly string[] | undefined;
  /** GNOME: seconds until the screen goes dark; 0 is never. */
  readonly gnomeIdleDelay: number | undefined;
  /** GNOME: what becomes of an idle machine on the mains, e.g. `nothing`, `suspend`. */
  readonly gnomeSleep: string | undefined;
  readonly gnomeLock: boolean | undefined;
  readonly gnomeBanners: boolean | undefined;
  /** What `xset q` prints. */
  readonly xset: string | undefined;
  /** Names of running programs. */
  readonly programs: readonly string[] | undefined;
  /** /proc/bus/input/devices. */
  readonly inputDevices: string | undefined;
  /** `systemctl is-enabled` of the seat; or whether the agent of macOS is there. */
  readonly autostart: string | undefined;
  /** Of the folder for settings and logs. */
  readonly disk: { readonly folder: string; readonly free: number; readonly writable: boolean } | undefined;
  /** `timedatectl show -p NTPSynchronized --value`. */
  readonly clock: string | undefined;
  /** Where the PIN's hash would be, and whether it is. */
  readonly pin: { readonly file: string; readonly set: boolean };
  /** Errors in the exhibition, as the log names them; undefined if there is no deck at all. */
  readonly exhibition: {
    readonly folder: string;
    readonly shows: boolean;
    readonly errors: readonly string[];
  };
  readonly settings: { readonly errors: readonly string[] };
  /** Why Chromium's sandbox can't be had; "" if it can. */
  readonly sandbox: string | undefined;
  /** macOS: what `pmset -g` prints. */
  readonly pmset: string | undefined;
  /** Windows: values of the registry, `name=value`; undefined values are not set. */
  readonly registry: Readonly<Record<'edgeSwipe' | 'toasts', number | undefined>> | undefined;
}

export type Check = (facts: Facts) => Finding;
