import { AnswerError } from '../../errors/answer-error.js';
import { BosError } from '../../errors/bos-error.js';
import type { Answer, Client } from '../../http/client.js';
import { holdAnswer, readWhole } from '../../http/held-answer.js';
import { ByteSyntaxError } from '../../output/stream/bytes.js';
import { createListReader } from '../../output/stream/list-reader.js';
import type { CommandContext, Layout } from '../command.js';
import type { Batch } from './batch.js';
import { countNodes } from '../count-nodes.js';
import { explainBatchFailure } from './failure.js';

/**
 * Sends batches one after the other and prints their answers as one list, with a line on stderr for each. Stops at the
 * first that fails, but not where the reader of stdout has gone, or where an answer cannot be shown: half a change is
 * worse than one that is not seen. Throws PartlyDoneError, and what printing throws.
 */
export async function sendInBatches(
  batches: readonly Batch[],
  client: Client,
  layout: Layout,
  context: CommandContext,
): Promise<void> {
  const answers = sendEach(batches, client, context);
  try {
    // Without the means to end it early.
    await context.printAnswers({ [Symbol.asyncIterator]: () => ({ next: () => answers.next() }) }, layout);
  } finally {
    while (!(await answers.next()).done);
  }
}

async function* sendEach(batches: readonly Batch[], client: Client, context: CommandContext): AsyncGenerator<Answer> {
  const total = batches.reduce((sum, { names }) => sum + names.length, 0);
  let done = 0;
  for (const [index, batch] of batches.entries()) {
    const answer = await sendOne(batch, client).catch((error: unknown) => {
      throw error instanceof BosError ? explainBatchFailure(error, batches, index) : error;
    });
    done += batch.names.length;
    await report(
      `Batch ${index + 1} of ${batches.length}: ${done.toLocaleString('en')} of ${countNodes(total)} done.`,
      context,
    );
    yield answer;
  }
}

/** It is done when its answer has come whole. */
async function sendOne({ plan }: Batch, client: Client): Promise<Answer> {
  const answer = await client.send(plan);
  const held = await readWhole(answer.body);
  if (!isWholeList(held)) {
    throw new AnswerError('The server did not answer with a list of nodes.', {
      hint: 'Is core.hostname the API gateway? It may have been a login page: bos auth login',
    });
  }
  return holdAnswer(answer, held);
}

function isWholeList(bytes: Uint8Array): boolean {
  const reader = createListReader(() => undefined);
  try {
    reader.push(bytes);
    reader.finish();
    return true;
  } catch (error) {
    if (error instanceof ByteSyntaxError) return false;
    throw error;
  }
}

async function report(line: string, { io, globals }: CommandContext): Promise<void> {
  // Nobody need read it for the work to go on.
  if (!globals.quiet) await io.stderr.write(`${line}\n`).catch(() => undefined);
}
