import type { Painter } from '../../../output/table/grid.js';
import { numberAt, printableTextAt } from '../../../output/path.js';
import type { TableOptions } from '../../../output/layout.js';
import type { Style } from '../../../output/table/style.js';
import { wrapText } from '../../../output/table/text.js';
import { showControls } from '../../../util/controls.js';
import type { JsonValue } from '../../../util/json/value.js';
import { countNodes } from '../../../nodes/count.js';
import { wrapNodes, wrapNote } from './node-lines.js';

/** What a preview is drawn with. */
export interface Canvas {
  readonly style: Style;
  readonly options: TableOptions;
}

/** What is said of some nodes: `{count, nodes}`, in words. */
export interface Group {
  readonly value: JsonValue;
  readonly text: string;
  readonly paint?: Painter;
}

/** Text beside a count needs this much room, however narrow the terminal is. */
const narrowestText = 20;

/** `  52 nodes  rebooted` for each group, and under it the nodes. */
export function drawGroups(groups: readonly Group[], { style, options }: Canvas): string[] {
  const counts = groups.map(({ value }) => countNodes(numberAt(value, 'count')));
  const widest = Math.max(0, ...counts.map((count) => count.length));
  const blank = ' '.repeat(widest + 4);
  const width = Math.max(narrowestText, options.width - blank.length);
  return groups.flatMap(({ value, text, paint = (line) => line }, index) => [
    ...hang(
      `  ${(counts[index] ?? '').padStart(widest)}  `,
      wrapText(text, width).map((line) => paint(line)),
    ),
    ...wrapNodes(printableTextAt(value, 'nodes'), width, options.ascii).map((line) => blank + style.faint(line)),
  ]);
}

/** Sentences under a title, each behind a mark; nothing where there are none. */
export function drawNotes(title: string, mark: string, notes: readonly JsonValue[], canvas: Canvas): string[] {
  const { style, options } = canvas;
  if (notes.length === 0) return [];
  const width = Math.max(narrowestText, options.width - 4);
  const lines = notes
    .map((note) => wrapNote(typeof note === 'string' ? showControls(note) : '', width, options.ascii))
    .flatMap(([first = '', ...rest]) => [`  ${style.waiting(mark)} ${first}`, ...rest.map((line) => `    ${line}`)]);
  return ['', style.heading(title), ...lines];
}

/** The first line behind a mark, the others below it. */
function hang(mark: string, lines: readonly string[]): string[] {
  return lines.map((line, index) => (index === 0 ? mark : ' '.repeat(mark.length)) + line);
}
