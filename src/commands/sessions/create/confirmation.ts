import { isGiven } from '../../../api/input.js';
import { DeclinedError } from '../../../errors/outcome.js';
import type { Client } from '../../../http/client.js';
import type { RequestPlan } from '../../../http/plan.js';
import type { CommandContext } from '../../../kinds/command.js';
import { countNodes } from '../../../nodes/count.js';
import { showControls } from '../../../util/controls.js';
import type { Io } from '../../../util/io.js';
import { confirm } from '../../../util/prompt.js';
import { needsAscii } from '../../../util/terminal.js';
import { actions, type Action } from '../preview/action.js';
import { unknownCount, wrapNote } from '../preview/node-text.js';
import { readSessionRequest } from '../preview/request.js';
import { previewSession, type SessionPreview } from '../preview/session-preview.js';
import { isResolved, listUnchecked } from '../preview/unchecked.js';
import { listPreviewWarnings } from '../preview/warnings.js';

/**
 * Asks before a session without a limit is created, and says on stderr which nodes it takes. Only a person at a terminal is
 * asked; not with `-y`, with `core.confirm = false`, in a script or in CI. With a limit, be it `*`, the user has already said
 * what to take. Throws DeclinedError, and what the client throws.
 */
export async function confirmCreation(plan: RequestPlan, client: Client, context: CommandContext): Promise<void> {
  const { io, input, globals } = context;
  const request = readSessionRequest(plan);
  if (request.limit !== '' || isGiven(input, 'yes') || !globals.confirm || !isPerson(io)) return;
  const preview = await previewSession(request, client);
  const { columns } = io.stderr;
  await io.stderr.write([...describeSession(preview), ...describeNotes(preview, columns, needsAscii(io.env))].join(''));
  if (await confirm(io, formatQuestion(preview), { option: '-y' })) return;
  throw new DeclinedError('No session was made.', { hint: 'To take fewer nodes, name them: --limit NAMES' });
}

function isPerson({ stdin, stderr, env }: Io): boolean {
  return stdin.isTTY === true && stderr.isTTY && !env.CI;
}

/** The template, the operation, and what happens to how many nodes, a line each. */
function describeSession(preview: SessionPreview): string[] {
  const { request, outcomes } = preview;
  const counts = (Object.keys(actions) as Action[])
    .map((action) => ({ action, count: outcomes.filter((outcome) => outcome.action === action).length }))
    .filter(({ count }) => count > 0)
    .map(({ action, count }) => `${count.toLocaleString('en')} ${actions[action]}`);
  const lines = [
    `Template:   ${request.templateName}`,
    `Operation:  ${request.operation}${request.staged ? ', staged' : ''}`,
    `Nodes:      ${isResolved(preview) ? `all ${describeCount(preview)} of the template` : describeCount(preview)}`,
    ...counts.map((text) => `            ${text}`),
  ];
  return lines.map((line) => `${showControls(line)}\n`);
}

function describeNotes(preview: SessionPreview, width: number, ascii: boolean): string[] {
  return [...listPreviewWarnings(preview), ...listUnchecked(preview)].flatMap((note) =>
    wrapNote(showControls(note), width - 2, ascii).map((line, index) => `${index === 0 ? '!' : ' '} ${line}\n`),
  );
}

const verbs: Readonly<Record<string, string>> = { boot: 'Boot', reboot: 'Reboot', shutdown: 'Shut down' };

/** `Reboot 5,120 nodes?` */
function formatQuestion(preview: SessionPreview): string {
  const { operation, staged } = preview.request;
  return `${staged ? `Stage a ${operation} of` : (verbs[operation] ?? operation)} ${describeCount(preview)}?`;
}

function describeCount(preview: SessionPreview): string {
  const known = preview.outcomes.length;
  if (isResolved(preview)) return countNodes(known);
  return known > 0 ? `at least ${countNodes(known)}` : unknownCount;
}
