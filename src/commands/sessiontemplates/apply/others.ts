import type { CommandContext } from '../../../kinds/command.js';
import { writeNote } from '../../../kinds/write-note.js';

/** Templates of tenants are shown to nobody in particular, who cannot reach them. */
export async function noteOthers(others: readonly string[], context: CommandContext): Promise<void> {
  if (others.length === 0) return;
  const shown = others.length > 5 ? [...others.slice(0, 5), '…'] : others;
  const verb = others.length === 1 ? 'template of another tenant is' : 'templates of other tenants are';
  await writeNote(context, `${others.length} ${verb} left alone: ${shown.join(', ')}`);
}
