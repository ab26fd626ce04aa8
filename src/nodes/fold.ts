import { countableDigits, paddedWidth } from './hostlist.js';
import { sortNames } from '../util/natural-order.js';

/**
 * Names -> the shortest list with bracket ranges for exactly these names, in natural order:
 * `x1000c0s[0-3]b[0-1]n[0-1],x3000c0s1b0n0`. Every number in a name may fold. Repeated names count once.
 */
export function foldNodes(names: readonly string[]): string {
  const groups = new Map<string, string[][]>();
  for (const name of sortNames(names)) {
    const shape = name.replace(/[0-9]+/g, '\n');
    const columns = groups.get(shape) ?? [[]];
    (name.match(/[0-9]+/g) ?? ['']).forEach((digits, i) => (columns[i] ??= []).push(digits));
    groups.set(shape, columns);
  }
  const folded = Array.from(groups, ([shape, columns]) => {
    const texts = shape.split('\n');
    return foldColumns(columns).map((row) =>
      texts.map((text, i) => text + formatField(columns[i]?.[row] ?? '')).join(''),
    );
  });
  return folded.flat().join(',');
}

/**
 * Columns of number fields -> the indexes of the rows that remain. Rows that differ in one field only become one, and that
 * field becomes a set such as `1,2,3`. The union of the products of the sets stays the same. A machine has too many rows
 * for an object each.
 */
function foldColumns(columns: readonly string[][]): number[] {
  let rows = [...(columns[0]?.keys() ?? [])];
  for (const column of columns.toReversed()) {
    const merged = new Map<string, number>();
    for (const row of rows) {
      const others = columns.map((other) => (other === column ? '' : other[row])).join(';');
      const twin = merged.get(others);
      if (twin === undefined) merged.set(others, row);
      else column[twin] = `${column[twin] ?? ''},${column[row] ?? ''}`;
    }
    rows = [...merged.values()];
    for (const row of rows) column[row] = sortSet(column[row] ?? '');
  }
  return rows;
}

function sortSet(set: string): string {
  return set.includes(',') ? sortNames(set.split(',')).join(',') : set;
}

/** `1` -> `1`, `1,2,3,7` -> `[1-3,7]`. */
function formatField(set: string): string {
  const digits = set.split(',');
  if (digits.length === 1) return set;
  const runs: string[][] = [];
  for (const value of digits) {
    const run = runs.at(-1);
    if (run?.at(-1) !== undefined && value === following(run)) run.push(value);
    else runs.push([value]);
  }
  const parts = runs.map((run) => (run.length === 1 ? run.join('') : `${run[0] ?? ''}-${run.at(-1) ?? ''}`));
  return `[${parts.join(',')}]`;
}

/** The number after the run, as wide as those of the run. */
function following(run: readonly string[]): string | undefined {
  const last = run.at(-1) ?? '';
  if (last.length >= countableDigits) return undefined;
  return String(Number(last) + 1).padStart(paddedWidth(run[0] ?? ''), '0');
}
