import { listLines, type Span } from './excerpt.js';
import { applyEdits, type Edit } from './finding.js';

/** Lines around a change that a diff shows. */
const context = 3;

interface Line {
  readonly mark: ' ' | '-' | '+';
  readonly text: string;
}

/** The edits of a text as a unified diff that `patch -p1` takes; empty without edits. */
export function renderDiff(path: string, source: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return '';
  const name = path.replace(/^(?:\.?\/)+/, '');
  return `--- a/${name}\n+++ b/${name}\n${groupHunks(markLines(source, edits)).map(renderHunk).join('')}`;
}

/** All lines, each marked: those that an edit touches stand there as they were and as they are. */
function markLines(source: string, edits: readonly Edit[]): Line[] {
  const waiting = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const lines = listLines(source);
  const marked: Line[] = [];
  let next = 0;
  for (let index = 0; index < lines.length; index += 1) {
    const first = lines[index] as Span;
    let end = first.end;
    const own: Edit[] = [];
    const isLast = (): boolean => end === source.length;
    for (
      let edit = waiting[next];
      edit && (edit.start < end || (isLast() && edit.start === end));
      edit = waiting[next]
    ) {
      own.push(edit);
      next += 1;
      while (edit.end > end) {
        index += 1;
        end = lines[index]?.end ?? source.length;
      }
    }
    marked.push(...markRegion(source, { start: first.start, end }, own));
  }
  return marked;
}

function markRegion(source: string, { start, end }: Span, edits: readonly Edit[]): Line[] {
  const text = source.slice(start, end);
  // Whole lines before the line.
  const added = edits.filter((edit) => edit.start === start && edit.end === start && edit.text.endsWith('\n'));
  const others = edits
    .filter((edit) => !added.includes(edit))
    .map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const fresh = added.flatMap((edit) => splitLines(edit.text)).map((line): Line => ({ mark: '+', text: line }));
  if (others.length === 0) return [...fresh, ...splitLines(text).map((line): Line => ({ mark: ' ', text: line }))];
  const old = splitLines(text).map((line): Line => ({ mark: '-', text: line }));
  return [...old, ...fresh, ...splitLines(applyEdits(text, others)).map((line): Line => ({ mark: '+', text: line }))];
}

/** Lines with their ends; of the last one the end may be missing. */
function splitLines(text: string): string[] {
  return listLines(text).map(({ start, end }) => text.slice(start, end));
}

interface Hunk {
  /** The numbers of the first lines, from 1. */
  readonly old: number;
  readonly made: number;
  readonly lines: Line[];
}

/** Changes with the lines around them; those that are near stand together. */
function groupHunks(lines: readonly Line[]): Hunk[] {
  const hunks: Hunk[] = [];
  let [old, made, end] = [1, 1, 0];
  const places = lines.map(({ mark }) => {
    const place = { old, made };
    if (mark !== '+') old += 1;
    if (mark !== '-') made += 1;
    return place;
  });
  for (const [index, { mark }] of lines.entries()) {
    if (mark === ' ') continue;
    const start = Math.max(0, index - context);
    const stop = Math.min(lines.length, index + context + 1);
    const last = hunks.at(-1);
    if (last && start <= end) last.lines.push(...lines.slice(end, stop));
    else hunks.push({ ...(places[start] ?? { old: 1, made: 1 }), lines: lines.slice(start, stop) });
    end = stop;
  }
  return hunks;
}

function renderHunk({ old, made, lines }: Hunk): string {
  const count = (mark: '-' | '+'): number => lines.filter((line) => line.mark === ' ' || line.mark === mark).length;
  const place = (start: number, size: number): string => `${size === 0 ? start - 1 : start},${size}`;
  const body = lines.map(
    ({ mark, text }) => `${mark}${text}${text.endsWith('\n') ? '' : '\n\\ No newline at end of file\n'}`,
  );
  return `@@ -${place(old, count('-'))} +${place(made, count('+'))} @@\n${body.join('')}`;
}
