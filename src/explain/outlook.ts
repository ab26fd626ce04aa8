import type { Situation } from './situation.js';
import { formatTime } from './times.js';

/**
 * What BOS does about a node next, and when, as a sentence; empty when it does nothing, or nobody knows. Source: the operators
 * of BOS 2.50 and their options.
 */
export function describeOutlook(situation: Situation): string {
  const { node, isActive, evidence, power } = situation;
  if (!isActive) return '';
  const { options } = evidence;
  switch (node.status) {
    case 'power_on_pending':
      return isExhausted(situation) ? 'BOS is about to give it up.' : 'BOS is about to switch it on.';
    case 'power_off_pending':
      return 'BOS is about to switch it off.';
    case 'power_on_called':
      return power === 'off'
        ? waitUntil(situation, options.powerOnMs, 'for it to go on', tryAgain(situation, 'tries again'))
        : waitUntil(situation, options.bootMs, 'for it to report', tryAgain(situation, 'power-cycles it'));
    case 'power_off_gracefully_called':
    case 'power_off_forcefully_called':
      return waitUntil(situation, options.powerOffMs, 'for it to go off', 'cuts its power');
    default:
      return '';
  }
}

function waitUntil({ node, evidence }: Situation, waitMs: number, what: string, then: string): string {
  if (node.actionMs === undefined) return '';
  const untilMs = node.actionMs + waitMs;
  if (untilMs <= evidence.nowMs) return `BOS ${then} in its next pass.`;
  return `BOS waits until ${formatTime(untilMs)} ${what}; then it ${then}.`;
}

/** `power-cycles it (attempt 2 of 3)`, or `gives it up` after the last. */
function tryAgain(situation: Situation, action: string): string {
  const { node, attempts } = situation;
  if (isExhausted(situation)) return 'gives it up';
  return `${action} (attempt ${node.attempts.powerOn + 1} of ${attempts})`;
}

function isExhausted({ node, attempts }: Situation): boolean {
  return node.attempts.powerOn >= attempts;
}
