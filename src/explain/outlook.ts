import { factOf } from './evidence.js';
import type { Situation } from './situation.js';
import { formatTime } from './times.js';

/**
 * What BOS does about a node next, and when, as a sentence; empty when it does nothing, or nobody knows. Where BOS does not say
 * an option that counts, a second one says so. Source: the operators of BOS 2.50 and their options.
 */
export function describeOutlook(situation: Situation): string {
  const { node, isActive, power } = situation;
  if (!isActive || isOverdue(situation)) return '';
  switch (node.status) {
    case 'power_on_pending':
      return isExhausted(situation)
        ? admitDefaults('BOS is about to give up on it.', situation.attemptsAssumed)
        : 'BOS is about to switch it on.';
    case 'power_off_pending':
      return 'BOS is about to switch it off.';
    case 'power_on_called':
      return power === 'off'
        ? waitUntil(situation, 'powerOnMs', 'for it to power on', tryAgain(situation, 'tries again'))
        : waitUntil(situation, 'bootMs', 'for it to report', tryAgain(situation, 'power-cycles it'));
    case 'power_off_gracefully_called':
    case 'power_off_forcefully_called':
      return waitUntil(situation, 'powerOffMs', 'for it to power off', 'cuts its power');
    default:
      return '';
  }
}

/** So many of its passes later than it was to, BOS has not gone on with a node. */
const overduePasses = 20;

/** Whether the time is long over until which BOS waits for a node, by the options that it says. */
export function isOverdue({ node, options, power, isActive, evidence }: Situation): boolean {
  const said = factOf(evidence.options);
  const waits: Readonly<Record<string, number | undefined>> = {
    power_on_called: power === 'off' ? said?.powerOnMs : said?.bootMs,
    power_off_gracefully_called: said?.powerOffMs,
    power_off_forcefully_called: said?.powerOffMs,
  };
  const waitMs = waits[node.status];
  if (!isActive || waitMs === undefined || node.actionMs === undefined) return false;
  return evidence.nowMs - node.actionMs - waitMs > overduePasses * options.pollingMs;
}

function waitUntil(
  { node, options, evidence, attemptsAssumed }: Situation,
  option: 'powerOnMs' | 'bootMs' | 'powerOffMs',
  what: string,
  then: string,
): string {
  if (node.actionMs === undefined) return '';
  const untilMs = node.actionMs + options[option];
  const outlook =
    untilMs <= evidence.nowMs
      ? `BOS ${then} in its next pass.`
      : `BOS waits until ${formatTime(untilMs)} ${what}; then it ${then}.`;
  return admitDefaults(outlook, attemptsAssumed || factOf(evidence.options)?.[option] === undefined);
}

function admitDefaults(outlook: string, areAssumed: boolean): string {
  return areAssumed ? `${outlook} This assumes its default options, because BOS does not tell its own.` : outlook;
}

/** `power-cycles it (attempt 2 of 3)`, or `gives it up` after the last. */
function tryAgain(situation: Situation, action: string): string {
  const { node, attempts } = situation;
  if (isExhausted(situation)) return 'gives up on it';
  return `${action} (attempt ${node.attempts.powerOn + 1} of ${attempts})`;
}

function isExhausted({ node, attempts }: Situation): boolean {
  return node.attempts.powerOn >= attempts;
}
