import { countNodes } from '../../../nodes/count.js';
import { foldNodes } from '../../../nodes/fold.js';
import { expandHostlist } from '../../../nodes/hostlist.js';
import { wrapCells } from '../../../output/table/text.js';

/** In place of a count of nodes that is not known. */
export const unknownCount = 'an unknown number of nodes';

/** `3 nodes (x1000c0s0b0n[0-1],x1000c0s1b0n0)` */
export function formatNodeList(ids: readonly string[]): string {
  return `${countNodes(ids.length)} (${foldNodes(ids)})`;
}

/** The names in a longer limit are counted instead of listed. */
const longestLimit = 120;

/** `blue,!x1000c0s0b0n0`, or `of 5,120 names`. */
export function shortenLimit(limit: string): string {
  return limit.length > longestLimit ? `of ${limit.split(',').length.toLocaleString('en')} names` : limit;
}

/** A list takes at most so many lines: the data formats have all of it. */
const mostLines = 3;

/** A folded list of nodes -> a few lines of `width` columns, and how many nodes are left out. */
export function wrapNodes(list: string, width: number, ascii: boolean): string[] {
  if (list === '') return [];
  const lines = wrapCells(list, width);
  if (lines.length <= mostLines) return lines;
  const room = lines.slice(0, mostLines).join('').length;
  const commas = [...list.matchAll(/,(?![^[\]]*\])/g)].map(({ index }) => index);
  const end = commas.findLast((index) => index < room);
  if (end === undefined) return [...lines.slice(0, mostLines), dots(ascii)];
  const left = expandHostlist(list.slice(end + 1)).length.toLocaleString('en');
  return [...wrapCells(list.slice(0, end + 1), width), `${dots(ascii)} and ${left} more`];
}

/** A sentence that may contain a list of nodes -> a few lines of `width` columns. */
export function wrapNote(note: string, width: number, ascii: boolean): string[] {
  const lines = wrapCells(note, width);
  if (lines.length <= mostLines + 1) return lines;
  return [...lines.slice(0, mostLines), dots(ascii)];
}

function dots(ascii: boolean): string {
  return ascii ? '...' : '…';
}
