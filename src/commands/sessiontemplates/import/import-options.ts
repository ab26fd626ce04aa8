import { isGiven } from '../../../api/input.js';
import { v2Options } from '../../../api/v2/options.js';
import { buildRequest } from '../../../http/request.js';
import type { CommandContext } from '../../../kinds/command.js';
import { writeNote } from '../../../kinds/write-note.js';
import { fetchRecord } from '../../../service/fetch.js';
import type { JsonObject } from '../../../util/json/value.js';
import { writeJson } from '../../../util/json/write.js';

/**
 * Sets the options of the service that differ from those of an export, and says which. Options that the service does not have are ignored.
 * With `--dry-run` nothing is set. True when some differ. Throws what the client throws.
 */
export async function importOptions(options: JsonObject | undefined, context: CommandContext): Promise<boolean> {
  if (options === undefined) {
    await context.warn('the export contains no options.');
    return false;
  }
  const client = await context.connect({ tenant: '' });
  try {
    const now = await fetchRecord(client, 'v2.options.list', {});
    const unknown = [...options.keys()].filter((name) => !now.has(name));
    if (unknown.length > 0) await context.warn(`ignored, since this server has no such options: ${unknown.join(', ')}`);
    const different = [...options].filter(
      ([name, value]) => now.has(name) && writeJson(now.get(name) ?? null) !== writeJson(value),
    );
    const isRehearsal = isGiven(context.input, 'dry_run');
    if (different.length > 0 && !isRehearsal) {
      await client.send(
        buildRequest(v2Options.update, new Map(), { bodyRule: () => new Map(different), check: 'bos v2 options list' }),
      );
    }
    for (const [name, value] of different) {
      await writeNote(context, `Option ${name}: ${writeJson(now.get(name) ?? null)} -> ${writeJson(value)}`);
    }
    return different.length > 0;
  } finally {
    await client.close();
  }
}
