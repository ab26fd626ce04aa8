import type { TableOptions } from '../../../output/layout.js';
import { lookUp, numberAt, textAt } from '../../../output/path.js';
import { chooseBarStyle, renderStack } from '../../../output/table/bar.js';
import type { Painter } from '../../../output/style.js';
import { renderMessages, type Message } from '../../../output/table/messages.js';
import type { Style } from '../../../output/style.js';
import { wrapCells } from '../../../output/table/text.js';
import { formatSpan } from '../../../output/table/time.js';
import { showControls } from '../../../util/controls.js';
import type { JsonValue } from '../../../util/json/value.js';

const longestBar = 60;
/** The data formats, and `sessions failures`, have all messages and all nodes. */
const mostMessages = 10;
const linesOfText = 4;

const marks = [
  { path: 'successful', mark: '█', plainMark: '#', paint: 'good' },
  { path: 'failed', mark: '▓', plainMark: 'x', paint: 'bad' },
  { path: 'staged', mark: '▒', plainMark: '=', paint: 'waiting' },
] as const;

/** The results of waiting as a picture: how each session ended, and which nodes failed. */
export function drawResults(value: JsonValue, style: Style, options: TableOptions): string[] {
  const results = Array.isArray(value) ? value : [value];
  return results.flatMap((result, index) => [...(index === 0 ? [] : ['']), ...drawResult(result, style, options)]);
}

function drawResult(result: JsonValue, style: Style, options: TableOptions): string[] {
  const width = Math.max(20, options.width - 2);
  const message = wrapCells(showControls(textAt(result, 'message')), width).map((line) => `  ${line}`);
  return [
    drawTitle(result, style, options),
    ...message,
    ...drawBar(result, style, options),
    ...drawNodes(result, style, options),
  ];
}

/** `● morning   failed   reboot with template compute   3m 9s` */
function drawTitle(result: JsonValue, style: Style, { ascii, width }: TableOptions): string {
  const name = `${ascii ? '*' : '●'} ${showControls(textAt(result, 'name'))}`;
  const outcome = textAt(result, 'outcome').replace('-', ' ');
  const seconds = numberAt(result, 'duration_seconds');
  const about = showControls(`${textAt(result, 'operation')} with template ${textAt(result, 'template_name')}`);
  const paint = paintOutcome(outcome, style);
  const facts = [`${paint(style.heading(name))}   ${paint(outcome)}`, seconds > 0 ? formatSpan(seconds * 1000) : ''];
  const length = [name, outcome, facts[1], about].join('   ').length;
  return [...facts, length <= width ? style.faint(about) : ''].filter(Boolean).join('   ');
}

function paintOutcome(outcome: string, style: Style): Painter {
  if (outcome === 'succeeded') return style.good;
  return ['failed', 'no nodes', 'not started', 'taken over', 'deleted'].includes(outcome) ? style.bad : style.waiting;
}

function drawBar(result: JsonValue, style: Style, { ascii, width }: TableOptions): string[] {
  const nodes = numberAt(result, 'nodes');
  if (nodes === 0) return [];
  const segments = marks.map(({ path, mark, plainMark, paint }) => ({
    percent: (numberAt(result, path) * 100) / nodes,
    mark: ascii ? plainMark : mark,
    paint: style[paint],
  }));
  return [`  ${renderStack(segments, Math.max(10, Math.min(longestBar, width - 4)), chooseBarStyle(ascii, style))}`];
}

/** The nodes that failed or were taken over, as the picture of a status has them. */
function drawNodes(result: JsonValue, style: Style, { width }: TableOptions): string[] {
  const room = Math.max(20, width - 14) * linesOfText;
  const messages = [
    ...listGroups(result, 'failures').map((group) => toMessage(textAt(group, 'message'), group, room)),
    ...listGroups(result, 'taken_by').map((group) => toMessage(describeTaker(textAt(group, 'session')), group, room)),
  ];
  const more = messages.length - mostMessages;
  return [
    ...renderMessages(messages.slice(0, mostMessages), style, width),
    ...(more > 0
      ? [style.faint(`  and ${more} more: bos v2 sessions failures ${showControls(textAt(result, 'name'))}`)]
      : []),
  ];
}

function toMessage(text: string, group: JsonValue, room: number): Message {
  return {
    count: numberAt(group, 'count'),
    text: shortenText(text || 'No reason is given.', room),
    nodes: shortenList(textAt(group, 'nodes'), room),
  };
}

/** The first lines of a message; that there is more is said by dots. */
function shortenText(text: string, room: number): string {
  const kept = text.split('\n').slice(0, linesOfText).join('\n').slice(0, room);
  return kept === text ? text : `${kept}...`;
}

/** As many items of a folded list as there is room for; that there are more is said by dots. */
function shortenList(nodes: string, room: number): string {
  if (nodes.length <= room) return nodes;
  const items = nodes.split(/,(?![^[\]]*\])/);
  const kept: string[] = [];
  for (let length = 0; length + (items[kept.length]?.length ?? room) < room; length += (kept.at(-1)?.length ?? 0) + 1) {
    kept.push(items[kept.length] ?? '');
  }
  return `${kept.join(',')},...`;
}

function describeTaker(session: string): string {
  return session === ''
    ? 'They no longer belong to it, and no later session has them.'
    : `Taken over by session ${session}`;
}

function listGroups(result: JsonValue, path: string): readonly JsonValue[] {
  const groups = lookUp(result, path);
  return Array.isArray(groups) ? groups : [];
}
