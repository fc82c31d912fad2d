// From files to a deck: everything that is wrong is told, and everything that is right is shown.
import type { Draft } from './draft.ts';
import { LEFT_OUT, readDraft } from './draft.ts';
import { inOrderOfDates, withDistinctItems, withKnownSources } from './draft-items.ts';
import { withMedia } from './draft-media.ts';
import { describe } from './found.ts';
import { readHead } from './head.ts';
import type { Head } from './head.ts';
import { EMBLEM, mediaFault, mediaFlaw } from './media.ts';
import type { Problem } from './problem.ts';
import { ProblemList } from './problem-list.ts';
import type { Deck, Emblem, Slide } from './schema.ts';
import type { ExhibitionFiles } from './source.ts';
import { noteStrayWords, withKnownTargets } from './references.ts';
import { readTexts } from './texts.ts';
import type { Texts } from './texts.ts';
import { noteTooLong } from './too-long.ts';
import type { Language } from './values.ts';
import { withWords } from './words.ts';
import type { WordedDraft } from './words.ts';

export interface Parsed {
  /** Undefined where nothing can be shown. */
  readonly deck: Deck | undefined;
  readonly problems: readonly Problem[];
}

/** Never throws, whatever the files hold; takes time in proportion to their size. */
export function parse(files: ExhibitionFiles): Parsed {
  const problems = new ProblemList();
  const head = readHead(files.deck, problems);
  if (head === undefined) return { deck: undefined, problems: problems.all };
  const drafts = readDrafts(files, head, problems);
  const texts = readTexts(files, head, problems);
  const worded =
    texts === undefined ? [] : drafts.flatMap((draft) => withWords(files.deck, draft, texts, problems) ?? []);
  const emblems = withGoodEmblems(files, head, problems);
  if (texts === undefined || worded.length === 0) {
    nothingToShow(files, head, problems);
    return { deck: undefined, problems: problems.all };
  }
  noteStrayWords(head, texts, problems);
  const slides = withKnownTargets(files, head, worded, problems).map(toSlide);
  noteTooLong(slides, texts, problems);
  const { id, sources } = head;
  const { languages, reference } = texts;
  const deck = {
    id,
    title: titles(texts, id),
    languages,
    defaultLanguage: reference.language,
    sources,
    emblems,
    slides,
  };
  return { deck, problems: problems.all };
}

/** The slides of deck.yaml that are good by themselves, before their words are looked at. */
function readDrafts(files: ExhibitionFiles, head: Head, problems: ProblemList): readonly Draft[] {
  const { deck } = files;
  const places = new Map<string, number>();
  return head.slides.flatMap((raw, index) => {
    const read = readDraft(deck, raw, index, problems);
    if (read === undefined) return [];
    const before = places.get(read.id);
    if (before !== undefined) {
      problems.error(deck, [...read.path, 'id'], {
        expected: 'an id of its own',
        found: `${describe(read.id)}, which slides[${String(before)}] has`,
        fix: LEFT_OUT,
      });
      return [];
    }
    places.set(read.id, index);
    const distinct = withDistinctItems(deck, read, problems);
    const pictured = distinct && withMedia(files, distinct, problems);
    if (pictured === undefined) return [];
    return [inOrderOfDates(deck, withKnownSources(deck, pictured, head, problems), problems)];
  });
}

function withGoodEmblems(files: ExhibitionFiles, head: Head, problems: ProblemList): readonly Emblem[] {
  return head.emblems.filter(({ file }, index) => {
    const facts = files.media(file);
    const fault = mediaFault(file, facts, EMBLEM);
    const flaw = fault ?? (facts && mediaFlaw(facts, EMBLEM));
    if (flaw) problems.warning(files.deck, ['emblems', head.emblemPlaces[index] ?? index, 'file'], flaw);
    return fault === undefined;
  });
}

function nothingToShow({ deck }: ExhibitionFiles, head: Head, problems: ProblemList): void {
  problems.consequence(deck, ['slides'], {
    expected: 'at least one slide that can be shown',
    found: `none of ${String(head.slides.length)}`,
  });
}

/** Checked against its kind's schemas, piece by piece: what the compiler cannot follow. */
function toSlide({ draft, words }: WordedDraft): Slide {
  const items = draft.items === undefined ? {} : { items: draft.items.map(({ value }) => value) };
  return { ...draft.data, ...items, words } as unknown as Slide;
}

function titles({ reference, translations }: Texts, id: string): Readonly<Record<Language, string>> {
  const all = [reference, ...translations];
  const fallback = all.find(({ title }) => title !== undefined)?.title ?? id;
  return Object.fromEntries(all.map(({ language, title }) => [language, title ?? fallback]));
}
