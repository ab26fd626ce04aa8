import type { CommandContext } from '../../../kinds/command.js';
import { readTexts } from '../../../api/input.js';
import { fetchRecord } from '../../../service/fetch.js';
import { readSession, type Session } from '../../../service/session.js';
import { readWaitOptions } from './options.js';
import { checkPrinting, listLayout, printBefore } from './printing.js';
import type { Subject } from './state.js';
import { toValue } from './value.js';
import { findVerdict } from './verdict.js';
import { waitForSessions } from './wait.js';

/** `bos sessions wait NAME…` */
export async function waitCommand(context: CommandContext): Promise<void> {
  const options = readWaitOptions(context.input);
  await checkPrinting(context, options);
  const subjects = await findSubjects([...new Set(readTexts(context.input, 'names'))], context);
  const results = await waitForSessions(subjects, options, context);
  const verdict = findVerdict(results, options, context.io.signal);
  await printBefore(verdict, () => context.print(results.map(toValue), listLayout));
}

/** A name that is misspelt is an error at once, not after a time of waiting. */
async function findSubjects(names: readonly string[], context: CommandContext): Promise<Subject[]> {
  const client = await context.connect();
  try {
    const records = await Promise.all(
      names.map((name) => fetchRecord(client, 'v2.sessions.describe', { session_id: name })),
    );
    return records.map((record, index) => toSubject({ ...readSession(record), name: names[index] ?? '' }));
  } finally {
    await client.close();
  }
}

export function toSubject({ name, operation, templateName, staged }: Session): Subject {
  return { name, operation, templateName, staged };
}
