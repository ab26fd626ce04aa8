import type { Painter } from './grid.js';

/** How bars are drawn; the plain one is for terminals without Unicode. */
export interface BarStyle {
  /** A full character, and what stands for a part of one, from the smallest up. */
  readonly full: string;
  readonly parts: readonly string[];
  readonly empty: string;
  readonly paintEmpty: Painter;
}

export interface Segment {
  /** 0 to 100. */
  readonly percent: number;
  readonly mark: string;
  readonly paint: Painter;
}

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

/** Shares of one whole, side by side in one bar. A share of more than 0 takes at least one character. */
export function renderStack(segments: readonly Segment[], length: number, style: BarStyle): string {
  let left = length;
  let bar = '';
  for (const { percent, mark, paint } of segments) {
    if (percent <= 0) continue;
    const size = Math.min(left, Math.max(1, Math.round((clamp(percent) / 100) * length)));
    if (size > 0) bar += paint(mark.repeat(size));
    left -= size;
  }
  return bar + paintRest(style, left);
}

function paintRest(style: BarStyle, length: number): string {
  return length > 0 ? style.paintEmpty(style.empty.repeat(length)) : '';
}

function clamp(percent: number): number {
  return Math.min(100, Math.max(0, percent));
}
