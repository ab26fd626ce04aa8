/** So many digits a system writes at least: `nid000001`. */
const digits = 6;

const nidLike = /^nid([0-9]+)$/i;

/** Is the name the number of a node (NID), as `nid001234`? A name with anything else in it is none. */
export function isNid(name: string): boolean {
  return nidLike.test(name);
}

/** The digits of a NID without zeros before them: `nid001234` -> `1234`. Other text stays as it is. */
export function readNid(name: string): string {
  return nidLike.exec(name)?.[1]?.replace(/^0+(?=.)/, '') ?? name;
}

/** A number as a NID: 1234 -> `nid001234`. */
export function formatNid(number: number): string {
  return `nid${String(number).padStart(digits, '0')}`;
}
