import { BosError } from '../../../errors/bos-error.js';
import { FailedError } from '../../../errors/outcome.js';
import type { Client } from '../../../http/client.js';
import { askValidity, deleteTemplate, findTemplate, patchTemplate, putTemplate } from '../../../service/templates.js';
import { isChange, type PlannedTemplate } from '../../../templates/apply/plan.js';
import { compareTemplates } from '../../../templates/compare/changes.js';
import type { TemplateOutcome } from './outcome.js';

/** After one of these the others would fail alike. */
const final: readonly string[] = [
  'not-logged-in',
  'configuration',
  'network',
  'tls',
  'timed-out',
  'interrupted',
  'terminated',
];

/**
 * Does what is planned, one template after the other. A failure does not stop the others, unless they would fail in the same way. Never
 * throws a BosError: failures are outcomes.
 */
export async function sendChanges(client: Client, planned: readonly PlannedTemplate[]): Promise<TemplateOutcome[]> {
  const outcomes: TemplateOutcome[] = [];
  let isStopped = false;
  for (const one of planned) {
    if (!isChange(one)) outcomes.push({ planned: one, action: one.action, warnings: one.warnings });
    else if (isStopped) outcomes.push({ planned: one, action: 'not sent', warnings: one.warnings });
    else {
      const outcome = await sendChange(client, one);
      outcomes.push(outcome);
      isStopped = outcome.error !== undefined && isFinal(outcome.error);
    }
  }
  return outcomes;
}

function isFinal(error: BosError): boolean {
  return final.includes(error.code) || ('status' in error && error.status === 401);
}

async function sendChange(client: Client, planned: PlannedTemplate): Promise<TemplateOutcome> {
  const { name, wanted, warnings } = planned;
  try {
    if (planned.stored !== undefined) {
      const isDone = await checkMeanwhile(client, planned);
      if (isDone) return { planned, action: 'unchanged', warnings: [...warnings, 'meanwhile changed to the same'] };
    }
    if (wanted === undefined) await deleteTemplate(client, name);
    else if (planned.patch) await patchTemplate(client, name, planned.patch);
    else await putTemplate(client, name, wanted);
  } catch (error) {
    if (!(error instanceof BosError)) throw error;
    return { planned, action: 'failed', warnings, error };
  }
  const invalid = wanted === undefined ? [] : await warnOfValidity(client, name);
  return { planned, action: planned.action, warnings: [...warnings, ...invalid] };
}

/**
 * BOS has no version of a template that a request could be bound to: the template is read again right before it is changed. True when it
 * has become what is wanted. Throws FailedError when it is another than was compared.
 */
async function checkMeanwhile(client: Client, { name, wanted, stored }: PlannedTemplate): Promise<boolean> {
  const now = await findTemplate(client, name);
  if (now && stored && compareTemplates(stored, now).length === 0) return false;
  if (now && wanted && compareTemplates(now, wanted).length === 0) return true;
  if (now === undefined && wanted === undefined) return true;
  const what = now === undefined ? 'deleted' : 'changed';
  throw new FailedError(`Session template ${name} was ${what} meanwhile: it was not changed.`, {
    hint: 'Look at the difference, and run the command again: bos v2 sessiontemplates diff',
  });
}

/** What the service says of a template that was just stored. */
async function warnOfValidity(client: Client, name: string): Promise<string[]> {
  try {
    const fault = await askValidity(client, name);
    return fault === undefined ? [] : [`BOS says of it: ${fault}`];
  } catch (error) {
    if (!(error instanceof BosError)) throw error;
    return [`not checked by BOS: ${error.message}`];
  }
}
