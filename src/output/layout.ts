import type { JsonValue } from '../util/json/value.js';
import type { Style } from './style.js';

/** One column of the table of a result. */
export interface Column {
  readonly name: string;
  /** Path into a record, joined by dots. */
  readonly path: string;
  readonly title?: string;
  /** Narrow terminals lose the columns of the lowest weight first; a column without weight always stays. */
  readonly weight?: number;
  /** How the value is shown; as text by default. */
  readonly as?: 'age' | 'node' | 'nodes' | 'count' | 'flag' | 'state' | 'result' | 'list' | 'keys' | 'images';
  /** Its text is one line, cut when there is not room for it; it gets this width at least, when it is as long. */
  readonly cut?: number;
  /** That width before the last column goes for which there is no room. */
  readonly squeeze?: number;
  /** It is not in what the server says: only records that have it show it. */
  readonly added?: true;
}

/** How a result looks as a table: rows, one record, the picture of a session's status, or text as it came. */
export type View = 'rows' | 'record' | 'session-status' | 'text';

/** The table of one kind of result, as its command declares it. */
export interface Layout {
  readonly view: View;
  readonly columns?: readonly Column[];
  /** No more rows of a list are printed. */
  readonly most?: number;
  /** Draws the whole value, unless `--query` or `--columns` made another of it. */
  readonly draw?: Drawing;
}

/** Draws a value that has a picture of its own, as lines. */
export type Drawing = (value: JsonValue, style: Style, options: TableOptions) => readonly string[];

/** The page that a result is written on. */
interface Page {
  /** Characters in a line; Infinity, as in a pipe, leaves out nothing and wraps nothing. */
  readonly width: number;
  readonly color: boolean;
  readonly headers: boolean;
  /** No character beyond ASCII. */
  readonly ascii: boolean;
  /** Milliseconds since 1970, for ages. */
  readonly now: number;
}

/** Everything that a table depends on, its value aside. */
export interface TableOptions extends Page {
  /** Columns of a list. */
  readonly columns: readonly Column[];
}

/** Everything that the text of a result depends on in any format, its value aside. */
export interface FormatOptions extends Page {
  readonly layout: Layout;
  /** `--query` and `--columns` as they were typed. */
  readonly query?: string | undefined;
  readonly columns?: string | undefined;
  /** The text goes to a terminal, which control characters of the server must not steer. */
  readonly terminal?: boolean;
  /** Called when a list has more rows than the layout lets be printed. */
  readonly tellMore?: (() => void) | undefined;
  /** The NIDs of nodes, in their order; throws where one has none. Only called for the format that prints them. */
  readonly findNids?: ((ids: readonly string[]) => Promise<readonly string[]>) | undefined;
}
