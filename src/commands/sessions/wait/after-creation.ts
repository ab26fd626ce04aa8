import { AnswerError } from '../../../errors/service.js';
import type { Answer } from '../../../http/client.js';
import { parseBody } from '../../../output/response-body.js';
import { isObject } from '../../../util/json/value.js';
import type { CommandContext } from '../../../kinds/command.js';
import { readSession, type Session } from '../../../service/session.js';
import { readWaitOptions } from './options.js';
import { checkPrinting, printBefore, recordLayout } from './printing.js';
import { toSubject } from './run.js';
import { toValue } from './value.js';
import { findVerdict } from './verdict.js';
import { waitForSessions } from './wait.js';

/**
 * Waiting for a session that is about to be made. Checks now what was typed, before anything is sent; gives the function
 * that takes the service's answer, waits, prints one result, and throws where that is no success. Throws UsageError.
 */
export async function prepareWaiting(context: CommandContext): Promise<(answer: Answer) => Promise<void>> {
  const options = readWaitOptions(context.input);
  await checkPrinting(context, options);
  return async (answer) => {
    const session = await readCreated(answer);
    const results = await waitForSessions([toSubject(session)], options, context);
    const verdict = findVerdict(results, options, context.io.signal);
    await printBefore(verdict, async () => {
      for (const result of results) await context.print(toValue(result), recordLayout);
    });
  };
}

async function readCreated(answer: Answer): Promise<Session> {
  const body = parseBody(await answer.text());
  const session = body.kind === 'value' && isObject(body.value) ? readSession(body.value) : undefined;
  if (session && session.name !== '') return session;
  throw new AnswerError('The service made a session, but did not say its name.', {
    hint: 'See which there are with `bos v2 sessions list --max-age 10m`, and wait with `bos v2 sessions wait NAME`.',
  });
}
