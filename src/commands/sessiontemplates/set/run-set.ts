import { isGiven, readText, readTexts } from '../../../api/input.js';
import { UsageError } from '../../../errors/input.js';
import { ServerError } from '../../../errors/service.js';
import type { Client } from '../../../http/client.js';
import type { CommandContext, Plan } from '../../../kinds/command.js';
import { findTenant } from '../../../kinds/system.js';
import { applyQuery } from '../../../output/query.js';
import { textAt } from '../../../output/path.js';
import { fetchTemplates, findTemplate } from '../../../service/templates.js';
import type { PlannedTemplate } from '../../../templates/apply/plan.js';
import { parseAssignment, type Assignment } from '../../../templates/set/assignment.js';
import { makePatch } from '../../../templates/set/patch.js';
import type { JsonObject } from '../../../util/json/value.js';
import { carryOut } from '../apply/carry-out.js';
import { noteOthers } from '../apply/others.js';
import { planAssignments } from './plan-assignments.js';
import { readValues } from './read-values.js';

/** `sessiontemplates set`. Its run throws UsageError for what cannot be set, and failures as apply does. */
export function planSet(context: CommandContext): Plan {
  const words = readTexts(context.input, 'words').map((word) => ({ word, assignment: parseAssignment(word) }));
  const names = words.filter(({ assignment }) => assignment === undefined).map(({ word }) => word);
  const typed = words.flatMap(({ assignment }) => assignment ?? []);
  checkWords(names, typed, context);
  return {
    async run() {
      const assignments = await readValues(typed, context);
      const client = await context.connect();
      try {
        const planned: PlannedTemplate[] = [];
        for (const [name, record] of await findRecords(client, names, context)) {
          const change = await planAssignments(name, record, assignments, record);
          const patch = change.action === 'updated' ? makePatch(record, change.wanted ?? record) : undefined;
          planned.push({ ...change, patch });
        }
        return await carryOut(client, planned, context);
      } finally {
        await client.close();
      }
    },
  };
}

function checkWords(names: readonly string[], assignments: readonly Assignment[], { input }: CommandContext): void {
  const chosen = [names.length > 0, isGiven(input, 'all'), readText(input, 'where') !== undefined].filter(
    Boolean,
  ).length;
  if (chosen !== 1) {
    throw new UsageError(
      chosen === 0 ? 'No session templates are given.' : 'Names, --all and --where cannot be combined.',
      {
        hint: 'Type their names, or --all, or --where EXPRESSION.',
      },
    );
  }
  if (assignments.length > 0) return;
  throw new UsageError('No change is given.', {
    hint: 'Type PATH=VALUE, such as cfs.configuration=compute-24.7, or PATH- to remove a field.',
  });
}

async function findRecords(
  client: Client,
  names: readonly string[],
  context: CommandContext,
): Promise<[string, JsonObject][]> {
  if (names.length > 0) {
    const found: [string, JsonObject][] = [];
    for (const name of new Set(names)) {
      const record = await findTemplate(client, name);
      if (!record) throw missingTemplate(name);
      found.push([name, record]);
    }
    return found;
  }
  const { own, others } = await fetchTemplates(client, await findTenant(context));
  await noteOthers(others, context);
  const where = readText(context.input, 'where');
  const matching = where === undefined ? own : await selectRecords(own, where);
  return [...matching].sort(([one], [other]) => (one < other ? -1 : 1));
}

function missingTemplate(name: string): ServerError {
  return new ServerError(404, `There is no session template ${name}. Nothing was sent.`, {
    hint: 'bos v2 sessiontemplates list shows the names.',
  });
}

async function selectRecords(
  own: ReadonlyMap<string, JsonObject>,
  expression: string,
): Promise<ReadonlyMap<string, JsonObject>> {
  try {
    const found = await applyQuery([...own.values()], `[?${expression}]`);
    const names = new Set(Array.isArray(found) ? found.map((record) => textAt(record, 'name')) : []);
    return new Map([...own].filter(([name]) => names.has(name)));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(
      `Invalid value for '--where': "${expression}" is not a JMESPath expression for a session template.`,
      {
        hint: `Such as "cfs.configuration=='compute-24.7'".`,
        cause: error,
      },
    );
  }
}
