import { lookUp, numberAt, printableTextAt } from '../../../output/path.js';
import type { Drawing } from '../../../output/layout.js';
import type { Style } from '../../../output/table/style.js';
import { wrapText } from '../../../output/table/text.js';
import type { JsonValue } from '../../../util/json/value.js';
import { actions, switching, type Action } from './action.js';
import { countNodes } from '../../../nodes/count.js';
import { unknownCount } from './count.js';
import { drawGroups, drawNotes, type Canvas, type Group } from './draw-parts.js';
import { reasons, type Reason } from './select.js';

/** A limit that is longer is not told name by name. */
const longestLimit = 120;

/** A preview for people: by boot set what happens to how many nodes, who is left out, and what to be warned of. */
export const drawPreview: Drawing = (preview, style, options) => {
  const canvas = { style, options };
  const nobody = isExact(preview) ? 'no nodes' : 'no nodes that are known';
  const leftOut = listAt(preview, 'left_out').map((value): Group => ({
    value,
    text: reasons[printableTextAt(value, 'reason') as Reason],
  }));
  return [
    ...wrapText(describeSession(preview), options.width).map((line) => style.heading(line)),
    ...listAt(preview, 'boot_sets').flatMap((bootSet) => ['', ...drawBootSet(bootSet, nobody, canvas)]),
    ...(leftOut.length > 0 ? ['', style.heading('Left out'), ...drawGroups(leftOut, canvas)] : []),
    ...drawNotes('Warnings', '!', listAt(preview, 'warnings'), canvas),
    ...drawNotes('Not checked', '?', listAt(preview, 'unchecked'), canvas),
  ];
};

/** `Preview: reboot of 52 nodes by the template compute, limit blue` */
function describeSession(preview: JsonValue): string {
  const staged = lookUp(preview, 'stage') === true ? 'stage a ' : '';
  const what = `${staged}${printableTextAt(preview, 'operation')} of ${describeCount(preview)}`;
  return `Preview: ${what} by the template ${printableTextAt(preview, 'template_name')}${describeLimit(preview)}`;
}

function describeCount(preview: JsonValue): string {
  const count = numberAt(preview, 'nodes');
  if (isExact(preview)) return countNodes(count);
  return count > 0 ? `perhaps ${countNodes(count)}` : unknownCount;
}

function describeLimit(preview: JsonValue): string {
  const limit = printableTextAt(preview, 'limit');
  if (limit === '') return '';
  return `, limit ${limit.length > longestLimit ? `of ${limit.split(',').length.toLocaleString('en')} names` : limit}`;
}

function isExact(preview: JsonValue): boolean {
  return lookUp(preview, 'exact') === true;
}

/** `nobody` is what stands for no nodes. */
function drawBootSet(bootSet: JsonValue, nobody: string, canvas: Canvas): string[] {
  const { style } = canvas;
  const groups = listAt(bootSet, 'actions').map((value) => describeAction(value, style));
  const heading = style.heading(`Boot set ${printableTextAt(bootSet, 'name')}`);
  return groups.length > 0 ? [heading, ...drawGroups(groups, canvas)] : [`${heading}  ${style.faint(nobody)}`];
}

function describeAction(value: JsonValue, style: Style): Group {
  const action = printableTextAt(value, 'action') as Action;
  return { value, text: actions[action], ...(switching.has(action) && { paint: style.busy }) };
}

function listAt(value: JsonValue, path: string): readonly JsonValue[] {
  const found = lookUp(value, path);
  return Array.isArray(found) ? found : [];
}
