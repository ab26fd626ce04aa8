import { isObject, type JsonValue } from '../../util/json/value.js';
import { formatScalar } from '../format.js';
import { renderRecord } from './record.js';
import { renderRows } from './rows.js';
import { isSessionStatus, renderSessionStatus } from './session-status.js';
import { createStyle, plainStyle, type Style, type TableOptions } from './style.js';

/**
 * Value -> what a person reads, each line ended by a newline. A list becomes rows, an object a record or, for
 * the view `session-status`, a picture; an empty list leaves the header alone.
 */
export async function renderTable(value: JsonValue, options: TableOptions): Promise<string> {
  const lines = await renderLines(value, await loadStyle(options.color), options);
  return lines.map((line) => `${line}\n`).join('');
}

export async function loadStyle(color: boolean): Promise<Style> {
  if (!color) return plainStyle;
  const { Chalk } = await import('chalk');
  return createStyle(new Chalk({ level: 1 }));
}

async function renderLines(value: JsonValue, style: Style, options: TableOptions): Promise<readonly string[]> {
  if (options.draw) return options.draw(value, style, options);
  if (Array.isArray(value)) return renderRows(value, style, options);
  if (!isObject(value)) return [formatScalar(value)];
  if (options.view === 'session-status' && isSessionStatus(value)) return renderSessionStatus(value, style, options);
  return renderRecord(value, style, options);
}
