import { BosError } from '../../errors/bos-error.js';
import { PartlyDoneError } from '../../errors/partly-done-error.js';
import { ServerError } from '../../errors/server-error.js';
import { foldNodes } from '../../util/hostlist.js';
import { countNodes } from '../count-nodes.js';
import type { Batch } from './batch.js';

/** What failed at the batch `index`, with the nodes for which it was done and those for which it was not. */
export function explainBatchFailure(failure: BosError, batches: readonly Batch[], index: number): PartlyDoneError {
  // Refused, a request has changed nothing: the server checks all names before it begins.
  const refused = failure instanceof ServerError && failure.status < 500;
  const lines = [
    failure.hint,
    describe('Done', batches.slice(0, index)),
    describe(refused ? 'Not done' : 'Perhaps done', batches.slice(index, index + 1)),
    describe('Not sent', batches.slice(index + 1)),
  ];
  return new PartlyDoneError(
    failure,
    `Batch ${index + 1} of ${batches.length} failed. ${failure.message}`,
    lines.filter((line) => line !== undefined).join('\n'),
  );
}

/** `Done, 3 nodes: x1000c0s[0-2]b0n0`; nothing of no batches. */
function describe(what: string, batches: readonly Batch[]): string | undefined {
  const names = batches.flatMap((batch) => batch.names);
  if (batches.length === 0) return undefined;
  return `${what}, ${countNodes(names.length)}: ${foldNodes(names)}`;
}
