import { isObject, type JsonObject } from '../../util/json/value.js';
import { lookUp } from '../path.js';
import { countNodes, readNumber, type Canvas } from './canvas.js';
import { formatCell } from './cell.js';
import { showControls } from '../../util/controls.js';
import { wrapText } from './text.js';

/** A message needs this much room, however narrow the terminal is. */
const narrowestText = 20;

/** Each message beside the number of its nodes, and under it the nodes. */
export function renderFailures(status: JsonObject, canvas: Canvas): string[] {
  const summary = status.get('error_summary');
  if (!isObject(summary)) return [];
  const failures = Array.from(summary, ([message, failure]) => ({
    count: countNodes(readNumber(failure, 'count')),
    message: showControls(message),
    nodes: formatCell(lookUp(failure, 'list'), 'nodes', canvas.options.now),
  }));
  const widest = Math.max(0, ...failures.map(({ count }) => count.length));
  return failures.flatMap(({ count, message, nodes }) => renderFailure(count.padStart(widest), message, nodes, canvas));
}

function renderFailure(count: string, message: string, nodes: string, { style, options }: Canvas): string[] {
  const mark = `  ${count}  `;
  const width = Math.max(narrowestText, options.width - mark.length);
  const lines = [...wrapText(message, width), ...wrapText(nodes, width).map((line) => style.faint(line))];
  return lines.map((line, index) => (index === 0 ? style.bad(mark) : ' '.repeat(mark.length)) + line);
}
