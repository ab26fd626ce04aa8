import { operations } from '../../api/registry.js';
import { AnswerError } from '../../errors/service.js';
import { describeUncertainty, joinHints, type RequestPlan } from '../../http/plan.js';
import { decode } from '../../http/response.js';
import { isHtml, parseBody } from '../../output/response-body.js';
import { ByteSyntaxError } from '../../output/stream/bytes.js';
import { createListReader } from '../../output/stream/list-reader.js';
import { isObject } from '../../util/json/value.js';
import { canBeLookedUp } from './look.js';

const gateway = 'Check that core.hostname is the API gateway: `bos config get core.hostname`.';
const loginPage = 'Is core.hostname the API gateway? Such a page is often a login page: bos auth login';

/** Is this what the service answers a write with? Throws AnswerError, after which nobody knows whether it was done. */
export function requireClearAnswer(plan: RequestPlan, status: number, body: Buffer): void {
  const operation = operations.find(({ id }) => id === plan.operation);
  const due = operation?.response;
  const refuse = (message: string, hint: string, cause?: unknown): never => {
    throw new AnswerError(message, {
      hint: joinHints(describeUncertainty(plan), hint),
      mayBeDone: true,
      requestId: plan.requestId,
      cause,
    });
  };
  if (isHtml(body.subarray(0, 1000).toString()))
    refuse('The response is a web page, but data was expected.', loginPage);
  if (due === undefined) {
    // All deletions of BOS are answered with 204: whoever says something else may not have asked it.
    if (status !== 204 && canBeLookedUp(plan))
      refuse(`The response to the deletion is ${status} instead of 204.`, gateway);
    return;
  }
  const isList = due.endsWith('Array');
  if (body.toString('latin1').trim() === '') {
    const what = isList ? 'a list' : 'data';
    refuse(`The response (${status}) has no body, but ${what} was expected.`, gateway);
  }
  if (isList ? isWholeList(body) : isWhole(body, due, refuse)) return;
  refuse(`The server's response is not what was expected (${plan.method} ${operation?.path}).`, gateway);
}

function isWhole(body: Buffer, due: string, refuse: (message: string, hint: string, cause: unknown) => never): boolean {
  try {
    const parsed = parseBody(decode(body));
    // v1 answers the creation of a template with a text.
    if (due === 'SessionTemplateName')
      return parsed.kind === 'text' || (parsed.kind === 'value' && typeof parsed.value === 'string');
    return parsed.kind === 'value' && isObject(parsed.value);
  } catch (error) {
    if (error instanceof AnswerError) refuse(error.message, 'The response may have been cut off on the way.', error);
    throw error;
  }
}

function isWholeList(bytes: Buffer): boolean {
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
