import { quoteShell } from '../../../util/quote-shell.js';
import { countNodes } from '../../../nodes/count.js';
import { foldNodes } from '../../../nodes/fold.js';
import { listTakers, type NodeGroup } from './details.js';
import { countLeft, type WaitOutcome, type WaitResult } from './result.js';
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
      if (result.failed === 0) return `See them with: bos v2 components list --session ${name}`;
      return [
        `Why: bos v2 sessions failures ${name}`,
        ...(result.goesOn ? [] : [`To try them again: bos v2 sessions retry ${name}`]),
      ].join('\n');
    case 'no-nodes':
      return `See what it was asked for with: bos v2 sessions describe ${name}`;
    case 'taken-over':
      return adviseWaitingForTakers(result.takers);
    case 'deleted':
      return result.good ? undefined : 'Its nodes stay as it left them: bos v2 components list shows how they are.';
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
  const subject = going.length === 1 ? `Session ${going.join()} goes` : `Sessions ${going.join(', ')} go`;
  return `${subject} on; resume with: ${command}`;
}

const describers: Record<WaitOutcome, (result: WaitResult) => string> = {
  succeeded({ nodes, successful, failed, allowed, ending }) {
    if (ending === 'applied') return `${describeAllNodes(successful)} that it was applied to succeeded.`;
    if (successful === nodes) return `${describeAllNodes(nodes)} succeeded.`;
    return `${successful} of ${countNodes(nodes)} succeeded; ${failed} failed, and ${allowed} may.`;
  },
  failed(result) {
    const { nodes, failed, allowed, ending } = result;
    const limit = allowed > 0 ? `, and ${allowed} may` : '';
    if (ending === 'failing') return `${failed} of ${countNodes(nodes)} failed${limit}.`;
    const left = countLeft(result);
    const stopped = left === 0 ? '' : ` ${countNodes(left)} neither succeeded nor failed.`;
    return failed === 0 ? stopped.trim() : `${failed} of ${countNodes(nodes)} failed${limit}.${stopped}`;
  },
  'no-nodes': ({ limit, error }) => {
    if (error !== '' && !/no nodes/i.test(error)) return `It acted on no node: ${error}`;
    return limit === '' ? 'Its template has no node to act upon.' : `Its limit matched nothing: ${limit}.`;
  },
  'taken-over': ({ takers, takenOver }) =>
    takenOver === 0
      ? 'Nodes were taken over by another session.'
      : `${countNodes(takenOver)} ${takenOver === 1 ? 'was' : 'were'} taken over${listTakers(takers)}.`,
  deleted: ({ good }) => (good ? 'It is deleted.' : 'It was deleted before its end.'),
  staged: ({ staged, nodeNames }) =>
    `${describeAllNodes(staged)} ${staged === 1 ? 'is' : 'are'} staged. To apply: bos v2 applystaged create --xnames ` +
    (nodeNames.length > 0 ? quoteShell(foldNodes(nodeNames)) : 'NODES'),
  'timed-out': (result) => `It was not ${result.waitedFor}: ${describeStatus(result)}.`,
  running: (result) =>
    result.ending === 'left'
      ? 'It was not waited for any longer, since another session failed.'
      : `It is ${describeStatus(result)}.`,
  interrupted: (result) => `It was not waited for to its end: ${describeStatus(result)}.`,
};

/** `running, 3 of 8 nodes done` */
function describeStatus({ status, nodes, successful, failed, away }: WaitResult): string {
  if (status === '') return 'nothing was seen of it';
  const seen = away ? ', when the server was last there' : '';
  return `${status}${nodes === 0 ? '' : `, ${successful + failed} of ${countNodes(nodes)} done`}${seen}`;
}

function describeAllNodes(count: number): string {
  return count === 1 ? 'The one node' : `All ${count} nodes`;
}

const unfinished: readonly Ending[] = ['failing', 'timed-out', 'interrupted', 'left'];

function adviseWaitingForTakers(takers: readonly NodeGroup[]): string {
  const names = takers.map(({ label }) => label).filter((label) => label !== '');
  return names.length > 0
    ? `Wait for the other: bos v2 sessions wait ${names.map(quoteShell).join(' ')}`
    : 'bos v2 components list shows how they are.';
}
