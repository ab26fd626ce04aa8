import { openLiveRegion } from '../../output/live/region.js';
import { loadStyle } from '../../output/table/render.js';
import type { CommandContext } from '../command.js';
import { chooseRendering } from '../rendering.js';
import { isQuiet, noChanges, type Changes } from './changes.js';
import type { News } from './footer.js';
import { drawFrame } from './frame.js';
import type { Screen } from './screen.js';
import type { Sight } from './sight.js';
import type { Watch } from './setting.js';

/** A list as a picture on the terminal that is painted anew each time. */
export async function openPicture(setting: Watch, context: CommandContext): Promise<Screen> {
  const { stdout } = context.io;
  const region = openLiveRegion(stdout);
  const { color } = chooseRendering(context, { view: 'rows' });
  const style = await loadStyle(color);
  let seen: { readonly sight: Sight; readonly changes: Changes } | undefined;
  let news: News = { quietSinceMs: 0 };
  const paint = async (): Promise<void> => {
    if (!seen) return;
    const { sight, changes } = seen;
    // Chosen for each frame: the window may have another size by now.
    const rendering = chooseRendering(context, { view: 'rows' }, sight.nowMs);
    const options = { ...rendering, view: 'rows', columns: sight.columns } as const;
    await region.paint(drawFrame({ sight, changes, news, setting }, { style, options, height: stdout.rows }));
  };
  return {
    isWanted: (index) => context.globals.sortBy !== undefined || index < stdout.rows,
    async show(sight, changes) {
      const isNews = seen === undefined || !isQuiet(changes);
      news = { quietSinceMs: isNews ? sight.nowMs : news.quietSinceMs };
      seen = { sight, changes };
      await paint();
    },
    async miss(error, nowMs) {
      news = { ...news, away: news.away ?? { error, sinceMs: nowMs } };
      seen &&= { ...seen, changes: noChanges };
      await paint();
    },
  };
}
