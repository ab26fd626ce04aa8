/**
 * Order in which people list nodes: digits count as numbers, so `x3000c0s2b0n0` stands before `x3000c0s10b0n0`.
 * Returns less than, equal to or more than 0; 0 for equal names only. Machines have many names: none is cut into parts.
 */
export function compareNames(left: string, right: string): number {
  let at = 0;
  while (at < left.length && left[at] === right[at]) at += 1;
  // What differs may be in the middle of a number.
  while (isDigit(left.charCodeAt(at - 1))) at -= 1;
  const [one, other] = [readDigits(left, at), readDigits(right, at)];
  if (one === '' || other === '') return compareText(left, right);
  const order = compareDigits(one, other) || compareNames(left.slice(at + one.length), right.slice(at + other.length));
  return order || compareText(left, right);
}

/** Names in the order of `compareNames`, each once. `01` and `1` are two. */
export function sortNames(names: Iterable<string>): string[] {
  return [...new Set(names)].sort(compareNames);
}

function readDigits(text: string, start: number): string {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end += 1;
  return text.slice(start, end);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** The order of the service: that of the bytes of names as UTF-8. */
export function compareBytes(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
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
