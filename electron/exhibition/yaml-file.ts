// A YAML text as structured data that knows where in the text each value stands.
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { quote } from '../../core/deck/found.ts';
import type { Mismatch, Position, Problem } from '../../core/deck/problem.ts';
import { pathText } from '../../core/deck/problem-list.ts';
import type { Path, SourceFile } from '../../core/deck/source.ts';
import { allowance, excessOf, resolveAliases } from './yaml-limits.ts';
import type { Node, Targets } from './yaml-limits.ts';
import { syntaxFaults } from './yaml-syntax.ts';
import type { Fault } from './yaml-syntax.ts';

export interface ReadFile {
  /** Its value is undefined where the text is no YAML; then `problems` says why. */
  readonly file: SourceFile;
  readonly problems: readonly Problem[];
}

/**
 * Reads YAML 1.2; JSON is a part of it. Never throws, and takes time in proportion to the text. A key that stands twice is
 * a problem, and the last one counts; whatever else is wrong with the syntax, or too much, leaves the file without a value.
 * @param name as problems name the file
 * @param left how much of this file and those after it may be read
 */
export function readYaml(name: string, text: string, left = allowance()): ReadFile {
  const lines = new LineCounter();
  const refuse = (faults: readonly Fault[]): ReadFile => ({
    file: unreadable(name),
    problems: faults.map(({ offset, mismatch }) => problemAt(name, positionAt(lines, offset), '', mismatch)),
  });
  // Of a million errors, nobody reads where in the library they were made; to note that takes most of the time.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    const excess = excessOf(text, left);
    if (excess !== undefined) {
      countLines(text, excess.offset, lines);
      return refuse([excess]);
    }
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      // The library compares each key with all before it, which takes minutes for ten thousand; see `findTwins`.
      uniqueKeys: false,
      resolveKnownTags: false,
      logLevel: 'error',
    });
    if (document.errors.length > 0) return refuse(syntaxFaults(document, text));
    const targets = resolveAliases(document);
    if ('mismatch' in targets) return refuse([targets]);
    const value: unknown = document.toJS({ maxAliasCount: -1 });
    const locate = locator(document, targets, lines);
    const problems = findTwins(document.contents, [], (path, offset) =>
      problemAt(name, positionAt(lines, offset), pathText(path), {
        expected: 'each key once',
        found: `${quote(String(path.at(-1)))} again`,
        fix: 'the last one counts',
      }),
    );
    return { file: { name, value: value ?? null, locate }, problems };
  } catch (error) {
    const found = error instanceof RangeError ? 'lists or maps nested too deep' : (error as Error).message;
    return {
      file: unreadable(name),
      problems: [problemAt(name, undefined, '', { expected: 'YAML', found })],
    };
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** A file that is there and of no use; why has been reported. */
export function unreadable(name: string): SourceFile {
  return { name, value: undefined, locate: () => undefined };
}

function problemAt(file: string, position: Position | undefined, path: string, mismatch: Mismatch): Problem {
  return { severity: 'error', file, position, path, ...mismatch };
}

function positionAt(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

/** Of a text that is not parsed. */
function countLines(text: string, end: number, lines: LineCounter): void {
  for (let begin = 0; begin !== -1 && begin <= end;) {
    lines.addNewLine(begin);
    const next = text.indexOf('\n', begin);
    begin = next === -1 ? -1 : next + 1;
  }
}

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
function locator(document: Document.Parsed, targets: Targets, lines: LineCounter): SourceFile['locate'] {
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
      if (isAlias(node)) node = targets.get(node);
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
