import type { Client } from '../../../http/client.js';
import type { RequestPlan } from '../../../http/plan.js';
import type { CommandContext } from '../../../kinds/command.js';
import { fetchRecord } from '../../../service/fetch.js';
import { fieldPath, findV1Fields } from '../../../templates/fields.js';
import { parseJson } from '../../../util/json/parse.js';
import { isObject } from '../../../util/json/value.js';
import { listWords } from '../../../util/words.js';

/**
 * Warns of the fields of v1 in a template that was sent and that the service did not keep: from release 2 on it stores templates of v2,
 * and says nothing. The template is read once more for that. Says nothing when it cannot be read.
 */
export async function warnOfDroppedFields(
  name: string,
  { body }: RequestPlan,
  client: Client,
  context: CommandContext,
): Promise<void> {
  const sent = body && parseJson(body.text);
  if (!isObject(sent)) return;
  const fields = findV1Fields(sent).map(fieldPath);
  if (fields.length === 0) return;
  const stored = await fetchRecord(client, 'v1.sessiontemplate.describe', { session_template_id: name }).catch(
    (error: unknown) => {
      if (context.io.signal.aborted) throw error;
      return undefined;
    },
  );
  if (stored === undefined) return;
  const kept = new Set(findV1Fields(stored).map(fieldPath));
  const dropped = fields.filter((field) => !kept.has(field));
  if (dropped.length === 0) return;
  await context.warn(
    `${name}: the service did not keep ${listWords(dropped)}. It stores templates of v2, which have no such ` +
      `${dropped.length === 1 ? 'field' : 'fields'}.`,
  );
}
