// The program by Vite: the renderer, Electron’s main process and its preload.
import { build } from 'vite';
import { rendererConfig } from '../../vite.config.ts';
import { mainConfig, preloadConfig } from '../../vite.electron.config.ts';

export async function buildWithVite(): Promise<void> {
  for (const config of [rendererConfig, mainConfig, preloadConfig]) {
    await build({ ...config, configFile: false, logLevel: 'warn' });
  }
}
