/** Shell text that stands in a file, perhaps indented or behind a prompt, with the way back to its place. */
export interface Excerpt {
  /** As it stands in the file, without what stands before its lines. */
  readonly text: string;
  /** The same, with masks for what is not a shell: of the same length. */
  readonly masked: string;
  /** The offset in the file of a place in the text. */
  readonly toFile: (position: number) => number;
  /** May new text contain this? A string of another language bears no quotes of its own kind. */
  readonly accepts: (text: string) => boolean;
  /** The name that the output is kept under when it is not just looked at: what an Ansible task registers. */
  readonly kept?: string | undefined;
}

/** A stretch of a file. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

interface ExcerptOptions {
  readonly mask?: (text: string) => string;
  readonly accepts?: (text: string) => boolean;
  readonly kept?: string | undefined;
}

/** The excerpt that some stretches of a file make, one after the other: mostly lines, with their ends. */
export function makeExcerpt(source: string, spans: readonly Span[], options: ExcerptOptions = {}): Excerpt {
  const starts: number[] = [];
  let text = '';
  for (const { start, end } of spans) {
    starts.push(text.length);
    text += source.slice(start, end);
  }
  // A shell takes the carriage return of CRLF for a part of the last word: here it is a blank.
  const unix = text.replace(/\\\r\n/g, ' \\\n').replace(/\r\n/g, ' \n');
  const masked = options.mask?.(unix) ?? unix;
  if (masked.length !== text.length) throw new Error('A mask changed the length of a text');
  return {
    text,
    masked,
    toFile: (position) => {
      const index = findLast(starts, position);
      return (spans[index]?.start ?? 0) + position - (starts[index] ?? 0);
    },
    accepts: options.accepts ?? (() => true),
    kept: options.kept,
  };
}

/** The index of the last of some rising numbers that is not over a limit; 0 when all are. */
export function findLast(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The lines of a text as stretches, each with its end of line. */
export function listLines(source: string): Span[] {
  const lines: Span[] = [];
  for (let start = 0; start < source.length;) {
    const found = source.indexOf('\n', start);
    const end = found < 0 ? source.length : found + 1;
    lines.push({ start, end });
    start = end;
  }
  return lines;
}

/** Is a place in one of some stretches, which do not overlap? */
export function withinSpans(spans: readonly Span[]): (place: number) => boolean {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  const starts = sorted.map(({ start }) => start);
  return (place) => {
    const span = sorted[findLast(starts, place)];
    return span !== undefined && span.start <= place && place < span.end;
  };
}
