// `npm run build`: the program, the schemas for editors, and the website in dist/browser.
// `npm run build -- --exhibition <folder> --out <folder>`: a website of any exhibition.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeSchemas } from './schemas.ts';
import { locateExhibition } from '../electron/locate-exhibition.ts';
import { logProblems } from '../electron/log-problems.ts';
import { buildProgram } from './build/program.ts';
import { BUILT_IN, DIST, EXHIBITIONS } from './root.ts';
import { duration, TERMINAL } from './say.ts';
import { buildSite } from './site.ts';

const started = performance.now();
const { values } = parseArgs({ options: { exhibition: { type: 'string' }, out: { type: 'string' } } });
const forOther = values.exhibition !== undefined || values.out !== undefined;
const exhibition = await locateExhibition(values.exhibition ?? BUILT_IN, process.cwd(), EXHIBITIONS);
const out = values.out === undefined ? DIST.browser : resolve(values.out);

await buildProgram({ always: !forOther });
if (!forOther) await writeSchemas();
const { built, problems, refusal } = await buildSite({ renderer: DIST.renderer, exhibition, out });
logProblems('exhibition', problems, TERMINAL);
if (built) {
  console.log(`Built ${out} in ${duration(performance.now() - started)}.`);
} else {
  console.error(refusal ?? `No site was built: mend the errors in ${exhibition} first.`);
  process.exitCode = 1;
}
