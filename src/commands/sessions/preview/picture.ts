import { countNodes } from '../../../nodes/count.js';
import type { Drawing, TableOptions } from '../../../output/layout.js';
import { lookUp, numberAt, printableTextAt } from '../../../output/path.js';
import type { Painter, Style } from '../../../output/style.js';
import { wrapCells } from '../../../output/table/text.js';
import { showControls } from '../../../util/controls.js';
import type { JsonValue } from '../../../util/json/value.js';
import { actions, powerActions, type Action } from './action.js';
import { shortenLimit, unknownCount, wrapNodes, wrapNote } from './node-text.js';
import { reasons, type Reason } from './selection.js';

/** A preview for people: what happens to how many nodes of each boot set, which are left out, and warnings. */
export const drawPreview: Drawing = (preview, style, options) => {
  const canvas = { style, options };
  const nobody = isExact(preview) ? 'no nodes' : 'no known nodes';
  const leftOut = listAt(preview, 'left_out').map((value): DrawnGroup => ({
    value,
    text: reasons[printableTextAt(value, 'reason') as Reason],
  }));
  return [
    ...wrapCells(describeSession(preview), options.width).map((line) => style.heading(line)),
    ...listAt(preview, 'boot_sets').flatMap((bootSet) => ['', ...drawBootSet(bootSet, nobody, canvas)]),
    ...(leftOut.length > 0 ? ['', style.heading('Left out'), ...drawGroups(leftOut, canvas)] : []),
    ...drawNotes('Warnings', '!', listAt(preview, 'warnings'), canvas),
    ...drawNotes('Not checked', '?', listAt(preview, 'unchecked'), canvas),
  ];
};

/** `Preview on api.example.com: reboot of 52 nodes with the template compute, limit blue` */
function describeSession(preview: JsonValue): string {
  const staged = lookUp(preview, 'stage') === true ? 'stage a ' : '';
  const what = `${staged}${printableTextAt(preview, 'operation')} of ${describeCount(preview)}`;
  return `Preview on ${describePlace(preview)}: ${what} with the template ${printableTextAt(preview, 'template_name')}${describeLimit(preview)}`;
}

function describePlace(preview: JsonValue): string {
  const tenant = printableTextAt(preview, 'tenant');
  return `${printableTextAt(preview, 'system')}${tenant === '' ? '' : ` (tenant ${tenant})`}`;
}

function describeCount(preview: JsonValue): string {
  const count = numberAt(preview, 'nodes');
  if (isExact(preview)) return countNodes(count);
  return count > 0 ? `perhaps ${countNodes(count)}` : unknownCount;
}

function describeLimit(preview: JsonValue): string {
  const limit = printableTextAt(preview, 'limit');
  if (limit === '') return '';
  return `, limit ${shortenLimit(limit)}`;
}

function isExact(preview: JsonValue): boolean {
  return lookUp(preview, 'exact') === true;
}

/** `nobody` is the text for a boot set without nodes. */
function drawBootSet(bootSet: JsonValue, nobody: string, canvas: Canvas): string[] {
  const { style } = canvas;
  const groups = listAt(bootSet, 'actions').map((value) => describeAction(value, style));
  const heading = style.heading(`Boot set ${printableTextAt(bootSet, 'name')}`);
  return groups.length > 0 ? [heading, ...drawGroups(groups, canvas)] : [`${heading}  ${style.faint(nobody)}`];
}

function describeAction(value: JsonValue, style: Style): DrawnGroup {
  const action = printableTextAt(value, 'action') as Action;
  return { value, text: actions[action], ...(powerActions.has(action) && { paint: style.busy }) };
}

function listAt(value: JsonValue, path: string): readonly JsonValue[] {
  const found = lookUp(value, path);
  return Array.isArray(found) ? found : [];
}

/** What a preview is drawn with. */
interface Canvas {
  readonly style: Style;
  readonly options: TableOptions;
}

/** What happens to some nodes: `{count, nodes}`, and a text. */
interface DrawnGroup {
  readonly value: JsonValue;
  readonly text: string;
  readonly paint?: Painter;
}

/** Text beside a count has at least so many columns, however narrow the terminal is. */
const narrowestText = 20;

/** `  52 nodes  rebooted` for each group, and the nodes below it. */
function drawGroups(groups: readonly DrawnGroup[], { style, options }: Canvas): string[] {
  const counts = groups.map(({ value }) => countNodes(numberAt(value, 'count')));
  const widest = Math.max(0, ...counts.map((count) => count.length));
  const blank = ' '.repeat(widest + 4);
  const width = Math.max(narrowestText, options.width - blank.length);
  return groups.flatMap(({ value, text, paint = (line) => line }, index) => [
    ...hang(
      `  ${(counts[index] ?? '').padStart(widest)}  `,
      wrapCells(text, width).map((line) => paint(line)),
    ),
    ...wrapNodes(printableTextAt(value, 'nodes'), width, options.ascii).map((line) => blank + style.faint(line)),
  ]);
}

/** Sentences below a title, each behind a mark; nothing when there are none. */
function drawNotes(title: string, mark: string, notes: readonly JsonValue[], canvas: Canvas): string[] {
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
