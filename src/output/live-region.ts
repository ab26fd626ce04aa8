import type { Output } from '../util/io.js';
import { measureText } from './table/text.js';

/** A part of the terminal that is painted again and again, below what was written before. */
interface LiveRegion {
  /** Replaces the last lines by these. What is wider or higher than the terminal is cut off. */
  paint(lines: readonly string[]): Promise<void>;
  /** Removes the lines: what is written next takes their place. */
  clear(): Promise<void>;
}

/**
 * Paints on an output that is a terminal. Its size is read again for each frame: when it has become narrower, the
 * terminal has broken the lines of the last frame, and they take more rows than before. Lines may have
 * colours (SGR sequences), but no other control characters.
 */
export function openLiveRegion(output: Output): LiveRegion {
  let painted: readonly string[] = [];
  const backToStart = (): string => {
    const rows = painted.reduce((sum, line) => sum + Math.max(1, Math.ceil(measurePainted(line) / output.columns)), 0);
    // What has been scrolled out of the window cannot be reached.
    const reachable = Math.min(rows, output.rows - 1);
    return reachable === 0 ? '\r' : `\r\u001b[${reachable}A`;
  };
  return {
    async paint(lines) {
      // The last column stays free: some terminals break a line that fills it.
      const frame = lines.slice(0, Math.max(1, output.rows - 1)).map((line) => clipLine(line, output.columns - 1));
      const text = frame.map((line) => `${line}\u001b[K\n`).join('');
      const start = backToStart();
      painted = frame;
      // One write, so that the eye never sees half a frame.
      await output.write(`${start}${text}\u001b[J`);
    },
    async clear() {
      if (painted.length === 0) return;
      const start = backToStart();
      painted = [];
      await output.write(`${start}\u001b[J`);
    },
  };
}

/** A colour or another way to show text: CSI … m of ECMA-48. */
const colour = /(\p{Cc}\[[0-9;]*m)/u;

/** Places that a line with colours takes on a terminal. */
function measurePainted(line: string): number {
  return splitColours(line).reduce((sum, part, i) => sum + (i % 2 === 0 ? measureText(part) : 0), 0);
}

/** The beginning of a line with colours that fits; all of its colours stay, so that none is left on. */
function clipLine(line: string, width: number): string {
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
