// The drawing of a statement: which motif, and how much room it has beside the statement's points.
import type { Motif } from '../../../core/deck/kinds.ts';
import { horizon } from '../line/piece.ts';
import type { Piece } from '../line/piece.ts';
import { dialogue } from './dialogue.ts';
import { closing } from './horns.ts';
import { law } from './law.ts';
import { parliament } from './parliament.ts';
import { whiplash } from './whiplash.ts';

export interface Room {
  /** How many points there are. */
  readonly count: number;
  /** Part of the figure's height that the drawing may take, from its top. */
  readonly share: number;
}

export function statementPiece(motif: Motif, { count, share }: Room): Piece {
  switch (motif) {
    case 'dialogue':
      return dialogue(share);
    case 'parliament':
      return parliament(share);
    case 'law':
      return law(count);
    case 'spiral':
      return closing;
    case 'none':
      return horizon;
    default:
      return whiplash(share);
  }
}
