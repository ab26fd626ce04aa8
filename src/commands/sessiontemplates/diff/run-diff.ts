import { isGiven, readTexts } from '../../../api/input.js';
import { differencesFound } from '../../../errors/exit.js';
import { UsageError } from '../../../errors/input.js';
import { ServerError } from '../../../errors/service.js';
import type { Client } from '../../../http/client.js';
import type { CommandContext, Plan } from '../../../kinds/command.js';
import { findTenant } from '../../../kinds/system.js';
import { fetchTemplates, findTemplate } from '../../../service/templates.js';
import { planDeletions, planTemplates } from '../../../templates/apply/plan.js';
import { readDesired } from '../../../templates/files/desired.js';
import type { JsonObject } from '../../../util/json/value.js';
import { noteOthers } from '../apply/others.js';
import { printDifferences, type TemplateDifference } from './print-differences.js';

/** `sessiontemplates diff`: ends with 10 when there are differences. Throws UsageError, FileError and what the client throws. */
export function planDiff(context: CommandContext): Plan {
  const { input } = context;
  const [names, files] = [readTexts(input, 'names'), readTexts(input, 'file')];
  if (files.length === 0 && names.length !== 2) {
    throw new UsageError('There is nothing to compare with.', {
      hint: 'Give files with -f FILE, or the names of two session templates.',
    });
  }
  return {
    async run() {
      const client = await context.connect();
      try {
        const differences =
          files.length > 0
            ? await compareFiles(client, files, names, context)
            : await compareStored(client, names[0] ?? '', names[1] ?? '');
        await printDifferences(differences, context);
        return differences.length > 0 ? differencesFound : 0;
      } finally {
        await client.close();
      }
    },
  };
}

async function compareStored(client: Client, name: string, other: string): Promise<TemplateDifference[]> {
  const [from, to] = [await requireTemplate(client, name), await requireTemplate(client, other)];
  const [planned] = planTemplates([{ name: other, template: to, warnings: [] }], new Map([[other, from]]), undefined);
  if (!planned || planned.action === 'unchanged') return [];
  return [{ ...planned, from: `server ${name}`, to: `server ${other}` }];
}

async function requireTemplate(client: Client, name: string): Promise<JsonObject> {
  const record = await findTemplate(client, name);
  if (record) return record;
  throw new ServerError(404, `There is no session template ${name}.`, {
    hint: 'bos v2 sessiontemplates list shows the names.',
  });
}

async function compareFiles(
  client: Client,
  files: readonly string[],
  names: readonly string[],
  context: CommandContext,
): Promise<TemplateDifference[]> {
  const tenant = await findTenant(context);
  const desired = await readDesired(context.io, files, { recursive: isGiven(context.input, 'recursive'), tenant });
  const { own, others } = await fetchTemplates(client, tenant);
  await noteOthers(others, context);
  const isMeant = ({ name }: { readonly name: string }): boolean => names.length === 0 || names.includes(name);
  const places = new Map(desired.templates.map(({ name, source }) => [name, source.place]));
  const isPruned = isGiven(context.input, 'prune') || names.length > 0;
  const planned = [
    ...planTemplates(desired.templates, own, undefined),
    ...(isPruned ? planDeletions(desired.templates, own) : []),
  ];
  const missing = names.filter((name) => !places.has(name) && !own.has(name));
  if (missing.length > 0) throw new ServerError(404, `${missing.join(', ')} is neither in a file nor on the server.`);
  return planned
    .filter((entry) => isMeant(entry) && entry.action !== 'unchanged')
    .map((entry) => ({
      ...entry,
      from: entry.stored === undefined ? '/dev/null' : `server ${entry.name}`,
      to: entry.wanted === undefined ? '/dev/null' : (places.get(entry.name) ?? entry.name),
    }));
}
