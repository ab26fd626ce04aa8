import { isUnreported } from '../../service/component.js';
import type { ConfigurationRecord } from '../../service/node-configuration.js';
import { quoteShell } from '../../util/quote-shell.js';
import { factOf } from '../evidence.js';
import type { Situation } from '../situation.js';
import { explainSession, lookAtNode, showConfiguration, showPower, toWord, tryAgain } from '../steps.js';
import type { Diagnosis } from '../verdict.js';

/** A node that another session has than the one asked about, or on which that is only staged. */
export function findOtherSession({ evidence: { asked }, node }: Situation): Diagnosis | undefined {
  if (asked === undefined || node.session === asked) return undefined;
  if (node.stagedSession === asked) {
    return {
      code: 'staged',
      sentence: `Session ${asked} is only staged on it.`,
      next: (names) => [{ about: 'start it', command: `bos v2 applystaged create --xnames ${toWord(names)}` }],
    };
  }
  return {
    code: 'taken-over',
    sentence:
      node.session === ''
        ? `It no longer belongs to a session: session ${asked} does nothing about it.`
        : `It belongs to session ${node.session} now: session ${asked} does nothing about it.`,
    next: (names) => (node.session === '' ? [lookAtNode(names)] : [explainSession(node.session)]),
  };
}

/** A node that is as BOS wants it, as far as anybody says. */
export function findAsWanted(situation: Situation): Diagnosis | undefined {
  const { node, wantsOff, runsWanted, power, evidence } = situation;
  if (node.status !== 'stable' || node.error !== '') return undefined;
  const isKnown = power !== 'unknown';
  const next = () => [];
  if (wantsOff) {
    if (power === 'on') return undefined;
    const sentence = isKnown
      ? 'It is off, as wanted.'
      : 'BOS has it as off, as wanted, but no service says whether it is.';
    return { code: 'as-wanted', sentence, next };
  }
  const record = factOf(evidence.configuration);
  if (!runsWanted || power === 'off' || record?.status === 'failed') return undefined;
  const sentence = `It runs what is wanted${describeConfiguration(node.configuration, record)}`;
  return { code: 'as-wanted', sentence: isKnown ? `${sentence}.` : `${sentence}, according to its last report.`, next };
}

/** What CFS says of a node that BOS is done with: somebody may have given it another configuration since. */
function describeConfiguration(wanted: string, record: ConfigurationRecord | undefined): string {
  if (wanted === '' || record === undefined || record.desired === '') return '';
  if (record.desired === wanted && record.status === 'configured') return ', and is configured';
  return `, and CFS has it as ${record.status} with ${record.desired}`;
}

/** A node whose power or configuration BOS cannot read. Source: the status operator. */
export function findOnHold(situation: Situation): Diagnosis | undefined {
  const { node, options, isActive, evidence } = situation;
  if (node.status !== 'on_hold' && !isUnreported(node.error)) return undefined;
  const next = (names: readonly string[]) => [
    showPower(names),
    showConfiguration(names),
    ...tryAgain(situation, names),
  ];
  if (isUnreported(node.error)) {
    const service = /\bcfs\b/i.test(node.error) ? 'CFS' : 'PCS';
    const show = service === 'CFS' ? showConfiguration : showPower;
    return {
      code: 'on-hold',
      sentence: `${service} does not know the node: BOS has given up on it.`,
      next: (names) => [show(names), ...tryAgain(situation, names)],
    };
  }
  const heldMs = evidence.nowMs - Math.max(node.actionMs ?? 0, node.desiredMs ?? 0);
  if (isActive && heldMs <= 2 * options.pollingMs) return undefined;
  return {
    code: 'on-hold',
    sentence: 'BOS has it on hold: it cannot read PCS or CFS.',
    next,
  };
}

/** A node that BOS does nothing about, and has not called failed. */
export function findNotEnabled(situation: Situation): Diagnosis | undefined {
  const { node, isActive, isFailed, wantsOff, power, evidence } = situation;
  if (isActive || isFailed) return undefined;
  const next = (names: readonly string[]) => {
    const again = tryAgain(situation, names);
    return again.length > 0 ? again : [lookAtNode(names)];
  };
  if (wantsOff && node.session === '') {
    return { code: 'not-enabled', sentence: 'No session has worked on it: BOS does not know what runs on it.', next };
  }
  if (wantsOff && power === 'on') {
    return { code: 'not-enabled', sentence: 'It is on, and should be off: BOS does nothing about it.', next };
  }
  const isOver = evidence.session.kind === 'absent' || factOf(evidence.session)?.status === 'complete';
  const state = quoteShell(node.phase === '' ? node.status : node.phase);
  return {
    code: 'not-enabled',
    sentence: isOver
      ? `Its session has ended, and left it in ${state}: BOS does nothing about it.`
      : `It is not enabled in BOS, which has left it in ${state}.`,
    next: isOver
      ? next
      : (names) => [
          {
            about: 'let BOS continue',
            command: `bos v2 components updatemany --filter-ids ${toWord(names)} --enabled true`,
          },
        ],
  };
}
