// The media of one slide: what cannot be shown goes, and the slide with it where it is nothing without.
import type { Draft, DraftItem } from './draft.ts';
import { withoutItems } from './draft.ts';
import { CAPTIONS, mediaFault, PICTURE, VIDEO } from './media.ts';
import { isMap, own } from './mend.ts';
import type { ProblemList } from './problem-list.ts';
import type { ExhibitionFiles, Path } from './source.ts';

/** Pictures that a slide looks complete without. */
const OPTIONAL_PICTURES = ['picture', 'poster'] as const;

/** Undefined where the slide has to be left out. */
export function withMedia(files: ExhibitionFiles, draft: Draft, problems: ProblemList): Draft | undefined {
  const { deck } = files;
  const kept = withoutBadExtras(files, draft, problems);
  if (draft.kind === 'video') {
    const fault = faultOf(files, draft.data.file, VIDEO);
    if (fault) problems.error(deck, [...draft.path, 'file'], fault);
    return fault ? undefined : kept;
  }
  if (draft.kind !== 'gallery') return kept;
  const isBad = ({ place, value }: DraftItem): boolean => {
    const fault = faultOf(files, own(value.picture, 'file'), PICTURE);
    if (fault) problems.error(deck, [...draft.path, 'items', place, 'picture', 'file'], fault);
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
  for (const key of OPTIONAL_PICTURES) {
    const picture = draft.data[key];
    if (picture !== undefined && warn([key, 'file'], faultOf(files, own(picture, 'file'), PICTURE)))
      bad.add(key);
  }
  const data = Object.entries(draft.data).filter(([key]) => !bad.has(key));
  const { captions } = draft.data;
  if (!isMap(captions)) return bad.size === 0 ? draft : { ...draft, data: Object.fromEntries(data) };
  const good = Object.entries(captions).filter(
    ([language, file]) => !warn(['captions', language], faultOf(files, file, CAPTIONS)),
  );
  return { ...draft, data: { ...Object.fromEntries(data), captions: Object.fromEntries(good) } };
}

function faultOf(files: ExhibitionFiles, path: unknown, use: Parameters<typeof mediaFault>[2]) {
  return typeof path === 'string' ? mediaFault(path, files.media(path), use) : undefined;
}
