// A PIN as what is left of it: a scrypt hash, with the parameters beside it, so that they can be raised later.
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import * as v from 'valibot';

/**
 * A tenth of a second and 32 MiB on a small machine. A PIN has few digits, so the hash only slows down whoever has
 * stolen the file; at the screen it is the throttle that counts. Source of the figures: RFC 7914, chapter 2.
 */
const COST = { N: 2 ** 15, r: 8, p: 1 } as const;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

const Base64 = v.pipe(v.string(), v.base64(), v.nonEmpty(), v.maxLength(256));

/** As it stands in the file. The bounds keep a file that was tampered with from taking all memory. */
export const PinHash = v.strictObject({
  algorithm: v.literal('scrypt'),
  N: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(2),
    v.maxValue(2 ** 20),
    v.check((n) => Number.isInteger(Math.log2(n))),
  ),
  r: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(32)),
  p: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(16)),
  salt: Base64,
  hash: Base64,
});
export type PinHash = v.InferOutput<typeof PinHash>;

type Cost = Pick<PinHash, 'N' | 'r' | 'p'>;

/** Makes the hash, with a salt of its own. */
export async function hashPin(pin: string, cost: Cost = COST): Promise<PinHash> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(pin, salt, HASH_BYTES, cost);
  return { algorithm: 'scrypt', ...cost, salt: salt.toString('base64'), hash: hash.toString('base64') };
}

/** Whether it is this PIN; takes as long for a wrong one. */
export async function isPin(pin: string, { salt, hash, N, r, p }: PinHash): Promise<boolean> {
  const wanted = Buffer.from(hash, 'base64');
  return timingSafeEqual(await derive(pin, Buffer.from(salt, 'base64'), wanted.length, { N, r, p }), wanted);
}

/** Whether it was made with less than what is asked for today. */
export function isWeak({ N, r, p }: PinHash): boolean {
  return N * r * p < COST.N * COST.r * COST.p;
}

const scryptAsync = promisify<string, Buffer, number, Cost & { maxmem: number }, Buffer>(scrypt);

function derive(pin: string, salt: Buffer, length: number, cost: Cost): Promise<Buffer> {
  // What it needs, and as much again: Node’s own bound is too low for these figures.
  return scryptAsync(pin, salt, length, { ...cost, maxmem: 2 * 128 * cost.r * (cost.N + cost.p) });
}
