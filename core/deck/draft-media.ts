// The media of one slide: what cannot be shown goes, and the slide with it where it is nothing without.
import type { Draft, DraftItem } from './draft.ts';
import { LEFT_OUT, withoutItems } from './draft.ts';
import { CAPTIONS, mediaFault, mediaFlaw, PICTURE, POSTER, VIDEO } from './media.ts';
import { isMap, own } from './mend.ts';
import { withOutcome } from './problem.ts';
import type { ProblemList } from './problem-list.ts';
import type { ExhibitionFiles, Path } from './source.ts';

/** Pictures that a slide looks complete without. */
const OPTIONAL_PICTURES = [
  ['picture', PICTURE],
  ['poster', POSTER],
] as const;

/** Undefined where the slide has to be left out. */
export function withMedia(files: ExhibitionFiles, draft: Draft, problems: ProblemList): Draft | undefined {
  const { deck } = files;
  const kept = withoutBadExtras(files, draft, problems);
  if (draft.kind === 'video') {
    const fault = faultOf(files, draft.data.file, VIDEO);
    if (fault) problems.error(deck, [...draft.path, 'file'], withOutcome(fault, LEFT_OUT));
    return fault ? undefined : kept;
  }
  if (draft.kind !== 'gallery') return kept;
  const isBad = ({ place, value }: DraftItem): boolean => {
    const file = own(value.picture, 'file');
    const path = [...draft.path, 'items', place, 'picture', 'file'];
    const fault = faultOf(files, file, PICTURE);
    if (fault) problems.error(deck, path, fault);
    else warnOfFlaw(files, file, PICTURE, path, problems);
    return fault !== undefined;
  };
  return withoutItems(deck, kept, isBad, problems);
}

function withoutBadExtras(files: ExhibitionFiles, draft: Draft, problems: ProblemList): Draft {
  const bad = new Set<string>();
  const warn = (path: Path, fault: ReturnType<typeof mediaFault>): boolean => {
    if (fault) problems.warning(files.deck, [...draft.path, ...path], fault);
    return fault !== undefined;
  };
  for (const [key, use] of OPTIONAL_PICTURES) {
    const file = own(draft.data[key], 'file');
    if (warn([key, 'file'], faultOf(files, file, use))) bad.add(key);
    else warnOfFlaw(files, file, use, [...draft.path, key, 'file'], problems);
  }
  const data = Object.entries(draft.data).filter(([key]) => !bad.has(key));
  const { captions } = draft.data;
  if (!isMap(captions)) return bad.size === 0 ? draft : { ...draft, data: Object.fromEntries(data) };
  const good = Object.entries(captions).filter(
    ([language, file]) => !warn(['captions', language], faultOf(files, file, CAPTIONS)),
  );
  return { ...draft, data: { ...Object.fromEntries(data), captions: Object.fromEntries(good) } };
}

function warnOfFlaw(
  files: ExhibitionFiles,
  file: unknown,
  use: Parameters<typeof mediaFlaw>[1],
  path: Path,
  problems: ProblemList,
): void {
  const facts = typeof file === 'string' ? files.media(file) : undefined;
  const flaw = facts && mediaFlaw(facts, use);
  if (flaw) problems.warning(files.deck, path, flaw);
}

function faultOf(files: ExhibitionFiles, path: unknown, use: Parameters<typeof mediaFault>[2]) {
  return typeof path === 'string' ? mediaFault(path, files.media(path), use) : undefined;
}
