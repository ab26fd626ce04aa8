import { gap } from './grid.js';

/** What a column needs, in characters. */
export interface Need {
  /** For all of its text on one line. */
  readonly natural: number;
  /** At least: less would break what has to stay in one piece. */
  readonly minimum: number;
  /** The same before the last column that could go does. */
  readonly least?: number | undefined;
  /** Columns of the lowest weight go first; one without weight stays. */
  readonly weight: number | undefined;
}

/**
 * Chooses which columns stay in so many characters, and how wide they are: undefined for each that goes. What stays at last
 * may still be too wide: an id is never cut.
 */
export function fitColumns(needs: readonly Need[], width: number): (number | undefined)[] {
  let kept = needs.map((_, index) => index);
  const total = (size: (need: Need) => number) =>
    kept.reduce((sum, index) => sum + sizeOf(needs[index], size) + gap, -gap);
  const squeeze = (need: Need) => need.least ?? need.minimum;
  let minimum = (need: Need) => need.minimum;
  while (total(minimum) > width) {
    const lightest = findLightest(needs, kept);
    if (lightest === undefined) break;
    const isLast = kept.filter((index) => needs[index]?.weight !== undefined).length === 1;
    if (isLast && total(squeeze) <= width) {
      minimum = squeeze;
      break;
    }
    kept = kept.filter((index) => index !== lightest);
  }
  const widths = needs.map((need, index) => (kept.includes(index) ? need.natural : undefined));
  let excess = total((need) => need.natural) - width;
  while (excess > 0) {
    const widest = findWidest(needs.map(minimum), widths);
    if (widest === undefined) break;
    const { index, spare, step } = widest;
    const cut = Math.min(spare, step, excess);
    widths[index] = (widths[index] ?? 0) - cut;
    excess -= cut;
  }
  return widths;
}

function sizeOf(need: Need | undefined, size: (need: Need) => number): number {
  return need ? size(need) : 0;
}

/** The last of the columns with the lowest weight. */
function findLightest(needs: readonly Need[], kept: readonly number[]): number | undefined {
  const weights = kept.map((index) => needs[index]?.weight ?? Infinity);
  const lowest = weights.reduce((least, weight) => Math.min(least, weight), Infinity);
  return lowest === Infinity ? undefined : kept[weights.lastIndexOf(lowest)];
}

/** The widest column that can give something, what it can give, and how much until it is as wide as the next. */
function findWidest(
  minima: readonly number[],
  widths: readonly (number | undefined)[],
): { index: number; spare: number; step: number } | undefined {
  const candidates = widths
    .map((width, index) => ({ width: width ?? 0, index, spare: (width ?? 0) - (minima[index] ?? 0) }))
    .filter((candidate) => candidate.spare > 0)
    .sort((a, b) => b.width - a.width);
  const [widest, next] = candidates;
  if (!widest) return undefined;
  return { index: widest.index, spare: widest.spare, step: Math.max(1, widest.width - (next?.width ?? 0)) };
}
