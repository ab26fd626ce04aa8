/** A request before it is sent: all that `--dry-run` shows. */
export interface RequestPlan {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Encoded path from the root of the host: `/apis/bos/v2/sessions/a%2Fb`. */
  readonly path: string;
  /** Query parameters in their order, not yet encoded. */
  readonly query: readonly (readonly [name: string, value: string])[];
  /** Text of the body and its media type. */
  readonly body?: { readonly text: string; readonly type: string };
  /** May be sent again when its fate is unknown. */
  readonly idempotent: boolean;
  /** A command that tells whether a write whose fate is unknown was done. */
  readonly check?: string;
}
