// The settings of this kiosk: system-wide, then this account's, then the command line; each overrules the one before.
import { dirname, join, resolve } from 'node:path';
import { parseSettings } from '../../core/settings/parse.ts';
import type { ParsedSettings } from '../../core/settings/parse.ts';
import type { Problem } from '../../core/deck/problem.ts';
import { readText } from '../exhibition/read-text.ts';
import { codeOf } from '../exhibition/system-fault.ts';
import { readYaml, unreadable } from '../exhibition/yaml-file.ts';
import type { ReadFile } from '../exhibition/yaml-file.ts';
import { SETTINGS_FILE } from './places.ts';

export interface SettingsRequest {
  /** The file for all who use the machine, absolute; see `systemSettingsFile`. */
  readonly systemFile: string;
  /** Folder of this account's own settings, absolute. */
  readonly userFolder: string;
  /** What the command line's relative paths are relative to, absolute. */
  readonly workingFolder: string;
  /** The one file to read instead of the two others (`--settings`). That it is missing is a problem. */
  readonly only?: string | undefined;
  /** What the command line says; it overrules every file. */
  readonly flags?: Readonly<Record<string, unknown>>;
}

export interface ReadSettings extends ParsedSettings {
  /** The folder that a relative `settings.exhibition` is relative to: that of the file that says it. */
  readonly exhibitionBase: string;
}

const COMMAND_LINE = 'command line';

/** Never throws: a file that cannot be read is named and passed over. */
export async function readSettings(request: SettingsRequest): Promise<ReadSettings> {
  const { only, systemFile, userFolder, workingFolder, flags = {} } = request;
  const files =
    only === undefined
      ? [await readLayer(systemFile, false), await readLayer(join(userFolder, SETTINGS_FILE), false)]
      : [await readLayer(resolve(workingFolder, only), true)];
  const command = { name: COMMAND_LINE, value: flags, locate: () => undefined };
  const { settings, origins, problems } = parseSettings([...files.map(({ file }) => file), command]);
  const origin = origins.get('exhibition')?.name ?? COMMAND_LINE;
  return {
    settings,
    origins,
    exhibitionBase: origin === COMMAND_LINE ? workingFolder : dirname(origin),
    problems: [...files.flatMap((one) => one.problems), ...problems],
  };
}

async function readLayer(path: string, mustExist: boolean): Promise<ReadFile> {
  const read = await readText(path);
  if ('text' in read) return readYaml(path, read.text);
  if (!mustExist && ['ENOENT', 'ENOTDIR'].includes(codeOf(read.error))) {
    return { file: unreadable(path), problems: [] };
  }
  const { mismatch } = read;
  const problem: Problem = { severity: 'error', file: path, position: undefined, path: '', ...mismatch };
  return { file: unreadable(path), problems: [problem] };
}
