import { flagAt, lookUp, numberAt, textAt } from '../output/path.js';
import { isObject, type JsonObject } from '../util/json/value.js';
import { isUnreported } from './component.js';

/** What commands read of a session; a missing member is empty. Source: the BOS schema V2Session. */
export interface Session {
  readonly name: string;
  readonly operation: string;
  readonly templateName: string;
  readonly tenant: string;
  readonly limit: string;
  readonly staged: boolean;
  readonly includeDisabled: boolean;
  /** pending, running or complete. */
  readonly status: string;
  /** Why it failed, such as a limit that matches no node. */
  readonly error: string;
  /** Times as the server writes them, in UTC without a zone. */
  readonly startTime: string;
  readonly endTime: string;
  /** The nodes that it was set up for, in the server's order. */
  readonly nodes: readonly string[];
}

export function readSession(record: JsonObject): Session {
  return {
    name: textAt(record, 'name'),
    operation: textAt(record, 'operation'),
    templateName: textAt(record, 'template_name'),
    tenant: textAt(record, 'tenant'),
    limit: textAt(record, 'limit'),
    staged: flagAt(record, 'stage'),
    includeDisabled: flagAt(record, 'include_disabled'),
    status: textAt(record, 'status.status'),
    error: textAt(record, 'status.error'),
    startTime: textAt(record, 'status.start_time'),
    endTime: textAt(record, 'status.end_time'),
    nodes: textAt(record, 'components').split(',').filter(Boolean),
  };
}

/** The nodes with one error message: how many, and the names of some, as the server lists them. */
interface ErrorCount {
  readonly message: string;
  readonly count: number;
  /** At most ten names, then `...`. */
  readonly some: string;
}

/** The progress of a session, in nodes. Source: the BOS schema V2SessionExtendedStatus, which has percentages. */
export interface SessionStatus {
  /** pending, running or complete. */
  readonly status: string;
  /** Nodes that the session works on, or has staged. */
  readonly nodes: number;
  readonly successful: number;
  /** Those that BOS has given up. */
  readonly failed: number;
  readonly staged: number;
  readonly poweringOff: number;
  readonly poweringOn: number;
  readonly configuring: number;
  readonly errors: readonly ErrorCount[];
  /** Times as the server writes them, in UTC without a zone; empty when there is none. */
  readonly startTime: string;
  readonly endTime: string;
  /** As the server writes it: `0:03:09.123456`. */
  readonly duration: string;
}

export function readSessionStatus(record: JsonObject): SessionStatus {
  const nodes = numberAt(record, 'managed_components_count');
  const share = (path: string): number => Math.round((numberAt(record, path) / 100) * nodes);
  const status = textAt(record, 'status');
  const errors = readErrors(record);
  const counts = { successful: share('percent_successful'), staged: share('percent_staged') };
  return {
    status,
    nodes,
    ...counts,
    failed: countFailed({ status, nodes, errors, ...counts }, share('percent_failed')),
    poweringOff: share('phases.percent_powering_off'),
    poweringOn: share('phases.percent_powering_on'),
    configuring: share('phases.percent_configuring'),
    errors,
    startTime: textAt(record, 'timing.start_time'),
    endTime: textAt(record, 'timing.end_time'),
    duration: textAt(record, 'timing.duration'),
  };
}

/** BOS 2.50 stages nothing for a shutdown: such a session is complete at once, and has no nodes. */
export function stagesNothing({ staged, operation, error }: Session, { status, nodes }: SessionStatus): boolean {
  return staged && operation === 'shutdown' && error === '' && status === 'complete' && nodes === 0;
}

/** What is said of a session that came to that. */
export const nothingStaged = 'BOS stages nothing for a shutdown: there is nothing to apply.';

type Counts = Pick<SessionStatus, 'status' | 'nodes' | 'successful' | 'staged' | 'errors'>;

/** Up to so many nodes the percentages of a status, which have two decimal places, give the exact count. */
const exactNodes = 10_000;

/**
 * The nodes that BOS has given up, by the rule of `hasFailed`: those that it calls failed, those that PCS or CFS do not know,
 * and at the end of a session whatever has not succeeded.
 */
function countFailed({ status, nodes, successful, staged, errors }: Counts, called: number): number {
  const left = Math.max(0, nodes - successful - staged);
  if (status === 'complete') {
    const blur = nodes > exactNodes ? Math.ceil(nodes / exactNodes) : 0;
    return left - called > blur ? left : called;
  }
  const unreported = errors.filter(({ message }) => isUnreported(message)).reduce((sum, { count }) => sum + count, 0);
  return Math.min(left, called + unreported);
}

function readErrors(record: JsonObject): ErrorCount[] {
  const summary = lookUp(record, 'error_summary');
  if (!isObject(summary)) return [];
  return Array.from(summary, ([message, group]) => ({
    message,
    count: numberAt(group, 'count'),
    some: textAt(group, 'list'),
  }));
}
