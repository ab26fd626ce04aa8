import type { Painter } from '../../../output/table/grid.js';
import { paintState, type Style } from '../../../output/table/style.js';
import { showControls } from '../../../util/controls.js';
import type { Share, Summary } from './count.js';
import { dimensions } from './dimensions.js';
import { shortenPaths } from './image-names.js';

export interface SummaryView {
  /** The cabinets that were counted, where not all of them. */
  readonly cabinets: readonly string[] | undefined;
  /** Leave out no kind, however many there are. */
  readonly all: boolean;
}

/** A line of the picture: one kind of a dimension, or what is left of them. */
export interface Row {
  /** In the first row of each dimension. */
  readonly heading: string;
  readonly label: string;
  readonly count: number;
  readonly paint: Painter;
  readonly nodes: string;
}

/** Of a dimension with more kinds than this the rest takes one line. */
const mostKinds = 6;

/** Counts -> the lines of their picture, dimension by dimension. */
export function listRows(summary: Summary, view: SummaryView, style: Style): Row[] {
  return Object.entries(summary.by).flatMap(([name, shares]) => listShares(name, shares, view, style));
}

function listShares(name: string, shares: readonly Share[], view: SummaryView, style: Style): Row[] {
  const open = dimensions.find((dimension) => dimension.name === name)?.open === true;
  const cut = open && !view.all && shares.length > mostKinds ? mostKinds - 1 : shares.length;
  const images = name === 'image' ? shortenPaths(shares.map(({ value }) => String(value))) : undefined;
  const rows = shares.slice(0, cut).map((share, index) => ({
    heading: index === 0 ? name : '',
    label: showControls(nameKind(share, images)),
    count: share.count,
    paint: choosePaint(name, share, style),
    nodes: showControls(share.nodes ?? ''),
  }));
  const rest = shares.slice(cut);
  if (rest.length === 0) return rows;
  const count = rest.reduce((sum, share) => sum + share.count, 0);
  return [...rows, { heading: '', label: `and ${rest.length} more ${name}s`, count, paint: style.faint, nodes: '' }];
}

function choosePaint(name: string, { value }: Share, style: Style): Painter {
  if (value === '') return style.faint;
  return name === 'status' || name === 'phase' ? paintState(value, style) : (text) => text;
}

/** Empty values have a name here, and images a short one. */
function nameKind({ value, running }: Share, images: ReadonlyMap<string, string> | undefined): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value === '') return '(none)';
  return (images?.get(value) ?? value) + (running === false ? ' (not running)' : '');
}
