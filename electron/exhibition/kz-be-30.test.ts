// The exhibition that ships: complete, in order, true to the ministry’s text, and short enough to be read standing.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Deck, Slide, SlideOf } from '../../core/deck/schema.ts';
import type { Kind } from '../../core/deck/kinds.ts';
import { formatProblem } from '../../core/deck/problem.ts';
import { plainText, visibleWordCount } from '../../core/deck/text.ts';
import { readExhibition } from './read.ts';

const { deck: read, problems } = await readExhibition(
  fileURLToPath(new URL('../../assets/exhibitions/kz-be-30', import.meta.url)),
);
if (!read) throw new Error(problems.map(formatProblem).join('\n'));
const deck: Deck = read;

/** Most words on the screen at first sight: 30–70 (Te Papa); French says the same in up to a fifth more. */
const MOST_WORDS: Readonly<Record<string, number>> = { en: 70, 'fr-BE': 84 };
/** Longest sentence, in words (Smithsonian). */
const LONGEST_SENTENCE = 25;

function slideOf<K extends Kind>(kind: K, id: string): SlideOf<K> {
  const slide = deck.slides.find((candidate) => candidate.id === id);
  if (slide?.kind !== kind) throw new Error(`no slide "${id}" of the kind ${kind}`);
  return slide;
}

/** Every text of a slide in a language, but not `alt`, which is not printed. */
function printed(slide: Slide, language: string): string[] {
  const texts = (value: unknown): string[] =>
    typeof value === 'string' ? [plainText(value)] : Object.values(value as object).flatMap(texts);
  const { alt: _alt, ...words } = (slide.words[language] ?? {}) as Record<string, unknown>;
  return texts(words);
}

function sentences(text: string): string[] {
  return text.split(/(?<=[.!?:])\s+/);
}

/** Everything that the ministry’s text says: the slide where it stands, and what it says there. */
const STATEMENTS: readonly (readonly [slide: string, en: string, fr: string])[] = [
  [
    'opening',
    'an important milestone in the history of bilateral cooperation',
    'une étape importante dans l’histoire de la coopération bilatérale',
  ],
  [
    'opening',
    'celebrate the 30th anniversary of the establishment of diplomatic relations',
    'célèbrent le trentième anniversaire de l’établissement de leurs relations diplomatiques',
  ],
  [
    'threads',
    'Over three decades, Kazakhstan–Belgium relations have steadily developed',
    'En trois décennies, les relations belgo-kazakhes se sont développées avec constance',
  ],
  ['threads', 'Close political contacts', 'Des contacts politiques étroits'],
  [
    'threads',
    'Mutually beneficial economic cooperation',
    'Une coopération économique mutuellement bénéfique',
  ],
  ['threads', 'Friendly ties between the peoples', 'Des liens d’amitié entre les peuples'],
  [
    'threads',
    'Cultural and humanitarian cooperation is also developing successfully, alongside politics and the economy',
    'La coopération culturelle et humanitaire se développe elle aussi avec succès, aux côtés de la politique et de l’économie',
  ],
  ['political-dialogue', 'Dialogue at the highest level', 'Dialogue au plus haut niveau'],
  [
    'political-dialogue',
    'Open dialogue plays an important role in promoting bilateral and multilateral cooperation',
    'Un dialogue ouvert joue un rôle important dans la promotion de la coopération bilatérale et multilatérale',
  ],
  [
    'political-dialogue',
    'During his official visit to Brussels, President Kassym-Jomart Tokayev noted that Kazakhstan considers Belgium an important political and economic partner in the European Union',
    'Lors de sa visite officielle à Bruxelles, le président Kassym-Jomart Tokaïev a relevé que le Kazakhstan considère la Belgique comme un important partenaire politique et économique au sein de l’Union européenne',
  ],
  [
    'parliaments',
    'Inter-parliamentary cooperation is of particular importance',
    'La coopération interparlementaire revêt une importance particulière',
  ],
  [
    'parliaments',
    'There are friendship groups in the parliaments',
    'Il existe des groupes d’amitié au sein des parlements',
  ],
  [
    'parliaments',
    'They promote active contacts between parliamentarians',
    'Ils favorisent des contacts actifs entre parlementaires',
  ],
  [
    'legal-framework',
    'Robust political relations and a diversified legal framework have created favourable ground to realise potential in trade, the economy and investment',
    'Des relations politiques solides et un cadre juridique diversifié ont créé un terrain favorable à la réalisation du potentiel en matière de commerce, d’économie et d’investissement',
  ],
  [
    'trade',
    'Belgium is one of Kazakhstan’s key trading partners among the member states of the European Union',
    'La Belgique est l’un des principaux partenaires commerciaux du Kazakhstan parmi les États membres de l’Union européenne',
  ],
  ['trade', 'Trade turnover', 'Volume des échanges commerciaux'],
  [
    'investment',
    'Direct investment from Belgium to Kazakhstan',
    'Investissements directs de la Belgique au Kazakhstan',
  ],
  ['investment', 'Gross inflow', 'Entrées brutes'],
  [
    'enterprises',
    'enterprises with the participation of Belgian companies',
    'entreprises à participation belge',
  ],
  ['enterprises', 'work in Kazakhstan', 'actives au Kazakhstan'],
  [
    'literature',
    'Many works of Kazakh writers, translated into French and Dutch, have been introduced to Belgian readers',
    'De nombreuses œuvres d’écrivains kazakhs, traduites en français et en néerlandais, ont été présentées aux lecteurs belges',
  ],
  ['literature', 'Abay Kunanbayev', 'Abaï Kounanbaïev'],
  [
    'literature',
    'the oeuvre of Abay Kunanbayev, the great Kazakh poet, writer and founder of Kazakh written literature',
    'l’œuvre d’Abaï Kounanbaïev, grand poète et écrivain kazakh, fondateur de la littérature kazakhe écrite',
  ],
  [
    'theatre',
    'Theatres in Kazakhstan successfully stage plays based on the works of the famous Belgian playwright Maurice Maeterlinck',
    'Des théâtres du Kazakhstan mettent en scène avec succès des pièces d’après les œuvres du célèbre dramaturge belge Maurice Maeterlinck',
  ],
  [
    'closing',
    'Over thirty years of effective engagement, Kazakh-Belgian relations have become an example of successful and mutually beneficial cooperation',
    'En trente ans d’engagement effectif, les relations belgo-kazakhes sont devenues un exemple de coopération fructueuse et mutuellement bénéfique',
  ],
  ['closing', 'for the benefit of the citizens of the two countries', 'aux citoyens des deux pays'],
];

describe('the exhibition that ships', () => {
  it('has no problems', () => {
    // That nobody has approved the words yet is a note.
    const wrong = problems.filter((problem) => problem.severity !== 'note');
    expect(wrong.map(formatProblem)).toEqual([]);
  });

  it('has its thirteen slides in order', () => {
    expect(deck.slides.map((slide) => `${slide.kind} ${slide.id}`)).toEqual([
      'opening opening',
      'threads threads',
      'map map',
      'timeline timeline',
      'statement political-dialogue',
      'statement parliaments',
      'statement legal-framework',
      'bars trade',
      'share investment',
      'count enterprises',
      'portrait literature',
      'portrait theatre',
      'closing closing',
    ]);
  });

  it('leads from each thread to a slide', () => {
    const ids = deck.slides.map((slide) => slide.id);
    for (const item of slideOf('threads', 'threads').items) expect(ids).toContain(item.slide);
  });

  it('names sources on every slide and every milestone', () => {
    for (const slide of deck.slides) expect(slide.sources, slide.id).not.toEqual([]);
    for (const item of slideOf('timeline', 'timeline').items) expect(item.sources, item.id).not.toEqual([]);
  });
});

describe('dates and amounts', () => {
  it('stand where they belong', () => {
    const trade = slideOf('bars', 'trade');
    const investment = slideOf('share', 'investment');
    const enterprises = slideOf('count', 'enterprises');
    expect(trade.total).toMatchObject({ value: 419_700_000, unit: 'USD' });
    expect(trade.date).toBe('2021');
    expect(investment.part).toMatchObject({ amount: { value: 1_069_000_000, unit: 'USD' }, date: '2021' });
    expect(investment.whole).toMatchObject({
      amount: { value: 9_960_000_000, unit: 'USD' },
      date: { from: '2005', to: '2021' },
    });
    expect(enterprises).toMatchObject({ count: 70, about: true });
  });

  it('keep the anniversary’s two days', () => {
    expect(slideOf('opening', 'opening')).toMatchObject({ from: '1992-08-25', to: '2022-08-25' });
    expect(slideOf('closing', 'closing')).toMatchObject({ from: '1992-08-25', to: '2022-08-25' });
  });

  it('keep the thirteen milestones on their days', () => {
    expect(slideOf('timeline', 'timeline').items.map(({ date }) => date)).toEqual([
      '1992-08-25',
      '1998-04-16',
      '1998-04-16',
      '2006-12-04',
      '2011',
      '2012-11-22',
      '2015-03-02',
      '2015-12-21',
      '2017',
      '2019-11-15',
      { from: '2021-11-25', to: '2021-11-26' },
      '2022-08-25',
      '2022-10-17',
    ]);
  });

  it('keep the days from which agreements hold', () => {
    expect(slideOf('statement', 'legal-framework').items.map(({ date, inForce }) => [date, inForce])).toEqual(
      [
        ['1998-04-16', '2001-02-06'],
        ['1998-04-16', '2000-04-13'],
        ['2015-03-02', undefined],
        ['2015-12-21', '2020-03-01'],
      ],
    );
  });
});

describe.each(deck.languages)('the words in %s', (language) => {
  it.each(STATEMENTS)('say on the slide "%s": %s', (id, en, fr) => {
    const slide = deck.slides.find((candidate) => candidate.id === id);
    const words = slide ? printed(slide, language).join('\n') : '';
    expect(words).toContain(language === 'en' ? en : fr);
  });

  it.each(deck.slides.map((slide) => [slide.id, slide] as const))(
    'can be read standing: %s',
    (_id, slide) => {
      expect(visibleWordCount(slide, language)).toBeLessThanOrEqual(MOST_WORDS[language] ?? 0);
    },
  );

  it('never put a date’s day or an amount into words', () => {
    const written = deck.slides.flatMap((slide) => printed(slide, language));
    for (const text of written) {
      expect(text).not.toMatch(/\d[.,]\d|\d{3} ?\d{3}|\b(?:USD|million|milliard|billion)/i);
      expect(text).not.toMatch(
        /\b\d{1,2} (?:January|August|November|December|janvier|août|novembre|décembre)/i,
      );
    }
  });
});

it('keeps English sentences to 25 words', () => {
  const long = deck.slides
    .flatMap((slide) => printed(slide, 'en'))
    .flatMap(sentences)
    .filter((sentence) => sentence.split(/\s+/).length > LONGEST_SENTENCE);
  expect(long).toEqual([]);
});

it('says what each drawing shows to those who do not see it', () => {
  for (const slide of deck.slides) expect(slide.words.en?.alt, slide.id).toBeTruthy();
});
