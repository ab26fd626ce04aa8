import { UsageError } from '../../errors/input.js';
import { parseDuration } from '../../util/duration.js';
import { isGiven, readText } from '../../api/input.js';
import type { CommandContext } from '../command.js';

const formats = ['table', 'csv', 'jsonl'];
const [leastMs, mostMs] = [1000, 86_400_000];

/** How a list is watched. */
export interface Watch {
  /** Paths of what tells a record from the others; the first is its name. */
  readonly id: readonly [string, ...string[]];
  /** How long until the list is asked for again, where `--interval` does not say. */
  readonly intervalMs: number;
  /** What the rows are, such as `sessions`. */
  readonly noun: string;
}

/**
 * What `--watch` and `--interval` ask for; undefined where the list is printed once. Throws UsageError for what does not go
 * together, so that nothing has been sent then.
 */
export function readWatchSetting(watch: Watch, context: CommandContext): Watch | undefined {
  const { input, globals } = context;
  const interval = readText(input, 'interval');
  if (!isGiven(input, 'watch')) {
    if (interval !== undefined)
      throw new UsageError('--interval says how often to ask, which goes with --watch alone.');
    return undefined;
  }
  if (globals.query !== undefined) {
    throw new UsageError('--query needs a list that has an end: it cannot be combined with --watch.', {
      hint: 'Choose with the filters of the command, and with --columns.',
    });
  }
  if (!formats.includes(globals.format)) {
    throw new UsageError(`--watch has no end, and cannot print ${globals.format}.`, {
      hint: 'Give --format table, csv or jsonl.',
    });
  }
  const intervalMs = interval === undefined ? watch.intervalMs : (parseDuration(interval) ?? 0);
  if (intervalMs < leastMs || intervalMs > mostMs) {
    throw new UsageError(`Invalid value for '--interval': ${interval ?? ''} is not from 1s to 24h`);
  }
  return { ...watch, intervalMs };
}
