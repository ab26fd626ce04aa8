import type { Operation } from '../../api/operation.js';
import type { CommandContext } from '../command.js';
import { chooseLook } from '../../commands/sessions/list/look.js';
import { readWatchSetting } from './setting.js';
import type { Scene } from './sight.js';

/** A watch that can begin. */
export interface Watching {
  readonly intervalMs: number;
  /** See watchList. */
  run(): Promise<never>;
}

/** What `--watch` of a list comes to; undefined where the list is printed once. Throws UsageError before anything is sent. */
export function prepareWatch(operation: Operation, ask: Scene['ask'], context: CommandContext): Watching | undefined {
  const setting = readWatchSetting(operation, context);
  if (!setting) return undefined;
  const look = chooseLook(operation, context);
  const columns = operation.columns ?? [];
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
