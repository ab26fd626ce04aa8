import type { Column } from './layout.js';
import { UsageError } from '../errors/input.js';
import { compareNames } from '../util/natural-order.js';
import { JsonNumber, type JsonValue } from '../util/json/value.js';
import { writeJson } from '../util/json/write.js';
import { findColumn } from './columns.js';
import { lookUp } from './path.js';

/**
 * Rows in the order that `--sort-by name[:desc]` asks for; `name` is a column or a path. Numbers sort as numbers, text as
 * people read it (`x3000c0s2b0n0` before `x3000c0s10b0n0`); rows without a value stand last in either direction, equal ones
 * keep their order. Throws UsageError for an unknown column or direction.
 */
export function sortRows(rows: readonly JsonValue[], sortBy: string, declared: readonly Column[]): JsonValue[] {
  const [, name = '', direction = 'asc'] = /^(.*?)(?::([^:]*))?$/s.exec(sortBy) ?? [];
  if (direction !== 'asc' && direction !== 'desc') {
    throw new UsageError(`--sort-by: "${direction}" is not a direction.`, { hint: `Use ${name} or ${name}:desc.` });
  }
  const { path } = findColumn(declared, name, rows, '--sort-by');
  const sign = direction === 'desc' ? -1 : 1;
  return rows
    .map((row) => ({ row, key: lookUp(row, path) ?? null }))
    .sort((a, b) => Number(isMissing(a.key)) - Number(isMissing(b.key)) || sign * compareValues(a.key, b.key))
    .map((entry) => entry.row);
}

function isMissing(value: JsonValue): boolean {
  return value === null || value === '';
}

function compareValues(a: JsonValue, b: JsonValue): number {
  if (a instanceof JsonNumber && b instanceof JsonNumber) return Number(a.text) - Number(b.text);
  return compareNames(asText(a), asText(b));
}

function asText(value: JsonValue): string {
  return typeof value === 'string' ? value : writeJson(value);
}
