// Looks for programs where a shell would.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Path of a program that this account can start. */
export function inPath(name: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}
