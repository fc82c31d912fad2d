// What a YAML text may hold at most. A few bytes of it can stand for more than any machine has memory or time for, and the
// library bounds little of that: it counts aliases while it resolves them, and those of an empty list not at all.
import { CST, isAlias, isMap, isScalar, isSeq, Lexer } from 'yaml';
import type { Document, ParsedNode } from 'yaml';
import { quote } from '../../core/deck/found.ts';
import type { Fault } from './yaml-syntax.ts';

/** Words, marks and spaces that the library tells apart; each costs some hundred bytes. A deck of 10,000 slides has 1.7 million. */
const MOST_TOKENS = 2_000_000;
/** Lists and maps in one another. A deck has seven. */
const MOST_LEVELS = 32;
/** Aliases of a file, and its anchors: to resolve one, the library goes through all of both. */
const MOST_ALIASES = 1_000;
/** Values that all aliases stand for together: an alias may stand for lists of aliases of lists (“billion laughs”). */
const MOST_REPEATED = 100_000;

/** Tokens that say something of others, and are not in the text. */
const SIGNALS: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

export type Node = ParsedNode | null | undefined;

/** What each alias stands for. */
export type Targets = ReadonlyMap<object, Node>;

/** How much may be read yet, by whoever reads several files; reading takes from it. */
export interface Allowance {
  tokens: number;
}

/** What a single file may hold. */
export function allowance(): Allowance {
  return { tokens: MOST_TOKENS };
}

/** Where a text becomes too long to be read; undefined where it does not. Takes time in proportion to the text. */
export function excessOf(text: string, left: Allowance): Fault | undefined {
  const most = Math.min(left.tokens, MOST_TOKENS);
  let tokens = 0;
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    tokens += 1;
    left.tokens -= 1;
    if (tokens > most) {
      const expected = `at most ${shown(most)} words, marks and spaces`;
      return { offset, mismatch: { expected, found: 'more', fix: 'it is no file that people wrote' } };
    }
    if (!SIGNALS.has(token)) offset += token.length;
  }
  return undefined;
}

/** The targets of all aliases, or the first place at which a file goes beyond a limit. */
export function resolveAliases({ contents }: Document.Parsed): Targets | Fault {
  const walk = new Walk();
  walk.measure(contents, 0);
  return walk.fault ?? walk.targets;
}

interface Anchored {
  readonly node: Node;
  /** How many values it is, those that its aliases stand for among them; undefined while it is not at its end. */
  values: number | undefined;
}

class Walk {
  readonly targets = new Map<object, Node>();
  fault: Fault | undefined;
  readonly #anchors = new Map<string, Anchored>();
  #named = 0;
  #repeated = 0;

  /** How many values a node is. Nothing is looked at any more once there is a fault. */
  measure(node: Node, level: number): number {
    if (node === null || node === undefined || this.fault !== undefined) return 1;
    if (isAlias(node)) return this.#measureAlias(node);
    const anchored = this.#anchor(node);
    if (level >= MOST_LEVELS && !isScalar(node)) {
      this.#refuse(node, `lists and maps at most ${String(MOST_LEVELS)} deep in one another`, 'deeper ones');
      return 1;
    }
    let values = 1;
    if (isSeq(node)) for (const item of node.items as Node[]) values += this.measure(item, level + 1);
    if (isMap(node)) {
      for (const { key, value } of node.items as { key: Node; value: Node }[]) {
        if (isMap(key) || isSeq(key)) this.#refuse(key, 'text as a key', isMap(key) ? 'a map' : 'a list');
        values += this.measure(key, level + 1) + this.measure(value, level + 1);
      }
    }
    if (anchored !== undefined) anchored.values = values;
    return values;
  }

  #anchor(node: NonNullable<Node>): Anchored | undefined {
    if (isAlias(node) || node.anchor === undefined) return undefined;
    this.#named += 1;
    if (this.#named > MOST_ALIASES)
      this.#refuse(node, `at most ${shown(MOST_ALIASES)} anchors`, 'more', 'write what has no alias without');
    const anchored = { node, values: undefined };
    this.#anchors.set(node.anchor, anchored);
    return anchored;
  }

  #measureAlias(alias: ParsedNode & { readonly source: string }): number {
    const anchored = this.#anchors.get(alias.source);
    if (anchored?.values === undefined) {
      const name = `*${alias.source}`;
      if (anchored !== undefined) this.#refuse(alias, 'an end', 'an alias to what it stands in');
      else
        this.#refuse(
          alias,
          'an anchor before its alias',
          quote(name),
          'put text that begins with * in quotes',
        );
      return 1;
    }
    this.targets.set(alias, anchored.node);
    this.#repeated += anchored.values;
    if (this.targets.size > MOST_ALIASES || this.#repeated > MOST_REPEATED) {
      const what = `${shown(MOST_ALIASES)} aliases, for ${shown(MOST_REPEATED)} values in all`;
      this.#refuse(alias, `at most ${what}`, 'far too many aliases', 'write out what they stand for');
    }
    return anchored.values;
  }

  #refuse(node: NonNullable<Node>, expected: string, found: string, fix?: string): void {
    const mismatch = { expected, found, ...(fix === undefined ? {} : { fix }) };
    this.fault ??= { offset: node.range[0], mismatch };
  }
}

function shown(count: number): string {
  return count.toLocaleString('en');
}
