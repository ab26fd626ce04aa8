import { FileError, UsageError } from '../../../errors/input.js';
import { v2SessionTemplates } from '../../../api/v2/sessiontemplates.js';
import { checkTemplate } from '../../../templates/check.js';
import { planTemplates, type PlannedTemplate } from '../../../templates/apply/plan.js';
import { dropIdentity } from '../../../templates/compare/canonical.js';
import type { Assignment } from '../../../templates/set/assignment.js';
import { summarizeFaults } from '../../../templates/faults.js';
import { findNewFaults } from '../../../templates/lint/new-faults.js';
import { changeFields } from '../../../templates/set/change-fields.js';
import type { JsonObject } from '../../../util/json/value.js';

/**
 * The change of a template by assignments: of `record`, which becomes the template `name`, stored so far as `stored`. Throws UsageError when
 * the service would not take the result, by the schema and by what our own checks find that was not so before.
 */
export async function planAssignments(
  name: string,
  record: JsonObject,
  assignments: readonly Assignment[],
  stored: JsonObject | undefined,
): Promise<PlannedTemplate> {
  const wanted = changeFields(name, dropIdentity(record), assignments);
  const warnings = assignments.length > 0 ? await checkChanged(name, record, wanted) : [];
  const [planned] = planTemplates(
    [{ name, template: wanted, warnings }],
    new Map(stored ? [[name, stored]] : []),
    undefined,
  );
  if (!planned) throw new Error(`Nothing is planned for ${name}`);
  return planned;
}

async function checkChanged(name: string, record: JsonObject, wanted: JsonObject): Promise<readonly string[]> {
  const place = `${name} as it would be`;
  try {
    const use = { operation: v2SessionTemplates.create, place, name, tenant: undefined };
    const { warnings } = await checkTemplate(place, wanted, use);
    const found = findNewFaults(record, wanted);
    if (found.errors.length > 0) {
      const { message, hint } = summarizeFaults(place, found.errors);
      throw new FileError(message, hint === undefined ? {} : { hint });
    }
    return [...warnings, ...found.warnings];
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new UsageError(error.message, { hint: [error.hint, 'Nothing was sent.'].filter(Boolean).join('\n') });
  }
}
