import { countNodes } from '../../../nodes/count.js';
import { foldNodes } from '../../../nodes/hostlist.js';
import { quoteShell } from '../../../util/quote-shell.js';
import type { NodeGroup } from './findings.js';
import { countLeft, type Outcome, type Result } from './result.js';

/** What the waiting for a session came to, in a sentence or two. */
export function describeResult(result: Result): string {
  return describers[result.outcome](result);
}

const describers: Record<Outcome, (result: Result) => string> = {
  succeeded({ nodes, successful, failed, allowed, ending }) {
    if (ending === 'applied') return `${sayAll(successful)} that it was applied to succeeded.`;
    if (successful === nodes) return `${sayAll(nodes)} succeeded.`;
    return `${successful} of ${countNodes(nodes, 'plain')} succeeded; ${failed} failed, and ${allowed} may.`;
  },
  failed(result) {
    const { nodes, failed, allowed, ending } = result;
    const limit = allowed > 0 ? `, and ${allowed} may` : '';
    if (ending === 'failing') return `${failed} of ${countNodes(nodes, 'plain')} failed${limit}.`;
    const left = countLeft(result);
    const stopped = left === 0 ? '' : ` ${countNodes(left, 'plain')} neither succeeded nor failed.`;
    return failed === 0 ? stopped.trim() : `${failed} of ${countNodes(nodes, 'plain')} failed${limit}.${stopped}`;
  },
  'no-nodes': ({ limit, error }) => {
    if (error !== '' && !/no nodes/i.test(error)) return `It acted on no node: ${error}`;
    return limit === '' ? 'Its template has no node to act upon.' : `Its limit matched nothing: ${limit}.`;
  },
  'taken-over': ({ takers, takenOver }) =>
    takenOver === 0
      ? 'Nodes were taken over by another session.'
      : `${countNodes(takenOver, 'plain')} ${takenOver === 1 ? 'was' : 'were'} taken over${listTakers(takers)}.`,
  deleted: ({ good }) => (good ? 'It is deleted.' : 'It was deleted before its end.'),
  staged: ({ staged, nodeNames }) =>
    `${sayAll(staged)} ${staged === 1 ? 'is' : 'are'} staged. To apply: bos v2 applystaged create --xnames ` +
    (nodeNames.length > 0 ? quoteShell(foldNodes(nodeNames)) : 'NODES'),
  'timed-out': (result) => `It was not ${result.waitedFor}: ${describeStand(result)}.`,
  running: (result) =>
    result.ending === 'left'
      ? 'It was not waited for any longer, since another session failed.'
      : `It is ${describeStand(result)}.`,
  interrupted: (result) => `It was not waited for to its end: ${describeStand(result)}.`,
};

/** `running, 3 of 8 nodes done` */
function describeStand({ status, nodes, successful, failed, away }: Result): string {
  if (status === '') return 'nothing was seen of it';
  const seen = away ? ', when the server was last there' : '';
  return `${status}${nodes === 0 ? '' : `, ${successful + failed} of ${countNodes(nodes, 'plain')} done`}${seen}`;
}

/** ` by session evening`, or `: 3 by session evening, 1 by no session` */
export function listTakers(takers: readonly NodeGroup[]): string {
  const named = takers.map(({ label, count }) => ({
    by: `by ${label === '' ? 'no session' : `session ${label}`}`,
    count,
  }));
  return named.length === 1
    ? named.map(({ by }) => ` ${by}`).join('')
    : `: ${named.map(({ by, count }) => `${count} ${by}`).join(', ')}`;
}

function sayAll(count: number): string {
  return count === 1 ? 'The one node' : `All ${count} nodes`;
}
