import { ServerError } from '../../../errors/service.js';
import type { Client } from '../../../http/client.js';
import type { CommandContext } from '../../../kinds/command.js';
import { findTenant } from '../../../kinds/system.js';
import { askValidity, fetchTemplates, findTemplate } from '../../../service/templates.js';
import type { LintFinding } from '../../../templates/lint/facts.js';
import type { JsonObject } from '../../../util/json/value.js';
import { noteOthers } from '../apply/others.js';
import type { LintTarget } from './target.js';

/** Stored templates, those of the names or all, and what BOS says of each. Throws what the client throws. */
export async function readStored(
  client: Client,
  names: readonly string[],
  context: CommandContext,
): Promise<LintTarget[]> {
  const records = names.length > 0 ? await findAll(client, names) : await listAll(client, context);
  const targets: LintTarget[] = [];
  for (const [name, record] of records) {
    const text = await askValidity(client, name);
    const said: LintFinding[] =
      text === undefined ? [] : [{ rule: 'bos', level: 'warning', path: [], message: `BOS says: ${text}` }];
    targets.push({ name, record, file: undefined, lineOf: () => undefined, said });
  }
  return targets;
}

async function findAll(client: Client, names: readonly string[]): Promise<[string, JsonObject][]> {
  const found: [string, JsonObject][] = [];
  for (const name of new Set(names)) {
    const record = await findTemplate(client, name);
    if (!record) {
      throw new ServerError(404, `There is no session template ${name}.`, {
        hint: 'bos v2 sessiontemplates list shows the names.',
      });
    }
    found.push([name, record]);
  }
  return found;
}

async function listAll(client: Client, context: CommandContext): Promise<[string, JsonObject][]> {
  const { own, others } = await fetchTemplates(client, await findTenant(context));
  await noteOthers(others, context);
  return [...own].sort(([one], [other]) => (one < other ? -1 : 1));
}
