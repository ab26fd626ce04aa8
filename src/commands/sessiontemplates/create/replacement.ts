import { isGiven, readText } from '../../../api/input.js';
import type { OperationId } from '../../../api/registry.js';
import { ConflictError, DeclinedError } from '../../../errors/outcome.js';
import { AnswerError, ServerError } from '../../../errors/service.js';
import type { Client } from '../../../http/client.js';
import { askAboutSystem } from '../../../kinds/ask-about.js';
import { isAsked } from '../../../kinds/asking.js';
import type { CommandContext, Form, Plan } from '../../../kinds/command.js';
import { isToldOfWrites, planOne, planRequest, printResponse } from '../../../kinds/request.js';
import { writeReceipt } from '../../../kinds/write-note.js';
import { fetchRecord } from '../../../service/fetch.js';

/**
 * `sessiontemplates create`: under `bos` it looks first whether it replaces a template, asks a person about that, and says
 * so afterwards. Its run throws ConflictError with `--no-clobber`, and DeclinedError.
 */
export function planTemplate(form: Form, context: CommandContext): Plan {
  if (context.face === 'cray') return planOne(form, context);
  // v1 has the name as an option.
  const ofV1 = readText(context.input, 'name');
  const name = ofV1 ?? readText(context.input, 'session_template_id') ?? '';
  const describe = ofV1 === undefined ? 'v2.sessiontemplates.describe' : 'v1.sessiontemplate.describe';
  const plan = planRequest(form, context.input);
  return {
    requests: [plan],
    async run(client) {
      const isThere = await findExisting(name, describe, client, context);
      if (isThere === true) await confirmReplacement(name, ofV1 === undefined, context);
      await printResponse(form, await client.send(plan), context);
      if (isThere === true) await writeReceipt(context, `replaced session template ${name}`);
      else if (isThere === false && isToldOfWrites(context))
        await writeReceipt(context, `created session template ${name}`);
      if (ofV1 !== undefined) {
        const { warnOfDroppedFields } = await import('./dropped-fields.js');
        await warnOfDroppedFields(name, plan, client, context);
      }
    },
  };
}

/**
 * Is there a template of this name? Undefined when nobody wants to know, or the server does not tell: the request itself will
 * show what is wrong. With `--no-clobber` it throws what the client throws.
 */
async function findExisting(
  name: string,
  describe: OperationId,
  client: Client,
  context: CommandContext,
): Promise<boolean | undefined> {
  const isRefused = isGiven(context.input, 'no_clobber');
  if (context.globals.quiet && !isRefused && !isAsked(context)) return undefined;
  try {
    await fetchRecord(client, describe, { session_template_id: name });
    return true;
  } catch (error) {
    if (error instanceof ServerError && error.status === 404) return false;
    const isAnswered = error instanceof ServerError || error instanceof AnswerError;
    if (isRefused || !isAnswered) throw error;
    return undefined;
  }
}

async function confirmReplacement(name: string, canUpdate: boolean, context: CommandContext): Promise<void> {
  if (isGiven(context.input, 'no_clobber')) {
    throw new ConflictError(`The session template ${name} already exists.`, {
      hint: 'Nothing was changed. Choose another name, or leave out --no-clobber to replace it.',
    });
  }
  if (!isAsked(context)) return;
  const question = `Replace the session template ${name}, with all that it contains?`;
  if (await askAboutSystem(question, context)) return;
  const hint = `To change only some fields: bos v2 sessiontemplates update ${name}`;
  throw new DeclinedError('Nothing was changed.', canUpdate ? { hint } : {});
}
