import { isGiven, readText } from '../../../api/input.js';
import { ConflictError, DeclinedError } from '../../../errors/outcome.js';
import { AnswerError, ServerError } from '../../../errors/service.js';
import type { Client } from '../../../http/client.js';
import { isAsked } from '../../../kinds/asking.js';
import type { CommandContext, Form, Plan } from '../../../kinds/command.js';
import { isToldOfWrites, planOne, planRequest, printResponse } from '../../../kinds/request.js';
import { writeNote } from '../../../kinds/write-note.js';
import { fetchRecord } from '../../../service/fetch.js';
import { showControls } from '../../../util/controls.js';
import { confirm } from '../../../util/prompt.js';

/**
 * `sessiontemplates create`: under `bos` it looks first whether it replaces a template, asks a person about that, and says
 * so afterwards. Its run throws ConflictError with `--no-clobber`, and DeclinedError.
 */
export function planTemplate(form: Form, context: CommandContext): Plan {
  if (context.face === 'cray') return planOne(form, context);
  const name = readText(context.input, 'session_template_id') ?? '';
  const plan = planRequest(form, context.input);
  return {
    requests: [plan],
    async run(client) {
      const isThere = await findExisting(name, client, context);
      if (isThere === true) await confirmReplacement(name, context);
      await printResponse(form, await client.send(plan), context);
      if (isThere === true) await writeNote(context, `replaced session template ${name}`);
      else if (isThere === false && isToldOfWrites(context))
        await writeNote(context, `created session template ${name}`);
    },
  };
}

/**
 * Is there a template of this name? Undefined when nobody wants to know, or the server does not tell: the request itself will
 * show what is wrong. With `--no-clobber` it throws what the client throws.
 */
async function findExisting(name: string, client: Client, context: CommandContext): Promise<boolean | undefined> {
  const isRefused = isGiven(context.input, 'no_clobber');
  if (context.globals.quiet && !isRefused && !isAsked(context)) return undefined;
  try {
    await fetchRecord(client, 'v2.sessiontemplates.describe', { session_template_id: name });
    return true;
  } catch (error) {
    if (error instanceof ServerError && error.status === 404) return false;
    const isAnswered = error instanceof ServerError || error instanceof AnswerError;
    if (isRefused || !isAnswered) throw error;
    return undefined;
  }
}

async function confirmReplacement(name: string, context: CommandContext): Promise<void> {
  if (isGiven(context.input, 'no_clobber')) {
    throw new ConflictError(`The session template ${name} is there already.`, {
      hint: 'Nothing was changed. Choose another name, or leave out --no-clobber to replace it.',
    });
  }
  if (!isAsked(context)) return;
  const question = `Replace the session template ${name}, with all that it contains?`;
  if (await confirm(context.io, showControls(question), { option: '-y' })) return;
  throw new DeclinedError('Nothing was changed.', {
    hint: `To change some fields alone: bos v2 sessiontemplates update ${name}`,
  });
}
