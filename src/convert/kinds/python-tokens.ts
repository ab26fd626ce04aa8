import type { Span } from '../excerpt.js';

/** A string of Python; `inner` is what stands between its quotes. */
export interface PythonString extends Span {
  readonly prefix: string;
  readonly inner: Span;
  readonly triple: boolean;
}

/** Brackets and what stands in them, between the commas. */
export interface PythonSequence extends Span {
  readonly open: string;
  readonly items: readonly Span[];
}

interface PythonTokens {
  readonly strings: readonly PythonString[];
  readonly comments: readonly Span[];
  readonly sequences: readonly PythonSequence[];
}

const stringStart = /([rRbBfFuUtT]{0,2})('''|"""|'|")/y;

/** The strings, comments and brackets of a Python text. Never throws: of what is not closed, the end is that of the text. */
export function readPython(source: string): PythonTokens {
  const strings: PythonString[] = [];
  const comments: Span[] = [];
  const sequences: PythonSequence[] = [];
  const open: { at: number; items: Span[]; from: number }[] = [];
  for (let at = 0; at < source.length;) {
    const character = source[at] ?? '';
    if (character === '#') {
      const end = endOfLine(source, at);
      comments.push({ start: at, end });
      at = end;
      continue;
    }
    const string =
      /[rRbBfFuUtT'"]/.test(character) && !/\w/.test(source[at - 1] ?? '') ? readString(source, at) : undefined;
    if (string) {
      strings.push(string);
      at = string.end;
      continue;
    }
    if ('[({'.includes(character)) open.push({ at, items: [], from: at + 1 });
    else if (character === ',') {
      const top = open.at(-1);
      if (top) {
        top.items.push(trim(source, top.from, at));
        top.from = at + 1;
      }
    } else if (')]}'.includes(character)) {
      const top = open.pop();
      if (top) {
        const last = trim(source, top.from, at);
        const items = last.end > last.start ? [...top.items, last] : top.items;
        sequences.push({ start: top.at, end: at + 1, open: source[top.at] ?? '', items });
      }
    }
    at += 1;
  }
  return { strings, comments, sequences };
}

function readString(source: string, at: number): PythonString | undefined {
  stringStart.lastIndex = at;
  const [all, prefix = '', quote = ''] = stringStart.exec(source) ?? [];
  if (all === undefined) return undefined;
  const start = at + all.length;
  const triple = quote.length === 3;
  let end = start;
  while (end < source.length && !source.startsWith(quote, end)) {
    if (!triple && source[end] === '\n') break;
    end += source[end] === '\\' ? 2 : 1;
  }
  const inner = { start, end: Math.min(end, source.length) };
  return { start: at, end: Math.min(end + quote.length, source.length), prefix: prefix.toLowerCase(), inner, triple };
}

/** A stretch without the blanks, comments and line ends around it. */
function trim(source: string, start: number, end: number): Span {
  const lead = /^(?:\s|#[^\n]*\n|\\\r?\n)*/.exec(source.slice(start, end))?.[0].length ?? 0;
  const text = source.slice(start + lead, end).replace(/(?:\s|#[^\n]*)*$/, '');
  return { start: start + lead, end: start + lead + text.length };
}

function endOfLine(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end < 0 ? source.length : end;
}
