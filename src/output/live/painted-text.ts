import { measureText } from '../table/text.js';

/** A colour or another way to show text: CSI … m of ECMA-48. */
const colour = /(\p{Cc}\[[0-9;]*m)/u;

/** Places that a line with colours takes on a terminal. */
export function measurePainted(line: string): number {
  return splitColours(line).reduce((sum, part, i) => sum + (i % 2 === 0 ? measureText(part) : 0), 0);
}

/** The beginning of a line with colours that fits; all of its colours stay, so that none is left on. */
export function clipLine(line: string, width: number): string {
  let free = Math.max(0, width);
  return splitColours(line)
    .map((part, i) => {
      if (i % 2 === 1) return part;
      const kept = clipText(part, free);
      free = kept === part ? free - measureText(part) : 0;
      return kept;
    })
    .join('');
}

/** Text and colours in turn, beginning with text. */
function splitColours(line: string): string[] {
  return line.split(colour);
}

function clipText(text: string, width: number): string {
  if (measureText(text) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (measureText(kept + character) > width) break;
    kept += character;
  }
  return kept;
}
