import type { ChalkInstance } from 'chalk';
import type { JsonValue } from '../util/json/value.js';

export type Painter = (text: string) => string;

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

/** The style with colours, or without. The package for colours is loaded when it is needed. */
export async function loadStyle(color: boolean): Promise<Style> {
  if (!color) return plainStyle;
  const { Chalk } = await import('chalk');
  return createStyle(new Chalk({ level: 1 }));
}

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

/** `complete` is not among them: a session that is complete may have failed on every node. */
const meanings: Partial<Record<string, keyof Style>> = {
  stable: 'good',
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

/** The first that is found in a result says what it means. */
const resultMeanings: readonly (readonly [words: RegExp, meaning: keyof Style])[] = [
  [/failed|taken over|lost|no nodes|nothing staged|not started/, 'bad'],
  [/done$/, 'busy'],
  [/^ok$/, 'good'],
  [/staged|not known/, 'waiting'],
];

/** The colour of the result of a session by its meaning. */
export function paintResult(result: JsonValue | undefined, style: Style): Painter {
  const text = typeof result === 'string' ? result : '';
  const meaning = resultMeanings.find(([words]) => words.test(text))?.[1];
  return meaning ? style[meaning] : plain;
}

/** The colour of a state by its meaning; an unknown state stays without colour. */
export function paintState(state: JsonValue | undefined, style: Style): Painter {
  const meaning = typeof state === 'string' ? meanings[state.toLowerCase().replaceAll(' ', '_')] : undefined;
  return meaning ? style[meaning] : plain;
}
