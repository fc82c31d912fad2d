// Which deck is shown, when folders are good, broken, mended and missing.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '../../core/deck/problem.ts';
import type { Deck } from '../../core/deck/schema.ts';
import { CurrentExhibition } from './current-exhibition.ts';
import type { Reading } from './current-exhibition.ts';

function deckCalled(id: string): Deck {
  return {
    id,
    title: { en: `The ${id}`, fr: `Le ${id}` },
    languages: ['en', 'fr'],
    defaultLanguage: 'fr',
    sources: {},
    emblems: [{ file: `media/${id}.png`, name: id, ground: 'paper' }],
    slides: [],
  };
}

function problem(severity: Problem['severity'], path = 'slides[0]'): Problem {
  return {
    severity,
    file: 'deck.yaml',
    position: { line: 3, column: 1 },
    path,
    expected: 'a',
    found: 'b',
  };
}

describe('CurrentExhibition', () => {
  let lines: string[];
  let folders: Record<string, Reading>;
  const nothing: Reading = { deck: undefined, problems: [problem('error')], unread: [] };
  const write = (level: string) => (place: string, message: string) => {
    lines.push(`${level} ${place} ${message}`);
  };
  const source = {
    wanted: '/mine',
    builtIn: '/built-in',
    read: (folder: string) => Promise.resolve(folders[folder] ?? nothing),
    log: { info: write('info'), warn: write('warn'), error: write('error') },
  };
  const shown = (exhibition: CurrentExhibition) =>
    (JSON.parse(new TextDecoder().decode(exhibition.deckJson)) as Deck).id;

  beforeEach(() => {
    lines = [];
    folders = {
      '/mine': { deck: deckCalled('mine'), problems: [], unread: [] },
      '/built-in': { deck: deckCalled('built-in'), problems: [], unread: [] },
    };
  });

  it('shows the wanted one, and names its media and no others', async () => {
    const exhibition = await CurrentExhibition.open(source);
    expect(shown(exhibition)).toBe('mine');
    expect(exhibition.folder).toBe('/mine');
    expect(exhibition.title).toBe('Le mine');
    expect(exhibition.names('media/mine.png')).toBe(true);
    expect(exhibition.names('deck.yaml')).toBe(false);
    expect(lines).toEqual([]);
  });

  it('shows the built-in one where the wanted one gives no deck, and says so', async () => {
    folders['/mine'] = nothing;
    const exhibition = await CurrentExhibition.open(source);
    expect(shown(exhibition)).toBe('built-in');
    expect(exhibition.folder).toBe('/built-in');
    expect(lines).toEqual([
      'info exhibition in /mine:',
      'error exhibition deck.yaml:3:1 slides[0]: expected a, found b',
      'error exhibition /mine cannot be shown; showing the built-in one instead: /built-in',
    ]);
  });

  it('turns to the wanted one once it is mended', async () => {
    folders['/mine'] = nothing;
    const exhibition = await CurrentExhibition.open(source);
    folders['/mine'] = { deck: deckCalled('mine'), problems: [problem('warning')], unread: [] };
    expect(await exhibition.refresh()).toBe(true);
    expect(shown(exhibition)).toBe('mine');
    expect(exhibition.folder).toBe('/mine');
    expect(exhibition.names('media/built-in.png')).toBe(false);
  });

  it('keeps the last good deck after a broken save, with its media', async () => {
    const exhibition = await CurrentExhibition.open(source);
    folders['/mine'] = nothing;
    expect(await exhibition.refresh()).toBe(false);
    expect(shown(exhibition)).toBe('mine');
    expect(exhibition.names('media/mine.png')).toBe(true);
    expect(lines.at(-1)).toBe('error exhibition /mine cannot be shown; the last good deck stays');
  });

  it('keeps the whole last good deck while a file of it cannot be read, and says which', async () => {
    const exhibition = await CurrentExhibition.open(source);
    folders['/mine'] = { deck: deckCalled('half'), problems: [problem('error')], unread: ['text/fr.yaml'] };
    expect(await exhibition.refresh()).toBe(false);
    expect(shown(exhibition)).toBe('mine');
    expect(lines).toEqual([
      'info exhibition in /mine:',
      'error exhibition deck.yaml:3:1 slides[0]: expected a, found b',
      'error exhibition text/fr.yaml cannot be read; the last good deck stays',
    ]);
  });

  it.each([
    ['begins with what is good', '/mine'],
    ['turns from the built-in one to what is good', '/built-in'],
  ])('%s, and does without the same file from then on', async (_, before) => {
    const half = {
      deck: { ...deckCalled('half'), languages: ['en'] },
      problems: [],
      unread: ['text/fr.yaml'],
    };
    folders['/mine'] = before === '/mine' ? half : nothing;
    const exhibition = await CurrentExhibition.open(source);
    if (before === '/built-in') {
      folders['/mine'] = half;
      expect(await exhibition.refresh()).toBe(true);
    }
    expect(shown(exhibition)).toBe('half');
    folders['/mine'] = { ...half, deck: deckCalled('half-changed') };
    expect(await exhibition.refresh()).toBe(true);
    expect(shown(exhibition)).toBe('half-changed');
  });

  it('turns to another one that staff choose, and reads that one again from then on', async () => {
    const exhibition = await CurrentExhibition.open(source);
    folders['/other'] = { deck: deckCalled('other'), problems: [], unread: [] };
    expect(exhibition.take('/other', await exhibition.read('/other'))).toBe(true);
    expect([shown(exhibition), exhibition.folder, exhibition.wanted]).toEqual(['other', '/other', '/other']);
    expect(exhibition.names('media/mine.png')).toBe(false);
    folders['/other'] = { deck: deckCalled('other-changed'), problems: [], unread: [] };
    expect(await exhibition.refresh()).toBe(true);
    expect(shown(exhibition)).toBe('other-changed');
  });

  it('stays where it is when the other one gives no deck', async () => {
    const exhibition = await CurrentExhibition.open(source);
    expect(exhibition.take('/nowhere', await exhibition.read('/nowhere'))).toBe(false);
    expect([shown(exhibition), exhibition.wanted]).toEqual(['mine', '/mine']);
  });

  it('does not fall back to the one before, which was being read again when staff chose', async () => {
    const exhibition = await CurrentExhibition.open(source);
    folders['/other'] = { deck: deckCalled('other'), problems: [], unread: [] };
    const other = await exhibition.read('/other');
    const refreshed = exhibition.refresh();
    exhibition.take('/other', other);
    expect(await refreshed).toBe(false);
    expect(shown(exhibition)).toBe('other');
  });

  it('shows the last good copy where the wanted one cannot be read, and turns back once it can', async () => {
    folders['/mine'] = nothing;
    folders['/copy'] = { deck: deckCalled('copied'), problems: [], unread: [] };
    const copyOf = (folder: string) => (folder === '/mine' ? '/copy' : undefined);
    const exhibition = await CurrentExhibition.open({ ...source, copyOf });
    expect(shown(exhibition)).toBe('copied');
    expect(exhibition.folder).toBe('/copy');
    expect(exhibition.original).toBeUndefined();
    expect(lines.at(-1)).toBe(
      'error exhibition /mine cannot be shown; showing its last good copy instead: /copy',
    );
    folders['/mine'] = { deck: deckCalled('mine'), problems: [], unread: [] };
    expect(await exhibition.refresh()).toBe(true);
    expect(shown(exhibition)).toBe('mine');
    expect(exhibition.original).toMatchObject({ folder: '/mine', deck: { id: 'mine' } });
  });

  it('shows the last good copy where that has a language which the wanted one has lost, whatever is asked for', async () => {
    const half = {
      deck: { ...deckCalled('half'), languages: ['en'] },
      problems: [],
      unread: ['text/fr.yaml'],
    };
    folders['/mine'] = half;
    folders['/copy'] = { deck: deckCalled('copied'), problems: [], unread: [] };
    const exhibition = await CurrentExhibition.open({ ...source, copyOf: () => '/copy' });
    expect(exhibition.folder).toBe('/copy');
    expect(lines).toEqual([
      'error exhibition text/fr.yaml cannot be read; showing its last good copy instead: /copy',
    ]);
    // Neither a save beside it nor a page that is loaded again costs the language; nor is the copy renewed from less.
    expect(await exhibition.refresh()).toBe(false);
    expect(await exhibition.use('wanted')).toBe(false);
    expect(exhibition.original).toBeUndefined();
    folders['/mine'] = { deck: deckCalled('mine'), problems: [], unread: [] };
    expect(await exhibition.refresh()).toBe(true);
    expect(exhibition.folder).toBe('/mine');
  });

  it('shows what is good of the wanted one where its copy has no more', async () => {
    const half = {
      deck: { ...deckCalled('half'), languages: ['en'] },
      problems: [],
      unread: ['text/fr.yaml'],
    };
    folders['/mine'] = half;
    folders['/copy'] = { ...half, deck: { ...half.deck, id: 'copied' } };
    const exhibition = await CurrentExhibition.open({ ...source, copyOf: () => '/copy' });
    expect(exhibition.folder).toBe('/mine');
  });

  it('shows the built-in one where the copy cannot be read either', async () => {
    folders['/mine'] = nothing;
    const exhibition = await CurrentExhibition.open({ ...source, copyOf: () => '/copy' });
    expect(shown(exhibition)).toBe('built-in');
  });

  it('has what the deck names in its folder, then in the copy, and nothing else', async () => {
    const copyOf = (folder: string) => (folder === '/mine' ? '/copy' : undefined);
    const exhibition = await CurrentExhibition.open({ ...source, copyOf });
    const placesOf = (path: string) => exhibition.places(path).map((place) => [place.folder, place.path]);
    expect(placesOf('media/mine.png')).toEqual([
      ['/mine', 'media/mine.png'],
      ['/copy', 'media/mine.png'],
    ]);
    expect(placesOf('media/other.png')).toEqual([]);
  });

  describe('whose folder is away', () => {
    const away: Reading = { deck: undefined, problems: [problem('error')], unread: [], away: 'is not there' };
    const BACK = 'once it is there, it shows by itself';

    it.each([
      ['/copy', 'the kiosk shows its copy'],
      [undefined, 'the kiosk shows the built-in exhibition'],
    ])('is told in one line at the start, with a copy in %s', async (copy, instead) => {
      folders['/mine'] = away;
      folders['/copy'] = { deck: deckCalled('copied'), problems: [], unread: [] };
      await CurrentExhibition.open({ ...source, copyOf: () => copy });
      expect(lines).toEqual([`error exhibition the folder /mine is not there; ${instead}; ${BACK}`]);
    });

    it.each([
      ['/copy', 'the kiosk shows its copy'],
      [undefined, 'the kiosk shows what it has read of it, and has no copy of its pictures'],
    ])(
      'is told in one line while it shows, with a copy in %s; back, it is read again',
      async (copy, instead) => {
        const exhibition = await CurrentExhibition.open({ ...source, copyOf: () => copy });
        const good = folders['/mine'];
        folders['/mine'] = away;
        expect(await exhibition.refresh()).toBe(false);
        expect(lines).toEqual([`error exhibition the folder /mine is not there; ${instead}; ${BACK}`]);
        folders['/mine'] = good!;
        expect(await exhibition.refresh()).toBe(true);
        expect(lines.at(-1)).toBe('info exhibition read again: /mine');
      },
    );

    it('is told as any problem where staff choose it, and where there is nothing else', async () => {
      const exhibition = await CurrentExhibition.open(source);
      folders['/other'] = away;
      await exhibition.read('/other');
      expect(lines).toEqual([
        'info exhibition in /other:',
        'error exhibition deck.yaml:3:1 slides[0]: expected a, found b',
      ]);
      folders = { '/mine': away, '/built-in': away };
      await CurrentExhibition.open(source);
      expect(lines.slice(2)).toEqual([
        'info exhibition in /built-in:',
        'error exhibition deck.yaml:3:1 slides[0]: expected a, found b',
        `error exhibition the folder /mine is not there; the kiosk shows nothing; ${BACK}`,
        'error exhibition /built-in cannot be shown either: there is nothing to show',
      ]);
    });
  });

  it('lives without anything to show', async () => {
    folders = {};
    const exhibition = await CurrentExhibition.open(source);
    expect(exhibition.deckJson).toBeUndefined();
    expect(exhibition.names('media/mine.png')).toBe(false);
    expect(lines.at(-1)).toBe('error exhibition /built-in cannot be shown either: there is nothing to show');
  });

  it('logs warnings as such, no notes, and counts what is too much', async () => {
    const problems = Array.from({ length: 60 }, (_, index) => problem('warning', `slides[${String(index)}]`));
    folders['/mine'] = { deck: deckCalled('mine'), problems: [problem('note'), ...problems], unread: [] };
    await CurrentExhibition.open(source);
    expect(lines).toHaveLength(52);
    expect(lines[1]).toBe('warn exhibition deck.yaml:3:1 slides[0]: expected a, found b');
    expect(lines[51]).toBe('warn exhibition and 10 problems more');
  });
});
