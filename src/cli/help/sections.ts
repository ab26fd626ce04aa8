import { wrapText } from '../../util/wrap.js';

/** What is typed, and what it means. */
export type HelpRow = readonly [name: string, text: string];

const widestName = 32;
const narrowestText = 20;

/** Rows below a title; nothing when there are none. */
export function section(title: string, rows: readonly HelpRow[], width: number): string {
  return rows.length === 0 ? '' : [`${title}:`, ...layRows(rows, width, widestName)].join('\n');
}

/** As `section`, in the fewest lines. */
export function denseSection(title: string, rows: readonly HelpRow[], width: number): string {
  return rows.length === 0 ? '' : `${title}:\n${denseRows(rows, width)}`;
}

/** Rows, with the column of their texts at the place where they take the fewest lines. */
export function denseRows(rows: readonly HelpRow[], width: number): string {
  const widths = Array.from({ length: widestName - 7 }, (_, index) => widestName - index);
  const layouts = widths.map((widest) => layRows(rows, width, widest));
  return layouts.reduce((best, lines) => (lines.length < best.length ? lines : best)).join('\n');
}

/** `widest` is the longest name that has its text beside it. */
function layRows(rows: readonly HelpRow[], width: number, widest: number): string[] {
  const column = Math.min(widest, Math.max(...rows.map(([name]) => name.length))) + 4;
  return rows.flatMap(([name, text]) => {
    const [first = '', ...rest] = wrapText(text, Math.max(narrowestText, width - column));
    const start = `  ${name}`;
    const below = rest.map((line) => ' '.repeat(column) + line);
    const fits = start.length + 2 <= column;
    return fits ? [start.padEnd(column) + first, ...below] : [start, ' '.repeat(column) + first, ...below];
  });
}

/** A paragraph, two characters from the left. */
export function indent(text: string, width: number): string {
  return text === ''
    ? ''
    : wrapText(text, width - 2)
        .map((line) => `  ${line}`)
        .join('\n');
}

/** How many lines of a terminal a text takes; one that is too long takes several. */
export function countLines(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
}
