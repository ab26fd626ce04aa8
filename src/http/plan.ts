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
  /** A command that shows whether a write was done. */
  readonly check?: string;
}

/** For a write that may or may not have been done: says so, and how to find out; undefined for a GET. */
export function describeUncertainty(plan: RequestPlan): string | undefined {
  if (plan.method === 'GET') return undefined;
  return `It may have been done${plan.check === undefined ? '.' : `; check with \`${plan.check}\`.`}`;
}
