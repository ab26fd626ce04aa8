import { compareNames } from '../../../util/natural-order.js';
import { foldNodes } from '../../../nodes/fold.js';
import type { JsonValue } from '../../../util/json/value.js';
import type { ComponentRecord } from '../../../service/component.js';
import { numberAt, textAt } from '../../../output/path.js';

/** Nodes with the same error at the same point; the members have the names that are printed. */
export interface FailureGroup {
  readonly message: string;
  readonly phase: string;
  readonly last_action: string;
  /** The most that one of the nodes has made of its last action. */
  readonly attempts: number;
  readonly count: number;
  /** How many of them have failed; the others have an error and may still come up. */
  readonly failed: number;
  /** Folded: `x3000c0s[1-4]b0n0`. */
  readonly nodes: string;
}

/** One node in trouble. */
export interface TroubledNode {
  readonly id: string;
  readonly message: string;
  readonly phase: string;
  readonly last_action: string;
  readonly attempts: number;
  readonly status: string;
  /** BOS has given it up; the others have an error and may still come up. */
  readonly failed: boolean;
  /** The record of the session alone says so: the node belongs to another one now. */
  readonly recorded: boolean;
}

/** A node of BOS that has `failed`, or has an error -> the node in trouble. */
export function describeNode(component: ComponentRecord, failed: boolean): TroubledNode {
  const { id, error, phase, action, status } = component;
  const attempts = countAttempts(component);
  return { id, message: error, phase, last_action: action, attempts, status, failed, recorded: false };
}

/** A node in trouble as it is printed. */
export function toPrinted({ id, message, phase, last_action, attempts, status }: TroubledNode): object {
  return { id, message, phase, last_action, attempts, status };
}

/** Nodes in trouble -> groups by message, phase and last action; most nodes first. */
export function groupFailures(nodes: readonly TroubledNode[]): FailureGroup[] {
  const groups = Map.groupBy(nodes, ({ message, phase, last_action }) => JSON.stringify([message, phase, last_action]));
  return [...groups.values()].flatMap(summarise).sort((a, b) => b.count - a.count || compareNames(a.nodes, b.nodes));
}

/** A group as it was printed, such as one of a list that has been sorted since. */
export function readGroup(value: JsonValue): FailureGroup {
  return {
    message: textAt(value, 'message'),
    phase: textAt(value, 'phase'),
    last_action: textAt(value, 'last_action'),
    attempts: numberAt(value, 'attempts'),
    count: numberAt(value, 'count'),
    failed: numberAt(value, 'failed'),
    nodes: textAt(value, 'nodes'),
  };
}

function summarise(nodes: readonly TroubledNode[]): FailureGroup[] {
  const [first] = nodes;
  if (!first) return [];
  return [
    {
      message: first.message,
      phase: first.phase,
      last_action: first.last_action,
      attempts: nodes.reduce((most, { attempts }) => Math.max(most, attempts), 0),
      count: nodes.length,
      failed: nodes.filter(({ failed }) => failed).length,
      nodes: foldNodes(nodes.map(({ id }) => id)),
    },
  ];
}

/** Where BOS counts the attempts of each action; it counts none of the others. */
const counters: Readonly<Record<string, keyof ComponentRecord['attempts']>> = {
  powering_on: 'powerOn',
  powering_off_gracefully: 'powerOffGraceful',
  powering_off_forcefully: 'powerOffForceful',
};

function countAttempts({ action, attempts }: ComponentRecord): number {
  const counter = counters[action];
  return counter === undefined ? 0 : attempts[counter];
}
