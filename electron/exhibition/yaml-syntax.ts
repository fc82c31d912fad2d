// What is wrong with the syntax of a YAML text, told where people have to mend it and in their words. The library tells
// where its grammar failed, which for a wrong indentation or a quote left open is a line before or after the fault.
import { isCollection, isScalar, visit } from 'yaml';
import type { Document, YAMLError } from 'yaml';
import { quote } from '../../core/deck/found.ts';
import type { Mismatch } from '../../core/deck/problem.ts';
import { lineAt, lineFrom, linesBefore } from './yaml-lines.ts';
import type { Line } from './yaml-lines.ts';

export interface Fault {
  /** Where in the text. */
  readonly offset: number;
  readonly mismatch: Mismatch;
}

/** Syntax errors of one file that are told. Who has more of them mends these first, and most of the rest goes with them. */
const MOST_FAULTS = 20;

/** The faults of a text that is no YAML, one a line at most; what merely follows from the one before is left out. */
export function syntaxFaults(document: Document.Parsed, text: string): readonly Fault[] {
  const faults: Fault[] = [];
  let explained = -1;
  let hasTab = false;
  for (const [index, error] of document.errors.entries()) {
    const isTab = error.code === 'TAB_AS_INDENT';
    // Below a tab, the lines around it seem to stand wrong: all that is told is where more tabs are.
    if (error.pos[0] <= explained || (hasTab && !isTab)) continue;
    hasTab ||= isTab;
    // After the end of the document, all the rest of the text is one error after the other.
    const isRest = error.message.includes('in YAML stream');
    if (faults.length === MOST_FAULTS || (isRest && faults.length > 0)) break;
    const next = document.errors[index + 1];
    const end = next?.pos[0] === error.pos[0] ? Math.max(error.pos[1], next.pos[1]) : error.pos[1];
    const fault = faultOf(error, end, document, text);
    faults.push(fault);
    explained = lineAt(text, Math.max(end, fault.offset)).end;
  }
  return faults;
}

/** @param end of this error, or of the one after it that begins at the same place and reaches further */
function faultOf(error: YAMLError, end: number, document: Document.Parsed, text: string): Fault {
  const { code, message } = error;
  const [begin] = error.pos;
  const line = lineFrom(text, begin);
  const first = text.charAt(begin);
  switch (code) {
    case 'TAB_AS_INDENT':
      return fault(begin, 'spaces at the start of the line', 'a tab', 'indent with spaces');
    case 'MULTIPLE_DOCS':
      return fault(begin, 'one document', 'a second one after "---"');
    case 'BAD_SCALAR_START':
      return fault(begin, 'text', quote(first), `put text that begins with ${first} in quotes`);
    case 'BAD_DQ_ESCAPE':
      return fault(begin, '\\\\ for a \\', text.slice(begin, begin + 2), 'or use single quotes');
    case 'BLOCK_AS_IMPLICIT_KEY': {
      if (begin <= line.content) return indentation(line, text) ?? other(begin, message);
      // A text that reaches over several lines up to a colon: most often the last one is a key that stands too far in.
      const last = lineAt(text, end);
      if (last.begin === line.begin) return colonInText(begin, line);
      return indentation(last, text) ?? colonInText(last.content, last);
    }
    case 'MULTILINE_IMPLICIT_KEY':
      return missingColon(line, text);
    case 'UNEXPECTED_TOKEN':
      if (message.endsWith('on same line with key'))
        return fault(
          begin,
          'a list on lines of its own',
          quote(text.slice(begin, line.end).trim()),
          'begin a new line before "-", or put the text in quotes',
        );
      if (message.endsWith('at node end'))
        return indentedStart(begin, line, text) ?? afterItsEnd(begin, line, text);
      if (message.startsWith('Not a YAML token'))
        return fault(
          begin,
          'the end of the line',
          quote(text.slice(begin, line.end).trim()),
          'the text of | or > begins on the next line',
        );
      return other(begin, message);
    case 'BAD_INDENT':
    case 'MISSING_CHAR':
      if (message.endsWith('quote')) return openQuote(begin, document, text);
      if (/[\]}]$/.test(message)) return openBracket(begin, document, text) ?? other(begin, message);
      if (message.startsWith('Implicit map keys')) return missingColon(line, text);
      return indentation(line, text) ?? missingColon(line, text);
    default:
      return other(begin, message);
  }
}

function fault(offset: number, expected: string, found: string, fix?: string): Fault {
  return { offset, mismatch: { expected, found, ...(fix === undefined ? {} : { fix }) } };
}

function other(offset: number, message: string): Fault {
  return fault(offset, 'valid YAML', `a syntax error: ${message}`);
}

function colonInText(offset: number, { text, begin }: Line): Fault {
  const found = quote(text.slice(offset - begin).trim());
  return fault(offset, 'one "key: value" a line', found, 'put text that holds ": " in quotes');
}

/** A key or a "-" that stands under nothing before it; undefined for a line that begins with neither. */
function indentation(line: Line, text: string): Fault | undefined {
  const { indent, item, key } = line;
  if (!item && key === undefined) return undefined;
  const columns = new Set<number>();
  // Upwards, what stands deeper than something below it is closed.
  let least = Infinity;
  for (const before of linesBefore(text, line)) {
    if (item && before.indent === indent && /^\s*-[^\s-]/.test(before.text))
      return fault(before.content, 'a space after "-"', quote(before.text.trim()));
    if (before.indent >= least || (!before.item && before.key === undefined)) continue;
    if (before.item === item) columns.add(before.indent);
    if (before.item && !item && before.inner < least) columns.add(before.inner);
    least = before.indent;
    if (least === 0) break;
  }
  const distances = [...columns].map((column) => Math.abs(column - indent));
  const nearest = [...columns]
    .filter((column) => Math.abs(column - indent) === Math.min(...distances))
    .sort((one, next) => one - next);
  if (nearest.length === 0 || nearest.includes(indent)) return undefined;
  return wrongIndent(line, nearest.join(' or '), nearest.length === 1 && nearest[0] === 1);
}

/** The first lines stand further in than the rest: to the library, the file ends where that begins. */
function indentedStart(offset: number, line: Line, text: string): Fault | undefined {
  const first = [...linesBefore(text, line)].at(-1);
  if (offset !== line.content || first === undefined || first.indent <= line.indent) return undefined;
  return wrongIndent(first, String(line.indent), line.indent === 1);
}

function wrongIndent({ content, item, key, indent }: Line, columns: string, isOne: boolean): Fault {
  return fault(
    content,
    `${columns} ${isOne ? 'space' : 'spaces'} before ${quote(item ? '-' : (key ?? ''))}`,
    String(indent),
    'what belongs together begins in the same column',
  );
}

function missingColon(line: Line, text: string): Fault {
  const words = line.text.trim();
  const [, key, value = ''] = /^([\p{L}\p{N}_-]+)(?::|\s*=|\s|$)\s*(.*)$/u.exec(words) ?? [];
  const before = linesBefore(text, line).next().value;
  // More words of the text before stand further in than its key; a single word is rather a key without its colon.
  const isMore =
    before?.key === undefined
      ? before !== undefined
      : /:\s+[^\s#]/.test(before.text) && /^[^:]+ [^:]+$/.test(words);
  const fixes = [
    ...(key === undefined || line.item ? [] : [`write ${quote(`${key}: ${value}`.trim())}`]),
    ...(isMore && !line.item ? ['indent it further if the text before goes on here'] : []),
  ];
  return fault(line.content, 'one "key: value" a line', quote(words), fixes.join(', or ') || undefined);
}

/** More words behind a quoted text or an alias. */
function afterItsEnd(offset: number, line: Line, text: string): Fault {
  const value = text.slice(line.begin, offset).replace(/^\s*(?:- +)*(?:[^'"\s]+:\s+)?/, '');
  const [mark] = value;
  const isQuoted = mark === "'" || mark === '"';
  const fixes = new Map([
    ["'", "inside single quotes, an apostrophe is written twice: ''"],
    ['"', 'put the whole text in single quotes'],
    ['*', 'put text that begins with * in quotes'],
  ]);
  return fault(
    offset,
    isQuoted ? 'nothing after the closing quote' : 'the end of the line',
    quote(text.slice(offset, line.end).trim()),
    fixes.get(mark ?? ''),
  );
}

/** The library notices at the end of the text; the quote that opens it is what people look for. */
function openQuote(offset: number, document: Document.Parsed, text: string): Fault {
  let opening = offset;
  visit(document, {
    Scalar: (_, node) => {
      const begin = node.range?.[0] ?? Infinity;
      if (isScalar(node) && node.type?.startsWith('QUOTE') && begin < offset) opening = begin;
    },
  });
  const mark = text.charAt(opening);
  return fault(opening, `a closing ${mark} for the quote that opens here`, 'none');
}

function openBracket(offset: number, document: Document.Parsed, text: string): Fault | undefined {
  let opening: number | undefined;
  visit(document, {
    Collection: (_, node) => {
      const [begin = Infinity, end = -1] = node.range ?? [];
      const isOpen = isCollection(node) && node.flow === true && begin < offset && end >= offset;
      if (isOpen) opening = begin;
    },
  });
  if (opening === undefined) return undefined;
  const [open, close] = text.charAt(opening) === '[' ? ['[', ']'] : ['{', '}'];
  return fault(opening, `a closing ${close} for the ${open} that opens here`, 'none');
}
