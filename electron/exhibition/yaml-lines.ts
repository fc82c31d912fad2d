// The lines of a YAML text as people see them: how far in they begin, and with what.

export interface Line {
  /** Without its end. */
  readonly text: string;
  /** Where it begins and ends in the whole text, and where its first character that is no space stands. */
  readonly begin: number;
  readonly end: number;
  readonly content: number;
  /** Spaces before the content. */
  readonly indent: number;
  /** Whether it begins with "- ". */
  readonly item: boolean;
  /** Spaces, and "- ", before what the item holds; the same as `indent` for a line that is none. */
  readonly inner: number;
  /** The key that it begins with, behind any "- ". */
  readonly key: string | undefined;
}

/** Keys are ids, language tags and names of the format; text that holds a colon rarely looks like one. */
const LINE = /^(\s*)((?:-\s+)*)(?:(["']?[\p{L}\p{N}_-]+["']?)\s*:(?=\s|$))?/u;

/** The line that an offset stands in. */
export function lineAt(text: string, offset: number): Line {
  // A negative place would be taken for 0, where an empty first line ends.
  const begin = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', begin);
  const end = next < 0 ? text.length : next;
  const line = text.slice(begin, end).replace(/\r$/, '');
  const [, spaces = '', dashes = '', key] = LINE.exec(line) ?? [];
  const indent = spaces.length;
  const item = dashes !== '' || line.trim() === '-';
  return {
    text: line,
    begin,
    end,
    content: begin + indent,
    indent,
    item,
    inner: indent + dashes.length,
    key,
  };
}

/** The line that an offset stands in or, where that is empty or a note, the next one that is neither. */
export function lineFrom(text: string, offset: number): Line {
  let line = lineAt(text, offset);
  while (isBlank(line) && line.end < text.length) line = lineAt(text, line.end + 1);
  return line;
}

/** The lines before one, from it upwards, without empty ones and notes. */
export function* linesBefore(text: string, { begin }: Line): Generator<Line, undefined> {
  for (let at = begin - 1; at >= 0;) {
    const line = lineAt(text, at);
    if (!isBlank(line)) yield line;
    at = line.begin - 1;
  }
}

function isBlank({ text }: Line): boolean {
  return /^\s*(?:#|$)/.test(text);
}
