import { DeclinedError } from '../../../errors/outcome.js';
import type { Client } from '../../../http/client.js';
import type { RequestPlan } from '../../../http/plan.js';
import { askAboutSystem } from '../../../kinds/ask-about.js';
import { isAsked, isPerson } from '../../../kinds/asking.js';
import type { CommandContext } from '../../../kinds/command.js';
import { countNodes } from '../../../nodes/count.js';
import { showControls } from '../../../util/controls.js';
import { needsAscii } from '../../../util/terminal.js';
import { actions, type Action } from '../preview/action.js';
import { shortenLimit, unknownCount, wrapNote } from '../preview/node-text.js';
import { readSessionRequest, type SessionRequest } from '../preview/request.js';
import { previewSession, type SessionPreview } from '../preview/session-preview.js';
import { isResolved, listUnchecked } from '../preview/unchecked.js';
import { listPreviewWarnings } from '../preview/warnings.js';
import { previewInTime, tellBeforehand } from './foresight.js';

/** So long a person waits at most for the preview of a session with a limit. */
const personMs = 10_000;

/**
 * Asks before a session is created that has no limit, or whose preview warns of something, and says on stderr which nodes it
 * takes and what there is to know. A script is told in a line. Throws DeclinedError, and without a
 * limit what the client throws.
 */
export async function confirmCreation(plan: RequestPlan, client: Client, context: CommandContext): Promise<void> {
  const request = readSessionRequest(plan);
  if (!isPerson(context.io)) return tellBeforehand(request, context);
  if (!isAsked(context)) return;
  const preview = await previewForPerson(plan, request, client, context);
  const notes = preview ? listPreviewWarnings(preview) : [];
  if (request.limit !== '' && notes.length === 0) return;
  const { io } = context;
  const unchecked = preview ? listUnchecked(preview) : [];
  const described = describeNotes([...notes, ...unchecked], io.stderr.columns, needsAscii(io.env));
  await io.stderr.write([...describeSession(request, preview), ...described].join(''));
  if (await askAboutSystem(formatQuestion(request, preview), context)) return;
  const hint = request.limit === '' ? 'To act on fewer nodes: --limit NAMES' : undefined;
  throw new DeclinedError('No session was created.', { hint: hint ?? 'Change --limit, or skip the question: -y' });
}

/** What is known of the session that a person may be asked about. v1 may be there without v2, which the preview needs. */
async function previewForPerson(
  { path }: RequestPlan,
  request: SessionRequest,
  client: Client,
  context: CommandContext,
): Promise<SessionPreview | undefined> {
  if (request.limit === '' && !path.includes('/v1/')) return previewSession(request, client);
  if (request.limit !== '' && context.globals.quiet) return undefined;
  return previewInTime(request, context, personMs);
}

/** The template, the operation, and what happens to how many nodes, a line each. */
function describeSession(request: SessionRequest, preview: SessionPreview | undefined): string[] {
  const isAll = request.limit === '' && preview && isResolved(preview);
  const counts = (Object.keys(actions) as Action[])
    .map((action) => ({ action, count: preview?.outcomes.filter((outcome) => outcome.action === action).length ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ action, count }) => `${count.toLocaleString('en')} ${actions[action]}`);
  const lines = [
    `Template:   ${request.templateName}`,
    `Operation:  ${request.operation}${request.staged ? ', staged' : ''}`,
    ...(request.limit === '' ? [] : [`Limit:      ${shortenLimit(request.limit)}`]),
    `Nodes:      ${isAll ? `all ${describeCount(preview)} of the template` : describeCount(preview)}`,
    ...(request.operation === 'configure' ? [] : counts.map((text) => `            ${text}`)),
  ];
  return lines.map((line) => `${showControls(line)}\n`);
}

function describeNotes(notes: readonly string[], width: number, ascii: boolean): string[] {
  return notes.flatMap((note) =>
    wrapNote(showControls(note), width - 2, ascii).map((line, index) => `${index === 0 ? '!' : ' '} ${line}\n`),
  );
}

const verbs: Readonly<Record<string, string>> = {
  boot: 'Boot',
  reboot: 'Reboot',
  shutdown: 'Shut down',
  configure: 'Configure',
};

/** `Reboot 5,120 nodes?` */
function formatQuestion({ operation, staged }: SessionRequest, preview: SessionPreview | undefined): string {
  if (preview && preview.outcomes.length === 0 && isResolved(preview)) {
    return preview.failure === undefined ? 'Create a session that does nothing?' : 'Send the request to BOS anyway?';
  }
  return `${staged ? `Stage a ${operation} of` : (verbs[operation] ?? operation)} ${describeCount(preview)}?`;
}

function describeCount(preview: SessionPreview | undefined): string {
  if (!preview) return unknownCount;
  const known = preview.outcomes.length;
  if (isResolved(preview)) return countNodes(known);
  return known > 0 ? `at least ${countNodes(known)}` : unknownCount;
}
