import { showControls } from '../../util/controls.js';
import { isObject, type JsonObject, type JsonValue } from '../../util/json/value.js';
import { formatCell, emptyCell } from './cell.js';
import { drawGrid, gap, type Cell } from './grid.js';
import type { TableOptions } from '../layout.js';
import { paintResult, paintState, type Style } from '../style.js';
import { measureText } from './text.js';
import { formatDistance, parseServerTime } from './time.js';

/** A value needs this much room beside the longest label, however narrow the terminal is. */
const narrowestValue = 20;

/** A label, and a value unless it is the heading of a group. */
interface Field {
  readonly label: string;
  readonly key: string;
  readonly depth: number;
  readonly value?: JsonValue;
}

/**
 * One record -> a line a field. Plain values come first, then each object as a group, indented; an empty group
 * takes one line. Labels are the keys themselves: they are what `--columns` and `--query` take.
 */
export async function renderRecord(record: JsonObject, style: Style, options: TableOptions): Promise<string[]> {
  const fields = listFields(putFirst(record, options.columns[0]?.path), 0);
  const labelWidth = largest(fields.map((field) => (isHeading(field) ? 1 : measureText(field.label))));
  const valueWidth = Math.max(narrowestValue, options.width - labelWidth - gap);
  const rows = fields.filter((field) => !isHeading(field)).map((field) => renderField(field, style, options));
  const widest = largest(rows.flat().flatMap((cell) => cell.text.split('\n').map(measureText)));
  const drawn = await Promise.all(rows.map((row) => drawGrid([row], [labelWidth, Math.min(valueWidth, widest)])));
  const lines: string[] = [];
  for (const field of fields) {
    if (!isHeading(field)) {
      lines.push(...(drawn.shift() ?? []));
      continue;
    }
    if (field.depth === 0 && lines.length > 0) lines.push('');
    lines.push(field.label.replace(/\S.*/, (heading) => style.heading(heading)));
  }
  return lines;
}

/** At least 1; by a loop, since a response can have more fields than a call can have arguments. */
function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 1);
}

/** The name of the record comes first. */
function putFirst(record: JsonObject, key: string | undefined): JsonObject {
  const value = key === undefined ? undefined : record.get(key);
  return key === undefined || value === undefined ? record : new Map([[key, value], ...record]);
}

function isHeading(field: Field): boolean {
  return field.value === undefined;
}

function listFields(record: JsonObject, depth: number): Field[] {
  const indent = '  '.repeat(depth);
  const plain: Field[] = [];
  const groups: Field[][] = [];
  for (const [key, value] of record) {
    const label = indent + showControls(key);
    const heading = { label, key, depth };
    if (isBlank(value)) plain.push({ ...heading, value: null });
    else if (isObject(value)) groups.push([heading], listFields(value, depth + 1));
    else if (isListOfObjects(value)) groups.push([heading, ...value.flatMap((item) => listItem(item, depth + 1))]);
    else plain.push({ ...heading, value });
  }
  return [plain, ...groups].flat();
}

/** The fields of an object in a list, with a dash before the first. */
function listItem(item: JsonObject, depth: number): Field[] {
  const [first, ...rest] = listFields(item, depth + 1);
  if (!first) return [];
  const label = `${'  '.repeat(depth)}- ${first.label.trimStart()}`;
  return [{ ...first, label }, ...rest];
}

function isListOfObjects(value: JsonValue): value is JsonObject[] {
  return Array.isArray(value) && value.every(isObject);
}

/** A value without information: null, an empty text, or a collection of such values. */
function isBlank(value: JsonValue): boolean {
  if (isObject(value)) return [...value.values()].every(isBlank);
  return value === null || value === '' || (Array.isArray(value) && value.every(isBlank));
}

/** Keys of states, at any depth of a record. */
const stateFields = new Set(['status', 'phase', 'apiStatus', 'dbStatus']);

function renderField(field: Field, style: Style, options: TableOptions): Cell[] {
  const value = field.value ?? null;
  const text = formatValue(value, field.key, options.now);
  const label = { text: field.label, paint: style.faint };
  if (text === emptyCell) return [label, { text, paint: style.faint }];
  if (field.key === 'result') return [label, { text, paint: paintResult(value, style) }];
  return [label, stateFields.has(field.key) ? { text, paint: paintState(value, style) } : { text }];
}

function formatValue(value: JsonValue, key: string, now: number): string {
  if (key === 'components') return formatCell(value, 'nodes', now);
  const time = parseServerTime(value);
  const text = formatCell(value, undefined, now);
  return time === undefined ? text : `${text} (${formatDistance(now - time)})`;
}
