import type { NodeCode } from './codes.js';

/** Something to do next: what it shows or does, and the command to paste. */
export interface NextStep {
  readonly about: string;
  readonly command: string;
}

/** What one rule makes of the evidence. */
export interface Diagnosis {
  readonly code: NodeCode;
  /** One sentence, or two. It has nothing in it that differs between nodes with the same trouble, so that they are one group. */
  readonly sentence: string;
  /** What to do next, for the nodes with these names. */
  readonly next: (names: readonly string[]) => readonly NextStep[];
}

/** What is to be said of a node. */
export interface NodeVerdict extends Diagnosis {
  /** What BOS does about the node next, and when, as a sentence; empty when nothing. */
  readonly outlook: string;
}
