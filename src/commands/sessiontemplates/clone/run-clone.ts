import { isGiven, readText, readTexts } from '../../../api/input.js';
import { UsageError } from '../../../errors/input.js';
import { ServerError } from '../../../errors/service.js';
import type { CommandContext, Plan } from '../../../kinds/command.js';
import { findTemplate } from '../../../service/templates.js';
import { isLegalName } from '../../../templates/names.js';
import { parseAssignment } from '../../../templates/set/assignment.js';
import { carryOut } from '../apply/carry-out.js';
import { planAssignments } from '../set/plan-assignments.js';
import { readValues } from '../set/read-values.js';

/** `sessiontemplates clone`. Its run throws UsageError when there is a template of the new name, and what the client throws. */
export function planClone(context: CommandContext): Plan {
  const { input } = context;
  const [name = '', copy = ''] = [readText(input, 'name'), readText(input, 'new')];
  if (!isLegalName(copy)) {
    throw new UsageError(`"${copy}" is not a name of a session template.`, {
      hint: 'Letters, digits and -._, at most 127, and a letter or digit at both ends.',
    });
  }
  const typed = readTexts(input, 'set').map((text) => {
    const assignment = parseAssignment(text);
    if (assignment) return assignment;
    throw new UsageError(`Invalid value for '--set': ${text} is not PATH=VALUE.`);
  });
  return {
    async run() {
      const assignments = await readValues(typed, context);
      const client = await context.connect();
      try {
        const record = await findTemplate(client, name);
        if (!record) {
          throw new ServerError(404, `There is no session template ${name}.`, {
            hint: 'bos v2 sessiontemplates list shows the names.',
          });
        }
        const stored = await findTemplate(client, copy);
        if (stored && !isGiven(input, 'overwrite')) {
          throw new UsageError(`Session template ${copy} already exists. Nothing was sent.`, {
            hint: 'Choose another name, or replace it with --overwrite.',
          });
        }
        return await carryOut(client, [await planAssignments(copy, record, assignments, stored)], context);
      } finally {
        await client.close();
      }
    },
  };
}
