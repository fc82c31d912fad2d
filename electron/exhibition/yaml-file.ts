// A YAML text as structured data that knows where in the text each value stands.
import { isAlias, isCollection, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, ParsedNode } from 'yaml';
import { quote } from '../../core/deck/found.ts';
import type { Mismatch, Position, Problem } from '../../core/deck/problem.ts';
import { pathText } from '../../core/deck/problem-list.ts';
import type { Path, SourceFile } from '../../core/deck/source.ts';
import { syntaxFaults } from './yaml-syntax.ts';

/** More aliases than this are taken for an attempt to fill the memory (a "billion laughs" file). */
const MOST_ALIASES = 1_000;

export interface ReadFile {
  /** Its value is undefined where the text is no YAML; then `problems` says why. */
  readonly file: SourceFile;
  readonly problems: readonly Problem[];
}

/**
 * Reads YAML 1.2; JSON is a part of it. Never throws. A key that stands twice is a problem, and the last one counts;
 * whatever else is wrong with the syntax leaves the file without a value.
 * @param name as problems name the file
 */
export function readYaml(name: string, text: string): ReadFile {
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      // The library compares each key with all before it, which takes minutes for ten thousand; see `findTwins`.
      uniqueKeys: false,
      resolveKnownTags: false,
      logLevel: 'error',
    });
    if (document.errors.length > 0) {
      const problems = syntaxFaults(document, text).map(({ offset, mismatch }) =>
        problemAt(name, positionAt(lines, offset), '', mismatch),
      );
      return { file: unreadable(name), problems };
    }
    const loop = loopIn(document);
    if (loop !== undefined) {
      const mismatch = { expected: 'an end', found: 'an alias to what it stands in' };
      return { file: unreadable(name), problems: [problemAt(name, positionAt(lines, loop), '', mismatch)] };
    }
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    const locate = locator(document, lines);
    const problems = findTwins(document.contents, [], (path, offset) =>
      problemAt(name, positionAt(lines, offset), pathText(path), {
        expected: 'each key once',
        found: `${quote(String(path.at(-1)))} again`,
        fix: 'the last one counts',
      }),
    );
    return { file: { name, value: value ?? null, locate }, problems };
  } catch (error) {
    const found = error instanceof RangeError ? 'lists or maps nested too deep' : reasonOf(error);
    return {
      file: unreadable(name),
      problems: [problemAt(name, undefined, '', { expected: 'YAML', found })],
    };
  }
}

/** A file that is there and of no use; why has been reported. */
export function unreadable(name: string): SourceFile {
  return { name, value: undefined, locate: () => undefined };
}

function reasonOf(error: unknown): string {
  const { message } = error as Error;
  return message.startsWith('Excessive alias count') ? 'far too many aliases' : message;
}

function problemAt(file: string, position: Position | undefined, path: string, mismatch: Mismatch): Problem {
  return { severity: 'error', file, position, path, ...mismatch };
}

function positionAt(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

/** Where an alias stands inside its own anchor: such a value would have no end. */
function loopIn(document: Document.Parsed): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Alias: (_, { source, range }, ancestors) => {
      if (!ancestors.some((node) => isCollection(node) && node.anchor === source)) return undefined;
      offset = range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

type Node = ParsedNode | null | undefined;

/** Tells every key that stands twice in its map. */
function findTwins<T>(node: Node, path: Path, tell: (path: Path, offset: number) => T): T[] {
  if (isSeq(node))
    return (node.items as Node[]).flatMap((item, index) => findTwins(item, [...path, index], tell));
  if (!isMap(node)) return [];
  const seen = new Set<string>();
  return (node.items as Pair[]).flatMap(({ key, value }) => {
    const name = keyName(key);
    const here = [...path, name];
    const isTwin = seen.has(name);
    seen.add(name);
    return [...(isTwin ? [tell(here, key?.range[0] ?? 0)] : []), ...findTwins(value, here, tell)];
  });
}

interface Pair {
  readonly key: Node;
  readonly value: Node;
}

function keyName(key: Node): string {
  return isScalar(key) ? String(key.value) : '';
}

/** Looks up where a value stands; each map is indexed once, so that many look-ups stay quick. */
function locator(document: Document.Parsed, lines: LineCounter): SourceFile['locate'] {
  const indices = new WeakMap<object, ReadonlyMap<string, Pair>>();
  const indexOf = (map: { readonly items: readonly unknown[] }): ReadonlyMap<string, Pair> => {
    const known = indices.get(map);
    if (known !== undefined) return known;
    const index = new Map((map.items as readonly Pair[]).map((pair) => [keyName(pair.key), pair]));
    indices.set(map, index);
    return index;
  };
  return (path) => {
    let node: Node = document.contents;
    let offset = node?.range[0];
    for (const step of path) {
      if (isAlias(node)) node = node.resolve(document) as Node;
      if (isMap(node)) {
        const pair = indexOf(node).get(String(step));
        if (pair === undefined) break;
        const isPlain = isAlias(pair.value) || (isScalar(pair.value) && pair.value.value !== null);
        offset = (isPlain ? pair.value.range[0] : pair.key?.range[0]) ?? offset;
        node = pair.value;
      } else if (isSeq(node) && typeof step === 'number') {
        node = node.items[step];
        if (node === undefined) break;
        offset = node.range[0];
      } else break;
    }
    return offset === undefined ? undefined : positionAt(lines, offset);
  };
}
