// The JSON Schemas that editors complete and explain YAML files from, generated out of the format's own schemas.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { KINDS } from '../core/deck/kinds.ts';
import { DeckHead, KIND_NAMES, MAX_SLIDES, TextHead } from '../core/deck/schema.ts';
import { Settings } from '../core/settings/schema.ts';
import { ROOT } from './root.ts';

interface SchemaFile {
  readonly name: string;
  readonly text: string;
}

type JsonSchema = Readonly<Record<string, unknown>> & {
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema;
};

/** What each file is, as editors show it. */
const ABOUT = {
  deck: 'Jubilee: what the slides of an exhibition are. The words stand in text/<language>.yaml.',
  text: 'Jubilee: the words of an exhibition in one language, by the id of their slide.',
  kiosk: 'Jubilee: the settings of one kiosk. Every one has a default.',
} as const;

/** Folder of the schemas. */
const FOLDER = join(ROOT, 'assets', 'schema');

/** The files that `writeSchemas` writes. */
export function schemaFiles(): readonly SchemaFile[] {
  return [
    schemaFile('deck', deckSchema()),
    schemaFile('text', textSchema()),
    schemaFile('kiosk', convert(Settings)),
  ];
}

/** Writes those that have changed. */
export async function writeSchemas(folder = FOLDER): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, text } of schemaFiles()) {
    const path = join(folder, name);
    const old = await readFile(path, 'utf8').catch(() => undefined);
    if (old !== text) await writeFile(path, text);
  }
}

function schemaFile(name: keyof typeof ABOUT, schema: JsonSchema): SchemaFile {
  const whole = { $schema: 'http://json-schema.org/draft-07/schema#', title: ABOUT[name], ...schema };
  return { name: `${name}.schema.json`, text: `${JSON.stringify(whole, undefined, 2)}\n` };
}

/** What a schema says of the input. Checks that JSON Schema has no word for (a date that exists) are left to `check`. */
function convert(schema: v.GenericSchema): JsonSchema {
  const { $schema: _, ...converted } = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' });
  return converted as unknown as JsonSchema;
}

function deckSchema(): JsonSchema {
  const head = convert(DeckHead);
  const slides = {
    ...head.properties.slides,
    minItems: 1,
    maxItems: MAX_SLIDES,
    items: {
      type: 'object',
      required: ['kind', 'id'],
      properties: { kind: { enum: KIND_NAMES, description: 'What the slide is. Needed.' } },
      // Editors follow if/then to the one kind that is meant; of an anyOf they would offer the keys of all.
      allOf: KIND_NAMES.map((kind) => ({
        if: { properties: { kind: { const: kind } }, required: ['kind'] },
        then: convert(KINDS[kind].data),
      })),
    },
  };
  return withProperties(head, { slides });
}

/** A text file does not say which kind a slide is of, so that any slide may have the words of any kind. */
function textSchema(): JsonSchema {
  const head = convert(TextHead);
  const all = KIND_NAMES.map((kind) => convert(KINDS[kind].words));
  const itemWords = all.flatMap(({ properties }) => properties.items?.additionalProperties ?? []);
  const items = {
    type: 'object',
    additionalProperties: merged(itemWords),
    description: 'The words of the items, by their id.',
  };
  const slide = merged(all, { items });
  return withProperties(head, { slides: { ...head.properties.slides, additionalProperties: slide } });
}

/** One schema that takes what any of these takes; only what all of them need is needed. */
function merged(all: readonly JsonSchema[], own: Readonly<Record<string, unknown>> = {}): JsonSchema {
  const keys = [...new Set(all.flatMap(({ properties }) => Object.keys(properties)))];
  const properties = keys.map((key) => {
    const variants = all.flatMap((schema) => schema.properties[key] ?? []);
    const meanings = [...new Set(variants.map(({ description }) => meaningOf(description)))];
    return [key, { ...variants[0], description: meanings.join(' / ') }] as const;
  });
  return {
    type: 'object',
    properties: { ...Object.fromEntries(properties), ...own },
    required: ['title'],
    additionalProperties: false,
  } as unknown as JsonSchema;
}

/** Whether a word is needed depends on the kind, which a text file does not say. */
function meaningOf(description: unknown): string {
  return String(description).replace(/ (?:Needed|Default: none)\.$/, '');
}

function withProperties(schema: JsonSchema, properties: Readonly<Record<string, unknown>>): JsonSchema {
  return { ...schema, properties: { ...schema.properties, ...properties } } as unknown as JsonSchema;
}
