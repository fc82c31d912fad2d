// The fonts that ship can draw whatever is printed: no character falls back to a font of the machine, which looks foreign.
import { describe, expect, it } from 'vitest';
import { facesThatShip } from './faces.fixture.ts';
import type { Face } from './faces.fixture.ts';
import { catalogue, exhibitions, formats, panel } from './print.fixture.ts';
import type { Print } from './print.fixture.ts';

const faces = facesThatShip();

/** Never drawn: line breaks, and the place where a word may be broken. */
const UNSEEN = /[\n\u00ad]/gu;
/** HarfBuzz, which sets Chromium’s text, makes narrow spaces from the font’s own space. */
const NARROW_SPACES = /[\u2009\u202f]/gu;

/** The characters of a text that a font lacks. */
function lacking(text: string, font: readonly Face[]): readonly string[] {
  const characters = new Set(text.replace(UNSEEN, '').replace(NARROW_SPACES, ' '));
  return [...characters].filter((character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return !font.some((face) => face.covers(codePoint) && face.draws(codePoint));
  });
}

const font = (family: string, style: string) =>
  faces.filter((face) => face.family === family && face.style === style);

const FONTS = [
  { name: 'Golos Text', faces: font('Golos Text', 'normal'), sets: () => true },
  { name: 'Source Serif 4', faces: font('Source Serif 4', 'normal'), sets: ({ serif }: Print) => serif },
  {
    name: 'Source Serif 4 Italic',
    faces: font('Source Serif 4', 'italic'),
    sets: ({ serif }: Print) => serif,
  },
];

/** One line for each character that cannot be drawn: `kz-be-30/text/kk.yaml: slides.opening.title: "➜" (U+279C) …`. */
function missing(prints: readonly Print[]): readonly string[] {
  return prints.flatMap((print) =>
    FONTS.filter(({ sets }) => sets(print)).flatMap(({ name, faces }) =>
      lacking(print.text, faces).map((character) => {
        const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
        return `${print.place}: "${character}" (U+${code}) is not in ${name}`;
      }),
    ),
  );
}

describe('the fonts can draw', () => {
  it.each([
    ['every text of the exhibitions that ship, and the names of their sources', exhibitions],
    ['every word of the interface', catalogue],
    ['every word of the staff panel', panel],
    ['every number, amount and date in every language', formats],
  ])('%s', (_what, prints) => {
    expect(prints().length).toBeGreaterThan(0);
    expect(missing(prints())).toEqual([]);
  });

  it('all letters of Kazakh', () => {
    const text = 'ӘҒҚҢӨҰҮҺІәғқңөұүһі₸';
    expect(missing([{ place: 'Kazakh', text, serif: true }])).toEqual([]);
  });

  it('and the test says what they cannot, where, and in which font', () => {
    const place = 'somewhere/text/en.yaml: slides.opening.lead';
    expect(missing([{ place, text: 'On ➜', serif: true }])).toEqual([
      `${place}: "➜" (U+279C) is not in Golos Text`,
      `${place}: "➜" (U+279C) is not in Source Serif 4`,
      `${place}: "➜" (U+279C) is not in Source Serif 4 Italic`,
    ]);
  });
});

describe('every font file', () => {
  it.each(faces.map((face) => [face.file, face] as const))(
    'keeps words unseen until it is there, lest they jump: %s',
    (_file, face) => {
      expect(face.display).toBe('block');
    },
  );

  it('is one of twelve: four subsets of three fonts', () => {
    expect(faces.map(({ family, style }) => `${family} ${style}`).sort()).toEqual([
      ...Array<string>(4).fill('Golos Text normal'),
      ...Array<string>(4).fill('Source Serif 4 italic'),
      ...Array<string>(4).fill('Source Serif 4 normal'),
    ]);
  });
});
