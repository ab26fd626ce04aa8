import type { Painter } from '../style.js';
import type { Style } from '../style.js';

/** How bars are drawn; the plain one is for terminals without Unicode. */
export interface BarStyle {
  /** A full character, and characters for parts of one, from the smallest up. */
  readonly full: string;
  readonly parts: readonly string[];
  readonly empty: string;
  readonly paintEmpty: Painter;
}

/** Bars of eighths of a character, or of characters that every terminal has. */
export function chooseBarStyle(ascii: boolean, { faint }: Style): BarStyle {
  return ascii
    ? { full: '#', parts: [], empty: '.', paintEmpty: faint }
    : { full: '█', parts: ['▏', '▎', '▍', '▌', '▋', '▊', '▉'], empty: '░', paintEmpty: faint };
}

interface Segment {
  /** 0 to 100. */
  readonly percent: number;
  readonly mark: string;
  readonly paint: Painter;
}

/** The servers round to two places, so that shares of a whole may miss it by a little. */
const rounding = 0.05;

/** A percentage -> a bar of so many characters. What is more than 0 shows, what is less than 100 never looks full. */
export function renderBar(percent: number, length: number, paint: Painter, style: BarStyle): string {
  const steps = style.parts.length + 1;
  const exact = Math.round((clamp(percent) / 100) * length * steps);
  const filled = percent > 0 && percent < 100 ? Math.min(Math.max(exact, 1), length * steps - 1) : exact;
  const whole = Math.floor(filled / steps);
  const part = style.parts[(filled % steps) - 1] ?? '';
  const drawn = style.full.repeat(whole) + part;
  return (drawn === '' ? '' : paint(drawn)) + paintRest(style, length - whole - part.length);
}

/** Shares of one whole, side by side in one bar, and what is left. Each that is more than 0 takes at least one character. */
export function renderStack(segments: readonly Segment[], length: number, style: BarStyle): string {
  const left = 100 - segments.reduce((sum, { percent }) => sum + clamp(percent), 0);
  const rest = { percent: left > rounding ? left : 0, mark: style.empty, paint: style.paintEmpty };
  const shown = [...segments, rest].filter(({ percent }) => percent > 0);
  if (shown.length === 0) return paintRest(style, length);
  let free = length;
  return shown
    .map(({ percent, mark, paint }, index) => {
      const after = shown.length - index - 1;
      const wanted = after === 0 ? free : Math.round((clamp(percent) / 100) * length);
      const size = Math.max(1, Math.min(wanted, free - after));
      free -= size;
      return paint(mark.repeat(size));
    })
    .join('');
}

function paintRest(style: BarStyle, length: number): string {
  return length > 0 ? style.paintEmpty(style.empty.repeat(length)) : '';
}

function clamp(percent: number): number {
  return Math.min(100, Math.max(0, percent));
}
