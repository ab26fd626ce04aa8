import { BosError } from '../../../errors/bos-error.js';
import { InterruptedError } from '../../../errors/outcome.js';
import type { Client } from '../../../http/client.js';
import { holdResponse, type HttpResponse } from '../../../http/response.js';
import type { CommandContext, Form, Globals, RequestsPlan } from '../../../kinds/command.js';
import { planOne, planRequest, printResponse } from '../../../kinds/request.js';
import { parseBody } from '../../../output/response-body.js';
import { findSessionStatus } from '../../../service/find-session.js';
import { readSession, type Session } from '../../../service/session.js';
import { isObject } from '../../../util/json/value.js';
import { writeJson } from '../../../util/json/write.js';
import { isColumnNamed, resultColumn, wantsResult } from '../columns.js';
import { formatSessionResult, hasNotBegun } from './session-result.js';
import { findTakers } from './takers.js';

/** A session as the server describes it; under `bos` a table has its result too, and so has whoever asks for it by its name. */
export function planDescription(form: Form, context: CommandContext): RequestsPlan {
  if (context.face === 'cray' || !isShown(context.globals)) return planOne(form, context);
  const plan = planRequest(form, context.input);
  return {
    requests: [plan],
    run: async (client) => printResponse(form, await addResult(await client.send(plan), client), context),
  };
}

function isShown(globals: Globals): boolean {
  if (!wantsResult(globals)) return false;
  return globals.columns === undefined || isColumnNamed(globals, resultColumn.name);
}

async function addResult(answer: HttpResponse, client: Client): Promise<HttpResponse> {
  const text = await answer.text();
  const body = parseBody(text);
  if (body.kind !== 'value' || !isObject(body.value)) return holdResponse(answer, Buffer.from(text));
  const result = await findResult(readSession(body.value), client);
  return holdResponse(answer, Buffer.from(writeJson(new Map(body.value).set(resultColumn.path, result))));
}

/** What the server does not tell is not known: the description is worth more than that. */
async function findResult(session: Session, client: Client): Promise<string> {
  if (hasNotBegun(session)) return formatSessionResult(session, undefined, []);
  try {
    const status = await findSessionStatus(client, session.name);
    const lost = status && session.status === 'complete' && status.nodes < session.nodes.length;
    const takers = lost ? await findTakers(client, session) : [];
    return formatSessionResult(
      session,
      status,
      takers.map(({ label }) => label).filter((label) => label !== ''),
    );
  } catch (error) {
    if (!(error instanceof BosError) || error instanceof InterruptedError) throw error;
    return formatSessionResult(session, undefined, []);
  }
}
