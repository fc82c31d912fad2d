// Walks a Valibot schema by the path of a value, so that a message can say what belongs there.
import type * as v from 'valibot';
import type { Path } from './source.ts';

/** The parts of Valibot's schemas that a walk needs. A pipe carries those of its first schema. */
interface SchemaNode {
  readonly type: string;
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
  readonly wrapped?: v.GenericSchema;
  readonly item?: v.GenericSchema;
  readonly items?: readonly v.GenericSchema[];
  readonly value?: v.GenericSchema;
  readonly options?: readonly unknown[];
  readonly pipe?: readonly SchemaNode[];
  readonly requirement?: unknown;
  readonly message?: unknown;
}

function nodeOf(schema: v.GenericSchema): SchemaNode {
  return schema;
}

/** The schema without `optional` around it. */
function bare(schema: v.GenericSchema): SchemaNode {
  let node = nodeOf(schema);
  while (node.wrapped !== undefined) node = nodeOf(node.wrapped);
  return node;
}

/** The schema of the value at `path`, or undefined where the schema knows no such value. */
export function schemaAt(schema: v.GenericSchema, path: Path): v.GenericSchema | undefined {
  let here: v.GenericSchema | undefined = schema;
  for (const step of path) {
    if (here === undefined) return undefined;
    here = schemaOf(here, step);
  }
  return here;
}

function schemaOf(schema: v.GenericSchema, step: string | number): v.GenericSchema | undefined {
  const node = bare(schema);
  switch (node.type) {
    case 'strict_object':
      return node.entries !== undefined && Object.hasOwn(node.entries, step) ? node.entries[step] : undefined;
    case 'strict_tuple':
      return node.items?.[Number(step)];
    case 'union':
      return (node.options as readonly v.GenericSchema[])
        .map((option) => schemaOf(option, step))
        .find((found) => found !== undefined);
    default:
      return schemaOfEach(schema);
  }
}

/** The schema of each element of a list, or of each entry of a map whose keys are free; undefined for all else. */
export function schemaOfEach(schema: v.GenericSchema): v.GenericSchema | undefined {
  const { type, item, value } = bare(schema);
  return type === 'array' ? item : type === 'record' ? value : undefined;
}

export function isOptional(schema: v.GenericSchema): boolean {
  return nodeOf(schema).type === 'optional';
}

/** Keys that a map may have, in the order of the schema; undefined where the schema is not that of a map. */
export function keysOf(schema: v.GenericSchema): readonly string[] | undefined {
  const { type, entries, options = [] } = bare(schema);
  if (type !== 'union') return entries && Object.keys(entries);
  return (options as readonly v.GenericSchema[]).map(keysOf).find((keys) => keys !== undefined);
}

/** What a picklist lets one choose from. */
export function choicesOf(schema: v.GenericSchema): readonly string[] {
  const { type, options = [] } = bare(schema);
  return type === 'picklist' ? options.map(String) : [];
}

/** The fewest elements that a list may have. */
export function leastOf(schema: v.GenericSchema): number {
  const action = actionsOf(bare(schema)).find(({ type }) => type === 'min_length');
  return typeof action?.requirement === 'number' ? action.requirement : 0;
}

/** What is said where a list is too long; undefined where it may be of any length. */
export function messageOfMost(schema: v.GenericSchema): string | undefined {
  const message = actionsOf(bare(schema)).find(({ type }) => type === 'max_length')?.message;
  return typeof message === 'string' ? message : undefined;
}

/** What a pipe does, and the pipes inside it. */
function actionsOf({ pipe = [] }: SchemaNode): readonly SchemaNode[] {
  return pipe.flatMap((part) => (part.pipe === undefined ? [part] : actionsOf(part)));
}
