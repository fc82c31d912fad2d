// Hashes of PINs.
import { is } from 'valibot';
import { describe, expect, it } from 'vitest';
import { hashPin, isPin, isWeak, PinHash } from './pin-hash.ts';

const CHEAP = { N: 2, r: 1, p: 1 };

describe('a PIN’s hash', () => {
  it('knows its PIN, and no other', async () => {
    const hash = await hashPin('4082');
    expect(await isPin('4082', hash)).toBe(true);
    for (const other of ['4083', '40820', '408', '']) expect(await isPin(other, hash)).toBe(false);
  });

  it('is another one each time, and holds nothing of the PIN', async () => {
    const [one, two] = await Promise.all([hashPin('4082'), hashPin('4082')]);
    expect(one.salt).not.toBe(two.salt);
    expect(one.hash).not.toBe(two.hash);
    expect(is(PinHash, one)).toBe(true);
  });

  it('costs 32 MiB, by the parameters beside it', async () => {
    expect(await hashPin('4082')).toMatchObject({ algorithm: 'scrypt', N: 32_768, r: 8, p: 1 });
  });

  it('is read with the parameters that it was made with, and called weak where they are less', async () => {
    const old = await hashPin('4082', CHEAP);
    expect(await isPin('4082', old)).toBe(true);
    expect(await isPin('4083', old)).toBe(false);
    expect(isWeak(old)).toBe(true);
    expect(isWeak(await hashPin('4082'))).toBe(false);
  });

  it.each([
    { N: 3 },
    { N: 2 ** 30 },
    { r: 0 },
    { p: 1_000 },
    { salt: '' },
    { hash: '' },
    { algorithm: 'md5' },
  ])('is not taken from a file with %j', async (wrong) => {
    expect(is(PinHash, { ...(await hashPin('4082', CHEAP)), ...wrong })).toBe(false);
  });
});
