import { assess, type Situation } from './situation.js';
import { describeOutlook, isOverdue } from './outlook.js';
import { findNoReport } from './rules/boot.js';
import { findConfigurationTrouble } from './rules/configuration.js';
import { findBadImage, findOtherImage, findStaleState } from './rules/image.js';
import {
  findKeptOut,
  findPowerOffFailure,
  findPowerOnFailure,
  findServiceError,
  findUnreachableController,
} from './rules/power.js';
import { findAsWanted, findNotEnabled, findOnHold, findOtherSession } from './rules/standing.js';
import { lookAtNode, tryAgain, waitForSession } from './steps.js';
import type { Evidence } from './evidence.js';
import type { Diagnosis, NodeVerdict } from './verdict.js';

type Rule = (situation: Situation) => Diagnosis | undefined;

/** In their order: the first that applies is the verdict. What is nearer to the cause stands before what follows from it. */
const rules: readonly Rule[] = [
  findLeftOut,
  findOtherSession,
  findAsWanted,
  findOnHold,
  findConfigurationTrouble,
  findKeptOut,
  findBadImage,
  findUnreachableController,
  findServiceError,
  findPowerOnFailure,
  findPowerOffFailure,
  findNoReport,
  findOtherImage,
  findStaleState,
  findNotEnabled,
  findOverdue,
  findWaiting,
];

/** What the evidence on a node says: why it is not up, and what to do next. Never throws. */
export function judgeNode(evidence: Evidence): NodeVerdict {
  const { component } = evidence;
  if (component.kind !== 'fact') return { ...unknownNode, outlook: '' };
  const situation = assess(evidence, component.fact);
  const finding = rules.reduce<Diagnosis | undefined>((found, rule) => found ?? rule(situation), undefined);
  const verdict = finding ?? admit(situation);
  // BOS passes over what HSM keeps out.
  const isPassedOver = verdict.code === 'disabled-in-hsm' || verdict.code === 'locked';
  return { ...verdict, outlook: isPassedOver ? '' : describeOutlook(situation) };
}

const unknownNode: Diagnosis = {
  code: 'unknown-node',
  sentence: 'BOS does not know this node.',
  next: () => [{ about: 'the nodes that it knows', command: 'bos v2 components list --format nodes' }],
};

/** A node that the session asked about does not have, since HSM keeps it out. */
function findLeftOut(situation: Situation): Diagnosis | undefined {
  const { evidence, node } = situation;
  const isOther = evidence.asked !== undefined && ![node.session, node.stagedSession].includes(evidence.asked);
  return isOther ? findKeptOut(situation) : undefined;
}

/** A node with which BOS was to go on long ago: its operators may not run. */
function findOverdue(situation: Situation): Diagnosis | undefined {
  if (!isOverdue(situation)) return undefined;
  return {
    code: 'unknown',
    sentence: 'BOS should have continued with it long ago, and has not: its operators may not be running.',
    next: (names) => [{ about: 'whether BOS is healthy', command: 'bos v2 healthz list' }, lookAtNode(names)],
  };
}

function findWaiting({ node, isActive, wantsOff, power }: Situation): Diagnosis | undefined {
  if (!isActive) return undefined;
  const what: Readonly<Record<string, string>> = {
    powering_off: 'It is powering off.',
    powering_on: {
      on: 'It is on, and booting.',
      off: 'It is powering on.',
      unknown: 'It was switched on, but no service says whether it is on.',
    }[power],
    configuring: 'It runs what is wanted, and CFS is configuring it.',
  };
  const sentence = what[node.phase] ?? `BOS will start with it: it should be ${wantsOff ? 'off' : 'on'}.`;
  return { code: 'waiting', sentence, next: () => (node.session === '' ? [] : [waitForSession(node.session)]) };
}

function admit(situation: Situation): Diagnosis {
  return {
    code: 'unknown',
    sentence: 'BOS has given up on it, and the evidence does not say why.',
    next: (names) => [lookAtNode(names), ...tryAgain(situation, names)],
  };
}
