import { measureText } from '../../src/output/table/text.js';

/** How a character is shown, by the codes of SGR (ECMA-48 8.3.117) that were given before it. */
export interface Shade {
  readonly bold: boolean;
  readonly faint: boolean;
  /** 30 to 37 and 90 to 97; undefined for the terminal's own. */
  readonly color: number | undefined;
}

export interface Cell {
  readonly text: string;
  /** Columns that it takes: 1 or 2. */
  readonly width: number;
  readonly shade: Shade;
}

/** The lines of a terminal, each as its cells from the left. */
export type Screen = readonly (readonly Cell[])[];

const plain: Shade = { bold: false, faint: false, color: undefined };

/** A control sequence (CSI) with its numbers and its last letter, a line break, or one character. */
// eslint-disable-next-line no-control-regex -- these are what a terminal is told
const sign = /\u001b\[([0-9;]*)([A-Za-z])|\r|\n|[^\u001b]/gu;

/**
 * What a terminal shows when this has been written to it. It knows what the program writes: lines, colours, and the sequences
 * of a part that is painted again (up, erase to the end of the line or of the screen). Throws for any other. What is
 * wider than `columns` goes on in the next line. It is as high as it needs to be.
 */
export function showText(text: string, columns: number): Screen {
  const lines: Cell[][] = [[]];
  let [row, column] = [0, 0];
  let shade = plain;
  for (const [found, numbers = '', letter] of text.matchAll(sign)) {
    let line = (lines[row] ??= []);
    if (found === '\n') {
      row += 1;
      column = 0;
      lines[row] ??= [];
    } else if (found === '\r') column = 0;
    else if (letter === 'm') shade = numbers.split(';').reduce(applyCode, shade);
    else if (letter === 'A') row = Math.max(0, row - Number(numbers || 1));
    else if (letter === 'K') line.splice(column);
    else if (letter === 'J') {
      line.splice(column);
      lines.splice(row + 1);
    } else if (letter !== undefined) throw new Error(`A picture cannot show ESC[${numbers}${letter}.`);
    else {
      const width = measureText(found);
      if (sumWidths(line.slice(0, column)) + width > columns) {
        row += 1;
        column = 0;
        line = lines[row] ??= [];
      }
      line[column] = { text: found, width, shade };
      column += 1;
    }
  }
  return lines.slice(0, lines.findLastIndex((line) => line.length > 0) + 1);
}

function sumWidths(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

function applyCode(shade: Shade, code: string): Shade {
  const number = Number(code);
  if (number === 0) return plain;
  if (number === 1) return { ...shade, bold: true };
  if (number === 2) return { ...shade, faint: true };
  if (number === 22) return { ...shade, bold: false, faint: false };
  if (number === 39) return { ...shade, color: undefined };
  if ((number >= 30 && number <= 37) || (number >= 90 && number <= 97)) return { ...shade, color: number };
  throw new Error(`A picture cannot show the colour ${code}.`);
}
