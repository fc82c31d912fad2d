// The file that holds the PIN’s hash. It is read whenever it is asked for, so that a running kiosk takes the PIN that
// someone sets at a terminal meanwhile.
import * as v from 'valibot';
import { readDurable, writeDurable } from '../files/durable.ts';
import { PinHash } from './pin-hash.ts';

/** The file’s name in the user folder. */
export const PIN_FILE = 'staff-door.json';
/** Nobody but the kiosk’s account. */
export const PRIVATE = 0o600;

const Content = v.strictObject({ pin: PinHash });

export type KeptPin =
  | { readonly state: 'none' }
  /** `reason`: why it is the last good copy that counts, where it is. */
  | { readonly state: 'set'; readonly hash: PinHash; readonly reason?: string }
  /** There is a file, and neither it nor its copy can be read. No PIN opens then, and none can be set at the screen. */
  | { readonly state: 'unreadable'; readonly reason: string };

/** Never rejects. */
export async function readPin(file: string): Promise<KeptPin> {
  const { value, reason } = await readDurable(file, (text) => contentOf(text));
  if (value !== undefined)
    return { state: 'set', hash: value.pin, ...(reason === undefined ? {} : { reason }) };
  return reason === undefined ? { state: 'none' } : { state: 'unreadable', reason };
}

/** Rejects where it can’t be written. */
export async function writePin(file: string, pin: PinHash): Promise<void> {
  await writeDurable(file, `${JSON.stringify({ pin } satisfies v.InferOutput<typeof Content>)}\n`, {
    mode: PRIVATE,
  });
}

function contentOf(text: string): v.InferOutput<typeof Content> | undefined {
  return parsed(Content, text);
}

/** What a JSON text holds, if it is what the schema says. */
export function parsed<Schema extends v.GenericSchema>(
  schema: Schema,
  text: string,
): v.InferOutput<Schema> | undefined {
  try {
    const result = v.safeParse(schema, JSON.parse(text));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}
