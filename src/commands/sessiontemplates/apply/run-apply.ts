import { isGiven, readText, readTexts } from '../../../api/input.js';
import { UsageError } from '../../../errors/input.js';
import type { CommandContext, Plan } from '../../../kinds/command.js';
import { findTenant } from '../../../kinds/system.js';
import { fetchTemplates } from '../../../service/templates.js';
import { planDeletions, planTemplates, type ApplyLimit } from '../../../templates/apply/plan.js';
import { readDesired } from '../../../templates/files/desired.js';
import { carryOut } from './carry-out.js';
import { refuseErrors } from './checks.js';
import { noteOthers } from './others.js';
import { confirmDeletions, isRefused } from './prune.js';

/**
 * `sessiontemplates apply`. Its run throws FileError with all that is wrong with the files, UsageError for deletions that may not be,
 * DeclinedError, and the first failure with what was done and what not.
 */
export function planApply(context: CommandContext): Plan {
  const { input, io } = context;
  const only = readLimit(context);
  return {
    async run() {
      const tenant = await findTenant(context);
      const recursive = isGiven(input, 'recursive');
      const desired = await readDesired(io, readTexts(input, 'file'), { recursive, tenant });
      if (readText(input, 'prune') !== undefined && !desired.isFolder) {
        throw new UsageError('--prune deletes what is in none of the files, and works only with folders.', {
          hint: 'Give a folder that contains all templates: -f DIR.',
        });
      }
      if (!isGiven(input, 'skip_checks')) refuseErrors(desired.templates);
      const client = await context.connect();
      try {
        const { own, others } = await fetchTemplates(client, tenant);
        await noteOthers(others, context);
        const deletions = readText(input, 'prune') === undefined ? [] : planDeletions(desired.templates, own);
        const planned = [...planTemplates(desired.templates, own, only), ...deletions];
        if (!isGiven(input, 'dry_run')) await confirmDeletions(deletions, own.size, context);
        else if (isRefused(deletions.length, own.size, context)) {
          await context.warn(
            'without --prune=all so many deletions are refused: they are more than half of all templates.',
          );
        }
        return await carryOut(client, planned, context);
      } finally {
        await client.close();
      }
    },
  };
}

function readLimit({ input }: CommandContext): ApplyLimit {
  const [create, update] = [isGiven(input, 'create_only'), isGiven(input, 'update_only')];
  const prune = readText(input, 'prune');
  if (create && update) throw new UsageError('--create-only and --update-only cannot be combined.');
  if (prune !== undefined && !['some', 'all'].includes(prune)) {
    throw new UsageError(`Invalid value for '--prune': write --prune or --prune=all, not ${prune}.`);
  }
  if (prune !== undefined && (create || update)) {
    throw new UsageError('--prune deletes templates, and cannot be combined with --create-only or --update-only.');
  }
  return create ? 'create' : update ? 'update' : undefined;
}
