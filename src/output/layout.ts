import type { Drawing } from './table/style.js';

/** One column of the table of a result. */
export interface Column {
  readonly name: string;
  /** Path into a record, joined by dots. */
  readonly path: string;
  readonly title?: string;
  /** Narrow terminals lose the columns of the lowest weight first; a column without weight always stays. */
  readonly weight?: number;
  /** How the value is shown; as text where not given. */
  readonly as?: 'age' | 'node' | 'nodes' | 'flag' | 'state' | 'list' | 'keys';
}

/** How a result is laid out as a table: rows, one record, the picture of a session's status, or text as it came. */
export type View = 'rows' | 'record' | 'session-status' | 'text';

/** All that a table of a result goes by. */
export interface Layout {
  readonly view: View;
  readonly columns?: readonly Column[];
  /** Draws the whole value, unless `--query` or `--columns` made another of it. */
  readonly draw?: Drawing;
}
