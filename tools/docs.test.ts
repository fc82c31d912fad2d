// The pages in docs/ name tests as proofs: each has to be there, under the name that they give it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './root.ts';

const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

describe('what others suffered from, in docs/reliability.md', () => {
  const [, section = ''] = text('docs/reliability.md').split('## What others suffered from');
  const rows = section
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((row) => row.slice(2).split(' | '));

  it('are the fifteen, each with its report', () => {
    expect(rows).toHaveLength(15);
    for (const [others] of rows) expect(others).toMatch(/\(https:\/\/github\.com\/\S+\/issues\/\d+\)/);
  });

  it.each(rows.map(([others = '', , proof = '']) => [others.replace(/ \(.*/, ''), proof]))(
    '%s',
    (_others, proof = '') => {
      // `file` “title” and “title”; `file` “title”
      const files = proof.split('`').slice(1);
      const proofs = files.flatMap((path, at) =>
        at % 2 === 1
          ? []
          : [...(files[at + 1] ?? '').matchAll(/“([^”]+)”/g)].map(([, title = '']) => [path, title]),
      );
      expect(proofs.length).toBeGreaterThan(0);
      for (const [path = '', title = ''] of proofs) {
        const tests = [...text(path).matchAll(/\(\s*(['"`])(.+?)\1,/g)].map(([, , name]) => name);
        expect(tests, path).toContain(title);
      }
    },
  );
});

describe('the proofs in docs/security.md', () => {
  const named = [...text('docs/security.md').matchAll(/`([\w/.-]+\.(?:spec|test)\.ts)`/g)].map(
    ([, path = '']) => path,
  );

  it.each([...new Set(named)])('%s is there', (path) => {
    const places = [path, join('e2e/electron', path)];
    expect(places.filter((place) => existsSync(join(ROOT, place)))).toHaveLength(1);
  });
});
