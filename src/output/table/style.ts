import type { ChalkInstance } from 'chalk';
import type { JsonValue } from '../../util/json/value.js';
import type { Column, View } from '../layout.js';
import type { Painter } from './grid.js';

/** Draws a value that has a picture of its own, as lines. */
export type Drawing = (value: JsonValue, style: Style, options: TableOptions) => readonly string[];

export interface TableOptions {
  readonly view: View;
  /** Takes the place of the view. */
  readonly draw?: Drawing | undefined;
  /** Columns of a list. */
  readonly columns: readonly Column[];
  /** Characters in a line; Infinity, as in a pipe, leaves out nothing and wraps nothing. */
  readonly width: number;
  readonly color: boolean;
  readonly headers: boolean;
  /** No character beyond ASCII. */
  readonly ascii: boolean;
  /** Milliseconds since 1970, for ages. */
  readonly now: number;
}

/** How things look: colours of the terminal's own theme only, and no meaning by colour alone. */
export interface Style {
  readonly heading: Painter;
  readonly faint: Painter;
  readonly good: Painter;
  readonly bad: Painter;
  readonly busy: Painter;
  readonly waiting: Painter;
}

const plain: Painter = (text) => text;

/** No colours. */
export const plainStyle: Style = {
  heading: plain,
  faint: plain,
  good: plain,
  bad: plain,
  busy: plain,
  waiting: plain,
};

export function createStyle(chalk: ChalkInstance): Style {
  return {
    heading: chalk.bold,
    faint: chalk.dim,
    good: chalk.green,
    bad: chalk.red,
    busy: chalk.cyan,
    waiting: chalk.yellow,
  };
}

const meanings: Partial<Record<string, keyof Style>> = {
  stable: 'good',
  complete: 'good',
  completed: 'good',
  succeeded: 'good',
  successful: 'good',
  ok: 'good',
  valid: 'good',
  failed: 'bad',
  error: 'bad',
  not_available: 'bad',
  running: 'busy',
  booting: 'busy',
  in_progress: 'busy',
  powering_on: 'busy',
  powering_off: 'busy',
  power_on_pending: 'busy',
  power_on_called: 'busy',
  power_off_pending: 'busy',
  power_off_gracefully_called: 'busy',
  power_off_forcefully_called: 'busy',
  configuring: 'busy',
  pending: 'waiting',
  on_hold: 'waiting',
  staged: 'waiting',
  init: 'waiting',
};

/** The colour of a state by its meaning; a state that is not known stays as it is. */
export function paintState(state: JsonValue | undefined, style: Style): Painter {
  const meaning = typeof state === 'string' ? meanings[state.toLowerCase().replaceAll(' ', '_')] : undefined;
  return meaning ? style[meaning] : plain;
}
