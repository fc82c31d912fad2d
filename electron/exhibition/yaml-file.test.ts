// Where values stand in a YAML text, and texts that are none.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../core/deck/problem.ts';
import { readYaml } from './yaml-file.ts';

const TEXT = `# a note
title: Test
slides:
  - kind: figures
    items:
      - amount: { value: "419,7" }
      - *shared
  - &shared { kind: opening }
empty:
text: |
  One
`;

describe('a value is found', () => {
  const { file } = readYaml('deck.yaml', TEXT.replace('      - *shared\n', ''));
  it.each([
    [['title'], 2, 8],
    [['slides'], 3, 1],
    [['slides', 0], 4, 5],
    [['slides', 0, 'kind'], 4, 11],
    [['slides', 0, 'items', 0, 'amount', 'value'], 6, 26],
    [['slides', 0, 'items', 0, 'amount'], 6, 9],
    [['slides', 1, 'kind'], 7, 21],
    [['empty'], 8, 1],
    [['text'], 9, 7],
  ])('at %j', (path, line, column) => {
    expect(file.locate(path)).toEqual({ line, column });
  });

  it.each([
    [['slides', 0, 'items', 0, 'amount', 'unit'], 6, 9],
    [['slides', 7], 3, 1],
    [['title', 'deeper'], 2, 8],
    [['nowhere', 'at', 'all'], 2, 1],
  ])('or else what is around it, at %j', (path, line, column) => {
    expect(file.locate(path)).toEqual({ line, column });
  });

  it('through an alias', () => {
    const { file: aliased } = readYaml('a.yaml', 'one: &one\n  two: 2\nthree: *one\n');
    expect(aliased.value).toEqual({ one: { two: 2 }, three: { two: 2 } });
    expect(aliased.locate(['three', 'two'])).toEqual({ line: 2, column: 8 });
  });
});

describe('YAML 1.2', () => {
  it('takes dates and yes for text, and numbers for numbers', () => {
    const { file } = readYaml('a.yaml', 'a: 1992-08-25\nb: yes\nc: 1.5\nd: null\n2011: e\n');
    expect(file.value).toEqual({ a: '1992-08-25', b: 'yes', c: 1.5, d: null, 2011: 'e' });
  });

  it('makes no objects out of tags', () => {
    const { file } = readYaml('a.yaml', 'a: !!binary aGVsbG8=\nb: !!set { x }\n');
    expect(file.value).toEqual({ a: 'aGVsbG8=', b: { x: null } });
  });
});

it('an alias inside itself is no YAML', () => {
  const { file, problems } = readYaml('a.yaml', 'a: &a [*a]\n');
  expect(file.value).toBeUndefined();
  expect(problems.map(formatProblem)).toEqual([
    'a.yaml:1:8: expected an end, found an alias to what it stands in',
  ]);
});

it('nesting without end is no YAML', () => {
  const { file, problems } = readYaml('a.yaml', '['.repeat(200_000));
  expect(file.value).toBeUndefined();
  expect(problems.length).toBeGreaterThan(0);
});

describe('what would take more time or memory than a kiosk has', () => {
  const said = (text: string): readonly string[] => readYaml('a.yaml', text).problems.map(formatProblem);
  const listOf = (count: number, item: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => item(at));
  const TOO_MANY =
    'expected at most 1,000 aliases, for 100,000 values in all, found far too many aliases (write out what they stand for)';

  it.each([
    ['an empty list', '[]'],
    ['a word', 'x'],
  ])('are too many aliases of %s', (_, value) => {
    const file = (count: number) => `x: &a ${value}\ny:\n${listOf(count, () => '- *a\n').join('')}`;
    expect(said(file(1_000))).toEqual([]);
    expect(said(file(100_000))).toEqual([`a.yaml:1003:3: ${TOO_MANY}`]);
  });

  it('are a few that stand for lists of one another', () => {
    const levels = listOf(
      40,
      (at) => `l${String(at + 1)}: &l${String(at + 1)} [*l${String(at)}, *l${String(at)}]\n`,
    );
    expect(said(`l0: &l0 []\n${levels.slice(0, 10).join('')}`)).toEqual([]);
    expect(said(`l0: &l0 []\n${levels.join('')}`)).toEqual([`a.yaml:16:18: ${TOO_MANY}`]);
  });

  it('are too many anchors', () => {
    const file = (count: number) => listOf(count, (at) => `- &a${String(at)} x\n`).join('');
    expect(said(file(1_000))).toEqual([]);
    expect(said(file(1_001))).toEqual([
      'a.yaml:1001:10: expected at most 1,000 anchors, found more (write what has no alias without)',
    ]);
  });

  it('is what lies too deep', () => {
    const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
    expect(said(nested(32))).toEqual([]);
    expect(said(nested(33))).toEqual([
      'a.yaml:1:33: expected lists and maps at most 32 deep in one another, found deeper ones',
    ]);
  });

  it('are too many values', () => {
    expect(said(`- a\n- [${','.repeat(2_000_000)}]`)).toEqual([
      expect.stringMatching(
        /^a\.yaml:2:\d+: expected at most 2,000,000 words, marks and spaces, found more \(it is no file/,
      ),
    ]);
  });

  it('are keys that are lists', () => {
    expect(said('a: 1\n[b]: 2\n')).toEqual(['a.yaml:2:1: expected text as a key, found a list']);
  });
});

it('an alias without its anchor is rather a text that begins with a star', () => {
  expect(readYaml('a.yaml', 'a: *b*\n').problems.map(formatProblem)).toEqual([
    'a.yaml:1:4: expected an anchor before its alias, found "*b*" (put text that begins with * in quotes)',
  ]);
});

it('an alias stands for the last anchor of its name', () => {
  expect(readYaml('a.yaml', 'a: &a [&a 1, *a]\nb: &a 2\nc: *a\n').file.value).toEqual({
    a: [1, 1],
    b: 2,
    c: 2,
  });
});

it('whatever the text, there is a value or a problem', () => {
  const unit = fc.constantFrom(
    'a',
    ' ',
    '\n',
    ':',
    '-',
    '[',
    ']',
    '{',
    '}',
    '&a',
    '*a',
    '"',
    "'",
    '|',
    '#',
    '\t',
    '!!',
    '<<',
  );
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      const { file, problems } = readYaml('a.yaml', text);
      expect(file.value === undefined).toBe(problems.length > 0 && file.locate([]) === undefined);
      if (file.value === undefined) expect(problems.length).toBeGreaterThan(0);
    }),
  );
});
