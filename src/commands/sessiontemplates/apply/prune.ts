import { isGiven, readText } from '../../../api/input.js';
import { UsageError } from '../../../errors/input.js';
import { DeclinedError } from '../../../errors/outcome.js';
import { askAboutSystem } from '../../../kinds/ask-about.js';
import { isAsked } from '../../../kinds/asking.js';
import type { CommandContext } from '../../../kinds/command.js';
import type { PlannedTemplate } from '../../../templates/apply/plan.js';

/** Are so many deletions refused, of so many stored templates? */
export function isRefused(count: number, storedCount: number, { input }: Pick<CommandContext, 'input'>): boolean {
  return count * 2 > storedCount && readText(input, 'prune') !== 'all';
}

/**
 * Asks before templates are deleted, and lists them. Throws UsageError when there is nobody to ask and no `-y`, and for more than half of
 * what is stored without `--prune=all`; DeclinedError.
 */
export async function confirmDeletions(
  deletions: readonly PlannedTemplate[],
  storedCount: number,
  context: CommandContext,
): Promise<void> {
  const count = deletions.length;
  if (count === 0) return;
  const { io, input } = context;
  const templates = `${count} session template${count === 1 ? '' : 's'}`;
  const names = deletions.map(({ name }) => name);
  if (isRefused(count, storedCount, context)) {
    throw new UsageError(
      `--prune would delete ${templates} of ${storedCount}: ${names.join(', ')}. Nothing was sent.`,
      {
        hint: 'Is it the right folder? With --prune=all more than half can be deleted.',
      },
    );
  }
  if (isGiven(input, 'yes')) return;
  if (!isAsked(context)) {
    throw new UsageError(`--prune would delete ${templates}: ${names.join(', ')}. Nothing was sent.`, {
      hint: 'There is no terminal to ask on: to answer yes, add -y.',
    });
  }
  await io.stderr.write(`In none of the files:\n${names.map((name) => `  ${name}\n`).join('')}`);
  if (await askAboutSystem(`Delete ${templates}?`, context)) return;
  throw new DeclinedError('Nothing was sent.');
}
