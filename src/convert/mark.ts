import { findLast, listLines, type Span } from './excerpt.js';
import type { Edit, Finding } from './finding.js';

/** Where comments can be added to a text. */
interface Commentable {
  /** Where comments are understood at all. */
  readonly open: readonly Span[];
  /** Stretches of several lines that cannot have a line more within them: strings, here-documents. */
  readonly zones: readonly Span[];
}

/** How comments of this program begin. */
const lead = '# bos convert: ';

/** A comment above the line of each finding to look at, indented alike. Those that stand there already are not added again. */
export function markFindings(source: string, findings: readonly Finding[], { open, zones }: Commentable): Edit[] {
  const lines = listLines(source);
  const starts = lines.map(({ start }) => start);
  const text = (index: number): string => source.slice(lines[index]?.start, lines[index]?.end);
  const marks = new Map<number, string[]>();
  for (const { start, done, class: name, message } of findings) {
    if (done || !open.some((span) => span.start <= start && start < span.end)) continue;
    const index = findPlace(findLast(starts, start));
    const mark = `${lead}${name}: ${message}`;
    const own = marks.get(index) ?? [];
    if (!own.includes(mark) && !isThere(index, mark)) marks.set(index, [...own, mark]);
  }
  return [...marks].map(([index, own]) => {
    const at = lines[index]?.start ?? source.length;
    const line = text(index);
    const indent = /^[ \t]*(?:>[ \t]*)*/.exec(line)?.[0] ?? '';
    const end = line.endsWith('\r\n') ? '\r\n' : '\n';
    return { start: at, end: at, text: own.map((mark) => `${indent}${mark}${end}`).join('') };
  });

  /** The line above which a comment can stand: not within a command of several lines, nor within a text. */
  function findPlace(index: number): number {
    for (let place = index; ;) {
      const begin = starts[place] ?? 0;
      const zone = zones.find(({ start, end }) => start < begin && begin < end);
      const above = zone ? findLast(starts, zone.start) : continues(place) ? place - 1 : place;
      if (above >= place) return place;
      place = above;
    }
  }

  function continues(index: number): boolean {
    return index > 0 && /\\\r?\n$/.test(text(index - 1));
  }

  function isThere(index: number, mark: string): boolean {
    for (let above = index - 1; above >= 0 && text(above).includes(lead); above -= 1) {
      if (text(above).trim().endsWith(mark)) return true;
    }
    return false;
  }
}
