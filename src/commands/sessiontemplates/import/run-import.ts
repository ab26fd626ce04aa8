import { isGiven, readText } from '../../../api/input.js';
import { differencesFound } from '../../../errors/exit.js';
import { ServerError } from '../../../errors/service.js';
import type { CommandContext, Plan } from '../../../kinds/command.js';
import { findTenant } from '../../../kinds/system.js';
import { writeNote } from '../../../kinds/write-note.js';
import { fetchTemplates } from '../../../service/templates.js';
import { withClient } from '../../../service/with-client.js';
import { isChange, planTemplates } from '../../../templates/apply/plan.js';
import { readImport, type ImportedTemplate } from '../../../templates/files/import.js';
import { rehearse, type TemplateOutcome } from '../apply/outcome.js';
import { printOutcomes, throwFailures, warnOfRehearsal } from '../apply/report.js';
import { sendChanges } from '../apply/send.js';
import { importOptions } from './import-options.js';

/** `sessiontemplates import`. Its run throws FileError, and failures as apply does. */
export function planImport(context: CommandContext): Plan {
  const { input, io } = context;
  return {
    async run() {
      const { templates, options } = await readImport(io, readText(input, 'from') ?? '');
      const meant = await selectTenants(templates, context);
      const groups = [...Map.groupBy(meant, ({ tenant }) => tenant)];
      const planned = await Promise.all(groups.map(([tenant, all]) => planGroup(tenant, all, context)));
      const differing = planned.flatMap((group) => group.planned).filter(({ changes }) => changes.length > 0);
      if (readText(input, 'on_difference') === 'fail' && differing.length > 0) {
        await printOutcomes(rehearse(differing), context);
        await context.warn(
          'nothing was sent, since these differ. Without --on-difference fail the others are created.',
        );
        return differencesFound;
      }
      const outcomes = (await Promise.all(planned.map((group) => sendGroup(group, context)))).flat();
      await printOutcomes(outcomes, context);
      const optionsDiffer = isGiven(input, 'options') && (await importOptions(options, context));
      if (isGiven(input, 'dry_run')) await warnOfRehearsal(context);
      throwFailures(outcomes);
      const isLeft = outcomes.some(({ action }) => action === 'skipped');
      const isRehearsed =
        isGiven(input, 'dry_run') && (optionsDiffer || outcomes.some(({ planned: one }) => isChange(one)));
      return isLeft || isRehearsed ? differencesFound : 0;
    },
  };
}

/** The templates of the tenants that are meant; the others are said. */
async function selectTenants(
  templates: readonly ImportedTemplate[],
  context: CommandContext,
): Promise<ImportedTemplate[]> {
  const own = await findTenant(context);
  const isMeant = ({ tenant }: ImportedTemplate): boolean =>
    own === undefined ? tenant === '' || readText(context.input, 'tenants') !== 'skip' : tenant === own;
  const left = templates.filter((template) => !isMeant(template));
  if (left.length > 0) {
    const names = left.map(({ tenant, name }) => (tenant === '' ? name : `${tenant}/${name}`));
    await writeNote(
      context,
      `Skipped, since they are of ${own === undefined ? 'tenants' : 'others'}: ${names.join(', ')}`,
    );
  }
  return templates.filter(isMeant);
}

interface PlannedGroup {
  readonly tenant: string;
  readonly planned: ReturnType<typeof planTemplates>;
}

async function planGroup(
  tenant: string,
  templates: readonly ImportedTemplate[],
  context: CommandContext,
): Promise<PlannedGroup> {
  const { own } = await withClient(context, { tenant }, (client) => fetchTemplates(client, tenant));
  const isKept = readText(context.input, 'on_difference') !== 'update';
  return { tenant, planned: planTemplates(templates, own, isKept ? 'create' : undefined) };
}

async function sendGroup({ tenant, planned }: PlannedGroup, context: CommandContext): Promise<TemplateOutcome[]> {
  if (isGiven(context.input, 'dry_run')) {
    return rehearse(planned);
  }
  const outcomes = await withClient(context, { tenant }, (client) => sendChanges(client, planned));
  return outcomes.map((outcome) => {
    if (tenant === '' || !isUnknownTenant(outcome.error)) return outcome;
    return { planned: outcome.planned, action: 'skipped', warnings: [`BOS has no tenant ${tenant}`] };
  });
}

/** BOS refuses to make anything for a tenant that is not there. */
function isUnknownTenant(error: TemplateOutcome['error']): boolean {
  return (
    error instanceof ServerError && error.status === 400 && /tenant does not exist|for tenant/i.test(error.message)
  );
}
