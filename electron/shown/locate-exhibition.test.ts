// Which folder a name of an exhibition means.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locateExhibition } from './locate-exhibition.ts';

describe('locateExhibition', () => {
  let base: string;
  let shipped: string;
  beforeAll(() => {
    base = mkdtempSync(join(tmpdir(), 'jubilee-locate-'));
    shipped = join(base, 'shipped');
    mkdirSync(join(base, 'mine'));
    mkdirSync(join(base, 'both'));
    writeFileSync(join(base, 'file'), '');
    mkdirSync(join(shipped, 'kz-be-30'), { recursive: true });
    mkdirSync(join(shipped, 'both'));
  });
  afterAll(() => {
    rmSync(base, { recursive: true });
  });

  it('takes a folder as it is', async () => {
    expect(await locateExhibition(join(base, 'mine'), '/elsewhere', shipped)).toBe(join(base, 'mine'));
    expect(await locateExhibition('./mine', base, shipped)).toBe(join(base, 'mine'));
    expect(await locateExhibition('mine', base, shipped)).toBe(join(base, 'mine'));
  });

  it('takes one that ships inside by its bare name; one’s own of that name is ./name', async () => {
    expect(await locateExhibition('kz-be-30', base, shipped)).toBe(join(shipped, 'kz-be-30'));
    expect(await locateExhibition('both', base, shipped)).toBe(join(shipped, 'both'));
    expect(await locateExhibition('./both', base, shipped)).toBe(join(base, 'both'));
  });

  it('names where a missing one should have been, and leads nowhere else', async () => {
    expect(await locateExhibition('none', base, shipped)).toBe(join(base, 'none'));
    expect(await locateExhibition('file', base, shipped)).toBe(join(base, 'file'));
    expect(await locateExhibition('../shipped', join(base, 'x'), shipped)).toBe(join(base, 'shipped'));
  });
});
