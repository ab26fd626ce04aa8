import type { BosError } from '../errors/bos-error.js';
import { ConfigurationError } from '../errors/input.js';
import { connectReference, NetworkError } from '../errors/service.js';
import { explainConnectFailure } from './connection-failure.js';
import {
  readFailureDetails,
  type FailureContext,
  type Repeat,
  formatSeconds,
  type FailureDetails,
  type Explanation,
} from './failure-details.js';
import { describeUncertainty, isWrite, joinHints } from './plan.js';
import { explainTlsFailure } from './tls-failure.js';

/** An attempt that brought no usable response: the error to show in the end, and what that says about another attempt. */
export interface Failure {
  readonly error: BosError;
  readonly repeat: Repeat;
  /** What the server's Retry-After asks for. */
  readonly retryAfterMs?: number | undefined;
}

/** What undici or Node threw while a request was sent or its response read -> what to tell, and whether to try again. */
export function explainFailure(cause: unknown, context: FailureContext): Failure {
  // A file of authorities that is read when a server names one that is not known yet.
  if (cause instanceof ConfigurationError) return { error: cause, repeat: 'never' };
  const details = readFailureDetails(cause, context);
  if (details.code === 'UND_ERR_INVALID_ARG' && !/^Proxy/.test(details.text)) {
    const message = `The request cannot be sent: ${details.text}.`;
    return { error: new ConfigurationError(message, { cause }), repeat: 'never' };
  }
  const unsent = explainConnectFailure(details) ?? explainTlsFailure(details);
  const { kind, repeat, message, hint } = unsent ?? explainBrokenResponse(details);
  const mayBeDone = unsent === undefined && isWrite(context.plan);
  const { requestId } = context.plan;
  // cray: one wording for whatever keeps a response from coming; it never verifies, so it has no word for TLS.
  const preface = kind === 'tls' ? message : undefined;
  const said = { reference: connectReference, usage: 'usage', preface, hint, mayBeDone, requestId, cause } as const;
  return { error: new NetworkError(kind, message, said), repeat };
}

const closed = ['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'UND_ERR_SOCKET'];
const timedOut = ['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT'];

/** What is HTTP, but breaks its rules, by the code that undici gives it. */
const brokenRules: Readonly<Record<string, string>> = {
  HPE_UNEXPECTED_CONTENT_LENGTH: 'its headers give two lengths',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'it is not as long as its headers say, or they give the length twice',
  UND_ERR_HEADERS_OVERFLOW: 'its headers are longer than 64 KiB',
  // Of its assertions: what should not come at all.
  ERR_ASSERTION: 'it breaks the rules of HTTP',
};

/** The same, where its text alone tells it. */
const brokenTexts: Readonly<Record<string, string>> = {
  'bad response': 'it begins with 100 Continue, which was not asked for',
  'bad upgrade': 'it changes to another protocol (101), which was not asked for',
};

const proxyHint = 'Is there a proxy or gateway on the way that changes responses?';

/** The connection stood, but no whole response came: a write may have been done. */
function explainBrokenResponse(failure: FailureDetails): Explanation {
  const { code, server, received } = failure;
  const uncertainty = describeUncertainty(failure.plan);
  const cutOff = `The response was cut off after ${received ?? 0} bytes`;
  if (timedOut.includes(code)) {
    const what = received === undefined ? `No response from ${server}` : `${cutOff}: nothing more came`;
    const message = `${what} within ${formatSeconds(failure.timeoutMs)}.`;
    // Not again: --timeout says how long the user is ready to wait.
    return {
      kind: 'timed-out',
      repeat: 'never',
      message,
      hint: joinHints(uncertainty, 'Allow more time with --timeout.'),
    };
  }
  if (received !== undefined) {
    return { kind: 'network', repeat: 'unclear', message: `${cutOff}.`, hint: uncertainty ?? 'Try again.' };
  }
  const broken = brokenRules[code] ?? brokenTexts[failure.text];
  if (broken !== undefined) {
    const message = `The response of ${server} cannot be read: ${broken}.`;
    return { kind: 'network', repeat: 'never', message, hint: joinHints(uncertainty, proxyHint) };
  }
  if (closed.includes(code)) {
    const through = failure.proxy ? ` through ${failure.peer}` : '';
    const message = `The connection to ${server}${through} was closed without a response.`;
    return { kind: 'network', repeat: 'unclear', message, hint: uncertainty ?? 'Try again.' };
  }
  if (/^HPE_|^HTTPParserError$|^UND_ERR_HEADERS_OVERFLOW$/.test(code)) {
    const message = `${server} did not respond in HTTP.`;
    return { kind: 'network', repeat: 'never', message, hint: joinHints(uncertainty, 'Is it an https address?') };
  }
  const message = `The request to ${server} failed: ${failure.text}.`;
  return { kind: 'network', repeat: 'never', message, hint: joinHints(uncertainty, failure.connectHint) };
}
