import { findAliasFault, listOwnAliases } from '../../../config/own-aliases.js';
import { loadConfiguration } from '../../../config/store.js';
import type { CommandContext } from '../../../kinds/command.js';
import { writeNote } from '../../../kinds/write-note.js';
import type { Column } from '../../../output/layout.js';
import { toJsonValue } from '../../../util/json/value.js';
import { isCommandWord } from '../../groups.js';

const columns: readonly Column[] = [
  { name: 'name', path: 'name' },
  { name: 'command', path: 'command' },
  { name: 'problem', path: 'problem' },
];

/** Prints the aliases of the configuration, each with what keeps it from being used. */
export async function printAliases(context: CommandContext): Promise<void> {
  const configuration = await loadConfiguration(context.io, context.globals.configuration);
  const aliases = listOwnAliases(configuration);
  const rows = aliases.map(({ name, text }) => ({
    name,
    command: text,
    problem: findAliasFault(name, aliases, isCommandWord),
  }));
  await context.print(toJsonValue(rows), { view: 'rows', columns });
  if (rows.length === 0 && context.io.stderr.isTTY) {
    await writeNote(
      context,
      "There are no aliases. To create one: bos config set alias reds='components list --ids @reds'",
    );
  }
}
