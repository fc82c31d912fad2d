// The settings of this kiosk: system-wide, then this account's, then what staff changed at the screen, then the command
// line; each overrules the one before.
import { dirname, join, resolve } from 'node:path';
import { isMap } from '../../core/deck/mend.ts';
import type { Entries } from '../../core/deck/mend.ts';
import { parseSettings } from '../../core/settings/parse.ts';
import type { ParsedSettings } from '../../core/settings/parse.ts';
import { inOrderOfLines } from '../../core/deck/problem.ts';
import type { Problem } from '../../core/deck/problem.ts';
import { readText } from '../exhibition/read-text.ts';
import { codeOf } from '../exhibition/system-fault.ts';
import { readYaml, unreadable } from '../exhibition/yaml-file.ts';
import type { ReadFile } from '../exhibition/yaml-file.ts';
import { readDurable } from '../files/durable.ts';
import { SETTINGS_FILE, STAFF_SETTINGS_FILE } from './places.ts';

export interface SettingsRequest {
  /** The file for all who use the machine, absolute; see `systemSettingsFile`. */
  readonly systemFile: string;
  /** Folder of this account's own settings, and of those that staff change; absolute. */
  readonly userFolder: string;
  /** What the command line's relative paths are relative to, absolute. */
  readonly workingFolder: string;
  /** The one file to read instead of the first two (`--settings`). That it is missing is a problem. */
  readonly only?: string | undefined;
  /** What the command line says; it overrules every file. */
  readonly flags?: Readonly<Record<string, unknown>>;
}

export interface ReadSettings extends ParsedSettings {
  /** The folder that a relative `settings.exhibition` is relative to: that of the file that says it. */
  readonly exhibitionBase: string;
  /** The same for the exhibitions in `settings.displays`, which another file may say. */
  readonly displaysBase: string;
}

/** What was read, before any of it counts. */
export interface Layers {
  readonly request: SettingsRequest;
  /** What people write, from the weakest to the strongest. */
  readonly files: readonly ReadFile[];
  /** What the staff panel writes. */
  readonly staff: ReadFile;
}

const COMMAND_LINE = 'command line';

/** Never throws: a file that cannot be read is named and passed over. */
export async function readSettings(request: SettingsRequest): Promise<ReadSettings> {
  return combine(await readLayers(request));
}

/** Never throws. */
export async function readLayers(request: SettingsRequest): Promise<Layers> {
  const { only, systemFile, userFolder, workingFolder } = request;
  const files =
    only === undefined
      ? [
          await readSettingsFile(systemFile, false),
          await readSettingsFile(join(userFolder, SETTINGS_FILE), false),
        ]
      : [await readSettingsFile(resolve(workingFolder, only), true)];
  return { request, files, staff: await readStaffLayer(staffSettingsFile(request)) };
}

/** What counts, when each layer overrules those before it. */
export function combine({ request, files, staff }: Layers): ReadSettings {
  const { workingFolder, flags = {} } = request;
  const read = [...files, staff];
  const command = { name: COMMAND_LINE, value: flags, locate: () => undefined };
  const { settings, origins, problems } = parseSettings([...read.map(({ file }) => file), command]);
  const baseOf = (setting: 'exhibition' | 'displays') => {
    const origin = origins.get(setting)?.name ?? COMMAND_LINE;
    return origin === COMMAND_LINE ? workingFolder : dirname(origin);
  };
  return {
    settings,
    origins,
    exhibitionBase: baseOf('exhibition'),
    displaysBase: baseOf('displays'),
    problems: inOrderOfLines([...read.flatMap((one) => one.problems), ...problems]),
  };
}

/** The file that the staff panel writes. */
export function staffSettingsFile({ userFolder }: SettingsRequest): string {
  return join(userFolder, STAFF_SETTINGS_FILE);
}

/** What staff changed, as a layer. @param values by name, unchecked */
export function staffLayer(file: string, values: Entries): ReadFile {
  return readYaml(file, staffText(values));
}

/** JSON is YAML, so that both are read alike. */
export function staffText(values: Entries): string {
  return `${JSON.stringify(values, undefined, 2)}\n`;
}

/** A settings file that people write. Never throws. @param mustExist whether it is a problem that it is missing */
export async function readSettingsFile(path: string, mustExist: boolean): Promise<ReadFile> {
  const read = await readText(path);
  if ('text' in read) return whole(readYaml(path, read.text));
  if (!mustExist && ['ENOENT', 'ENOTDIR'].includes(codeOf(read.error))) {
    return { file: unreadable(path), problems: [] };
  }
  const { mismatch } = read;
  const problem: Problem = { severity: 'error', file: path, position: undefined, path: '', ...mismatch };
  return { file: unreadable(path), problems: [problem] };
}

/** A file that is no YAML says nothing at all, however much of it can be read. */
function whole(read: ReadFile): ReadFile {
  const [first, ...rest] = read.problems;
  if (first === undefined || read.file.value !== undefined) return read;
  const outcome = 'until that is mended, nothing in this file counts';
  const fix = first.fix === undefined ? outcome : `${first.fix}; ${outcome}`;
  return { ...read, problems: [{ ...first, fix }, ...rest] };
}

/** The file, or its last good copy: nobody edits it by hand, so what is damaged in it was damaged by the machine. */
async function readStaffLayer(path: string): Promise<ReadFile> {
  const { value, from, fault } = await readDurable(path, (text) => {
    const read = readYaml(path, text);
    return isMap(read.file.value) ? read : undefined;
  });
  const { file, problems } = value ?? { file: unreadable(path), problems: [] };
  if (fault === undefined) return { file, problems };
  const fix =
    from === 'last good' ? 'its last good copy is used' : 'staff set these settings anew at the screen';
  const told = { expected: 'the settings that staff changed', found: `a file that ${fault}`, fix };
  return {
    file,
    problems: [{ severity: 'error', file: path, position: undefined, path: '', ...told }, ...problems],
  };
}
