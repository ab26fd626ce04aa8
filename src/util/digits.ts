/** Numbers of more digits are kept as text: they cannot be counted exactly. */
export const countableDigits = 15;

/** How wide the numbers of a range are written that begins with `digits`: 0 for as wide as each is. */
export function paddedWidth(digits: string): number {
  return digits.startsWith('0') ? digits.length : 0;
}
