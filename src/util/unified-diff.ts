/** A line that stays, goes or comes. */
export interface DiffLine {
  readonly kind: ' ' | '-' | '+';
  readonly line: string;
  /** It is the last line of its text, and no newline ends it. */
  readonly isOpen?: boolean;
}

interface DiffNames {
  readonly from: string;
  readonly to: string;
}

/** Lines around a difference that are shown with it. */
const contextLines = 3;

/** So many lines that differ are looked at one by one; where there are more, all go and all come. */
const mostEdits = 2000;

/** The differences of two texts as `diff -u` writes them; nothing when they are equal. Both texts end with a newline. */
export function formatUnifiedDiff(from: string, to: string, names: DiffNames): string[] {
  if (from === to) return [];
  return formatDiffLines(findEdits(splitLines(from), splitLines(to)), names);
}

/** All lines of two texts, in order -> the differences as `diff -u` writes them. */
export function formatDiffLines(lines: readonly DiffLine[], names: DiffNames): string[] {
  const before = countBefore(lines);
  const hunks = groupEdits(lines).flatMap((hunk) => formatHunk(lines, hunk, before));
  return [`--- ${names.from}`, `+++ ${names.to}`, ...hunks];
}

/** How many lines of either text there are before each line, and at the end. */
interface Counts {
  readonly '-': Uint32Array;
  readonly '+': Uint32Array;
}

function countBefore(lines: readonly DiffLine[]): Counts {
  const counts: Counts = { '-': new Uint32Array(lines.length + 1), '+': new Uint32Array(lines.length + 1) };
  for (const [index, { kind }] of lines.entries()) {
    counts['-'][index + 1] = (counts['-'][index] ?? 0) + (kind === '+' ? 0 : 1);
    counts['+'][index + 1] = (counts['+'][index] ?? 0) + (kind === '-' ? 0 : 1);
  }
  return counts;
}

function splitLines(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

function findEdits(from: readonly string[], to: readonly string[]): DiffLine[] {
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) start += 1;
  let end = 0;
  const longest = Math.min(from.length, to.length) - start;
  while (end < longest && from[from.length - 1 - end] === to[to.length - 1 - end]) end += 1;
  const [before, after] = [from.slice(start, from.length - end), to.slice(start, to.length - end)];
  const stay = (line: string): DiffLine => ({ kind: ' ', line });
  return [...from.slice(0, start).map(stay), ...findMiddle(before, after), ...from.slice(from.length - end).map(stay)];
}

/** The shortest way from one list of lines to the other (Myers, An O(ND) Difference Algorithm, 1986). */
function findMiddle(from: readonly string[], to: readonly string[]): DiffLine[] {
  const most = Math.min(from.length + to.length, mostEdits);
  const reached = new Int32Array(2 * most + 3).fill(-1);
  reached[offset(reached) + 1] = 0;
  const trail: Int32Array[] = [];
  for (let depth = 0; depth <= most; depth += 1) {
    const before = offset(reached) - depth - 1;
    trail.push(reached.slice(Math.max(0, before), before + 2 * depth + 3));
    for (let diagonal = -depth; diagonal <= depth; diagonal += 2) {
      const isDown =
        diagonal === -depth || (diagonal !== depth && at(reached, diagonal - 1) < at(reached, diagonal + 1));
      let x = isDown ? at(reached, diagonal + 1) : at(reached, diagonal - 1) + 1;
      while (x < from.length && x - diagonal < to.length && from[x] === to[x - diagonal]) x += 1;
      reached[offset(reached) + diagonal] = x;
      if (x >= from.length && x - diagonal >= to.length) return walkBack(from, to, trail);
    }
  }
  return [...from.map((line): DiffLine => ({ kind: '-', line })), ...to.map((line): DiffLine => ({ kind: '+', line }))];
}

/** The furthest line of the first list on a diagonal; -1 when nothing was reached on it. */
function at(reached: Int32Array, diagonal: number): number {
  return reached[offset(reached) + diagonal] ?? -1;
}

/** Diagonals are counted from the middle. */
function offset(reached: Int32Array): number {
  return (reached.length - 1) / 2;
}

function walkBack(from: readonly string[], to: readonly string[], trail: readonly Int32Array[]): DiffLine[] {
  const edits: DiffLine[] = [];
  let [x, y] = [from.length, to.length];
  for (let depth = trail.length - 1; depth >= 0; depth -= 1) {
    const reached = trail[depth] ?? new Int32Array(1);
    const diagonal = x - y;
    const isDown = diagonal === -depth || (diagonal !== depth && at(reached, diagonal - 1) < at(reached, diagonal + 1));
    const start = isDown ? diagonal + 1 : diagonal - 1;
    const startX = depth === 0 ? 0 : at(reached, start);
    const startY = depth === 0 ? 0 : startX - start;
    while (x > startX && y > startY) {
      edits.push({ kind: ' ', line: from[x - 1] ?? '' });
      x -= 1;
      y -= 1;
    }
    if (depth === 0) break;
    edits.push(isDown ? { kind: '+', line: to[y - 1] ?? '' } : { kind: '-', line: from[x - 1] ?? '' });
    [x, y] = [startX, startY];
  }
  return edits.reverse();
}

/** Where the hunks begin and end, as positions of edits. */
function groupEdits(edits: readonly DiffLine[]): [start: number, end: number][] {
  const hunks: [number, number][] = [];
  for (const [index, { kind }] of edits.entries()) {
    if (kind === ' ') continue;
    const [start, end] = [Math.max(0, index - contextLines), Math.min(edits.length, index + contextLines + 1)];
    const last = hunks.at(-1);
    if (last && start <= last[1]) last[1] = end;
    else hunks.push([start, end]);
  }
  return hunks;
}

function formatHunk(edits: readonly DiffLine[], [start, end]: readonly [number, number], counts: Counts): string[] {
  const range = (kind: '-' | '+'): string => {
    const before = counts[kind][start] ?? 0;
    const within = (counts[kind][end] ?? 0) - before;
    const first = within === 0 ? before : before + 1;
    return within === 1 ? String(first) : `${first},${within}`;
  };
  const lines = edits
    .slice(start, end)
    .flatMap(({ kind, line, isOpen }) => [kind + line, ...(isOpen ? ['\\ No newline at end of file'] : [])]);
  return [`@@ -${range('-')} +${range('+')} @@`, ...lines];
}
