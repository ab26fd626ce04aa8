/** Bytes of JSON by their names. */
export const byte = {
  tab: 0x09,
  newline: 0x0a,
  return: 0x0d,
  space: 0x20,
  quote: 0x22,
  comma: 0x2c,
  minus: 0x2d,
  point: 0x2e,
  slash: 0x2f,
  zero: 0x30,
  nine: 0x39,
  colon: 0x3a,
  openList: 0x5b,
  backslash: 0x5c,
  closeList: 0x5d,
  openObject: 0x7b,
  closeObject: 0x7d,
} as const;

/** Why bytes are not JSON that may only lack what follows. */
export const unexpectedEnd = 'Unexpected end';

/** The bytes are not JSON. `position` counts bytes from 0, in the whole of the body. */
export class ByteSyntaxError extends Error {
  constructor(
    readonly reason: string,
    readonly position: number,
  ) {
    super(`${reason} at byte ${position}`);
  }
}
