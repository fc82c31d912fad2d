// How long texts may be, so that every one of them has room on every screen.
//
// Found by measuring. Slides were filled with Russian words of 6 to 14 letters, which run wider than Latin ones, in the
// largest type, on the screens of e2e/fixtures/visual/screen.ts; what still fitted at the last step of
// renderer/slides/fit.ts was rounded down. All limits hold at once: e2e/browser/room.spec.ts fills each kind with as much
// as they allow, and looks.
import type { RoomTable, TextRoom } from './room.ts';

/** @param word about as many letters as a line of the narrowest screen has */
function text(most: number, word: number): TextRoom {
  return { most, word };
}

const NONE = text(0, 0);
/** Beside a figure: five twelfths of a level screen’s width. */
const TITLE = text(60, 20);
const LEAD = text(200, 34);
const BODY = text(300, 40);
const PROSE = ['title', 'lead', 'text'] as const;

export const ROOM: RoomTable = {
  opening: {
    texts: { title: text(40, 22), lead: text(160, 40), text: text(160, 48) },
    together: { texts: PROSE, most: 250 },
  },
  threads: {
    texts: { title: TITLE, lead: LEAD },
    together: { texts: ['title', 'lead'], most: 240 },
    items: [
      { upTo: 2, texts: { title: text(60, 28), text: text(240, 42) }, together: 260 },
      { upTo: 3, texts: { title: text(60, 28), text: text(130, 42) }, together: 154 },
      { upTo: 4, texts: { title: text(40, 28), text: text(50, 42) }, together: 80 },
    ],
  },
  compare: {
    texts: {
      title: text(40, 17),
      lead: text(80, 34),
      left: text(13, 13),
      right: text(13, 13),
      note: text(60, 40),
    },
    items: [
      {
        upTo: 6,
        texts: { title: text(18, 14), left: text(66, 16), right: text(66, 16) },
        rows: [
          { line: 40, lines: 7 },
          { line: 22, lines: 9 },
        ],
      },
    ],
  },
  map: {
    texts: {
      title: text(32, 30),
      lead: text(40, 22),
      left: text(13, 13),
      right: text(13, 13),
      leftPlace: text(16, 16),
      rightPlace: text(16, 16),
      ratio: text(34, 18),
      note: text(66, 28),
    },
    together: { texts: ['lead', 'note'], most: 97 },
    items: [
      {
        upTo: 6,
        texts: { title: text(18, 15), left: text(66, 20), right: text(66, 20) },
        rows: [
          { line: 41, lines: 9 },
          { line: 23, lines: 12 },
        ],
      },
      {
        upTo: 8,
        texts: { title: text(18, 15), left: text(40, 20), right: text(40, 20) },
        rows: [
          { line: 41, lines: 8 },
          { line: 24, lines: 9 },
        ],
      },
    ],
  },
  timeline: {
    texts: { title: TITLE, lead: text(100, 34) },
    // Above fourteen, titles stand on the opened milestone alone.
    items: [
      { upTo: 5, texts: { title: text(90, 24), place: text(36, 17), text: text(160, 28) } },
      { upTo: 7, texts: { title: text(90, 24), place: text(36, 17), text: text(160, 28) } },
      { upTo: 10, texts: { title: text(55, 22), place: text(36, 17), text: text(160, 28) } },
      { upTo: 14, texts: { title: text(40, 18), place: text(36, 17), text: text(160, 28) } },
      { upTo: 40, texts: { title: text(40, 24), place: text(36, 17), text: text(160, 28) } },
    ],
  },
  statement: {
    texts: { title: TITLE, lead: LEAD, text: BODY, note: text(150, 42) },
    together: { texts: ['title', 'lead', 'text', 'note'], most: 400 },
    items: [
      { upTo: 2, texts: { title: text(100, 40), text: text(200, 48) }, together: 260 },
      { upTo: 3, texts: { title: text(64, 40), text: text(140, 48) }, together: 180 },
      { upTo: 4, texts: { title: text(64, 40), text: text(80, 48) }, together: 119 },
      { upTo: 5, texts: { title: text(40, 40), text: text(48, 48) }, together: 75 },
      { upTo: 6, texts: { title: text(40, 40), text: NONE } },
    ],
    itemsBelow: [
      { upTo: 1, texts: { title: text(100, 40), text: text(200, 48) }, together: 260 },
      { upTo: 2, texts: { title: text(90, 40), text: text(48, 48) }, together: 60 },
      { upTo: 3, texts: { title: text(80, 40), text: text(48, 48) }, together: 55 },
      { upTo: 5, texts: { title: text(40, 40), text: NONE } },
    ],
  },
  figures: {
    texts: { title: TITLE, lead: text(100, 34), note: text(60, 40) },
    items: [
      { upTo: 2, texts: { title: text(120, 36), text: text(150, 40) } },
      { upTo: 3, texts: { title: text(90, 24), text: text(90, 26) } },
      { upTo: 4, texts: { title: text(60, 22), text: text(60, 24) }, together: 90 },
      { upTo: 6, texts: { title: text(40, 22), text: text(30, 24) }, together: 40 },
    ],
  },
  bars: {
    texts: { title: text(40, 30), lead: text(140, 34), total: text(40, 34), note: text(90, 40) },
    items: [
      { upTo: 2, texts: { title: text(100, 24) } },
      { upTo: 3, texts: { title: text(60, 16) } },
    ],
  },
  share: {
    texts: { title: TITLE, lead: LEAD, part: text(90, 13), whole: text(100, 30), note: text(150, 38) },
    together: { texts: ['title', 'lead', 'note'], most: 400 },
  },
  count: {
    texts: { title: TITLE, lead: text(160, 34), label: text(60, 28), text: text(150, 38) },
    together: { texts: ['title', 'lead', 'label', 'text'], most: 290 },
  },
  portrait: {
    texts: { title: TITLE, lead: text(160, 34), name: text(25, 17), text: text(150, 42) },
    together: { texts: ['title', 'lead', 'name', 'text'], most: 330 },
    items: [
      { upTo: 2, texts: { title: text(100, 40), text: text(180, 46) }, together: 230 },
      { upTo: 3, texts: { title: text(80, 40), text: text(90, 46) }, together: 130 },
      { upTo: 4, texts: { title: text(70, 40), text: text(46, 46) }, together: 55 },
      { upTo: 6, texts: { title: text(40, 40), text: NONE } },
    ],
    itemsBelow: [
      { upTo: 1, texts: { title: text(100, 40), text: text(180, 46) }, together: 230 },
      { upTo: 2, texts: { title: text(50, 40), text: text(60, 46) }, together: 90 },
      { upTo: 3, texts: { title: text(45, 40), text: NONE } },
    ],
  },
  gallery: {
    texts: { title: text(40, 20), lead: LEAD },
    items: [
      { upTo: 1, texts: { title: text(120, 40) }, beside: { texts: ['title', 'lead'], most: 450 } },
      { upTo: 3, texts: { title: text(90, 40) }, beside: { texts: ['title', 'lead'], most: 245 } },
      { upTo: 6, texts: { title: text(60, 40) }, beside: { texts: ['title', 'lead'], most: 180 } },
      { upTo: 12, texts: { title: text(40, 40) }, beside: { texts: ['title', 'lead'], most: 112 } },
      { upTo: 18, texts: { title: text(40, 40) }, beside: { texts: ['title', 'lead'], most: 70 } },
    ],
  },
  video: {
    texts: { title: TITLE, lead: LEAD, text: BODY },
    together: { texts: PROSE, most: 400 },
  },
  closing: {
    texts: { title: text(40, 22), lead: text(220, 40), text: text(160, 48) },
    together: { texts: PROSE, most: 280 },
  },
};
