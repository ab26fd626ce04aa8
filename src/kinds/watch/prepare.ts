import type { Column } from '../../output/layout.js';
import type { CommandContext } from '../command.js';
import type { Look } from '../enrich.js';
import { readWatchSetting, type Watch } from './setting.js';
import type { Scene } from './sight.js';

/** A watch that can begin. */
export interface Watching {
  readonly intervalMs: number;
  /** See watchList. */
  run(): Promise<never>;
}

/** A list that can be watched. */
export interface WatchedList {
  readonly watch: Watch;
  readonly columns: readonly Column[];
  readonly look: Look | undefined;
}

/** What `--watch` of a list comes to; undefined where the list is printed once. Throws UsageError before anything is sent. */
export function prepareWatch(
  { watch, columns, look }: WatchedList,
  ask: Scene['ask'],
  context: CommandContext,
): Watching | undefined {
  const setting = readWatchSetting(watch, context);
  if (!setting) return undefined;
  const scene = {
    id: setting.id,
    columns: look?.columns ?? columns,
    also: columns,
    look,
    globals: context.globals,
    ask,
  };
  return {
    intervalMs: setting.intervalMs,
    run: async () => (await import('./watch.js')).watchList(scene, setting, context),
  };
}
