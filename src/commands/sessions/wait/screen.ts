import type { Style } from '../../../output/table/style.js';
import { drawBlock, type WeightedLine } from './block.js';
import type { PictureOptions } from './legend.js';
import type { WatchState } from './state.js';

/** What is over has its title left. */
export interface Shown {
  readonly state: WatchState;
  readonly over: boolean;
}

const separator: WeightedLine = { text: '', weight: 1 };

/**
 * All sessions, one below the other, in at most `rows` lines: the least important lines of all go first, in the end whole
 * sessions, those that are over before others.
 */
export function drawScreen(
  shown: readonly Shown[],
  style: Style,
  options: PictureOptions & { readonly rows: number },
): string[] {
  const blocks = shown.map(({ state, over }) => {
    const lines = drawBlock(state, style, options);
    return over ? lines.slice(0, 1) : lines;
  });
  if (blocks.length > options.rows) return drawTitles(shown, blocks, options.rows);
  const all = blocks.flatMap((lines, index) => (index === 0 || lines.length === 1 ? lines : [separator, ...lines]));
  return dropLightest(all, options.rows).map(({ text }) => text);
}

/** As many sessions as there is room for, and how many more there are. */
function drawTitles(shown: readonly Shown[], blocks: readonly WeightedLine[][], rows: number): string[] {
  const order = shown.map((_, index) => index).sort((a, b) => Number(shown[a]?.over) - Number(shown[b]?.over));
  const kept = order.slice(0, Math.max(1, rows - 1)).sort((a, b) => a - b);
  const titles = kept.map((index) => blocks[index]?.[0]?.text ?? '');
  return rows > 1 ? [...titles, `  and ${shown.length - kept.length} more`] : titles;
}

/** Of lines of the same weight the last goes first. */
function dropLightest(lines: readonly WeightedLine[], rows: number): readonly WeightedLine[] {
  const excess = lines.length - rows;
  if (excess <= 0) return lines;
  const dropped = new Set(
    lines
      .map((line, index) => ({ index, weight: line.weight }))
      .sort((a, b) => a.weight - b.weight || b.index - a.index)
      .slice(0, excess)
      .map(({ index }) => index),
  );
  return lines.filter((_, index) => !dropped.has(index));
}
