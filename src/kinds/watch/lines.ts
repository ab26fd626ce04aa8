import { showControls } from '../../util/controls.js';
import type { CommandContext } from '../command.js';
import { chooseLineFormat } from './line-format.js';
import { formatNames } from './names.js';
import { formatTime, type Screen } from './screen.js';

/** So many rows go out at a time: the text of all can be long. */
const atOnce = 1000;

/**
 * A list as lines that only ever grow: all rows first, then each that came or changed. That one went, and that the server is
 * away, is said on stderr.
 */
export async function openLines(context: CommandContext): Promise<Screen> {
  const { io, globals } = context;
  const format = await chooseLineFormat(context);
  let isFirst = true;
  let isAway = false;
  const say = async (nowMs: number, text: string): Promise<void> => {
    if (!globals.quiet) await io.stderr.write(`${formatTime(nowMs)} ${showControls(text)}\n`);
  };
  return {
    isWanted: (_, isNews) => isNews,
    async show(sight, { came, changed, gone }) {
      if (isAway) await say(sight.nowMs, 'The server is back.');
      isAway = false;
      const rows = isFirst ? sight.rows : sight.rows.filter(({ id }) => came.has(id) || changed.has(id));
      for (let start = 0; isFirst || start < rows.length; start += atOnce) {
        await io.stdout.write(format(rows.slice(start, start + atOnce), sight, isFirst));
        isFirst = false;
      }
      if (gone.length > 0) await say(sight.nowMs, `No longer listed: ${formatNames(gone)}`);
    },
    async miss(error, nowMs) {
      if (!isAway) await say(nowMs, `${error.message} It is asked again until it answers.`);
      isAway = true;
    },
  };
}
