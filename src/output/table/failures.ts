import { isObject, type JsonObject } from '../../util/json/value.js';
import { lookUp, numberAt } from '../path.js';
import type { Canvas } from './canvas.js';
import { formatCell } from './cell.js';
import { renderMessages } from './messages.js';

/** Each message of the status of a session with its nodes, as far as the server names them. */
export function renderFailures(status: JsonObject, { style, options }: Canvas): string[] {
  const summary = status.get('error_summary');
  if (!isObject(summary)) return [];
  const messages = Array.from(summary, ([text, failure]) => ({
    count: numberAt(failure, 'count'),
    text,
    nodes: formatCell(lookUp(failure, 'list'), 'nodes', options.now),
  }));
  return renderMessages(messages, style, options.width);
}
