import type { ServiceProblem } from './problem.js';
import type { StateChanges, State } from './state.js';
import type { Tenant } from './tenant.js';

/** A request that has been matched and checked. */
export interface SandboxRequest {
  /** What stands in the path, by name. */
  readonly path: (name: string) => string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly tenant: Tenant;
  /** Where the service's root is, as its responses link to it: `http://127.0.0.1:27180/apis/bos`. */
  readonly base: string;
}

/** A response, and what the request changed. Without a body it is a 204. */
export interface Reply {
  readonly status?: number;
  readonly body?: unknown;
  /** Content type, where it is not the one that goes with the status. */
  readonly type?: string;
  readonly changes?: StateChanges;
  /** The error that is the response, although the changes are made. */
  readonly failure?: ServiceProblem;
}

/** Responds to the requests of one route. Throws ServiceProblem. */
export type Handler = (request: SandboxRequest, state: State, nowMs: number) => Reply;
