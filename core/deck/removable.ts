// What is wrong in a slide or in its words takes as little with it as it can.
import type * as v from 'valibot';
import type { Issue } from './issues.ts';
import { isOptional, schemaAt, schemaOfEach } from './schema-at.ts';
import type { Path } from './source.ts';

/**
 * The least that has to go so that the rest stands: a key that is unknown or optional, an element of a list, an entry of
 * a map whose keys are free; undefined where all of it has to.
 * @param isNeeded whether what stands at a path, though the schema can do without, must not go by itself
 */
export function removable(
  schema: v.GenericSchema,
  { path, unknown }: Issue,
  isNeeded: (path: Path) => boolean = () => false,
): Path | undefined {
  if (unknown) return path;
  for (let length = path.length; length > 0; length -= 1) {
    const part = path.slice(0, length);
    if (!isNeeded(part) && isDispensable(schema, part)) return part;
  }
  return undefined;
}

function isDispensable(schema: v.GenericSchema, path: Path): boolean {
  const here = schemaAt(schema, path);
  if (here !== undefined && isOptional(here)) return true;
  const around = schemaAt(schema, path.slice(0, -1));
  return around !== undefined && schemaOfEach(around) !== undefined;
}
