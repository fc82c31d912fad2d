// What was read of a machine. Undefined everywhere: it could not be read, or there is no such thing here.
import type { ScreenOff } from '../../power/screen-switch.ts';
import type { KeptPin } from '../../staff/pin-file.ts';
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

/** A device of Linux, and whether this account may use it. */
export interface Device {
  readonly path: string;
  readonly usable: boolean;
}

export interface Facts {
  readonly platform: NodeJS.Platform;
  readonly desktop: Desktop;
  /** User id of this process; undefined on Windows. */
  readonly uid: number | undefined;
  /** Groups of this account that make it an administrator, e.g. `sudo`. */
  readonly adminGroups: readonly string[];
  readonly connectors: readonly Connector[] | undefined;
  /** Graphics devices. */
  readonly renderNodes: readonly Device[] | undefined;
  /** The note by which the kiosk draws without the graphics card, where there is one that counts. */
  readonly cardNote: string | undefined;
  /** The cables of displays, by which `ddcutil` talks to them. */
  readonly i2cNodes: readonly Device[] | undefined;
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
  /** Name of this account, for people. */
  readonly accountName: string;
  /** Where the PIN's hash would be, what is there, and whose it is, e.g. `root, mode 600`; undefined where nobody may look. */
  readonly pin: { readonly file: string; readonly kept: KeptPin; readonly held?: string | undefined };
  /** Errors in the exhibition, as the log names them. */
  readonly exhibition: {
    /** The wanted one's. */
    readonly folder: string;
    /** What a start would show of it, or instead. */
    readonly shows: 'itself' | 'its last good copy' | 'the built-in one' | 'nothing';
    readonly errors: readonly string[];
  };
  readonly settings: {
    /** Values that can't be used, or that this exhibition can't do, as the log names them. */
    readonly errors: readonly string[];
    /** Those of kiosk.yaml that staff.json overrules. */
    readonly overruled: readonly string[];
  };
  /** Path of operating.md. */
  readonly manual: string;
  /** Why Chromium's sandbox can't be had; "" if it can. */
  readonly sandbox: string | undefined;
  /** What is done on Linux when a key is pressed that ends a machine. */
  readonly systemKeys:
    | {
        /** `systemctl is-enabled` of ctrl-alt-del.target. */
        readonly ctrlAltDel: string | undefined;
        /** What logind does at the keys for power, reboot, suspend and hibernate, e.g. `poweroff`, `ignore`. */
        readonly logind: readonly string[] | undefined;
        /** /proc/sys/kernel/sysrq; 0 is off. */
        readonly sysrq: number | undefined;
      }
    | undefined;
  /** Whether --install-kiosk's rules for USB sticks are there. */
  readonly stickRules: boolean | undefined;
  /** The program that is to switch the screen off, and whether it is installed. */
  readonly screenOff: { readonly program: ScreenOff; readonly installed: boolean };
  /** macOS: what `pmset -g` prints. */
  readonly pmset: string | undefined;
  /** Windows: values of the registry; undefined ones are not set. */
  readonly registry: Registry | undefined;
}

export interface Registry {
  readonly edgeSwipe: number | undefined;
  readonly toasts: number | undefined;
  /** `Flags` of each of the aids that keys switch on. */
  readonly aids: Readonly<Record<Aid, number | undefined>>;
}

/** Windows' aids for typing and seeing that keys switch on: five times Shift is the first. */
export const AIDS = ['StickyKeys', 'Keyboard Response', 'ToggleKeys', 'MouseKeys', 'HighContrast'] as const;
export type Aid = (typeof AIDS)[number];

export type Check = (facts: Facts) => Finding;
