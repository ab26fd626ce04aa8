import { isUnreported } from '../../service/component.js';
import { nameController } from '../../service/hardware.js';
import type { TransitionTask } from '../../service/transitions.js';
import { quoteShell } from '../../util/quote-shell.js';
import { factOf } from '../evidence.js';
import type { Situation } from '../situation.js';
import { lookAtNode, showPower, toWord, tryAgain } from '../steps.js';
import type { Diagnosis, NextStep } from '../verdict.js';

/** A node that HSM keeps out. */
export function findKeptOut(situation: Situation): Diagnosis | undefined {
  const hardware = factOf(situation.evidence.hardware);
  // It was switched on and is on: what keeps others from that is not what stops it.
  if (situation.switchedOnMs !== undefined && situation.power === 'on') return undefined;
  if (hardware?.enabled === false) {
    return {
      code: 'disabled-in-hsm',
      sentence: 'HSM has it disabled: BOS does not switch its power, and sessions leave it out.',
      next: (names) => [
        {
          about: 'enable it',
          command: `cray hsm state components bulkEnabled update --enabled true --component-ids ${toWord(names)}`,
        },
        ...tryAgain(situation, names),
      ],
    };
  }
  if (hardware?.locked !== true) return undefined;
  return {
    code: 'locked',
    sentence: 'HSM has it locked: its power cannot be switched, and sessions leave it out.',
    next: (names) => [
      { about: 'unlock it', command: `cray hsm locks unlock create --component-ids ${toWord(names)}` },
      ...tryAgain(situation, names),
    ],
  };
}

/** A node whose controller does not respond: by PCS, and where that says nothing by the last discovery. */
export function findUnreachableController(situation: Situation): Diagnosis | undefined {
  const { evidence } = situation;
  const power = factOf(evidence.power);
  const status = factOf(evidence.controller)?.status;
  // What else a discovery can come to says that the controller responded, or was not asked yet.
  const isUnreachable = power
    ? power.management === 'unavailable' || !['on', 'off'].includes(power.state)
    : status === 'HTTPsGetFailed';
  if (!isUnreachable) return undefined;
  return {
    code: 'bmc-unreachable',
    sentence: power
      ? 'Its controller (BMC) does not respond: its power can neither be read nor switched.'
      : 'Its controller (BMC) did not respond when HSM discovered it last, and PCS does not say.',
    next: (names) => {
      const controllers = toWord(names.map(nameController));
      return [
        {
          about: 'power its slot off and on',
          command: `cray power transition hard-restart --xnames ${toWord(names.map((name) => name.replace(/b[0-9]+n[0-9]+$/, '')))}`,
        },
        { about: 'discover it again', command: `cray hsm inventory discover create --xnames ${controllers}` },
        ...tryAgain(situation, names),
      ];
    },
  };
}

const exhausted = /^The retry limit has been hit for this component/;

/** A node for which a service refused what BOS asked it for: the error of the node says so. */
export function findServiceError(situation: Situation): Diagnosis | undefined {
  const error = situation.node.error.trim().replace(/\s+/g, ' ');
  if (error === '' || exhausted.test(error) || isUnreported(error)) return undefined;
  return {
    code: 'service-error',
    sentence: `BOS could not do its part: ${error}`,
    next: (names) => [lookAtNode(names), ...tryAgain(situation, names)],
  };
}

/** A node that was switched on and is off. */
export function findPowerOnFailure(situation: Situation): Diagnosis | undefined {
  const { node, wantsOff, power, isFailed, evidence } = situation;
  if (wantsOff || power !== 'off' || node.action !== 'powering_on') return undefined;
  const task = factOf(evidence.transition);
  const hasFailed = task?.status === 'failed' && !task.operation.includes('off');
  if (!hasFailed && !node.actionFailed && !isFailed) return undefined;
  return {
    code: 'power-on-failed',
    sentence: describeTask('It was switched on, and is still off', hasFailed ? task : undefined),
    next: (names) => [showTask(task, names), ...tryAgain(situation, names)],
  };
}

/** A node that was switched off and is on. */
export function findPowerOffFailure(situation: Situation): Diagnosis | undefined {
  const { node, power, isFailed, evidence, attempt } = situation;
  if (power !== 'on' || !node.action.startsWith('powering_off')) return undefined;
  const task = factOf(evidence.transition);
  const hasFailed = task?.status === 'failed' && task.operation.includes('off');
  const isStubborn = node.action === 'powering_off_forcefully' && attempt > 1;
  if (!hasFailed && !isFailed && !isStubborn) return undefined;
  return {
    code: 'power-off-failed',
    sentence: describeTask('It was switched off, and is still on', hasFailed ? task : undefined),
    next: (names) => [showTask(task, names), ...tryAgain(situation, names)],
  };
}

function describeTask(what: string, task: TransitionTask | undefined): string {
  const reason = (task?.error ?? '') || (task?.description ?? '');
  return reason === '' ? `${what}.` : `${what}: ${reason.trim().replace(/\s+/g, ' ')}`;
}

function showTask(task: TransitionTask | undefined, names: readonly string[]): NextStep {
  if (!task) return showPower(names);
  return { about: 'what PCS did', command: `cray power transition describe ${quoteShell(task.transition)}` };
}
