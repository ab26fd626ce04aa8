import { lookUp } from '../../../output/path.js';
import { readNumber, readText } from '../../../output/table/canvas.js';
import type { Drawing, Style, TableOptions } from '../../../output/table/style.js';
import { wrapText } from '../../../output/table/text.js';
import { showControls } from '../../../util/controls.js';
import type { JsonValue } from '../../../util/json/value.js';
import { actions, type Action } from './action.js';
import { formatCount } from './count.js';
import { wrapNodes, wrapNote } from './node-lines.js';
import { reasons, type Reason } from './select.js';

/** Text beside a count needs this much room, however narrow the terminal is. */
const narrowestText = 20;

/** A limit that is longer is not told name by name. */
const longestLimit = 120;

const paints: Partial<Record<string, keyof Style>> = {
  reboot: 'busy',
  boot: 'busy',
  power_on: 'busy',
  power_off: 'busy',
};

/** A preview for people: by boot set what happens to how many nodes, then who is left out, and what to be warned of. */
export const drawPreview: Drawing = (preview, style, options) => {
  const bootSets = listAt(preview, 'boot_sets');
  const leftOut = listAt(preview, 'left_out');
  return [
    ...wrapText(describeSession(preview), options.width).map((line) => style.heading(line)),
    ...bootSets.flatMap((bootSet) => ['', ...drawBootSet(bootSet, style, options)]),
    ...(leftOut.length > 0 ? ['', style.heading('Left out')] : []),
    ...leftOut.flatMap((group) =>
      drawGroup(group, reasons[readText(group, 'reason') as Reason], leftOut, (text) => text, style, options),
    ),
    ...drawNotes('Warnings', '!', listAt(preview, 'warnings'), style.waiting, style, options),
    ...drawNotes('Not checked', '?', listAt(preview, 'unchecked'), style.waiting, style, options),
  ];
};

/** `Preview: reboot of 52 nodes by the template compute, limit blue` */
function describeSession(preview: JsonValue): string {
  const limit = shortenLimit(readText(preview, 'limit'));
  const staged = lookUp(preview, 'stage') === true ? 'stage a ' : '';
  const what = `${staged}${readText(preview, 'operation')}`;
  const whom = `${formatCount(readNumber(preview, 'nodes'))} by the template ${readText(preview, 'template_name')}`;
  return `Preview: ${what} of ${whom}${limit === '' ? '' : `, limit ${limit}`}`;
}

function shortenLimit(limit: string): string {
  return limit.length > longestLimit ? `of ${limit.split(',').length} names` : limit;
}

function drawBootSet(bootSet: JsonValue, style: Style, options: TableOptions): string[] {
  const groups = listAt(bootSet, 'actions');
  const heading = `${style.heading(`Boot set ${readText(bootSet, 'name')}`)}${groups.length === 0 ? style.faint('  no nodes') : ''}`;
  const lines = groups.flatMap((group) => {
    const action = readText(group, 'action') as Action;
    const paint = paints[action];
    return drawGroup(group, actions[action], groups, paint ? style[paint] : (text) => text, style, options);
  });
  return [heading, ...lines];
}

/** `  52 nodes  rebooted` and under it the nodes. */
function drawGroup(
  group: JsonValue,
  text: string,
  groups: readonly JsonValue[],
  paint: (text: string) => string,
  style: Style,
  options: TableOptions,
): string[] {
  const widest = Math.max(...groups.map((other) => formatCount(readNumber(other, 'count')).length));
  const mark = `  ${formatCount(readNumber(group, 'count')).padStart(widest)}  `;
  const width = Math.max(narrowestText, options.width - mark.length);
  const blank = ' '.repeat(mark.length);
  return [
    ...wrapText(text, width).map((line, index) => (index === 0 ? mark : blank) + paint(line)),
    ...wrapNodes(readText(group, 'nodes'), width, options.ascii).map((line) => blank + style.faint(line)),
  ];
}

function drawNotes(
  title: string,
  mark: string,
  notes: readonly JsonValue[],
  paint: (text: string) => string,
  style: Style,
  options: TableOptions,
): string[] {
  if (notes.length === 0) return [];
  const width = Math.max(narrowestText, options.width - 4);
  const lines = notes.flatMap((note) =>
    wrapNote(typeof note === 'string' ? showControls(note) : '', width, options.ascii).map(
      (line, index) => `  ${index === 0 ? paint(mark) : ' '} ${line}`,
    ),
  );
  return ['', style.heading(title), ...lines];
}

function listAt(value: JsonValue, path: string): readonly JsonValue[] {
  const found = lookUp(value, path);
  return Array.isArray(found) ? found : [];
}
