import { wrapText } from '../../../output/table/text.js';
import { expandHostlist } from '../../../nodes/hostlist.js';

/** No list takes more lines than this: the data formats have it whole. */
const mostLines = 3;

/** A folded list of nodes -> a few lines of so many characters, and how many nodes they leave out. */
export function wrapNodes(list: string, width: number, ascii: boolean): string[] {
  if (list === '') return [];
  const lines = wrapText(list, width);
  if (lines.length <= mostLines) return lines;
  const room = lines.slice(0, mostLines).join('').length;
  const commas = [...list.matchAll(/,(?![^[\]]*\])/g)].map(({ index }) => index);
  const end = commas.findLast((index) => index < room);
  if (end === undefined) return [...lines.slice(0, mostLines), dots(ascii)];
  const left = expandHostlist(list.slice(end + 1)).length.toLocaleString('en');
  return [...wrapText(list.slice(0, end + 1), width), `${dots(ascii)} and ${left} more`];
}

/** A sentence that may hold a list of nodes -> a few lines. */
export function wrapNote(note: string, width: number, ascii: boolean): string[] {
  const lines = wrapText(note, width);
  if (lines.length <= mostLines + 1) return lines;
  return [...lines.slice(0, mostLines), dots(ascii)];
}

function dots(ascii: boolean): string {
  return ascii ? '...' : '…';
}
