// The mistakes that people make in YAML: which line is named, and which advice is given.
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../core/deck/problem.ts';
import { readYaml } from './yaml-file.ts';

/** Lines are numbered from 1; the title stands in the first. */
function messagesOf(...lines: readonly string[]): readonly string[] {
  const { file, problems } = readYaml('en.yaml', `${['title: T', ...lines].join('\n')}\n`);
  expect(file.value).toBeUndefined();
  return problems.map(formatProblem);
}

const ALIKE = 'what belongs together begins in the same column';
const COLON = 'expected one "key: value" a line, found';
const MORE = 'indent it further if the text before goes on here';

it('a list that begins behind its key, after a tab too', () => {
  for (const space of [' ', '\t']) {
    expect(messagesOf('slides:', `  one:${space}- a`)).toEqual([
      'en.yaml:3:8: expected a list on lines of its own, found "- a" (begin a new line before "-", or put the text in quotes)',
    ]);
  }
});

describe('indentation', () => {
  it.each<[string, string[], string]>([
    [
      'a key indented too little',
      ['slides:', '  one:', '    title: A', '   lead: B'],
      `5:4: expected 2 or 4 spaces before "lead", found 3 (${ALIKE})`,
    ],
    [
      'a key indented too little, in a list',
      ['slides:', '  - kind: opening', '    id: one', '   dwell: 5', '  - kind: closing'],
      `5:4: expected 4 spaces before "dwell", found 3 (${ALIKE})`,
    ],
    [
      'a key as far in as the "-" before it',
      ['slides:', '  - kind: opening', '  id: one'],
      `4:3: expected 0 or 4 spaces before "id", found 2 (${ALIKE})`,
    ],
    [
      'a key indented too much',
      ['slides:', '  one:', '    title: A', '      lead: B', '    alt: C'],
      `5:7: expected 4 spaces before "lead", found 6 (${ALIKE})`,
    ],
    [
      'a key indented too much, in a list',
      ['slides:', '  - kind: opening', '      id: one'],
      `4:7: expected 4 spaces before "id", found 6 (${ALIKE})`,
    ],
    [
      'a key indented too much behind a quoted text, and a note',
      ['slides:', '  one:', "    title: 'A'", '', ' # a: note', '      lead: B'],
      `7:7: expected 4 spaces before "lead", found 6 (${ALIKE})`,
    ],
    [
      'a key of the file indented',
      ['  reviewed: true', 'slides:'],
      `2:3: expected 0 spaces before "reviewed", found 2 (${ALIKE})`,
    ],
    [
      'a "-" too far left',
      ['slides:', '  - kind: opening', '    id: one', ' - kind: closing', '   id: two'],
      `5:2: expected 2 spaces before "-", found 1 (${ALIKE})`,
    ],
    [
      'a "-" too far right',
      ['slides:', '  - kind: opening', '    id: one', '    - kind: closing', '      id: two'],
      `5:5: expected 2 spaces before "-", found 4 (${ALIKE})`,
    ],
    [
      'a tab',
      ['slides:', '  one:', '\ttitle: A'],
      '4:1: expected spaces at the start of the line, found a tab (indent with spaces)',
    ],
    [
      'a text that goes on too far left',
      ['slides:', '  one:', '    text: |-', '      One', '   two', '    alt: C'],
      `6:4: ${COLON} "two" (write "two:", or ${MORE})`,
    ],
  ])('%s', (_, lines, message) => {
    expect(messagesOf(...lines)).toEqual([`en.yaml:${message}`]);
  });

  it.each([
    ['  idle: 90\nlanguage: fr-BE\n', `1:3: expected 0 spaces before "idle", found 2 (${ALIKE})`],
    ['# a note\n\n - a\n - b\n- c\n', `3:2: expected 0 spaces before "-", found 1 (${ALIKE})`],
  ])('of the first lines: %j', (text, message) => {
    expect(readYaml('kiosk.yaml', text).problems.map(formatProblem)).toEqual([`kiosk.yaml:${message}`]);
  });

  it('of a line with a tab is all that is told, since the lines around it then seem to stand wrong', () => {
    const tab = 'expected spaces at the start of the line, found a tab (indent with spaces)';
    const lines = ['slides:', '  one:', '\ttitle: A', '    items:', '      a: B', '  two:', '\ttitle: C'];
    expect(messagesOf(...lines, '    lead: D', '  three:', '    title: E')).toEqual([
      `en.yaml:4:1: ${tab}`,
      `en.yaml:8:1: ${tab}`,
    ]);
  });
});

describe('colons', () => {
  it.each<[string, string[], string]>([
    [
      'a missing one',
      ['slides:', '  one:', '    title A', '    lead: B'],
      `4:5: ${COLON} "title A" (write "title: A")`,
    ],
    [
      'a missing one in the last line',
      ['slides:', '  one:', '    title: A', '    lead B', '  two:'],
      `5:5: ${COLON} "lead B" (write "lead: B", or ${MORE})`,
    ],
    [
      'a missing one before a map',
      ['slides:', '  one', '    title: A', '    lead: B'],
      `3:3: ${COLON} "one" (write "one:")`,
    ],
    [
      'one without a space',
      ['slides:', '  one:', '    title:A', '    lead: B'],
      `4:5: ${COLON} "title:A" (write "title: A")`,
    ],
    [
      'one inside a text without quotes',
      ['slides:', '  one:', '    title: Trade: a partner', '    lead: B'],
      `4:12: ${COLON} "Trade: a partner" (put text that holds ": " in quotes)`,
    ],
    [
      'one inside the second line of a text without quotes',
      ['slides:', '  one:', '    title: Trade', '      and more: a partner'],
      `5:7: ${COLON} "and more: a partner" (put text that holds ": " in quotes)`,
    ],
    [
      'a "-" without a space',
      ['slides:', '  -kind: a', '  - kind: b'],
      '3:3: expected a space after "-", found "-kind: a"',
    ],
    [
      'an = in its place',
      ['slides:', '  one:', '    title = A', '    lead: B'],
      `4:5: ${COLON} "title = A" (write "title: A")`,
    ],
    ['a list among keys', ['- one'], `2:1: ${COLON} "- one"`],
  ])('%s', (_, lines, message) => {
    expect(messagesOf(...lines)).toEqual([`en.yaml:${message}`]);
  });
});

describe('quotes and brackets', () => {
  it.each<[string, string[], string]>([
    [
      'a quote that is never closed',
      ['slides:', '  one:', '    title: "A', '    lead: B'],
      '4:12: expected a closing " for the quote that opens here, found none',
    ],
    [
      'a quote that the next text would close',
      ['slides:', '  one:', "    title: 'A", "    lead: 'B'"],
      "4:12: expected a closing ' for the quote that opens here, found none",
    ],
    [
      'an apostrophe in single quotes',
      ["subtitle: 'It's fine'", 'reviewed: true'],
      "2:15: expected nothing after the closing quote, found \"s fine'\" (inside single quotes, an apostrophe is written twice: '')",
    ],
    [
      'words behind a quoted text',
      ['subtitle: "A" and more'],
      '2:15: expected nothing after the closing quote, found "and more" (put the whole text in single quotes)',
    ],
    [
      'text that begins with a star',
      ['lead: *A* new'],
      '2:11: expected the end of the line, found "new" (put text that begins with * in quotes)',
    ],
    [
      'text that begins with a sign of YAML',
      ['lead: @home'],
      '2:7: expected text, found "@" (put text that begins with @ in quotes)',
    ],
    [
      'a backslash in double quotes',
      ['lead: "C:\\qed"'],
      '2:10: expected \\\\ for a \\, found \\q (or use single quotes)',
    ],
    [
      'a list that is never closed',
      ['languages: [en, [fr]', 'slides: []'],
      '2:12: expected a closing ] for the [ that opens here, found none',
    ],
    [
      'a map that is never closed',
      ['slides:', '  - amount: { value: 3', '    id: b'],
      '3:13: expected a closing } for the { that opens here, found none',
    ],
    [
      'a text of several lines that begins beside its sign',
      ['text: |- One', '  two'],
      '2:10: expected the end of the line, found "One" (the text of | or > begins on the next line)',
    ],
  ])('%s', (_, lines, message) => {
    expect(messagesOf(...lines)).toEqual([`en.yaml:${message}`]);
  });
});

describe('several faults', () => {
  it('are all told, one a line', () => {
    expect(messagesOf('lead: a: b: c', 'alt: d: e').map((message) => message.slice(0, 12))).toEqual([
      'en.yaml:2:7:',
      'en.yaml:3:6:',
    ]);
  });

  it('are told without those that follow from the first', () => {
    expect(messagesOf('languages: [en]]', 'slides: {}')).toHaveLength(1);
  });

  it('are counted out where they have no end, and take no time', () => {
    expect(messagesOf(...Array.from({ length: 50_000 }, () => 'a: b: c'))).toHaveLength(20);
  });
});

it('may stand in a file that begins with empty lines', () => {
  const { problems } = readYaml('en.yaml', '\n\ntitle: T\n  reviewed: true\n');
  expect(problems.map(formatProblem)).toEqual([
    `en.yaml:4:3: expected 0 spaces before "reviewed", found 2 (${ALIKE})`,
  ]);
});
