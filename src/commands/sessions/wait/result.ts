import { parseServerDuration } from '../../../output/table/time.js';
import { stagesNothing } from '../../../service/session.js';
import { sumNodes, type NodeGroup } from '../describe/node-groups.js';
import { foundNoNodes } from '../describe/session-result.js';
import { listErrors, type SessionDetails } from './details.js';
import { countAllowed, type WaitOptions } from './options.js';
import type { Ending, WaitState } from './state.js';

export type WaitOutcome =
  | 'succeeded'
  | 'failed'
  | 'no-nodes'
  | 'not-started'
  | 'taken-over'
  | 'deleted'
  | 'staged'
  | 'timed-out'
  | 'running'
  | 'interrupted';

/** How the waiting for one session ended. */
export interface WaitResult {
  readonly name: string;
  readonly operation: string;
  readonly templateName: string;
  /** pending, running or complete, as last seen; empty when it was not seen. */
  readonly status: string;
  readonly outcome: WaitOutcome;
  /** Whether it is what was waited for. */
  readonly good: boolean;
  /** The session still exists and is not complete. */
  readonly goesOn: boolean;
  /** The server was unreachable at the end: the session may have changed since. */
  readonly away: boolean;
  readonly nodes: number;
  readonly successful: number;
  readonly failed: number;
  readonly staged: number;
  readonly takenOver: number;
  /** How many nodes may fail. */
  readonly allowed: number;
  readonly startTime: string;
  readonly endTime: string;
  readonly durationSeconds: number | undefined;
  readonly failures: readonly NodeGroup[];
  readonly takers: readonly NodeGroup[];
  /** Names of its nodes. */
  readonly nodeNames: readonly string[];
  /** The limit that it was made with, and its error, in the server's words. */
  readonly limit: string;
  readonly error: string;
  readonly ending: Ending;
  readonly waitedFor: WaitOptions['for'];
}

/** The result of the waiting for a session. */
export function buildResult(state: WaitState, ending: Ending, found: SessionDetails, options: WaitOptions): WaitResult {
  const { session, status } = state;
  // Of failed nodes that went to a later session the status alone knows, with some of their names.
  const knowsAllFailed = sumNodes(found.failures) >= (status?.failed ?? 0);
  const takers = isStagedForNothing(state, found) ? [] : found.takers;
  const takenOver = sumNodes(takers);
  const nodes = status?.nodes ?? 0;
  // The status has percentages with two decimal places: of more than ten thousand nodes that may be one too few.
  const failed = Math.max(status?.failed ?? 0, sumNodes(found.failures));
  const counts = {
    nodes,
    successful: Math.min(status?.successful ?? 0, nodes - failed),
    failed,
    staged: status?.staged ?? 0,
    takenOver,
    allowed: countAllowed(options.maxFailed, nodes),
  };
  const outcome = chooseOutcome(ending, counts, state, found);
  const durationMs = parseServerDuration(status?.duration ?? '');
  return {
    name: session.name,
    operation: session.operation,
    templateName: session.templateName,
    status: status?.status ?? '',
    outcome,
    good: ['succeeded', 'staged', 'running'].includes(outcome) || (outcome === 'deleted' && options.for === 'deleted'),
    goesOn: ending !== 'complete' && ending !== 'gone' && status?.status !== 'complete',
    away: state.away !== undefined,
    ...counts,
    startTime: status?.startTime ?? '',
    endTime: status?.endTime ?? '',
    durationSeconds: durationMs === undefined ? undefined : durationMs / 1000,
    failures: knowsAllFailed || !status ? found.failures : listErrors(status),
    takers,
    nodeNames: found.session?.nodes ?? [],
    limit: found.session?.limit ?? '',
    error: found.session?.error ?? '',
    ending,
    waitedFor: options.for,
  };
}

type Counts = Pick<WaitResult, 'nodes' | 'successful' | 'failed' | 'staged' | 'takenOver' | 'allowed'>;

const outcomeOf: Partial<Record<Ending, WaitOutcome>> = {
  gone: 'deleted',
  running: 'running',
  staged: 'staged',
  failing: 'failed',
  'timed-out': 'timed-out',
  interrupted: 'interrupted',
  left: 'running',
};

function chooseOutcome(ending: Ending, counts: Counts, state: WaitState, found: SessionDetails): WaitOutcome {
  const outcome = outcomeOf[ending];
  if (outcome) return outcome;
  if (isStagedForNothing(state, found)) return 'not-started';
  if (isTakenOver(counts, state, found)) return 'taken-over';
  const error = found.session?.error ?? '';
  if (counts.nodes === 0) return error === '' || foundNoNodes({ error }) ? 'no-nodes' : 'not-started';
  return counts.failed > counts.allowed ? 'failed' : 'succeeded';
}

/** That a session has no node any more is no sign of it: there must be one that has them. */
function isTakenOver({ nodes }: Counts, { mostNodes, session }: WaitState, { takers }: SessionDetails): boolean {
  if (takers.some(({ label }) => label !== '')) return true;
  if (takers.length > 0) return nodes > 0;
  // Of a staged session, what is staged may have been cleared.
  return nodes < mostNodes && !session.staged;
}

/** A shutdown that was to be staged: no later session has taken its nodes, it never had them. */
function isStagedForNothing({ status }: WaitState, { session, takers }: SessionDetails): boolean {
  return (
    session !== undefined &&
    status !== undefined &&
    stagesNothing(session, status) &&
    takers.every(({ label }) => label === '')
  );
}
