import { lookUp } from '../output/path.js';
import { isObject, type JsonObject } from '../util/json/value.js';
import { numberAt, textAt } from './read.js';

/** The nodes that carry one message: how many, and the names of some, as the server lists them. */
export interface ErrorCount {
  readonly message: string;
  readonly count: number;
  /** At most ten names, then `...`. */
  readonly some: string;
}

/** How far a session is, in nodes. Source: the BOS schema V2SessionExtendedStatus, which has percentages. */
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
  /** Times as the server writes them, in UTC without a zone; empty where there is none. */
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
