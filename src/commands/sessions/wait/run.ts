import { readTexts } from '../../../api/input.js';
import { AnswerError } from '../../../errors/service.js';
import type { HttpResponse } from '../../../http/response.js';
import type { CommandContext } from '../../../kinds/command.js';
import { parseBody } from '../../../output/response-body.js';
import { fetchRecord } from '../../../service/fetch.js';
import { readSession, type Session } from '../../../service/session.js';
import { isObject } from '../../../util/json/value.js';
import { readWaitOptions, type WaitOptions } from './options.js';
import { checkPrinting, listLayout, printThenThrow, toValue, findResultError, recordLayout } from './print-results.js';
import { checkReports, writeReports } from './report/write-reports.js';
import type { WaitedSession } from './state.js';
import { waitForSessions } from './wait.js';

/** `bos sessions wait NAME…` */
export async function waitCommand(context: CommandContext): Promise<void> {
  const options = await readOptions(context);
  const sessions = await findSessions([...new Set(readTexts(context.input, 'names'))], context);
  const results = await waitForSessions(sessions, options, context);
  await writeReports(results, context);
  const failure = findResultError(results, options, context.io.signal);
  await printThenThrow(failure, () => context.print(results.map(toValue), listLayout));
}

/** The options, checked before anything is sent or waited for. Throws UsageError. */
async function readOptions(context: CommandContext): Promise<WaitOptions> {
  const options = readWaitOptions(context.input);
  checkReports(context);
  await checkPrinting(context, options);
  return options;
}

/** Reads each session first, so that a misspelt name is an error at once. */
async function findSessions(names: readonly string[], context: CommandContext): Promise<WaitedSession[]> {
  const client = await context.connect();
  try {
    const records = await Promise.all(
      names.map((name) => fetchRecord(client, 'v2.sessions.describe', { session_id: name })),
    );
    return records.map((record, index) => toWaitedSession({ ...readSession(record), name: names[index] ?? '' }));
  } finally {
    await client.close();
  }
}

function toWaitedSession({ name, operation, templateName, staged }: Session): WaitedSession {
  return { name, operation, templateName, staged };
}

/**
 * Prepares the waiting for a session that is about to be made. Checks the options now, before anything is sent. The function
 * that it returns takes the response, waits, prints the result, and throws an error unless that is good. Throws UsageError.
 */
export async function prepareWaiting(context: CommandContext): Promise<(answer: HttpResponse) => Promise<void>> {
  const options = await readOptions(context);
  return async (answer) => {
    const session = await readCreated(answer);
    const results = await waitForSessions([toWaitedSession(session)], options, context);
    await writeReports(results, context);
    const failure = findResultError(results, options, context.io.signal);
    await printThenThrow(failure, async () => {
      for (const result of results) await context.print(toValue(result), recordLayout);
    });
  };
}

async function readCreated(answer: HttpResponse): Promise<Session> {
  const body = parseBody(await answer.text());
  const session = body.kind === 'value' && isObject(body.value) ? readSession(body.value) : undefined;
  if (session && session.name !== '') return session;
  throw new AnswerError('The service created a session, but the response does not contain its name.', {
    hint: 'To see which exist: `bos v2 sessions list --max-age 10m`, and wait with `bos v2 sessions wait NAME`.',
  });
}
