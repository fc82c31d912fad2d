// Where things are: in the repository when Electron runs a folder, in the package otherwise.
import { join } from 'node:path';
import { app } from 'electron';
import { COPY_FOLDER } from './shown/exhibition-copy.ts';
import { PIN_FILE } from './staff/pin-file.ts';
import { GRAPHICS_FILE } from './supervisor/graphics.ts';

/** Folder of the exhibitions that ship inside. */
export function exhibitionsFolder(): string {
  return app.isPackaged
    ? join(process.resourcesPath, 'exhibitions')
    : join(app.getAppPath(), 'assets', 'exhibitions');
}

/** Folder of the exhibition that is shown when the wanted one can’t be. */
export function builtInExhibition(): string {
  return join(exhibitionsFolder(), 'kz-be-30');
}

/** The manual that messages send staff to; of an AppImage, whose files are gone when it ends, how to come by it. */
export function manualFile(): string {
  if (process.env.APPIMAGE) return 'squashfs-root/resources/docs/operating.md, after --appimage-extract';
  return join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'docs', 'operating.md');
}

/** Folder of the built page. */
export function pageFolder(): string {
  return join(import.meta.dirname, '..', 'renderer');
}

/** What each file of the built page has to be. */
export function pageList(): string {
  return join(import.meta.dirname, 'page-files.json');
}

export function preloadFile(): string {
  return join(import.meta.dirname, 'preload.cjs');
}

/** Folder of this account’s settings file. */
export function userFolder(): string {
  return app.getPath('userData');
}

export function pinFile(): string {
  return join(userFolder(), PIN_FILE);
}

export function logFile(): string {
  return join(app.getPath('logs'), 'jubilee.log');
}

/** Remembers that the graphics card is to be done without. */
export function graphicsFile(): string {
  return join(userFolder(), GRAPHICS_FILE);
}

/** Folder of the last good copy of the exhibition. */
export function copyFolder(): string {
  return join(userFolder(), COPY_FOLDER);
}
