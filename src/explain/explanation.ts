import { compareNames } from '../util/natural-order.js';
import { nodeCodes } from './codes.js';
import type { Evidence } from './evidence.js';
import { printEvidence } from './facts.js';
import { judgeNode } from './judge.js';
import type { NodeVerdict } from './verdict.js';

/** A node, what is known of it, and what that means. */
export interface NodeExplanation {
  readonly evidence: Evidence;
  readonly verdict: NodeVerdict;
}

/** Nodes with the same explanation. */
export interface ExplanationGroup {
  /** In natural order; at least one. */
  readonly names: readonly string[];
  /** Of the first of them. */
  readonly first: NodeExplanation;
}

/** The evidence on nodes -> their explanations, in natural order. */
export function explainNodes(evidence: readonly Evidence[]): NodeExplanation[] {
  return evidence
    .map((one) => ({ evidence: one, verdict: judgeNode(one) }))
    .sort((one, other) => compareNames(one.evidence.id, other.evidence.id));
}

/** Explanations -> groups with the same code and sentence: those that need a person first, then the largest. */
export function groupExplanations(explanations: readonly NodeExplanation[]): ExplanationGroup[] {
  const groups = Map.groupBy(explanations, ({ verdict: { code, sentence } }) => `${code} ${sentence}`);
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      return first ? [{ first, names: group.map(({ evidence }) => evidence.id) }] : [];
    })
    .sort((one, other) => {
      const urgency = Number(needsPerson(other.first)) - Number(needsPerson(one.first));
      return urgency || other.names.length - one.names.length;
    });
}

/** Whether somebody has to do something about a node: BOS does not get on by itself. */
export function needsPerson({ verdict }: NodeExplanation): boolean {
  return nodeCodes[verdict.code].needsPerson;
}

/** An explanation as it is printed in the data formats. */
export function printExplanation({ evidence, verdict }: NodeExplanation): object {
  return {
    id: evidence.id,
    code: verdict.code,
    needs_person: nodeCodes[verdict.code].needsPerson,
    sentence: verdict.sentence,
    outlook: verdict.outlook,
    next: verdict.next([evidence.id]),
    evidence: printEvidence(evidence),
  };
}
