import { countWrapped, wrapText } from '../../util/wrap.js';

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
  const counts = widths.map((widest) => countRows(rows, width, widest));
  return layRows(rows, width, widths[counts.indexOf(Math.min(...counts))] ?? widestName).join('\n');
}

/** `widest` is the longest name that has its text beside it. */
function layRows(rows: readonly HelpRow[], width: number, widest: number): string[] {
  const column = findColumn(rows, widest);
  return rows.flatMap(([name, text]) => {
    const [first = '', ...rest] = wrapText(text, Math.max(narrowestText, width - column));
    const start = `  ${name}`;
    const below = rest.map((line) => ' '.repeat(column) + line);
    return isBeside(name, column)
      ? [start.padEnd(column) + first, ...below]
      : [start, ' '.repeat(column) + first, ...below];
  });
}

/** How many lines layRows would make. */
function countRows(rows: readonly HelpRow[], width: number, widest: number): number {
  const column = findColumn(rows, widest);
  const lines = ([name, text]: HelpRow): number =>
    countWrapped(text, Math.max(narrowestText, width - column)) + Number(!isBeside(name, column));
  return rows.reduce((sum, row) => sum + lines(row), 0);
}

function findColumn(rows: readonly HelpRow[], widest: number): number {
  return Math.min(widest, Math.max(...rows.map(([name]) => name.length))) + 4;
}

/** Whether a name leaves two spaces before the column of the texts. */
function isBeside(name: string, column: number): boolean {
  return name.length + 4 <= column;
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
