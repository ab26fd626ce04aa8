/** A request before it is sent: all that `--dry-run` shows. */
export interface RequestPlan {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Encoded path from the root of the host: `/apis/bos/v2/sessions/a%2Fb`. */
  readonly path: string;
  /** Query parameters in their order, not yet encoded. */
  readonly query: readonly (readonly [name: string, value: string])[];
  /** Text of the body and its media type. */
  readonly body?: { readonly text: string; readonly type: string };
  /** May be sent again when nobody knows whether it was done. */
  readonly idempotent: boolean;
  /** The operation of the API that it is, where it is one. */
  readonly operation?: string;
  /** It changes nothing, whatever its method: a login, or a question that is too long for a query. */
  readonly changesNothing?: true;
  /** The name in its body was made up for it: what has that name is its work. */
  readonly hasOwnName?: true;
  /** Sent as `X-Request-ID`: under it the logs of the gateway and the service have it. Repeats have the same. */
  readonly requestId?: string;
  /** A command that shows whether a write was done. */
  readonly check?: string;
}

/** Does the request change something on the server? */
export function isWrite({ method, changesNothing }: RequestPlan): boolean {
  return method !== 'GET' && changesNothing !== true;
}

/** For a write that may or may not have been done: says so, and how to find out; undefined for what changes nothing. */
export function describeUncertainty(plan: RequestPlan): string | undefined {
  if (!isWrite(plan)) return undefined;
  return `It may have been done${plan.check === undefined ? '.' : `; check with \`${plan.check}\`.`}`;
}

/** What is to be said of the fate of a write, before another hint. */
export function joinHints(uncertainty: string | undefined, hint: string): string {
  return uncertainty === undefined ? hint : `${uncertainty} ${hint}`;
}
