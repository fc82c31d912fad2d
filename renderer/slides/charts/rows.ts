// Rows of two sides out of a slide’s data and words: an amount where the deck gives one, else the words.
import type { Amount, Language } from '../../../core/deck/values.ts';
import { formatAmount } from '../../i18n/format.ts';

export interface Row {
  readonly id: string;
  readonly title: string;
  readonly left: string;
  readonly right: string;
}

interface Item {
  readonly id: string;
  readonly left?: Amount | undefined;
  readonly right?: Amount | undefined;
}

type ItemWords = Readonly<
  Record<
    string,
    { readonly title: string; readonly left?: string | undefined; readonly right?: string | undefined }
  >
>;

/** The rows, in the deck’s order. What neither data nor words say is an en dash. */
export function rowsOf(items: readonly Item[], words: ItemWords, language: Language): Row[] {
  const side = (amount: Amount | undefined, text: string | undefined) =>
    amount ? formatAmount(amount, language) : (text ?? '–');
  return items.map(({ id, left, right }) => {
    const said = words[id];
    return { id, title: said?.title ?? id, left: side(left, said?.left), right: side(right, said?.right) };
  });
}
