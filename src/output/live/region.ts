import type { Output } from '../../util/io.js';
import { clipLine, measurePainted } from './painted-text.js';

/** A part of the terminal that is painted again and again, below what was written before. */
export interface LiveRegion {
  /** Puts these lines in the place of the last ones. What is wider or higher than the terminal is cut off. */
  paint(lines: readonly string[]): Promise<void>;
  /** Takes the lines away: what is written next stands in their place. */
  clear(): Promise<void>;
}

/**
 * Paints on an output that is a terminal. Its size is looked at for each frame: where it has become narrower, the lines
 * of the last frame have been broken by the terminal, and take more rows than they were painted on. Lines may have
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
