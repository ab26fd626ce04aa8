import { isGiven } from '../../../api/input.js';
import { differencesFound } from '../../../errors/exit.js';
import type { Client } from '../../../http/client.js';
import type { CommandContext } from '../../../kinds/command.js';
import { isChange, type PlannedTemplate } from '../../../templates/apply/plan.js';
import { rehearse } from './outcome.js';
import { printOutcomes, throwFailures, warnOfRehearsal } from './report.js';
import { sendChanges } from './send.js';

/**
 * Does what is planned and prints what became of it; with `--dry-run` it prints what would. Ends with the exit status. Throws the first
 * failure, with what was done and what not.
 */
export async function carryOut(
  client: Client,
  planned: readonly PlannedTemplate[],
  context: CommandContext,
): Promise<number> {
  if (!isGiven(context.input, 'dry_run')) {
    const outcomes = await sendChanges(client, planned);
    await printOutcomes(outcomes, context);
    throwFailures(outcomes);
    return 0;
  }
  await printOutcomes(rehearse(planned), context);
  await warnOfRehearsal(context);
  return planned.some(isChange) ? differencesFound : 0;
}
