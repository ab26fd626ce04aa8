import { isGiven, readText } from '../../api/input.js';
import { UsageError } from '../../errors/input.js';
import { parseDuration } from '../../util/duration.js';
import type { CommandContext } from '../command.js';
import type { Column } from '../../output/layout.js';
import type { Enrichment } from '../enrich.js';
import type { FirstRows } from './order.js';
import type { WatchedList } from './snapshot.js';

/** How a list is watched. */
export interface Watch {
  /** Paths of what tells a record from the others; the first is its name. */
  readonly id: readonly [string, ...string[]];
  /** How long until the list is asked for again, when `--interval` does not say. */
  readonly intervalMs: number;
  /** What the rows are, such as `sessions`. */
  readonly noun: string;
  /** See order.ts. */
  readonly first?: FirstRows;
}

/** A list that can be watched, and what enriches it. */
interface WatchableList {
  readonly watch: Watch;
  readonly columns: readonly Column[];
  readonly enrichment: Enrichment | undefined;
}

/** A watch that can begin. */
interface PreparedWatch {
  readonly intervalMs: number;
  /** See watchList. */
  run(): Promise<number>;
}

/**
 * What `--watch` and `--interval` of a list come to; undefined when the list is printed once. Throws UsageError before anything
 * is sent.
 */
export function prepareWatch(
  { watch, columns, enrichment }: WatchableList,
  fetch: WatchedList['fetch'],
  context: CommandContext,
): PreparedWatch | undefined {
  const intervalMs = readInterval(context, watch.intervalMs);
  if (intervalMs === undefined) return undefined;
  const list: WatchedList = {
    noun: watch.noun,
    first: watch.first ?? [],
    intervalMs,
    id: watch.id,
    columns: enrichment?.columns ?? columns,
    otherColumns: columns,
    enrichment,
    globals: context.globals,
    fetch,
  };
  return { intervalMs, run: async () => (await import('./watch.js')).watchList(list, context) };
}

/** The formats of which a part is worth something: the others need the end of the list. */
const formats = ['table', 'csv', 'jsonl'];
const [leastMs, mostMs] = [1000, 86_400_000];

/** Milliseconds between two requests; undefined without `--watch`. Throws UsageError for what does not go together. */
function readInterval({ input, globals }: CommandContext, standardMs: number): number | undefined {
  const interval = readText(input, 'interval');
  if (!isGiven(input, 'watch')) {
    if (interval !== undefined) throw new UsageError('--interval works only with --watch.');
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
  const intervalMs = interval === undefined ? standardMs : (parseDuration(interval) ?? 0);
  if (intervalMs < leastMs || intervalMs > mostMs) {
    throw new UsageError(`Invalid value for '--interval': ${interval ?? ''} is not from 1s to 24h`);
  }
  return intervalMs;
}
