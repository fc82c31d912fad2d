// What makes a build stale.
import { mkdtempSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint, isFresh, markFresh } from './fingerprint.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'jubilee-fingerprint-'));
  mkdirSync(join(root, 'core', 'deck'), { recursive: true });
  writeFileSync(join(root, 'core', 'deck', 'parse.ts'), 'one');
  writeFileSync(join(root, 'package.json'), '{}');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const INPUTS = ['core', 'package.json', 'missing'];

describe('a fingerprint', () => {
  it('stays when nothing was touched', () => {
    expect(fingerprint(root, INPUTS)).toBe(fingerprint(root, INPUTS));
  });

  it.each([
    {
      what: 'a file was edited',
      change: () => {
        writeFileSync(join(root, 'core', 'deck', 'parse.ts'), 'three');
      },
    },
    {
      what: 'a file was replaced by an older one',
      change: () => {
        utimesSync(join(root, 'package.json'), 1, 1);
      },
    },
    {
      what: 'a file was deleted',
      change: () => {
        rmSync(join(root, 'core', 'deck', 'parse.ts'));
      },
    },
    {
      what: 'a file was added',
      change: () => {
        writeFileSync(join(root, 'core', 'bridge.ts'), '');
      },
    },
  ])('changes when $what', ({ change }) => {
    const before = fingerprint(root, INPUTS);
    change();
    expect(fingerprint(root, INPUTS)).not.toBe(before);
  });

  it('passes over what no build reads', () => {
    const before = fingerprint(root, INPUTS);
    mkdirSync(join(root, 'core', 'node_modules'));
    writeFileSync(join(root, 'core', 'node_modules', 'cache.js'), '');
    expect(fingerprint(root, INPUTS)).toBe(before);
  });

  it('is fresh only with its own stamp', () => {
    const stamp = join(root, 'stamp');
    expect(isFresh(stamp, 'a')).toBe(false);
    markFresh(stamp, 'a');
    expect(isFresh(stamp, 'a')).toBe(true);
    expect(isFresh(stamp, 'b')).toBe(false);
  });
});
