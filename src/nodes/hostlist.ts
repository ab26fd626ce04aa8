import { sortNames } from '../util/natural-order.js';

/** A node list cannot be read. `reason` is a short sentence without the list itself. */
export class HostlistError extends Error {
  constructor(
    readonly text: string,
    readonly reason: string,
  ) {
    super(`"${text}": ${reason}`);
  }
}

/** A list of more names than this is refused: a slip such as `x[0-99999999]` would take all memory. */
export const maximumNames = 1_000_000;

/** Numbers of more digits are kept as text: they cannot be counted exactly. */
export const countableDigits = 15;

/**
 * `x3000c0s[1-2]b0n0,x3000c0s7b[0,1]n0` -> names, in the order of the list. Numbers in brackets are sorted, a repeated one
 * counts once, and zeros are kept: `nid[001-003]`. Commas separate, in an item with a bracket spaces too; elsewhere a space is
 * part of the name. Empty items are ignored, but an empty list is one empty name. Throws HostlistError.
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

/**
 * As the reference reads a list: white space around items goes, and so does a line's end with what follows it; where there is a
 * bracket anywhere, each blank outside brackets separates as a comma does. Empty items stay. Throws HostlistError.
 */
export function expandReferenceList(text: string): string[] {
  const joined = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .join('');
  if (!/[[\]]/.test(joined)) return joined.split(',').map((item) => item.trim());
  return joined.split(/[,\s](?![^[\]]*\])/).flatMap((item) => expandHostlist(item));
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
  return sortNames(values);
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

/** The width of the numbers in a range that begins with `digits`: 0 for as wide as each is. */
export function paddedWidth(digits: string): number {
  return digits.startsWith('0') ? digits.length : 0;
}
