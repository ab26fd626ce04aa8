import { readText } from '../../../api/input.js';
import type { CommandContext, Form, RequestsPlan } from '../../../kinds/command.js';
import { planOne } from '../../../kinds/request.js';
import { writeNote } from '../../../kinds/write-note.js';
import { describeAfterDeletion } from '../deletion.js';

/** The deletion of one session; under `bos` it is said what becomes of its nodes. */
export function planOneDeletion(form: Form, context: CommandContext): RequestsPlan {
  const plan = planOne(form, context);
  if (context.face === 'cray') return plan;
  return {
    requests: plan.requests,
    async run(client) {
      await plan.run(client);
      await writeNote(context, describeAfterDeletion(readText(context.input, 'session_id')));
    },
  };
}
