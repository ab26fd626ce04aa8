import { parseServerTime } from '../../output/table/time.js';
import { factOf } from '../evidence.js';
import { knowsBeginning, type Situation } from '../situation.js';
import { showConsole, tryAgain } from '../steps.js';
import type { Diagnosis } from '../verdict.js';

/** A node that is on for less than this may still be at its self-test, or load its image. */
const patienceMs = 600_000;

/** The clocks of BOS and of BSS may differ by so much, whose times are whole seconds. */
const slackMs = 5000;

/** A node that was switched on, and does not say that it runs. */
export function findNoReport(situation: Situation): Diagnosis | undefined {
  const { evidence, node, wantsOff, runsWanted, reports, power } = situation;
  if (wantsOff || runsWanted || reports || node.attempts.powerOn === 0) return undefined;
  // Off right after it was switched on: it does not come so far as to boot.
  if (power === 'off' && node.action === 'powering_on') return undefined;
  const sinceMs = findBeginning(situation);
  if (sinceMs === undefined || isEarly(situation)) return undefined;
  const fetched = wasFetched(situation, sinceMs);
  if (fetched === undefined) return undefined;
  if (!fetched) {
    return {
      code: 'never-fetched-boot-script',
      sentence:
        'It was switched on, and has not fetched its boot script since: see its DHCP, network, boot order and iPXE.',
      next: (names) => [showConsole(names), ...tryAgain(situation, names)],
    };
  }
  if (power === 'on' && factOf(evidence.hardware)?.state === 'Ready') {
    return {
      code: 'no-state-reporter',
      sentence: 'It is up, and does not say what it runs: its image may lack the state reporter of BOS.',
      next: (names) => [showConsole(names), ...tryAgain(situation, names)],
    };
  }
  return {
    code: 'stopped-while-booting',
    sentence:
      'It fetched its boot script, and has not come up: its kernel, initrd or root file system stops it, or its image lacks the state reporter.',
    next: (names) => [showConsole(names), ...tryAgain(situation, names)],
  };
}

/** From when on a boot script counts: the only power-on, or else the beginning of the session that made several. */
function findBeginning({ evidence, node, switchedOnMs }: Situation): number | undefined {
  if (knowsBeginning(node)) return switchedOnMs;
  return parseServerTime(factOf(evidence.session)?.startTime);
}

function isEarly({ evidence, node, options, isActive, switchedOnMs }: Situation): boolean {
  if (!isActive || node.attempts.powerOn > 1 || switchedOnMs === undefined) return false;
  return evidence.nowMs - switchedOnMs < Math.min(patienceMs, options.bootMs / 2);
}

/** Undefined when BSS does not say. */
function wasFetched({ evidence: { bootScript } }: Situation, sinceMs: number): boolean | undefined {
  if (bootScript.kind === 'absent') return false;
  return bootScript.kind === 'fact' ? bootScript.fact.fetchedMs >= sinceMs - slackMs : undefined;
}
