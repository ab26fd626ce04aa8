import { BosError } from '../errors/bos-error.js';
import { exitCodes } from '../errors/exit.js';
import { DeclinedError, InterruptedError, PartlyDoneError } from '../errors/outcome.js';
import { ServerError } from '../errors/service.js';
import type { Client } from '../http/client.js';
import type { RequestPlan } from '../http/plan.js';
import { groupDigits } from '../nodes/count.js';
import type { Layout } from '../output/layout.js';
import { showControls } from '../util/controls.js';
import { toJsonValue, type JsonValue } from '../util/json/value.js';
import { confirm } from '../util/prompt.js';
import { isAsked } from './asking.js';
import type { CommandContext, Form, RequestsPlan } from './command.js';
import { planRequest, showDone } from './request.js';
import { inputFor, type SeveralNames } from './several-names.js';
import { writeNote } from './write-note.js';

/** What a deletion of several looks at before each, and says once it is over. */
export interface DeletionNotes {
  /** Called before the deletion of one; what it gives back is kept for `describe`. */
  look(name: string, client: Client): Promise<boolean>;
  /** What is said of those that were deleted, for which `look` gave false; undefined when nothing. */
  describe(names: readonly string[]): string | undefined;
}

/** What became of one: `not known` is a deletion that went out without a clear response, `not sent` one that did not go out. */
interface Deletion {
  readonly name: string;
  readonly outcome: 'deleted' | 'not found' | 'not deleted' | 'not known' | 'not sent';
  readonly error?: BosError;
  /** What `look` saw before it. */
  readonly seen?: boolean;
}

const layout: Layout = {
  view: 'rows',
  columns: [
    { name: 'name', path: 'name' },
    { name: 'outcome', path: 'outcome' },
    { name: 'error', path: 'error' },
  ],
};

/**
 * The plan to delete what several names stand for: asks once, sends one request for each, and prints what became of each. Its
 * run throws DeclinedError, or PartlyDoneError when one was not deleted, with the failure of the highest exit status.
 */
export function planNamedDeletions(
  form: Form,
  names: SeveralNames,
  context: CommandContext,
  notes?: DeletionNotes,
): RequestsPlan {
  const requests = names.list.map((name) => planRequest(form, inputFor(context.input, names, name)));
  return {
    requests,
    async run(client) {
      await askOnce(names, context);
      const deletions = await deleteAll(requests, names, client, context, notes);
      await showDone(form, () => context.print(deletions.map(toRecord), layout));
      const gone = deletions.filter(({ outcome, seen }) => outcome === 'deleted' && seen === false);
      const note = gone.length === 0 ? undefined : notes?.describe(gone.map(({ name }) => name));
      if (note !== undefined) await writeNote(context, note);
      throwFailures(deletions, names);
    },
  };
}

async function askOnce({ list, noun }: SeveralNames, context: CommandContext): Promise<void> {
  if (!isAsked(context)) return;
  const question = `Delete ${groupDigits(list.length)} ${noun}s: ${list.join(', ')}?`;
  if (await confirm(context.io, showControls(question), { option: '-y' })) return;
  throw new DeclinedError('Nothing was deleted.');
}

/** One after the other; the rest is not sent once the server is unreachable or the user has interrupted. */
async function deleteAll(
  requests: readonly RequestPlan[],
  { list }: SeveralNames,
  client: Client,
  context: CommandContext,
  notes: DeletionNotes | undefined,
): Promise<Deletion[]> {
  const deletions: Deletion[] = [];
  for (const [index, request] of requests.entries()) {
    const name = list[index] ?? '';
    const isOver = deletions.some(({ error }) => error !== undefined && !(error instanceof ServerError));
    deletions.push(isOver ? { name, outcome: 'not sent' } : await deleteOne(name, request, client, context, notes));
  }
  return deletions;
}

async function deleteOne(
  name: string,
  request: RequestPlan,
  client: Client,
  { io }: CommandContext,
  notes: DeletionNotes | undefined,
): Promise<Deletion> {
  try {
    const seen = (await notes?.look(name, client)) ?? true;
    await (await client.send(request)).text();
    return { name, outcome: 'deleted', seen };
  } catch (thrown) {
    const isInterrupted = io.signal.aborted && !(thrown instanceof BosError);
    const error = isInterrupted ? new InterruptedError(String(io.signal.reason)) : thrown;
    if (!(error instanceof BosError)) throw error;
    return { name, outcome: judge(error), error };
  }
}

function judge(error: BosError): Deletion['outcome'] {
  if (error.mayBeDone) return 'not known';
  return error instanceof ServerError && error.status === 404 ? 'not found' : 'not deleted';
}

function toRecord({ name, outcome, error }: Deletion): JsonValue {
  return toJsonValue({ name, outcome, error: error?.message });
}

/** Throws the failure with the highest exit status, with what became of the others. Nothing when all were deleted. */
function throwFailures(deletions: readonly Deletion[], { list, noun }: SeveralNames): void {
  const failures = deletions.flatMap(({ error }) => error ?? []);
  const [worst] = failures.toSorted((a, b) => exitCodes[b.code].bos - exitCodes[a.code].bos);
  if (!worst) return;
  const namesOf = (...outcomes: Deletion['outcome'][]): string[] =>
    deletions.filter(({ outcome }) => outcomes.includes(outcome)).map(({ name }) => name);
  const left = namesOf('not found', 'not deleted', 'not sent').length;
  const unknown = namesOf('not known').length;
  const counts = [
    ...(left > 0 ? [`${left} of ${list.length} ${noun}s ${left === 1 ? 'was' : 'were'} not deleted.`] : []),
    ...(unknown > 0
      ? [`Whether ${unknown} of ${list.length} ${noun}s ${unknown === 1 ? 'was' : 'were'} deleted is not known.`]
      : []),
  ];
  const tell = (title: string, names: readonly string[]): string[] =>
    names.length === 0 ? [] : [`${title}: ${names.join(', ')}`];
  const hint = [
    ...new Set(failures.map(({ message }) => message).filter((message) => message !== worst.message)),
    ...(worst.hint === undefined ? [] : [worst.hint]),
    ...tell('Deleted', namesOf('deleted')),
    ...tell('Perhaps deleted', namesOf('not known')),
    ...tell('Not found', namesOf('not found')),
    ...tell('Not deleted', namesOf('not deleted')),
    ...tell('Not sent', namesOf('not sent')),
  ];
  throw new PartlyDoneError(worst, `${counts.join(' ')} ${worst.message}`, hint.join('\n'));
}
