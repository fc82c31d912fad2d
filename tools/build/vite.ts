// The program by Vite: the renderer, Electron’s main process and its preload; and whose work is in them.
import { writeFileSync } from 'node:fs';
import { build } from 'vite';
import { rendererConfig } from '../../vite.config.ts';
import { mainConfig, preloadConfig } from '../../vite.electron.config.ts';
import { DIST } from '../root.ts';
import { gatherPackages, notices } from './third-party.ts';

export async function buildWithVite(): Promise<void> {
  const packages = new Set<string>();
  for (const config of [rendererConfig, mainConfig, preloadConfig]) {
    const plugins = [...(config.plugins ?? []), gatherPackages(packages)];
    await build({ ...config, plugins, configFile: false, logLevel: 'warn' });
  }
  writeFileSync(DIST.notices, notices(packages));
}
