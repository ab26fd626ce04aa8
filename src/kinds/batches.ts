import { BosError } from '../errors/bos-error.js';
import { PartlyDoneError } from '../errors/outcome.js';
import type { Client } from '../http/client.js';
import type { HttpResponse } from '../http/response.js';
import { countNodes } from '../nodes/count.js';
import { foldNodes } from '../nodes/fold.js';
import type { Batch } from '../service/name-batches.js';
import type { Layout } from '../output/layout.js';
import type { CommandContext } from './command.js';

/**
 * Sends batches one after the other and prints their responses as one list, with a line on stderr for each. Stops at the
 * first that fails, but not when nobody reads stdout any more or a response cannot be shown: half a change is worse than one
 * that is not seen. Throws PartlyDoneError, and what printing throws.
 */
export async function sendInBatches(
  batches: readonly Batch[],
  client: Client,
  layout: Layout,
  context: CommandContext,
): Promise<void> {
  const answers = sendEach(batches, client, context);
  try {
    // Without `return`: printing must not be able to end the batches early.
    await context.printAnswers({ [Symbol.asyncIterator]: () => ({ next: () => answers.next() }) }, layout);
  } finally {
    while (!(await answers.next()).done);
  }
}

async function* sendEach(
  batches: readonly Batch[],
  client: Client,
  context: CommandContext,
): AsyncGenerator<HttpResponse> {
  const total = batches.reduce((sum, { names }) => sum + names.length, 0);
  let done = 0;
  for (const [index, batch] of batches.entries()) {
    const answer = await client.send(batch.plan).catch((error: unknown) => {
      throw error instanceof BosError ? explainBatchFailure(error, batches, index) : error;
    });
    done += batch.names.length;
    await writeProgress(
      `Batch ${index + 1} of ${batches.length}: ${done.toLocaleString('en')} of ${countNodes(total)} done.`,
      context,
    );
    yield answer;
  }
}

async function writeProgress(line: string, { io, globals }: CommandContext): Promise<void> {
  // The work goes on when nobody reads stderr any more.
  if (!globals.quiet) await io.stderr.write(`${line}\n`).catch(() => undefined);
}

/** The failure of the batch `index`, with the nodes that were changed and those that were not. */
export function explainBatchFailure(failure: BosError, batches: readonly Batch[], index: number): PartlyDoneError {
  const lines = [
    failure.hint,
    describeBatches('Done', batches.slice(0, index)),
    describeBatches(failure.mayBeDone ? 'Perhaps done' : 'Not done', batches.slice(index, index + 1)),
    describeBatches('Not sent', batches.slice(index + 1)),
  ];
  return new PartlyDoneError(
    failure,
    `Batch ${index + 1} of ${batches.length} failed. ${failure.message}`,
    lines.filter((line) => line !== undefined).join('\n'),
  );
}

/** `Done, 3 nodes: x1000c0s[0-2]b0n0`; undefined without batches. */
function describeBatches(what: string, batches: readonly Batch[]): string | undefined {
  const names = batches.flatMap((batch) => batch.names);
  if (batches.length === 0) return undefined;
  return `${what}, ${countNodes(names.length)}: ${foldNodes(names)}`;
}
