// The settings that count now. Staff change them at the screen; whoever depends on them is told.
import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isMap } from '../../core/deck/mend.ts';
import type { Entries } from '../../core/deck/mend.ts';
import { check, unknownKey } from '../../core/deck/issues.ts';
import { pathText } from '../../core/deck/problem-list.ts';
import { mismatchText } from '../../core/deck/problem.ts';
import type { Mismatch } from '../../core/deck/problem.ts';
import type { Path } from '../../core/deck/source.ts';
import type { ParsedSettings } from '../../core/settings/parse.ts';
import { SETTINGS } from '../../core/settings/schema.ts';
import type { Settings } from '../../core/settings/schema.ts';
import type { SettingsChange } from '../../core/staff.ts';
import { writeDurable } from '../files/durable.ts';
import { writeFault } from '../files/write-fault.ts';
import { combine, readLayers, staffLayer, staffSettingsFile, staffText } from './read.ts';
import type { Layers, ReadSettings, SettingsRequest } from './read.ts';

type Key = keyof Settings;
const KEYS = Object.keys(SETTINGS) as readonly Key[];
/** These count from the start of the program, so that a change at the screen could not be in effect at once. */
const FROM_THE_START: readonly Key[] = ['windowed', 'lock'];

/** Settings as they would be with a change, which nobody knows of yet. */
export interface Proposal extends ReadSettings {
  readonly layers: Layers;
  readonly values: Entries;
}

export class CurrentSettings implements ParsedSettings {
  #layers: Layers;
  #read: ReadSettings;
  readonly #listeners = new Set<() => void>();

  private constructor(layers: Layers) {
    this.#layers = layers;
    this.#read = combine(layers);
  }

  /** Never rejects: a value that can’t be used is its default, and a problem. */
  static async open(request: SettingsRequest): Promise<CurrentSettings> {
    return new CurrentSettings(await readLayers(request));
  }

  get settings(): Settings {
    return this.#read.settings;
  }

  get origins(): ParsedSettings['origins'] {
    return this.#read.origins;
  }

  get problems(): ParsedSettings['problems'] {
    return this.#read.problems;
  }

  /** The folder that a relative `settings.exhibition` is relative to. */
  get exhibitionBase(): string {
    return this.#read.exhibitionBase;
  }

  /** The folder that a relative exhibition in `settings.displays` is relative to. */
  get displaysBase(): string {
    return this.#read.displaysBase;
  }

  /** What the command line fixes. */
  get fixed(): readonly Key[] {
    const { flags = {} } = this.#layers.request;
    return KEYS.filter((key) => flags[key] !== undefined);
  }

  /** What the files and the flags say, or the defaults, without what staff changed. */
  get below(): ReadSettings {
    const { request } = this.#layers;
    return combine({ ...this.#layers, staff: staffLayer(staffSettingsFile(request), {}) });
  }

  /** Settings that a file gives and that staff changed at the screen to something else. */
  get overruled(): readonly Key[] {
    const { settings, origins } = this.below;
    const staff = staffSettingsFile(this.#layers.request);
    return KEYS.filter(
      (key) =>
        origins.has(key) &&
        this.origins.get(key)?.name === staff &&
        !isDeepStrictEqual(settings[key], this.settings[key]),
    );
  }

  /** The settings files that were read, the strongest last. */
  get files(): readonly string[] {
    const { files, staff } = this.#layers;
    return [...files, staff].flatMap(({ file }) => (file.value === undefined ? [] : [file.name]));
  }

  /** Calls back after each change; returns the way to stop that. */
  onChanged(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Checks a change, and says how the settings would be with it; or else why it can’t be. Nothing is kept yet. */
  propose(change: SettingsChange): Proposal | { readonly reason: string } {
    const faults = Object.entries(change).flatMap(([key, value]) => this.#faultsOf(key, value));
    if (faults.length > 0) return { reason: faults.join('; ') };
    const { value: before } = this.#layers.staff.file;
    const all = { ...(isMap(before) ? before : {}), ...change };
    const needless = (key: string, value: unknown) =>
      value === null || (key in change && this.#isBelow(key, value));
    const values = Object.fromEntries(Object.entries(all).filter(([key, value]) => !needless(key, value)));
    const layers = {
      ...this.#layers,
      staff: staffLayer(staffSettingsFile(this.#layers.request), values),
    };
    return { ...combine(layers), layers, values };
  }

  /** Writes a proposal to the disk. @returns why that could not be */
  async keep({ layers, values }: Proposal): Promise<string | undefined> {
    const file = staffSettingsFile(layers.request);
    try {
      await writeDurable(file, staffText(values));
      return undefined;
    } catch (error) {
      return `${file} could not be written: ${writeFault(error)}`;
    }
  }

  /** Lets a proposal that was kept count, and tells whoever depends on it. */
  take({ layers, values: _, ...read }: Proposal): void {
    this.#layers = layers;
    this.#read = read;
    for (const listener of this.#listeners) listener();
  }

  /** Whether a checked value is what counts without it: staff took their change back. */
  #isBelow(name: string, value: unknown): boolean {
    const key = name as Key;
    const { settings, exhibitionBase } = this.below;
    if (key === 'exhibition' && typeof value === 'string') {
      const { exhibition } = settings;
      const { userFolder } = this.#layers.request;
      return exhibition === value || resolve(exhibitionBase, exhibition) === resolve(userFolder, value);
    }
    return isDeepStrictEqual(settings[key], check(SETTINGS[key], value).value);
  }

  #faultsOf(name: string, value: unknown): readonly string[] {
    const key = KEYS.find((one) => one === name);
    if (key === undefined) return [faultText([name], unknownKey(name, KEYS))];
    if (this.fixed.includes(key)) return [`${key}: fixed by the flag --${key} of the command line`];
    if (FROM_THE_START.includes(key))
      return [`${key}: counts from the start of the program; set it in kiosk.yaml, and start again`];
    if (value === null) return [];
    return check(SETTINGS[key], value).issues.map(({ path, ...mismatch }) =>
      faultText([key, ...path], mismatch),
    );
  }
}

function faultText(path: Path, mismatch: Mismatch): string {
  return `${pathText(path)}: ${mismatchText(mismatch)}`;
}
