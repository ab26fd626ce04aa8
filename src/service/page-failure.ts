import { BosError } from '../errors/bos-error.js';
import { InterruptedError, PartlyDoneError } from '../errors/outcome.js';
import { AnswerError } from '../errors/service.js';
import { replayResponse, type HttpResponse } from '../http/response.js';

const notAll = 'What was printed may not be all.';

/** The answer to the request for a page, whose errors say which page it is: they come where others have been printed. */
export async function namePage(number: number, sent: Promise<HttpResponse>): Promise<HttpResponse> {
  if (number === 1) return sent;
  try {
    const answer = await sent;
    return replayResponse(answer, { held: [], rest: nameFailures(number, answer.body) });
  } catch (error) {
    throw explainPageFailure(number, error);
  }
}

async function* nameFailures(number: number, body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw explainPageFailure(number, error);
  }
}

function explainPageFailure(number: number, error: unknown): unknown {
  if (!(error instanceof BosError) || error instanceof InterruptedError) return error;
  const hint = error.hint === undefined ? notAll : `${error.hint}\n${notAll}`;
  return new PartlyDoneError(error, `Page ${number} of the list failed. ${error.message}`, hint);
}

/** That a page goes back to what was asked to be passed over. */
export function explainOrder(number: number, id: string, afterId: string): AnswerError {
  return new AnswerError(`Page ${number} of the list has ${id}, which is not behind ${afterId}.`, {
    hint: `${notAll} Give --page-size and --start-after-id to ask for the pages yourself.`,
  });
}

/** That there is nothing to ask for the next page by. */
export function explainMissingId(number: number, idName: string): AnswerError {
  return new AnswerError(
    `The last record of page ${number} has no ${idName}, from which the next page would be asked for.`,
    { hint: notAll },
  );
}
