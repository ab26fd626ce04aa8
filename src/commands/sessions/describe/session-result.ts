import { countNodes, groupDigits } from '../../../nodes/count.js';
import { stagesNothing, type Session, type SessionStatus } from '../../../service/session.js';

/** What BOS says of a session for which no node was left. Source: the session setup operator of BOS 2.50. */
const noNodes = /^(?:No nodes were found to act upon|All nodes found to act upon do not exist as BOS components)/;

/** Did BOS find no node for the session? Any other error of a session is a reason why it could not be begun. */
export function foundNoNodes({ error }: Pick<Session, 'error'>): boolean {
  return noNodes.test(error);
}

/**
 * How far a session is, or what it came to, in a few words: `36 of 1,875 failed`, `no nodes`, `taken over by noon`, `32 staged`,
 * `3 of 8 done`, `ok`. Empty while there is nothing to tell, `not known` without its status. `takers` are the sessions that
 * have taken nodes from it, as far as they are known.
 */
export function formatSessionResult(
  session: Session,
  status: SessionStatus | undefined,
  takers: readonly string[],
): string {
  if (hasNotBegun(session)) return describeBeginning(session);
  if (!status) return 'not known';
  if (session.status !== 'complete') return describeProgress(status);
  if (takers.length === 0 && stagesNothing(session, status)) return 'nothing staged';
  if (status.nodes === 0 && session.nodes.length === 0) return 'no nodes';
  const parts = [
    ...(status.failed > 0 ? [`${groupDigits(status.failed)} of ${groupDigits(status.nodes)} failed`] : []),
    ...describeLoss(session, status, takers),
    ...(status.staged > 0 ? [`${groupDigits(status.staged)} staged`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'ok';
}

/** Is it known without its status what there is to tell of it? */
export function hasNotBegun({ status, error, nodes }: Session): boolean {
  return status === 'pending' || (error !== '' && nodes.length === 0);
}

function describeBeginning(session: Session): string {
  if (session.error === '') return '';
  return foundNoNodes(session) ? 'no nodes' : `not started: ${shortenReason(session.error)}`;
}

/**
 * The error of a session in a line: without the class of a Python exception and what BOS writes of the boot set behind the reason. JSON
 * has it whole.
 */
function shortenReason(error: string): string {
  const text = error.trim().replaceAll(/\s+/g, ' ');
  const reason = text.replace(/^(?:[A-Za-z_]\w*\.)+[A-Za-z_]\w*: (?=.)/, '');
  // The dump is a dictionary of Python: `; boot_set={'arch': …}`.
  return (
    reason.replace(
      /[\s;:,.(]+(?:(?:specified|found|given|in|for|of|the) )*(?:boot[ _]?set\s*[:=]?\s*)?\{.*\}\)?\.?$/i,
      '',
    ) || text
  );
}

/** `3 of 8 done, 1 failed`; a staged session works on no node until it is applied: `32 staged`, `30 staged, 0 of 32 done`. */
function describeProgress({ nodes, successful, failed, staged }: SessionStatus): string {
  if (nodes === 0) return '';
  const done = `${groupDigits(successful + failed)} of ${groupDigits(nodes)} done`;
  return [
    ...(staged > 0 ? [`${groupDigits(staged)} staged`] : []),
    ...(staged < nodes ? [done] : []),
    ...(failed > 0 ? [`${groupDigits(failed)} failed`] : []),
  ].join(', ');
}

function describeLoss({ nodes }: Session, status: SessionStatus, takers: readonly string[]): string[] {
  const lost = nodes.length - status.nodes;
  if (lost <= 0) return [];
  const count = status.nodes === 0 ? '' : `${groupDigits(lost)} `;
  if (takers.length > 0) return [`${count}taken over by ${takers.join(', ')}`];
  return [status.nodes === 0 ? `lost its ${countNodes(lost)}` : `${groupDigits(lost)} lost`];
}
