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
import { actions, type Action } from './action.js';
import { wrapNote } from './draw.js';
import { findPreview, type PreviewFindings } from './findings.js';
import { readSessionRequest } from './request.js';
import { isResolved, listUnchecked } from './unchecked.js';
import { unknownCount } from './request.js';
import { listPreviewWarnings } from './warnings.js';

/**
 * Asks before a session without a limit is made: says on stderr which nodes it takes. Only a person is asked, at a
 * terminal; not with `-y`, with `core.confirm = false`, in a script or in CI. Whoever types a limit, be it `*`, has
 * said what to take. Throws DeclinedError, and what the client throws.
 */
export async function confirmCreation(plan: RequestPlan, client: Client, context: CommandContext): Promise<void> {
  const { io, input, globals } = context;
  const request = readSessionRequest(plan);
  if (request.limit !== '' || isGiven(input, 'yes') || !globals.confirm || !isPerson(io)) return;
  const findings = await findPreview(request, client);
  const { columns } = io.stderr;
  await io.stderr.write(
    [...describeSession(findings), ...describeNotes(findings, columns, needsAscii(io.env))].join(''),
  );
  if (await confirm(io, ask(findings), { option: '-y' })) return;
  throw new DeclinedError('No session was made.', { hint: 'To take fewer nodes, name them: --limit NAMES' });
}

function isPerson({ stdin, stderr, env }: Io): boolean {
  return stdin.isTTY === true && stderr.isTTY && !env.CI;
}

/** The template, the operation, and what happens to how many nodes, a line each. */
function describeSession(findings: PreviewFindings): string[] {
  const { request, outcomes } = findings;
  const counts = (Object.keys(actions) as Action[])
    .map((action) => ({ action, count: outcomes.filter((outcome) => outcome.action === action).length }))
    .filter(({ count }) => count > 0)
    .map(({ action, count }) => `${count.toLocaleString('en')} ${actions[action]}`);
  const lines = [
    `Template:   ${request.templateName}`,
    `Operation:  ${request.operation}${request.staged ? ', staged' : ''}`,
    `Nodes:      ${isResolved(findings) ? `all ${count(findings)} of the template` : count(findings)}`,
    ...counts.map((text) => `            ${text}`),
  ];
  return lines.map((line) => `${showControls(line)}\n`);
}

function describeNotes(findings: PreviewFindings, width: number, ascii: boolean): string[] {
  return [...listPreviewWarnings(findings), ...listUnchecked(findings)].flatMap((note) =>
    wrapNote(showControls(note), width - 2, ascii).map((line, index) => `${index === 0 ? '!' : ' '} ${line}\n`),
  );
}

const verbs: Readonly<Record<string, string>> = { boot: 'Boot', reboot: 'Reboot', shutdown: 'Shut down' };

/** `Reboot 5,120 nodes?` */
function ask(findings: PreviewFindings): string {
  const { operation, staged } = findings.request;
  return `${staged ? `Stage a ${operation} of` : (verbs[operation] ?? operation)} ${count(findings)}?`;
}

function count(findings: PreviewFindings): string {
  const known = findings.outcomes.length;
  if (isResolved(findings)) return countNodes(known);
  return known > 0 ? `at least ${countNodes(known)}` : unknownCount;
}
