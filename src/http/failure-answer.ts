import { describeFate } from './fate.js';
import { formatSeconds, type Breakdown, type Explanation } from './breakdown.js';

const closed = ['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'UND_ERR_SOCKET'];
const timedOut = ['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT'];

/** The connection stood, but no whole answer came: a write may have been done. */
export function explainBrokenAnswer(failure: Breakdown): Explanation {
  const { code, server, received } = failure;
  const fate = describeFate(failure.plan);
  const cutOff = `The answer was cut off after ${received ?? 0} bytes`;
  if (timedOut.includes(code)) {
    const what = received === undefined ? `No answer from ${server}` : `${cutOff}: nothing more came`;
    const message = `${what} within ${formatSeconds(failure.timeoutMs)}.`;
    // Not again: --timeout says how long the user is ready to wait.
    return { kind: 'timed-out', repeat: 'never', message, hint: join(fate, 'Give it longer with --timeout.') };
  }
  if (received !== undefined) {
    return { kind: 'network', repeat: 'unclear', message: `${cutOff}.`, hint: fate ?? 'Try again.' };
  }
  if (closed.includes(code)) {
    const through = failure.proxy ? ` through ${failure.peer}` : '';
    const message = `The connection to ${server}${through} was closed without an answer.`;
    return { kind: 'network', repeat: 'unclear', message, hint: fate ?? 'Try again.' };
  }
  if (/^HPE_|^HTTPParserError$|^UND_ERR_HEADERS_OVERFLOW$/.test(code)) {
    const message = `${server} did not answer in HTTP.`;
    return { kind: 'network', repeat: 'never', message, hint: join(fate, 'Is it an https address?') };
  }
  const message = `The request to ${server} failed: ${failure.text}.`;
  return { kind: 'network', repeat: 'never', message, hint: join(fate, failure.connectHint) };
}

function join(fate: string | undefined, hint: string): string {
  return fate === undefined ? hint : `${fate} ${hint}`;
}
