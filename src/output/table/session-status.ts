import { countNodes } from '../../nodes/count.js';
import { isObject, type JsonObject, type JsonValue } from '../../util/json/value.js';
import { chooseBarStyle } from './bar.js';
import { numberAt } from '../path.js';
import { readShownText, type Canvas } from './canvas.js';
import { formatCell } from './cell.js';
import { renderFailures } from './failures.js';
import { renderOutcomes, renderPhases } from './shares.js';
import { paintState, type Style, type TableOptions } from './style.js';
import { formatDuration } from './time.js';

/** Is it the status of a v2 session? */
export function isSessionStatus(value: JsonValue): value is JsonObject {
  return isObject(value) && isObject(value.get('phases')) && value.has('managed_components_count');
}

/**
 * The status of a session as a picture: a line that says how it stands, outcomes and phases as bars, and each failure with
 * its nodes. Bars leave out what the width has no room for; numbers always stay.
 */
export function renderSessionStatus(status: JsonObject, style: Style, options: TableOptions): string[] {
  const bar = chooseBarStyle(options.ascii, style);
  const canvas = { style, options, bar, nodes: numberAt(status, 'managed_components_count') };
  const failures = renderFailures(status, canvas);
  return [
    ...renderSummary(status, canvas),
    '',
    ...renderOutcomes(status, canvas),
    '',
    style.heading('Phases'),
    ...renderPhases(status, canvas),
    ...(failures.length > 0 ? ['', style.heading('Failures'), ...failures] : []),
  ];
}

/** `● running   4 nodes   11m 21s   since 2024-03-01 20:31:01 UTC`; the times take a line of their own where it is short. */
function renderSummary(status: JsonObject, { style, options, nodes }: Canvas): string[] {
  const state = status.get('status');
  const name = `${options.ascii ? '*' : '●'} ${formatCell(state, undefined, options.now)}`;
  const count = countNodes(nodes, 'plain');
  const duration = formatDuration(readShownText(status, 'timing.duration'));
  const span = formatSpan(readShownText(status, 'timing.start_time'), readShownText(status, 'timing.end_time'));
  // A session that is complete may have failed on every node.
  const failed = state === 'complete' && numberAt(status, 'percent_failed') > 0;
  const paint = failed ? style.bad : paintState(state, style);
  const facts = [paint(style.heading(name)), nodes === 0 ? style.waiting(count) : count, duration];
  const first = facts.filter((fact) => fact !== '').join('   ');
  if (span === '') return [first];
  const length = [name, count, duration, span].join('   ').length;
  return length <= options.width ? [`${first}   ${style.faint(span)}`] : [first, `  ${style.faint(span)}`];
}

function formatSpan(start: string, end: string): string {
  const [from, to] = [start, end].map((time) => time.replace('T', ' ').replace(/\.\d+$/, ''));
  if (!from) return '';
  return to ? `${from} to ${to} UTC` : `since ${from} UTC`;
}
