import { wantsColor } from '../output/color.js';
import type { RenderOptions } from '../output/render.js';
import { needsAscii } from '../util/terminal.js';
import type { CommandContext } from './command.js';
import type { Layout } from '../output/layout.js';

/** Everything that decides how a result looks on stdout. Ages are counted up to `nowMs`: by default our own clock. */
export function chooseRendering(
  context: Pick<CommandContext, 'io' | 'globals' | 'connect'>,
  layout: Layout,
  nowMs = context.io.clock.now(),
): RenderOptions {
  const { io, globals } = context;
  const { isTTY, columns } = io.stdout;
  return {
    layout,
    format: globals.format,
    query: globals.query,
    columns: globals.columns,
    sortBy: globals.sortBy,
    headers: globals.headers,
    terminal: isTTY,
    width: isTTY ? columns : widthOfPipe(io.env.COLUMNS),
    color: wantsColor({ color: globals.color, env: io.env, isTTY }),
    ascii: needsAscii(io.env),
    now: nowMs,
    findNids: async (ids) => (await import('../service/nids.js')).askForNids(ids, context),
  };
}

/** A pipe has no width: tables get the width of a wide page unless COLUMNS says otherwise. */
function widthOfPipe(columns: string | undefined): number {
  return Number(columns) > 0 ? Number(columns) : 160;
}
