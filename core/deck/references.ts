// Names that lead from one place to another: from words to their slide, from a thread to the slide it opens.
import { describe } from './found.ts';
import type { Head } from './head.ts';
import { didYouMean } from './nearest.ts';
import type { ProblemList } from './problem-list.ts';
import type { ExhibitionFiles } from './source.ts';
import type { Texts } from './texts.ts';
import type { WordedDraft } from './words.ts';

/** Words whose slide is not in the deck. Those of slides that are left out are none of them. */
export function noteStrayWords(head: Head, texts: Texts, problems: ProblemList): void {
  const known = [...head.slideIds];
  for (const { file, slides } of [texts.reference, ...texts.translations]) {
    for (const id of Object.keys(slides ?? {})) {
      if (head.slideIds.has(id)) continue;
      const fix = didYouMean(id, known) ?? 'delete these words, or correct the name';
      problems.warning(file, ['slides', id], {
        expected: 'the id of a slide in deck.yaml',
        found: describe(id),
        fix,
      });
    }
  }
}

/** Threads lead to slides that show; a strand whose slide does not leads nowhere. */
export function withKnownTargets(
  { deck }: ExhibitionFiles,
  head: Head,
  worded: readonly WordedDraft[],
  problems: ProblemList,
): readonly WordedDraft[] {
  const shown = new Set(worded.map(({ draft }) => draft.id));
  return worded.map((one) => {
    const { draft } = one;
    if (draft.kind !== 'threads') return one;
    const items = draft.items?.map((item) => {
      const { slide, ...rest } = item.value;
      if (typeof slide !== 'string' || shown.has(slide)) return item;
      const isLeftOut = head.slideIds.has(slide);
      const fix = isLeftOut ? undefined : (didYouMean(slide, [...shown]) ?? 'name another slide, or none');
      problems.warning(deck, [...draft.path, 'items', item.place, 'slide'], {
        expected: 'the id of a slide that is shown',
        found: isLeftOut ? `${describe(slide)}, which is left out` : describe(slide),
        ...(fix === undefined ? {} : { fix }),
      });
      return { ...item, value: rest };
    });
    return { ...one, draft: { ...draft, items } };
  });
}
