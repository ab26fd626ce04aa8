/** A list of hosts cannot be read. `reason` is a short sentence without the list itself. */
export class HostlistError extends Error {
  constructor(
    readonly text: string,
    readonly reason: string,
  ) {
    super(`"${text}": ${reason}`);
  }
}

/** A list that stands for more names than this is refused: a slip such as `x[0-99999999]` would take all memory. */
export const maximumNames = 1_000_000;

/** Numbers of more digits are kept as text: they cannot be counted exactly. */
const countableDigits = 15;

/**
 * Order in which people list nodes: digits count as numbers, so `x3000c0s2b0n0` stands before `x3000c0s10b0n0`.
 * Returns less than, equal to or more than 0; 0 for equal names only.
 */
export function compareNames(left: string, right: string): number {
  const [a, b] = [splitDigits(left), splitDigits(right)];
  for (let i = 0; i < a.length && i < b.length; i++) {
    const [one = '', other = ''] = [a[i], b[i]];
    const order = i % 2 === 1 ? compareDigits(one, other) : compareText(one, other);
    if (order !== 0) return order;
  }
  return a.length - b.length || compareText(left, right);
}

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
 * `x3000c0s[1-2]b0n0,x3000c0s7b[0,1]n0` -> names, in the order of the list. Numbers in brackets are sorted, a repeated one
 * counts once, and zeros are kept: `nid[001-003]`. Commas separate, in an item with a bracket spaces too; elsewhere a space is
 * part of the name. Empty items are left out, but an empty list is one empty name. Throws HostlistError.
 */
export function expandHostlist(text: string): string[] {
  if (text === '') return [''];
  const names: string[] = [];
  for (const item of splitItems(text)) {
    const fields = readFields(item, text);
    const count = fields.reduce((product, choices) => product * choices.length, 1);
    if (names.length + count > maximumNames) {
      throw new HostlistError(text, `it stands for more than ${maximumNames.toLocaleString('en')} names`);
    }
    const expanded = fields.reduce<string[]>(
      (prefixes, choices) => prefixes.flatMap((prefix) => choices.map((choice) => prefix + choice)),
      [''],
    );
    for (const name of expanded) names.push(name);
  }
  return names;
}

/** Text and digits in turn, beginning with text: `x3n0` -> ['x', '3', 'n', '0', '']. */
function splitDigits(name: string): string[] {
  return name.split(/([0-9]+)/);
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Digits as numbers of any length. */
function compareDigits(left: string, right: string): number {
  const [a, b] = [left.replace(/^0+(?=.)/, ''), right.replace(/^0+(?=.)/, '')];
  return a.length - b.length || compareText(a, b);
}

function sortDigits(digits: Iterable<string>): string[] {
  return [...new Set(digits)].sort((a, b) => compareDigits(a, b) || compareText(a, b));
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

function paddedWidth(digits: string): number {
  return digits.startsWith('0') ? digits.length : 0;
}

/** Commas outside brackets separate, and spaces in an item that has a bracket. */
function splitItems(text: string): string[] {
  const items = text.split(/,(?![^[\]]*\])/);
  return items
    .flatMap((item) => (/[[\]]/.test(item) ? item.split(/\s+(?![^[\]]*\])/) : [item]))
    .filter((item) => item !== '');
}

/** `x[1-2]b0` -> [['x'], ['1', '2'], ['b0']] */
function readFields(item: string, text: string): string[][] {
  const parts = item.split(/\[([^[\]]*)\]/);
  return parts.map((part, i) => {
    if (i % 2 === 1) return readRanges(part, text);
    if (part.includes('[')) throw new HostlistError(text, 'a [ is not closed');
    if (part.includes(']')) throw new HostlistError(text, 'a ] has no [ before it');
    return [part];
  });
}

/** `1-3,7` -> ['1', '2', '3', '7'] */
function readRanges(ranges: string, text: string): string[] {
  const values = ranges.split(',').flatMap((range) => {
    const found = /^\s*([0-9]+)(?:-([0-9]+))?\s*$/.exec(range);
    if (!found) throw new HostlistError(text, `[${ranges}] is not numbers and ranges such as [1-4,7]`);
    const [, low = '', high = low] = found;
    return high === low ? [low] : countUp(low, high, text);
  });
  return sortDigits(values);
}

function countUp(low: string, high: string, text: string): string[] {
  if (low.length > countableDigits || high.length > countableDigits) {
    throw new HostlistError(text, `the numbers of ${low}-${high} are too long`);
  }
  const count = Number(high) - Number(low) + 1;
  if (count < 1) throw new HostlistError(text, `the range ${low}-${high} runs backwards`);
  if (count > maximumNames) {
    throw new HostlistError(text, `it stands for more than ${maximumNames.toLocaleString('en')} names`);
  }
  const width = paddedWidth(low);
  if (high.startsWith('0') && high.length !== width) {
    throw new HostlistError(text, `${low} and ${high} have different numbers of digits`);
  }
  return Array.from({ length: count }, (_, i) => String(Number(low) + i).padStart(width, '0'));
}
