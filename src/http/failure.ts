import type { BosError } from '../errors/bos-error.js';
import { ConfigurationError } from '../errors/input.js';
import { NetworkError } from '../errors/service.js';
import { breakDown, type FailureContext, type Repeat } from './breakdown.js';
import { explainBrokenAnswer } from './failure-answer.js';
import { explainConnectFailure } from './failure-connect.js';
import { explainTlsFailure } from './failure-tls.js';

/** An attempt that brought no usable answer: the error to show in the end, and what that says about another attempt. */
export interface Failure {
  readonly error: BosError;
  readonly repeat: Repeat;
  /** What the server's Retry-After asks for. */
  readonly retryAfterMs?: number | undefined;
}

// cray: one wording for whatever keeps an answer from coming.
const unreachable = {
  reference:
    'Unable to connect to cray. Please verify your cray hostname:\n\n' +
    '\tcray config get core.hostname\n\tcray config set core hostname=cray_hostname',
  usage: 'usage',
} as const;

/** What undici or Node threw while a request was sent or its answer read -> what to tell, and whether to try again. */
export function explainFailure(cause: unknown, context: FailureContext): Failure {
  const breakdown = breakDown(cause, context);
  if (breakdown.code === 'UND_ERR_INVALID_ARG' && !/^Proxy/.test(breakdown.text)) {
    const message = `The request cannot be sent: ${breakdown.text}.`;
    return { error: new ConfigurationError(message, { cause }), repeat: 'never' };
  }
  const { kind, repeat, message, hint } =
    explainConnectFailure(breakdown) ?? explainTlsFailure(breakdown) ?? explainBrokenAnswer(breakdown);
  return { error: new NetworkError(kind, message, { ...unreachable, hint, cause }), repeat };
}
