import { countableDigits, paddedWidth } from './digits.js';
import { compareNames, sortDigits, splitDigits } from './natural-order.js';

/**
 * Names -> the shortest list with bracket ranges that stands for exactly these names, in natural order:
 * `x1000c0s[0-3]b[0-1]n[0-1],x3000c0s1b0n0`. Every number field of a name may fold. Repeated names count once.
 */
export function foldNodes(names: readonly string[]): string {
  const groups = new Map<string, string[][]>();
  for (const name of [...new Set(names)].sort(compareNames)) {
    const parts = splitDigits(name);
    const shape = parts.filter((_, i) => i % 2 === 0).join('\n');
    const numbers = parts.filter((_, i) => i % 2 === 1);
    const group = groups.get(shape);
    if (group) group.push(numbers);
    else groups.set(shape, [numbers]);
  }
  const folded = Array.from(groups, ([shape, members]) => {
    const texts = shape.split('\n');
    return foldFields(members).map((fields) =>
      texts.map((text, i) => text + (fields[i] ? formatField(fields[i]) : '')).join(''),
    );
  });
  return folded.flat().join(',');
}

/**
 * Rows of number fields -> rows of sets. Rows that differ in one field only become one; the union of the products of the
 * sets stays what it was.
 */
function foldFields(rows: readonly (readonly string[])[]): string[][][] {
  let folded = rows.map((row) => row.map((digits) => [digits]));
  const fieldCount = rows[0]?.length ?? 0;
  for (let field = fieldCount - 1; field >= 0; field--) {
    const merged = new Map<string, string[][]>();
    for (const row of folded) {
      const others = row.map((set, i) => (i === field ? '' : set.join(','))).join(';');
      const twin = merged.get(others);
      if (twin) twin[field]?.push(...(row[field] ?? []));
      else merged.set(others, row);
    }
    folded = [...merged.values()].map((row) => row.map((set, i) => (i === field ? sortDigits(set) : set)));
  }
  return folded;
}

/** ['1'] -> `1`, ['1', '2', '3', '7'] -> `[1-3,7]`. */
function formatField(digits: readonly string[]): string {
  const runs: string[][] = [];
  for (const value of digits) {
    const run = runs.at(-1);
    if (run?.at(-1) !== undefined && value === following(run)) run.push(value);
    else runs.push([value]);
  }
  const parts = runs.map((run) => (run.length === 1 ? run.join('') : `${run[0] ?? ''}-${run.at(-1) ?? ''}`));
  return digits.length === 1 ? parts.join('') : `[${parts.join(',')}]`;
}

/** What comes after the run, written as the run is. */
function following(run: readonly string[]): string | undefined {
  const last = run.at(-1) ?? '';
  if (last.length >= countableDigits) return undefined;
  return String(Number(last) + 1).padStart(paddedWidth(run[0] ?? ''), '0');
}
