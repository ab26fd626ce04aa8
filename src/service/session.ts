import { flagAt, lookUp, numberAt, textAt } from '../output/path.js';
import { isObject, type JsonObject } from '../util/json/value.js';

/** What commands read of a session; a missing member is empty. Source: the BOS schema V2Session. */
export interface Session {
  readonly name: string;
  readonly operation: string;
  readonly templateName: string;
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
  return {
    status: textAt(record, 'status'),
    nodes,
    successful: share('percent_successful'),
    failed: share('percent_failed'),
    staged: share('percent_staged'),
    poweringOff: share('phases.percent_powering_off'),
    poweringOn: share('phases.percent_powering_on'),
    configuring: share('phases.percent_configuring'),
    errors: readErrors(record),
    startTime: textAt(record, 'timing.start_time'),
    endTime: textAt(record, 'timing.end_time'),
    duration: textAt(record, 'timing.duration'),
  };
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
