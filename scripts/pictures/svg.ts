import type { Cell, Screen, Shade } from './screen.js';

/** Sizes in pixels. */
const [cellWidth, cellHeight, fontSize] = [8, 18, 13];
const [margin, titleHeight] = [16, 34];

const background = '#16181d';
const bar = '#24272e';
const text = '#d8dade';

/** Colours of the terminal by their code; each can be read on the background. */
const colors: Readonly<Record<number, string>> = {
  30: '#8b909a',
  31: '#ff7b72',
  32: '#7ee08a',
  33: '#f2cc60',
  34: '#79b8ff',
  35: '#d2a8ff',
  36: '#6fd3e0',
  37: '#d8dade',
};

/** Blocks are drawn, for fonts leave gaps between them: the part of the cell that is filled, and how strongly. */
const blocks: Readonly<Record<string, Block>> = {
  '█': { width: 1, height: 1, opacity: 1 },
  '▓': { width: 1, height: 1, opacity: 0.7 },
  '▒': { width: 1, height: 1, opacity: 0.45 },
  '░': { width: 1, height: 1, opacity: 0.18 },
  ...eighths('▏▎▍▌▋▊▉', (share) => ({ width: share, height: 1, opacity: 1 })),
  ...eighths('▁▂▃▄▅▆▇', (share) => ({ width: 1, height: share, opacity: 1 })),
};

interface Block {
  readonly width: number;
  readonly height: number;
  readonly opacity: number;
}

/** The first mark is an eighth, the next two, … */
function eighths(marks: string, draw: (share: number) => Block): Record<string, Block> {
  return Object.fromEntries(Array.from(marks, (mark, index) => [mark, draw((index + 1) / 8)]));
}

export interface Frame {
  /** What stands in the bar above the screen. */
  readonly heading: string;
  /** What is to be seen, for who does not see it. */
  readonly title: string;
  readonly columns: number;
}

/** The screen as a picture of a terminal (SVG 1.1), the same for the same screen, byte by byte. */
export function renderSvg(screen: Screen, { heading, title, columns }: Frame): string {
  const width = columns * cellWidth + 2 * margin;
  const height = titleHeight + screen.length * cellHeight + 2 * margin;
  const font = `font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="${fontSize}"`;
  const label = escape(title);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}">`,
    `<title>${label}</title>`,
    `<rect width="${width}" height="${height}" rx="8" fill="${background}"/>`,
    `<path d="M0 ${titleHeight}V8a8 8 0 0 1 8-8H${width - 8}a8 8 0 0 1 8 8V${titleHeight}Z" fill="${bar}"/>`,
    `<g ${font} fill="${text}">`,
    `<text x="${width / 2}" y="${titleHeight / 2 + 5}" text-anchor="middle" opacity="0.8">${escape(heading)}</text>`,
    ...screen.flatMap((line, index) => renderLine(line, titleHeight + margin + index * cellHeight)),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** Cells that look alike, side by side; `column` is where the first stands. */
interface Run {
  readonly column: number;
  readonly cells: [Cell, ...Cell[]];
}

function renderLine(line: readonly Cell[], top: number): string[] {
  return splitRuns(line).map((run) => renderRun(run, top));
}

/** What a line shows: two spaces part runs, for each begins where its column begins. */
function splitRuns(line: readonly Cell[]): Run[] {
  const runs: Run[] = [];
  let column = 0;
  let spaces = 2;
  for (const cell of line) {
    const last = runs.at(-1);
    if (cell.text === ' ') spaces += 1;
    else if (last && spaces < 2 && looksLike(last.cells[0], cell)) {
      last.cells.push(...line.slice(line.indexOf(cell) - spaces, line.indexOf(cell)), cell);
      spaces = 0;
    } else {
      runs.push({ column, cells: [cell] });
      spaces = 0;
    }
    column += cell.width;
  }
  return runs;
}

function looksLike(one: Cell, other: Cell): boolean {
  if ((one.text in blocks || other.text in blocks) && one.text !== other.text) return false;
  const [a, b] = [one.shade, other.shade];
  return a.bold === b.bold && a.faint === b.faint && a.color === b.color;
}

function renderRun({ column, cells }: Run, top: number): string {
  const x = margin + column * cellWidth;
  const width = cells.reduce((sum, cell) => sum + cell.width, 0) * cellWidth;
  const [{ text: mark, shade }] = cells;
  const block = blocks[mark];
  if (block) return renderBlock(block, x, top, width, shade);
  // The length is given, so that columns stand under each other in any font.
  const place = `x="${x}" y="${top + 13}" textLength="${width}" lengthAdjust="spacingAndGlyphs"`;
  return `<text ${place}${formatShade(shade)}>${escape(cells.map((cell) => cell.text).join(''))}</text>`;
}

/** A little lower than the line, so that bars under each other do not run together. */
function renderBlock(block: Block, x: number, top: number, width: number, shade: Shade): string {
  const height = (cellHeight - 4) * block.height;
  const place = `x="${x}" y="${round(top + cellHeight - 2 - height)}"`;
  const size = `width="${round(width * block.width)}" height="${round(height)}"`;
  const opacity = round(block.opacity * (shade.faint ? 0.6 : 1));
  return `<rect ${place} ${size} fill="${colorOf(shade)}" opacity="${opacity}"/>`;
}

function formatShade(shade: Shade): string {
  return [
    shade.color === undefined ? '' : ` fill="${colorOf(shade)}"`,
    shade.bold ? ' font-weight="bold"' : '',
    shade.faint ? ' opacity="0.65"' : '',
  ].join('');
}

function colorOf({ color }: Shade): string {
  return color === undefined ? text : (colors[color % 60] ?? text);
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}

function escape(content: string): string {
  return content.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
