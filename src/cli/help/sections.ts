import { countWrapped, wrapText } from '../../util/wrap.js';

/** What is typed, and what it means. */
export type HelpRow = readonly [name: string, text: string];

const widestName = 32;
const narrowestText = 20;
const narrowestColumn = 12;

/** Rows below a title; nothing when there are none. */
export function section(title: string, rows: readonly HelpRow[], width: number): string {
  return rows.length === 0 ? '' : [`${title}:`, ...layRows(rows, width, findColumn(rows, widestName))].join('\n');
}

/** As `section`, in the fewest lines. */
export function denseSection(title: string, rows: readonly HelpRow[], width: number): string {
  return rows.length === 0 ? '' : `${title}:\n${denseRows(rows, width)}`;
}

/** Rows, with the column of their texts at the place where they take the fewest lines. */
export function denseRows(rows: readonly HelpRow[], width: number): string {
  const widest = findColumn(rows, widestName);
  const columns = Array.from({ length: Math.max(1, widest - narrowestColumn + 1) }, (_, index) => widest - index);
  const counts = columns.map((column) => countRows(rows, width, column));
  return layRows(rows, width, columns[counts.indexOf(Math.min(...counts))] ?? widest).join('\n');
}

/** The texts begin at `column`: those of longer names stand below them. */
function layRows(rows: readonly HelpRow[], width: number, column: number): string[] {
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
function countRows(rows: readonly HelpRow[], width: number, column: number): number {
  const textWidth = Math.max(narrowestText, width - column);
  // By index: some thousand rows are looked at, and to take a row apart makes an object each time.
  return rows.reduce((sum, row) => sum + countWrapped(row[1], textWidth) + Number(!isBeside(row[0], column)), 0);
}

/** Where the texts begin beside names of at most `widest` characters. */
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
