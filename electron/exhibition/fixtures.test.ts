// Every folder in fixtures/ is a case by itself: an exhibition, and in problems.txt what is said and shown of it.
// A new one: make the folder, run `npm run unit -- fixtures`, and read the problems.txt that this writes.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatProblem } from '../../core/deck/problem.ts';
import { readExhibition } from './read.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');

test.each(readdirSync(FIXTURES))('%s', async (name) => {
  const { deck, problems } = await readExhibition(join(FIXTURES, name));
  const shown = deck === undefined ? 'nothing' : deck.slides.map(({ id }) => id).join(' ');
  const languages = deck === undefined ? '' : ` in ${deck.languages.join(' ')}`;
  const said = problems.map((problem) => `${problem.severity} ${formatProblem(problem)}\n`);
  await expect(`shows ${shown}${languages}\n${said.join('')}`).toMatchFileSnapshot(
    join(FIXTURES, name, 'problems.txt'),
  );
});
