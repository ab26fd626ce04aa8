import type { JsonValue } from '../../util/json/value.js';
import { lookUp } from '../path.js';
import type { BarStyle } from './bar.js';
import type { Style, TableOptions } from './style.js';
import { showControls } from '../../util/controls.js';

/** What the picture of a session is drawn with; `nodes` is how many the session manages. */
export interface Canvas {
  readonly style: Style;
  readonly options: TableOptions;
  readonly bar: BarStyle;
  readonly nodes: number;
}

/** The text at a path, empty where there is none. */
export function readShownText(status: JsonValue, path: string): string {
  const value = lookUp(status, path);
  return typeof value === 'string' ? showControls(value) : '';
}
