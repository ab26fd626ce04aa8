import type { BosError } from '../errors/bos-error.js';
import { ConfigurationError } from '../errors/input.js';
import { connectReference, NetworkError } from '../errors/service.js';
import { explainConnectFailure, explainTlsFailure } from './connection-failure.js';
import {
  readFailureDetails,
  type FailureContext,
  type Repeat,
  formatSeconds,
  type FailureDetails,
  type Explanation,
} from './failure-details.js';
import { describeUncertainty } from './plan.js';

/** An attempt that brought no usable response: the error to show in the end, and what that says about another attempt. */
export interface Failure {
  readonly error: BosError;
  readonly repeat: Repeat;
  /** What the server's Retry-After asks for. */
  readonly retryAfterMs?: number | undefined;
}

// cray: one wording for whatever keeps a response from coming.
const unreachable = {
  reference: connectReference,
  usage: 'usage',
} as const;

/** What undici or Node threw while a request was sent or its response read -> what to tell, and whether to try again. */
export function explainFailure(cause: unknown, context: FailureContext): Failure {
  const details = readFailureDetails(cause, context);
  if (details.code === 'UND_ERR_INVALID_ARG' && !/^Proxy/.test(details.text)) {
    const message = `The request cannot be sent: ${details.text}.`;
    return { error: new ConfigurationError(message, { cause }), repeat: 'never' };
  }
  const { kind, repeat, message, hint } =
    explainConnectFailure(details) ?? explainTlsFailure(details) ?? explainBrokenResponse(details);
  return { error: new NetworkError(kind, message, { ...unreachable, hint, cause }), repeat };
}

const closed = ['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'UND_ERR_SOCKET'];
const timedOut = ['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT'];

/** The connection stood, but no whole response came: a write may have been done. */
function explainBrokenResponse(failure: FailureDetails): Explanation {
  const { code, server, received } = failure;
  const uncertainty = describeUncertainty(failure.plan);
  const cutOff = `The answer was cut off after ${received ?? 0} bytes`;
  if (timedOut.includes(code)) {
    const what = received === undefined ? `No answer from ${server}` : `${cutOff}: nothing more came`;
    const message = `${what} within ${formatSeconds(failure.timeoutMs)}.`;
    // Not again: --timeout says how long the user is ready to wait.
    return { kind: 'timed-out', repeat: 'never', message, hint: join(uncertainty, 'Give it longer with --timeout.') };
  }
  if (received !== undefined) {
    return { kind: 'network', repeat: 'unclear', message: `${cutOff}.`, hint: uncertainty ?? 'Try again.' };
  }
  if (closed.includes(code)) {
    const through = failure.proxy ? ` through ${failure.peer}` : '';
    const message = `The connection to ${server}${through} was closed without an answer.`;
    return { kind: 'network', repeat: 'unclear', message, hint: uncertainty ?? 'Try again.' };
  }
  if (/^HPE_|^HTTPParserError$|^UND_ERR_HEADERS_OVERFLOW$/.test(code)) {
    const message = `${server} did not answer in HTTP.`;
    return { kind: 'network', repeat: 'never', message, hint: join(uncertainty, 'Is it an https address?') };
  }
  const message = `The request to ${server} failed: ${failure.text}.`;
  return { kind: 'network', repeat: 'never', message, hint: join(uncertainty, failure.connectHint) };
}

function join(uncertainty: string | undefined, hint: string): string {
  return uncertainty === undefined ? hint : `${uncertainty} ${hint}`;
}
