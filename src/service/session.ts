import type { JsonObject } from '../util/json/value.js';
import { flagAt, textAt } from './read.js';

/** A session, as far as commands look at it; what is not there is empty. Source: the BOS schema V2Session. */
export interface Session {
  readonly name: string;
  readonly operation: string;
  readonly templateName: string;
  readonly limit: string;
  readonly staged: boolean;
  readonly includeDisabled: boolean;
  /** pending, running or complete. */
  readonly status: string;
  /** Why it came to nothing, such as a limit that matches no node. */
  readonly error: string;
  /** Times as the server writes them, in UTC without a zone. */
  readonly startTime: string;
  readonly endTime: string;
  /** The nodes that it took when it was set up, in the server's order. */
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
