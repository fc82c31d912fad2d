// The schemas for editors: current, and of one mind with the check.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { EXHIBITIONS, ROOT } from './root.ts';
import { schemaFiles } from './schemas.ts';

const files = schemaFiles();

/** Whether an editor would accept a value in this file. */
function accepts(name: 'deck' | 'text' | 'kiosk', value: unknown): boolean {
  const file = files.find((one) => one.name === `${name}.schema.json`);
  const schema = JSON.parse(file?.text ?? '') as object;
  const ajv = new Ajv({
    // What JSON Schema allows and Ajv’s strict mode would have said otherwise.
    strictTypes: false,
    strictRequired: false,
    formats: { uri: (text: string) => URL.canParse(text) },
  });
  return ajv.validate(schema, value);
}

function yaml(...path: readonly string[]): unknown {
  return parseYaml(readFileSync(join(...path), 'utf8'));
}

it.each(files)('$name is what the build would write', ({ name, text }) => {
  expect(readFileSync(join(ROOT, 'assets', 'schema', name), 'utf8')).toBe(text);
});

describe.each(['kz-be-30', 'sample'])('the exhibition %s', (id) => {
  it('has a deck that editors accept', () => {
    expect(accepts('deck', yaml(EXHIBITIONS, id, 'deck.yaml'))).toBe(true);
  });

  it.each(['en', 'fr-BE'])('has words in %s that editors accept', (language) => {
    expect(accepts('text', yaml(EXHIBITIONS, id, 'text', `${language}.yaml`))).toBe(true);
  });
});

describe('a deck', () => {
  const deck = (slide: object) => ({ id: 'test', languages: ['en'], slides: [slide] });
  it.each([
    [{ kind: 'opening', id: 'opening', from: 1992, to: '2022-08-25' }, true],
    [{ kind: 'opening', id: 'opening', from: '25.08.1992' }, false],
    [{ kind: 'opening', id: 'opening', atract: false }, false],
    [{ kind: 'opening' }, false],
    [{ kind: 'carousel', id: 'pictures' }, false],
    [{ kind: 'count', id: 'marks', count: 70 }, true],
    [{ kind: 'count', id: 'marks', count: 70.5 }, false],
    [{ kind: 'count', id: 'marks', count: 401 }, false],
    [{ kind: 'figures', id: 'numbers', items: [{ id: 'a', amount: { value: 1, unit: 'USD' } }] }, true],
    [{ kind: 'figures', id: 'numbers', items: [{ id: 'a', amount: { value: '419,7' } }] }, false],
    [{ kind: 'figures', id: 'numbers', items: [] }, false],
  ])('with the slide %j: %s', (slide, isGood) => {
    expect(accepts('deck', deck(slide))).toBe(isGood);
  });
});

it.each([
  [{ title: 'Test', slides: { opening: { title: 'Welcome', lead: 'Hello' } } }, true],
  [
    {
      title: 'Test',
      slides: { history: { title: 'History', items: { one: { title: 'One', place: 'Here' } } } },
    },
    true,
  ],
  [{ title: 'Test', slides: { opening: { title: 'Welcome', subtitle: 'Hello' } } }, false],
  [{ title: 'Test', slides: { opening: { title: 2022 } } }, false],
])('words %j: %s', (text, isGood) => {
  expect(accepts('text', text)).toBe(isGood);
});

it.each([
  [{}, true],
  [{ exhibition: 'media', idle: 90, lock: true }, true],
  [{ idle: 4 }, false],
  [{ warning: 19 }, false],
  [{ autoplai: true }, false],
])('settings %j: %s', (settings, isGood) => {
  expect(accepts('kiosk', settings)).toBe(isGood);
});

it('explains every key', () => {
  const unexplained: string[] = [];
  const visit = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const { properties = {}, ...rest } = node as {
      properties?: Record<string, { description?: string; const?: unknown }>;
    };
    for (const [key, value] of Object.entries(properties)) {
      // A constant explains itself, and what `focus` holds is said where it is.
      const isPlain = value.const !== undefined || path.endsWith('.focus') || path.endsWith('[1]');
      if (value.description === undefined && !isPlain) unexplained.push(`${path}.${key}`);
      visit(value, `${path}.${key}`);
    }
    for (const [key, value] of Object.entries(rest))
      visit(value, Array.isArray(node) ? `${path}[${key}]` : path);
  };
  for (const { name, text } of files) visit(JSON.parse(text), name);
  expect(unexplained).toEqual([]);
});
