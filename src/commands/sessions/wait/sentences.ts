import { quoteShell } from '../../../util/quote-shell.js';
import { countNodes, groupDigits } from '../../../nodes/count.js';
import { foldNodes } from '../../../nodes/fold.js';
import { nothingStaged } from '../../../service/session.js';
import { adviseChecking } from '../describe/checking.js';
import { sumNodes, type NodeGroup } from '../describe/node-groups.js';
import { describeAfterDeletion } from '../delete/after-deletion.js';
import { listTakers } from '../describe/takers.js';
import type { WaitOutcome, WaitResult } from './result.js';
import type { Ending } from './state.js';

/** A result in a sentence or two. */
export function describeResult(result: WaitResult): string {
  return describers[result.outcome](result);
}

/** What the user can do next; undefined when there is nothing. */
export function adviseNext(result: WaitResult): string | undefined {
  const name = quoteShell(result.name);
  switch (result.outcome) {
    case 'failed':
      return [
        `Why: bos v2 sessions explain ${name}`,
        ...(result.goesOn ? [] : [`To try them again: bos v2 sessions retry ${name}`]),
      ].join('\n');
    case 'no-nodes':
    case 'not-started':
      return adviseChecking(result, result.outcome === 'not-started' && result.error === '');
    case 'taken-over':
      return adviseWaitingForTakers(result.takers);
    case 'deleted':
      return result.good ? undefined : describeAfterDeletion(result.name);
    default:
      return undefined;
  }
}

/** How to go on waiting for the sessions that are not over; undefined when all are. */
export function adviseResuming(results: readonly WaitResult[]): string | undefined {
  const open = results.filter(({ ending }) => unfinished.includes(ending));
  const [first] = open;
  if (!first) return undefined;
  const going = open.filter(({ goesOn }) => goesOn).map(({ name }) => name);
  const names = open.map(({ name }) => quoteShell(name)).join(' ');
  const command = `bos v2 sessions wait ${names}${first.waitedFor === 'complete' ? '' : ` --for ${first.waitedFor}`}`;
  if (going.length === 0) return `Resume with: ${command}`;
  const subject = going.length === 1 ? `Session ${going.join()} continues` : `Sessions ${going.join(', ')} continue`;
  return `${subject}; resume with: ${command}`;
}

const describers: Record<WaitOutcome, (result: WaitResult) => string> = {
  succeeded({ nodes, successful, failed, allowed, ending }) {
    if (ending === 'applied') return `${describeAllNodes(successful)} that it was applied to succeeded.`;
    if (successful === nodes) return `${describeAllNodes(nodes)} succeeded.`;
    return `${groupDigits(successful)} of ${countNodes(nodes)} succeeded; ${groupDigits(failed)} failed, and ${groupDigits(allowed)} may.`;
  },
  failed(result) {
    const { nodes, failed, allowed } = result;
    const limit = allowed > 0 ? `, and ${groupDigits(allowed)} may` : '';
    return `${groupDigits(failed)} of ${countNodes(nodes)} failed${limit}.`;
  },
  'no-nodes': ({ limit, nodeNames }) => {
    if (nodeNames.length > 0)
      return `It has lost its ${countNodes(nodeNames.length)}, and no later session is known to have ${nodeNames.length === 1 ? 'it' : 'them'}.`;
    return limit === ''
      ? 'No node of its template was found to act upon.'
      : `No node of its template was found to act upon within its limit: ${limit}.`;
  },
  'not-started': ({ error }) => (error === '' ? nothingStaged : `It was not started: ${error.trim()}`),
  'taken-over': ({ takers, takenOver }) => {
    const known = takers.filter(({ label }) => label !== '');
    const count = sumNodes(known);
    return [
      ...(count > 0 ? [`${countNodes(count)} ${count === 1 ? 'was' : 'were'} taken over${listTakers(known)}.`] : []),
      ...(takenOver > count || count === 0 ? [describeUntaken(takenOver - count)] : []),
    ].join(' ');
  },
  deleted: ({ good }) => (good ? 'It is deleted.' : 'It was deleted before its end.'),
  staged: ({ staged, nodeNames }) =>
    `${describeAllNodes(staged)} ${staged === 1 ? 'is' : 'are'} staged. To apply: bos v2 applystaged create --xnames ` +
    (nodeNames.length > 0 ? quoteShell(foldNodes(nodeNames)) : 'NODES'),
  'timed-out': (result) => `It was not ${result.waitedFor}: ${describeStatus(result)}.`,
  running: (result) =>
    result.ending === 'left'
      ? 'It was not waited for any longer, because another session failed.'
      : `It is ${describeStatus(result)}.`,
  interrupted: (result) => `The wait ended before it did: ${describeStatus(result)}.`,
};

/** Which nodes are gone, but not to whom. */
function describeUntaken(count: number): string {
  if (count === 0) return 'Nodes no longer belong to it, and it is not known which session has them.';
  return `${countNodes(count)} no longer ${count === 1 ? 'belongs' : 'belong'} to it, and no later session has ${count === 1 ? 'it' : 'them'}.`;
}

/** `running, 3 of 8 nodes done` */
function describeStatus({ status, nodes, successful, failed, staged, away }: WaitResult): string {
  if (status === '') return 'its status was never seen';
  const seen = away ? ', when the server last responded' : '';
  return `${status}${nodes === 0 ? '' : `, ${describeDone(staged, nodes, successful + failed)}`}${seen}`;
}

/** `3 of 8 nodes done`, `32 staged, 0 of 32 nodes done` */
function describeDone(staged: number, nodes: number, done: number): string {
  return `${staged > 0 ? `${groupDigits(staged)} staged, ` : ''}${groupDigits(done)} of ${countNodes(nodes)} done`;
}

function describeAllNodes(count: number): string {
  return count === 1 ? 'The one node' : `All ${countNodes(count)}`;
}

const unfinished: readonly Ending[] = ['failing', 'timed-out', 'interrupted', 'left'];

function adviseWaitingForTakers(takers: readonly NodeGroup[]): string {
  const names = takers.map(({ label }) => label).filter((label) => label !== '');
  return names.length > 0
    ? `Wait for the other: bos v2 sessions wait ${names.map(quoteShell).join(' ')}`
    : 'bos v2 components list shows their state.';
}
