import type { WaitResult } from '../result.js';

/** A line for each group of nodes that failed or were taken over: how many, why, and which. */
export function describeNodes({ failures, takers }: WaitResult): string[] {
  return [
    ...failures.map(({ label, count, nodes }) => `${count} failed: ${label || 'no reason is given'}: ${nodes}`),
    ...takers.map(({ label, count, nodes }) => `${count} taken over by ${label || 'no session'}: ${nodes}`),
  ];
}
