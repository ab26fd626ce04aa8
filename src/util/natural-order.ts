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

/** Text and digits in turn, beginning with text: `x3n0` -> ['x', '3', 'n', '0', '']. */
export function splitDigits(name: string): string[] {
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

/** Digits in numeric order, each once. `01` and `1` are two. */
export function sortDigits(digits: Iterable<string>): string[] {
  return [...new Set(digits)].sort((a, b) => compareDigits(a, b) || compareText(a, b));
}
