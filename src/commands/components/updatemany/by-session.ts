import { readText } from '../../../api/input.js';
import { exitCodes } from '../../../errors/exit.js';
import type { CommandContext, Form, RequestsPlan } from '../../../kinds/command.js';
import { planJudged, type Verdict } from '../../../kinds/request.js';
import type { JsonValue } from '../../../util/json/value.js';

/**
 * A change of the nodes of a session. BOS takes any text for the name of one and changes no node then: that is told, and ends
 * with the status of what is not found, as a list of nodes does that BOS does not know. The response is the list of the nodes
 * that were changed.
 *
 * Source: the recordings of the service, where such a change is answered with an empty list.
 */
export function planBySession(form: Form, context: CommandContext): RequestsPlan {
  const name = readText(context.input, 'filter_session') ?? '';
  const judge = (changed: JsonValue): Verdict | undefined =>
    Array.isArray(changed) && changed.length === 0
      ? { status: exitCodes['not-found'].bos, line: `No node belongs to session ${name}: nothing was changed.` }
      : undefined;
  return planJudged(form, context, judge);
}
