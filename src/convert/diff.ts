import { formatDiffLines, type DiffLine } from '../util/unified-diff.js';
import { listLines, type Span } from './excerpt.js';
import { applyEdits, type Edit } from './finding.js';
import { append } from '../util/append.js';

/** The edits of a text as a unified diff that `patch -p1` takes; empty without edits. */
export function renderDiff(path: string, source: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return '';
  const name = path.replace(/^(?:\.?\/)+/, '');
  const lines = formatDiffLines(markLines(source, edits), { from: `a/${name}`, to: `b/${name}` });
  return lines.map((line) => `${line}\n`).join('');
}

/** All lines, each marked: those that an edit touches stand there as they were and as they are. */
function markLines(source: string, edits: readonly Edit[]): DiffLine[] {
  const waiting = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const lines = listLines(source);
  const marked: DiffLine[] = [];
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
    append(marked, markRegion(source, { start: first.start, end }, own));
  }
  return marked;
}

function markRegion(source: string, { start, end }: Span, edits: readonly Edit[]): DiffLine[] {
  const text = source.slice(start, end);
  // Whole lines before the line.
  const added = edits.filter((edit) => edit.start === start && edit.end === start && edit.text.endsWith('\n'));
  const others = edits
    .filter((edit) => !added.includes(edit))
    .map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const fresh = added.flatMap((edit) => splitLines('+', edit.text));
  if (others.length === 0) return [...fresh, ...splitLines(' ', text)];
  return [...splitLines('-', text), ...fresh, ...splitLines('+', applyEdits(text, others))];
}

/** The lines of a text, of the last of which the end may be missing. */
function splitLines(kind: DiffLine['kind'], text: string): DiffLine[] {
  return listLines(text).map(({ start, end }) => {
    const line = text.slice(start, end);
    return line.endsWith('\n') ? { kind, line: line.slice(0, -1) } : { kind, line, isOpen: true };
  });
}
