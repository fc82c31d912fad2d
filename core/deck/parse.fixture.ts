// Exhibitions out of plain values, for tests of `parse`.
import { formatProblem } from './problem.ts';
import { parse } from './parse.ts';
import type { Parsed } from './parse.ts';
import type { MediaFacts, SourceFile } from './source.ts';

export function sourceFile(name: string, value: unknown): SourceFile {
  return { name, value, locate: () => undefined };
}

export function parseValues(
  deck: unknown,
  texts: Readonly<Record<string, unknown>>,
  media: Readonly<Record<string, MediaFacts>> = {},
): Parsed {
  const files = Object.entries(texts).map(
    ([language, value]) => [language, sourceFile(`text/${language}.yaml`, value)] as const,
  );
  return parse({
    deck: sourceFile('deck.yaml', deck),
    texts: new Map(files),
    media: (path) => (Object.hasOwn(media, path) ? media[path] : undefined),
  });
}

/** The problems as staff read them, without the notes. */
export function messages({ problems }: Parsed): readonly string[] {
  return problems
    .filter(({ severity }) => severity !== 'note')
    .map((problem) => `${problem.severity} ${formatProblem(problem)}`);
}
