// `npm run build`: the program, the schemas for editors, and the website in dist/browser.
// `npm run build -- --exhibition <folder> --out <folder>`: a website of any exhibition.
import { resolve } from 'node:path';
import { locateExhibition } from '../electron/shown/locate-exhibition.ts';
import { logProblems } from '../electron/log/log-problems.ts';
import { buildProgram } from './build/program.ts';
import { readCommand } from './command.ts';
import { BUILT_IN, DIST, EXHIBITIONS } from './root.ts';
import { duration, TERMINAL } from './say.ts';
import { writeSchemas } from './schemas.ts';
import { buildSite } from './site.ts';

const HELP = `Builds the program, the website and the schemas for editors into dist/ and assets/schema/.

Usage: npm run build -- [flags]

  --exhibition <folder>   a website of this exhibition instead, or of one that ships inside, by its name
  --out <folder>          where to write the website; without it, dist/browser
  --help                  print this and leave
`;

const { values } = readCommand({
  help: HELP,
  flags: { exhibition: { type: 'string' }, out: { type: 'string' } },
});
const started = performance.now();
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
