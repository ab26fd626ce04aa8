import { groupDigits } from '../../../nodes/count.js';
import { paintState, type Painter, type Style } from '../../../output/style.js';
import { showControls } from '../../../util/controls.js';
import { dimensions, type Share, type Summary } from './count.js';

export interface SummaryView {
  /** The cabinets that were counted; undefined for all. */
  readonly cabinets: readonly string[] | undefined;
  /** Show all kinds, however many there are. */
  readonly all: boolean;
}

/** A line of the picture: one kind of a dimension, or all that are not shown. */
export interface Row {
  /** The dimension, in its first row; otherwise empty. */
  readonly heading: string;
  readonly label: string;
  readonly count: number;
  readonly paint: Painter;
  readonly nodes: string;
}

/** Of a dimension with more kinds, the rest takes one line. */
const mostKinds = 6;

/** Counts -> the rows of the picture, dimension by dimension. */
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
  return [
    ...rows,
    { heading: '', label: `and ${groupDigits(rest.length)} more ${name}s`, count, paint: style.faint, nodes: '' },
  ];
}

function choosePaint(name: string, { value }: Share, style: Style): Painter {
  if (value === '') return style.faint;
  return states.includes(name) ? paintState(value, style) : (text) => text;
}

/** Dimensions whose kinds are states. */
const states: readonly string[] = ['status', 'phase', 'hsm.state', 'power', 'cfs.status'];

/** The name of a kind for people; images have a short one. */
function nameKind({ value, running }: Share, images: ReadonlyMap<string, string> | undefined): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value === '') return '(none)';
  return (images?.get(value) ?? value) + (running === false ? ' (not running)' : '');
}

/**
 * Paths of kernels -> a short name for each, by path: without the beginning and end that all of them share, and UUIDs by
 * their first digits when those differ. A single path has the name of the file's folder, which is the id of an image:
 * `s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/kernel` -> `9e3c75e1`.
 */
export function shortenPaths(paths: readonly string[]): ReadonlyMap<string, string> {
  const split = [...new Set(paths)].filter((path) => path !== '').map((path) => ({ path, parts: path.split('/') }));
  const names = new Map(trimShared(split.map(({ parts }) => parts)).map((name, i) => [split[i]?.path ?? '', name]));
  const short = new Map(Array.from(names, ([path, name]) => [path, name.replace(uuid, '$1')]));
  return new Set(short.values()).size === names.size ? short : names;
}

const uuid = /\b([0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi;

/** Paths in parts -> each without the parts that all share. At least one part of each stays. */
function trimShared(paths: readonly (readonly string[])[]): string[] {
  const [first = [], ...others] = paths;
  if (others.length === 0) return paths.map((parts) => parts.at(-2) || parts.join('/'));
  const shortest = Math.min(...paths.map((parts) => parts.length));
  const countShared = (place: (index: number) => number, most: number): number => {
    const differs = Array.from({ length: most }, (_, index) => place(index)).findIndex((at) =>
      others.some((parts) => parts.at(at) !== first.at(at)),
    );
    return differs < 0 ? most : differs;
  };
  const head = countShared((index) => index, shortest - 1);
  const tail = countShared((index) => -1 - index, shortest - 1 - head);
  return paths.map((parts) => parts.slice(head, parts.length - tail).join('/'));
}
