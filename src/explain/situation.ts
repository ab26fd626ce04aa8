import { defaultBootOptions, type BootOptions } from '../service/boot-options.js';
import type { ComponentDetails } from '../service/component-details.js';
import { factOf, type Evidence } from './evidence.js';

/** What the evidence comes to before any rule: how the node stands, in the terms of BOS's operators. */
export interface Situation {
  readonly evidence: Evidence;
  readonly node: ComponentDetails;
  /** Those that BOS says; for the others its defaults. */
  readonly options: BootOptions;
  readonly wantsOff: boolean;
  /** As PCS says, or else HSM. */
  readonly power: 'on' | 'off' | 'unknown';
  /** What the node says that it runs is what is wanted. */
  readonly runsWanted: boolean;
  /** The node says that it runs something. */
  readonly reports: boolean;
  /** BOS works on it. */
  readonly isActive: boolean;
  /** BOS has given it up. */
  readonly isFailed: boolean;
  /** The attempts of the last action that is counted, and of how many. */
  readonly attempt: number;
  readonly attempts: number;
  /** Nobody says of how many: it is the default of BOS. */
  readonly attemptsAssumed: boolean;
  /** When it was switched on, when that was the last thing that BOS did to it. */
  readonly switchedOnMs: number | undefined;
}

/** The situation of a node that BOS knows. */
export function assess(evidence: Evidence, node: ComponentDetails): Situation {
  const { desired, actual } = node;
  const wantsOff = desired.kernel === '';
  const said = factOf(evidence.options);
  const options = { ...defaultBootOptions, ...said };
  const switchedOnMs = node.action === 'powering_on' ? node.actionMs : undefined;
  return {
    evidence,
    node,
    options,
    wantsOff,
    power: readPower(evidence),
    runsWanted:
      !wantsOff &&
      actual.kernel === desired.kernel &&
      actual.initrd === desired.initrd &&
      actual.parameters === desired.parameters,
    reports: actual.kernel !== '',
    isActive: node.enabled,
    isFailed: node.status === 'failed',
    attempt: countAttempts(node),
    attempts: node.retryPolicy ?? options.attempts,
    attemptsAssumed: (node.retryPolicy ?? said?.attempts) === undefined,
    switchedOnMs,
  };
}

/** Whether it is known by the node alone since when BOS has tried to boot it: it has not begun, or was switched on once. */
export function knowsBeginning({ attempts, action }: ComponentDetails): boolean {
  return attempts.powerOn === 0 || (attempts.powerOn === 1 && action === 'powering_on');
}

const on = new Set(['on', 'standby', 'halt', 'ready']);

function readPower({ power, hardware }: Evidence): Situation['power'] {
  const said = factOf(power)?.state ?? '';
  if (said === 'on' || said === 'off') return said;
  const state = factOf(hardware)?.state.toLowerCase() ?? '';
  return on.has(state) ? 'on' : state === 'off' ? 'off' : 'unknown';
}

function countAttempts({ action, phase, attempts }: ComponentDetails): number {
  if (action === 'powering_off_gracefully') return attempts.powerOffGraceful;
  if (action === 'powering_off_forcefully') return attempts.powerOffForceful;
  return action === 'powering_on' || phase === 'powering_on' ? attempts.powerOn : 0;
}
