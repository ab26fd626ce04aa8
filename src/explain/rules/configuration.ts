import { parseServerTime } from '../../output/table/time.js';
import type { ConfigurationRecord } from '../../service/node-configuration.js';
import { quoteShell } from '../../util/quote-shell.js';
import { factOf } from '../evidence.js';
import type { Situation } from '../situation.js';
import { showConfiguration, toWord, tryAgain } from '../steps.js';
import type { Diagnosis, NextStep } from '../verdict.js';

/** CFS takes a node up within this time, or does not work on it. */
const patienceMs = 900_000;

/** The image enables the node in CFS while it boots. */
const enablingMs = 120_000;

/** A node that runs what is wanted, and that CFS does not get configured. */
export function findConfigurationTrouble(situation: Situation): Diagnosis | undefined {
  const { node, evidence } = situation;
  const failed = /^cfs configuration failed/i.test(node.error);
  const record = factOf(evidence.configuration);
  if (situation.runsWanted && node.status === 'stable' && record?.status === 'failed') {
    return {
      code: 'configuration-failed',
      sentence: `It runs what is wanted, and CFS could not configure it with ${record.desired}.`,
      next: (names) => [showLogs(record, names), ...tryAgain(situation, names, 'reboot')],
    };
  }
  if (node.phase !== 'configuring' && !failed) return undefined;
  const wanted = node.configuration;
  if (record && record.desired !== wanted && wanted !== '' && !isFresh(situation)) {
    return {
      code: 'configuration-changed',
      sentence: `BOS wants the configuration ${wanted}, and CFS has ${record.desired === '' ? 'none' : record.desired} for it.`,
      next: (names) => [
        {
          about: 'set it in CFS, or wait until BOS does',
          command: `cray cfs components update --desired-config ${quoteShell(wanted)} ${names[0] ?? ''}`,
        },
        ...tryAgain(situation, names),
      ],
    };
  }
  if (failed || record?.status === 'failed') {
    return {
      code: 'configuration-failed',
      sentence: `CFS could not configure it with ${wanted === '' ? 'its configuration' : wanted}.`,
      // Nothing but a power-on clears the errors that CFS has counted.
      next: (names) => [showLogs(record, names), ...tryAgain(situation, names, 'reboot')],
    };
  }
  if (record?.status !== 'pending') return undefined;
  return isIdle(situation, record)
    ? {
        code: 'configuration-not-started',
        sentence: record.enabled
          ? 'It waits for CFS, which has not begun to configure it: see the CFS batcher.'
          : 'It waits for CFS, which has it disabled.',
        next: (names) => [record.enabled ? showConfiguration(names) : enable(names)],
      }
    : undefined;
}

/** Whether what is wanted of the node, or what it runs, is so new that BOS may not have told CFS yet. */
function isFresh({ node, options, isActive, evidence: { nowMs } }: Situation): boolean {
  const newestMs = Math.max(node.actionMs ?? 0, node.desiredMs ?? 0, node.actualMs ?? 0);
  return isActive && nowMs - newestMs <= 2 * options.pollingMs;
}

/** Whether CFS leaves a pending node alone, for longer than it takes to begin. */
function isIdle({ node, evidence: { nowMs } }: Situation, { enabled, updateTime }: ConfigurationRecord): boolean {
  const sinceMs = Math.max(node.actualMs ?? node.actionMs ?? nowMs, parseServerTime(updateTime) ?? 0);
  return nowMs - sinceMs > (enabled ? patienceMs : enablingMs);
}

function showLogs(record: ConfigurationRecord | undefined, names: readonly string[]): NextStep {
  if (record?.session) {
    return { about: 'what went wrong', command: `cray cfs sessions describe ${quoteShell(record.session)}` };
  }
  return showConfiguration(names);
}

function enable(names: readonly string[]): NextStep {
  return { about: 'enable it in CFS', command: `cray cfs components update --enabled true ${toWord(names)}` };
}
